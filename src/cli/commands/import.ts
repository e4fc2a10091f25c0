// variorum import: uploads JSON lines, wire items or web archive captures. Problems go to standard error as they occur,
// counts at the end.

import { stat } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { Client, ImportResultJson } from '../../client.ts'
import { recogniseBytes } from '../../extract/formats/recognise.ts'
import { command } from '../command.ts'
import { choiceOf, isOn, type Typed, wordOf } from '../flags.ts'
import type { DocumentItem } from '../items/documents.ts'
import type { ItemCounts } from '../items/import-items.ts'
import { type Outcome, UsageError } from '../outcome.ts'
import { complain, print, printJsonLine } from '../output.ts'
import { requestBody } from '../request-body.ts'
import { connect, SERVER_FLAGS, type ServerOptions, serverOptions } from '../server.ts'
import { linesIn, type OpenedFile, openFile, STANDARD_INPUT } from '../texts.ts'

interface Options extends ServerOptions {
  readonly files: readonly string[]
  readonly form: 'lines' | 'warc' | 'captures'
  readonly source: string | null
  readonly story: string | null
  readonly only: string | null
  readonly scheme: 'http' | 'https'
  readonly json: boolean
}

/** The advice if the operand is a folder. */
const INSTEAD =
  'No file in it is an item of the wire. Name a file of JSON lines; several go in one after another: cat FOLDER/*.ndjson | variorum import -'

export const importCommand = command<Options>(
  {
    name: 'import',
    operands: 'FILE…',
    about:
      'Uploads every line of a file of JSON lines ("-" for standard input): the output of variorum export, or an ' +
      'upload per line. Wire items (NewsML-G2, NITF, ninjs, RSS, Atom) are recognized by content, in files ' +
      'and in folders. With --warc or --captures each capture of a page in web archives becomes a version with its time. ' +
      'A refused line does not stop the import; the exit code is then 3.',
    flags: {
      warc: { help: 'The files are WARC files, gzipped or not.' },
      captures: {
        help: 'The files are saved pages, or folders of them: Wayback downloads, curl -i, with a CDX list.',
      },
      source: {
        takes: 'NAME',
        help: 'The source of all; default the source that an item names, or the host of a capture without www.',
      },
      story: { takes: 'SLUG', help: 'The story that all items or captures belong to.' },
      only: {
        takes: 'START',
        help: 'Only captures of addresses with this prefix: https://example.com/news/',
      },
      scheme: {
        takes: 'SCHEME',
        help: 'http or https, for --captures with only host and path; default https.',
      },
      json: { help: 'Print the result of each line, or of each capture, as JSON.' },
      ...SERVER_FLAGS,
    },
    examples: [
      'variorum import library.ndjson',
      'zcat library.ndjson.gz | variorum import -',
      'variorum import wire/2026-05-04 --story treaty',
      'curl -s https://example.com/feed.xml | variorum import -',
      'variorum import --warc crawl-*.warc.gz --only https://example.com/news/',
      'variorum import --captures websites/example.com',
    ],
  },
  {
    options: optionsOf,
    work: ({ form, ...options }) =>
      form === 'lines' ? importFiles(options) : importArchives({ form, ...options }),
  },
)

type Stories = AsyncIterable<DocumentItem> | Iterable<DocumentItem>

const OF_CAPTURES = ['only', 'scheme'] as const

function optionsOf(typed: Typed): Options {
  const warc = isOn(typed, 'warc')
  const captures = isOn(typed, 'captures')
  if (warc && captures) throw new UsageError('Give --warc or --captures, not both.')
  const form = warc ? 'warc' : captures ? 'captures' : 'lines'
  const stray = OF_CAPTURES.find((name) => wordOf(typed, name) !== undefined)
  if (form === 'lines' && stray) throw new UsageError(`--${stray} needs --warc or --captures.`)
  return {
    ...serverOptions(typed),
    files: filesOf(typed),
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
    throw new UsageError('This command takes the names of files; got: nothing.')
  return typed.operands
}

async function importFiles({
  files,
  json,
  source,
  story,
  ...where
}: Omit<Options, 'form'>): Promise<Outcome> {
  const client = connect(where)
  const counts: ItemCounts = { stored: 0, unchanged: 0, refused: 0, skipped: 0 }
  for (const file of files) {
    const opened = await openedOf(file)
    const items = await itemsIn(file, opened)
    if (opened === null || items !== null) {
      const { importItems } = await import('../items/import-items.ts')
      await importItems(client, items ?? [], { source, story, json }, counts)
      continue
    }
    const stray = source !== null ? 'source' : story !== null ? 'story' : null
    if (stray)
      throw new UsageError(`--${stray} cannot be used with ${file}: JSON lines have their own fields.`)
    await importLines(client, linesIn(file, opened), { json, file: files.length > 1 ? file : null }, counts)
  }
  const skippedPart = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
  if (!json)
    print(`${counts.stored} stored, ${counts.unchanged} unchanged, ${counts.refused} refused${skippedPart}\n`)
  return counts.refused > 0 ? 'refused' : 'done'
}

/** Null for a folder with wire items. */
async function openedOf(file: string): Promise<OpenedFile | null> {
  if (file !== STANDARD_INPUT && (await isFolder(file))) {
    const { hasStory } = await import('../items/documents.ts')
    if (await hasStory(file)) return null
  }
  return openFile(file, INSTEAD)
}

/** The stories of a document or a folder; null for anything else, which is read as lines. */
async function itemsIn(file: string, opened: OpenedFile | null): Promise<Stories | null> {
  const isWord = /\.docx$/i.test(file)
  if (opened !== null && !isWord && recogniseBytes(opened.start) === null) return null
  const { storiesIn, storiesInFolder } = await import('../items/documents.ts')
  if (opened === null) return storiesInFolder(file)
  return storiesIn(file, await buffer(opened.parts))
}

async function importLines(
  client: Client,
  parts: AsyncIterable<Uint8Array>,
  { json, file }: { readonly json: boolean; readonly file: string | null },
  counts: ItemCounts,
): Promise<void> {
  for await (const result of client.import(requestBody(parts))) {
    counts[outcomeOf(result)] += 1
    if (json) printJsonLine(result)
    else if (result.problem)
      complain(`${file === null ? '' : `${file}: `}line ${result.line}: ${result.problem}`)
  }
}

/** Loads the archive readers only here. */
async function importArchives({ files, form, scheme, ...options }: Options): Promise<Outcome> {
  const { importCaptures } = await import('../captures/import-captures.ts')
  const sources =
    form === 'warc'
      ? (await import('../captures/warc.ts')).warcSources(files)
      : (await import('../captures/saved-files.ts')).savedSources(files, scheme)
  return importCaptures(connect(options), sources, options)
}

function outcomeOf({ status }: ImportResultJson): 'stored' | 'unchanged' | 'refused' {
  if (status === 201) return 'stored'
  return status === 200 ? 'unchanged' : 'refused'
}

/** A missing file is reported by the code that opens it. */
async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false
}
