// All output of commands: for people, for programs, and errors. Uploads may contain terminal control characters. Output
// for people shows them escaped, even in a pipe, since most pipes end in a terminal; output for programs keeps them,
// unless it goes to a terminal.
import { visible, visibleJson } from '../core/text/visible.ts'
import { exitCodeOf, explainError, OutputError } from './outcome.ts'

/** For people. */
export function print(text: string): void {
  process.stdout.write(visible(text))
}

/** For people, with colours. The caller has already escaped uploaded text. */
export function printPainted(text: string): void {
  process.stdout.write(text)
}

/** For programs: CSV, a patch, an HTML fragment. */
export function printData(text: string): void {
  process.stdout.write(process.stdout.isTTY ? visible(text) : text)
}

/** A value as indented JSON. */
export function printJson(value: unknown): void {
  printJsonText(JSON.stringify(value, null, 2))
}

/** A value as a line of JSON. */
export function printJsonLine(value: unknown): void {
  printJsonText(JSON.stringify(value))
}

/** Serialized JSON, with a final line break if it lacks one. */
export function printJsonText(json: string): void {
  process.stdout.write(`${process.stdout.isTTY ? visibleJson(json) : json}\n`)
}

/** Lines of JSON as bytes, escaped if standard output is a terminal. */
export function jsonForOutput(line: Uint8Array): Uint8Array {
  return process.stdout.isTTY ? Buffer.from(visibleJson(Buffer.from(line).toString())) : line
}

/** A sentence on standard error. */
export function complain(text: string): void {
  process.stderr.write(`${visible(text)}\n`)
}

/** Ends the process if its output cannot be written. If standard error fails too, there is nobody to report to. */
export function endOnBrokenOutput(): void {
  process.stderr.on('error', () => {})
  process.stdout.on('error', endProcess)
}

/** For a service, which continues if its log cannot be written. */
export function outliveOutput(): void {
  process.stdout.off('error', endProcess)
  process.stdout.on('error', () => {})
}

/** A reader that closes early (`variorum … | head`) is not an error. */
function endProcess(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(exitCodeOf('done'))
  const { code, message } = explainError(new OutputError('standard output', error))
  complain(message)
  process.exit(code)
}
