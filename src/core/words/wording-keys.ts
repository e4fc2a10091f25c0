// Does a text print a wording? Compares by keys: folded words, and one form for each value, so that `fourteen` and `14`, or
// `$1.5 million` and `1,500,000 dollars`, are the same.

import type { Document } from '../model.ts'
import { foldWord } from '../text/fold.ts'
import { readValues } from '../values/read.ts'
import { formOf } from '../values/value.ts'
import { isUnspaced } from './unspaced-words.ts'
import { wordsOf } from './words.ts'

export interface WordingKey {
  readonly key: string
  /** Half-open range of characters. */
  readonly start: number
  readonly end: number
}

/** As `wordingKeys`, perhaps from memory. */
export type KeyReader = (text: string, language: string | null) => readonly WordingKey[]

/** Characters of remembered texts: the keys of a text take some forty times its bytes. */
const MOST_REMEMBERED = 1_000_000

/** Reads each paragraph once, however many printings have it, as long as a story's paragraphs fit. */
export function rememberedKeys(): KeyReader {
  const known = new Map<string, readonly WordingKey[]>()
  let characters = 0
  return (text, language) => {
    const place = `${language ?? ''} ${text}`
    const before = known.get(place)
    if (before !== undefined) return before
    const keys = wordingKeys(text, language)
    characters += text.length
    if (characters > MOST_REMEMBERED) {
      known.clear()
      characters = text.length
    }
    known.set(place, keys)
    return keys
  }
}

/** In the order of the text. Written-out `one` and `first` may be no counts: they stay words. */
export function wordingKeys(text: string, language: string | null): WordingKey[] {
  const values = readValues(text, language).filter(({ weak }) => !weak)
  const keys: WordingKey[] = []
  let next = 0
  for (const { start, end } of wordsOf(text)) {
    while (next < values.length && values[next]!.end <= start) next++
    const value = values[next]
    // A compound such as `mid-1990s` says more than its value.
    if (value === undefined || start < value.start || end > value.end) {
      keys.push({ key: foldWord(text.slice(start, end)), start, end })
    } else if (keys.at(-1)?.start !== value.start) {
      keys.push({ key: formOf(value), start: value.start, end: value.end })
    }
  }
  return keys
}

/** Every different key of the paragraphs that `isRead` accepts, with its word; the key itself if several words have it. */
export function keyedWords(
  { paragraphs, language }: Document,
  isRead: (role: Role) => boolean,
  read: KeyReader = wordingKeys,
): Map<string, string> {
  const words = new Map<string, string>()
  for (const { role, text } of paragraphs) {
    if (!isRead(role)) continue
    for (const { key, start, end } of read(text, language)) {
      const word = foldWord(text.slice(start, end))
      if (!words.has(key)) words.set(key, /\s/u.test(word) ? key : word)
    }
  }
  return words
}

export function keySet(
  document: Document,
  isRead: (role: Role) => boolean,
  read: KeyReader = wordingKeys,
): Set<string> {
  return new Set(keyedWords(document, isRead, read).keys())
}

/** Every different key, and each word as printed, including those of values: `18` stands in a text that has `18 July`. */
export function wideKeySet(
  document: Document,
  isRead: (role: Role) => boolean,
  read: KeyReader = wordingKeys,
): Set<string> {
  const keys = keySet(document, isRead, read)
  for (const { role, text } of document.paragraphs)
    if (isRead(role)) for (const { start, end } of wordsOf(text)) keys.add(foldWord(text.slice(start, end)))
  return keys
}

type Role = Document['paragraphs'][number]['role']

/** The keys of a wording as a line, to search in that of a text; empty without words. */
export function keyLine(text: string, language: string | null): string {
  return lineOf(text, wordingKeys(text, language))
}

function lineOf(text: string, keys: readonly WordingKey[]): string {
  let line = ''
  let isBeforeUnspaced = false
  for (const { key, start } of keys) {
    const unspaced = isUnspaced(text, start)
    // Without spaces, only a dictionary can say where words end, and its answer depends on the surroundings.
    if (!(unspaced && isBeforeUnspaced)) line += ' '
    line += key
    isBeforeUnspaced = unspaced
  }
  return line === '' ? '' : `${line} `
}

/** Searches for wordings in whole texts, headlines and boilerplate too. Caches what it read by paragraph. */
export class PrintedWordings {
  readonly #lines = new Map<string, Lines>()
  readonly #texts = new Map<Document, Lines>()
  readonly #read: KeyReader

  constructor(read: KeyReader = wordingKeys) {
    this.#read = read
  }

  /** Does one paragraph of the text have all these words in a row, as printed or with values written otherwise? */
  has(document: Document, wording: string): boolean {
    const wordingLines = this.#linesOf(wording, document.language)
    if (wordingLines.words === '') return false
    const text = this.#textOf(document)
    const isIn = (line: string, of: string) => of.includes(isUnspaced(wording.trim(), 0) ? line.trim() : line)
    return isIn(wordingLines.words, text.words) || isIn(wordingLines.keys, text.keys)
  }

  #textOf(document: Document): Lines {
    const cached = this.#texts.get(document)
    if (cached !== undefined) return cached
    const all = document.paragraphs.map(({ text }) => this.#linesOf(text, document.language))
    const lines = {
      words: all.map(({ words }) => words).join('\n'),
      keys: all.map(({ keys }) => keys).join('\n'),
    }
    this.#texts.set(document, lines)
    return lines
  }

  #linesOf(text: string, language: string | null): Lines {
    const place = `${language ?? ''} ${text}`
    const cached = this.#lines.get(place)
    if (cached !== undefined) return cached
    const words = wordsOf(text).map(({ start, end }) => ({
      key: foldWord(text.slice(start, end)),
      start,
      end,
    }))
    const lines = { words: lineOf(text, words), keys: lineOf(text, this.#read(text, language)) }
    this.#lines.set(place, lines)
    return lines
  }
}

interface Lines {
  /** The folded words. */
  readonly words: string
  readonly keys: string
}
