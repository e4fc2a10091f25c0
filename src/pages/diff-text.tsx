// The text of a block as a reader sees it: deleted words struck, inserted ones underlined, long stretches cut.
import type { Block } from '../core/model.ts'
import { MOST_PIECES, type Piece, paragraphsOf, type Side } from './diff-pieces.ts'
import type { Scene } from './diff-scene.tsx'
import { figure } from './figures.ts'

interface CellProps {
  readonly scene: Scene
  readonly block: Block
  readonly side: Side
}

/** One column of a row: the paragraphs of a block on one side, or on both in one flow. */
export function Cell({ scene, block, side }: CellProps) {
  const paragraphs = paragraphsOf(block.changes, side)
  const from = side === 'both' ? (block.right.length ? 'right' : 'left') : side
  const indexes = block[from]
  const several = paragraphs.length > 1
  return (
    <div class={`cell ${side}${several ? ' several' : ''}`} {...scene.attributes[from]}>
      {paragraphs.map((pieces, at) => (
        <Paragraph scene={scene} side={from} index={indexes[at]} pieces={pieces} />
      ))}
      {block.changes.length > MOST_PIECES ? (
        <p class="more">… and {figure(block.changes.length - MOST_PIECES)} more changes in this paragraph.</p>
      ) : null}
    </div>
  )
}

interface ParagraphProps {
  readonly scene: Scene
  readonly side: 'left' | 'right'
  readonly index: number | undefined
  readonly pieces: readonly Piece[]
}

function Paragraph({ scene, side, index, pieces }: ParagraphProps) {
  const number = index === undefined ? null : scene.numbers[side][index]
  return (
    <p>
      {number ? (
        <a class="n" href={`#${side[0]}${index}`} aria-label={`Paragraph ${number} on the ${side}`}>
          {number}
        </a>
      ) : null}
      <Pieces pieces={pieces} />
    </p>
  )
}

export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map((piece, at) => {
        if (piece.op !== 'equal') return <Mark piece={piece} apart={runsInto(pieces[at - 1], piece)} />
        return piece.leftOut ? [piece.text, <Gap piece={piece} />, piece.tail ?? ''] : piece.text
      })}
    </>
  )
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
function Mark({ piece, apart }: { readonly piece: Piece; readonly apart: boolean }) {
  const text = piece.text.trim() || piece.text
  const start = piece.text.indexOf(text)
  const kind = piece.isBreak ? 'break' : undefined
  return (
    <>
      {apart ? ' ' : ''}
      {piece.text.slice(0, start)}
      {piece.op === 'delete' ? <del class={kind}>{text}</del> : <ins class={kind}>{text}</ins>}
      <Gap piece={piece} />
      {piece.text.slice(start + text.length)}
    </>
  )
}

function Gap({ piece }: { readonly piece: Piece }) {
  if (!piece.leftOut) return null
  const what = piece.op === 'equal' ? 'unchanged characters' : 'more characters'
  return (
    <span class="gap" dir="ltr" lang="en">
      {' '}
      … {figure(piece.leftOut)} {what} …{' '}
    </span>
  )
}
