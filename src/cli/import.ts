// variorum import: JSON lines, or the captures of web archives, to the service; problems to standard error as they come,
// counts at the end.
import { Readable } from 'node:stream'
import type { ImportResultJson } from '../client.ts'
import { command } from './command.ts'
import { choiceOf, isOn, operandsOf, type Typed, wordOf } from './flags.ts'
import { type Outcome, UsageError } from './outcome.ts'
import { complain, print, printJsonLine } from './output.ts'
import { connect, SERVER_FLAGS, type ServerOptions, serverOptions } from './server.ts'
import { openLines } from './texts.ts'

interface Options extends ServerOptions {
  readonly files: readonly string[]
  readonly form: 'lines' | 'warc' | 'captures'
  readonly source: string | null
  readonly story: string | null
  readonly only: string | null
  readonly scheme: 'http' | 'https'
  readonly json: boolean
}

/** What to name where a folder was named. */
const INSTEAD =
  'Name a file of JSON lines; several go in one after another: cat FOLDER/*.ndjson | variorum import -'

export const importCommand = command<Options>(
  {
    name: 'import',
    operands: 'FILE…',
    about:
      'Uploads every line of a file of JSON lines ("-" for standard input): what variorum export wrote, or an ' +
      'upload a line. With --warc or --captures each capture of a page in web archives is a version at its time. ' +
      'What is refused stops nothing; the exit code is 3 if anything was.',
    flags: {
      warc: { help: 'The files are WARC files, packed by gzip or not.' },
      captures: {
        help: 'They are saved pages, or folders of them: Wayback downloads, curl -i, with a CDX list.',
      },
      source: { takes: 'NAME', help: 'Who prints all captures; by default the host of each without www.' },
      story: { takes: 'SLUG', help: 'The story that all captures belong to.' },
      only: { takes: 'START', help: 'Only captures of addresses that begin so: https://example.com/news/' },
      scheme: {
        takes: 'SCHEME',
        help: 'http or https, where --captures has only host and path; https if left out.',
      },
      json: { help: 'Print the result of each line, or of each capture, as JSON.' },
      ...SERVER_FLAGS,
    },
    examples: [
      'variorum import library.ndjson',
      'zcat library.ndjson.gz | variorum import -',
      'variorum import --warc crawl-*.warc.gz --only https://example.com/news/',
      'variorum import --captures websites/example.com',
    ],
  },
  {
    options: optionsOf,
    work: ({ form, ...options }) =>
      form === 'lines' ? importLines(options) : importArchives({ form, ...options }),
  },
)

const OF_CAPTURES = ['source', 'story', 'only', 'scheme'] as const

function optionsOf(typed: Typed): Options {
  const warc = isOn(typed, 'warc')
  const captures = isOn(typed, 'captures')
  if (warc && captures) throw new UsageError('Give --warc or --captures, not both.')
  const form = warc ? 'warc' : captures ? 'captures' : 'lines'
  const stray = OF_CAPTURES.find((name) => wordOf(typed, name) !== undefined)
  if (form === 'lines' && stray)
    throw new UsageError(`--${stray} goes with --warc or --captures: JSON lines say it themselves.`)
  return {
    ...serverOptions(typed),
    files: form === 'lines' ? operandsOf(typed, ['FILE']) : filesOf(typed),
    form,
    source: wordOf(typed, 'source') ?? null,
    story: wordOf(typed, 'story') ?? null,
    only: wordOf(typed, 'only') ?? null,
    scheme: choiceOf(typed, 'scheme', ['http', 'https']) ?? 'https',
    json: isOn(typed, 'json'),
  }
}

function filesOf(typed: Typed): readonly string[] {
  if (typed.operands.length === 0)
    throw new UsageError('This command takes the names of files; given: nothing.')
  return typed.operands
}

async function importLines({ files, json, ...where }: Omit<Options, 'form'>): Promise<Outcome> {
  const [file = ''] = files
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

/** The readers of archives are loaded here alone. */
async function importArchives({ files, form, scheme, ...options }: Options): Promise<Outcome> {
  const { importCaptures } = await import('./captures/import-captures.ts')
  const sources =
    form === 'warc'
      ? (await import('./captures/warc.ts')).warcSources(files)
      : (await import('./captures/saved-files.ts')).savedSources(files, scheme)
  return importCaptures(connect(options), sources, options)
}

function outcomeOf({ status }: ImportResultJson): 'stored' | 'unchanged' | 'refused' {
  if (status === 201) return 'stored'
  return status === 200 ? 'unchanged' : 'refused'
}
