// Maps errors to problems. Failures of the database and of the pool of threads have one each.
import { fieldProblem, Problem } from '../contract/problems.ts'
import { BadCursor, StoreUnavailable } from '../store/failures.ts'
import { Overloaded } from './work/compute.ts'

/** The problem for an error. An unexpected one becomes `internal` and reveals nothing of the inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof BadCursor) return fieldProblem('cursor', 'is not a cursor of this service')
  if (error instanceof StoreUnavailable) {
    const seconds = String(Math.max(1, Math.ceil(error.retryAfterSeconds)))
    return new Problem('unavailable', UNAVAILABLE[error.reason], [], { 'Retry-After': seconds })
  }
  if (error instanceof Overloaded) return overloadProblem(error)
  return new Problem('internal', 'An unexpected error occurred. Everything that was acknowledged is stored.')
}

function overloadProblem({ reason, retryAfterSeconds }: Overloaded): Problem {
  const code = reason === 'memory' || reason === 'time' ? 'too-demanding' : 'overloaded'
  const headers = { 'Retry-After': String(retryAfterSeconds) }
  return new Problem(code, OVERLOADED[reason], [], code === 'overloaded' ? headers : {})
}

const OVERLOADED: Record<Overloaded['reason'], string> = {
  queue: 'Too much work is waiting. Try again in a moment.',
  readers: 'Too many long answers are waiting for their readers. Try again in a moment.',
  failed: 'The work was interrupted. Try again in a moment.',
  memory: 'The texts take more memory than one request may use.',
  time: 'The texts take more time than one request may use.',
}

const UNAVAILABLE: Record<StoreUnavailable['reason'], string> = {
  unreachable: 'The database cannot be reached. Try again in a moment.',
  deadline: 'The database did not answer in time. Try again in a moment.',
  busy: 'The database is busy with other writes. Try again in a moment.',
  full:
    'The disk of the database is full, or the database has reached its maximum size: nothing can be stored. Stored ' +
    'articles can be read, and deleted to make room.',
  'read-only': 'The database is read-only: nothing can be stored or deleted. Stored articles can be read.',
  faulty: 'The disk of the database cannot be read or written. Cached answers may still be read.',
  quota: 'The quota of the database plan is used up. The operator has to wait or raise it.',
  behind: 'This replica of the database does not have that write yet. Try again in a moment.',
  schema:
    'The tables of the database do not match this program. The operator has to run `variorum migrate` ' +
    '(for a Worker `npm run deploy`), or restore a backup.',
}
