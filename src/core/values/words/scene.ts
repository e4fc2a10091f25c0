// A text as lexemes, with the meanings of its words in its language.
import { isNumberWord } from './compounds.ts'
import { type Lexeme, lexemesOf } from './lexemes.ts'
import type { Entry, Vocabulary } from './vocabulary.ts'

/** An entry, and the index of the lexeme behind its last word. */
interface EntryMatch {
  readonly entry: Entry
  readonly next: number
}

const NONE: readonly EntryMatch[] = []
/** Words of one entry at most. */
const MOST_WORDS = 4
/** Signs of one Chinese or Japanese entry at most. */
const MOST_SIGNS = 8
const LONGEST_SHORT_FORM = 4
const CLOSE = ' \u00a0\u2009\u202f\n-\u2010\u2011'
const ELISION = /^(?:[dlnscjmt]|qu|dell|nell|all|dall|sull|un)'/
const POSSESSIVE = /'s$/
const FIRST_ARABIC = 0x600
const ARTICLED = /^(?:ال|وال|بال)/

export class Scene {
  readonly text: string
  readonly vocabulary: Vocabulary
  readonly lexemes: readonly Lexeme[]
  private readonly meanings: (Entry | null | undefined)[] = []
  private readonly signs: (readonly EntryMatch[] | undefined)[] = []

  constructor(text: string, vocabulary: Vocabulary) {
    this.text = text
    this.vocabulary = vocabulary
    this.lexemes = lexemesOf(text, vocabulary)
  }

  at(index: number): Lexeme | undefined {
    return this.lexemes[index]
  }

  /** Does the lexeme stand right behind the one before, with a space or a hyphen at most between? */
  isClose(index: number): boolean {
    const lexeme = this.lexemes[index]
    if (lexeme === undefined || lexeme.gap.length > 1) return false
    return lexeme.gap === '' || CLOSE.includes(lexeme.gap)
  }

  /** The same behind an abbreviation, too: Mio. Euro, тыс. рублей. */
  isNear(index: number): boolean {
    if (this.isClose(index)) return true
    const before = this.lexemes[index - 1]
    return (
      this.lexemes[index]?.gap === '. ' && before?.kind === 'word' && before.text.length <= LONGEST_SHORT_FORM
    )
  }

  /** Does it follow directly, with nothing between? */
  isClosedUp(index: number): boolean {
    return this.lexemes[index]?.gap === ''
  }

  /** The longest entry that begins at a lexeme and satisfies `fits`. */
  entryAt(index: number, fits: (entry: Entry) => boolean): EntryMatch | null {
    const lexeme = this.lexemes[index]
    if (lexeme === undefined || lexeme.kind === 'figure' || lexeme.kind === 'fraction') return null
    if (this.vocabulary.isHan) return this.signsAt(index, fits)
    if (this.vocabulary.openings.has(lexeme.key)) {
      const several = this.severalAt(index, fits)
      if (several) return several
    }
    const entry = this.entryOf(index)
    return entry !== null && fits(entry) ? { entry, next: index + 1 } : null
  }

  /** The meaning of one word by itself. */
  private entryOf(index: number): Entry | null {
    const cached = this.meanings[index]
    if (cached !== undefined) return cached
    const { key } = this.lexemes[index]!
    const { entries } = this.vocabulary
    const entry = entries.get(key) ?? entries.get(bare(key)) ?? null
    this.meanings[index] = entry
    return entry
  }

  /** Can a value begin with the word, or is the word composed of numbers? */
  mayBegin(key: string): boolean {
    const { begins, pieces, language } = this.vocabulary
    if (begins.has(key)) return true
    if (pieces.size > 0 && isNumberWord(key, this.vocabulary)) return true
    const plain = bare(key)
    return (plain !== key && begins.has(plain)) || (language === 'ar' && key.startsWith('و'))
  }

  private severalAt(index: number, fits: (entry: Entry) => boolean): EntryMatch | null {
    let best: EntryMatch | null = null
    let key = this.lexemes[index]!.key
    for (let next = index + 1; next < index + MOST_WORDS && this.isClose(next); next++) {
      key += ` ${this.lexemes[next]!.key}`
      const entry = this.vocabulary.entries.get(key)
      if (entry !== undefined && fits(entry)) best = { entry, next: next + 1 }
    }
    return best
  }

  private signsAt(index: number, fits: (entry: Entry) => boolean): EntryMatch | null {
    this.signs[index] ??= this.signsFrom(index)
    return this.signs[index].findLast(({ entry }) => fits(entry)) ?? null
  }

  /** The entries that begin at a sign, the shortest first; cached, since each position is read for several kinds. */
  private signsFrom(index: number): readonly EntryMatch[] {
    let matches: EntryMatch[] | null = null
    let key = ''
    for (let next = index; next < index + MOST_SIGNS && next < this.lexemes.length; next++) {
      if (next > index && !this.isClosedUp(next)) break
      key += this.lexemes[next]!.key
      const entry = this.vocabulary.entries.get(key)
      if (entry === undefined) continue
      matches ??= []
      matches.push({ entry, next: next + 1 })
    }
    return matches ?? NONE
  }
}

/** Without an attached article or ending: d'euros, l'heure, Monday's. */
function bare(key: string): string {
  if (key.includes("'")) return key.replace(ELISION, '').replace(POSSESSIVE, '')
  return key.charCodeAt(0) >= FIRST_ARABIC && ARTICLED.test(key) ? key.replace(ARTICLED, '') : key
}
