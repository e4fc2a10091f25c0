// The original of a version in a line of NDJSON: a string if it is UTF-8, else its bytes in base64 with their content type.
import * as v from 'valibot'
import { base64Of, bytesOfBase64 } from '../../contract/base64.ts'
import { BODY_KINDS, type BodyKind, isBinary, kindOfMediaType, RAW_TYPES } from '../../contract/body-kinds.ts'
import { mediaTypeOf } from '../../contract/media-type.ts'
import { badFields } from '../../contract/parse.ts'
import { onlyBody, rawBody, type SentBody, wrongBodyCount } from '../uploads/uploads.ts'

const TYPES = Object.keys(RAW_TYPES).join(', ')

/** Bytes that a JSON string can't hold. */
export const originalField = v.nullish(
  v.strictObject({
    contentType: v.string('must be text'),
    base64: v.string('must be text'),
  }),
)

type OriginalField = v.InferOutput<typeof originalField>

interface Original {
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** The field of a line for the original, as an import takes it. */
export function originalOf({ mediaType, bytes }: Original): object {
  const { type, charset } = mediaTypeOf(mediaType)
  const kind = kindOfMediaType(type) ?? 'text'
  const isText = !isBinary(kind) && (charset === null || charset === 'utf-8')
  const text = isText ? utf8(bytes) : null
  if (text !== null) return { [kind]: text }
  return { original: { contentType: mediaType, base64: base64Of(bytes) } }
}

/** The one body of a line; throws a 400 for none or more than one. */
export async function bodyOfLine(
  fields: Readonly<Partial<Record<BodyKind, string | null | undefined>>> & { original?: OriginalField },
): Promise<SentBody> {
  const { original } = fields
  if (!original) return onlyBody(fields)
  const others = BODY_KINDS.filter((kind) => fields[kind] != null)
  if (others.length > 0) throw wrongBodyCount([...others, 'original'])
  const bytes = bytesOfBase64(original.base64)
  if (bytes === null) throw wrongField('base64', 'is not base64')
  return bodyOfOriginal({ mediaType: original.contentType, bytes })
}

/** An original as a body to extract. Throws 400 if nothing reads its type, 422 if the bytes are not text. */
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

function wrongField(name: string, message: string) {
  return badFields([{ path: `original.${name}`, message }])
}
