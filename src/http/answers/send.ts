// Bodies of answers as they are given to the platform: short ones as they are, long ones in pieces, so that no more of them
// is handed to a connection than its client reads.
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

/** A body that is written while it is sent; `bytes` is about how long it is. */
export interface Written {
  readonly pieces: Iterator<Bytes>
  readonly bytes: number
}

/** Shorter ones are not counted: a thousand connections hold 64 MB of them. */
const SHORT_BYTES = 64 * 1024
/** Units of a text that are encoded at a time; a piece is no longer than this in UTF-8. */
const PIECE_UNITS = Math.floor(PIECE_BYTES / 3)

interface Sent {
  readonly body: string | Bytes | ReadableStream<Bytes>
  readonly headers: Readonly<Record<string, string>>
}

/**
 * What to answer with. Throws Overloaded where too much waits for slow readers already, unless the answer `mustBeSent`
 * because it says that something was stored.
 */
export function send(c: Context<AppEnv>, body: Body, { mustBeSent = false } = {}): Sent {
  const length = sizeOf(body)
  if (length <= SHORT_BYTES && !isWritten(body))
    return { body: isShortPieces(body) ? (body[0] ?? '') : body, headers: {} }
  const isExact = typeof body !== 'string' && !isWritten(body)
  const headers: Record<string, string> = isExact ? { 'Content-Length': String(length) } : {}
  // Nobody would read it.
  if (c.req.method === 'HEAD') return { body: '', headers }
  const answer = { pieces: piecesIn(body), bytes: length, mustBeSent, cut: cutOf(c) }
  return { body: c.var.answers.hold(answer), headers }
}

/** Lets nobody in while no further answer could be kept for them. */
export const roomForAnswers: MiddlewareHandler<AppEnv> = async (c, next) => {
  c.var.answers.admit()
  await next()
}

/** Exact of what is bytes. */
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

/** Each piece is let go of once it is handed out. */
function* taken(pieces: Bytes[]): Generator<Bytes, void> {
  for (let piece = pieces.shift(); piece; piece = pieces.shift()) yield piece
}

function* cutUp(bytes: Bytes): Generator<Bytes, void> {
  for (let at = 0; at < bytes.byteLength; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES)
}

/** Encoded when it is wanted: a long text in one piece would hold everybody up. */
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

/** On Node the connection is there to be ended; on Workers the platform does that when the stream fails. */
function cutOf(c: Context<AppEnv>): (() => void) | null {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { destroy(): void } } }
  const socket = incoming?.socket
  return socket ? () => socket.destroy() : null
}
