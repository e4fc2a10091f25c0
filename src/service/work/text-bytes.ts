// Answers as bytes: encoded once, in the thread that does the work, in pieces that can be sent and released one by one.
// Short strings are written straight into the bytes: an answer with 100,000 of them makes no string of its own.
import { withClosedTexts } from '../../core/text/directions.ts'

export type Bytes = Uint8Array<ArrayBuffer>

/** The whole is the pieces one after the other; only a short text has a single one. */
export type Pieces = readonly Bytes[]

/** Limit of a piece: so much of an answer is handed to a connection at a time. */
export const PIECE_BYTES = 256 * 1024
/** Bytes of UTF-8 that a UTF-16 unit takes at most. */
const MOST_PER_UNIT = 3
/** Longer strings are written by the runtime, which takes longer to begin and less for each character. */
const LONGEST_SHORT = 256
/** A piece with less free space than this is full. A short string with its marks takes less. */
const LEAST_ROOM = 4_096

const QUOTE = 0x22
const BACKSLASH = 0x5c
const ZERO = 0x30

/** Per ASCII unit: 0 if JSON writes it as it is, the letter behind the backslash, or 1 for a longer escape. */
const ESCAPES = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const written = JSON.stringify(String.fromCharCode(code)).slice(1, -1)
  if (written.length === 1) return 0
  return written.length === 2 ? written.charCodeAt(1) : 1
})

const encoder = new TextEncoder()

// The piece that is written, for one call: no call ends before it has copied its bytes.
let scratch = new Uint8Array(0)

/** One at a time: all writers share the piece that is written. */
export class ByteWriter {
  private readonly pieces: Bytes[] = []
  private at = 0

  constructor() {
    if (scratch.length === 0) scratch = new Uint8Array(PIECE_BYTES)
  }

  /** A lone surrogate is written as U+FFFD, as encoders do. */
  text(text: string): void {
    if (text.length > LONGEST_SHORT || !this.isWritten(text, false)) this.long(text)
  }

  /** As a JSON string: a lone surrogate is escaped. */
  string(text: string): void {
    if (text.length > LONGEST_SHORT || !this.isWritten(text, true)) this.long(JSON.stringify(text))
  }

  /** A number as JSON has it. */
  number(value: number): void {
    if (value >>> 0 !== value) {
      this.text(JSON.stringify(value))
      return
    }
    this.reserve()
    let digits = 1
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) digits++
    let rest = value
    for (let place = this.at + digits - 1; place >= this.at; place--) {
      scratch[place] = ZERO + (rest % 10)
      rest = Math.floor(rest / 10)
    }
    this.at += digits
  }

  /** A few ASCII characters as bytes: copied one by one, which is the fastest way for so few. */
  ascii(bytes: Uint8Array): void {
    this.reserve()
    let { at } = this
    for (let i = 0; i < bytes.length; i++) scratch[at++] = bytes[i]!
    this.at = at
  }

  /** A single ASCII character. */
  mark(code: number): void {
    this.reserve()
    scratch[this.at++] = code
  }

  end(): Pieces {
    this.pieces.push(scratch.slice(0, this.at))
    this.at = 0
    return this.pieces
  }

  /** Writes a short text, for JSON with its marks; false, with nothing written, if it needs a longer escape. */
  private isWritten(text: string, isJson: boolean): boolean {
    this.reserve()
    let at = this.at
    if (isJson) scratch[at++] = QUOTE
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code < 0x80) {
        const escaping = isJson ? ESCAPES[code]! : 0
        if (escaping === 0) scratch[at++] = code
        else {
          if (escaping === 1) return false
          scratch[at++] = BACKSLASH
          scratch[at++] = escaping
        }
      } else if (code < 0x800) {
        scratch[at++] = 0xc0 | (code >> 6)
        scratch[at++] = 0x80 | (code & 0x3f)
      } else {
        if (code >= 0xd800 && code < 0xe000) return false
        scratch[at++] = 0xe0 | (code >> 12)
        scratch[at++] = 0x80 | ((code >> 6) & 0x3f)
        scratch[at++] = 0x80 | (code & 0x3f)
      }
    }
    if (isJson) scratch[at++] = QUOTE
    this.at = at
    return true
  }

  private long(text: string): void {
    for (let from = 0; from < text.length; ) {
      this.reserve()
      const most = from + Math.floor((PIECE_BYTES - this.at) / MOST_PER_UNIT)
      const to = most < text.length ? wholeUntil(text, most) : text.length
      const part = from === 0 && to === text.length ? text : text.slice(from, to)
      this.at += encoder.encodeInto(part, scratch.subarray(this.at)).written
      from = to
    }
  }

  private reserve(): void {
    if (PIECE_BYTES - this.at >= LEAST_ROOM) return
    this.pieces.push(scratch.slice(0, this.at))
    this.at = 0
  }
}

/** `end`, or one less if that would split a surrogate pair. */
function wholeUntil(text: string, end: number): number {
  const last = text.charCodeAt(end - 1)
  return last >= 0xd800 && last < 0xdc00 ? end - 1 : end
}

export function piecesOf(text: string): Pieces {
  const writer = new ByteWriter()
  writer.text(text)
  return writer.end()
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
