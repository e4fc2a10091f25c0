// The service's problems: a closed list with one map to status and title, as JSON of RFC 9457.

/** Every problem, with its status, its title, and what a caller can do about it. */
export const PROBLEMS = {
  'bad-request': [400, 'The request is invalid', 'Correct the fields named in `errors` and send it again.'],
  unauthorized: [401, 'A token is needed', 'Send a valid token as `Authorization: Bearer …`.'],
  forbidden: [403, 'Not allowed', 'Use a token with the scope that the detail names.'],
  'not-found': [404, 'Not found', 'Check the address: nothing with this name is stored here.'],
  'method-not-allowed': [405, 'Method not allowed', 'Use one of the methods in the `Allow` header.'],
  conflict: [409, 'Conflicts with stored data', 'Compare the request with the stored article or story.'],
  'too-large': [413, 'The body is too large', 'Send less, or ask the operator to raise MAX_BODY_BYTES.'],
  'unsupported-media-type': [415, 'Unsupported content type', 'Use a content type that the detail names.'],
  'key-reused': [
    422,
    'The Idempotency-Key belongs to another upload',
    'Use a new key for each upload, and the same key for its retries.',
  ],
  'unusable-text': [422, 'The text cannot be used', 'Send UTF-8 text with at least one word.'],
  'request-timeout': [408, 'The request took too long', 'Send it again, faster.'],
  'headers-too-large': [431, 'The headers are too large', 'Send fewer or shorter headers.'],
  'too-many-requests': [429, 'Too many requests', 'Wait as long as `Retry-After` says.'],
  'not-implemented': [501, 'Not supported by this service', 'Use one of the values that the detail names.'],
  internal: [500, 'Internal error', 'Try again; if the error persists, report the request id.'],
  unavailable: [503, 'The database is not available', 'Wait as long as `Retry-After` says and try again.'],
  overloaded: [503, 'Too much work at once', 'Wait as long as `Retry-After` says and try again.'],
  'too-demanding': [
    422,
    'The work exceeds the limits of this service',
    'Send shorter or fewer texts at once.',
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
  /** Only for unexpected errors. */
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

/** A 400 about one field. */
export function fieldProblem(path: string, message: string): Problem {
  return new Problem('bad-request', `${path} ${message}.`, [{ path, message }])
}

export function problemJson(
  problem: Problem,
  requestId?: string,
): ProblemJson & { status: Problem['status'] } {
  const [status, title] = PROBLEMS[problem.code]
  const { detail, errors } = problem
  return { type: `/problems/${problem.code}`, title, status, detail, errors, ...(requestId && { requestId }) }
}

/** `what`: the part that is over the limit. */
export function tooLarge(limit: number, what = 'body'): Problem {
  return new Problem('too-large', `The ${what} is larger than the limit of ${limit} bytes.`)
}
