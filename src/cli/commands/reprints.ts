// variorum reprints: which stored articles print a text, or a stored version.

import { existsSync } from 'node:fs'
import type { ItemBody, ReprintJson, ReprintsJson, TextBody } from '../../client.ts'
import { append } from '../../core/lists.ts'
import { reprintsCsv } from '../../formats/csv.ts'
import { command } from '../command.ts'
import { choiceOf, isOn, operandsOf, type Typed, wordOf } from '../flags.ts'
import { UsageError } from '../outcome.ts'
import { print, printData, printJson } from '../output.ts'
import { connect, SERVER_FLAGS, type ServerOptions, serverOptions } from '../server.ts'
import { readText, STANDARD_INPUT } from '../texts.ts'

interface Options extends ServerOptions {
  readonly what: string
  readonly format: 'text' | 'json' | 'csv'
  readonly min: number | undefined
  readonly most: number
}

const REF = /^[A-Za-z0-9_-]{1,64}(?:@(?:[1-9][0-9]*|latest|previous))?$/
const DEFAULT_MOST = 50
const PAGE = 200

export const reprintsCommand = command<Options>(
  {
    name: 'reprints',
    operands: 'FILE',
    about:
      'Lists the stored articles that print all or part of a text, best first: score, share of the text that they ' +
      'contain, ref, source, relation and the longest passage. FILE may be "-" for standard input, or the ref of a ' +
      'stored version.',
    flags: {
      min: { takes: 'SHARE', help: 'Minimum share of either text in the other, 0 to 1; default 0.1.' },
      most: { takes: 'N', help: 'Maximum number of articles; default 50.' },
      format: { takes: 'FORMAT', help: 'text (a line each, the default), json or csv.' },
      json: { help: 'The same as --format json.' },
      ...SERVER_FLAGS,
    },
    examples: ['variorum reprints story.txt', 'variorum reprints k3v9a1@latest --min 0 --json'],
  },
  {
    options: (typed) => {
      const [what = ''] = operandsOf(typed, ['FILE'])
      const format = isOn(typed, 'json')
        ? 'json'
        : (choiceOf(typed, 'format', ['text', 'json', 'csv']) ?? 'text')
      return {
        ...serverOptions(typed),
        what,
        format,
        min: shareOf(typed, 'min'),
        most: countOf(typed, 'most', 1_000_000) ?? DEFAULT_MOST,
      }
    },
    work: async ({ what, format, min, most, ...where }) => {
      const reprints = await allPages(await searchFor(what, where), min, most)
      printReprints(reprints, format)
      return 'done'
    },
  },
)

/** In millionths, because the service accepts no exponents. */
function shareOf(typed: Typed, flag: string): number | undefined {
  const number = numberOf(typed, flag)
  if (number === undefined || (number >= 0 && number <= 1)) return number && Math.round(number * 1e6) / 1e6
  throw new UsageError(`--${flag} takes a number from 0 to 1; got: "${wordOf(typed, flag)}".`)
}

function countOf(typed: Typed, flag: string, greatest: number): number | undefined {
  const number = numberOf(typed, flag)
  if (number === undefined || (Number.isInteger(number) && number >= 0 && number <= greatest)) return number
  throw new UsageError(`--${flag} takes a whole number from 0 to ${greatest}; got: "${wordOf(typed, flag)}".`)
}

/** NaN if it is not a number. */
function numberOf(typed: Typed, flag: string): number | undefined {
  const word = wordOf(typed, flag)
  return word === undefined ? undefined : word.trim() === '' ? Number.NaN : Number(word)
}

type Ask = (query: { min?: number; limit: number; cursor?: string }) => Promise<ReprintsJson>

/** An existing file takes precedence over a ref of the same name. */
async function searchFor(what: string, where: ServerOptions): Promise<Ask> {
  const client = connect(where)
  if (what !== STANDARD_INPUT && !existsSync(what) && REF.test(what)) {
    return (query) => client.reprints(what, query)
  }
  const read = await readText(what)
  const text = read.kind === 'docx' ? Buffer.from(read.bytes).toString('base64') : read.content
  // A computed key loses the kind.
  const body = { [read.kind]: text } as Readonly<Record<string, string>> as TextBody | ItemBody
  return (query) => client.reprintsOf(body, query)
}

async function allPages(ask: Ask, min: number | undefined, most: number): Promise<ReprintsJson> {
  const items: ReprintJson[] = []
  let complete = true
  let cursor: string | null = null
  do {
    const limit = Math.max(1, Math.min(PAGE, most - items.length))
    const page: ReprintsJson = await ask({
      limit,
      ...(min !== undefined && { min }),
      ...(cursor !== null && { cursor }),
    })
    append(items, page.items)
    complete &&= page.complete
    cursor = page.next
  } while (cursor !== null && items.length < most)
  return { items: items.slice(0, most), complete, next: cursor }
}

function printReprints(reprints: ReprintsJson, format: Options['format']): void {
  if (format === 'json') printJson(reprints)
  else if (format === 'csv') printData(reprintsCsv(reprints.items))
  else print(reprintsText(reprints))
}

function reprintsText({ items, complete, next }: ReprintsJson): string {
  const notes = [
    ...(complete ? [] : ['The list may lack articles that share only very common wording.']),
    ...(next === null ? [] : ['There are more: raise --most to list them.']),
  ]
  return items.map(line).join('') + notes.map((note) => `${note}\n`).join('')
}

function line({ score, containment, ref, source, relation, passages }: ReprintJson): string {
  const shares = `${score.toFixed(4)}  ${containment.leftInRight.toFixed(4)}`
  return `${shares}  ${ref}  ${source}  ${relation}  ${passages[0]?.words ?? 0} words: ${shortened(passages[0]?.text ?? '')}\n`
}

function shortened(text: string): string {
  const lineOfText = text.replace(/\s+/g, ' ')
  return lineOfText.length <= 80 ? lineOfText : `${lineOfText.slice(0, 79)}…`
}
