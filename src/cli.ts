// The program `variorum`: runs the command line in this process, and sets the exit code.
import { readFileSync } from 'node:fs'
import { runCommandLine } from './cli/command-line.ts'
import { endOnBrokenOutput } from './cli/output.ts'

endOnBrokenOutput()
process.exitCode = await runCommandLine(process.argv.slice(2), version)

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  return (manifest as { version: string }).version
}
