// The outcome of an import in JSON: a result per line, or a report.
import * as v from 'valibot'
import { type Answer, count, named, text } from './schema.ts'

export const importReportAnswer = named(
  'ImportReport',
  v.object({
    id: text,
    done: v.boolean(),
    lines: count,
    created: count,
    unchanged: count,
    failed: count,
    problems: v.array(v.object({ line: count, status: count, problem: text })),
  }),
)

export const importResultAnswer = named(
  'ImportResult',
  v.object({ line: count, status: count, ref: v.optional(text), problem: v.optional(text) }),
)

/** One line of the answer to an import; lines are counted from 1, blank ones included. */
export type ImportResultJson = Answer<typeof importResultAnswer>
