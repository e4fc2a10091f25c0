// Everything that a command prints: for a person, for a program, and what went wrong. Uploads may hold characters that a
// terminal obeys. What a person reads shows them, in a pipe too, for most pipes end in a terminal; what a program reads
// has them as they are, unless it goes to a terminal itself.
import { visible, visibleJson } from '../core/text/visible.ts'
import { exitCodeOf, explainError, OutputError } from './outcome.ts'

/** For a person. */
export function print(text: string): void {
  process.stdout.write(visible(text))
}

/** For a person, with colours: whatever was uploaded must be visible in it already. */
export function printPainted(text: string): void {
  process.stdout.write(text)
}

/** For a program: CSV, a patch, a fragment of HTML. */
export function printData(text: string): void {
  process.stdout.write(process.stdout.isTTY ? visible(text) : text)
}

/** A value as JSON, indented. */
export function printJson(value: unknown): void {
  printJsonText(JSON.stringify(value, null, 2))
}

/** A value as a line of JSON. */
export function printJsonLine(value: unknown): void {
  printJsonText(JSON.stringify(value))
}

/** JSON that was written already, and a line break where it has none. */
export function printJsonText(json: string): void {
  process.stdout.write(`${process.stdout.isTTY ? visibleJson(json) : json}\n`)
}

/** Lines of JSON as bytes, made fit for where they go. */
export function jsonForOutput(line: Uint8Array): Uint8Array {
  return process.stdout.isTTY ? Buffer.from(visibleJson(Buffer.from(line).toString())) : line
}

/** A sentence on standard error. */
export function complain(text: string): void {
  process.stderr.write(`${visible(text)}\n`)
}

/**
 * Ends the process where its output can't be written. Where complaints can't be, nobody is there to be told.
 */
export function endOnBrokenOutput(): void {
  process.stderr.on('error', () => {})
  process.stdout.on('error', endProcess)
}

/** For a service, which goes on where nobody reads its log, or no disk takes it. */
export function outliveOutput(): void {
  process.stdout.off('error', endProcess)
  process.stdout.on('error', () => {})
}

/** A reader that closes early (`variorum … | head`) is in its right. */
function endProcess(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(exitCodeOf('done'))
  const { code, message } = explainError(new OutputError('standard output', error))
  complain(message)
  process.exit(code)
}
