// Turns an answer into a response body. A short body is sent whole; a long one is streamed in pieces, no faster than
// its client reads.
import type { Context, MiddlewareHandler } from 'hono'
import {
  type Bytes,
  isPieces,
  lengthOf,
  PIECE_BYTES,
  type Pieces,
  piecesOf,
} from '../../service/work/text-bytes.ts'
import type { AppEnv } from '../deps.ts'

export type Body = string | Bytes | Pieces | Written

/** A body that is produced while it is sent; `bytes` is its approximate size. */
interface Written {
  readonly pieces: Iterator<Bytes>
  readonly bytes: number
}

/** Shorter bodies are not counted: a thousand connections hold 64 MB of them. */
const SHORT_BYTES = 64 * 1024
/** UTF-16 units encoded in one step; a piece is at most this long in UTF-8. */
const PIECE_UNITS = Math.floor(PIECE_BYTES / 3)

interface Sent {
  readonly body: string | Bytes | ReadableStream<Bytes>
  readonly headers: Readonly<Record<string, string>>
}

/**
 * The response body. Throws Overloaded if too many bytes wait for slow readers, unless the answer `mustBeSent` because
 * it confirms an upload.
 */
export function send(c: Context<AppEnv>, body: Body, { mustBeSent = false } = {}): Sent {
  const length = sizeOf(body)
  if (length <= SHORT_BYTES && !isWritten(body))
    return { body: isShortPieces(body) ? (body[0] ?? '') : body, headers: {} }
  const isExact = typeof body !== 'string' && !isWritten(body)
  const headers: Record<string, string> = isExact ? { 'Content-Length': String(length) } : {}
  // The response to HEAD, or to a client that is gone, has no reader.
  if (c.req.method === 'HEAD') return { body: '', headers }
  const answer = { pieces: piecesIn(body), bytes: length, mustBeSent, cut: cutOf(c) }
  return { body: c.var.answers.hold(answer), headers }
}

/** Refuses requests while no further answer fits into the budget. */
export const roomForAnswers: MiddlewareHandler<AppEnv> = async (c, next) => {
  c.var.answers.admit()
  await next()
}

/** Exact for bytes, an estimate for streams. */
function sizeOf(body: Body): number {
  if (typeof body === 'string') return body.length
  if (isWritten(body)) return body.bytes
  return isPieces(body) ? lengthOf(body) : body.byteLength
}

function isWritten(body: Body): body is Written {
  return typeof body === 'object' && 'bytes' in body && 'pieces' in body
}

function isShortPieces(body: Exclude<Body, Written>): body is Pieces {
  return typeof body !== 'string' && isPieces(body)
}

function piecesIn(body: Body): Iterator<Bytes> {
  if (typeof body === 'string') return encoded(body)
  if (isWritten(body)) return body.pieces
  return isPieces(body) ? taken([...body]) : cutUp(body)
}

/** Releases each piece once it is read. */
function* taken(pieces: Bytes[]): Generator<Bytes, void> {
  for (let piece = pieces.shift(); piece; piece = pieces.shift()) yield piece
}

function* cutUp(bytes: Bytes): Generator<Bytes, void> {
  for (let at = 0; at < bytes.byteLength; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES)
}

/** Encodes on demand: encoding a long text in one step would block the event loop. */
function* encoded(text: string): Generator<Bytes, void> {
  for (let at = 0; at < text.length; ) {
    const end = endOfPiece(text, at)
    yield* piecesOf(text.slice(at, end))
    at = end
  }
}

function endOfPiece(text: string, at: number): number {
  const end = Math.min(text.length, at + PIECE_UNITS)
  const last = text.charCodeAt(end - 1)
  return end < text.length && last >= 0xd800 && last < 0xdc00 ? end - 1 : end
}

/** On Node the connection can be closed here; on Workers the platform closes it when the stream fails. */
function cutOf(c: Context<AppEnv>): (() => void) | null {
  const socket = c.env?.incoming?.socket
  return socket ? () => socket.destroy() : null
}
