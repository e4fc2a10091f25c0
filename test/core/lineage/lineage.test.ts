// Who copied from whom: what each kind of evidence decides, what must always hold, and seeded genealogies.
import { describe, expect, test } from 'vitest'
import { genealogy } from '../../../bench/genealogies.ts'
import { judge, KNOWLEDGE, printingOf, summaryOf } from '../../../bench/judged-lineage.ts'
import { parseDocument } from '../../../src/core/compare.ts'
import type { Lineage } from '../../../src/core/story/story-answers.ts'
import { readStoryText, STORY_FIXTURE } from '../../http/stories/story.ts'
import { lineage, printing } from '../story/printings.ts'

const WIRE = [
  'The river rose by four metres in the night and flooded the old town, the mayor said on Monday.',
  'About 1,200 people were brought to safety. Nobody was hurt. Schools stay closed until Thursday.',
  'Engineers opened the gates of the upper dam at noon to let the lake take the rest of the water.',
  'The water is expected to fall before the weekend, the weather office said in its evening report.',
  'Floods of this kind came once in a generation in the past. The last one was in the spring of 1988.',
].join('\n\n')
const COPY = WIRE.replace('old town', 'lower town').replace('1,200', '1,500')

const parentsOf = ({ edges }: Lineage) => Object.fromEntries(edges.map(({ from, to }) => [to, from]))
const said = ({ edges }: Lineage, to: string) =>
  edges
    .find((edge) => edge.to === to)!
    .evidence.map(({ text }) => text)
    .join(' ')

