// Reads the forms of the pages, up to a size limit. A chosen file takes precedence over typed text.
import type { Context } from 'hono'
import type { BodyKind } from '../../contract/body-kinds.ts'
import { mediaTypeOf } from '../../contract/media-type.ts'
import { Problem, tooLarge } from '../../contract/problems.ts'
import { recogniseBytes } from '../../extract/formats/recognise.ts'
import { compareBodyLimit, isLonger } from '../../service/pasted-texts.ts'
import { rawBody, type SentBody, typedBody } from '../../service/uploads/uploads.ts'
import type { Bytes } from '../../service/work/text-bytes.ts'
import type { AppEnv } from '../deps.ts'
import { expectMediaType, readBytes } from './bodies.ts'

const FORM_TYPES = ['multipart/form-data', 'application/x-www-form-urlencoded'] as const

/** File extensions of wire items; the format is detected from the content. */
const WIRE_FILE = /\.(?:xml|json|rss|atom|nitf|ninjs)$/i

/** Problems that go back into the form; others go to the error handler. */
export function faultOfForm(error: unknown): { detail: string; status: 400 | 409 | 413 | 422 } {
  if (error instanceof Problem) {
    const { detail, status } = error
    if (status === 400 || status === 409 || status === 413 || status === 422) return { detail, status }
  }
  throw error
}

/** The submitted form. */
export interface SentForm {
  readonly body: Bytes
  readonly contentType: string
}

/** Reads at most the size of two maximal texts in either encoding. */
export async function readFormBytes(c: Context<AppEnv>, maxBodyBytes: number): Promise<SentForm> {
  expectMediaType(c, FORM_TYPES)
  const body = await readBytes(c, compareBodyLimit(maxBodyBytes))
  return { body, contentType: c.req.header('content-type') ?? '' }
}

/** The fields of the form. Throws a problem if the body is not a form. */
export async function formOf({ body, contentType }: SentForm): Promise<FormData> {
  try {
    return await new Response(body, { headers: { 'Content-Type': contentType } }).formData()
  } catch {
    throw new Problem(
      'bad-request',
      'The form could not be read. Go back, reload the page and send it again.',
    )
  }
}

/** The chosen file if there is one, else the typed text. */
export async function bodyOf(
  form: FormData,
  name: string,
  fileName: string,
  maxBytes: number,
): Promise<SentBody> {
  const file = form.get(fileName)
  if (file instanceof File && file.size > 0) {
    if (file.size > maxBytes) throw tooLarge(maxBytes, 'file')
    const bytes = new Uint8Array(await file.arrayBuffer())
    return rawBody(kindOf(file, bytes), bytes, mediaTypeOf(file.type).charset)
  }
  const text = textField(form, name)
  if (isLonger(text, maxBytes)) throw tooLarge(maxBytes, 'text')
  return typedBody('text', text)
}

function kindOf({ name, type }: File, bytes: Uint8Array): BodyKind {
  if (/\.html?$/i.test(name) || type.startsWith('text/html')) return 'html'
  if (/\.docx$/i.test(name)) return 'docx'
  if (WIRE_FILE.test(name)) return recogniseBytes(bytes) ?? 'text'
  return /\.(md|markdown)$/i.test(name) || type.startsWith('text/markdown') ? 'markdown' : 'text'
}

/** Browsers send line breaks as CR LF; pasted text has LF. */
export function textField(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
}
