// How a command can end, and which exit code says so. Nothing else in the command line decides one.
import { ProblemError } from '../client.ts'
import { ConfigError } from '../config.ts'
import { StoreUnavailable } from '../store/failures.ts'
import { fileFault } from './file-faults.ts'

/**
 * `differ` only where the caller asked with --exit-code; `refused`: the server took or gave some lines, not all;
 * `unserved`: a service could not start, and has said why; `faulty`: a library has faults, or has some left.
 */
export type Outcome = 'done' | 'differ' | 'faulty' | 'refused' | 'unserved'

/** The caller asked for something that cannot be: an unknown flag, a file that is not there. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** No answer came from the server. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError'
}

/** What was to be printed or written has no place: a full disk, a folder without the right to write. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
  constructor(where: string, cause: unknown) {
    super(`Could not write to ${where}: ${fileFault(cause)}.`, { cause })
  }
}

const EXIT_CODES = {
  done: 0,
  differ: 1,
  faulty: 1,
  usage: 2,
  refused: 3,
  unserved: 3,
  unwritten: 3,
  broken: 70,
} as const

export function exitCodeOf(outcome: Outcome): number {
  return EXIT_CODES[outcome]
}

/** The exit code for what a command threw, and the sentences for standard error. */
export function explainError(error: unknown): { readonly code: number; readonly message: string } {
  if (error instanceof UsageError || error instanceof ConfigError) {
    return { code: EXIT_CODES.usage, message: error.message }
  }
  if (error instanceof OutputError) return { code: EXIT_CODES.unwritten, message: error.message }
  if (error instanceof UnreachableError || error instanceof StoreUnavailable) {
    return { code: EXIT_CODES.refused, message: error.message }
  }
  if (error instanceof ProblemError) return { code: EXIT_CODES.refused, message: problemText(error) }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { code: EXIT_CODES.broken, message: `Something went wrong that should not: ${text}` }
}

function problemText({ status, problem }: ProblemError): string {
  const fields = problem.errors.map(({ path, message }) => `  ${path}: ${message}`)
  const detail = problem.detail ? `: ${problem.detail}` : ''
  return [`The server said no (${status}). ${problem.title}${detail}`, ...fields].join('\n')
}
