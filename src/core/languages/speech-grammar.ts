// The grammar of speech of a language, from which the subject of a verb of saying is read: verbs by stem classes, pronouns,
// articles, small words, titles and offices. Folded words with a space between.

export interface SpeechGrammar {
  readonly tag: string
  /** Finite forms of verbs that say, write, call or judge. */
  readonly says: string
  /** Forms that share the subject of the main clause: `adding`, `ajoutant`. */
  readonly saying: string
  /** Past participles: active with an auxiliary of the perfect, passive with one of the passive. */
  readonly said: string
  /** Verbs whose object is the speaker: `quoted`, `zitiert`. */
  readonly cites: string
  readonly have: string
  readonly be: string
  /** Other finite verbs, which end a noun phrase: `can`, `went`. */
  readonly otherVerbs: string
  /** Words that introduce a speaker without a verb: `so`, `aldus`, `selon`, `laut`. */
  readonly according: string
  /** Nouns that do so: `according`, `Angaben`, `слова`. */
  readonly accordingNouns: string
  /** The same behind the speaker: `zufolge`. */
  readonly accordingBehind: string
  readonly he: string
  readonly she: string
  /** Pronouns that mean no single person, or none of the text. */
  readonly others: string
  readonly definite: string
  readonly indefinite: string
  readonly possessive: string
  /** Prepositions that belong to the noun before them: `of`, `von`, `de`. */
  readonly of: string
  readonly by: string
  readonly prepositions: string
  readonly conjunctions: string
  readonly relatives: string
  readonly adverbs: string
  readonly adverbEndings: string
  readonly days: string
  readonly sir: string
  readonly madam: string
  /** Nouns of persons by what they are: offices, professions, kin. */
  readonly roles: string
  /** Endings of such nouns where the language joins words. */
  readonly roleEndings: string
  /** Endings and words of roles that only women have. */
  readonly womanEndings: string
  /** Nouns of speech, which never speak: `Reed’s answer: “…`. */
  readonly utterances: string
  readonly utteranceEndings: string
  /** Words in the names of bodies, papers, treaties and places. */
  readonly bodies: string
  readonly bodyEndings: string
  /** Small words inside the names of persons. */
  readonly particles: string
  /** Verb forms of reported speech: German subjunctive. */
  readonly reportive: string
  /** True if all nouns have capitals. */
  readonly nounsHaveCapitals: boolean
  /** True if the finite verb stands second: the subject follows it if anything else begins the clause. */
  readonly verbIsSecond: boolean
  /** True if the finite verb stands last, behind the words that were said. */
  readonly verbIsLast?: boolean
  /** True if a verb alone has the subject of the sentence before: `dodał`, `añadió`. */
  readonly dropsSubject?: boolean
  /** Endings of verbs with a man, and with a woman, as subject. */
  readonly manVerbs?: string
  readonly womanVerbs?: string
  /** Endings of verbs with several subjects. */
  readonly pluralVerbs?: string
  /** Endings of names in the genitive with those of the nominative (`name-cases.ts`), where nouns have cases but no articles. */
  readonly genitive?: string
}

/** Every stem with every ending. */
export function forms(stems: string, endings: string): string {
  const all = endings.split(' ').map((ending) => (ending === '-' ? '' : ending))
  return stems
    .split(' ')
    .flatMap((stem) => all.map((ending) => stem + ending))
    .join(' ')
}

/** Several lists as one. */
export function listOf(...lists: readonly string[]): string {
  return lists.filter((list) => list !== '').join(' ')
}
