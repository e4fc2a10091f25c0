// The words of a language that decide what a change does.

/** Word lists of one language: folded words with a space between. */
export interface WordLists {
  readonly negation: string
  /** Verbs that bring a statement without saying it: agree, show. They count beside verbs of saying, in the summary only. */
  readonly thinks?: string
  /** Words that deny by their sense, in all their forms: fail, refuse, lack. */
  readonly denials?: string
  readonly hedge: string
  /** Hedges only before an infinitive: `appears to`. */
  readonly hedgeBeforeTo?: string
  /** Reporting verbs that take no side. */
  readonly says: string
  /** Reporting verbs that judge what was said. */
  readonly claims: string
  /** Courtesy titles, a matter of house style. */
  readonly courtesy: string
  /** Offices and ranks, as they stand before a name. */
  readonly office: string
  /** In the order of the year; forms beyond the twelve repeat that order. */
  readonly months: string
  readonly weekdays: string
  readonly pronouns: string
  readonly common: string
  /** Words that begin sentences and are not names there. */
  readonly everyday?: string
  /** Words that contradict each other: `more=fewer=less` (each the opposite of the first), a space between. */
  readonly opposites?: string
  /** Words that judge the person or thing they name: propaganda, terrorist. */
  readonly loaded?: string
  /** Acronyms that look like words. */
  readonly acronyms?: string
}
