// Tasks: uploads as they were sent, read into what the store takes, with all that goes through the whole text.

import { NO_UPLOAD_FIELDS, type UploadFields } from '../../pages/upload-page.tsx'
import type { Task } from '../../service/compute.ts'
import type { Bytes } from '../../service/text-bytes.ts'
import type { ImportedVersion, NewVersion } from '../../store/store.ts'
import { preparationOf } from '../../store/upload-batch.ts'
import { parseJson, tooLarge } from '../bodies.ts'
import { logFault } from '../fault-log.ts'
import { bodyOf, type FormFault, faultOfForm, formOf, type SentForm, textField } from '../form-reading.ts'
import type { Line } from '../lines.ts'
import { parseWith } from '../parse.ts'
import { problemOf } from '../problems.ts'
import { isLonger } from '../sides.ts'
import {
  type BodyKind,
  newVersion,
  onlyBody,
  rawBody,
  type SentBody,
  type UploadFacts,
  uploadJson,
  uploadQuery,
} from '../uploads.ts'
import { importedVersion, importLine } from '../version-lines.ts'

export interface SentUpload {
  readonly body: Bytes
  /** Where the body is the document itself: what it is, and the fields beside it. Null: the body is JSON and has both. */
  readonly document: { readonly kind: BodyKind; readonly fields: UploadFacts } | null
}

/** Throws problems. */
export const uploadTask: Task<SentUpload, NewVersion> = {
  name: 'upload',
  size: ({ body }) => body.byteLength,
  work: async ({ body, document }) => {
    if (document !== null) return prepared(await newVersion(document.fields, rawBody(document.kind, body)))
    const fields = parseWith(uploadJson, parseJson(body))
    return prepared(await newVersion(fields, onlyBody(fields)))
  },
}

export interface ReadForm {
  /** As they were filled in. */
  readonly fields: UploadFields
  readonly read: NewVersion | FormFault
}

export const uploadFormTask: Task<{ readonly form: SentForm; readonly maxBytes: number }, ReadForm> = {
  name: 'upload-form',
  size: ({ form }) => form.body.byteLength,
  work: async ({ form: sent, maxBytes }) => {
    const form = await formOf(sent)
    const fields = uploadFields(form)
    try {
      const body = await bodyOf(form, 'text', 'file', maxBytes)
      return { fields, read: await prepared(await newVersion(givenFacts(fields), body)) }
    } catch (error) {
      return { fields, read: faultOfForm(error) }
    }
  },
}

function uploadFields(form: FormData): UploadFields {
  const names = Object.keys(NO_UPLOAD_FIELDS)
  return { ...NO_UPLOAD_FIELDS, ...Object.fromEntries(names.map((name) => [name, textField(form, name)])) }
}

function givenFacts({ text: _, ...fields }: UploadFields) {
  const given = Object.entries(fields).filter(([, value]) => value.trim() !== '')
  return parseWith(uploadQuery, Object.fromEntries(given))
}

interface SentLines {
  readonly lines: readonly Line[]
  readonly maxBytes: number
}

/** A line that was read, or the status and the sentence for one that could not be. */
export type ReadLine = ImportedVersion | LineFault

export interface LineFault {
  readonly status: number
  readonly problem: string
}

/** Lines of an import, in their order. */
export const importLinesTask: Task<SentLines, readonly ReadLine[]> = {
  name: 'import-lines',
  size: ({ lines }) =>
    lines.reduce((sum, line) => sum + (line.kind === 'line' ? line.bytes.byteLength : 0), 0),
  work: ({ lines, maxBytes }) => Promise.all(lines.map((line) => readLine(line, maxBytes))),
}

async function readLine(line: Line, maxBytes: number): Promise<ReadLine> {
  try {
    if (line.kind === 'too-long') throw tooLarge(maxBytes, 'line')
    const fields = parseWith(importLine, parseJson(line.bytes))
    const body = onlyBody(fields)
    if (isLonger(body.text, maxBytes)) throw tooLarge(maxBytes, body.kind)
    const version = await importedVersion(fields, body)
    return isLong(body) ? prepared(version) : version
  } catch (error) {
    return lineFault(error)
  }
}

export function lineFault(error: unknown): LineFault {
  const problem = problemOf(error)
  if (problem.code === 'internal') logFault('a line of an import failed', error)
  return { status: problem.status, problem: problem.detail }
}

/** Paragraphs that lines of an import share go in once, which the store sees to; of a long text it gets them ready. */
const LONG_CHARACTERS = 50_000

function isLong({ text }: SentBody): boolean {
  return text.length > LONG_CHARACTERS
}

async function prepared<Version extends NewVersion>(version: Version): Promise<Version> {
  return { ...version, prepared: await preparationOf(version) }
}
