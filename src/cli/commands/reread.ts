// variorum reread: parses stored originals by the current rules, and stores changed readings as versions.
import type { RereadItemJson, RereadSliceJson } from '../../client.ts'
import { command } from '../command.ts'
import { isOn, operandsOf, wordOf } from '../flags.ts'
import type { Outcome } from '../outcome.ts'
import { complain, print, printJsonLine } from '../output.ts'
import { connect, SERVER_FLAGS, type ServerOptions, serverOptions } from '../server.ts'

interface Options extends ServerOptions {
  readonly store: boolean
  readonly after: string | undefined
  readonly json: boolean
}

export const rereadCommand = command<Options>(
  {
    name: 'reread',
    operands: '',
    about:
      'Reads every stored original again by the current rules, and lists the versions that would change. With ' +
      '--store each new reading becomes a version of its article with the times of the old one, which does not change.',
    flags: {
      store: { help: 'Store the new readings; without it nothing changes.' },
      after: { takes: 'REF', help: 'Continue after this version, as an interrupted run prints.' },
      json: { help: 'Print each as a line of JSON.' },
      ...SERVER_FLAGS,
    },
    examples: ['variorum reread', 'variorum reread --store'],
  },
  {
    options: (typed) => {
      operandsOf(typed, [])
      return {
        ...serverOptions(typed),
        store: isOn(typed, 'store'),
        after: wordOf(typed, 'after'),
        json: isOn(typed, 'json'),
      }
    },
    work: rereadLibrary,
  },
)

async function rereadLibrary({ store, after, json, ...where }: Options): Promise<Outcome> {
  const client = connect(where)
  const counts = { checked: 0, otherwise: 0, stored: 0, unreadable: 0 }
  for (let next: string | null | undefined = after; next !== null; ) {
    const slice: RereadSliceJson = await client.reread({ after: next, store }).catch((error: unknown) => {
      if (next) complain(`Everything up to ${next} is done. Continue with --after ${next}`)
      throw error
    })
    counts.checked += slice.checked
    for (const item of slice.items) {
      if (item.problem !== null) counts.unreadable++
      else counts.otherwise++
      if (item.storedAs !== null) counts.stored++
      if (json) printJsonLine(item)
      else print(`${lineOf(item)}\n`)
    }
    next = slice.next
  }
  if (!json) print(`${sentence(counts, store)}\n`)
  return counts.unreadable > 0 ? 'refused' : 'done'
}

function lineOf({ ref, change, problem, storedAs }: RereadItemJson): string {
  if (change === null) return `${ref}  ${problem}`
  const { was, now, changes } = change
  const facts = (['headline', 'byline', 'dateline', 'language'] as const)
    .filter((name) => changes.includes(name))
    .map((name) => `${name} ${quoted(was[name])} → ${quoted(now[name])}`)
  const text = changes.includes('paragraphs')
    ? [`${was.paragraphs} → ${now.paragraphs} paragraphs, ${was.words} → ${now.words} words`]
    : []
  const roles = changes.includes('roles') ? [`other roles, ${was.words} → ${now.words} words`] : []
  const stored = storedAs === null ? '' : `  stored as ${storedAs}`
  return `${ref}  ${[...facts, ...text, ...roles, ...(problem === null ? [] : [problem])].join('; ')}${stored}`
}

function quoted(fact: string | null): string {
  return fact === null ? 'none' : `“${fact}”`
}

function sentence(
  {
    checked,
    otherwise,
    stored,
    unreadable,
  }: Record<'checked' | 'otherwise' | 'stored' | 'unreadable', number>,
  stores: boolean,
): string {
  const storedPart = stores ? `, ${stored} stored` : ''
  const problems = unreadable > 0 ? `, ${unreadable} with a problem` : ''
  return `${checked} checked, ${otherwise} read differently${storedPart}${problems}`
}
