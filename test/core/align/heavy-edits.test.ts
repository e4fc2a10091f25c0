// Are paragraphs found again after an edit that changed much? Paragraphs are moved, split, merged, cut and added, up to four
// words of ten are changed, and the truth is kept. The words come from other texts, so nothing is fitted to this.
import { expect, it } from 'vitest'
import { type Copy, type EditName, edited, editWords } from '../../../bench/edits.ts'
import { newsParagraphs } from '../../../bench/news.ts'
import { randomOf } from '../../../bench/random.ts'
import { compare } from '../../../src/core/compare.ts'
import { documentOf } from '../../../src/core/text/document.ts'

const SEED = Number(process.env.LAWS_SEED ?? 20_190_614)
const ROUNDS = 40
const STRUCTURAL: readonly EditName[] = [
  'moveParagraph',
  'splitParagraph',
  'mergeParagraphs',
  'removeParagraph',
  'addParagraph',
]

const EVENTS = ['links', 'split', 'merged', 'removed', 'added'] as const
type Event = (typeof EVENTS)[number]

/** Least F1 by the share of words that were changed. */
const LEAST: readonly (readonly [number, Readonly<Record<Event, number>>])[] = [
  [0, { links: 0.99, split: 0.93, merged: 0.93, removed: 0.95, added: 0.95 }],
  [0.2, { links: 0.985, split: 0.85, merged: 0.9, removed: 0.93, added: 0.93 }],
  [0.4, { links: 0.975, split: 0.82, merged: 0.85, removed: 0.87, added: 0.87 }],
]

it.each(LEAST)('with %d of the words changed', (rate, least) => {
  const tallies = new Map(EVENTS.map((event) => [event, { both: 0, wanted: 0, found: 0 }]))
  for (let seed = SEED; seed < SEED + ROUNDS; seed++) {
    const left = newsParagraphs(seed, 600)
    const copies = copiesOf(left, rate, seed)
    const wanted = eventsOf(linksOf(copies), left.length, copies.length)
    const { blocks } = compare(bodyOf(left), bodyOf(copies.map(({ text }) => text)))
    const links = blocks.flatMap((block) => block.left.flatMap((l) => block.right.map((r) => `${l}-${r}`)))
    const found = eventsOf(links, left.length, copies.length)
    for (const [event, tally] of tallies) {
      tally.wanted += wanted[event].size
      tally.found += found[event].size
      tally.both += [...found[event]].filter((one) => wanted[event].has(one)).length
    }
  }
  const f1 = [...tallies].map(
    ([event, { both, wanted, found }]) => [event, (2 * both) / (wanted + found)] as const,
  )
  console.log(
    `${rate} (seed ${SEED}): ${f1.map(([event, value]) => `${event} ${value.toFixed(3)}`).join(' ')}`,
  )
  for (const [event, value] of f1) expect(value, event).toBeGreaterThanOrEqual(least[event])
})

const bodyOf = (paragraphs: readonly string[]) =>
  documentOf(paragraphs.map((text) => ({ text, role: 'body' as const })))

function copiesOf(left: readonly string[], rate: number, seed: number): Copy[] {
  const random = randomOf(seed)
  const edits = Array.from({ length: 5 }, () => random.pick(STRUCTURAL))
  return edited(left, edits, random).map(({ text, from }) => ({ text: editWords(text, rate, random), from }))
}

const linksOf = (copies: readonly Copy[]) =>
  copies.flatMap(({ from }, index) => from.map((origin) => `${origin}-${index}`))

function eventsOf(
  links: readonly string[],
  lefts: number,
  rights: number,
): Record<Event, ReadonlySet<string>> {
  const ends = links.map((link) => link.split('-').map(Number))
  const partners = (count: number, end: 0 | 1) =>
    Array.from({ length: count }, (_, index) => ends.filter((link) => link[end] === index).length)
  const where = (counts: readonly number[], holds: (count: number) => boolean) =>
    new Set(counts.flatMap((count, index) => (holds(count) ? [String(index)] : [])))
  const ofLeft = partners(lefts, 0)
  const ofRight = partners(rights, 1)
  return {
    links: new Set(links),
    split: where(ofLeft, (count) => count > 1),
    merged: where(ofRight, (count) => count > 1),
    removed: where(ofLeft, (count) => count === 0),
    added: where(ofRight, (count) => count === 0),
  }
}
