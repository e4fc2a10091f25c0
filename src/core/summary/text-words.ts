// Which words does a text have at all? Used before a name or a figure is called dropped or added. Whole texts are read unit by
// unit, which takes a fraction of the time of an expression.

import { isCapital, isLetterUnit, isWordUnit } from '../kinds/spelling/letters.ts'
import { foldWord } from '../text/fold.ts'

/** The rules, for texts with letters beyond the basic plane. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.,:](?=\p{N})\p{N}+)*/gu
const CAPITAL_WORD = /\p{Lu}[\p{L}\p{M}\p{N}]*/gu
const SURROGATE = /[\ud800-\udfff]/
const MARK = /^\p{M}/u

/** The different words of some texts, folded; figures keep the marks inside them. */
export function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>()
  eachWord(texts, (word) => words.add(word))
  return words
}

/** How often texts have each of their words, folded. */
export function wordCountsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  eachWord(texts, (word) => counts.set(word, (counts.get(word) ?? 0) + 1))
  return counts
}

function eachWord(texts: readonly string[], enter: (word: string) => void): void {
  for (const text of texts) {
    if (SURROGATE.test(text)) for (const [word] of text.matchAll(WORD)) enter(foldWord(word))
    else enterWords(text, enter)
  }
}

/** The different capitalised words as written; each part of a hyphenated compound. */
export function capitalWordsOf(texts: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const text of texts) {
    if (SURROGATE.test(text)) for (const [word] of text.matchAll(CAPITAL_WORD)) words.add(word)
    else enterCapitalWords(text, words)
  }
  return words
}

/** The letters and figures of a text in a row, folded. */
export function lettersOf(text: string): string {
  return foldWord(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

function enterWords(text: string, enter: (word: string) => void): void {
  for (let at = 0; at < text.length; at++) {
    if (!isWordUnit(text.charCodeAt(at)) || isMark(text, at)) continue
    const end = wordEnd(text, at)
    enter(foldWord(text.slice(at, end)))
    // The unit that ended the word may begin the next one.
    at = end - 1
  }
}

/** `1,000.5` is one figure; a letter behind it begins a new word. */
function wordEnd(text: string, start: number): number {
  let end = start + 1
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end++
  while (end + 1 < text.length && isInnerMark(text.charCodeAt(end)) && isFigure(text.charCodeAt(end + 1))) {
    end += 2
    while (end < text.length && isFigure(text.charCodeAt(end))) end++
  }
  return end
}

function enterCapitalWords(text: string, words: Set<string>): void {
  for (let at = 0; at < text.length; at++) {
    if (!isCapital(text.charCodeAt(at))) continue
    const start = at
    do at++
    while (at < text.length && isWordUnit(text.charCodeAt(at)))
    words.add(text.slice(start, at))
  }
}

function isMark(text: string, at: number): boolean {
  return text.charCodeAt(at) >= 0x80 && MARK.test(text[at]!)
}

function isInnerMark(code: number): boolean {
  return code === 0x2e || code === 0x2c || code === 0x3a
}

function isFigure(code: number): boolean {
  return isWordUnit(code) && !isLetterUnit(code)
}
