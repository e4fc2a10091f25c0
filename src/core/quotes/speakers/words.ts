// The jobs a word can do in a clause about speech: one look-up per word in the grammar of its language, as bit flags.

import { MEN, WOMEN } from '../../languages/given-names.ts'
import { languageOf } from '../../languages/languages.ts'
import { type Genitive, genitiveOf, nominativesOf } from '../../languages/name-cases.ts'
import type { SpeechGrammar } from '../../languages/speech-grammar.ts'
import { foldWord } from '../../text/fold.ts'
import { WordMemory } from '../../words/word-memory.ts'

export const SAYS = 1
export const SAYING = 1 << 1
export const SAID = 1 << 2
export const CITES = 1 << 3
export const HAVE = 1 << 4
export const BE = 1 << 5
export const OTHER_VERB = 1 << 6
export const ACCORDING = 1 << 7
export const ACCORDING_NOUN = 1 << 8
export const ACCORDING_BEHIND = 1 << 9
export const HE = 1 << 10
export const SHE = 1 << 11
export const OTHERS = 1 << 12
export const DEFINITE = 1 << 13
export const INDEFINITE = 1 << 14
export const POSSESSIVE = 1 << 15
export const OF = 1 << 16
export const BY = 1 << 17
export const PREPOSITION = 1 << 18
export const CONJUNCTION = 1 << 19
export const RELATIVE = 1 << 20
export const ADVERB = 1 << 21
export const DAY = 1 << 22
export const SIR = 1 << 23
export const MADAM = 1 << 24
export const ROLE = 1 << 25
export const WOMAN = 1 << 26
export const BODY = 1 << 27
export const PARTICLE = 1 << 28
export const REPORTIVE = 1 << 29
export const UTTERANCE = 1 << 30

/** A word by its letters alone. */
export interface WordSense {
  readonly key: string
  readonly bits: number
  readonly capital: boolean
  /** Capitals and figures only. */
  readonly shouted: boolean
}

export type Gender = 'man' | 'woman'

const LISTS: readonly (readonly [keyof SpeechGrammar, number])[] = [
  ['says', SAYS],
  ['saying', SAYING],
  ['said', SAID],
  ['cites', CITES],
  ['have', HAVE],
  ['be', BE],
  ['otherVerbs', OTHER_VERB],
  ['according', ACCORDING],
  ['accordingNouns', ACCORDING_NOUN],
  ['accordingBehind', ACCORDING_BEHIND],
  ['he', HE],
  ['she', SHE],
  ['others', OTHERS],
  ['definite', DEFINITE],
  ['indefinite', INDEFINITE],
  ['possessive', POSSESSIVE],
  ['of', OF],
  ['by', BY],
  ['prepositions', PREPOSITION],
  ['conjunctions', CONJUNCTION],
  ['relatives', RELATIVE],
  ['adverbs', ADVERB],
  ['days', DAY],
  ['sir', SIR],
  ['madam', MADAM],
  ['roles', ROLE],
  ['womanEndings', WOMAN],
  ['bodies', BODY],
  ['particles', PARTICLE],
  ['reportive', REPORTIVE],
  ['utterances', UTTERANCE],
]

/** Filled on first use: the import of a Worker is short. */
const GIVEN = new Map<string, Gender>()

function givenNames(): ReadonlyMap<string, Gender> {
  if (GIVEN.size > 0) return GIVEN
  for (const name of WOMEN.split(' ')) GIVEN.set(name, 'woman')
  for (const name of MEN.split(' ')) GIVEN.set(name, 'man')
  return GIVEN
}

/** `58-Jährige` and `al-Mamun` as well: the part behind the figure or article decides. */
const CAPITAL =
  /^(?:\p{Nd}{1,3}-|(?:al|el|ul|an|ar|as|ash|ad|adh|at|ath|az|abu|ben|bin|bint|ibn)[-‑](?=\p{Lu}\p{Ll}))?\p{Lu}/u
