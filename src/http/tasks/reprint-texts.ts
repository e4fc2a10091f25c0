// Tasks: texts whose reprints are looked for.
import * as v from 'valibot'
import type { Hashed } from '../../service/comparisons.ts'
import type { Task } from '../../service/compute.ts'
import type { Bytes } from '../../service/text-bytes.ts'
import { parseJson, tooLarge } from '../bodies.ts'
import { languageField, lineField } from '../fields.ts'
import { bodyOf, type FormFault, faultOfForm, formOf, type SentForm, textField } from '../form-reading.ts'
import { parseWith } from '../parse.ts'
import { Problem } from '../problems.ts'
import { isLonger } from '../sides.ts'
import { checkLines, onlyBody, readText } from '../uploads.ts'

const text = v.nullish(v.string('must be text'))

/** The body of `POST /reprints`. */
export const reprintBody = v.strictObject({
  text,
  html: text,
  markdown: text,
  headline: v.nullish(lineField),
  language: v.nullish(languageField),
})

/** Throws problems. */
export const reprintTextTask: Task<{ readonly body: Bytes; readonly maxBytes: number }, Hashed> = {
  name: 'reprint-text',
  size: ({ body }) => body.byteLength,
  work: async ({ body, maxBytes }) => {
    const fields = parseWith(reprintBody, parseJson(body))
    const sent = onlyBody(fields)
    if (isLonger(sent.text, maxBytes)) throw tooLarge(maxBytes, sent.kind)
    checkLines({ headline: fields.headline })
    const { document, contentHash } = await readText(sent, fields, '')
    return { ...document, contentHash }
  },
}

export interface ReprintForm {
  /** As it was typed. */
  readonly typed: string
  readonly isEvery: boolean
  readonly cursor: string | null
  readonly read: Hashed | FormFault
}

export const reprintFormTask: Task<{ readonly form: SentForm; readonly maxBytes: number }, ReprintForm> = {
  name: 'reprint-form',
  size: ({ form }) => form.body.byteLength,
  work: async ({ form: sent, maxBytes }) => {
    const form = await formOf(sent)
    const typed = textField(form, 'text')
    const isEvery = textField(form, 'every') === 'on'
    const cursor = textField(form, 'cursor') || null
    try {
      const body = await bodyOf(form, 'text', 'file', maxBytes)
      if (!body.text.trim()) {
        throw new Problem('unusable-text', 'The text is empty: paste one, or choose a file.')
      }
      const { document, contentHash } = await readText(body, {}, 'text')
      return { typed, isEvery, cursor, read: { ...document, contentHash } }
    } catch (error) {
      return { typed, isEvery, cursor, read: faultOfForm(error) }
    }
  },
}
