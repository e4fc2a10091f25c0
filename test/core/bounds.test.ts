// Beyond what anyone writes or reads, a comparison tells less, and says so. What it tells is exact as ever.
import { describe, expect, it } from 'vitest'
import { compare } from '../../src/core/compare.ts'
import type { ChangeKind, Comparison } from '../../src/core/model.ts'
import { placeOf } from '../../src/core/quotes/spoken.ts'
import { similarity } from '../../src/core/similarity.ts'
import { changesAreTidy, coversOnce, kindsAgree, rebuilds } from './laws/laws-blocks.ts'
import { unfounded } from './summary/summary-clauses.ts'

const repeated = (count: number, text: (at: number) => string, separator = ' ') =>
  Array.from({ length: count }, (_, at) => text(at)).join(separator)

function compared(left: string, right: string): Comparison {
  const comparison = compare(left, right)
  for (const law of [rebuilds, coversOnce, kindsAgree, changesAreTidy]) law(comparison)
  return comparison
}

const kindsOf = ({ blocks }: Comparison) =>
  new Set(blocks.flatMap(({ changes }) => changes.flatMap(({ kinds }) => kinds)))
const countOf = ({ blocks }: Comparison, kind: ChangeKind) =>
  blocks.flatMap(({ changes }) => changes.filter(({ kinds }) => kinds.includes(kind))).length

