// What the wire changed, who carries which wording of it, and what is still to be put right.

import { describe, expect, test } from 'vitest'
import { isSignOff } from '../../../src/core/credits/sign-offs.ts'
import type { Correction, Printing } from '../../../src/core/story/story-answers.ts'
import { ask, printing } from '../story/printings.ts'
import { correctionsOf } from '../story/whole-answers.ts'

const BEFORE =
  'The ferry left the harbour at dawn with cars and lorries on board, and took on water off the cape an hour later.'
const AFTER =
  'Police questioned the captain for most of the afternoon, and divers went down to look at the hull of the ship.'
const text = (...paragraphs: string[]) => [BEFORE, ...paragraphs, AFTER].join('\n\n')

/** What is told of papers that print `paper`, where the wire had each of `takes` in turn. */
function told(
  takes: readonly string[][],
  papers: Readonly<Record<string, readonly string[]>>,
): readonly Correction[] {
  const wire = takes.map((take, at) =>
    printing({ id: 'wire', number: at + 1, hour: at, text: text(...take) }),
  )
  const others = Object.entries(papers).map(([id, paper]) => printing({ id, hour: 9, text: text(...paper) }))
  const { items, complete } = ask(correctionsOf('wire', wire, others))
  expect(complete).toBe(true)
  return items
}

const carried = ({ printings }: Correction) =>
  Object.fromEntries(printings.map(({ ref, carries }) => [ref.split('@')[0], carries]))

/** `prints → the wire has`, of one paper. */
function vetted(items: readonly Correction[], id: string): string[] {
  return items.flatMap(({ now, printings }) =>
    printings
      .filter(({ ref, uncorrected }) => ref === `${id}@1` && uncorrected !== null)
      .map(({ uncorrected }) => `${uncorrected} → ${now}`),
  )
}

