// Does every clause of a summary follow from the blocks and quotations beside it?
import { describe, expect, test } from 'vitest'
import { EDIT_NAMES, type EditName, edited } from '../../../bench/edits.ts'
import { newsParagraphs } from '../../../bench/news.ts'
import { type Random, randomOf } from '../../../bench/random.ts'
import { compare } from '../../../src/core/compare.ts'
import { documentOf } from '../../../src/core/text/document.ts'
import { readCases, textOf } from '../../fixtures/notes.ts'
import { unfounded } from './summary-clauses.ts'

const SEED = Number(process.env.LAWS_SEED ?? 20_190_104)
const ROUNDS = Number(process.env.LAWS_ROUNDS ?? 60)

const ADDED = [
  ' Some 4,000 troops under General Anton Weiss have left Kasten already.',
  ' “We will not wait for the capital to pay,” Olena Marok said.',
  ' The wall, 30 metres long, may not hold, according to the harbour board.',
  ' Der Bürgermeister, Karl Weber, sagte, der Bau werde 40 Millionen Euro kosten.',
]
/** What desks do to figures, names, quotations, hedges and sentences. */
const TOUCHES: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => text.replace(/\d+/, String(random.below(90) + 2)),
  (text, random) => text.replace(/\b[A-Z][a-z]{4,}\b/, random.pick(['Kasten', 'Dunmere', 'Marok', 'Weber'])),
  (text) => text.replace(/\b(?:will|could|may)\b/, 'might not'),
  (text) => text.replace(/\bsaid\b/, 'claimed'),
  (text, random) => text + random.pick(ADDED),
  (text) => text.replace(/^[^.]+\. /, ''),
  (text) => text.split('. ').reverse().join('. '),
  (text) => text.replace(/[“”"]/g, ''),
]

function touched(paragraphs: readonly string[], random: Random): string[] {
  return paragraphs.map((text) => (random.below(3) === 0 ? random.pick(TOUCHES)(text, random) : text))
}

const bodyOf = (paragraphs: readonly string[], headline: string | null) =>
  documentOf([
    ...(headline === null ? [] : [{ text: headline, role: 'headline' as const }]),
    ...paragraphs.map((text) => ({ text, role: 'body' as const })),
  ])

describe('every clause follows from the rest of the answer', async () => {
  for (const folder of await readCases())
    for (const pair of folder.notes.pairs)
      test(`fixtures/${folder.name}: ${pair.base} and ${pair.printing}`, () => {
        const [left, right] = [pair.base, pair.printing].map((file) => textOf(folder, file))
        const found = compare(left!, right!)
        expect(unfounded(found), found.summary).toEqual([])
        const back = compare(right!, left!)
        expect(unfounded(back), back.summary).toEqual([])
      })

  test(`${ROUNDS} stories that desks edited (seed ${SEED})`, () => {
    for (let round = 0; round < ROUNDS; round++) {
      const random = randomOf(SEED + round)
      const left = touched(newsParagraphs(SEED + round, 300 + random.below(600)), random)
      const names = Array.from({ length: random.below(10) }, () => random.pick([...EDIT_NAMES]) as EditName)
      const copies = edited(left, names, random).map(({ text }) => text)
      const right = touched(copies, random)
      const heads = [null, 'Harbour shut', 'Harbour reopened']
      const found = compare(bodyOf(left, random.pick(heads)), bodyOf(right, random.pick(heads)))
      expect(unfounded(found), `seed ${SEED + round}: ${found.summary}`).toEqual([])
    }
  })
})

test('a clause that nothing bears out, or of a form that nobody knows, is found', () => {
  const found = compare('The port of Lorne was closed on Monday.', 'The port of Lorne was closed on Tuesday.')
  expect(unfounded(found)).toEqual([])
  for (const clause of ['One name changed: ‘Lorne’ became ‘Tarn’', 'Two paragraphs moved', 'All is well'])
    expect(unfounded({ ...found, summary: `${clause}.` })).toEqual([clause])
})
