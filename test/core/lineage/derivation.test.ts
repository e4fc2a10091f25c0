// What is counted between two texts.
import { expect, test } from 'vitest'
import { parseDocument } from '../../../src/core/compare.ts'
import { charactersOf } from '../../../src/core/lineage/characters.ts'
import { COSTS, derive } from '../../../src/core/lineage/derivation.ts'
import { readingsOf } from '../../../src/core/lineage/readings.ts'
import { textsOf } from '../../../src/core/lineage/sheets.ts'

/** The cost of making the second text from the first, which is the oldest. */
function costOf(from: string, to: string): number {
  const work = readingsOf([from, to].map((text) => parseDocument(text, { language: 'en' })))
  let step = work.next()
  while (!step.done) step = work.next()
  return derive(textsOf(step.value, charactersOf(step.value)), 0, 1, 0).cost
}

const FIRST = 'The river rose in the night and flooded the old town.'
const SECOND = 'The mayor asked the army for help at dawn.'
const THIRD = 'Engineers opened the gates of the upper dam at noon.'
const FOURTH = 'Schools stay closed until the end of the week.'

test('a paragraph break that went is seen though the sentence before it went too', () => {
  const parted = `${FIRST} ${SECOND}\n\n${THIRD} ${FOURTH}`
  const without = costOf(parted, `${FIRST}\n\n${THIRD} ${FOURTH}`)
  expect(costOf(parted, `${FIRST} ${THIRD} ${FOURTH}`)).toBeCloseTo(without + COSTS.paragraph)
})

test('a paragraph that went takes no other break with it', () => {
  const parted = [FIRST, SECOND, THIRD, FOURTH].join('\n\n')
  const joined = parted.replaceAll('\n\n', ' ')
  const cost = costOf(parted, [FIRST, THIRD, FOURTH].join('\n\n'))
  expect(cost).toBeCloseTo(costOf(joined, [FIRST, THIRD, FOURTH].join(' ')))
})

test('house style is put into a text once, however often it shows', () => {
  const text = `${FIRST} The colour of the water was grey. ${THIRD} The colour was odd. ${FOURTH}`
  const once = costOf(text, text.replace('grey', 'gray'))
  const thrice = costOf(text, text.replace('grey', 'gray').replaceAll('colour', 'color'))
  expect(once).toBeCloseTo(COSTS.styleFirst)
  expect(thrice).toBeCloseTo(COSTS.styleFirst + 2 * COSTS.style)
})
