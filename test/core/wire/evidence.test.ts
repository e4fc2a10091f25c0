// Each sentence of evidence, and each figure beside it, can be checked in the texts, whatever the story.

import { describe, expect, test } from 'vitest'
import { editWords } from '../../../bench/edits.ts'
import { genealogy } from '../../../bench/genealogies.ts'
import { printingOf } from '../../../bench/judged-lineage.ts'
import { randomOf } from '../../../bench/random.ts'
import { collate } from '../../../src/core/story/collation.ts'
import type { Printing } from '../../../src/core/story/story-answers.ts'
import { documentOf, parseDocument } from '../../../src/core/text/document.ts'
import { readStoryText, STORY_FIXTURE } from '../../http/stories/story.ts'
import { ask, lineage, printing } from '../story/printings.ts'
import { correctionsOf, creditsOf, originsOf } from '../story/whole-answers.ts'
import { comparison, faultIn, prints } from './evidence-check.ts'

interface TestStory {
  readonly name: string
  /** Article of the wire. */
  readonly base: string
  readonly all: readonly Printing[]
}

function fixtureStory(): TestStory {
  const numbers = new Map<string, number>()
  const all = STORY_FIXTURE.documents.map(
    ({ source, file, headline, byline, language, publishedAt }): Printing => {
      const number = (numbers.get(source) ?? 0) + 1
      numbers.set(source, number)
      const text = readStoryText(file)
      return {
        ...{ ref: `${source}@${number}`, articleId: source, number, source, time: Date.parse(publishedAt) },
        document: parseDocument(text, { headline, byline, language }),
        contentHash: `${headline}\n\n${text}`,
      }
    },
  )
  return { name: 'the fixture', base: all[0]!.articleId, all }
}

/** A wire with three takes, and papers that were made from either take. */
function generatedStory(seed: number): TestStory {
  const random = randomOf(seed)
  const first = genealogy(seed).map((one) => printingOf(one, true))
  const takes = [first.find(({ articleId }) => articleId === 'wire')!]
  for (let number = 2; number <= 3; number++) {
    const { document, time } = takes.at(-1)!
    const paragraphs = document.paragraphs.map(({ role, text }) => ({
      role,
      text: editWords(text, 0.01, random),
    }))
    takes.push({
      ...takes[0]!,
      ...{ ref: `wire@${number}`, number, time: time + 1_800_000, contentHash: `wire ${number}` },
      document: documentOf(paragraphs, { language: 'en' }),
    })
  }
  const papers = takes.slice(1).map((take, at): Printing => {
    const paragraphs = take.document.paragraphs.slice(0, -1 - at)
    return {
      ...{
        ref: `late${at}@1`,
        articleId: `late${at}`,
        source: `late${at}`,
        number: 1,
        contentHash: `late ${at}`,
      },
      time: take.time + 600_000,
      document: documentOf(
        paragraphs.map(({ role, text }) => ({ role, text: editWords(text, 0.01, random) })),
        { language: 'en' },
      ),
    }
  })
  return { name: `seed ${seed}`, base: 'wire', all: [...first, ...takes.slice(1), ...papers] }
}

const STORIES = [fixtureStory(), ...[21, 22, 23].map(generatedStory)]