describe('what is to be put right', () => {
  const SIGNED = 'The ministry said on Monday that the owner did sign the certificate before the ship sailed.'
  const unsigned = SIGNED.replace('did sign', 'did not sign')

  test('a word put in or taken out is told with the words around it', () => {
    const papers = { old: [SIGNED], new: [unsigned] }
    const put = told([[SIGNED], [unsigned]], papers)
    expect(put.map(carried)).toEqual([{ old: 'old', new: 'new' }])
    expect(vetted(put, 'old')).toEqual(['did sign → did not sign'])
    expect(vetted(put, 'new')).toEqual([])
    const taken = told([[unsigned], [SIGNED]], papers)
    expect(vetted(taken, 'new')).toEqual(['did not sign → did sign'])
    expect(vetted(taken, 'old')).toEqual([])
  })

  test('words put into a quotation, a number put before a noun', () => {
    const quote = '“It came faster and harder than we had ever expected it to,” the captain told reporters.'
    const more = quote.replace('and harder', 'and much harder')
    expect(vetted(told([[quote], [more]], { a: [quote] }), 'a')).toEqual(['and harder → and much harder'])
    const hurt = 'The collision hurt sailors on both of the ships, a doctor at the hospital in the town said.'
    const counted = hurt.replace('hurt sailors', 'hurt eleven sailors')
    expect(vetted(told([[hurt], [counted]], { a: [hurt] }), 'a')).toEqual([
      'hurt sailors → hurt eleven sailors',
    ])
  })

  test('news that was added is no correction', () => {
    const news = 'The harbour will stay closed until Thursday, and eleven crossings have been cancelled.'
    for (const take of [[SIGNED, news], [`${SIGNED} ${news}`], [`${news} ${SIGNED}`]]) {
      const items = told([[SIGNED], take], { a: [SIGNED] })
      expect(items.map(({ addition }) => addition)).toEqual([true])
      expect(items.map(carried)).toEqual([{ a: 'old' }])
      expect(vetted(items, 'a')).toEqual([])
    }
  })

  test('a sentence of news beside the words that were changed is no part of what they became', () => {
    const lead = 'President Vladimir Putin said that he would meet his guest when the ship was back in port.'
    const news = 'Even so, the channel between the two sides is not closed, a diplomat said.'
    const items = told([[lead], [`${news} ${lead.replace('President Vladimir ', '')}`]], { a: [lead] })
    const shorter = items.find(({ changes }) =>
      changes.some(({ text }) => text.trim() === 'President Vladimir'),
    )!
    expect(shorter.changes.flatMap(({ kinds }) => kinds)).toEqual(['name'])
    // A first name that the wire dropped is nothing to be put right.
    expect(vetted(items, 'a')).toEqual([])
    const reported = lead.replace('Putin said', 'Putin reportedly said')
    const sure = told([[reported], [`${news} ${lead}`]], { a: [reported] })
    expect(vetted(sure, 'a').join()).toContain('reportedly')
  })

  test('words at the end of a sentence became what stands there, not how the next one begins', () => {
    const toll = 'Police put the number at 3,000. No arrests were made.'
    const more = toll.replace('3,000', '30,000')
    expect(vetted(told([[toll], [more]], { a: [toll.replace('3,000', '3000')] }), 'a')).toEqual([
      '3000 → 30,000',
    ])
    const name = 'The fire broke out at night, said Thomas Meier. “The flames rose high,” he told reporters.'
    const other = name.replace('Meier', 'Maier')
    expect(vetted(told([[name], [other]], { a: [name] }), 'a')).toEqual(['Meier → Maier'])
    const answer = 'The minister was asked whether he would go. “Yes.” He left the room without a word.'
    const denial = answer.replace('Yes', 'Never')
    expect(vetted(told([[answer], [denial]], { a: [answer] }), 'a')).toEqual(['Yes → Never'])
  })

  test('a paragraph of news is told whole, whatever the wire changed in it since', () => {
    const news = 'The harbour stays closed until Thursday. Eleven crossings have been cancelled.'
    const items = told([[SIGNED], [SIGNED, news], [SIGNED, news.replace('Eleven', 'Twelve')]], {})
    expect(items[0]!.now).toBe(news.replace('Eleven', 'Twelve'))
  })

  test('a sentence or a paragraph that was dropped', () => {
    const claim = 'A sailor said that he had seen the captain asleep at the wheel of the ship an hour before.'
    expect(vetted(told([[SIGNED, claim], [SIGNED]], { a: [SIGNED, claim] }), 'a')).toEqual([
      `${claim} → null`,
    ])
    expect(vetted(told([[`${SIGNED} ${claim}`], [SIGNED]], { a: [`${SIGNED} ${claim}`] }), 'a')).toEqual([
      `${claim} → null`,
    ])
    const again = told([[SIGNED, claim], [SIGNED], [SIGNED, claim]], { a: [SIGNED, claim] })
    expect(vetted(again, 'a')).toEqual([])
  })
})

test('a last paragraph that was dropped, and one that was added, stand beside no sign-off', () => {
  const signed = '(Reporting by Jane Doe in Bergen; editing by Mary Major)'
  const claim = 'A sailor said that he had seen the captain asleep at the wheel of the ship an hour before.'
  const wire = (number: number, ...paragraphs: string[]) =>
    printing({ id: 'wire', number, hour: number, text: [BEFORE, AFTER, ...paragraphs, signed].join('\n\n') })
  const paper = (id: string, ...paragraphs: string[]) =>
    printing({ id, hour: 9, text: [BEFORE, AFTER, ...paragraphs].join('\n\n') })
  const papers = [paper('has', claim), paper('lacks')]
  const carriedOf = (...takes: Printing[]) =>
    ask(correctionsOf('wire', takes, papers)).items.map((item) => carried(item))
  expect(carriedOf(wire(1, claim), wire(2))).toEqual([{ has: 'old', lacks: 'new' }])
  expect(carriedOf(wire(1), wire(2, claim))).toEqual([{ has: 'new', lacks: 'old' }])
})

