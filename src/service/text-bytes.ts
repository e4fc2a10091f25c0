// The text of an answer as bytes: hashed and sent without being encoded twice.
import { withClosedTexts } from '../core/directions.ts'

export type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()

/** Of a page. Longer texts are rare, and their room is not kept. */
const LARGEST_KEPT = 512 * 1024
/** Bytes of UTF-8 that a UTF-16 unit takes at most. */
const MOST_PER_UNIT = 3

// Room to write in, for the time of one call: the encoder takes twice as long to make its own.
let room = new Uint8Array(0)

export function bytesOf(text: string): Bytes {
  const most = text.length * MOST_PER_UNIT
  if (most > LARGEST_KEPT) return encoder.encode(text)
  if (room.length < most) room = new Uint8Array(most)
  const { written } = encoder.encodeInto(text, room)
  return room.slice(0, written)
}

type Element = { toString(): string | Promise<string> }

/** A whole page, in which no text turns the order of another. */
export async function pageBytes(element: Element): Promise<Bytes> {
  return bytesOf(`<!doctype html>${withClosedTexts(String(await element.toString()))}`)
}