describe('what decides', () => {
  test('a change that only two share links them, whatever the times', () => {
    const texts = [
      printing({ id: 'wire', text: WIRE }),
      printing({ id: 'herald', text: COPY, hour: 3 }),
      printing({ id: 'echo', text: COPY.replace('Schools stay', 'All schools remain'), hour: 2 }),
      printing({ id: 'post', text: WIRE.replace('at noon', 'at midday'), hour: 4 }),
    ]
    const found = lineage(texts, 'wire', 'given')
    expect(found.roots).toEqual(['wire@1'])
    expect(parentsOf(found)).toEqual({ 'herald@1': 'wire@1', 'echo@1': 'herald@1', 'post@1': 'wire@1' })
    expect(said(found, 'echo@1')).toMatch(/Only echo and herald print “.*lower town/)
    expect(said(found, 'echo@1')).toMatch(/1 hour earlier, against the wording/)
  })

  test('sentences are not invented twice: who prints one of two that another added has it from there', () => {
    const [first, ...others] = WIRE.split('\n\n')
    const bridge =
      'The bridge at the mill was closed to lorries and will be looked at by divers on Tuesday morning.'
    const ferry = 'A ferry takes schoolchildren across the river for as long as the water stays where it is.'
    const added = [first, bridge, ...others.slice(0, 2), ferry, ...others.slice(2)].join('\n\n')
    const kept = [first, bridge, ...others].join('\n\n')
    const takes = [
      printing({ id: 'wire', text: WIRE }),
      printing({ id: 'wire', text: added, number: 2, hour: 1 }),
      printing({ id: 'paper', text: kept, hour: 2 }),
    ]
    for (const base of ['wire', null]) {
      const found = lineage(takes, base, base === null ? 'earliest' : 'given')
      expect(parentsOf(found)).toEqual({ 'wire@2': 'wire@1', 'paper@1': 'wire@2' })
      expect(found.edges.map(({ undecided }) => undecided)).toEqual([false, false])
    }
  })

  test('what was cut is not brought back: a trimmed text has no longer one from itself', () => {
    const cut = COPY.split('\n\n').slice(0, 3).join('\n\n')
    const texts = [
      printing({ id: 'wire', text: WIRE }),
      printing({ id: 'brief', text: cut, hour: 1 }),
      printing({ id: 'whole', text: COPY.replace('Nobody was hurt', 'No one was hurt'), hour: 2 }),
    ]
    const parents = parentsOf(lineage(texts, 'wire', 'given'))
    expect(parents['whole@1']).toBe('wire@1')
  })

  test('what another hand put in is the younger, though it would more often be cut', () => {
    const flood = [
      'The river flooded the old town, the mayor of Tarnholm said on Monday. The mayor asked for help.',
      'The river rose by four metres. Engineers opened the upper dam to let the river take the water.',
      'Help came from Harlow. The engineers of Harlow brought pumps, and the pumps took the water away.',
      'The old town of Tarnholm has seen the river rise before. The upper dam was built after that.',
      'The mayor said that the dam had held, and that the pumps would stay in the old town.',
    ].join('\n\n')
    const other =
      'Shares of three airlines fell sharply after an unexpected profit warning from their largest rival. '
    const texts = [
      printing({ id: 'a', text: flood.replace('Help came', `${other}Help came`) }),
      printing({ id: 'z', text: flood }),
    ]
    expect(lineage(texts).roots).toEqual(['z@1'])
    const swapped = [
      printing({ id: 'a', text: flood.replace('the river rise', 'the auditor rise') }),
      texts[1]!,
    ]
    expect(lineage(swapped).roots).toEqual(['z@1'])
  })

  test('the short half of a sentence that was split is no sentence of its own', () => {
    const whole = WIRE.replace(
      'Nobody was hurt.',
      'Ada Holm, ten, who was carried out by boat, was not hurt.',
    )
    const split = whole.replace('Ada Holm, ten, who was', 'Ada Holm, ten. She was')
    for (const [from, to] of [
      [whole, split],
      [split, whole],
    ] as const) {
      const found = lineage(
        [printing({ id: 'wire', text: from }), printing({ id: 'post', text: to })],
        'wire',
        'given',
      )
      expect(said(found, 'post@1')).toMatch(/It leaves out \d words? and adds \d words?\./)
    }
  })

  test('of a lost copy the nearest ancestor that is left', () => {
    const lost = COPY.replace('Engineers opened', 'Workers opened')
    const texts = [
      printing({ id: 'wire', text: WIRE }),
      printing({ id: 'a', text: lost.replace('on Monday', 'at dawn'), hour: 2 }),
      printing({ id: 'b', text: lost.replace('evening report', 'late report'), hour: 3 }),
    ]
    expect(parentsOf(lineage(texts, 'wire', 'given'))).toEqual({ 'a@1': 'wire@1', 'b@1': 'wire@1' })
  })

  test('texts that share nothing are roots, each for itself', () => {
    const other = 'The night ferry to the islands sails again after two winters in the yard, its owner said.'
    const found = lineage([
      printing({ id: 'wire', text: WIRE }),
      printing({ id: 'ferry', text: other, hour: 1 }),
      printing({ id: 'copy', text: COPY, hour: 2 }),
    ])
    expect([...found.roots].sort()).toEqual(['ferry@1', 'wire@1'])
    expect(parentsOf(found)).toEqual({ 'copy@1': 'wire@1' })
  })

  test('a stock phrase that two stories have makes no family of them', () => {
    const phrase = 'A spokesman for the government declined to comment further on the matter on Tuesday.'
    const airline = [
      'Shares of three airlines fell sharply after an unexpected profit warning from their largest rival.',
      'The carrier blamed fuel prices, strikes at two airports and weak bookings for business travel.',
      'Analysts expect the sector to lose passengers to high speed trains until at least next summer.',
      'Investors sold bonds of smaller carriers as well, and two banks cut their ratings in the afternoon.',
      'Its chief executive puts a plan for cheaper fares and fewer routes to the board in March.',
    ]
    const more = [
      'Pilots at the second largest company have called a strike for Sunday and the day behind it.',
      'Lenders are said to demand new collateral for the aircraft that were delivered in the autumn.',
      'Regulators in Brussels look into the subsidies which a regional hub has paid to its only customer.',
    ]
    const found = lineage([
      printing({ id: 'wire', text: `${WIRE}\n\n${phrase}` }),
      printing({ id: 'shares', text: [...airline, ...more, phrase].join('\n\n'), hour: 1 }),
      printing({ id: 'copy', text: `${COPY}\n\n${phrase}`, hour: 2 }),
    ])
    expect([...found.roots].sort()).toEqual(['shares@1', 'wire@1'])
    expect(parentsOf(found)).toEqual({ 'copy@1': 'wire@1' })
  })

  test('a sentence in other words comes from the version whose words it has', () => {
    const corrected = WIRE.replace('about 1,200', 'some 900').replace('upper dam', 'Tarnholm reservoir')
    const anew = [
      'A night of rain has left a town under water, and its mayor with questions.',
      'It was the Tarnholm reservoir that took the flood in the end, when engineers let it in.',
      'The last one was in the spring of 1988.',
      'Since then little has been built along the banks, say those who live there, and much was promised.',
      'Whoever asks in the town hall is sent from door to door, and hears of budgets, plans and committees.',
    ].join('\n\n')
    const found = lineage([
      printing({ id: 'wire', text: WIRE }),
      printing({ id: 'wire', text: corrected, number: 2, hour: 1 }),
      printing({ id: 'essay', text: anew, hour: 5 }),
    ])
    expect(parentsOf(found)).toEqual({ 'wire@2': 'wire@1', 'essay@1': 'wire@2' })
  })
})

