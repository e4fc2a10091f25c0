// Do the words of a quotation stand in the other text without marks, as reported speech? Searches around the rarest word of
// the quotation, in a window about as long; tense and person may differ.
import { placeOf, type QuotedText, type Spoken } from './spoken.ts'

/** Shorter quotations must stand there word for word. */
const LOOSE_WORDS = 5
/** Share of the content words that must stand in the window, and their least number. */
const ENOUGH = 0.75
const FEWEST = 2
/** The window extends this many times the length of the quotation to each side. */
const STRETCH = 1.5
/** Positions of the rarest word that are tried. */
const PLACE_LIMIT = 16
/** Words beside a phrase that identify it. */
const BESIDE = 2
/** Stands for a quoted word and for a paragraph break. */
const NOTHING = -1

/** The words of a text outside quotation marks, by position and by id. */
interface Places {
  readonly words: Int32Array
  /** The first position of each word id, and for each position the next of the same word. */
  readonly heads: Int32Array
  readonly behind: Int32Array
  /** Number of positions of each word id. */
  readonly counts: Int32Array
}

/** Searches one text; builds its index on first use. */
export class UnquotedWords {
  private readonly text: QuotedText
  private readonly size: number
  private places: Places | null = null
  /** Per word id: number of the last window that met it. */
  private readonly seen: Int32Array
  private windows = 0

  constructor(text: QuotedText, size: number) {
    this.text = text
    this.size = size
    this.seen = new Int32Array(size)
  }

  /** True if the words of a quotation stand here; `content`: its content words. */
  report({ words }: Spoken, content: readonly number[]): boolean {
    this.places ??= placesOf(unquoted(this.text), this.size)
    const { words: all, heads, behind, counts } = this.places
    const rarest = rarestOf(content, counts)
    if (rarest === NOTHING) return false
    const reach = Math.ceil(words.length * STRETCH)
    let at = heads[rarest]!
    for (let tried = 0; at !== NOTHING && tried < PLACE_LIMIT; tried++, at = behind[at]!) {
      const window = all.subarray(Math.max(0, at - reach), at + reach + 1)
      if (words.length < LOOSE_WORDS ? placeOf(words, window) >= 0 : this.covers(window, content)) return true
    }
    return false
  }

  /** Do the exact words of a quotation stand here, next to the same words as there? `own`: the text it is from. */
  holds({ words, from, to }: Spoken, own: QuotedText): boolean {
    this.places ??= placesOf(unquoted(this.text), this.size)
    const { words: all, heads, behind, counts } = this.places
    const first = words[0]
    if (first === undefined || words.some((word) => counts[word] === 0)) return false
    const before = own.ids.subarray(Math.max(0, from - BESIDE), from)
    const after = own.ids.subarray(to, to + BESIDE)
    let at = heads[first]!
    for (let tried = 0; at !== NOTHING && tried < PLACE_LIMIT; tried++, at = behind[at]!) {
      const end = at + words.length
      if (!isRun(words, all.subarray(at, end))) continue
      const isBehind = before.length > 0 && isRun(before, all.subarray(Math.max(0, at - before.length), at))
      if (isBehind || (after.length > 0 && isRun(after, all.subarray(end, end + after.length)))) return true
    }
    return false
  }

  private covers(window: Int32Array, content: readonly number[]): boolean {
    const { seen } = this
    const number = ++this.windows
    for (let at = 0; at < window.length; at++) if (window[at]! >= 0) seen[window[at]!] = number
    let count = 0
    for (const word of content) if (seen[word] === number) count++
    return count >= FEWEST && count >= ENOUGH * content.length
  }
}

function isRun(run: Int32Array, other: Int32Array): boolean {
  return run.length === other.length && run.every((word, at) => word === other[at])
}

function rarestOf(content: readonly number[], counts: Int32Array): number {
  let best = NOTHING
  let fewest = Number.POSITIVE_INFINITY
  for (const word of content) {
    const count = counts[word]!
    if (count > 0 && count < fewest) {
      best = word
      fewest = count
    }
  }
  return best
}

/** All words in order, a break behind each paragraph; quoted words are left out. */
function unquoted(text: QuotedText): Int32Array {
  const parts = text.quotations.flatMap((quotation) => quotation.parts)
  const all = new Int32Array(text.ids.length + text.texts.length)
  let count = 0
  let next = 0
  for (let paragraph = 0; paragraph < text.texts.length; paragraph++) {
    if (!text.reports(paragraph)) continue
    for (let word = text.first[paragraph]!; word < text.first[paragraph + 1]!; word++) {
      const start = text.starts[word]!
      while (next < parts.length && isBefore(parts[next]!, paragraph, start)) next++
      const part = parts[next]
      const isQuoted = part !== undefined && part.paragraph === paragraph && part.start <= start
      all[count++] = isQuoted ? NOTHING : text.ids[word]!
    }
    all[count++] = NOTHING
  }
  return all.subarray(0, count)
}

function isBefore(part: { paragraph: number; end: number }, paragraph: number, start: number): boolean {
  return part.paragraph < paragraph || (part.paragraph === paragraph && part.end <= start)
}

/** The positions of each word in a chain; built from the end, so that it ascends. */
function placesOf(words: Int32Array, size: number): Places {
  const heads = new Int32Array(size).fill(NOTHING)
  const behind = new Int32Array(words.length)
  const counts = new Int32Array(size)
  for (let at = words.length - 1; at >= 0; at--) {
    const id = words[at]!
    if (id < 0) continue
    behind[at] = heads[id]!
    heads[id] = at
    counts[id]!++
  }
  return { words, heads, behind, counts }
}
