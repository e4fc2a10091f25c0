// Reads one file as a page: a whole HTTP response, a page with its headers in another file, or a page alone.
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { fileFault } from '../file-faults.ts'
import { UsageError } from '../outcome.ts'
import { base32 } from './base32.ts'
import { LARGEST_PAGE } from './bounds.ts'
import { isHtml, isWebAddress, type SkipReason } from './capture.ts'
import { withoutArchive } from './file-places.ts'
import { decodedBody, headersOf, readResponse, type SavedResponse, startsResponse } from './response.ts'

export interface SavedPage {
  readonly body: Uint8Array
  readonly contentType: string | null
  /** SHA-1 of the sent bytes, in base32, as in listings. */
  readonly digest: string
  /** The archive's headers about the capture. */
  readonly memento: { readonly url: string | null; readonly time: number | null }
  /** The headers of the origin server. */
  readonly sentAt: number | null
}

interface Refusal {
  readonly reason: SkipReason
}

/** `files`: all files there; one of them may hold the page's headers. */
export async function readSavedPage(file: string, files: ReadonlySet<string>): Promise<SavedPage | Refusal> {
  const bytes = await readSavedFile(file)
  if (bytes === null) return { reason: 'too-long' }
  const response = startsResponse(bytes) ? readResponse(bytes) : await responseOf(bytes, file, files)
  if (response === null) return { reason: 'no-response' }
  const { status, headers, sent } = response
  if (status !== 200) return { reason: 'status' }
  const contentType = headers.get('content-type') ?? null
  if (contentType !== null && !isHtml(contentType, sent)) return { reason: 'not-html' }
  const decoded = decodedBody(response)
  if (decoded.kind !== 'decoded') return { reason: decoded.kind }
  const { body } = decoded
  if (!isHtml(contentType, body)) return { reason: 'not-html' }
  const time = timeOfHeader(headers.get('memento-datetime'))
  const memento = { time, url: originalOf(headers.get('link')) }
  const sentAt = time === null ? timeOfHeader(headers.get('date')) : null
  return { body, contentType, digest: digestOf(sent), memento, sentAt }
}

/** The bytes of a file, decompressed; null if they are too many. */
export async function readSavedFile(file: string): Promise<Uint8Array | null> {
  try {
    if ((await stat(file)).size > LARGEST_PAGE) return null
    const bytes = await readFile(file)
    if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
    return gunzipSync(bytes, { maxOutputLength: LARGEST_PAGE })
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      if (error.code === 'ERR_BUFFER_TOO_LARGE') return null
      // Not compressed after all: used as is, and then rejected as no page.
      if (/^Z_/.test(String(error.code))) return readFile(file)
    }
    throw new UsageError(`Could not read ${file}: ${fileFault(error)}.`)
  }
}

/** The page as a response, with the headers beside it, if any. */
async function responseOf(
  bytes: Uint8Array,
  file: string,
  files: ReadonlySet<string>,
): Promise<SavedResponse | null> {
  const beside = [`${file}.headers`, file.replace(/\.html?$/i, '.headers')].find(
    (name) => name !== file && files.has(name),
  )
  const head = beside === undefined ? null : await readSavedFile(beside)
  if (head === null) return { status: 200, headers: new Map(), sent: bytes }
  if (startsResponse(head)) {
    const response = readResponse(head)
    return response && { ...response, sent: bytes }
  }
  return { status: 200, headers: headersOf(Buffer.from(head).toString('latin1').split(/\r?\n/)), sent: bytes }
}

/** The address in `<https://example.com/a>; rel="original"`. */
function originalOf(link: string | undefined): string | null {
  for (const [, url = '', parameters = ''] of (link ?? '').matchAll(/<([^<>]{1,4000})>([^<>]{0,4000})/g)) {
    const relation = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(parameters)
    const names = (relation?.[1] ?? relation?.[2] ?? '').toLowerCase().split(/\s+/)
    if (!names.includes('original')) continue
    const original = withoutArchive(url.trim())
    return isWebAddress(original) ? original : null
  }
  return null
}

/** An HTTP date: `Mon, 11 Jan 2016 23:24:25 GMT`. */
function timeOfHeader(text: string | undefined): number | null {
  const time = text !== undefined && /\bGMT$/.test(text.trim()) ? Date.parse(text) : Number.NaN
  return Number.isFinite(time) ? time : null
}

function digestOf(bytes: Uint8Array): string {
  return base32(createHash('sha1').update(bytes).digest())
}