describe('changes of one place in turn', () => {
  const toll = (count: string) => [
    `Rescuers said late on Tuesday that at least ${count} people had died when the ship sank in the fjord.`,
  ]

  test('a printing is held against what the newest version has there', () => {
    const papers = { a: toll('three'), b: toll('five'), c: toll('seven'), d: toll('3') }
    const items = told([toll('three'), toll('five'), toll('seven')], papers)
    expect(vetted(items, 'a')).toEqual(['three → seven'])
    expect(vetted(items, 'b')).toEqual(['five → seven'])
    expect(vetted(items, 'c')).toEqual([])
    expect(vetted(items, 'd')).toEqual(['3 → seven'])
  })

  test('a correction that was withdrawn leaves nothing to correct', () => {
    const items = told([toll('241'), toll('214'), toll('241')], { a: toll('241'), b: toll('214') })
    expect(items.map(carried)).toEqual([
      { a: 'old', b: 'new' },
      { a: 'new', b: 'old' },
    ])
    expect(vetted(items, 'a')).toEqual([])
    expect(vetted(items, 'b')).toEqual(['214 → 241'])
  })

  test('a place that was changed again is told once', () => {
    const items = told([toll('241'), toll('214'), toll('241'), toll('250')], { a: toll('241') })
    expect(vetted(items, 'a')).toEqual(['241 → 250'])
  })

  test('who prints both has nothing to correct', () => {
    const items = told([toll('241'), toll('214')], { a: toll('214, not 241 as was first reported,') })
    expect(items.map(carried)).toEqual([{ a: 'both' }])
    expect(vetted(items, 'a')).toEqual([])
  })
})

describe('a printing in its own words', () => {
  const lead =
    'Senator Robert Kelly said on Monday that he will support the bill, and gave his party the vote.'
  const said =
    '“This bill is good for my state,” Kelly, a farmer from Ohio, said in a statement in the evening.'
  const thanks =
    'The president thanked Kelly by phone on the same day, an aide of the president told reporters.'
  const takes = [lead, said, thanks].map((line) => line.replace('Kelly', 'Kelley'))

  test('has a name uncorrected once, in however many sentences the wire had it', () => {
    const brief = 'He will support the bill, said Robert Kelly, the senator, in a letter that was read aloud.'
    expect(vetted(told([[lead, said, thanks], takes], { a: [brief] }), 'a')).toEqual(['Kelly → Kelley'])
    const all = told([[lead, said, thanks], takes], { a: [lead, said, thanks] })
    expect(vetted(all, 'a')).toEqual(['Kelly → Kelley', 'Kelly → Kelley', 'Kelly → Kelley'])
  })

  test('carries no figure that it prints of something else', () => {
    const toll = 'At least three people were killed and nine hurt when the boat sank off the cape on Monday.'
    const five = toll.replace('three', 'five')
    const brief =
      'Five people are still missed after a boat sank, said Ramon Cruz, and a search goes on for them.'
    const wire = [toll, five].map((line, at) =>
      printing({ id: 'wire', number: at + 1, hour: at, text: text(line) }),
    )
    const paper = printing({ id: 'a', hour: 9, text: [BEFORE, AFTER, brief].join('\n\n') })
    expect(ask(correctionsOf('wire', wire, [paper])).items.map(carried)).toEqual([{ a: 'neither' }])
  })

  test('has the longer one of two names, where it has both', () => {
    const named = 'The wave came from behind, said Ramon Cruz, who speaks for the coast guard of the islands.'
    const fuller = named.replace('Cruz', 'Cruz-Reyes')
    const papers = { a: [named.replace('Cruz', 'Cruz Reyes')], b: [named] }
    expect(told([[named], [fuller]], papers).map(carried)).toEqual([{ a: 'new', b: 'old' }])
    expect(told([[fuller], [named]], papers).map(carried)).toEqual([{ a: 'old', b: 'new' }])
  })

  test('carries in a sentence that it kept what stands there, not what stands elsewhere', () => {
    const his = said.replace('Kelly, a farmer from Ohio, said', 'he said')
    const items = told([[lead, said, thanks], takes], { a: [lead, his, thanks] })
    expect(items.map(carried)).toEqual([{ a: 'old' }, { a: 'neither' }, { a: 'old' }])
  })
})

