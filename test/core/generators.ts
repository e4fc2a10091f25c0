// Which texts must the core survive? Arbitraries for every script and oddity of the press, and an editor that
// makes a printing of a wire story with the truth kept.

import fc from 'fast-check'
import { type Copy, EDIT_NAMES, type EditName, edited, flipTypography } from '../../bench/edits.ts'
import { newsParagraphs } from '../../bench/news.ts'
import { randomOf } from '../../bench/random.ts'
import type { CompareOptions, Document, Role } from '../../src/core/model.ts'
import { documentOf, parseDocument } from '../../src/core/text/document.ts'

/** What a law is asked about: two texts, plain or already in paragraphs, and the options of the comparison. */
export interface Sides {
  readonly left: Document | string
  readonly right: Document | string
  readonly options?: CompareOptions
}

/** A wire story's paragraphs and an edited printing that knows where each of its paragraphs is from. */
export interface Edition {
  readonly left: readonly string[]
  readonly right: readonly Copy[]
  readonly edits: readonly EditName[]
}

const LATIN_WORDS = [
  'the',
  'a',
  'treaty',
  'Moscow',
  'don’t',
  "don't",
  'café',
  'cafe\u0301',
  'STRASSE',
  'straße',
]
const JOINED_WORDS = [
  'co-operate',
  'U.S.',
  'AT&T',
  'so\u00adft',
  'ﬁnal',
  'Ǆ',
  'İstanbul',
  '_',
  'e\u0301\u0323\u0302x',
]
const FIGURES = [
  '$5.3',
  '1,200',
  '16/7/2018',
  '14:02',
  '5 %',
  '5%',
  '100°',
  '2018–2020',
  '£1m',
  '½',
  '٣٤',
  '1.',
  '.5',
]
const OTHER_SCRIPTS = [
  'договор',
  'Ёж',
  'שלום',
  'السَّلام',
  '\u202bעברית\u202c',
  'Ωμέγα',
  'हिन्दी',
  '한국어',
  '𝒜𝓫',
  '𐌰𐌱',
]
const UNSPACED = [
  '中国外交部发言人',
  '条约',
  'ミサイル',
  'きょうは',
  '東京タワー',
  'สนธิสัญญา',
  'ประเทศไทย',
  '𠮷野家',
]
const EMOJI = ['👩‍👩‍👧‍👦', '🏳️‍🌈', '👍🏽', '🇫🇷', '☎️', '❤', '😀']
const MARKS = [
  '.',
  ',',
  ';',
  ':',
  '?!',
  '…',
  '...',
  '—',
  '–',
  '-',
  '--',
  '(',
  ')',
  '[',
  '*',
  '/',
  '|',
  '•',
  '\u200d',
]
const QUOTATIONS = ['“', '”', '"', '‘', '’', "'", '«', '»', '„', '‹', '›', '「', '」', '``', '″']
const SPACES = [
  ' ',
  ' ',
  ' ',
  ' ',
  '',
  '  ',
  '\t',
  '\u00a0',
  '\u2009',
  '\u202f',
  '\u3000',
  '\u200b',
  '\u2028',
  '\f',
]
const BREAKS = ['\n\n', '\n\n', '\n\n', '\n', '\r\n', '\r\n\r\n', '\n\n\n\n', '\n \n', '\u2029', '\r']
const BOILERPLATE = [
  'Advertisement',
  'Read more',
  'Sign up for our newsletter',
  '© 2018 Agency',
  'Share this article',
]

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LATIN_WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...FIGURES) },
  { weight: 1, arbitrary: fc.constantFrom(...JOINED_WORDS) },
  { weight: 1, arbitrary: fc.constantFrom(...OTHER_SCRIPTS) },
  { weight: 1, arbitrary: fc.constantFrom(...UNSPACED) },
  { weight: 1, arbitrary: fc.constantFrom(...EMOJI) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 2, arbitrary: fc.constantFrom(...QUOTATIONS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
)

const veryLongWord = fc
  .tuple(fc.constantFrom('a', 'ab', 'é', '中', '👍🏽', "a'"), fc.integer({ min: 100, max: 3000 }))
  .map(([unit, times]) => unit.repeat(times))

/** One paragraph in any script, with odd spaces and marks. */
export const paragraph: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: wordsIn(12) },
  { weight: 2, arbitrary: wordsIn(80) },
  { weight: 1, arbitrary: fc.constantFrom(...BOILERPLATE) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', ' ', '\t', '***', '“”', 'By Anna Karov', 'MOSCOW, Russia – It said'),
  },
  { weight: 1, arbitrary: veryLongWord },
)

/** A whole text as it may be uploaded. */
export const text: fc.Arbitrary<string> = fc
  .array(fc.tuple(paragraph, fc.constantFrom(...BREAKS)), { maxLength: 12 })
  .map((parts) => parts.map(([body, end]) => body + end).join(''))

