// Logs errors: names and messages may come from outside, and a log is read in a terminal.
import { visible } from '../core/text/visible.ts'

/** Depth of causes logged below an error; each may have one of its own. */
const MOST_CAUSES = 5

/** Writes what failed and why, with the stacks of the error and its causes, to standard error. */
export function logFault(what: string, error: unknown): void {
  console.error(visible(`${what}\n${stacksOf(error)}`))
}

/** Writes a sentence to standard error. */
export function logSentence(sentence: string): void {
  console.error(visible(sentence))
}

function stacksOf(error: unknown): string {
  const stacks: string[] = []
  for (let at = error; at !== undefined && stacks.length < MOST_CAUSES; at = causeOf(at))
    stacks.push(at instanceof Error ? (at.stack ?? at.message) : String(at))
  return stacks.join('\ncaused by ')
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined
}
