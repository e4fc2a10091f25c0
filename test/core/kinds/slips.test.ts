// Slips of the pen, acronyms that are words, and small words that matter.
import { describe, expect, test } from 'vitest'
import { compare } from '../../../src/core/compare.ts'
import type { Change } from '../../../src/core/model.ts'
import { verdict } from './kinds-notation.ts'

type Row = readonly [line: string, verdict: string]

function table(language: string, rows: readonly Row[]): void {
  test.each(rows)(`${language}: %s → %s`, (line, expected) => {
    expect(verdict(line, language)).toBe(expected)
  })
}

/** The last insertion of two whole texts. */
function inserted(left: string, right: string): Change | undefined {
  return compare(left, right)
    .blocks.flatMap(({ changes }) => changes)
    .findLast(({ op }) => op === 'insert')
}

describe('lost spaces', () => {
  table('en', [
    ['The mayor came [alongwith/along with] his wife.', 'typography low'],
    ['The old [web site/website] is gone.', 'spelling low'],
    ['Then [Holansaid that/Holan, said] it was late.', 'wording normal'],
    ['He left [on FridayApril/of Friday,] with his wife.', 'number high'],
  ])
})

describe('acronyms that are words', () => {
  table('en', [['Two new [SUVs/vans] stood in the yard.', 'wording normal']])

  test('a text that has the plural shows it', () => {
    const text = 'Both SUVs were sold by the firm in the spring of the year.'
    expect(inserted(`${text} The SUV was red.`, `${text} The van was red.`)?.kinds).toEqual(['wording'])
    expect(inserted('The work of the FAO went on.', 'The work of the IMF went on.')?.kinds).toEqual(['name'])
  })
})

describe('who is meant', () => {
  const text = 'Holan came late to the meeting of the council that was held in the hall.'

  test('a pronoun behind another name of its sentence may mean that one', () => {
    expect(
      inserted(`${text} As Reed told it, he paid.`, `${text} As Reed told it, Holan paid.`),
    ).toMatchObject({
      kinds: ['name'],
      significance: 'high',
    })
    expect(inserted(`${text} In the end he paid.`, `${text} In the end Holan paid.`)).toMatchObject({
      kinds: ['name'],
      significance: 'normal',
    })
  })

  test('a description of somebody whom both texts name', () => {
    const change = inserted(`${text} Later the baker paid.`, `${text} Later Holan paid.`)
    expect(change?.significance).toBe('normal')
    expect(inserted(`${text} Later the baker paid.`, `${text} Later Reed paid.`)?.significance).toBe('high')
  })
})

describe('small words', () => {
  table('en', [
    ['The mill has been shut [in/since] March.', 'wording high'],
    ['The mill was shut [by/on] Monday.', 'wording high'],
    ['The mill was built [in/during] 1902.', 'wording normal'],
    ['He stood [in/by] the door.', 'wording normal'],
    ['[/Police say ]a woman had tried to swallow the key.', 'attribution high'],
    ['The fire began at [3 am/3 a.m. local time,] in the kitchen.', 'number low'],
  ])
  table('de', [['Die Mühle war [im/seit] März geschlossen.', 'wording high']])
  table('fr', [['Le moulin est fermé [en/depuis] mars.', 'wording high']])
  table('es', [['El molino está cerrado [en/desde] marzo.', 'wording high']])
})

describe('marks', () => {
  test('a lone quotation mark', () => {
    expect(
      inserted(
        'The bill has a so called Long Winter rule for it.',
        'The bill has a so called " Long Winter rule for it.',
      ),
    ).toMatchObject({
      kinds: ['quote'],
      significance: 'low',
    })
  })

  test('the capital behind a full stop that became a comma is a part of it', () => {
    expect(verdict('the man was found in the hall[./,] [His/his] hat lay by the door')).not.toContain('case')
  })
})
