// variorum vet: checks a printing against the wire copy before it is published.
import type { Corrections, Credits } from '../../client.ts'
import { percent, quoted } from '../../core/prose.ts'
import { command } from '../command.ts'
import { isOn, operandsOf, wordOf } from '../flags.ts'
import { UsageError } from '../outcome.ts'
import { print, printJson } from '../output.ts'
import { connect, SERVER_FLAGS, type ServerOptions, serverOptions } from '../server.ts'

interface Options extends ServerOptions {
  readonly printing: string
  readonly base: string | undefined
  readonly json: boolean
}

/** Something a desk would fix. */
interface Finding {
  readonly kind: 'uncorrected' | 'withdrawn' | 'uncredited'
  readonly text: string
}

export const vetCommand = command<Options>(
  {
    name: 'vet',
    operands: 'PRINTING',
    about:
      'Checks one printing, by its ref or the id of its article, against the wire copy of its story. Reports a story ' +
      'that the wire has withdrawn, wording that it has corrected since and copy without a credit, and exits with 1 ' +
      'if there is any.',
    flags: {
      base: { takes: 'BASE', help: 'Article id of the wire copy; default the story’s base.' },
      json: { help: 'Print the findings as JSON.' },
      ...SERVER_FLAGS,
    },
    examples: ['variorum vet k3v9a1', 'variorum vet k3v9a1@2 --base p7x2c4'],
  },
  {
    options: (typed) => {
      const [printing = ''] = operandsOf(typed, ['PRINTING'])
      return { ...serverOptions(typed), printing, base: wordOf(typed, 'base'), json: isOn(typed, 'json') }
    },
    work: async ({ printing, base, json, ...where }) => {
      const client = connect(where)
      const { ref, story } = await client.version(printing)
      if (story === null)
        throw new UsageError(`${ref} belongs to no story, so there is no wire copy to check it against.`)
      const query = base === undefined ? {} : { base }
      const [corrections, credits] = await Promise.all([
        client.corrections(story, query),
        client.credits(story, query),
      ])
      const findings = [...uncorrected(corrections, ref), ...uncredited(credits, ref)]
      const lines = findings.map(({ kind, text }) => `${kind}: ${text}`)
      if (json) printJson({ ref, findings })
      else print(`${lines.join('\n') || 'nothing to report'}\n`)
      return findings.length > 0 ? 'differ' : 'done'
    },
  },
)

/** Wording that differs from the wire's newest version. What that version added is news, not a correction. */
function uncorrected({ items }: Corrections, ref: string): Finding[] {
  return items.flatMap(({ now, withdrawal, printings }): Finding[] => {
    const wording = printings.find((printing) => printing.ref === ref)?.uncorrected ?? null
    if (wording === null) return []
    if (withdrawal)
      return [
        { kind: 'withdrawn', text: `the wire has withdrawn the story${now ? `: ${quoted(now)}` : ''}.` },
      ]
    const wire = now === null ? 'the wire has dropped it' : `the wire has “${now}” now`
    return [{ kind: 'uncorrected', text: `prints “${wording}”; ${wire}.` }]
  })
}

function uncredited({ items }: Credits, ref: string): Finding[] {
  const item = items.find((one) => one.ref === ref)
  if (item?.finding !== 'uncredited-copy') return []
  // A credit that is still shown names another agency.
  const lack = item.credit === null ? 'without a credit' : `but “${item.credit}” credits another agency`
  return [
    { kind: 'uncredited', text: `${percent(item.copied)} of its words are in the wire’s copy, ${lack}.` },
  ]
}
