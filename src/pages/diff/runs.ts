// The changes of a block as running text: the paragraphs of one side, or of both in one flow, with deletions struck,
// insertions underlined and long equal runs shortened. Repeated a thousand times per page, hence template strings.
import type { Change } from '../../core/model.ts'
import { figure } from '../frame/figures.ts'
import { betweenTags } from '../frame/markup.ts'

export type Side = 'left' | 'right' | 'both'

const BREAK = '\n\n'
// Context kept on each side of a gap in unchanged text, enough to know the place.
const CONTEXT_CHARS = 600
const LONGEST_EQUAL = 4_000
const LONGEST_CHANGE = 12_000
/** Further changes in one block are not shown: nobody reads them, and they would make the page unbounded. */
export const MOST_CHANGES = 1_500

/**
 * The first paragraphs of a block on one side, each as safe markup, without empty ones. For `both`, deleted and
 * inserted text share one flow.
 */
export function paragraphRuns(
  changes: readonly Change[],
  side: Side,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const paragraphs: string[] = []
  const end = Math.min(changes.length, MOST_CHANGES)
  let open = ''
  let breaks = 0
  /** The deleted text right before, in the same paragraph. */
  let struck = ''
  for (let at = 0; at < end; at++) {
    const change = changes[at]!
    const { op } = change
    if (op === 'insert' ? side === 'left' : op === 'delete' && side === 'right') continue
    if (op !== 'equal' && standsForBreak(changes, at)) {
      // The break sign replaces the white space; only a space between the words stays.
      if (side !== 'both') {
        open += equal(change.text)
        struck = ''
      }
      continue
    }
    const text = side === 'left' ? (change.left ?? change.text) : change.text
    let from = 0
    for (;;) {
      const to = text.indexOf(BREAK, from)
      const line = to < 0 ? text.slice(from) : text.slice(from, to)
      if (line) {
        open += op === 'equal' ? equal(line) : marked(op, line, op === 'insert' && runsInto(struck, line))
        struck = op === 'delete' ? line : ''
      }
      if (to < 0) break
      from = to + BREAK.length
      if (side === 'both' && op !== 'equal') {
        open += `<${TAGS[op]} class="break">¶</${TAGS[op]}>`
        struck = op === 'delete' ? '¶' : ''
      }
      if (side !== 'both' || op !== 'delete') {
        if (open) paragraphs.push(open)
        open = struck = ''
      }
      breaks++
      if (breaks >= most) return open ? [...paragraphs, open] : paragraphs
    }
  }
  if (open) paragraphs.push(open)
  return paragraphs
}

const TAGS = { delete: 'del', insert: 'ins' } as const

/** True for white space that replaced a paragraph break, or the reverse. */
function standsForBreak(changes: readonly Change[], at: number): boolean {
  const { op, text } = changes[at]!
  const other = changes[op === 'delete' ? at + 1 : at - 1]
  if (other?.op !== (op === 'delete' ? 'insert' : 'delete') || !other.text.includes(BREAK)) return false
  return !other.text.trim() && !text.trim() && !text.includes(BREAK)
}

function equal(text: string): string {
  if (text.length <= LONGEST_EQUAL) return betweenTags(text)
  const [head, tail] = [wholeStart(text, CONTEXT_CHARS), wholeEnd(text, CONTEXT_CHARS)]
  const leftOut = text.length - head.length - tail.length
  return betweenTags(head) + gap(leftOut, 'unchanged characters') + betweenTags(tail)
}

/** Leading and trailing white space is outside the mark, so that it looks like a normal space. */
function marked(op: 'delete' | 'insert', whole: string, apart: boolean): string {
  const shown = whole.length <= LONGEST_CHANGE ? whole : wholeStart(whole, LONGEST_CHANGE)
  const rest = whole.length > shown.length ? gap(whole.length - shown.length, 'more characters') : ''
  const text = shown.trim() || shown
  const start = text.length === shown.length ? 0 : shown.indexOf(text)
  const tag = TAGS[op]
  const space = apart ? ' ' : ''
  return `${space}${shown.slice(0, start)}<${tag}>${betweenTags(text)}</${tag}>${rest}${shown.slice(start + text.length)}`
}

function gap(leftOut: number, what: string): string {
  return `<span class="gap" dir="ltr" lang="en"> … ${figure(leftOut)} ${what} … </span>`
}

const WORD_END = /[\p{L}\p{N}\p{M}]$/u
const WORD_START = /^[\p{L}\p{N}]/u
const UNSPACED = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u
const LAST_ASCII = 127

/** True if an inserted word would run into the deleted word before it, in a screen reader or when copied. */
function runsInto(struck: string, line: string): boolean {
  if (!struck) return false
  const [last, first] = [struck.charCodeAt(struck.length - 1), line.charCodeAt(0)]
  if (last <= LAST_ASCII && first <= LAST_ASCII) return isAsciiWord(last) && isAsciiWord(first)
  const [end, start] = [struck.slice(-2), line.slice(0, 2)]
  return WORD_END.test(end) && WORD_START.test(start) && !UNSPACED.test(end) && !UNSPACED.test(start)
}

/** Letters and digits. */
function isAsciiWord(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)
}

/** About the first `length` characters, never half a surrogate pair. */
function wholeStart(text: string, length: number): string {
  return text.slice(0, isHighSurrogate(text, length - 1) ? length - 1 : length)
}

function wholeEnd(text: string, length: number): string {
  const start = text.length - length
  return text.slice(isHighSurrogate(text, start - 1) ? start + 1 : start)
}

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit <= 0xdbff
}