describe('numbers in another house style', () => {
  const staff = (count: string) => [
    `The company employs ${count} people in the country, its chief executive said at a meeting on Tuesday.`,
  ]
  const carriedBy = (old: string, fresh: string, count: string) => {
    const [item] = told([staff(old), staff(fresh)], { a: staff(count) })
    return carried(item!).a
  }

  test.each(['12400', '12 400', '12\u00a0400', '12\u202f400', '12.400', "12'400", '12’400'])(
    '%s is 12,400',
    (count) => {
      expect(carriedBy('14,200', '12,400', count)).toBe('new')
      expect(carriedBy('12,400', '14,200', count)).toBe('old')
    },
  )

  test.each(['١٢٤٠٠', '١٢٬٤٠٠', '۱۲۴۰۰', '१२,४००', '১২,৪০০', '１２４００', '１２，４００'])(
    '%s is 12,400, in figures of another script',
    (count) => {
      expect(carriedBy('14,200', '12,400', count)).toBe('new')
      expect(carriedBy('12,400', '14,200', count)).toBe('old')
      expect(carriedBy('14,200', '12,500', count)).toBe('neither')
    },
  )

  test('lakhs are thousands', () => {
    expect(carriedBy('124,000', '142,000', '1,24,000')).toBe('old')
    expect(carriedBy('12,400,000', '14,200,000', '1,42,00,000')).toBe('new')
  })

  test('written out, and with their scale', () => {
    expect(carriedBy('12', '15', 'twelve')).toBe('old')
    expect(carriedBy('twelve', 'fifteen', '15')).toBe('new')
    expect(carriedBy('1.2 million', '1.4 million', '1.4m')).toBe('new')
    expect(carriedBy('1.2 million', '1.4 million', '1,200,000')).toBe('old')
  })

  test('written out in another language than English', () => {
    const morti = (count: string) =>
      `È salito a ${count} il numero dei morti nel crollo del ponte di Montefiore, riferisce la prefettura.`
    const wire = ['14', '16'].map((count, at) =>
      printing({ id: 'wire', number: at + 1, hour: at, text: text(morti(count)), language: 'it' }),
    )
    const papers = ['quattordici', 'sedici', 'sette'].map((count) =>
      printing({ id: count, hour: 9, text: text(morti(count)), language: 'it' }),
    )
    const { items } = ask(correctionsOf('wire', wire, papers))
    expect(items.map(carried)).toEqual([{ quattordici: 'old', sedici: 'new', sette: 'neither' }])
    expect(vetted(items, 'quattordici')).toEqual(['quattordici → 16'])
  })

  test('another value is neither, and is not put right', () => {
    expect(carriedBy('14,200', '12,400', '13,000')).toBe('neither')
    expect(carriedBy('14,200', '12,400', '124')).toBe('neither')
    const items = told([staff('14,200'), staff('12,400')], { a: staff('about 14.200'), b: staff('12 400') })
    expect(vetted(items, 'a')).toEqual(['about 14.200 → 12,400'])
    expect(vetted(items, 'b')).toEqual([])
  })

  test('a unit is told with its figure, and without a comma behind', () => {
    const items = told([staff('10 percent'), staff('10 percentage points of')], { a: staff('10%') })
    expect(vetted(items, 'a')).toEqual(['10% → 10 percentage points of'])
    const aged =
      'Karl Brandt, 57, allegedly told the staff that there was no way around it, people who were there said.'
    const older = aged.replace('57, allegedly', '75,')
    expect(vetted(told([[aged], [older]], { a: [aged] }), 'a')).toEqual(['57, allegedly → 75'])
  })

  test('of another currency, in the style of another house', () => {
    expect(carriedBy('500 million euros', '500 million dollars', '€500m')).toBe('old')
    expect(carriedBy('500 million euros', '500 million dollars', '$500 million')).toBe('new')
    expect(carriedBy('500 million euros', '500 million dollars', '£500m')).toBe('neither')
    expect(carriedBy('500 million euros', '600 million euros', '€500m')).toBe('old')
    const items = told([staff('500 million euros'), staff('500 million dollars')], { a: staff('€500m') })
    expect(vetted(items, 'a')).toEqual(['€500m → 500 million dollars'])
  })

  test('the scale is told with the figure', () => {
    const items = told([staff('1.2 million'), staff('1.4 million')], { a: staff('1.2m') })
    expect(vetted(items, 'a')).toEqual(['1.2m → 1.4 million'])
  })
})