const SHOUTED = /^[\p{Lu}\p{N}.&-]{2,}$/u
/** English: `Paris-based`, `Iran-backed`: descriptions, not names. */
const COMPOUND_ADJECTIVE = /-\p{Ll}+(?:ed|born|led|run|made|owned|style|wide)$/u
/** English: `They’ve`, `he’d`. */
const CONTRACTED = /(?<=^(?:I|you|he|she|it|we|they|who|that|there))['’](?:ve|re|ll|d|m)$/iu
/** Shorter words are no compounds. */
const LEAST_STEM = 3

/** The gender of a given name; null if it is not listed. */
export function genderOfGivenName(key: string): Gender | null {
  const hyphen = key.indexOf('-')
  const names = givenNames()
  return names.get(key) ?? (hyphen > 0 ? names.get(key.slice(0, hyphen)) : undefined) ?? null
}

/** The words of one language. */
export class SpeechWords {
  readonly grammar: SpeechGrammar
  private readonly bits = new Map<string, number>()
  private readonly endings: readonly (readonly [string, number])[]
  private readonly senses: WordMemory<WordSense>
  private readonly genitive: Genitive
  private readonly womanVerbs: readonly string[]
  private readonly manVerbs: readonly string[]
  private readonly pluralVerbs: readonly string[]

  constructor(grammar: SpeechGrammar) {
    this.grammar = grammar
    for (const [list, bit] of LISTS)
      for (const word of wordsIn(String(grammar[list]))) this.bits.set(word, (this.bits.get(word) ?? 0) | bit)
    this.endings = [
      ...endingsIn(grammar.roleEndings, ROLE),
      ...endingsIn(grammar.bodyEndings, BODY),
      ...endingsIn(grammar.utteranceEndings, UTTERANCE),
      ...(grammar.nounsHaveCapitals ? endingsIn(grammar.womanEndings, WOMAN) : []),
    ]
    this.senses = new WordMemory((word) => this.learn(word))
    this.genitive = genitiveOf(grammar.genitive ?? '')
    this.womanVerbs = wordsIn(grammar.womanVerbs ?? '')
    this.manVerbs = wordsIn(grammar.manVerbs ?? '')
    this.pluralVerbs = wordsIn(grammar.pluralVerbs ?? '')
  }

  /** Do names have cases, and nouns no article? */
  get declines(): boolean {
    return this.genitive.length > 0
  }

  /** What a folded word may be in the nominative, if it is a genitive. */
  nominativesOf(key: string): readonly string[] {
    return nominativesOf(key, this.genitive)
  }

  /** May the word be a given name in the genitive? */
  isGivenGenitive(key: string): boolean {
    return this.nominativesOf(key).some((nominative) => genderOfGivenName(nominative) !== null)
  }

  /** Has the verb several subjects: `dijeron`, `dodali`? */
  isPluralVerb(key: string): boolean {
    return this.pluralVerbs.some((ending) => key.endsWith(ending))
  }

  /** The gender of the subject by the form of its verb: `dodała`, `dodał`. */
  genderOfVerb(key: string): Gender | null {
    if (this.womanVerbs.some((ending) => key.endsWith(ending))) return 'woman'
    return this.manVerbs.some((ending) => key.endsWith(ending)) ? 'man' : null
  }

  /** The word text[start…end). */
  of(text: string, start: number, end: number): WordSense {
    return this.senses.of(text, start, end)
  }

  /** English: several persons of one kind, `workers`, `officials`. */
  isPlural(key: string): boolean {
    if (this.grammar.tag !== 'en' || !key.endsWith('s') || (this.bits.get(key) ?? 0) !== 0) return false
    return (this.bitsOf(key.slice(0, -1), false) & ROLE) !== 0
  }

  private learn(word: string): WordSense {
    const key = foldWord(this.grammar.tag === 'en' ? word.replace(CONTRACTED, '') : word)
    const capital = CAPITAL.test(word) && !(this.grammar.tag === 'en' && COMPOUND_ADJECTIVE.test(word))
    return {
      key,
      bits: this.bitsOf(key, capital),
      capital,
      shouted: SHOUTED.test(word),
    }
  }

  private bitsOf(key: string, capital: boolean): number {
    let bits = this.bits.get(key) ?? 0
    const { adverbEndings, nounsHaveCapitals } = this.grammar
    // Surnames have the endings of nouns: where nouns have no capitals, a capital marks a name.
    if (capital === nounsHaveCapitals)
      for (const [ending, bit] of this.endings)
        if (key.length >= ending.length + (bit === WOMAN ? 1 : LEAST_STEM) && key.endsWith(ending))
          bits |= bit
    if ((bits & ROLE) === 0 && nounsHaveCapitals) bits &= ~WOMAN
    if ((bits & (ROLE | BODY)) !== 0) bits &= ~UTTERANCE
    if (bits === 0 && !capital && adverbEndings !== '' && key.length > 4 && key.endsWith(adverbEndings))
      bits |= ADVERB
    return bits
  }
}

const words = new Map<string, SpeechWords>()

/** The words of a BCP 47 tag, English ones without a tag; null for a language without a grammar. */
export function speechWordsOf(language: string | null): SpeechWords | null {
  const tag = language === null ? 'en' : language.slice(0, 2).toLowerCase()
  const grammar = languageOf(tag)?.speech
  if (grammar === undefined) return null
  const cached = words.get(tag)
  if (cached !== undefined) return cached
  const speechWords = new SpeechWords(grammar)
  words.set(tag, speechWords)
  return speechWords
}

function wordsIn(list: string): string[] {
  return list.split(' ').filter((word) => word !== '')
}

function endingsIn(list: string, bit: number): (readonly [string, number])[] {
  return wordsIn(list).map((ending) => [ending, bit] as const)
}
