// Marks within a line: struck-out text, notes, powers, letters of one word and words of two elements.
import { describe, expect, it } from 'vitest'
import { extractionOf, textOf } from './read.ts'
import { pageOf, paragraphsOf, STORIES } from './templates.ts'

const [story] = STORIES
const pageWith = (line: string) =>
  pageOf(
    story!,
    `<article><h1>${story!.headline}</h1><p>${line}</p>${paragraphsOf(story!.text.slice(1))}</article>`,
  )

const END = 'said the clerk to all who had come to the hall on Friday night.'
const LINES: readonly (readonly [name: string, markup: string, text: string])[] = [
  ['deleted and inserted', 'It is <del>Monday</del> <ins>Tuesday</ins>,', 'It is Tuesday,'],
  ['a number put right', 'It costs <del>12</del><ins>14</ins> crowns,', 'It costs 14 crowns,'],
  ['struck by style', 'It costs <span style="text-decoration: line-through">4</span> 5,', 'It costs 5,'],
  ['struck by class', 'It costs <span class="line-through">four</span> five,', 'It costs five,'],
  ['a raised figure behind a word', 'The plan<sup>1</sup> costs euros<sup>3</sup>,', 'The plan costs euros,'],
  ['behind a year or a share', 'In 1904<sup>2</sup> it was 12%<sup>3</sup>,', 'In 1904 it was 12%,'],
  [
    'linked notes',
    'A plan<a href="#fn1"><sup>1</sup></a> and<sup><a href="#n">[2]</a></sup>,',
    'A plan and,',
  ],
  ['bracketed links', 'A plan<a href="#fn1" class="footnote">[1]</a>,', 'A plan,'],
  ['powers', '10<sup>6</sup> t, 10<sup>-9</sup> m, 40 km<sup>2</sup>,', '10⁶ t, 10⁻⁹ m, 40 km²,'],
  ['formulas and isotopes', 'CO<sub>2</sub>, <sup>235</sup>U, Ca<sup>2+</sup>,', 'CO2, ²³⁵U, Ca²⁺,'],
  ['raised letters', 'The 1<sup>st</sup>, M<sup>me</sup> Roy,', 'The 1st, Mme Roy,'],
  ['drop caps', '<span>T</span>he <span>T</span><span>oll</span>,', 'The Toll,'],
  [
    'letters in bold',
    'The <b>coun</b>cil of <em>Vladi</em>mir <b>Mc</b>Coy,',
    'The council of Vladimir McCoy,',
  ],
  ['names side by side', '<span>Ann Bell</span><span>Port Ellery</span>,', 'Ann Bell Port Ellery,'],
  ['a sentence in bold', '<strong>The toll.</strong>It comes,', 'The toll. It comes,'],
  ['what only screen readers say', '<span class="sr-only">Hint </span>The toll,', 'The toll,'],
]

describe('within a line', () => {
  it.each(LINES)('%s', (_, markup, text) => {
    expect(textOf(pageWith(`${markup} ${END}`))[0]).toBe(`${text} ${END}`)
  })

  it('what goes is named', () => {
    const { left } = extractionOf(pageWith(`It costs <s>four</s> five million<sup>1</sup>, ${END}`))
    expect(left).toContainEqual({ reason: 'struck out', words: 1, begins: 'four' })
    expect(left).toContainEqual({ reason: 'note sign', words: 1, begins: '1' })
  })

  it('an unclosed tag strikes out nothing', () => {
    const page = pageOf(
      story!,
      `<article><h1>${story!.headline}</h1><s>${paragraphsOf(story!.text)}</article>`,
    )
    expect(textOf(page)).toEqual(story!.text)
  })
})
