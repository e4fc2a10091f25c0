// May an edit of a block be only another house style? If none is, readers of house style need no labels of the block.

import type { RawChange } from '../../diff/changes.ts'
import { groupEnd, isEqual, spansOf } from '../spans.ts'
import type { TokenReader } from '../tokens.ts'
import { styleDifference } from './house-style.ts'

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
/** Longer edits are judged as wording, whatever they say. */
const LONGEST = 4_000

/** False only if no edit gets a kind of house style; true for some that get none, since they change a value or a quotation. */
export function mayHaveStyleEdit(changes: readonly RawChange[], reader: TokenReader): boolean {
  for (let at = 0; at < changes.length; ) {
    const next = groupEnd(changes, at)
    if (!isEqual(changes[at]!)) {
      for (const span of spansOf(changes, at, next)) if (mayBeStyle(span.changes, reader)) return true
    }
    at = next
  }
  return false
}

function mayBeStyle(changes: readonly RawChange[], reader: TokenReader): boolean {
  const [left, right] = [textOf(changes, 'delete'), textOf(changes, 'insert')]
  const [isLeftWorded, isRightWorded] = [LETTER_OR_DIGIT.test(left), LETTER_OR_DIGIT.test(right)]
  if (!isLeftWorded && !isRightWorded) return true
  // A line of underscores is a word to the reader, so both sides are read if one of them has a letter.
  if (left === '' || right === '' || left.length + right.length > LONGEST) return false
  return styleDifference(left, right, tokensOf(left, reader), tokensOf(right, reader)) !== null
}

function tokensOf(text: string, reader: TokenReader) {
  return LETTER_OR_DIGIT.test(text) ? reader.read(text) : []
}

function textOf(changes: readonly RawChange[], op: RawChange['op']): string {
  let text = ''
  for (const change of changes) if (change.op === op) text += change.text
  return text
}
