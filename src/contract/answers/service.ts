// Answers about the service itself.
import * as v from 'valibot'
import { count, named, text } from './schema.ts'

export const problemAnswer = named(
  'Problem',
  v.object({
    type: text,
    title: text,
    status: count,
    detail: text,
    errors: v.array(v.object({ path: text, message: text })),
    requestId: v.optional(text),
  }),
)

export const statusAnswer = v.object({ status: v.literal('ok') })
