// The outcomes of a command and their exit codes. No other file decides an exit code.
import { ProblemError } from '../client.ts'
import { ConfigError } from '../config.ts'
import { StoreUnavailable } from '../store/failures.ts'
import { fileFault } from './file-faults.ts'

/**
 * `differ`: only with --exit-code. `refused`: the server refused some lines, or could not export them. `unserved`: a
 * service did not start, and has printed why. `faulty`: a library has faults.
 */
export type Outcome = 'done' | 'differ' | 'faulty' | 'refused' | 'unserved'

/** Invalid use: an unknown flag, a missing file. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The server did not answer. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError'
}

/** Output cannot be written: the disk is full, or the folder is not writable. */
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

/** The exit code for an error of a command, and the sentences for standard error. */
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
  return { code: EXIT_CODES.broken, message: `Internal error: ${text}` }
}

function problemText({ status, problem }: ProblemError): string {
  const fields = problem.errors.map(({ path, message }) => `  ${path}: ${message}`)
  const detail = problem.detail ? `: ${problem.detail}` : ''
  return [`The server refused (${status}). ${problem.title}${detail}`, ...fields].join('\n')
}
