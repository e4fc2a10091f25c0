// What must hold of the labels on any text at all: they never throw, never change the diff, and see both directions
// of an edit alike.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isIgnorable, labelChanges, type RawChange } from '../../../src/core/kinds/label.ts'
import type { ChangeKind, IgnorableKind } from '../../../src/core/model.ts'
import { changesBetween, findQuotes, matchedQuotes } from '../quotes/quotes-sides.ts'

const SEED = Number(process.env.SEED ?? 20181020)
const RUNS = Number(process.env.RUNS ?? 400)
const LANGUAGES = ['en', 'de', 'fr', 'es', 'ru', 'ja', null]
const PIECES =
  "“ ” \" ' ‘ ’ « » „ 「 」 `` '' , . ! ? : ; … — - – ( ) \n\n he said claimed not never may May 16 18 six sixteen 5% $5 €5 " +
  'million per cent Lavrov Sergei Mr President Foreign Minister The A NATO U.S. defence defense colour color ceasefire ' +
  "cease-fire July Monday 2018 5 p.m. 17:00 allegedly according to that and don't cannot can’t no one half a dozen " +
  'Straße сказал не июля dit ne pas « \u00a0 \u0301 \u{1f600} \ud800 \u200b 行く x'
const word = fc.constantFrom(...PIECES.split(' '))
const prose = fc
  .array(fc.oneof({ weight: 9, arbitrary: word }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }), {
    maxLength: 60,
  })
  .map((words) => words.join(' '))
const language = fc.constantFrom(...LANGUAGES)
const options = { seed: SEED, numRuns: RUNS }

const joined = (changes: readonly RawChange[], without: RawChange['op']) =>
  changes
    .filter((change) => change.op !== without)
    .map((change) => change.text)
    .join('')

function ranges(text: string, tag: string | null) {
  return findQuotes([{ text }], tag).flatMap((quotation) => quotation.parts)
}

test('labels never change the diff, and every edit has a kind', () => {
  fc.assert(
    fc.property(prose, prose, language, (left, right, tag) => {
      const raw = changesBetween(left, right)
      const changes = labelChanges(raw, {
        language: tag,
        leftQuotes: ranges(left, tag),
        rightQuotes: ranges(right, tag),
      })
      expect(changes.map(({ op, text }) => ({ op, text }))).toEqual(raw.map(({ op, text }) => ({ op, text })))
      for (const change of changes) {
        if (change.op === 'equal') expect([change.kinds, change.significance]).toEqual([[], 'low'])
        else expect(change.kinds.length).toBeGreaterThan(0)
        expect(new Set(change.kinds).size).toBe(change.kinds.length)
      }
    }),
    options,
  )
})

test('any changes at all are labelled as they are', () => {
  const change = fc.record({ op: fc.constantFrom<RawChange['op']>('equal', 'delete', 'insert'), text: prose })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), language, (raw, tag) => {
      const changes = labelChanges(raw, { language: tag, leftQuotes: [], rightQuotes: [] })
      expect(changes.map(({ op, text }) => ({ op, text }))).toEqual(raw.map(({ op, text }) => ({ op, text })))
    }),
    options,
  )
})

test('an edit and its undoing get the same kinds', () => {
  fc.assert(
    fc.property(prose, prose, language, (left, right, tag) => {
      const raw = changesBetween(left, right)
      const back = mirrored(raw)
      const there = labelChanges(raw, {
        language: tag,
        leftQuotes: ranges(left, tag),
        rightQuotes: ranges(right, tag),
      })
      const again = labelChanges(back, {
        language: tag,
        leftQuotes: ranges(right, tag),
        rightQuotes: ranges(left, tag),
      })
      const verdicts = (changes: typeof there, isBack: boolean) =>
        changes.map(({ op, text, kinds, significance }) => {
          const as = op === 'equal' || !isBack ? op : op === 'delete' ? 'insert' : 'delete'
          return `${as} ${text} ${kinds.join()} ${significance}`
        })
      // A deletion stands before the insertion beside it, whichever way round.
      expect(verdicts(again, true).sort()).toEqual(verdicts(there, false).sort())
    }),
    options,
  )
})

test('only style is ignorable, and both ways alike', () => {
  const kinds = fc.subarray<IgnorableKind>(['typography', 'case', 'spelling'])
  fc.assert(
    fc.property(prose, prose, kinds, (left, right, ignore) => {
      expect(isIgnorable(left, right, ignore)).toBe(isIgnorable(right, left, ignore))
      expect(isIgnorable(left, left, ignore)).toBe(true)
      if (left !== right) expect(isIgnorable(left, right, [])).toBe(false)
    }),
    options,
  )
})

