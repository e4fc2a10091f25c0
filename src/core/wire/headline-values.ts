// Does the headline of a printing still state what the wire has corrected? Only if the newest version has it nowhere, and the
// headline shares a word with the corrected sentence.
import type { Document, Paragraph } from '../model.ts'
import type { Printing } from '../story/story-answers.ts'
import { readValues } from '../values/read.ts'
import { foldedWords, isTelling, vocabularyOf } from '../words/vocabulary.ts'
import { type Amount, amountOf, amountsAt, hasAmount } from './amounts.ts'
import { changedAmounts } from './carried.ts'
import { wordsBeside } from './recast.ts'
import type { WireChange } from './wire-changes.ts'

/** Which wording of a change a headline has. */
export interface HeadlineWording {
  readonly carries: 'old' | 'new'
  readonly text: string
}

/** Which wording of its change the headline of a printing has; null for neither. */
export type HeadlineOf = (printing: Document) => HeadlineWording | null

/** Longer wording is not a name. */
const MOST_WORDS_OF_NAME = 4
const CAPITAL = /^[\p{Lu}\p{Lo}]/u

/** The values and words of the newest version of the wire, each read on first use. */
export class NewestText {
  readonly #version: Pick<Printing, 'document'>
  #values: ReadonlySet<string> | null = null
  #words: ReadonlySet<string> | null = null

  constructor(version: Pick<Printing, 'document'>) {
    this.#version = version
  }

  /** Does it have the amount, in any reading? */
  states(amount: Amount): boolean {
    this.#values ??= statedIn(this.#version.document)
    for (const reading of amount) if (this.#values.has(reading)) return true
    return false
  }

  /** Does it have the word, folded? */
  hasWord(word: string): boolean {
    this.#words ??= vocabularyOf(this.#version.document)
    return this.#words.has(word)
  }
}

/** For a change from one version to the next. */
export function headlineWording(
  change: WireChange,
  from: Document,
  to: Document,
  newest: NewestText,
): HeadlineOf {
  if (change.old.stretch === null) return () => null
  const states = figuresOf(change, from, to, newest) ?? namesOf(change, newest)
  if (states === null) return () => null
  const beside = wordsBeside(from, change.old.stretch)
  return (printing) => {
    for (const paragraph of printing.paragraphs) {
      const { role, text } = paragraph
      if (role !== 'headline' || !foldedWords(text).some((word) => beside.has(word))) continue
      const carries = states(printing, paragraph)
      if (carries !== null) return { carries, text }
    }
    return null
  }
}

/** Without headline changes that the body has too, or whose old value the newest version still has. */
export function withoutRepeats(
  changes: readonly WireChange[],
  from: Document,
  to: Document,
  newest: NewestText,
): readonly WireChange[] {
  if (!changes.some(({ isHeadline }) => isHeadline)) return changes
  const old = changes.map((change) => changedAmounts(change, from, to).old)
  const inBody = old.filter((_, at) => !changes[at]!.isHeadline).flat()
  return changes.filter(
    ({ isHeadline }, at) =>
      !isHeadline ||
      (old[at]!.length > 0 &&
        old[at]!.every((amount) => !hasAmount(inBody, amount) && !newest.states(amount))),
  )
}

/** Which wording of a change does a paragraph have? */
type States = (document: Document, paragraph: Paragraph) => HeadlineWording['carries'] | null

/** For a change from one figure to another; null for others. */
function figuresOf(change: WireChange, from: Document, to: Document, newest: NewestText): States | null {
  const { old, new: fresh } = changedAmounts(change, from, to)
  if (old.length === 0 || fresh.length === 0) return null
  if (old.some((amount) => newest.states(amount))) return null
  return (document, { text, index }) => {
    const amounts = amountsAt(document, { paragraph: index, start: 0, end: text.length })
    if (fresh.some((amount) => hasAmount(amounts, amount))) return 'new'
    return old.every((amount) => hasAmount(amounts, amount)) ? 'old' : null
  }
}

/** For a change from one name to another, by their last words; null for others. */
function namesOf({ changes, old, new: fresh }: WireChange, newest: NewestText): States | null {
  const isName = changes.some(({ kinds, significance }) => significance === 'high' && kinds.includes('name'))
  if (!isName || !CAPITAL.test(old.text.trim()) || !CAPITAL.test(fresh.text.trim())) return null
  const [oldWords, newWords] = [foldedWords(old.text), foldedWords(fresh.text)]
  if (Math.max(oldWords.length, newWords.length) > MOST_WORDS_OF_NAME) return null
  const [name, now] = [oldWords.at(-1), newWords.at(-1)]
  if (name === undefined || now === undefined || !isTelling(name) || newest.hasWord(name)) return null
  return (_, { text }) => {
    const words = foldedWords(text)
    if (words.includes(now)) return 'new'
    return words.includes(name) ? 'old' : null
  }
}

/** All readings of all values of a text. */
function statedIn({ paragraphs, language }: Document): ReadonlySet<string> {
  const stated = new Set<string>()
  for (const { text } of paragraphs)
    for (const value of readValues(text, language)) for (const reading of amountOf(value)) stated.add(reading)
  return stated
}
