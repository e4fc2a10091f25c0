// The words of a text by what they say: folded words, and each value in one form, so that `fourteen` and `14`, or
// `$1.5 million` and `1,500,000 dollars`, are the same. Does a text print a wording?

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

/** In the order of the text. `one` and `first` written out may be no counts: they stand for themselves. */
export function wordingKeys(text: string, language: string | null): WordingKey[] {
  const values = readValues(text, language).filter(({ weak }) => !weak)
  const keys: WordingKey[] = []
  let next = 0
  for (const { start, end } of wordsOf(text)) {
    while (next < values.length && values[next]!.end <= start) next++
    const value = values[next]
    // A compound such as `mid-1990s` is more than the value in it.
    if (value === undefined || start < value.start || end > value.end) {
      keys.push({ key: foldWord(text.slice(start, end)), start, end })
    } else if (keys.at(-1)?.start !== value.start) {
      keys.push({ key: formOf(value), start: value.start, end: value.end })
    }
  }
  return keys
}

/** Every different key of the paragraphs that `isRead` takes, with the word that it was read from; itself where these are several. */
export function keyedWords(
  { paragraphs, language }: Document,
  isRead: (role: Role) => boolean,
): Map<string, string> {
  const words = new Map<string, string>()
  for (const { role, text } of paragraphs) {
    if (!isRead(role)) continue
    for (const { key, start, end } of wordingKeys(text, language)) {
      const word = foldWord(text.slice(start, end))
      if (!words.has(key)) words.set(key, /\s/u.test(word) ? key : word)
    }
  }
  return words
}

export function keySet(document: Document, isRead: (role: Role) => boolean): Set<string> {
  return new Set(keyedWords(document, isRead).keys())
}

/** Every different key, and each word as it is printed, those of values too: `18` stands in a text that has `18 July`. */
export function wideKeySet(document: Document, isRead: (role: Role) => boolean): Set<string> {
  const keys = keySet(document, isRead)
  for (const { role, text } of document.paragraphs)
    if (isRead(role)) for (const { start, end } of wordsOf(text)) keys.add(foldWord(text.slice(start, end)))
  return keys
}

type Role = Document['paragraphs'][number]['role']

/** A wording as a line of its keys, to be looked up in that of a text; empty where it has no word. */
export function keyLine(text: string, language: string | null): string {
  return lineOf(text, wordingKeys(text, language))
}

function lineOf(text: string, keys: readonly WordingKey[]): string {
  let line = ''
  let isBeforeUnspaced = false
  for (const { key, start } of keys) {
    const unspaced = isUnspaced(text, start)
    // Where words end in a script without spaces is for a dictionary to say, and hangs on the words around.
    if (!(unspaced && isBeforeUnspaced)) line += ' '
    line += key
    isBeforeUnspaced = unspaced
  }
  return line === '' ? '' : `${line} `
}

/** Looks wordings up in whole texts, headlines and boilerplate too. What was read is remembered by paragraph. */
export class PrintedWordings {
  readonly #lines = new Map<string, Lines>()
  readonly #texts = new Map<Document, Lines>()

  /** Does the text have all these words in a row, in one paragraph, as they stand or with values written otherwise? */
  has(document: Document, wording: string): boolean {
    const wanted = this.#linesOf(wording, document.language)
    if (wanted.words === '') return false
    const text = this.#textOf(document)
    const isIn = (line: string, of: string) => of.includes(isUnspaced(wording.trim(), 0) ? line.trim() : line)
    return isIn(wanted.words, text.words) || isIn(wanted.keys, text.keys)
  }

  #textOf(document: Document): Lines {
    const known = this.#texts.get(document)
    if (known !== undefined) return known
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
    const known = this.#lines.get(place)
    if (known !== undefined) return known
    const words = wordsOf(text).map(({ start, end }) => ({
      key: foldWord(text.slice(start, end)),
      start,
      end,
    }))
    const lines = { words: lineOf(text, words), keys: keyLine(text, language) }
    this.#lines.set(place, lines)
    return lines
  }
}

interface Lines {
  /** The folded words. */
  readonly words: string
  readonly keys: string
}
