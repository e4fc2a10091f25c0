// variorum search: full text over the newest versions.
import { columns, command } from '../command.ts'
import { isOn, operandsOf, type Typed, wordOf } from '../flags.ts'
import { print, printJson } from '../output.ts'
import { connect, SERVER_FLAGS, type ServerOptions, serverOptions } from '../server.ts'

interface Options extends ServerOptions {
  readonly query: Readonly<Record<string, string>>
  readonly json: boolean
}

const FILTERS = ['story', 'source', 'language', 'from', 'until', 'limit'] as const

export const searchCommand = command<Options>(
  {
    name: 'search',
    operands: 'WORDS',
    about:
      'Finds the articles whose newest version has all of the words, best first, each with the place where it says ' +
      'them. In one operand: \'treaty "missile launch" -nato rus*\'; OR stands between alternatives.',
    flags: {
      story: { takes: 'SLUG', help: 'Only of this story.' },
      source: { takes: 'NAME', help: 'Only of this source.' },
      language: { takes: 'TAG', help: 'Only in this language.' },
      from: { takes: 'TIME', help: 'Only from this time on: 2018-12-14, 2018-12-14T09:00Z.' },
      until: { takes: 'TIME', help: 'Only before this time: 2019-01-01 for all of the year before.' },
      limit: { takes: 'N', help: 'List so many at most, 1 to 200; 50 if left out.' },
      json: { help: 'Print the page of articles as JSON.' },
      ...SERVER_FLAGS,
    },
    examples: ['variorum search treaty', 'variorum search \'"missile treaty" -nato\' --source tass'],
  },
  {
    options: (typed) => {
      const [q = ''] = operandsOf(typed, ['WORDS'])
      return { ...serverOptions(typed), query: { q, ...filtersOf(typed) }, json: isOn(typed, 'json') }
    },
    work: async ({ query, json, ...where }) => {
      const page = await connect(where).articles(query)
      const rows = page.items.map(({ latest, source, headline, snippet }) => ({
        left: latest,
        right: [source, headline, plain(snippet ?? '')].filter(Boolean).join('  '),
      }))
      if (json) printJson(page)
      else print(lines(rows))
      return 'done'
    },
  },
)

function filtersOf(typed: Typed): Record<string, string> {
  const filters = FILTERS.flatMap((flag) => {
    const word = wordOf(typed, flag)
    return word === undefined ? [] : [[flag, word]]
  })
  return Object.fromEntries(filters)
}

/** The snippet without its markup. */
function plain(html: string): string {
  return html
    .replace(/<\/?mark>/g, '*')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ')
}

function lines(rows: readonly { left: string; right: string }[]): string {
  return rows.length === 0 ? '' : `${columns(rows).join('\n')}\n`
}
