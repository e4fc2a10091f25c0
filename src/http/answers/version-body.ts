// The JSON of a version: that of a long text is written while it is sent, since all at once would hold everybody up.
import type { Paragraph } from '../../core/model.ts'
import { paragraphJson } from '../../service/answers.ts'
import { type Bytes, lengthOf, type Pieces, piecesOf } from '../../service/work/text-bytes.ts'
import type { Body } from './send.ts'

/** What is said of it beside its paragraphs, which are none here. */
export interface VersionHead {
  readonly paragraphs: readonly []
}

/** Paragraphs, and characters of them, that are written at once. */
const FEW = 500
const FEW_CHARACTERS = 60_000
/** Paragraphs of a long text that are written together. */
const TOGETHER = 2_000
/** Characters that JSON adds to each, about. */
const AROUND = 40

const NONE = '"paragraphs":[]'

/** As `JSON.stringify` writes it with these paragraphs. */
export function versionBody(head: VersionHead, paragraphs: readonly Paragraph[]): Body {
  const characters = paragraphs.reduce((sum, { text }) => sum + text.length, 0)
  if (paragraphs.length <= FEW && characters <= FEW_CHARACTERS)
    return JSON.stringify({ ...head, paragraphs: paragraphs.map(paragraphJson) })
  const bytes = characters + AROUND * paragraphs.length
  return { pieces: written(head, paragraphsPieces(paragraphs)), bytes }
}

/** The same with paragraphs that were written before, by `paragraphsPieces`. */
export function writtenVersionBody(head: VersionHead, paragraphs: Pieces): Body {
  return { pieces: written(head, paragraphs), bytes: lengthOf(paragraphs) }
}

/** The items of the list, with commas between. */
export function* paragraphsPieces(paragraphs: readonly Paragraph[]): Generator<Bytes, void> {
  for (let from = 0; from < paragraphs.length; from += TOGETHER) {
    const some = JSON.stringify(paragraphs.slice(from, from + TOGETHER).map(paragraphJson)).slice(1, -1)
    yield* piecesOf(from === 0 ? some : `,${some}`)
  }
}

function* written(head: VersionHead, paragraphs: Iterable<Bytes>): Generator<Bytes, void> {
  // In a string of JSON these quotation marks would be escaped.
  const [before, after] = JSON.stringify(head).split(NONE, 2) as [string, string]
  yield* piecesOf(`${before}"paragraphs":[`)
  yield* paragraphs
  yield* piecesOf(`]${after}`)
}
