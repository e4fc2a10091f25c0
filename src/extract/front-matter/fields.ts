// The fields of front matter, whatever its syntax.

/** By lower-case name; a list is the list of its entries. */
export type Fields = ReadonlyMap<string, readonly string[]>

export interface FrontMatter {
  readonly fields: Fields
  /** Length in the text. */
  readonly length: number
}