test.each<[left: string, right: string, ignore: IgnorableKind[], expected: boolean]>([
  ['defence', 'defense', ['spelling'], true],
  ['defence', 'defense', ['typography', 'case'], false],
  ['Defence', 'defense', ['spelling'], false],
  ['Defence', 'defense', ['spelling', 'case'], true],
  ['Treaty', 'treaty', ['case'], true],
  ['don’t', "don't", ['typography'], true],
  [' - ', '—', ['typography'], true],
  ['\n\n', '', ['typography'], true],
  ['six', '6', ['spelling'], true],
  ['5 per cent', '5%', ['spelling'], true],
  ['six', '7', ['spelling', 'case', 'typography'], false],
  ['Mr Smith', 'Smith', ['spelling'], true],
  ['may', 'will', ['spelling', 'case', 'typography'], false],
  ['not ', '', ['spelling', 'case', 'typography'], false],
  ['“', '', ['typography'], false],
  ['“so”', '"so"', ['typography'], true],
  ['-', '', ['typography'], true],
  ['−5', '5', ['typography'], false],
  ['$', '€', ['typography'], false],
])('%j for %j ignoring %j: %s', (left, right, ignore, expected) => {
  expect(isIgnorable(left, right, ignore)).toBe(expected)
})

test('quotations are slices of their paragraphs, in order, and all are matched', () => {
  const text = fc
    .array(prose, { maxLength: 6 })
    .map((paragraphs) => paragraphs.map((paragraph) => ({ text: paragraph })))
  fc.assert(
    fc.property(text, text, language, (left, right, tag) => {
      const lefts = findQuotes(left, tag)
      const rights = findQuotes(right, tag)
      for (const [quotes, paragraphs] of [
        [lefts, left],
        [rights, right],
      ] as const) {
        let last = { paragraph: 0, end: 0 }
        for (const part of quotes.flatMap((quote) => quote.parts)) {
          expect(part.end).toBeGreaterThan(part.start)
          expect(part.end).toBeLessThanOrEqual(paragraphs[part.paragraph]!.text.length)
          expect(part.paragraph > last.paragraph || part.start >= last.end).toBe(true)
          last = part
        }
      }
      const matches = matchedQuotes(left, right, tag)
      const places = (side: 'left' | 'right') =>
        new Set(
          matches.flatMap((match) => (match[side] ? [`${match[side].paragraph} ${match[side].text}`] : [])),
        )
      expect(places('left')).toEqual(new Set(lefts.map((quote) => `${quote.paragraph} ${quote.text}`)))
      expect(places('right')).toEqual(new Set(rights.map((quote) => `${quote.paragraph} ${quote.text}`)))
      for (const match of matches) {
        if (match.left) expect(joined(match.changes, 'insert')).toBe(match.left.text)
        if (match.right) expect(joined(match.changes, 'delete')).toBe(match.right.text)
        expect(match.status).toBe(match.left && match.right ? match.status : match.left ? 'dropped' : 'added')
      }
    }),
    options,
  )
})

test('a text quoted against itself is kept whole', () => {
  fc.assert(
    fc.property(fc.array(prose, { maxLength: 6 }), language, (texts, tag) => {
      const paragraphs = texts.map((text) => ({ text }))
      const kinds: (readonly ChangeKind[])[] = []
      for (const match of matchedQuotes(paragraphs, paragraphs, tag)) {
        expect(match.status).toBe('kept')
        for (const change of match.changes) kinds.push(change.kinds)
      }
      expect(kinds.flat()).toEqual([])
    }),
    options,
  )
})

/** The changes from right to left; the deletion of a pair stays in front. */
function mirrored(raw: readonly RawChange[]): RawChange[] {
  const out: RawChange[] = []
  for (let at = 0; at < raw.length; at++) {
    const change = raw[at]!
    const next = raw[at + 1]
    if (change.op === 'delete' && next?.op === 'insert') {
      out.push({ op: 'delete', text: next.text }, { op: 'insert', text: change.text })
      at++
    } else
      out.push({
        op: change.op === 'equal' ? 'equal' : change.op === 'delete' ? 'insert' : 'delete',
        text: change.text,
      })
  }
  return out
}

test('an edit inside a quotation is told, though words that moved stand between it and the next', () => {
  const changes = labelChanges(
    [
      { op: 'equal', text: 'He spoke ' },
      { op: 'delete', text: 'then ' },
      { op: 'delete', text: 'of the long road ', moved: 1 },
      { op: 'delete', text: 'about everything there is.' },
      { op: 'insert', text: '“calm” ' },
      { op: 'insert', text: 'of the wide river ', moved: 2 },
      { op: 'insert', text: 'about nothing there ever was at all.' },
    ],
    { language: 'en', leftQuotes: [], rightQuotes: [{ start: 10, end: 14 }] },
  )
  expect(changes[4]!.kinds).toContain('quote')
  expect(changes[3]!.kinds).not.toContain('quote')
})
