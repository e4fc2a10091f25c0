// The JSON of a version. A long text is serialized while it is sent: serializing it at once would block the event loop.
import type { Paragraph } from '../../core/model.ts'
import { paragraphJson } from '../../service/answers.ts'
import { type Bytes, lengthOf, type Pieces, piecesOf } from '../../service/work/text-bytes.ts'
import type { Body } from './send.ts'

/** The version's fields, with an empty list of paragraphs. */
interface VersionHead {
  readonly paragraphs: readonly []
}

/** Paragraphs and characters that are serialized in one step. */
const FEW = 500
const FEW_CHARACTERS = 60_000
/** Paragraphs of a long text that are serialized together. */
const TOGETHER = 2_000
/** Approximate characters that JSON adds to each paragraph. */
const AROUND = 40

const NONE = '"paragraphs":[]'

/** The same text as `JSON.stringify` of the version with these paragraphs. */
export function versionBody(head: VersionHead, paragraphs: readonly Paragraph[]): Body {
  const characters = paragraphs.reduce((sum, { text }) => sum + text.length, 0)
  if (paragraphs.length <= FEW && characters <= FEW_CHARACTERS)
    return JSON.stringify({ ...head, paragraphs: paragraphs.map(paragraphJson) })
  const bytes = characters + AROUND * paragraphs.length
  return { pieces: written(head, paragraphsPieces(paragraphs)), bytes }
}

/** The same with paragraphs already serialized by `paragraphsPieces`. */
export function writtenVersionBody(head: VersionHead, paragraphs: Pieces): Body {
  return { pieces: written(head, paragraphs), bytes: lengthOf(paragraphs) }
}

/** The items of the list, separated by commas. */
export function* paragraphsPieces(paragraphs: readonly Paragraph[]): Generator<Bytes, void> {
  for (let from = 0; from < paragraphs.length; from += TOGETHER) {
    const some = JSON.stringify(paragraphs.slice(from, from + TOGETHER).map(paragraphJson)).slice(1, -1)
    yield* piecesOf(from === 0 ? some : `,${some}`)
  }
}

function* written(head: VersionHead, paragraphs: Iterable<Bytes>): Generator<Bytes, void> {
  // Inside a JSON string these quotation marks would be escaped, so the match is the empty list.
  const [before = '', after = ''] = JSON.stringify(head).split(NONE, 2)
  yield* piecesOf(`${before}"paragraphs":[`)
  yield* paragraphs
  yield* piecesOf(`]${after}`)
}
