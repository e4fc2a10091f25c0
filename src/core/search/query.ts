// Parses a search query: words, “phrases”, -without, OR between alternatives, begin* of a word. Any query is valid.
import { append } from '../lists.ts'
import { searchWords } from './search-words.ts'

/** Words in a row; with `prefix` the last one may be longer. */
export interface Phrase {
  readonly words: readonly string[]
  readonly prefix: boolean
}

/** Texts with a phrase of every group, and none of `without`. Without groups nothing is searched. */
export interface SearchQuery {
  readonly groups: readonly (readonly Phrase[])[]
  readonly without: readonly Phrase[]
}

/** The rest of a longer query is ignored. */
const MOST_PHRASES = 32
const MOST_CHARACTERS = 2_000
/** A shorter prefix would match half of all texts. */
const SHORTEST_PREFIX = 2
const QUOTED = /["“”„«»]/u
/** A quoted phrase, closed or not, or a run between spaces; either may follow a minus. */
const PIECE = /(-?)["“”„«»]([^"“”„«»]*)["“”„«»]?|(-?)([^\s"“”„«»]+)/gu

export function parseSearch(text: string): SearchQuery {
  const groups: Phrase[][] = []
  const without: Phrase[] = []
  let joins = false
  let count = 0
  for (const [piece, quotedMinus, quoted, minus, bare] of text.slice(0, MOST_CHARACTERS).matchAll(PIECE)) {
    if (bare === 'OR' && !QUOTED.test(piece)) {
      joins = groups.length > 0
      continue
    }
    const phrase = phraseOf(quoted ?? bare ?? '', quoted === undefined)
    if (phrase === null || count++ >= MOST_PHRASES) continue
    const spelled = [phrase, ...otherwise(phrase)]
    if (quotedMinus || minus) append(without, spelled)
    else if (joins) append(groups.at(-1)!, spelled)
    else groups.push(spelled)
    joins = false
  }
  return { groups, without }
}

const LONG_NUMBER = /^[1-9]\d{3,11}$/
const FIRST_DIGITS = /^[1-9]\d{0,2}$/
const THREE_DIGITS = /^\d{3}$/

/**
 * The phrase with its long numbers in every spelling: 1000 is one word, but 1,000, 1.000 and 1 000 are two in a row.
 */
function otherwise({ words, prefix }: Phrase): Phrase[] {
  if (prefix) return []
  const ways = [grouped(words), joined(words)]
  return ways.filter((way) => way.length !== words.length).map((way) => ({ words: way, prefix }))
}

function grouped(words: readonly string[]): string[] {
  return words.flatMap((word) =>
    LONG_NUMBER.test(word) ? word.replace(/\B(?=(?:\d{3})+$)/g, ' ').split(' ') : [word],
  )
}

function joined(words: readonly string[]): string[] {
  const out: string[] = []
  let isNumber = false
  for (const word of words) {
    if (isNumber && THREE_DIGITS.test(word)) out.push(out.pop() + word)
    else {
      out.push(word)
      isNumber = FIRST_DIGITS.test(word)
    }
  }
  return out
}

function phraseOf(text: string, mayContinue: boolean): Phrase | null {
  const words = searchWords(text).map(({ word }) => word)
  if (words.length === 0) return null
  const prefix = mayContinue && text.endsWith('*') && words.join('').length >= SHORTEST_PREFIX
  return { words, prefix }
}