/** Code units at random: lone surrogates, NUL and controls among them. Refused at the edge, harmless within. */
export const brokenText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.nat(0xffff), fc.constantFrom(0xd83d, 0xdc4d, 0, 0x0a, 0x20, 0x61)), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units))

/** A text made of very few different paragraphs, many times over. */
export const repetitiveText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('a b c.', 'a b c d e f g h.', 'x', 'y z y z y z.', 'No comment.', 'b a'), {
    maxLength: 14,
  })
  .map((paragraphs) => paragraphs.join('\n\n'))

/** Paragraphs over an alphabet of three words: everything resembles everything. */
export const monotonousText: fc.Arbitrary<string> = fc
  .array(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 9 }), { maxLength: 8 })
  .map((paragraphs) => paragraphs.map((words) => words.join(' ')).join('\n\n'))

/** Paragraphs that are already split, with roles that the text alone would not give them. */
export const document: fc.Arbitrary<Document> = fc
  .array(
    fc.record({ text: paragraph, role: fc.constantFrom<Role>('body', 'body', 'subheading', 'boilerplate') }),
    {
      maxLength: 10,
    },
  )
  .map((paragraphs) => documentOf(paragraphs))

/** A printing made by an editor; `names` limits what the editor does. */
export function edition(
  names: readonly EditName[] = EDIT_NAMES,
  { words = 900, most = 14 }: { readonly words?: number; readonly most?: number } = {},
): fc.Arbitrary<Edition> {
  const edits = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: most })
  return fc
    .tuple(fc.nat(1_000_000), fc.integer({ min: 30, max: words }), edits)
    .map(([seed, size, chosen]) => {
      const left = newsParagraphs(seed, size)
      return { left, right: edited(left, chosen, randomOf(seed + 1)), edits: chosen }
    })
}

/** Two texts of any kind: edited news above all, but also what no one would write. */
export const sides: fc.Arbitrary<Sides> = fc.oneof(
  { weight: 5, arbitrary: edition().map(sidesOf) },
  {
    weight: 2,
    arbitrary: edition(['moveParagraph', 'repeatParagraph', 'splitParagraph', 'mergeParagraphs']).map(
      sidesOf,
    ),
  },
  { weight: 3, arbitrary: fc.record({ left: repetitiveText, right: repetitiveText }) },
  { weight: 3, arbitrary: fc.record({ left: monotonousText, right: monotonousText }) },
  { weight: 2, arbitrary: fc.record({ left: text, right: text }) },
  { weight: 3, arbitrary: spliced(text) },
  { weight: 1, arbitrary: text.map((left) => ({ left, right: flipTypography(left) })) },
  { weight: 2, arbitrary: fc.record({ left: document, right: document }) },
  { weight: 1, arbitrary: fc.record({ left: brokenText, right: brokenText }) },
)

/** The same, and kinds of change that are taken as equal. */
export const ignoringSides: fc.Arbitrary<Sides> = fc
  .tuple(
    sides,
    fc.uniqueArray(fc.constantFrom('typography', 'case', 'spelling'), { minLength: 1, maxLength: 3 }),
  )
  .map(([{ left, right }, ignore]) => ({ left, right, options: { ignore } }) as Sides)

/** A text and the same words in another house's typography, or shouted. */
export const flippedSides: fc.Arbitrary<Sides> = fc
  .tuple(
    fc.oneof(
      text,
      edition().map(({ left }) => left.join('\n\n')),
    ),
    fc.constantFrom('flip', 'upper', 'lower'),
  )
  .map(([left, how]) => {
    const shouted = how === 'upper' ? left.toUpperCase() : left.toLowerCase()
    return { left, right: how === 'flip' ? flipTypography(left) : shouted }
  })

/** The document a side stands for, as the comparison reads it. */
export function documentFrom(side: Document | string): Document {
  return typeof side === 'string' ? parseDocument(side) : side
}

export function sidesOf(made: Edition): Sides {
  return { left: made.left.join('\n\n'), right: made.right.map((copy) => copy.text).join('\n\n') }
}

function wordsIn(most: number): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(word, fc.constantFrom(...SPACES)), { minLength: 1, maxLength: most })
    .map((pairs) => pairs.map(([body, space]) => body + space).join(''))
}

/** A text and a copy with pieces cut out, put in or doubled at any place, also inside words and pairs. */
function spliced(texts: fc.Arbitrary<string>): fc.Arbitrary<Sides> {
  const cut = fc.record({
    at: fc.nat(9999),
    length: fc.nat(30),
    put: fc.oneof(word, paragraph, fc.constant('\n\n')),
  })
  return fc.tuple(texts, fc.array(cut, { minLength: 1, maxLength: 6 })).map(([left, cuts]) => ({
    left,
    right: cuts.reduce((made, { at, length, put }) => {
      const place = at % (made.length + 1)
      return made.slice(0, place) + put + made.slice(place + length)
    }, left),
  }))
}
