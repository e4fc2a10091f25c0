// The forms of the pages: comparing two pasted texts, which stores nothing, and uploading one.
import { Hono } from 'hono'
import { ComparePage } from '../pages/compare-page.tsx'
import { diffPage } from '../pages/diff-page.tsx'
import { readDiffView } from '../pages/diff-view.ts'
import { NO_UPLOAD_FIELDS, type UploadFields, UploadPage } from '../pages/upload-page.tsx'
import type { Version } from '../store/store.ts'
import { requires } from './access.ts'
import type { Comparisons, Hashed } from './comparisons.ts'
import type { AppDeps, AppEnv } from './deps.ts'
import { bodyOf, faultOfForm, readForm, textField } from './form-reading.ts'
import { formPage, siteOf } from './page-answer.ts'
import { parseWith } from './parse.ts'
import { Problem } from './problems.ts'
import { newVersion, readText, storedOrThrow, uploadQuery } from './uploads.ts'

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
        return formPage(c, diffPage({ site, comparison, view, ...names, pasted }), 200)
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
