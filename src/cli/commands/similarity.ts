// variorum similarity: the scores of two stored versions, for people or scripts.

import type { SimilarityFormat, SimilarityJson } from '../../client.ts'
import { IGNORABLE_KINDS, type IgnorableKind } from '../../core/model.ts'
import { columns, command } from '../command.ts'
import { choicesOf, operandsOf, type Typed } from '../flags.ts'
import { print, printData, printJsonText } from '../output.ts'
import { FORM_FLAGS, formOf } from '../render.ts'
import { connect, SERVER_FLAGS, type ServerOptions, serverOptions } from '../server.ts'

interface Options extends ServerOptions {
  readonly pair: string
  /** Null: a table for people. */
  readonly format: SimilarityFormat | null
  readonly ignore: readonly IgnorableKind[]
}

export const similarityCommand = command<Options>(
  {
    name: 'similarity',
    operands: 'PAIR',
    about:
      'Prints the scores of two stored versions, one per line. A pair is LEFT...RIGHT, as in variorum diff.',
    flags: {
      format: { takes: 'FORMAT', help: 'json, csv or text (only the score).' },
      ...FORM_FLAGS,
      ...SERVER_FLAGS,
    },
    examples: ['variorum similarity k3v9a1@1...p7x2c4@1', 'variorum similarity --score k3v9a1...p7x2c4'],
  },
  {
    options: (typed) => {
      const [pair = ''] = operandsOf(typed, ['PAIR'])
      const ignore = choicesOf(typed, 'ignore', IGNORABLE_KINDS)
      return { ...serverOptions(typed), pair, format: formatOf(typed), ignore }
    },
    work: async ({ pair, format, ignore, ...where }) => {
      const client = connect(where)
      if (format === null) print(table(await client.similarity(pair, { ignore })))
      else if (format === 'json') printJsonText(await client.similarityAs(format, pair, { ignore }))
      else printData(endLine(await client.similarityAs(format, pair, { ignore })))
      return 'done'
    },
  },
)

function formatOf(typed: Typed): SimilarityFormat | null {
  const form = formOf(typed, ['json', 'csv', 'text'], ['json', 'score'])
  return form === 'score' ? 'text' : (form ?? null)
}

function table(scores: SimilarityJson): string {
  const { containment, longestPassage, paragraphs, quotes, headline } = scores
  const rows: [string, string | number][] = [
    ['score', decimal(scores.score)],
    ['left in right', decimal(containment.leftInRight)],
    ['right in left', decimal(containment.rightInLeft)],
    ['resemblance', decimal(scores.resemblance)],
    ['cosine', decimal(scores.cosine)],
    ['headline', headline ? decimal(headline.similarity) : 'none on one side'],
    ['longest passage', `${longestPassage.words} words`],
    ['paragraphs', countsOf({ ...paragraphs })],
    ['quotations', countsOf(quotes)],
    ['relation', scores.relation],
  ]
  return `${columns(rows.map(([left, right]) => ({ left, right: String(right) }))).join('\n')}\n`
}

function countsOf(counts: Readonly<Record<string, number>>): string {
  const nonZero = Object.entries(counts).filter(([, count]) => count > 0)
  return nonZero.length === 0 ? 'none' : nonZero.map(([name, count]) => `${count} ${name}`).join(', ')
}

/** Four digits: more are noise for a text of a few hundred words. */
function decimal(share: number): string {
  return share.toFixed(4)
}

function endLine(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`
}
