// A saved HTTP response, from a WARC record or `curl -i`: its status, its headers, and its body with transfer and
// content codings decoded.
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { LARGEST_PAGE, LONGEST_HEAD } from './bounds.ts'

export interface SavedResponse {
  readonly status: number
  /** By lower-case name; repeated headers are joined by commas. */
  readonly headers: ReadonlyMap<string, string>
  /** The body as sent, still encoded. */
  readonly sent: Uint8Array
}

/** The decoded body. `whole` is false if it is shorter than the headers promise. */
type DecodedBody =
  | { readonly kind: 'decoded'; readonly body: Uint8Array }
  | { readonly kind: 'too-long' | 'encoding' | 'truncated' }

const CR = 13
const LF = 10
const STATUS_LINE = /^HTTP\/\d(?:\.\d)? +(\d{3})(?: |$)/i
/** Real redirect chains are shorter; more heads than this are not a server's response. */
const MOST_HEADS = 32

/** Null if it does not begin like a response, or if its head is too long. */
export function readResponse(bytes: Uint8Array): SavedResponse | null {
  let rest = bytes
  let response: SavedResponse | null = null
  // `100 Continue`, a proxy's response and, with `curl -iL`, redirects precede the last head.
  for (let heads = 0; heads < MOST_HEADS && startsResponse(rest); heads++) {
    response = readHead(rest)
    if (response === null) return null
    rest = response.sent
  }
  return response
}

export function startsResponse(bytes: Uint8Array): boolean {
  return /^HTTP\/\d(?:\.\d)? +\d{3}(?: |\r|\n)/i.test(Buffer.from(bytes.subarray(0, 16)).toString('latin1'))
}

function readHead(bytes: Uint8Array): SavedResponse | null {
  const end = endOfHead(bytes)
  if (end === null) return null
  const lines = Buffer.from(bytes.subarray(0, end)).toString('latin1').split(/\r?\n/)
  const status = STATUS_LINE.exec(lines[0] ?? '')
  if (!status) return null
  return { status: Number(status[1]), headers: headersOf(lines.slice(1)), sent: bytes.subarray(end) }
}

/** The body begins after the first empty line. */
function endOfHead(bytes: Uint8Array): number | null {
  const bound = Math.min(bytes.length, LONGEST_HEAD)
  for (let at = bytes.indexOf(LF); at >= 0 && at < bound; at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at + 1] === LF) return at + 2
    if (bytes[at + 1] === CR && bytes[at + 2] === LF) return at + 3
  }
  // A response without a body may end with its head.
  return bytes.length <= LONGEST_HEAD ? bytes.length : null
}

/** Headers, also from a file of `curl -D`. A line with leading white space continues the one before. */
export function headersOf(lines: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>()
  let last = ''
  for (const line of lines) {
    const parts = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+)[ \t]*:(.*)$/.exec(line)
    if (parts) {
      last = parts[1]!.toLowerCase()
      const before = headers.get(last)
      headers.set(last, before === undefined ? parts[2]!.trim() : `${before}, ${parts[2]!.trim()}`)
    } else if (/^[ \t]/.test(line) && last !== '') {
      headers.set(last, `${headers.get(last)} ${line.trim()}`)
    }
  }
  return headers
}

/**
 * The decoded body. Capture programs often keep the headers of a body that they have already decoded; a body that does
 * not have the named coding is used as is.
 */
export function decodedBody({ headers, sent }: Pick<SavedResponse, 'headers' | 'sent'>): DecodedBody {
  const chunked = /(?:^|,)\s*chunked\s*$/i.test(headers.get('transfer-encoding') ?? '')
  const whole = chunked ? dechunked(sent) : sent
  if (whole === null) return { kind: 'truncated' }
  const codings = codingsOf(headers)
  if (codings.length === 0 && !chunked && isCutShort(headers, sent)) return { kind: 'truncated' }
  let body = whole
  for (const coding of codings.reverse()) {
    const decoded = undone(coding, body)
    if (decoded.kind !== 'decoded') return decoded
    body = decoded.body
  }
  return body.length > LARGEST_PAGE ? { kind: 'too-long' } : { kind: 'decoded', body }
}

/** `identity` and `chunked` are ignored; some servers name the content coding as the transfer coding. */
function codingsOf(headers: ReadonlyMap<string, string>): string[] {
  const codingNames = `${headers.get('content-encoding') ?? ''},${headers.get('transfer-encoding') ?? ''}`
  const codings = codingNames.split(',').map((coding) => coding.trim().toLowerCase())
  return codings
    .filter((coding) => coding !== '' && coding !== 'identity' && coding !== 'chunked')
    .slice(0, 4)
}

function isCutShort(headers: ReadonlyMap<string, string>, sent: Uint8Array): boolean {
  const length = headers.get('content-length')
  return length !== undefined && /^\d{1,15}$/.test(length) && sent.length < Number(length)
}

/** The body of the chunks; the bytes unchanged if they are not chunked; null if the chunks end early. */
function dechunked(bytes: Uint8Array): Uint8Array | null {
  const chunks: Uint8Array[] = []
  let at = 0
  for (;;) {
    const end = bytes.subarray(at, at + 1024).indexOf(LF)
    const size = /^([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?$/i.exec(
      Buffer.from(bytes.subarray(at, at + Math.max(end, 0))).toString('latin1'),
    )
    if (!size) return at === 0 ? bytes : null
    const length = Number.parseInt(size[1]!, 16)
    at += end + 1
    if (length === 0) return Buffer.concat(chunks)
    if (at + length > bytes.length) return chunks.length === 0 && length > bytes.length * 16 ? bytes : null
    chunks.push(bytes.subarray(at, at + length))
    at += length
    if (bytes[at] === CR) at++
    if (bytes[at] !== LF) return null
    at++
  }
}

function undone(coding: string, bytes: Uint8Array): DecodedBody {
  if (bytes.length === 0) return { kind: 'decoded', body: bytes }
  const decode = DECODERS[coding]
  try {
    if (decode) return { kind: 'decoded', body: decode(bytes) }
  } catch (error) {
    if (isTooLarge(error)) return { kind: 'too-long' }
    if (!isMarkup(bytes)) return { kind: endsEarly(error) ? 'truncated' : 'encoding' }
  }
  return isMarkup(bytes) ? { kind: 'decoded', body: bytes } : { kind: 'encoding' }
}

const BOUND = { maxOutputLength: LARGEST_PAGE }
const DECODERS: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  gzip: (bytes) => gunzipSync(bytes, BOUND),
  'x-gzip': (bytes) => gunzipSync(bytes, BOUND),
  // Servers send both forms under this name: with the zlib header and without.
  deflate: (bytes) => ((bytes[0]! & 0x0f) === 8 ? inflateSync(bytes, BOUND) : inflateRawSync(bytes, BOUND)),
  br: (bytes) => brotliDecompressSync(bytes, BOUND),
}

/** True if it begins with a tag, which no compressed body does. */
function isMarkup(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*<[a-z!?]/i.test(Buffer.from(bytes.subarray(0, 256)).toString('latin1'))
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
}

function endsEarly(error: unknown): boolean {
  return error instanceof Error && /unexpected end/i.test(error.message)
}
