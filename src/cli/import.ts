// variorum import: JSON lines to the service, problems to standard error as they come, counts at the end.
import { Readable } from 'node:stream'
import type { ImportResultJson } from '../client.ts'
import { command } from './command.ts'
import { isOn, operandsOf } from './flags.ts'
import type { Outcome } from './outcome.ts'
import { complain, print, printJsonLine } from './output.ts'
import { connect, SERVER_FLAGS, type ServerOptions, serverOptions } from './server.ts'
import { openLines } from './texts.ts'

interface Options extends ServerOptions {
  readonly file: string
  readonly json: boolean
}

/** What to name where a folder was named. */
const INSTEAD =
  'Name a file of JSON lines; several go in one after another: cat FOLDER/*.ndjson | variorum import -'

export const importCommand = command<Options>(
  {
    name: 'import',
    operands: 'FILE',
    about:
      'Uploads every line of a file of JSON lines ("-" for standard input): what variorum export wrote, or an ' +
      'upload a line. A line that is refused stops nothing; the exit code is 3 if there was one.',
    flags: { json: { help: 'Print the result of each line as JSON.' }, ...SERVER_FLAGS },
    examples: ['variorum import library.ndjson', 'zcat library.ndjson.gz | variorum import -'],
  },
  {
    options: (typed) => {
      const [file = ''] = operandsOf(typed, ['FILE'])
      return { ...serverOptions(typed), file, json: isOn(typed, 'json') }
    },
    work: importLines,
  },
)

async function importLines({ file, json, ...where }: Options): Promise<Outcome> {
  const lines = Readable.toWeb(Readable.from(await openLines(file, INSTEAD))) as ReadableStream<Uint8Array>
  const counts = { stored: 0, unchanged: 0, refused: 0 }
  for await (const result of connect(where).import(lines)) {
    counts[outcomeOf(result)] += 1
    if (json) printJsonLine(result)
    else if (result.problem) complain(`line ${result.line}: ${result.problem}`)
  }
  if (!json) print(`${counts.stored} stored, ${counts.unchanged} unchanged, ${counts.refused} refused\n`)
  return counts.refused > 0 ? 'refused' : 'done'
}

function outcomeOf({ status }: ImportResultJson): 'stored' | 'unchanged' | 'refused' {
  if (status === 201) return 'stored'
  return status === 200 ? 'unchanged' : 'refused'
}