describe('equal texts', () => {
  test('the earlier one is the parent; the same time decides nothing', () => {
    const first = printing({ id: 'a', text: WIRE })
    const later = lineage([printing({ id: 'b', text: WIRE, hour: 2 }), first])
    expect(later.edges).toMatchObject([{ from: 'a@1', to: 'b@1', undecided: false }])
    const tied = lineage([printing({ id: 'b', text: WIRE }), first])
    expect(tied.edges).toMatchObject([{ from: 'a@1', to: 'b@1', undecided: true, confidence: 0.5 }])
  })

  test('who has the wire word for word has it from the wire', () => {
    const texts = ['wire', 'a', 'b', 'c'].map((id, hour) => printing({ id, text: WIRE, hour }))
    const { edges } = lineage(texts, 'wire', 'given')
    expect(edges.map(({ from, undecided }) => ({ from, undecided }))).toEqual(
      Array(3).fill({ from: 'wire@1', undecided: false }),
    )
  })
})

describe('how sure', () => {
  const edited = COPY.replace('upper dam', 'Tarnholm reservoir').replace('evening report', 'late report')

  test('which of two nearly equal texts the other was made from is undecided where nothing tells', () => {
    const found = lineage(
      [
        printing({ id: 'wire', text: WIRE }),
        printing({ id: 'a', text: edited.replace('expected', 'supposed') }),
        printing({ id: 'b', text: edited.replace('expected', 'believed') }),
      ],
      'wire',
      'given',
    )
    expect(found.edges.map(({ undecided }) => undecided)).toEqual([true, true])
    expect(said(found, 'a@1') + said(found, 'b@1')).toContain('It is almost as likely that ')
  })

  test('the order in which texts were uploaded, seconds apart, is none in which they were written', () => {
    const papers = [COPY, edited, WIRE.replace('at noon', 'at midday'), WIRE.replace('Floods', 'High waters')]
    const uploads = [...papers.map((text, at) => ({ id: `p${at}`, text })), { id: 'wire', text: WIRE }]
    const texts = uploads.map((one, at) => printing({ ...one, hour: at / 3600 }))
    expect(lineage(texts, 'p0').roots).toEqual(['wire@1'])
    expect(parentsOf(lineage(texts, 'p0'))).toMatchObject({ 'p0@1': 'wire@1', 'p1@1': 'p0@1' })
  })
})

