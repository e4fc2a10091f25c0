// variorum push: uploads one file, byte for byte.
import type { ItemFields } from '../../client.ts'
import { contentTypesOf, namesSource } from '../../contract/body-kinds.ts'
import { command } from '../command.ts'
import { choiceOf, isOn, operandsOf, type Typed, wordOf } from '../flags.ts'
import { UsageError } from '../outcome.ts'
import { print, printJson } from '../output.ts'
import { connect, SERVER_FLAGS, type ServerOptions, serverOptions } from '../server.ts'
import { kindOfFile, readBytes, TEXT_KINDS, type TextKind } from '../texts.ts'

interface Options extends ServerOptions {
  readonly file: string
  readonly kind: TextKind | undefined
  readonly fields: ItemFields
  readonly charset: string | undefined
  readonly idempotencyKey: string | undefined
  readonly json: boolean
}

export const pushCommand = command<Options>(
  {
    name: 'push',
    operands: 'FILE [--source S]',
    about:
      'Uploads a file ("-" for standard input) as the newest version of its article, and prints its ref and ' +
      'whether it is new. Names ending in .html or .md are read as HTML or Markdown; NewsML-G2, NITF, ninjs, RSS and ' +
      'Atom are recognized by content.',
    flags: {
      source: {
        takes: 'NAME',
        help: 'Who prints it: tass, example.com. Optional if the file names it.',
      },
      story: { takes: 'SLUG', help: 'The story it belongs to: inf-treaty.' },
      article: { takes: 'ID', help: 'Add the version to this article.' },
      url: { takes: 'URL', help: 'Where it was printed.' },
      headline: { takes: 'TEXT', help: 'Its headline, if the text does not begin with it.' },
      byline: { takes: 'TEXT', help: 'Its authors.' },
      dateline: { takes: 'TEXT', help: 'Its place (and date), if the text does not begin with it.' },
      language: { takes: 'TAG', help: 'Its language: en, ru.' },
      'published-at': { takes: 'TIME', help: 'When it was published: 2018-12-14, 2018-12-14T09:00:00Z.' },
      'captured-at': {
        takes: 'TIME',
        help: 'When it was fetched, in the same forms; default now.',
      },
      type: { takes: 'KIND', help: `${TEXT_KINDS.join(', ')}; default by file.` },
      charset: {
        takes: 'LABEL',
        help: 'Its character set, if it cannot be detected: windows-1251.',
      },
      'idempotency-key': {
        takes: 'KEY',
        help: 'A repeated call with the same key returns the first answer.',
      },
      json: { help: 'Print the stored version as JSON.' },
      ...SERVER_FLAGS,
    },
    examples: [
      'variorum push story.txt --source tass --story inf-treaty',
      'variorum push treaty-v2.xml --story inf-treaty',
      'curl -s https://example.com/a | variorum push - --type html --source example.com --url https://example.com/a',
    ],
  },
  { options: optionsOf, work: push },
)

function optionsOf(typed: Typed): Options {
  const [file = ''] = operandsOf(typed, ['FILE'])
  return {
    ...serverOptions(typed),
    file,
    kind: choiceOf(typed, 'type', TEXT_KINDS),
    fields: {
      source: wordOf(typed, 'source'),
      story: wordOf(typed, 'story'),
      article: wordOf(typed, 'article'),
      url: wordOf(typed, 'url'),
      headline: wordOf(typed, 'headline'),
      byline: wordOf(typed, 'byline'),
      dateline: wordOf(typed, 'dateline'),
      language: wordOf(typed, 'language'),
      publishedAt: wordOf(typed, 'published-at'),
      capturedAt: wordOf(typed, 'captured-at'),
    },
    charset: charsetOf(typed),
    idempotencyKey: wordOf(typed, 'idempotency-key'),
    json: isOn(typed, 'json'),
  }
}

function charsetOf(typed: Typed): string | undefined {
  const label = wordOf(typed, 'charset')
  if (label !== undefined && !/^[\w.:-]{1,40}$/.test(label))
    throw new UsageError(`--charset takes a label such as windows-1251, not "${label}".`)
  return label
}

async function push(options: Options): Promise<'done'> {
  const { file, kind: forcedKind, fields, charset, idempotencyKey, json, ...where } = options
  const bytes = new Uint8Array(await readBytes(file))
  const kind = forcedKind ?? kindOfFile(file, bytes)
  if (!fields.source && !namesSource(kind))
    throw new UsageError('push needs --source NAME: who prints this text.')
  const [type = ''] = contentTypesOf(kind)
  const mediaType = charset === undefined ? type : `${type}; charset=${charset}`
  const version = await connect(where).uploadDocument(bytes, mediaType, fields, { idempotencyKey })
  if (json) printJson(version)
  else print(`${version.ref} ${version.unchanged ? 'unchanged' : 'stored'}\n`)
  return 'done'
}
