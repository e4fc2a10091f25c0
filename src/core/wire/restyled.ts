// Which words of a printing are a version's words in another house style? `four` for `4`, `per cent` for `percent`.

import { COURTESY, lexiconOf } from '../kinds/lexicon.ts'
import { TokenReader } from '../kinds/tokens.ts'
import type { Change, Document } from '../model.ts'
import { isHouseStyle } from '../model.ts'
import type { RevisedChange, Revision } from '../revision-model.ts'
import { isScored } from '../text/document.ts'
import { isSameValue, type Value } from '../values/value.ts'
import { foldedWords } from '../words/vocabulary.ts'

/** House styles differ in a few words at a time. */
const LONGEST = 60
/** Marks that matter to a figure beyond its value, and quotation marks. */
const TELLING_MARKS = /[°+−‰"“”„‟«»‹›「」『』]/gu

/** The folded words of the right text that replaced the same words in another style, without headlines and the like. */
export function restyledWords({ blocks, right }: Revision, reader = readerFor(right)): string[] {
  return blocks
    .filter(({ right: paragraphs }) => paragraphs.some((index) => isScored(right.paragraphs[index]!.role)))
    .flatMap(({ changes }) => changes.flatMap((change, at) => restyled(changes[at - 1], change, reader)))
}

/** Words that fold alike count as kept already. */
function restyled(before: RevisedChange | undefined, change: RevisedChange, reader: TokenReader): string[] {
  if (change.op !== 'insert' || before?.op !== 'delete') return []
  if (before.text.length > LONGEST || change.text.length > LONGEST) return []
  if (!isRestyled([before, change], reader)) return []
  const old = foldedWords(before.text)
  return foldedWords(change.text).filter((word) => !old.includes(word))
}

/** Reads the figures of a text, edit by edit. */
export function readerFor({ language }: Document): TokenReader {
  return new TokenReader(lexiconOf(language))
}

/** Is an edit only another house style, figures included? */
export function isRestyled(edit: readonly RevisedChange[], reader: TokenReader): boolean {
  if (edit.every(isHouseStyle)) return true
  const text = (op: Change['op']) => edit.find((change) => change.op === op)?.text ?? ''
  const [old, fresh] = [text('delete'), text('insert')]
  return old.length <= LONGEST && fresh.length <= LONGEST && statesTheSame(old, fresh, reader)
}

/**
 * `4` and `four`, `12 percent` and `12%`, `Mr. Olsen` and `Olsen`: the same values, and the same words beside them. Parts of
 * a value, such as `million` or `euros`, stand for themselves.
 */
function statesTheSame(old: string, fresh: string, reader: TokenReader): boolean {
  const [one, other] = [saidIn(old, reader), saidIn(fresh, reader)]
  // A title may be dropped, but Mr. is not Mrs.
  const isCourtesy = one.courtesy === '' || other.courtesy === '' || one.courtesy === other.courtesy
  return isCourtesy && one.said === other.said && areSameValues(one.values, other.values)
}

function areSameValues(one: readonly Value[], other: readonly Value[]): boolean {
  return (
    one.length === other.length &&
    one.every((value, at) => isSameValue(value, other[at]!) && value.bound === other[at]!.bound)
  )
}

interface Said {
  readonly values: readonly Value[]
  /** The words beside the values, and relevant marks. */
  readonly said: string
  readonly courtesy: string
}

function saidIn(text: string, reader: TokenReader): Said {
  const values = reader.values.valuesOf(text)
  const beside = reader
    .read(text)
    .filter(({ start, end }) => !values.some((one) => start < one.to && end > one.from))
  const keys = (courtesy: boolean) =>
    beside.filter(({ flags }) => ((flags & COURTESY) !== 0) === courtesy).map(({ key }) => key)
  const marks = markedOutside(text, values)
  return { values, said: [...keys(false), '', ...marks].join(' '), courtesy: keys(true).join(' ') }
}

/** The relevant marks outside values: $ and % are read with theirs. */
function markedOutside(text: string, values: readonly Value[]): string[] {
  return [...text.matchAll(TELLING_MARKS)]
    .filter(({ index }) => !values.some(({ from, to }) => index >= from && index < to))
    .map(([mark]) => mark)
}
