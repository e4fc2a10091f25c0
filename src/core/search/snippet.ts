// Where does a text match a query? The stretch of one paragraph with the most matches, its words marked.

import { isUnspaced } from '../words/unspaced-words.ts'
import type { Phrase, SearchQuery } from './query.ts'
import { type SearchWord, searchWords } from './search-words.ts'

/** Pieces of text, in order; joined they are the stretch. */
export interface SnippetPiece {
  readonly text: string
  readonly marked: boolean
}

/** A letter of a script without spaces, in which three stand for a word. */
const LETTER = 1
const WORD = 3
/** Words shown, and how many of them precede the first marked one. */
const SHOWN = 32 * WORD
const BEFORE = 8 * WORD
/** Characters searched: beyond, a text is shown from its beginning. */
export const MOST_SNIPPET_CHARACTERS = 200_000
/** Marks after the last word that are still shown. */
const MOST_MARKS = 32
const CUT = '… '

interface Hit {
  /** Matches of the query's phrases. */
  readonly phrase: number
  /** A range of words, half-open. */
  readonly from: number
  readonly to: number
}

interface Matches {
  readonly text: string
  readonly words: readonly SearchWord[]
  /** In order. */
  readonly hits: readonly Hit[]
  /** First word of the stretch with the most different phrases. */
  readonly best: number
  /** Number of different phrases. */
  readonly phrases: number
}

/**
 * From the headline only if no paragraph matches; from the beginning of the first paragraph if nothing does.
 */
export function snippetOf(
  paragraphs: readonly string[],
  query: SearchQuery,
  headline: string | null = null,
): SnippetPiece[] {
  const phrases = query.groups.flat()
  let best: Matches | null = null
  let room = MOST_SNIPPET_CHARACTERS
  for (const text of paragraphs) {
    if (best !== null && (room <= 0 || best.phrases === phrases.length)) break
    const result = findIn(text.slice(0, Math.max(0, room)), phrases)
    room -= text.length
    if (best === null || result.phrases > best.phrases) best = result
  }
  if (headline !== null && (best === null || best.phrases === 0)) {
    const result = findIn(headline, phrases)
    if (best === null || result.phrases > 0) best = result
  }
  return best === null ? [] : piecesOf(best)
}

function findIn(text: string, phrases: readonly Phrase[]): Matches {
  const words = searchWords(text)
  const hits = phrases.flatMap((phrase, n) => {
    const phraseHits: Hit[] = []
    for (let from = 0; from + phrase.words.length <= words.length; from++) {
      if (standsAt(words, from, phrase)) phraseHits.push({ phrase: n, from, to: from + phrase.words.length })
    }
    return phraseHits
  })
  hits.sort((a, b) => a.from - b.from || b.to - a.to)
  return { text, words, hits, ...densest(text, words, hits) }
}

function standsAt(words: readonly SearchWord[], at: number, { words: phraseWords, prefix }: Phrase): boolean {
  return phraseWords.every((word, n) => {
    const textWord = words[at + n]!.word
    return prefix && n === phraseWords.length - 1 ? textWord.startsWith(word) : textWord === word
  })
}

/** Of the stretches that begin with a match, the one with the most different phrases; the first on a tie. */
function densest(
  text: string,
  words: readonly SearchWord[],
  hits: readonly Hit[],
): { best: number; phrases: number } {
  const within = new Map<number, number>()
  let next = 0
  let end = 0
  let room = SHOWN - BEFORE
  let most = { best: 0, phrases: 0 }
  let start = 0
  for (const hit of hits) {
    for (; start < hit.from; start++) if (start < end) room += sizeOf(text, words[start]!)
    end = Math.max(end, start)
    while (end < words.length && room >= sizeOf(text, words[end]!)) room -= sizeOf(text, words[end++]!)
    for (; next < hits.length && hits[next]!.from < Math.max(end, hit.to); next++)
      count(within, hits[next]!.phrase, 1)
    if (within.size > most.phrases) most = { best: hit.from, phrases: within.size }
    count(within, hit.phrase, -1)
  }
  return most
}

function count(counts: Map<number, number>, key: number, by: number): void {
  const now = (counts.get(key) ?? 0) + by
  if (now > 0) counts.set(key, now)
  else counts.delete(key)
}

function sizeOf(text: string, { start }: SearchWord): number {
  return isUnspaced(text, start) ? LETTER : WORD
}

function piecesOf({ text, words, hits, best }: Matches): SnippetPiece[] {
  const [first, last] = stretchAround(text, words, best)
  const start = first === 0 ? 0 : words[first]!.start
  const behind = words[last - 1]?.end ?? 0
  const end = last === words.length ? Math.min(text.length, behind + MOST_MARKS) : behind
  const pieces: SnippetPiece[] = start > 0 ? [{ text: CUT, marked: false }] : []
  let at = start
  for (const { from, to } of hits) {
    if (from >= last || to <= first) continue
    // A phrase longer than the stretch is marked as far as it is shown.
    const [opens, closes] = [
      Math.max(at, words[Math.max(from, first)]!.start),
      words[Math.min(to, last) - 1]!.end,
    ]
    if (closes <= at) continue
    if (opens > at) pieces.push({ text: text.slice(at, opens), marked: false })
    pieces.push({ text: text.slice(opens, closes), marked: true })
    at = closes
  }
  const rest = text.slice(at, end) + (end < text.length ? ` ${CUT.trim()}` : '')
  return rest === '' ? pieces : [...pieces, { text: rest, marked: false }]
}

/** A range of words of the shown size around the one it is about; all of a shorter text. */
function stretchAround(text: string, words: readonly SearchWord[], at: number): [number, number] {
  const reach = (from: number, by: 1 | -1, room: number) => {
    let end = from
    for (let left = room; ; end += by) {
      const word = words[by > 0 ? end : end - 1]
      left -= word === undefined ? room + 1 : sizeOf(text, word)
      if (left < 0) return end
    }
  }
  const last = reach(reach(at, -1, BEFORE), 1, SHOWN)
  return [Math.min(reach(at, -1, BEFORE), reach(last, -1, SHOWN)), last]
}
