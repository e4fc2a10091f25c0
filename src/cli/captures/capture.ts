// The content of an archive: pages at a time, and skipped records with their reason.

export interface Capture {
  readonly url: string
  /** Time of the fetch, in milliseconds since 1970. */
  readonly time: number
  readonly body: Uint8Array
  /** The content type as sent, with parameters; null if it is unknown. */
  readonly contentType: string | null
  /** Digest of the bytes, so that a later record can refer to them. */
  readonly digest: string | null
}

/** A revisit record: the response at this time equals another capture. */
export interface Repetition {
  readonly url: string
  readonly time: number
  /** Digests of the sent bytes; null if the record only names the other capture. */
  readonly digest: string | null
  readonly of: { readonly url: string; readonly time: number } | null
}

/** Why a record is not a version, in the words of the summary. */
export const SKIPS = {
  'no-article': 'no article in it',
  'front-page': 'front page',
  'not-html': 'not HTML',
  status: 'status other than 200',
  'too-long': 'too long',
  truncated: 'truncated when it was captured',
  'no-response': 'not an HTTP response',
  encoding: 'in an unknown encoding',
  'no-address': 'no http or https address',
  'no-time': 'no time',
  'other-address': 'other address',
  'no-original': 'repeats a missing capture',
  'not-saved': 'listed, but not in any file',
} as const

export type SkipReason = keyof typeof SKIPS

export interface Skip {
  /** The address, or the file name. */
  readonly what: string
  readonly reason: SkipReason
}

export type ArchiveItem =
  | { readonly kind: 'capture'; readonly capture: Capture }
  | { readonly kind: 'repetition'; readonly repetition: Repetition }
  | { readonly kind: 'skip'; readonly skip: Skip }

/** Everything in one file or folder. May end with DamagedArchive; what came before it is valid. */
export interface CaptureSource {
  readonly name: string
  readonly items: AsyncIterable<ArchiveItem>
}

export function skipped(what: string, reason: SkipReason): ArchiveItem {
  return { kind: 'skip', skip: { what, reason } }
}

/** The archive is damaged from here on; what came before it is valid. */
export class DamagedArchive extends Error {
  override readonly name = 'DamagedArchive'
}

const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i
const MARKUP_START =
  /^(?:\ufeff|\s|<!--[\s\S]{0,2000}?-->|<\?xml[^>]{0,200}\?>)*<(?:!doctype\s+html|html|head|body)\b/i

/** By content type; without one, by the beginning of the body. */
export function isHtml(contentType: string | null, body: Uint8Array): boolean {
  if (contentType !== null && contentType.trim() !== '') return HTML.test(contentType)
  return MARKUP_START.test(Buffer.from(body.subarray(0, 4096)).toString('latin1'))
}

export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}

/** `2016-01-11T23:24:25Z`, with optional fractions of a second; null for anything else. */
export function timeOfDate(text: string | null | undefined): number | null {
  if (!text || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/i.test(text.trim()))
    return null
  const time = Date.parse(text.trim())
  return Number.isFinite(time) ? time : null
}

/** The 14-digit UTC timestamp of web archives. Fewer digits are a less precise time. */
export function timeOfDigits(digits: string): number | null {
  const parts = /^(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?$/.exec(digits)
  if (!parts) return null
  const [year, month = '01', day = '01', hour = '00', minute = '00', second = '00'] = parts.slice(1)
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  // Date.parse accepts 30 February as a day in March.
  return Number.isFinite(time) && new Date(time).getUTCDate() === Number(day) ? time : null
}
