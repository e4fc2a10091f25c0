// The forms of the pages: comparing two pasted texts, which stores nothing, and uploading one.
import { type Context, Hono } from 'hono'
import { readDiffView } from '../pages/diff-view.ts'
import { UploadPage } from '../pages/upload-page.tsx'
import type { Compute } from '../service/compute.ts'
import { pageBytes } from '../service/text-bytes.ts'
import type { Version } from '../store/store.ts'
import { requires } from './access.ts'
import type { AppDeps, AppEnv } from './deps.ts'
import { type FormFault, faultOfForm, isFormFault, readFormBytes } from './form-reading.ts'
import { FORM_TOKEN } from './origin.ts'
import { formPage, siteOf } from './page-answer.ts'
import { compareFormTask } from './tasks/diff-page.tsx'
import { uploadFormTask } from './tasks/uploads.ts'
import { storedOrThrow } from './uploads.ts'

export function pageForms(deps: AppDeps, compute: Compute) {
  const { config } = deps
  return new Hono<AppEnv>()
    .post('/compare', requires('read'), async (c) => {
      const form = await readFormBytes(c, config.maxBodyBytes)
      const [site, view] = [siteOf(c, deps), readDiffView(c.req.query())]
      const input = { form, maxBytes: config.maxBodyBytes, site, view }
      const { html, status } = await compute.run(compareFormTask, input, c.req.raw)
      return formPage(c, html, status)
    })
    .post('/upload', requires('write'), async (c) => {
      const form = await readFormBytes(c, config.maxBodyBytes)
      const input = { form, maxBytes: config.maxBodyBytes }
      const { fields, read } = await compute.run(uploadFormTask, input, c.req.raw)
      const again = async ({ detail, status }: FormFault) => {
        const props = { site: siteOf(c, deps), fields, action: await uploadAction(c), problem: detail }
        return formPage(c, await pageBytes(<UploadPage {...props} />), status)
      }
      if (isFormFault(read)) return again(read)
      try {
        const stored = storedOrThrow(await c.var.store.upload(read))
        return c.redirect(afterUpload(stored.version, stored.kind === 'created'), 303)
      } catch (error) {
        return again(faultOfForm(error))
      }
    })
}

/** Where the form is sent, with the sign that it is ours. */
export async function uploadAction(c: Context<AppEnv>): Promise<string> {
  return `/upload?${FORM_TOKEN}=${await c.var.formToken()}`
}

/** A new version of something known shows what changed; a first printing shows its place. */
function afterUpload(version: Version, created: boolean): string {
  const { articleId, number, ref, story } = version
  if (created && number > 1) return `/diff/${articleId}@${number - 1}...${ref}`
  return created && story ? `/stories/${story}` : `/articles/${articleId}`
}
