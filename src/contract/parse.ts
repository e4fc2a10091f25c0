// Parses a request by its schema. Refuses with one sentence per wrong field, in the words of the contract.
import * as v from 'valibot'
import { type FieldError, Problem } from './problems.ts'

/** The parsed value. Throws a 400 that lists every wrong field. */
export function parseWith<const S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  if (Array.isArray(value)) throw badFields([{ path: '', message: 'must be a JSON object' }])
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  throw badFields(result.issues.map((issue) => fieldError(issue, 'field')))
}

type FieldKind = 'field' | 'query parameter'

/** Limit of wrong fields named in the sentence, and in `errors`. */
const MOST_NAMED = 5
const MOST_ERRORS = 100

/** A 400 that names every wrong field, with the first fault of each. */
export function badFields(faults: readonly FieldError[]): Problem {
  const paths = new Set<string>()
  const errors = faults.filter(({ path }) => !paths.has(path) && paths.add(path)).slice(0, MOST_ERRORS)
  const messages = errors.slice(0, MOST_NAMED).map(({ path, message }) => `${path || 'The body'} ${message}`)
  const more = paths.size > MOST_NAMED ? `; and ${paths.size - MOST_NAMED} more` : ''
  return new Problem('bad-request', `${messages.join('; ')}${more}.`, errors)
}

/** The validator's issues are valibot's, seen through its standard interface. */
export function fieldErrors(issues: readonly unknown[], kind: FieldKind): FieldError[] {
  return issues.map((issue) => fieldError(issue as v.BaseIssue<unknown>, kind))
}

function fieldError(issue: v.BaseIssue<unknown>, kind: FieldKind): FieldError {
  const path = (issue.path ?? []).map((item) => String(item.key)).join('.')
  return { path: path.slice(0, 200), message: messageOf(issue, kind) }
}

function messageOf(issue: v.BaseIssue<unknown>, kind: FieldKind): string {
  if (issue.type === 'strict_object' || issue.type === 'object') {
    if (issue.expected === 'never') return `is an unknown ${kind}`
    if (issue.received === 'undefined') return 'is required'
    return 'must be a JSON object'
  }
  if (Array.isArray(issue.input)) return 'must be given once'
  return issue.message
}