describe.each(STORIES)('$name', ({ base, all }) => {
  const byRef = new Map(all.map((one) => [one.ref, one]))
  const versions = all.filter(({ articleId }) => articleId === base)
  const others = all.filter(({ articleId }) => articleId !== base)
  const origins = ask(originsOf(base, versions, others))
  const tree = lineage(all, base, 'given')

  test('origins', () => {
    expect(origins.items.length).toBeGreaterThan(0)
    const faults = origins.items.flatMap(({ ref, follows, containment, evidence }) => {
      const [from, to] = [byRef.get(follows)!, byRef.get(ref)!]
      expect(containment).toBe(comparison(from, to).similarity.containment.rightInLeft)
      return evidence.map(({ text }) => faultIn(text, { story: all, versions, from, to }))
    })
    expect(faults.filter((fault) => fault !== null)).toEqual([])
  })

  test('lineage', () => {
    expect(tree.edges.length).toBeGreaterThan(0)
    const faults = tree.edges.flatMap(({ from: parent, to: child, containment, evidence }) => {
      const [from, to] = [byRef.get(parent)!, byRef.get(child)!]
      expect(containment).toBe(comparison(from, to).similarity.containment.rightInLeft)
      return evidence.map(({ text }) => faultIn(text, { story: all, versions, from, to }))
    })
    expect(faults.filter((fault) => fault !== null)).toEqual([])
  })

  test('credits and collation have the same shares', () => {
    for (const { ref, against, copied, credit } of ask(creditsOf(versions, others)).items) {
      const to = byRef.get(ref)!
      expect(copied).toBe(comparison(byRef.get(against!)!, to).similarity.containment.rightInLeft)
      const origin = origins.items.find((item) => item.ref === ref)
      if (origin) expect([against, copied]).toEqual([origin.follows, origin.containment])
      if (credit !== null) expect(prints(to, credit) || to.document.byline === credit, credit).toBe(true)
    }
    const newest = versions.at(-1)!
    const { printings, containment } = ask(collate(newest, others))
    expect(containment).toEqual(
      printings.map((ref) => comparison(newest, byRef.get(ref)!).similarity.containment.rightInLeft),
    )
  })

  test('corrections', () => {
    const newest = versions.at(-1)!
    for (const { from, to, changes, now, printings } of ask(correctionsOf(base, versions, others)).items) {
      const side = (op: 'delete' | 'insert') =>
        changes
          .filter((change) => change.op === 'equal' || change.op === op)
          .map(({ text }) => text)
          .join('')
      expect(side('delete') === '' || prints(byRef.get(from)!, side('delete')), side('delete')).toBe(true)
      expect(side('insert') === '' || prints(byRef.get(to)!, side('insert')), side('insert')).toBe(true)
      if (now !== null) expect(prints(newest, now), now).toBe(true)
      for (const { ref, carries, seconds, uncorrected } of printings) {
        const printed = byRef.get(ref)!
        if (uncorrected !== null) {
          expect(['old', 'both']).toContain(carries)
          expect(prints(printed, uncorrected), `${ref}: ${uncorrected}`).toBe(true)
        }
        if (seconds !== null) expect(seconds).toBe(Math.round((printed.time - byRef.get(to)!.time) / 1000))
      }
    }
  })

  test('one more printing changes nothing that is said of the others, but where it is named or chosen', () => {
    const other = printing({
      id: 'stranger',
      hour: 9,
      text: all[0]!.document.paragraphs
        .slice(0, 3)
        .map(({ text }) => text.replace(/\b(\w+) (\w+)\b/, '$2 $1'))
        .join('\n\n'),
    })
    const grown = lineage([...all, other], base, 'given')
    let compared = 0
    for (const { from, to, containment, evidence } of tree.edges) {
      const again = grown.edges.find((edge) => edge.to === to)!
      if (again.from !== from) continue
      compared++
      expect(again.containment).toBe(containment)
      const own = (list: typeof evidence) =>
        list.filter(
          ({ kind }) => kind === 'edits' || kind === 'containment' || kind === 'time' || kind === 'version',
        )
      expect(own(again.evidence)).toEqual(own(evidence))
    }
    expect(compared).toBeGreaterThan(tree.edges.length / 2)
  })
})

test('a value counts in any wording', () => {
  const text = (dead: string, cost: string) =>
    `The fire killed ${dead} people in the harbour on Sunday night, the police of the town said.\n\nThe damage is put at ${cost} by the owners of the ships, who want to build anew in the spring.`
  const wire = [
    printing({ id: 'wire', text: text('12', '$1.5 million') }),
    printing({ id: 'wire', number: 2, hour: 1, text: text('14', '$1.7 million') }),
  ]
  const paper = printing({ id: 'paper', hour: 2, text: text('fourteen', '1,700,000 dollars') })
  const [origin] = ask(originsOf('wire', wire, [paper])).items
  expect(origin!.follows).toBe('wire@2')
  expect(origin!.evidence.map((one) => one.text)).toContain(
    'It has “1,700,000 dollars”, “fourteen”, which no other version has.',
  )
  const copies = [
    ...wire,
    paper,
    printing({ id: 'echo', hour: 3, text: text('14', '$1.7m').replace('anew', 'again') }),
  ]
  for (const { from, to, evidence } of lineage(copies, 'wire', 'given').edges) {
    const [one, other] = [from, to].map((ref) => copies.find((copy) => copy.ref === ref)!)
    const claim = { story: copies, versions: wire, from: one!, to: other! }
    expect(evidence.map((fact) => faultIn(fact.text, claim)).filter((fault) => fault !== null)).toEqual([])
  }
})
