// The forms of the pages: comparing two pasted texts, which stores nothing, and uploading one.
import { type Context, Hono } from 'hono'
import { ComparePage } from '../pages/compare-page.tsx'
import { DiffPage } from '../pages/diff-page.tsx'
import { readDiffView } from '../pages/diff-view.ts'
import { NO_UPLOAD_FIELDS, type UploadFields, UploadPage } from '../pages/upload-page.tsx'
import type { Version } from '../store/store.ts'
import { requires } from './access.ts'
import { expectMediaType, readBytes, tooLarge } from './bodies.ts'
import type { Comparisons, Hashed } from './comparisons.ts'
import type { AppDeps, AppEnv } from './deps.ts'
import { formPage, siteOf } from './page-answer.ts'
import { parseWith } from './parse.ts'
import { Problem } from './problems.ts'
import { compareBodyLimit, isLonger } from './sides.ts'
import {
  type BodyKind,
  newVersion,
  rawBody,
  readText,
  type SentBody,
  storedOrThrow,
  uploadQuery,
} from './uploads.ts'

const FORM_TYPES = ['multipart/form-data', 'application/x-www-form-urlencoded'] as const

export function pageForms(deps: AppDeps, comparisons: Comparisons) {
  const { config } = deps
  return new Hono<AppEnv>()
    .post('/compare', requires('read'), async (c) => {
      const form = await readForm(c, config.maxBodyBytes)
      const site = siteOf(c, deps)
      try {
        const left = await readSide(form, 'left', config.maxBodyBytes)
        const right = await readSide(form, 'right', config.maxBodyBytes)
        const view = readDiffView(c.req.query())
        const comparison = comparisons.of(left.document, right.document, view.ignore)
        const names = {
          left: { name: 'First text', stored: null },
          right: { name: 'Second text', stored: null },
        }
        const pasted = { left: left.text, right: right.text }
        return formPage(
          c,
          <DiffPage site={site} comparison={comparison} view={view} {...names} pasted={pasted} />,
          200,
        )
      } catch (error) {
        const { detail, status } = faultOfForm(error)
        const [left, right] = [textField(form, 'left'), textField(form, 'right')]
        return formPage(c, <ComparePage site={site} left={left} right={right} problem={detail} />, status)
      }
    })
    .post('/upload', requires('write'), async (c) => {
      const form = await readForm(c, config.maxBodyBytes)
      const fields = uploadFields(form)
      try {
        const body = await bodyOf(form, 'text', 'file', config.maxBodyBytes)
        const stored = storedOrThrow(
          await c.var.store.upload(await newVersion(givenFacts(fields), body, null)),
        )
        return c.redirect(afterUpload(stored.version, stored.kind === 'created'), 303)
      } catch (error) {
        const { detail, status } = faultOfForm(error)
        return formPage(c, <UploadPage site={siteOf(c, deps)} fields={fields} problem={detail} />, status)
      }
    })
}

/** What a form can be sent back with; anything else is for the handler of errors. */
function faultOfForm(error: unknown): { detail: string; status: 400 | 409 | 413 | 422 } {
  if (error instanceof Problem) {
    const { detail, status } = error
    if (status === 400 || status === 409 || status === 413 || status === 422) return { detail, status }
  }
  throw error
}

/** The form, read no further than two texts of the limit may take in either encoding. */
async function readForm(c: Context<AppEnv>, maxBodyBytes: number): Promise<FormData> {
  expectMediaType(c, FORM_TYPES)
  const bytes = await readBytes(c, compareBodyLimit(maxBodyBytes))
  try {
    const headers = { 'Content-Type': c.req.header('content-type') ?? '' }
    return await new Response(new Uint8Array(bytes), { headers }).formData()
  } catch {
    throw new Problem(
      'bad-request',
      'The form could not be read. Go back, reload the page and send it again.',
    )
  }
}

interface ReadSide {
  readonly document: Hashed
  /** As the form can hold it again. */
  readonly text: string
}

async function readSide(form: FormData, name: 'left' | 'right', maxBytes: number): Promise<ReadSide> {
  const body = await bodyOf(form, name, `${name}File`, maxBytes)
  const label = name === 'left' ? 'first' : 'second'
  if (!body.text.trim())
    throw new Problem('unusable-text', `The ${label} text is empty: paste one, or choose a file.`)
  const { document, contentHash } = await readText(body, {}, name)
  const text =
    body.kind === 'text' ? body.text : document.paragraphs.map((paragraph) => paragraph.text).join('\n\n')
  return { document: { ...document, contentHash }, text }
}

/** The chosen file where there is one, else what was typed. */
async function bodyOf(form: FormData, name: string, fileName: string, maxBytes: number): Promise<SentBody> {
  const file = form.get(fileName)
  if (file instanceof File && file.size > 0) {
    if (file.size > maxBytes) throw tooLarge(maxBytes, 'file')
    return rawBody(kindOf(file), new Uint8Array(await file.arrayBuffer()))
  }
  const text = textField(form, name)
  if (isLonger(text, maxBytes)) throw tooLarge(maxBytes, 'text')
  return { kind: 'text', text, bytes: new TextEncoder().encode(text) }
}

function kindOf({ name, type }: File): BodyKind {
  if (/\.html?$/i.test(name) || type.startsWith('text/html')) return 'html'
  return /\.(md|markdown)$/i.test(name) || type.startsWith('text/markdown') ? 'markdown' : 'text'
}

/** Browsers send line breaks as CR LF; a text that was pasted has LF. */
function textField(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
}

function uploadFields(form: FormData): UploadFields {
  const names = Object.keys(NO_UPLOAD_FIELDS)
  return { ...NO_UPLOAD_FIELDS, ...Object.fromEntries(names.map((name) => [name, textField(form, name)])) }
}

function givenFacts({ text: _, ...fields }: UploadFields) {
  const given = Object.entries(fields).filter(([, value]) => value.trim() !== '')
  return parseWith(uploadQuery, Object.fromEntries(given))
}

/** A new version of something known shows what changed; a first printing shows its place. */
function afterUpload(version: Version, created: boolean): string {
  const { articleId, number, ref, story } = version
  if (created && number > 1) return `/diff/${articleId}@${number - 1}...${ref}`
  return created && story ? `/stories/${story}` : `/articles/${articleId}`
}
