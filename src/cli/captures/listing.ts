// A CDX listing: the captures of an archive with address, time and digest. Reads answers of CDX servers (text, with or
// without a header line; JSON lists; JSON lines) and CDXJ.
import { append } from '../../core/lists.ts'
import { isWebAddress, timeOfDigits } from './capture.ts'

export interface ListedCapture {
  readonly url: string
  readonly time: number
  /** The timestamp as written; file names repeat it. */
  readonly timestamp: string
  /** SHA-1 of the sent bytes, in base32. */
  readonly digest: string | null
  readonly mime: string | null
  readonly status: string | null
}

/** The Wayback Machine's columns, for listings without a header line. */
const WAYBACK_COLUMNS = ['urlkey', 'timestamp', 'original', 'mimetype', 'statuscode', 'digest', 'length']

/** CDX column letters, by the field names of the other forms. */
const LETTERS: Readonly<Record<string, string>> = {
  N: 'urlkey',
  b: 'timestamp',
  a: 'original',
  m: 'mimetype',
  s: 'statuscode',
  k: 'digest',
}

/** The captures of a listing; null if the text is not a listing. */
export function readListing(text: string): ListedCapture[] | null {
  const captures = text.trimStart().startsWith('[') ? ofJsonList(text) : ofLines(text)
  return captures.length > 0 ? captures : null
}

function ofJsonList(text: string): ListedCapture[] {
  const rows = parsed(text)
  if (!Array.isArray(rows)) return ofLines(text)
  const [names, ...others]: unknown[] = rows
  // JSON objects name their own fields.
  if (!Array.isArray(names)) return rows.flatMap((row) => listedOf(fieldsOfObject(row)))
  return others.flatMap((row) => (Array.isArray(row) ? listedOf(fieldsOf(names.map(String), row)) : []))
}

function ofLines(text: string): ListedCapture[] {
  let columns: readonly string[] = WAYBACK_COLUMNS
  const captures: ListedCapture[] = []
  for (const line of text.split('\n')) {
    const words = line.trim().split(/\s+/)
    if (words[0] === 'CDX') columns = words.slice(1).map((letter) => LETTERS[letter] ?? letter)
    else if (words.includes('timestamp') && !line.includes('{')) columns = words
    else append(captures, listedOf(fieldsOfLine(line, words, columns)))
  }
  return captures
}

function fieldsOfLine(line: string, words: readonly string[], columns: readonly string[]): Fields {
  const brace = line.indexOf('{')
  if (brace < 0) return fieldsOf(columns, words)
  // CDXJ: key and time, followed by an object with the rest.
  const [urlkey = '', timestamp = ''] = line.slice(0, brace).trim().split(/\s+/)
  return { urlkey, timestamp, ...fieldsOfObject(parsed(line.slice(brace))) }
}

type Fields = Readonly<Record<string, string>>

function fieldsOf(names: readonly string[], values: readonly unknown[]): Fields {
  return Object.fromEntries(names.map((name, n) => [name, String(values[n] ?? '')]))
}

function fieldsOfObject(value: unknown): Fields {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, String(field ?? '')]))
}

function listedOf(fields: Fields): ListedCapture[] {
  const url = fields.original || fields.url || ''
  const timestamp = fields.timestamp ?? ''
  const time = timeOfDigits(timestamp)
  if (!isWebAddress(url) || time === null) return []
  return [
    {
      url,
      time,
      timestamp,
      digest:
        valueOrNull(fields.digest)
          ?.replace(/^sha1:/i, '')
          .toUpperCase() ?? null,
      mime: valueOrNull(fields.mimetype ?? fields.mime),
      status: valueOrNull(fields.statuscode ?? fields.status),
    },
  ]
}

/** A field with a value; `-` means none. */
function valueOrNull(field: string | undefined): string | null {
  return field === undefined || field === '' || field === '-' ? null : field
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Matches saved files with listed captures, by digest or by the timestamp in the name. */
export class ListingIndex {
  readonly #byDigest = new Map<string, ListedCapture[]>()
  readonly #byTimestamp = new Map<string, ListedCapture[]>()
  readonly #saved = new Set<ListedCapture>()

  constructor(private readonly listed: readonly ListedCapture[]) {
    for (const capture of listed) {
      if (capture.digest !== null) enter(this.#byDigest, capture.digest, capture)
      enter(this.#byTimestamp, capture.timestamp, capture)
    }
  }

  /** `digest`: by the bytes of the file. One file may hold content that was captured several times. */
  of(path: string, digest: string): readonly ListedCapture[] {
    const stamps = new Set(path.match(/(?<!\d)\d{14}(?!\d)/g) ?? [])
    const digestInName = path.match(/(?<![A-Za-z0-9])[A-Za-z2-7]{32}(?![A-Za-z0-9])/)?.[0].toUpperCase()
    const ofDigest =
      this.#byDigest.get(digest) ?? (digestInName ? this.#byDigest.get(digestInName) : undefined)
    const narrowed = ofDigest?.filter(({ timestamp }) => stamps.has(timestamp)) ?? []
    const captures = narrowed.length > 0 ? narrowed : (ofDigest ?? this.#ofStamps(path, stamps))
    for (const capture of captures) this.#saved.add(capture)
    return captures
  }

  /** Captured pages without a file. */
  unsaved(): readonly ListedCapture[] {
    return this.listed.filter((capture) => !this.#saved.has(capture) && refusalOf(capture) === null)
  }

  /** Of several captures in one second, the one whose address the path repeats. */
  #ofStamps(path: string, stamps: ReadonlySet<string>): readonly ListedCapture[] {
    const captures = [...stamps].flatMap((stamp) => this.#byTimestamp.get(stamp) ?? [])
    if (captures.length < 2) return captures
    const letters = lettersOf(path)
    const matches = captures
      .filter(({ url }) => letters.includes(lettersOf(new URL(url).pathname)))
      .sort((a, b) => b.url.length - a.url.length)
    return matches.slice(0, 1)
  }
}

/** Why a listed capture cannot be imported as a page; null if it can. */
export function refusalOf({ mime, status }: ListedCapture): 'status' | 'not-html' | null {
  if (status !== null && status !== '200') return 'status'
  const html = mime === null || /^(?:text\/html|application\/xhtml\+xml|warc\/revisit|unk)\b/i.test(mime)
  return html ? null : 'not-html'
}

function enter(map: Map<string, ListedCapture[]>, key: string, capture: ListedCapture): void {
  const others = map.get(key)
  if (others) others.push(capture)
  else map.set(key, [capture])
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
