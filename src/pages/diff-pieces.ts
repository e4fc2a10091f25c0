// The changes of a block as the paragraphs of one side, or of both sides run together.
import type { Change, ChangeKind, ChangeOp } from '../core/model.ts'

export interface Piece {
  readonly op: ChangeOp
  readonly text: string
  /** A paragraph break that was gained or lost, to be shown as a sign. */
  readonly isBreak?: boolean
  readonly kinds: readonly ChangeKind[]
  /** Characters left out after (`equal`: in the middle of) the text, which is cut for the page. */
  readonly leftOut?: number
  readonly tail?: string
}

export type Side = 'left' | 'right' | 'both'

const BREAK = '\n\n'
// Unchanged text inside a changed paragraph: this much on each side of a gap is enough to know where one is.
const CONTEXT_CHARS = 600
const LONGEST_EQUAL = 4_000
const LONGEST_CHANGE = 12_000
/** More changes than this in one block are not shown: nobody reads them, and the page would have no bound. */
export const MOST_PIECES = 1_500

/** The paragraphs of a block as one side has them. For `both`, deleted and inserted text stand in one flow. */
export function paragraphsOf(changes: readonly Change[], side: Side): Piece[][] {
  const paragraphs: Piece[][] = [[]]
  const add = (piece: Piece) => {
    if (piece.text) paragraphs.at(-1)?.push(cut(piece))
  }
  changes.slice(0, MOST_PIECES).forEach((change, at) => {
    if (side === 'left' && change.op === 'insert') return
    if (side === 'right' && change.op === 'delete') return
    if (standsForBreak(changes, at)) {
      // The sign of the break says it all; of the space that it stands for only the words' distance is kept.
      if (side !== 'both') add({ op: 'equal', text: change.text, kinds: [] })
      return
    }
    const text = side === 'left' ? (change.left ?? change.text) : change.text
    text.split(BREAK).forEach((line, lineNumber) => {
      if (lineNumber > 0) {
        if (side === 'both' && change.op !== 'equal')
          add({ op: change.op, text: '¶', isBreak: true, kinds: [] })
        if (side !== 'both' || change.op !== 'delete') paragraphs.push([])
      }
      add({ op: change.op, text: line, kinds: change.kinds })
    })
  })
  return paragraphs.filter((pieces) => pieces.length)
}

/** True for white space that was put in place of a paragraph break, or the other way round. */
function standsForBreak(changes: readonly Change[], at: number): boolean {
  const change = changes[at]
  if (!change || change.op === 'equal' || change.text.trim() || change.text.includes(BREAK)) return false
  const other = changes[change.op === 'delete' ? at + 1 : at - 1]
  return (
    other?.op === (change.op === 'delete' ? 'insert' : 'delete') &&
    other.text.includes(BREAK) &&
    !other.text.trim()
  )
}

function cut(piece: Piece): Piece {
  const { text } = piece
  if (piece.op === 'equal' && text.length > LONGEST_EQUAL) {
    const head = wholeStart(text, CONTEXT_CHARS)
    const tail = wholeEnd(text, CONTEXT_CHARS)
    return { ...piece, text: head, tail, leftOut: text.length - head.length - tail.length }
  }
  if (text.length <= LONGEST_CHANGE) return piece
  const head = wholeStart(text, LONGEST_CHANGE)
  return { ...piece, text: head, leftOut: text.length - head.length }
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
