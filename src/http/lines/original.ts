// The original of a version in a line of NDJSON: a string where it is UTF-8, else its bytes in base64 with their content type.
import * as v from 'valibot'
import { mediaTypeOf } from '../bodies.ts'
import { BODY_KINDS, type BodyKind, kindOfMediaType, RAW_TYPES } from '../body-kinds.ts'
import { badFields } from '../parse.ts'
import { onlyBody, rawBody, type SentBody, wrongBodyCount } from '../uploads.ts'

const TYPES = Object.keys(RAW_TYPES).join(', ')
/** `btoa` takes a string; so many characters are made at a time. */
const CHUNK = 8_192

/** Bytes that no string of JSON can hold. */
export const originalField = v.nullish(
  v.strictObject({
    contentType: v.string('must be text'),
    base64: v.string('must be text'),
  }),
)

type OriginalField = v.InferOutput<typeof originalField>

export interface Original {
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** The field of a line that holds the original, as an import takes it. */
export function originalOf({ mediaType, bytes }: Original): object {
  const { type, charset } = mediaTypeOf(mediaType)
  const text = charset === null || charset === 'utf-8' ? utf8(bytes) : null
  if (text !== null) return { [kindOfMediaType(type) ?? 'text']: text }
  return { original: { contentType: mediaType, base64: base64Of(bytes) } }
}

/** The one body of a line; a 400 where there is none or more than one. */
export async function bodyOfLine(
  fields: Readonly<Partial<Record<BodyKind, string | null | undefined>>> & { original?: OriginalField },
): Promise<SentBody> {
  const { original } = fields
  if (!original) return onlyBody(fields)
  const others = BODY_KINDS.filter((kind) => fields[kind] != null)
  if (others.length > 0) throw wrongBodyCount([...others, 'original'])
  return bodyOfOriginal({ mediaType: original.contentType, bytes: bytesOf(original.base64) })
}

/** An original as a body to be read. Throws 400 where nothing reads its type, 422 where the bytes are no text. */
export function bodyOfOriginal({ mediaType, bytes }: Original): Promise<SentBody> {
  const { type, charset } = mediaTypeOf(mediaType)
  const kind = kindOfMediaType(type)
  if (kind === null) throw wrongField('contentType', `must be one of ${TYPES}`)
  return rawBody(kind, bytes, charset)
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += CHUNK) {
    let part = ''
    for (const byte of bytes.subarray(at, at + CHUNK)) part += String.fromCharCode(byte)
    parts.push(part)
  }
  return btoa(parts.join(''))
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  } catch {
    throw wrongField('base64', 'is not base64')
  }
}

function wrongField(name: string, message: string) {
  return badFields([{ path: `original.${name}`, message }])
}