test('another house style of the same value is no change of the wire', () => {
  const before =
    'Rescuers said on Tuesday that at least 4 people, 12 percent of all, were lost with Mr. Olsen.'
  const after = before.replace('4', 'four').replace('12 percent', '12%').replace('Mr. Olsen', 'Olsen')
  expect(told([[before], [after]], { a: [before] })).toEqual([])
  const items = told([[before], [after.replace('four', 'five')]], { a: [after] })
  expect(items.map(carried)).toEqual([{ a: 'old' }])
})

test.each([
  ['500 million euros', '500 million dollars'],
  ['1.5 million people', '1.5 billion people'],
  ['10 percent', '10 percentage points'],
  ['5 p.m.', '5 a.m.'],
  ['Monday', 'Tuesday'],
  ['Mr Olsen', 'Mrs Olsen'],
  ['5 degrees', '6 degrees'],
  ['a dozen men', 'a hundred men'],
])('a change of what a figure says is one: %s, %s', (old, fresh) => {
  const sentence = (words: string) =>
    `The company said that ${words} would be what it needs to go on until the end of the year.`
  const items = told([[sentence(old)], [sentence(fresh)]], { a: [sentence(old)], b: [sentence(fresh)] })
  expect(items.map(carried)).toEqual([{ a: 'old', b: 'new' }])
})

describe('the sentence of a change', () => {
  const plain = ({ sentence }: Correction, not: string) =>
    sentence.changes.map(({ op, text }) => (op === not ? '' : text)).join('')

  test('changes of one sentence share it, those of the next do not', () => {
    const first = 'The mayor said that 40 people had been brought to the school in the north of the town.'
    const second = 'Nobody knows when they can return, said Lars Olsson, who leads the rescue.'
    const items = told(
      [
        [`${first} ${second}`],
        [
          `${first.replace('40', '45').replace('north', 'south')} ${second.replace('Lars Olsson', 'Lars Olsen')}`,
        ],
      ],
      {},
    )
    expect(items.map(({ sentence }) => sentence.number)).toEqual([0, 0, 1])
    expect(plain(items[0]!, 'insert').trim()).toBe(first)
    expect(plain(items[2]!, 'insert').trim()).toBe(second)
  })

  test('a quotation of several sentences is one', () => {
    const said =
      '“We had no warning. Then the wall of the other ship stood above us,” a driver told reporters.'
    const items = told(
      [[said], [said.replace('no warning', 'hardly any warning').replace('wall', 'bow')]],
      {},
    )
    expect(items.map(({ sentence }) => sentence.number)).toEqual([0, 0])
    expect(plain(items[0]!, 'insert')).toBe(said)
  })
})

describe('lines that close a copy', () => {
  test.each([
    'jlm/pcr',
    '(dpa/lsw)',
    'EFE',
    '(Reporting by Nora Eide; editing by Mark Heinrich)',
    'Editing by Mark Heinrich',
    '(Redaktion: M. Berger)',
    'Edición: Ana Ruiz',
    '-30-',
    'ENDS',
    'This is a developing story and will be updated.',
    'More to follow',
  ])('%s', (line) => {
    expect(isSignOff(line)).toBe(true)
    expect(told([[line], []], { a: [line] })).toEqual([])
  })

  test.each([
    'No comment.',
    'More to follow the example of the town were the villages.',
    'Police said so.',
    'The end of the talks is near.',
    'Editors at the paper said that they had read the letter by Monday.',
    'A reporter by the name of Lund was there.',
    'Reuters was told on Monday that the ferry had been late.',
  ])('no: %s', (line) => {
    expect(isSignOff(line)).toBe(false)
  })
})

