// Where does a text say what was looked for? The stretch of one paragraph that has most of it, the words marked.
import type { Phrase, SearchQuery } from './search-query.ts'
import { type SearchWord, searchWords } from './search-words.ts'

/** Pieces of text, in order; joined they are the stretch. */
export interface SnippetPiece {
  readonly text: string
  readonly marked: boolean
}

/** Words shown, and how many of them stand before the first that is marked. */
const SHOWN = 32
const BEFORE = 8
/** Characters looked at: beyond, a text is shown from its beginning. */
const MOST_CHARACTERS = 200_000
const CUT = '… '

interface Found {
  readonly words: readonly SearchWord[]
  /** Ranges of words, half-open, in order. */
  readonly hits: readonly (readonly [number, number])[]
  /** Different phrases that are there. */
  readonly phrases: number
}

/** The beginning of the first paragraph where nothing is found. */
export function snippetOf(paragraphs: readonly string[], query: SearchQuery): SnippetPiece[] {
  const phrases = query.groups.flat()
  let best: { text: string; found: Found } | null = null
  let room = MOST_CHARACTERS
  for (const text of paragraphs) {
    if (best !== null && (room <= 0 || best.found.phrases === phrases.length)) break
    const found = findIn(text.slice(0, Math.max(0, room)), phrases)
    room -= text.length
    if (best === null || found.phrases > best.found.phrases) best = { text, found }
  }
  return best === null ? [] : piecesOf(best.text, best.found)
}

function findIn(text: string, phrases: readonly Phrase[]): Found {
  const words = searchWords(text)
  const hits: [number, number][] = []
  let present = 0
  for (const phrase of phrases) {
    const before = hits.length
    for (let at = 0; at + phrase.words.length <= words.length; at++) {
      if (standsAt(words, at, phrase)) hits.push([at, at + phrase.words.length])
    }
    if (hits.length > before) present++
  }
  hits.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  return { words, hits, phrases: present }
}

function standsAt(words: readonly SearchWord[], at: number, { words: wanted, prefix }: Phrase): boolean {
  return wanted.every((word, n) => {
    const found = words[at + n]!.word
    return prefix && n === wanted.length - 1 ? found.startsWith(word) : found === word
  })
}

function piecesOf(text: string, { words, hits }: Found): SnippetPiece[] {
  const first = Math.max(0, Math.min((hits[0]?.[0] ?? 0) - BEFORE, words.length - SHOWN))
  const last = Math.min(words.length, first + SHOWN)
  const start = first === 0 ? 0 : words[first]!.start
  const end =
    last === words.length ? Math.min(text.length, (words.at(-1)?.end ?? 0) + SHOWN) : words[last - 1]!.end
  const pieces: SnippetPiece[] = start > 0 ? [{ text: CUT, marked: false }] : []
  let at = start
  for (const [from, to] of hits) {
    if (from < first || to > last || words[to - 1]!.end <= at) continue
    const [opens, closes] = [Math.max(at, words[from]!.start), words[to - 1]!.end]
    if (opens > at) pieces.push({ text: text.slice(at, opens), marked: false })
    pieces.push({ text: text.slice(opens, closes), marked: true })
    at = closes
  }
  const rest = text.slice(at, end) + (end < text.length ? ` ${CUT.trim()}` : '')
  return rest === '' ? pieces : [...pieces, { text: rest, marked: false }]
}
