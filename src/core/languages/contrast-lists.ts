// Words that exclude each other: replacing one by another changes the statement.

/** The lists of one language: folded words, a space between entries. */
export interface Contrasts {
  /** `more=fewer=less`: each is the opposite of the first. */
  readonly opposites: string
  /**
   * `injure|wound|hurt=kill|die=survive`: the groups of a field exclude each other, the words of a group don't. A word that may
   * mean the whole field (storm, vehicle, crime) is in no group.
   */
  readonly fields: string
  /** Prepositions of time, in groups as in a field: on a date, from it on, until it. */
  readonly timeRelations?: string
  /** Reduces regular forms to the entries; null if the lists have every form. */
  readonly endings: readonly (readonly [ending: string, instead: string])[] | null
  /** Endings that leave an entry which is a stem; a space between. */
  readonly stemEndings?: string
}