describe('what always holds', () => {
  const SEEDS = [11, 12, 13]

  test.each(SEEDS)('each text is a root or comes from one other, without a ring (seed %i)', (seed) => {
    const texts = genealogy(seed).map((one) => printingOf(one, true))
    const { roots, edges } = lineage(texts)
    const named = [...roots, ...edges.map(({ to }) => to)].sort()
    expect(named).toEqual(texts.map(({ ref }) => ref).sort())
    const parents = new Map(edges.map(({ from, to }) => [to, from]))
    for (const { ref } of texts) {
      let at: string | undefined = ref
      for (let steps = 0; at !== undefined && steps <= texts.length; steps++) at = parents.get(at)
      expect(at).toBeUndefined()
    }
    for (const { confidence, undecided } of edges) {
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThan(1)
      expect(undecided).toBe(confidence < 0.75)
    }
  })

  test.each(SEEDS)('the order in which texts are given changes nothing (seed %i)', (seed) => {
    const texts = genealogy(seed).map((one) => printingOf(one, true))
    const sorted = (found: Lineage) => [...found.edges].sort((a, b) => (a.to < b.to ? -1 : 1))
    expect(sorted(lineage(texts.toReversed(), 'wire'))).toEqual(sorted(lineage(texts, 'wire')))
  })

  test.each(SEEDS)('what is quoted is printed so, by those who are said to print it (seed %i)', (seed) => {
    const texts = genealogy(seed).map((one) => printingOf(one, true))
    const line = (text: string) => text.replace(/\s+/g, ' ')
    const printed = (source: string, wording: string) =>
      texts
        .filter((text) => text.source === source)
        .some(({ document }) => {
          const whole = line(document.paragraphs.map(({ text }) => text).join(' '))
          return wording.split(' … ').every((part) => whole.includes(part))
        })
    const sourceOf = (ref: string) => texts.find((text) => text.ref === ref)!.source
    let quotations = 0
    for (const { from, to, evidence } of lineage(texts, 'wire', 'given').edges) {
      for (const { text } of evidence) {
        const [, who = '', wording] = /^(.*?) “(.*)”/su.exec(text) ?? []
        if (wording === undefined) continue
        quotations++
        const only = /^Only (.*) prints?$/.exec(who)?.[1]?.split(/, | and /)
        const rival = /^Not from (?:version \d+ of )?(.*), which (lacks|prints)$/.exec(who)
        const has = only ?? (who === 'Both print' ? [from, to].map(sourceOf) : rival ? [sourceOf(to)] : [])
        const holders = rival?.[2] === 'prints' ? [rival[1]!] : has
        expect(holders, text).not.toEqual([])
        for (const source of holders) expect(printed(source, wording), text).toBe(true)
      }
    }
    expect(quotations).toBeGreaterThan(texts.length / 2)
  })

  test('a wording is quoted with what stands around it there, not in an older text', () => {
    const edited = WIRE.replace('rose by four metres', 'rose by five metres')
      .replace('flooded the old town', 'swamped the lower town')
      .replace('on Monday', 'at dawn')
    const texts = [
      printing({ id: 'wire', text: WIRE }),
      printing({ id: 'herald', text: edited, hour: 1 }),
      printing({ id: 'echo', text: edited.replace('said at dawn', 'said early on'), hour: 2 }),
    ]
    const told = said(lineage(texts, 'wire', 'given'), 'echo@1')
    expect(told).toContain('“river rose by five metres in the night”')
    expect(told).toContain('“the lower town, the mayor”')
    expect(told.replace(/Not from.*?”\./, '')).not.toMatch(/four metres|flooded|on Monday/)
  })

  test('a later version of an article never is the parent of an earlier one', () => {
    const short = WIRE.split('\n\n').slice(0, 2).join('\n\n')
    const texts = [
      printing({ id: 'wire', text: short, number: 1, hour: 5 }),
      printing({ id: 'wire', text: WIRE, number: 2, hour: 1 }),
      printing({ id: 'paper', text: COPY, hour: 2 }),
    ]
    const found = lineage(texts)
    expect(parentsOf(found)['wire@1']).toBeUndefined()
    expect(parentsOf(found)['wire@2']).toBe('wire@1')
  })

  test('beyond the bound a text hangs on the base, undecided, and that is said', () => {
    const texts = Array.from({ length: 330 }, (_, n) =>
      printing({
        id: `p${n}`,
        hour: n,
        text: `The river rose in the night and flooded the old town. It fell by ${n}.`,
      }),
    )
    const { roots, edges, complete } = lineage(texts, 'p0')
    expect(complete).toBe(false)
    expect(roots).toEqual(['p0@1'])
    expect(edges).toHaveLength(329)
    expect(edges.at(-1)).toMatchObject({ from: 'p0@1', to: 'p329@1', undecided: true, confidence: 0 })
  })

  test('beyond the bound of paragraphs, too', () => {
    const lines = Array.from({ length: 50_000 }, (_, n) => `Line ${n} of it.`).join('\n\n')
    const texts = ['wire', 'herald', 'wire2'].map((id, n) =>
      printing({ id, hour: n, text: n < 2 ? `${lines}\n\nAs number ${n} has it.` : lines }),
    )
    const { roots, edges, complete } = lineage(texts, 'wire', 'given')
    expect([roots, complete]).toEqual([['wire@1'], false])
    for (const edge of edges) expect(edge).toMatchObject({ from: 'wire@1', undecided: true, confidence: 0 })
    expect(edges.map(({ to }) => to)).toEqual(['herald@1', 'wire2@1'])
  })

  test('no versions, one version, empty texts', () => {
    expect(lineage([])).toEqual({ roots: [], edges: [], complete: true })
    const one = printing({ id: 'wire', text: WIRE })
    expect(lineage([one])).toEqual({ roots: ['wire@1'], edges: [], complete: true })
    const marks = [printing({ id: 'a', text: '…' }), printing({ id: 'b', text: '— — —' })]
    expect(lineage(marks).roots).toHaveLength(2)
  })
})