test('of a wire that became another text altogether the first changes are told', () => {
  const words = (from: string) => Array.from({ length: 2_000 }, (_, k) => `${from}${k}`)
  expect(told([words('old'), words('new')], { paper: ['old1'] })).toHaveLength(200)
})

describe('a headline with a figure that the wire has corrected', () => {
  const TAKES = [
    ['The fire in the mill killed 16 workers on Monday.'],
    ['The fire in the mill killed 18 workers on Monday.'],
  ]
  const paperWith = (headline: string, lead: string) => {
    const wire = TAKES.map((take, at) =>
      printing({ id: 'wire', number: at + 1, hour: at, text: text(...take) }),
    )
    const paper = printing({ id: 'paper', hour: 9, text: `${headline}\n\n${text(lead)}` })
    const { items } = ask(correctionsOf('wire', wire, [paper]))
    return items.map(({ printings: [one] }) => [one!.carries, one!.uncorrected])
  }
  const CORRECTED = 'The fire in the mill killed eighteen workers on Monday.'

  test.each([
    ['Mill fire kills 16', 'both', 'Mill fire kills 16'],
    ['Sixteen dead in mill fire', 'both', 'Sixteen dead in mill fire'],
    ['Mill fire kills 18', 'new', null],
    ['Mill burns for 16 hours, 18 dead', 'new', null],
    ['Council to spend 16 on roads', 'new', null],
  ])('%s: %s', (headline, carries, uncorrected) => {
    expect(paperWith(headline, CORRECTED)).toEqual([[carries, uncorrected]])
  })

  test('over an old text is told in its place', () => {
    expect(paperWith('Mill fire kills 16', TAKES[0]![0]!)).toEqual([['old', '16']])
  })
})

describe('a figure in a sentence that a printing tells in its own way', () => {
  const LEAD =
    'About 5,000 people marched in Sydney on Sunday to protest against a 6 percent cut in school funding, organisers said.'
  const QUOTE =
    '“Our children deserve better than this government,” a teacher, Ana Reyes, told the crowd from a lorry.'
  const take = (lead: string) => [lead, QUOTE]
  const corrected = LEAD.replace('a 6 percent', 'a 16 percent')
  const counted = LEAD.replace('5,000', '15,000')

  test('is known by the words beside it', () => {
    const paper = [
      QUOTE,
      'Some 5,000 people marched in Sydney on Sunday, a radio station said.',
      'They protested against a 16 percent cut in school funding.',
    ]
    expect(told([take(LEAD), take(corrected)], { a: paper }).map(carried)).toEqual([{ a: 'new' }])
    expect(told([take(LEAD), take(counted)], { a: paper }).map(carried)).toEqual([{ a: 'old' }])
    expect(told([take(corrected), take(LEAD)], { a: paper }).map(carried)).toEqual([{ a: 'old' }])
  })

  test('is none where the same figure stands beside other words', () => {
    const paper = [
      QUOTE,
      'A march was held against the cuts that the government has in mind for schools.',
      'Police counted 16 arrests, 6 of them of minors, and closed the bridge to 15,000 cars; 5,000 went around it.',
    ]
    for (const lead of [corrected, counted])
      expect(told([take(LEAD), take(lead)], { a: paper }).map(carried)).toEqual([{ a: 'neither' }])
  })

  test('is none that a notice of correction has', () => {
    const paper = [QUOTE, 'Correction: an earlier version said 5,000 people marched in Sydney on Sunday.']
    expect(told([take(LEAD), take(counted)], { a: paper }).map(carried)).toEqual([{ a: 'neither' }])
  })
})
