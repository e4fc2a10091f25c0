// The text of a block as a reader sees it: deleted words struck, inserted ones underlined, long stretches cut.
import type { Block } from '../core/model.ts'
import { MOST_PIECES, type Piece, paragraphsOf, type Side } from './diff-pieces.ts'
import type { Scene } from './diff-scene.tsx'
import { directed } from './direction.ts'
import { figure } from './figures.ts'
import { type Markup, markup } from './markup.ts'

/** One column of a row: the paragraphs of a block on one side, or on both in one flow. `look` adds to its classes. */
export function cell(scene: Scene, block: Block, side: Side, look = ''): Markup {
  const paragraphs = paragraphsOf(block.changes, side)
  const from = side === 'both' ? (block.right.length ? 'right' : 'left') : side
  const several = paragraphs.length > 1 ? ' several' : ''
  const rest = block.changes.length - MOST_PIECES
  return markup`<div class="cell ${side}${look}${several}"${directed(scene.attributes[from])}>${paragraphs.map(
    (pieces, at) => paragraph(scene, from, block[from][at], pieces),
  )}${rest > 0 && markup`<p class="more">… and ${figure(rest)} more changes in this paragraph.</p>`}</div>`
}

function paragraph(
  scene: Scene,
  side: 'left' | 'right',
  index: number | undefined,
  pieces: readonly Piece[],
): Markup {
  const number = index === undefined ? null : scene.numbers[side][index]
  const link =
    number &&
    markup`<a class="n" href="#${side.charAt(0)}${index}" aria-label="Paragraph ${number} on the ${side}">${number}</a>`
  return markup`<p>${link}${runs(pieces)}</p>`
}

/** The pieces of a paragraph, marked where they were deleted or inserted. */
export function runs(pieces: readonly Piece[]): Markup {
  return markup`${pieces.map((piece, at) =>
    piece.op === 'equal' ? equal(piece) : mark(piece, runsInto(pieces[at - 1], piece)),
  )}`
}

function equal(piece: Piece): string | Markup {
  return piece.leftOut ? markup`${piece.text}${gap(piece)}${piece.tail}` : piece.text
}

const WORD_END = /[\p{L}\p{N}\p{M}]$/u
const WORD_START = /^[\p{L}\p{N}]/u
const UNSPACED = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u

/** True where an inserted word would be read as one with the deleted word before it, by a screen reader or when copied. */
function runsInto(before: Piece | undefined, piece: Piece): boolean {
  if (piece.op !== 'insert' || before?.op !== 'delete') return false
  const [end, start] = [before.text.slice(-2), piece.text.slice(0, 2)]
  return WORD_END.test(end) && WORD_START.test(start) && !UNSPACED.test(end) && !UNSPACED.test(start)
}

/** White space at the ends stands outside the mark, where it looks like the space between words that it is. */
function mark(piece: Piece, apart: boolean): Markup {
  const text = piece.text.trim() || piece.text
  const start = piece.text.indexOf(text)
  const [before, after] = [piece.text.slice(0, start), piece.text.slice(start + text.length)]
  const kind = piece.isBreak ? markup` class="break"` : null
  const marked = piece.op === 'delete' ? markup`<del${kind}>${text}</del>` : markup`<ins${kind}>${text}</ins>`
  return markup`${apart ? ' ' : ''}${before}${marked}${gap(piece)}${after}`
}

function gap(piece: Piece): Markup | null {
  if (!piece.leftOut) return null
  const what = piece.op === 'equal' ? 'unchanged characters' : 'more characters'
  return markup`<span class="gap" dir="ltr" lang="en"> … ${figure(piece.leftOut)} ${what} … </span>`
}
