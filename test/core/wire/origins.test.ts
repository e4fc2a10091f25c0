// Which version a printing follows where several hold as much of it, and how that is told.

import { describe, expect, test } from 'vitest'
import type { Origin, Printing } from '../../../src/core/story/story-answers.ts'
import { ask, printing } from '../story/printings.ts'
import { originsOf } from '../story/whole-answers.ts'

const A = 'The river rose by four metres in the night and flooded the old town, the mayor said on Monday.'
const B = 'About 1,200 people were brought to safety by the fire service and by neighbours with boats.'
const C = 'Engineers opened the gates of the upper dam at noon to let the lake take the rest in time.'
const D = 'The water is expected to fall before the weekend, the weather office said in the evening.'
const E =
  'Divers will look at the bridge as soon as the current allows, and a ferry takes children to school.'
const F = 'Farmers downstream have moved their cattle to the hills, where the hay of last summer is kept.'

const wire = (number: number, ...paragraphs: string[]): Printing =>
  printing({ id: 'wire', number, hour: number, text: ['River in flood', ...paragraphs].join('\n\n') })
const paper = (...paragraphs: string[]): Printing =>
  printing({ id: 'paper', hour: 20, text: ['Town under water', ...paragraphs].join('\n\n') })

function origin(versions: readonly Printing[], one: Printing): Origin {
  return ask(originsOf('wire', versions, [one])).items[0]!
}

function told({ evidence }: Origin, kind: string): string[] {
  return evidence.filter((one) => one.kind === kind).map(({ text }) => text)
}

describe('a later version only adds', () => {
  const versions = [wire(1, A, B, C, D), wire(2, A, B, E, C, D)]

  test('a printing that is the first word for word follows it', () => {
    const found = origin(versions, paper(A, B, C, D))
    expect(found.follows).toBe('wire@1')
    expect(told(found, 'tie')).toEqual([
      'Version 2 holds as much of it; it is version 1 word for word, and that decides.',
    ])
  })

  test('one that was cut, and lacks the addition amid what it kept, follows the first', () => {
    const found = origin(versions, paper(A, B, C))
    expect(found.follows).toBe('wire@1')
    expect(told(found, 'tie')).toEqual([
      'Version 2 holds as much of it; it lacks 19 more words of version 2 than of version 1, and that decides.',
    ])
  })

  test('one that was cut before the addition follows the last that was out', () => {
    const found = origin(versions, paper(A, B))
    expect(found.follows).toBe('wire@2')
    expect(told(found, 'tie')).toEqual(['Version 1 holds as much of it; the order of their times decides.'])
    const early = printing({ id: 'paper', hour: 1, text: [A, B].join('\n\n') })
    expect(origin(versions, early).follows).toBe('wire@1')
  })

  test('one that has the addition follows the second', () => {
    expect(origin(versions, paper(A, B, E, C, D)).follows).toBe('wire@2')
    expect(origin(versions, paper(A, E, C)).follows).toBe('wire@2')
  })

  test('one that kept the first to its end was cut nowhere', () => {
    const grown = [wire(1, A, B, C), wire(2, A, B, C, D, E)]
    expect(origin(grown, paper('The Paper was there first.', A, B, C)).follows).toBe('wire@1')
    const credited = paper(A, B.replace('fire service', 'firemen'), C, 'Reporting by The Wire.')
    expect(origin(grown, credited).follows).toBe('wire@1')
    expect(origin(grown, paper(A, B)).follows).toBe('wire@2')
  })

  test('notices and sign-offs count for nothing: everybody drops them', () => {
    const signed = '(Reporting by Jane Doe in London; Editing by Mary Major)'
    const noted = [wire(1, A, B, signed), wire(2, '(Corrects spelling in headline.)', A, B, signed)]
    expect(origin(noted, paper('The Paper was there first.', A, B)).follows).toBe('wire@2')
    const cut = [wire(1, A, B, C, signed), wire(2, A, B, C, D, signed)]
    expect(origin(cut, paper('The Paper was there first.', A, B, C)).follows).toBe('wire@1')
  })

  test('of many versions that add, the first is looked at, too', () => {
    const more = [E, F, D].map((text, at) => `${text} ${at} ${text.toUpperCase()}`)
    const long = [wire(1, A, B, C)]
    for (let number = 2; number < 9; number++)
      long.push(wire(number, A, ...more, `Take ${number} of the day.`, ...Array(number).fill(F), B, C))
    expect(origin(long, paper('The Paper was there first.', A, B, C)).follows).toBe('wire@1')
  })
})

describe('house style tells no version from another', () => {
  const flash =
    'A train left the rails near the town on Tuesday, and at least 4 people were hurt, police said.'
  const versions = [wire(1, flash), wire(2, flash.replace('4', 'four'), B, C, D)]

  test('a figure written out that another version has so, too', () => {
    const found = origin(versions, paper(flash.replace('4', 'four')))
    expect(found.follows).toBe('wire@1')
    expect(found.containment).toBeLessThan(1)
    expect(told(found, 'containment')).toEqual([
      '95 % of its words are in version 1 of wire, 100 % but for house style.',
    ])
    expect(told(found, 'shared-wording')).toEqual([])
    expect(told(found, 'tie')).toHaveLength(1)
  })

  test('another figure does', () => {
    expect(origin(versions, paper(flash, B, C, D)).follows).toBe('wire@2')
    const five = [versions[0]!, wire(2, flash.replace('4', 'five'))]
    expect(origin(five, paper(flash.replace('4', '5'))).follows).toBe('wire@2')
    expect(origin(five, paper(flash.replace('4', 'four'))).follows).toBe('wire@1')
  })
})

describe('evidence', () => {
  const versions = [
    wire(1, A, 'Rescuers counted 214 tents in the meadow behind the school on Monday evening, they said.', C),
    wire(
      2,
      A,
      'Rescuers counted 230 tents in the meadow behind the school on Monday evening, they said.',
      C,
      D,
    ),
    wire(
      3,
      A,
      'Rescuers counted 230 huts in the meadow behind the school on Monday evening, they said.',
      C,
      D,
      E,
    ),
  ]

  test('of a mixed printing says what it has from other versions, as printed', () => {
    const mixed = paper(
      A,
      'Rescuers counted 214 Tents in the meadow behind the school on Monday evening, they said.',
      C,
      D,
      E,
    )
    const found = origin(versions, mixed)
    expect(found.follows).toBe('wire@3')
    const wording = told(found, 'shared-wording')
    expect(wording).toContain('It also has “214”, which only version 1 has.')
    expect(wording).toContain('It also has “Tents”, which only versions 1 and 2 have.')
  })

  test('of a plain one says nothing of others', () => {
    const found = origin(versions, paper(A, versions[2]!.document.paragraphs[2]!.text, C, D, E))
    expect(found.follows).toBe('wire@3')
    expect(found.evidence.filter(({ text }) => text.startsWith('It also has'))).toEqual([])
  })

  test('does not say that one version alone has a wording and another as much', () => {
    for (const one of [paper(A, C), paper(A, B, C), paper(A, C, E), paper(D, A, C)]) {
      const found = origin(versions, one)
      const alone = told(found, 'shared-wording').some((text) => text.includes('no other version has'))
      if (alone) expect(told(found, 'tie')).toEqual([])
    }
  })
})
