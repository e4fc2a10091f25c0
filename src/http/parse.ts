// Does a request fit its schema? Says no with one sentence per wrong field, in the words of the contract.
import type { MiddlewareHandler } from 'hono'
import { validator } from 'hono-openapi'
import * as v from 'valibot'
import { type FieldError, Problem } from './problems.ts'

/** The parsed value. Throws a 400 that lists every wrong field. */
export function parseWith<const S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  if (Array.isArray(value)) throw badFields([{ path: '', message: 'must be a JSON object' }])
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  throw badFields(result.issues.map((issue) => fieldError(issue, 'field')))
}

/** Parses the path's parameters, for `c.req.valid('param')`. */
export function params<const S extends v.GenericSchema>(schema: S) {
  return validator('param', schema, (result) => {
    if (!result.success) throw badFields(fieldErrors(result.error, 'field'))
  })
}

/** Parses the query, for `c.req.valid('query')`. A parameter that the schema does not know is an error. */
export function query<const S extends v.GenericSchema>(schema: S) {
  return validator('query', schema, (result) => {
    if (!result.success) throw badFields(fieldErrors(result.error, 'query parameter'))
  })
}

/** A query is UTF-8 in percent encoding. What is not would otherwise be taken as it stands, or as replacement signs. */
export const readableQuery: MiddlewareHandler = async (c, next) => {
  const at = c.req.url.indexOf('?')
  const query = at < 0 ? '' : c.req.url.slice(at + 1)
  const parameter = query.includes('%') ? query.split('&').find((each) => !isDecodable(each)) : undefined
  if (parameter !== undefined) {
    const [name = ''] = parameter.split('=', 1)
    throw badFields([
      {
        path: isDecodable(name) ? decodeURIComponent(name) : name,
        message: 'is not UTF-8 in percent encoding',
      },
    ])
  }
  await next()
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

type FieldKind = 'field' | 'query parameter'

/** So many wrong fields are named in the sentence, and so many in `errors`. */
const MOST_NAMED = 5
const MOST_ERRORS = 100

/** A 400 that names every wrong field, with the first fault of each. */
export function badFields(faults: readonly FieldError[]): Problem {
  const paths = new Set<string>()
  const errors = faults.filter(({ path }) => !paths.has(path) && paths.add(path)).slice(0, MOST_ERRORS)
  const named = errors.slice(0, MOST_NAMED).map(({ path, message }) => `${path || 'The body'} ${message}`)
  const more = paths.size > MOST_NAMED ? `; and ${paths.size - MOST_NAMED} more` : ''
  return new Problem('bad-request', `${named.join('; ')}${more}.`, errors)
}

/** The validator's issues are valibot's, seen through its standard interface. */
function fieldErrors(issues: readonly unknown[], kind: FieldKind): FieldError[] {
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
