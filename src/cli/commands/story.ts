// variorum matrix, collation, wordings, lineage, origins, corrections, credits, headlines: a view of a whole story.
import type { StoryFormat, StoryView } from '../../client.ts'
import { type Command, command } from '../command.ts'
import { operandsOf, type Typed, wordOf } from '../flags.ts'
import { UsageError } from '../outcome.ts'
import { print, printData, printJson } from '../output.ts'
import { formOf } from '../render.ts'
import { connect, SERVER_FLAGS, type ServerOptions, serverOptions } from '../server.ts'

interface Options extends ServerOptions {
  readonly story: string
  readonly format: StoryFormat
  readonly query: { readonly base?: string; readonly paragraph?: string }
}

interface View {
  readonly about: string
  readonly example: string
  /** Besides text and JSON. */
  readonly format?: 'csv' | 'dot'
  readonly takesBase: boolean
  readonly takesParagraph?: true
}

const VIEWS: Readonly<Record<StoryView, View>> = {
  matrix: {
    about:
      'Prints the scores of every pair of printings of a story, in percent. A "?" is not computed yet: ' +
      'ask again.',
    example: 'variorum matrix inf-treaty --format csv',
    format: 'csv',
    takesBase: false,
  },
  collation: {
    about: 'Shows every paragraph of the base in every other printing: kept, edited, moved or cut.',
    example: 'variorum collation inf-treaty',
    takesBase: true,
  },
  wordings: {
    about: 'Lists all wordings of one paragraph of the base, with the sources of each.',
    example: 'variorum wordings inf-treaty --paragraph 6',
    takesBase: true,
    takesParagraph: true,
  },
  lineage: {
    about: 'Shows who most likely copied from whom, as a tree, and why.',
    example: 'variorum lineage inf-treaty --format dot | dot -Tsvg > lineage.svg',
    format: 'dot',
    takesBase: true,
  },
  origins: {
    about: 'Shows which version of the wire copy each printing follows, and why.',
    example: 'variorum origins inf-treaty',
    takesBase: true,
  },
  corrections: {
    about:
      'Lists the changes between the versions of the wire copy, and for each the printings with the new wording, the ' +
      'old one, both or neither.',
    example: 'variorum corrections inf-treaty',
    takesBase: true,
  },
  credits: {
    about: 'Compares the copied share of each printing with its credit line.',
    example: 'variorum credits inf-treaty',
    takesBase: true,
  },
  headlines: {
    about: 'Lists all headlines of a story, with the sources of each and the time it was in print.',
    example: 'variorum headlines inf-treaty',
    takesBase: false,
  },
}

const BASE_FLAG = {
  base: {
    takes: 'BASE',
    help: 'Article id or ref that the printings are compared with; default the story’s base.',
  },
}
const PARAGRAPH_FLAG = {
  paragraph: { takes: 'N', help: 'The paragraph of the base, counted from 0. Required.' },
}

/** The command of one view. */
export function storyCommand(name: StoryView): Command {
  const view = VIEWS[name]
  const formats = ['text', 'json', ...(view.format ? [view.format] : [])] as const
  return command<Options>(
    {
      name,
      operands: view.takesParagraph ? 'STORY --paragraph N' : 'STORY',
      about: view.about,
      flags: {
        ...(view.takesParagraph && PARAGRAPH_FLAG),
        ...(view.takesBase && BASE_FLAG),
        format: {
          takes: 'FORMAT',
          help: `${formats.join(', ').replace(/, (\w+)$/, ' or $1')}; default text.`,
        },
        json: { help: 'The same as --format json.' },
        ...SERVER_FLAGS,
      },
      examples: [view.example],
    },
    {
      options: (typed) => {
        const [story = ''] = operandsOf(typed, ['STORY'])
        const format = formOf(typed, formats, ['json']) ?? 'text'
        return { ...serverOptions(typed), story, format, query: queryOf(typed, view) }
      },
      work: async ({ story, format, query, ...where }) => {
        const answer = await connect(where).storyAs(format, name, story, query)
        if (format === 'json') printJson(JSON.parse(answer))
        else if (format === 'text') print(answer)
        else printData(answer)
        return 'done'
      },
    },
  )
}

function queryOf(typed: Typed, { takesParagraph }: View): Options['query'] {
  const base = wordOf(typed, 'base')
  const paragraph = wordOf(typed, 'paragraph')
  if (takesParagraph && paragraph === undefined)
    throw new UsageError('wordings needs --paragraph N, a paragraph of the base, counted from 0.')
  return { ...(base !== undefined && { base }), ...(paragraph !== undefined && { paragraph }) }
}
