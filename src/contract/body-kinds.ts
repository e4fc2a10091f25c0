// The forms in which a text can be sent, in one list: their fields in JSON, their content types, and the media type of a
// stored original.
import * as v from 'valibot'
import { keysOf } from '../core/keys.ts'

interface BodyForm {
  /** Media type of the original. */
  readonly mediaType: string
  /** Content types of a request whose body is the document itself. */
  readonly contentTypes: readonly string[]
  readonly isMarkup: boolean
  /** True if the document itself may say who printed it. */
  readonly namesSource: boolean
}

const FORMS = {
  text: form('text/plain'),
  html: form('text/html'),
  markdown: form('text/markdown'),
  newsml: wire('application/vnd.iptc.g2.newsitem+xml', 'application/vnd.iptc.g2.newsmessage+xml'),
  nitf: wire('application/x-nitf+xml', 'application/nitf+xml'),
  ninjs: wire('application/vnd.iptc.ninjs+json', 'application/ninjs+json'),
  feed: wire('application/rss+xml', 'application/atom+xml'),
  docx: form('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
} as const satisfies Readonly<Record<string, BodyForm>>

export type BodyKind = keyof typeof FORMS
export const BODY_KINDS: readonly BodyKind[] = keysOf<BodyKind>(FORMS)

/** `text, html, … or feed`, for messages. */
export const BODY_NAMES = `${BODY_KINDS.slice(0, -1).join(', ')} or ${BODY_KINDS.at(-1)}`

/** Content types of uploads whose body is the document itself. */
export const RAW_TYPES: Readonly<Record<string, BodyKind>> = Object.fromEntries(
  BODY_KINDS.flatMap((kind) => FORMS[kind].contentTypes.map((type) => [type, kind] as const)),
)

const text = v.nullish(v.string('must be text'))

/** The JSON fields that hold a text; each request has one of them. */
export const bodies = Object.fromEntries(BODY_KINDS.map((kind) => [kind, text])) as Readonly<
  Record<BodyKind, typeof text>
>

/** The media type of an original; formats that default to UTF-8 name only another character set. */
export function mediaTypeOfKind(kind: BodyKind, charset: string): string {
  const { mediaType } = FORMS[kind]
  if (isBinary(kind)) return mediaType
  const isNamed = mediaType.startsWith('text/') || charset.toLowerCase() !== 'utf-8'
  return isNamed ? `${mediaType}; charset=${charset}` : mediaType
}

/** The kind of an original with this media type, without parameters; null for an unknown type. */
export function kindOfMediaType(type: string): BodyKind | null {
  return RAW_TYPES[type] ?? null
}

/** True for files that no string holds: in JSON they are base64. */
export function isBinary(kind: BodyKind): kind is 'docx' {
  return kind === 'docx'
}

/** True where the document may name its own character set. */
export function isMarkup(kind: BodyKind): boolean {
  return FORMS[kind].isMarkup
}

/** Content types of a document of this kind, the usual one first. */
export function contentTypesOf(kind: BodyKind): readonly string[] {
  return FORMS[kind].contentTypes
}

export function namesSource(kind: BodyKind): boolean {
  return FORMS[kind].namesSource
}

function form(type: string): BodyForm {
  return { mediaType: type, contentTypes: [type], isMarkup: type === 'text/html', namesSource: false }
}

function wire(type: string, ...others: readonly string[]): BodyForm {
  return {
    mediaType: type,
    contentTypes: [type, ...others],
    isMarkup: type.endsWith('+xml'),
    namesSource: true,
  }
}
