// variorum export: the whole library as JSON lines, streamed to a file or to standard output.
import { pipeline } from 'node:stream/promises'
import { linesOf } from '../../service/imports/lines.ts'
import { command } from '../command.ts'
import { operandsOf, wordOf } from '../flags.ts'
import { UnreachableError } from '../outcome.ts'
import { complain, jsonForOutput } from '../output.ts'
import { writeWhole } from '../output-file.ts'
import { connect, SERVER_FLAGS, type ServerOptions, serverOptions } from '../server.ts'

interface Options extends ServerOptions {
  readonly output: string | undefined
}

/** The beginning of a line that reports a damaged version; lines of versions begin differently. */
const PROBLEM = Buffer.from('{"problem":')
const LINE_FEED = Buffer.from('\n')

export const exportCommand = command<Options>(
  {
    name: 'export',
    operands: '',
    about:
      'Writes every stored version as a JSON line, ready for variorum import. A damaged version that cannot be written, or ' +
      'not as it was uploaded, is reported on standard error; the export continues, and its exit code is then 3.',
    flags: {
      output: { takes: 'FILE', help: 'Write to this file instead of standard output.' },
      ...SERVER_FLAGS,
    },
    examples: ['variorum export --output library.ndjson', 'variorum export | gzip > library.ndjson.gz'],
  },
  {
    options: (typed) => {
      operandsOf(typed, [])
      return { ...serverOptions(typed), output: wordOf(typed, 'output') }
    },
    work: async ({ output, ...where }) => {
      let faults = 0
      const lines = versionLines(await connect(where).export(), ({ ref, problem }) => {
        faults++
        complain(`${ref ?? 'a version'}: ${problem}`)
      })
      if (output === undefined) await pipeline(lines, forOutput, process.stdout, { end: false })
      else await writeWhole(output, lines)
      return faults > 0 ? 'refused' : 'done'
    },
  },
)

async function* forOutput(lines: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const line of lines) yield jsonForOutput(line)
}

interface Fault {
  readonly ref?: string
  readonly problem: string
}

/**
 * The lines of versions as they arrive; damaged ones are reported. Throws UnreachableError if the answer breaks off.
 */
async function* versionLines(
  body: ReadableStream<Uint8Array>,
  tell: (fault: Fault) => void,
): AsyncGenerator<Uint8Array> {
  const lines = linesOf(body, Number.POSITIVE_INFINITY)
  for (;;) {
    const next = await lines.next().catch((error: Error) => {
      throw new UnreachableError(`The answer broke off, and the export is incomplete: ${error.message}`)
    })
    if (next.done) return
    if (next.value.kind !== 'line') continue
    const line = Buffer.from(next.value.bytes)
    if (line.subarray(0, PROBLEM.length).equals(PROBLEM)) tell(JSON.parse(line.toString()) as Fault)
    else yield Buffer.concat([line, LINE_FEED])
  }
}
