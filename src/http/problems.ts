// How does the service say no? A closed list of problems, one map to status and title, one way to answer (RFC 9457).
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { Overloaded } from '../service/compute.ts'
import { BadCursor, StoreUnavailable } from '../store/store.ts'
import type { AppEnv } from './deps.ts'

/** Every problem there is, with its status, its title, and what a caller can do about it. */
export const PROBLEMS = {
  'bad-request': [
    400,
    'The request is not in form',
    'Correct the fields named in `errors` and send it again.',
  ],
  unauthorized: [401, 'A token is needed', 'Send a valid token as `Authorization: Bearer …`.'],
  forbidden: [403, 'Not allowed', 'Use a token with the scope that the detail names.'],
  'not-found': [404, 'Not found', 'Check the address; what it names is not stored here.'],
  'method-not-allowed': [405, 'Method not allowed', 'Use one of the methods in the `Allow` header.'],
  conflict: [409, 'Contradicts what is stored', 'Compare the request with the stored article or story.'],
  'too-large': [413, 'The body is too large', 'Send less, or ask the operator to raise MAX_BODY_BYTES.'],
  'unsupported-media-type': [415, 'Unsupported content type', 'Use a content type that the detail names.'],
  'key-reused': [
    422,
    'The Idempotency-Key has another upload',
    'Use a new key for each upload, the same for its retries.',
  ],
  'unusable-text': [422, 'The text cannot be used', 'Send UTF-8 text with at least one word.'],
  'request-timeout': [408, 'The request took too long', 'Send it again, faster.'],
  'headers-too-large': [431, 'The headers are too large', 'Send fewer or shorter headers.'],
  'too-many-requests': [429, 'Too many requests', 'Wait as long as `Retry-After` says.'],
  'not-implemented': [501, 'Not done by this service', 'Ask for what the detail names.'],
  internal: [500, 'Something went wrong here', 'Try again; if it stays, report the request id.'],
  unavailable: [503, 'The database is not available', 'Wait as long as `Retry-After` says and try again.'],
  overloaded: [503, 'Too much to do at once', 'Wait as long as `Retry-After` says and try again.'],
  'too-demanding': [
    422,
    'The work takes more than this service has',
    'Send shorter texts, or ask about fewer at once.',
  ],
} as const

export type ProblemCode = keyof typeof PROBLEMS

/** One wrong field: its dotted path in the body, or its name in the query or the path. */
export interface FieldError {
  readonly path: string
  readonly message: string
}

export interface ProblemJson {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly errors: readonly FieldError[]
  /** Only where something unforeseen happened. */
  readonly requestId?: string
}

/** Thrown by a handler to answer with a problem. `detail` says what was wrong and what would be right. */
export class Problem extends Error {
  override readonly name = 'Problem'
  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly errors: readonly FieldError[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail)
  }

  get status(): (typeof PROBLEMS)[ProblemCode][0] {
    return PROBLEMS[this.code][0]
  }
}

/** The problem that an error stands for. What nobody foresaw becomes `internal` and says nothing of the inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof BadCursor) return fieldProblem('cursor', 'is not one that this service gave out')
  if (error instanceof StoreUnavailable) {
    const seconds = String(Math.max(1, Math.ceil(error.retryAfterSeconds)))
    return new Problem('unavailable', UNAVAILABLE[error.reason], [], { 'Retry-After': seconds })
  }
  if (error instanceof Overloaded) return overloadProblem(error)
  if (error instanceof HTTPException && error.status === 400) {
    return new Problem('bad-request', 'The request could not be read.')
  }
  return new Problem(
    'internal',
    'Something unforeseen happened here. Nothing was said to be stored that was not.',
  )
}

function overloadProblem({ reason, retryAfterSeconds }: Overloaded): Problem {
  const code = reason === 'memory' || reason === 'time' ? 'too-demanding' : 'overloaded'
  const headers = { 'Retry-After': String(retryAfterSeconds) }
  return new Problem(code, OVERLOADED[reason], [], code === 'overloaded' ? headers : {})
}

/** A 400 about one field. */
export function fieldProblem(path: string, message: string): Problem {
  return new Problem('bad-request', `${path} ${message}.`, [{ path, message }])
}

/** The answer to a problem. */
export function problemResponse(c: Context<AppEnv>, problem: Problem): Response {
  const requestId = c.get('requestId')
  const body = problemJson(problem, problem.code === 'internal' ? requestId : undefined)
  return c.body(JSON.stringify(body), body.status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...problem.headers,
  })
}

export function problemJson(
  problem: Problem,
  requestId?: string,
): ProblemJson & { status: Problem['status'] } {
  const [status, title] = PROBLEMS[problem.code]
  const { detail, errors } = problem
  return { type: `/problems/${problem.code}`, title, status, detail, errors, ...(requestId && { requestId }) }
}

const OVERLOADED: Record<Overloaded['reason'], string> = {
  queue: 'More work waits than this service can do soon. Try again in a moment.',
  readers: 'Too many long answers wait for their readers. Try again in a moment.',
  failed: 'The work broke off. Try again in a moment.',
  memory: 'The texts take more memory than one request may use.',
  time: 'The texts take more time than one request may use.',
}

const UNAVAILABLE: Record<StoreUnavailable['reason'], string> = {
  unreachable: 'The database cannot be reached. Try again in a moment.',
  deadline: 'The database did not answer in time. Try again in a moment.',
  busy: 'The database is busy with other writes. Try again in a moment.',
  full:
    'The disk of the database is full, or the database is as large as it may be: nothing can be stored. What is stored ' +
    'can be read, and deleted to make room.',
  'read-only': 'The database may only be read: nothing can be stored or deleted. What is stored can be read.',
  faulty: 'The disk of the database can not be read or written. What was answered before may still be read.',
  quota: 'The plan of the database allows no more of this now. Its operator has to wait, or to raise it.',
  behind: 'This replica of the database does not hold that write yet. Try again in a moment.',
  schema:
    'The tables of the database are not those of this program. Its operator has to run `variorum migrate` ' +
    '(for a Worker `npm run deploy`), or to restore it.',
}
