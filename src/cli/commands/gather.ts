// variorum gather: proposes stored articles that print the copy of a story, and adds them to it.
import { columns, command } from '../command.ts'
import { isOn, operandsOf, wordOf } from '../flags.ts'
import { UsageError } from '../outcome.ts'
import { print, printJson } from '../output.ts'
import { connect, SERVER_FLAGS, type ServerOptions, serverOptions } from '../server.ts'

interface Options extends ServerOptions {
  readonly story: string
  /** Ids to add; `all`: everything that is proposed. */
  readonly accept: readonly string[] | 'all' | null
  readonly json: boolean
}

export const gatherCommand = command<Options>(
  {
    name: 'gather',
    operands: 'STORY',
    about:
      'Lists stored articles that are in no story and print the copy of this one, best first. With --accept ' +
      'they join it, either all of the named ones or none.',
    flags: {
      accept: { takes: 'IDS', help: 'Ids of articles that join, comma-separated; or all.' },
      json: { help: 'Print the articles as JSON.' },
      ...SERVER_FLAGS,
    },
    examples: ['variorum gather inf-treaty', 'variorum gather inf-treaty --accept k3v9a1,p7x2c4'],
  },
  {
    options: (typed) => {
      const [story = ''] = operandsOf(typed, ['STORY'])
      return {
        ...serverOptions(typed),
        story,
        accept: acceptOf(wordOf(typed, 'accept')),
        json: isOn(typed, 'json'),
      }
    },
    work: async ({ story, accept, json, ...where }) => {
      const client = connect(where)
      if (accept === null) {
        const { items } = await client.gather(story)
        const rows = items.map((item) => ({ left: item.id, right: said(item) }))
        if (json) printJson(items)
        else print(lines(rows))
        return 'done'
      }
      const ids = accept === 'all' ? (await client.gather(story)).items.map(({ id }) => id) : accept
      const { items } = ids.length === 0 ? { items: [] } : await client.joinStory(story, ids)
      const rows = items.map(({ id, source }) => ({ left: id, right: `${source} joined ${story}` }))
      if (json) printJson(items)
      else print(lines(rows))
      return 'done'
    },
  },
)

function acceptOf(word: string | undefined): Options['accept'] {
  if (word === undefined || word === 'all') return word ?? null
  const ids = word.split(',').map((id) => id.trim())
  if (ids.some((id) => id === '')) throw new UsageError('--accept takes comma-separated ids, or all.')
  return ids
}

function said(item: { score: number; relation: string; source: string; headline: string | null }): string {
  return `${item.score.toFixed(4)}  ${item.relation}  ${item.source}  ${item.headline ?? ''}`.trimEnd()
}

function lines(rows: readonly { left: string; right: string }[]): string {
  return rows.length === 0 ? '' : `${columns(rows).join('\n')}\n`
}
