// Maps errors to problems. Failures of the database and of the pool of threads have one each.
import { fieldProblem, Problem } from '../contract/problems.ts'
import { BadCursor, StoreUnavailable } from '../store/failures.ts'
import { Overloaded } from './work/compute.ts'

/** The problem for an error. An unexpected one becomes `internal` and reveals nothing of the inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof BadCursor) return fieldProblem('cursor', 'is not one that this service gave out')
  if (error instanceof StoreUnavailable) {
    const seconds = String(Math.max(1, Math.ceil(error.retryAfterSeconds)))
    return new Problem('unavailable', UNAVAILABLE[error.reason], [], { 'Retry-After': seconds })
  }
  if (error instanceof Overloaded) return overloadProblem(error)
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
