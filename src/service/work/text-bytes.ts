// Answers as bytes: encoded once, in the thread that does the work, in pieces that can be sent and released one by one.
import { withClosedTexts } from '../../core/text/directions.ts'

export type Bytes = Uint8Array<ArrayBuffer>

/** The whole is the pieces one after the other; only a short text has a single one. */
export type Pieces = readonly Bytes[]

/** Limit of a piece: so much of an answer is handed to a connection at a time. */
export const PIECE_BYTES = 256 * 1024
/** Bytes of UTF-8 that a UTF-16 unit takes at most. */
const MOST_PER_UNIT = 3
/** Text is gathered to so many units before it is encoded: the encoder is slow on very short strings. */
const GATHERED_UNITS = Math.floor(PIECE_BYTES / MOST_PER_UNIT)
/** A piece with less free space than this is full. */
const LEAST_ROOM = 4_096

const encoder = new TextEncoder()

// A buffer for one call: the encoder takes twice as long to make its own.
let room = new Uint8Array(0)

/** Usual case: a short text. */
function shortBytes(text: string): Bytes {
  const most = text.length * MOST_PER_UNIT
  if (room.length < most) room = new Uint8Array(most)
  const { written } = encoder.encodeInto(text, room)
  return room.slice(0, written)
}

/** Encodes text into pieces. A lone surrogate is written as U+FFFD, as encoders do. */
export class PieceWriter {
  readonly #pieces: Bytes[] = []
  #gathered = ''
  #piece: Bytes | null = null
  #length = 0

  write(text: string): void {
    this.#gathered += text
    if (this.#gathered.length < GATHERED_UNITS) return
    const gathered = this.#gathered
    const end = wholeUntil(gathered, gathered.length)
    this.#encode(gathered, end)
    this.#gathered = gathered.slice(end)
  }

  end(): Pieces {
    if (this.#piece === null) return [shortBytes(this.#gathered)]
    this.#encode(this.#gathered, this.#gathered.length)
    this.#gathered = ''
    this.#pieces.push(this.#piece.slice(0, this.#length))
    return this.#pieces
  }

  #encode(text: string, end: number): void {
    for (let at = 0; at < end; ) {
      const piece = this.#roomyPiece()
      const units = Math.floor((PIECE_BYTES - this.#length) / MOST_PER_UNIT)
      const until = at + units < end ? wholeUntil(text, at + units) : end
      this.#length += encoder.encodeInto(text.slice(at, until), piece.subarray(this.#length)).written
      at = until
    }
  }

  /** The current piece; a new one if the last is full. */
  #roomyPiece(): Bytes {
    if (this.#piece !== null && PIECE_BYTES - this.#length >= LEAST_ROOM) return this.#piece
    if (this.#piece !== null) this.#pieces.push(this.#piece.subarray(0, this.#length))
    this.#piece = new Uint8Array(PIECE_BYTES)
    this.#length = 0
    return this.#piece
  }
}

/** `end`, or one less if that would split a surrogate pair. */
function wholeUntil(text: string, end: number): number {
  const last = text.charCodeAt(end - 1)
  return last >= 0xd800 && last < 0xdc00 ? end - 1 : end
}

export function piecesOf(text: string): Pieces {
  if (text.length * MOST_PER_UNIT <= PIECE_BYTES) return [shortBytes(text)]
  const writer = new PieceWriter()
  writer.write(text)
  return writer.end()
}

/** Elements of a list that are written at once. */
const ELEMENTS = 64

/** The output of `JSON.stringify`, without ever holding all of it as one string. The value is plain: no `toJSON`. */
export function jsonPieces(value: Readonly<Record<string, unknown>>): Pieces {
  const writer = new PieceWriter()
  writeObject(writer, value)
  return writer.end()
}

function writeObject(writer: PieceWriter, value: Readonly<Record<string, unknown>>): void {
  let separator = '{'
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined) continue
    writer.write(`${separator}${JSON.stringify(key)}:`)
    separator = ','
    if (Array.isArray(field)) writeList(writer, field)
    else if (typeof field === 'object' && field !== null)
      writeObject(writer, field as Record<string, unknown>)
    else writer.write(JSON.stringify(field))
  }
  writer.write(separator === '{' ? '{}' : '}')
}

function writeList(writer: PieceWriter, list: readonly unknown[]): void {
  writer.write('[')
  for (let at = 0; at < list.length; at += ELEMENTS) {
    if (at > 0) writer.write(',')
    writer.write(JSON.stringify(list.slice(at, at + ELEMENTS)).slice(1, -1))
  }
  writer.write(']')
}

/** Whether it is pieces rather than the bytes of one. */
export function isPieces(body: Bytes | Pieces): body is Pieces {
  return Array.isArray(body)
}

export function lengthOf(pieces: Pieces): number {
  return pieces.reduce((sum, piece) => sum + piece.byteLength, 0)
}

type Element = { toString(): string | Promise<string> }

/** A whole page, in which no text changes the direction of another. */
export async function pagePieces(element: Element): Promise<Pieces> {
  return piecesOf(`<!doctype html>${withClosedTexts(String(await element.toString()))}`)
}