describe('what is beyond its bounds is told as a whole', () => {
  it('70,000 paragraphs a side', () => {
    const left = repeated(70_000, (at) => `Word${at % 900}`, '\n\n')
    const { precise, blocks, similarity } = compared(left, `First\n\n${left}`)
    expect([precise, similarity.precise]).toEqual([false, false])
    expect(blocks).toHaveLength(1)
    expect(similarity.words).toMatchObject({ kept: 70_000, added: 1 })
  })

  it('the same 70,000 paragraphs, of which only the quotations go unread', () => {
    const text = repeated(70_000, (at) => `Word${at % 900}`, '\n\n')
    const { similarity, summary } = compared(text, text)
    expect([similarity.score, summary]).toEqual([
      1,
      'The paragraphs of the two texts are the same, character for character.',
    ])
  })

  it('an edit at every fourth of 400,000 words', () => {
    const left = repeated(400_000, (at) => (at % 4 ? `kept${at % 70}` : 'one'))
    const right = repeated(400_000, (at) => (at % 4 ? `kept${at % 70}` : 'two'))
    const { precise, blocks } = compared(left, right)
    expect(precise).toBe(false)
    expect(blocks[0]!.changes.length).toBeLessThan(3 * 65_536)
  })

  it('20,000 quotations', () => {
    const text = (end: string) => `${repeated(20_000, (at) => `“We go to town ${at}.” `, '')}${end}`
    const scores = { precise: false, quotes: { kept: 0, altered: 0, dropped: 0, added: 0 } }
    const told = { precise: false, quotes: [], similarity: scores }
    expect(compared(text('Now.'), text('Then.'))).toMatchObject(told)
    expect(similarity(text('Now.'), text('Then.'))).toMatchObject(scores)
  })

  it('300,000 characters of a script without spaces', () => {
    const han = (at: number) => String.fromCharCode(0x4e00 + ((at * 7919) % 20_000))
    const left = repeated(300_000, han, '')
    const right = `${left.slice(0, 200_000)}。`
    const { precise, similarity, left: document } = compared(left, right)
    expect([precise, document.words]).toEqual([false, 300_000])
    expect(similarity.words).toMatchObject({ kept: 200_000, removed: 100_000, added: 0 })
  })

  it('8,000 figures edited: some are read, and the summary counts none', () => {
    const text = (by: number) =>
      repeated(8_000, (at) => `Board ${at} of the harbour said that the fee was ${at + by} crowns.`, '\n\n')
    const [left, right] = [text(100_000), text(200_000)]
    const found = compared(left, right)
    expect([found.precise, found.similarity.precise]).toEqual([false, true])
    expect(kindsOf(found)).toEqual(new Set(['number', 'wording']))
    expect(found.summary).toMatch(
      /^\d+ % of the wording kept\. Too much differs for every change to be read\.$/,
    )
    expect(unfounded(found)).toEqual([])
    const back = compared(right, left)
    expect(countOf(back, 'number')).toBe(countOf(found, 'number'))
    expect(back.summary).toBe(found.summary)
  })

  it('an edit in a paragraph that stands as it did is read before those of a rewritten one', () => {
    const rewritten = (by: number) => repeated(8_000, (at) => `fee ${at + by}`)
    const light = (fee: number) => `The harbour board said on Monday that the fee would be ${fee} crowns.`
    const texts = (by: number, fee: number) => `${rewritten(by)}.\n\n${light(fee)}`
    const { precise, blocks } = compared(texts(100_000, 30), texts(200_000, 40))
    expect(precise).toBe(false)
    expect(blocks.at(-1)!.changes.flatMap(({ kinds }) => kinds)).toEqual(['number', 'number'])
  })

  it('a book of 100,000 words with a figure edited in every tenth paragraph is read throughout', () => {
    const text = (by: number) =>
      repeated(
        5_000,
        (at) =>
          `Board ${at} said that the fee was ${at % 10 ? 5 : at + by} crowns${' and so it was'.repeat(3)}.`,
        '\n\n',
      )
    const found = compared(text(10_000), text(20_000))
    expect([found.precise, kindsOf(found)]).toEqual([true, new Set(['number'])])
  })

  it('280,000 words: their quotations have no speakers', () => {
    const said = 'It was so. “We will go to town,” Ann Bell said.'
    const text = (end: string) => `${said}\n\n${repeated(15_000, () => 'They went on. '.repeat(3))} ${end}`
    expect(compare(`${said} Now.`, `${said} Then.`).quotes[0]!.speaker).toBe('Ann Bell')
    const { precise, similarity, quotes } = compared(text('Now.'), text('Then.'))
    expect([precise, similarity.precise, quotes[0]!.status, quotes[0]!.speaker]).toEqual([
      false,
      true,
      'kept',
      null,
    ])
  })

  it('an edit of 70,000 characters', () => {
    const text = (at: string) => `It was so. ${repeated(20_000, () => at)} And it was good.`
    const { precise, blocks, similarity: scores } = compared(text('one'), text('six'))
    expect([precise, scores.precise, similarity(text('one'), text('six')).precise]).toEqual([
      false,
      true,
      true,
    ])
    const kinds = blocks.flatMap(({ changes }) => changes.flatMap((change) => change.kinds))
    expect(new Set(kinds)).toEqual(new Set(['wording']))
  })

  it('an ignored edit of 200 words in another spelling, of which some differ in case alone', () => {
    const same = repeated(100, (at) => `the vote of day ${at} was held`)
    const left = `${same} ${repeated(100, () => 'colour LABOUR')}.`
    const right = `${same} ${repeated(100, () => 'color labour')}.`
    expect(compare(left, right).similarity.score).toBeLessThan(1)
    expect(compare(left, right, { ignore: ['spelling', 'case'] }).similarity.score).toBe(1)
  })

  it('one word again and again, in paragraphs that face nothing alike', () => {
    const left = `${repeated(40_000, () => 'a', "-'")}\n\nOne end.`
    const right = `${repeated(40_000, () => 'a', "'-")}\n\nAnother.`
    expect(compared(left, right).similarity.longestPassage.words).toBe(40_000)
  })
})

it('a run of words is found wherever it stands in another', () => {
  const digits = (text: string) => Int32Array.from(text, Number)
  for (let whole = 0; whole < 3 ** 6; whole++) {
    const text = whole.toString(3).padStart(6, '0')
    for (const run of ['', '0', '01', '00', '010', '0010', '0101', '1122', '0120120'])
      expect(placeOf(digits(run), digits(text))).toBe(text.indexOf(run))
  }
})