describe('the story of the fixtures', () => {
  const made = STORY_FIXTURE.documents.map(
    ({ source, file, publishedAt, headline, byline, language, follows }) => ({
      file,
      follows,
      source,
      time: Date.parse(publishedAt),
      document: parseDocument(readStoryText(file), { headline, byline, language }),
    }),
  )
  const numbers = new Map<string, number>()
  const printings = made.map(({ file, source, time, document }) => {
    const number = (numbers.get(source) ?? 0) + 1
    numbers.set(source, number)
    return { ref: file, articleId: source, source, number, time, document, contentHash: file }
  })
  const timeless = printings.map((one) => ({ ...one, time: 0 }))

  test.each([
    ['with times and the wire', printings, 'example-wire'],
    ['with times', printings, null],
    ['with the wire', timeless, 'example-wire'],
    ['with neither', timeless, null],
  ] as const)('every printing comes from what it was made from, %s', (_, versions, base) => {
    const found = lineage(versions, base)
    expect(found.roots).toEqual(['wire-1.txt'])
    const truth = made.filter(({ follows }) => follows !== null)
    expect(parentsOf(found)).toEqual(Object.fromEntries(truth.map(({ file, follows }) => [file, follows])))
  })
})

describe('seeded genealogies', () => {
  const GENEALOGIES = 15
  const FIRST_SEED = 1

  test.each(KNOWLEDGE.map((known) => ({ known, least: known.base ? 0.9 : 0.8 })))(
    'most parents are right where one knows: $known.name',
    ({ known, least }) => {
      const judged = Array.from({ length: GENEALOGIES }, (_, k) => judge(FIRST_SEED + k, known))
      const summary = summaryOf(judged)
      expect(summary.edges).toBe(GENEALOGIES * 10)
      expect(summary.right).toBeGreaterThanOrEqual(least)
      expect(summary.rightOfDecided).toBeGreaterThan(summary.right)
      expect(summary.undecided).toBeLessThan(0.35)
    },
  )
})
