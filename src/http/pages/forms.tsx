// Form pages: compare two pasted texts without storing them, and upload one.
import { type Context, Hono } from 'hono'
import type { BodyKind } from '../../contract/body-kinds.ts'
import { readDiffView } from '../../pages/diff/view.ts'
import { NO_UPLOAD_FIELDS, type UploadFields, UploadPage } from '../../pages/forms/upload-page.tsx'
import { parseUpload } from '../../service/uploads/item-facts.ts'
import { storedOrThrow, uploadQuery } from '../../service/uploads/uploads.ts'
import type { Compute } from '../../service/work/compute.ts'
import { pagePieces } from '../../service/work/text-bytes.ts'
import type { Version } from '../../store/versions-model.ts'
import { formPage, siteOf } from '../answers/page-answer.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { requires } from '../middleware/access.ts'
import { FORM_TOKEN } from '../middleware/origin.ts'
import { bodyOf, faultOfForm, formOf, readFormBytes, textField } from '../requests/form-reading.ts'
import { compareFormTask } from '../tasks/diff-page.tsx'
import { readUpload } from '../tasks/upload.ts'

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
      const form = await formOf(await readFormBytes(c, config.maxBodyBytes))
      const fields = uploadFields(form)
      try {
        const body = await bodyOf(form, 'text', 'file', config.maxBodyBytes)
        const stored = storedOrThrow(
          await c.var.store.versions.upload(
            (
              await readUpload(compute, c.req.raw, {
                fields: givenFacts(fields, body.kind),
                body,
                idempotencyKey: null,
              })
            ).version,
          ),
        )
        return c.redirect(afterUpload(stored.version, stored.kind === 'created'), 303)
      } catch (error) {
        const { detail, status } = faultOfForm(error)
        const action = await uploadAction(c)
        const formAgain = (
          <UploadPage site={siteOf(c, deps)} fields={fields} action={action} problem={detail} />
        )
        return formPage(c, await pagePieces(formAgain), status)
      }
    })
}

/** The form's address, with the token that proves it is ours. */
export async function uploadAction(c: Context<AppEnv>): Promise<string> {
  return `/upload?${FORM_TOKEN}=${await c.var.formToken()}`
}

function uploadFields(form: FormData): UploadFields {
  const names = Object.keys(NO_UPLOAD_FIELDS)
  return { ...NO_UPLOAD_FIELDS, ...Object.fromEntries(names.map((name) => [name, textField(form, name)])) }
}

function givenFacts({ text: _, ...fields }: UploadFields, kind: BodyKind) {
  const filled = Object.entries(fields).filter(([, value]) => value.trim() !== '')
  return parseUpload(uploadQuery, Object.fromEntries(filled), kind)
}

/** A new version of a known article goes to its changes; a first printing goes to its story. */
function afterUpload(version: Version, created: boolean): string {
  const { articleId, number, ref, story } = version
  if (created && number > 1) return `/diff/${articleId}@${number - 1}...${ref}`
  return created && story ? `/stories/${story}` : `/articles/${articleId}`
}
