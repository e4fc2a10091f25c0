// The different words of a text, which identify it even when its sentences were rewritten.

import type { Document } from '../model.ts'
import { isScored } from '../text/document.ts'
import { foldWord } from '../text/fold.ts'
import { wordsOf } from './words.ts'

/** Most words that stand in every text are shorter. */
const SHORTEST_TELLING = 4
const PARTICLES: ReadonlySet<string> = new Set(
  (
    'about after also been before being both could from have here into just more most much only other over said says ' +
    'same should some such than that their them then there these they this those very were what when where which ' +
    'while will with would year your auch aber dass dies diese dieser eine einem einen einer nach nicht noch oder ' +
    'sich sind über wenn werden wird wurde avec cette dans elle leur mais plus pour sont como desde esta este para ' +
    'pero porque sobre более были было быть года если когда которые который может после чтобы этого этом'
  ).split(' '),
)
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** Every different folded word of the scored paragraphs. */
export function vocabularyOf(document: Document): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { role, text } of document.paragraphs) {
    if (isScored(role)) for (const word of foldedWords(text)) words.add(word)
  }
  return words
}

/** The folded words of a text, in order. */
export function foldedWords(text: string): string[] {
  return wordsOf(text).map(({ start, end }) => foldWord(text.slice(start, end)))
}

/** A word that may distinguish two texts: no figure below ten, nothing that stands in every text. */
export function isTelling(word: string): boolean {
  if (UNSPACED.test(word) || /^\p{N}/u.test(word)) return word.length > 1
  return word.length >= SHORTEST_TELLING && !PARTICLES.has(word)
}

/** Do `words` contain `needle` as a run? */
export function hasRun(words: readonly string[], needle: readonly string[]): boolean {
  if (needle.length === 0) return false
  for (let at = words.indexOf(needle[0]!); at >= 0; at = words.indexOf(needle[0]!, at + 1)) {
    if (needle.every((word, k) => words[at + k] === word)) return true
  }
  return false
}
