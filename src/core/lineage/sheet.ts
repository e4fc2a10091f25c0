// The common rows that one text has, as flat arrays.

/** One text. Headlines are compared by place, and are not rows here. */
export interface Sheet {
  /** Row ids in the order of the text. */
  readonly rows: Int32Array
  /** By row id: its number in `rows`, or -1. */
  readonly places: Int32Array
  /** By number in `rows`: the paragraphs that begin up to there. */
  readonly breaks: Int32Array
  /** By row id: 1 where the text has it, headlines too. */
  readonly has: Uint8Array
  /** Are the rows in the common order? */
  readonly inOrder: boolean
}
