// Words that exclude each other: where one stands for another, something else is asserted.

/** The lists of one language: folded words, a space between entries. */
export interface Contrasts {
  /** `more=fewer=less`: each is the opposite of the first. */
  readonly opposites: string
  /**
   * `injure|wound|hurt=kill|die=survive`: the groups of a field exclude each other, the words of a group do not. A word that
   * may mean the whole field (storm, vehicle, crime) stands in no group.
   */
  readonly fields: string
  /** Before a date, in groups as in a field: when something was, from when on, until when. */
  readonly timeRelations?: string
  /** How regular forms are led back to the entries; null where the lists have every form. */
  readonly endings: readonly (readonly [ending: string, instead: string])[] | null
}
