// The captures in a WARC file (ISO 28500). Webrecorder's warcio parses the framing, since it handles what real crawlers
// write. Only the command line loads it (95 KB, 30 KB gzipped, in a chunk for --warc alone). It has no limits of its
// own, so each step is bounded here; the HTTP inside is parsed by our own bounded code.
import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio'
import { archiveBytes } from './archive-bytes.ts'
import { LARGEST_PAGE, LONGEST_HEAD } from './bounds.ts'
import {
  type ArchiveItem,
  type CaptureSource,
  DamagedArchive,
  isHtml,
  isWebAddress,
  skipped,
  timeOfDate,
} from './capture.ts'
import { decodedBody, readResponse } from './response.ts'

/** Types of records that hold a response; the others describe the fetch. */
const HOLDING = new Set(['response', 'resource', 'revisit'])

export function warcSources(files: readonly string[]): CaptureSource[] {
  return files.map((name) => ({ name, items: warcCaptures(name) }))
}

/** Throws UsageError if the file cannot be read, DamagedArchive if the rest is damaged. */
async function* warcCaptures(path: string): AsyncGenerator<ArchiveItem> {
  const source = new MeteredSource(archiveBytes(path))
  try {
    const reader = new AsyncIterReader(source, null)
    const parser = new WARCParser(reader, { parseHttp: false })
    for (let first = true; ; first = false) {
      const record = await nextRecord(parser, source, first)
      if (record === null) return
      const block = await blockOf(record)
      const item = itemIn(record, block)
      if (item !== null) yield item
    }
  } finally {
    await source.close()
  }
}

/** Yields parts up to an allowance: the parser reads until a header ends, however long that is. */
class MeteredSource implements AsyncIterable<Uint8Array> {
  #allowance = Number.POSITIVE_INFINITY
  readonly #parts: AsyncGenerator<Uint8Array>

  constructor(parts: AsyncGenerator<Uint8Array>) {
    this.#parts = parts
  }

  allow(bytes: number): void {
    this.#allowance = bytes
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const part of this.#parts) {
      this.#allowance -= part.length
      yield part
      if (this.#allowance < 0)
        throw new DamagedArchive(`a record has headers of more than ${LONGEST_HEAD} bytes`)
    }
  }

  async close(): Promise<void> {
    await this.#parts.return(undefined)
  }
}

/** Null at the end of the file. */
async function nextRecord(
  parser: WARCParser,
  source: MeteredSource,
  first: boolean,
): Promise<WARCRecord | null> {
  source.allow(LONGEST_HEAD)
  const record = await parser.parse()
  source.allow(Number.POSITIVE_INFINITY)
  if (record === null) return null
  const { statusline } = record.warcHeaders
  if (!/^WARC\/\d/.test(statusline)) {
    // Blank lines at the end of a file are not a record.
    if (statusline.trim() === '' && [...record.warcHeaders.headers].length === 0) return null
    throw new DamagedArchive(
      first ? 'it is not a WARC file' : 'a record does not begin with WARC/ and its version',
    )
  }
  if (!/^\d{1,15}$/.test(record.warcHeader('Content-Length')?.trim() ?? ''))
    throw new DamagedArchive('a record has no length')
  return record
}

interface Block {
  /** The bytes of the record; none if they are too many or not needed. */
  readonly bytes: Uint8Array | null
}

/**
 * Reads to the end of the record and keeps it if it may be a capture. Throws DamagedArchive if the file ends early.
 */
async function blockOf(record: WARCRecord): Promise<Block> {
  const length = record.warcContentLength
  const parts: Uint8Array[] | null = HOLDING.has(record.warcType) && length <= LARGEST_PAGE ? [] : null
  let received = 0
  for await (const part of record) {
    received += part.length
    parts?.push(part)
  }
  if (received < length) throw new DamagedArchive('it ends inside a record')
  return { bytes: parts && Buffer.concat(parts) }
}

function itemIn(record: WARCRecord, { bytes }: Block): ArchiveItem | null {
  if (!HOLDING.has(record.warcType)) return isSegment(record) ? skipped(nameOf(record), 'truncated') : null
  const url = record.warcTargetURI
  if (!url || !isWebAddress(url)) return skipped(nameOf(record), 'no-address')
  const time = timeOfDate(record.warcDate)
  if (time === null) return skipped(url, 'no-time')
  if (bytes === null) return skipped(url, 'too-long')
  // A truncated page would look as if the paper had cut it.
  if (isSegment(record) || record.warcHeader('WARC-Truncated')) return skipped(url, 'truncated')
  if (record.warcType === 'revisit') return revisitOf(record, url, time, bytes)
  const digest = record.warcPayloadDigest?.trim() || null
  if (record.warcType === 'resource')
    return pageOf({ url, time, digest, body: bytes, contentType: record.warcContentType ?? null })
  const response = readResponse(bytes)
  if (response === null) return skipped(url, 'no-response')
  if (response.status !== 200) return skipped(url, 'status')
  const contentType = response.headers.get('content-type') ?? null
  if (contentType !== null && !isHtml(contentType, bytes)) return skipped(url, 'not-html')
  const decoded = decodedBody(response)
  if (decoded.kind !== 'decoded') return skipped(url, decoded.kind)
  return pageOf({ url, time, digest, body: decoded.body, contentType })
}

function pageOf(capture: Extract<ArchiveItem, { kind: 'capture' }>['capture']): ArchiveItem {
  return isHtml(capture.contentType, capture.body)
    ? { kind: 'capture', capture }
    : skipped(capture.url, 'not-html')
}

/** A revisit has at most the headers of its response, and names the capture with the body. */
function revisitOf(record: WARCRecord, url: string, time: number, bytes: Uint8Array): ArchiveItem {
  const response = readResponse(bytes)
  // A 304 says that the page is unchanged.
  if (response !== null && response.status !== 200 && response.status !== 304) return skipped(url, 'status')
  const contentType = response?.headers.get('content-type') ?? null
  if (contentType !== null && !isHtml(contentType, bytes)) return skipped(url, 'not-html')
  const digest = record.warcPayloadDigest?.trim() || null
  const ofTime = timeOfDate(record.warcRefersToDate)
  const of = ofTime === null ? null : { url: record.warcRefersToTargetURI?.trim() || url, time: ofTime }
  return { kind: 'repetition', repetition: { url, time, digest, of } }
}

function isSegment(record: WARCRecord): boolean {
  return record.warcHeader('WARC-Segment-Number') !== null
}

function nameOf(record: WARCRecord): string {
  return record.warcTargetURI || record.warcHeader('WARC-Record-ID') || 'a record'
}
