// Pairs of texts that no one writes, of any size. A pass whose work grows faster than its text shows on one of them.
// Pure: the same name and size give the same pair. `bytes` is the size of each side in UTF-8, met within one unit.

import { newsParagraphs } from '../../bench/news.ts'
import { type Random, randomOf } from '../../bench/random.ts'
import { NAMES, OTHER_LANGUAGES, SCRIPTS } from './generator-words.ts'

export interface Generator {
  readonly name: string
  readonly make: (bytes: number) => { readonly left: string; readonly right: string }
}

/** Writes the unit of text number `at`; the two sides draw from chance of their own. */
type Unit = (at: number, random: Random) => string

const encoder = new TextEncoder()
const bytesOf = (text: string): number => encoder.encode(text).length

/** Units until the size is met. */
function filled(bytes: number, unit: Unit, seed = 1): string[] {
  const random = randomOf(seed)
  const units: string[] = []
  for (let size = 0; size < bytes; ) {
    const text = unit(units.length, random)
    units.push(text)
    size += bytesOf(text)
  }
  return units
}

/** Both sides the same units from different chance. */
const drawn = (name: string, unit: Unit): Generator => ({
  name,
  make: (bytes) => ({ left: filled(bytes, unit, 1).join(''), right: filled(bytes, unit, 2).join('') }),
})

/** The right side has a unit of its own. */
const unlike = (name: string, left: Unit, right: Unit): Generator => ({
  name,
  make: (bytes) => ({ left: filled(bytes, left, 1).join(''), right: filled(bytes, right, 1).join('') }),
})

/** The same units in another order. */
const permuted = (name: string, unit: Unit, order: (units: string[]) => string[]): Generator => ({
  name,
  make: (bytes) => {
    const units = filled(bytes, unit)
    return { left: units.join(''), right: order([...units]).join('') }
  },
})

/** Each unit is edited with this probability. Units end where the longer side has the size. */
const edited = (name: string, unit: Unit, edit: (text: string, random: Random) => string, share: number) =>
  ({
    name,
    make: (bytes) => {
      const random = randomOf(1)
      const chance = randomOf(3)
      const left: string[] = []
      const right: string[] = []
      for (let sizes = { left: 0, right: 0 }; Math.max(sizes.left, sizes.right) < bytes; ) {
        const text = unit(left.length, random)
        const printed = chance.chance(share) ? edit(text, chance) : text
        left.push(text)
        right.push(printed)
        sizes = { left: sizes.left + bytesOf(text), right: sizes.right + bytesOf(printed) }
      }
      return { left: left.join(''), right: right.join('') }
    },
  }) satisfies Generator

const shuffle = (units: string[]) => randomOf(5).shuffled(units)
const reverse = (units: string[]) => units.reverse()

// Words of no language: short ones come often, and there are as many as are asked for.
const letters = 'etaoinshrdlucmfwypvbgk'
const word = (number: number): string => {
  let out = ''
  for (let rest = number + 1; rest > 0; rest = Math.floor(rest / letters.length))
    out += letters[rest % letters.length]
  return out
}
const words = (random: Random, count: number, different: number): string =>
  Array.from({ length: count }, () => word(random.below(different))).join(' ')
const zipfWords = (random: Random, count: number, different: number): string =>
  Array.from({ length: count }, () => word(Math.floor(different ** random.next()) - 1)).join(' ')
const name = (random: Random): string => random.pick(NAMES)
const figure = (random: Random): string => String(1 + random.below(10 ** (1 + random.below(6))))
const CJK_RANGE = 20_000
const han = (random: Random): string => String.fromCharCode(0x4e00 + random.below(CJK_RANGE))
const run = (count: number, unit: () => string): string => Array.from({ length: count }, unit).join('')

const CROWDS: readonly Generator[] = [
  {
    name: 'two equal paragraphs in turn with other ends',
    make: (bytes) => {
      const times = Math.ceil(bytes / 6)
      return {
        left: `left\n\n${'a\n\nb\n\n'.repeat(times)}end`,
        right: `right\n\n${'a\n\nb\n\n'.repeat(times)}other`,
      }
    },
  },
  drawn('one-word paragraphs', (_, random) => `${word(random.below(50_000))}\n\n`),
  drawn('one-word paragraphs of few words', (_, random) => `${word(random.below(40))}\n\n`),
  drawn('one-letter paragraphs', (_, random) => `${random.pick([...letters])}\n\n`),
  drawn('two-word paragraphs', (_, random) => `${words(random, 2, 500)}\n\n`),
  permuted('numbered paragraphs shuffled', (at) => `Paragraph ${at} of ${at % 97} in the list.\n\n`, shuffle),
  permuted('numbered paragraphs in reverse', (at) => `Paragraph ${at} of ${at % 97}.\n\n`, reverse),
  permuted('equal paragraphs shuffled', (at) => `${word(at % 300)} ${word(at % 7)}\n\n`, shuffle),
  unlike(
    'near-equal paragraphs',
    (at) => `The vote of day ${at} was held and then was held again.\n\n`,
    (at) => `The vote of day ${at + 7} was held and then was held once.\n\n`,
  ),
  unlike(
    'near-equal long sentences',
    (at) => `${'the vote was held and then was held again and '.repeat(4)}${at} ended.\n\n`,
    (at) => `${'the vote was held and then was held again or '.repeat(4)}${at} ended.\n\n`,
  ),
  unlike(
    'paragraphs against the same joined',
    (at) => `Sentence ${at} has a few words.\n\n`,
    (at) => `Sentence ${at} has a few words.${at % 50 === 49 ? '\n\n' : ' '}`,
  ),
  drawn('hard-wrapped lines with hyphens', (at, random) =>
    random.chance(0.5) ? `word-${word(random.below(3000))}- some${word(at % 50)}\n` : 'word word\n',
  ),
  unlike(
    'word word lines',
    (at) => (at % 3 ? 'word word\n' : 'word word word-\n'),
    (at) => (at % 5 ? 'word word\n' : 'other word\n'),
  ),
  drawn(
    'lists of short lines',
    (at, random) => `- ${words(random, 3, 300)}${at % 20 === 19 ? '\n\n' : '\n'}`,
  ),
  drawn('blank lines of spaces', (_, random) => `a${' '.repeat(random.below(30))}\n \n`),
]

const MARKS: readonly Generator[] = [
  drawn('quotations with a paragraph each', (_, random) => `“${words(random, 6, 3000)},” he said.\n\n`),
  drawn('quotations of few words with a paragraph each', (_, random) => `“${words(random, 3, 60)}.”\n\n`),
  drawn(
    'quotations with said and a name',
    (_, random) => `"${words(random, 5, 400)}," said ${name(random)}. `,
  ),
  drawn('said alone', () => 'said X. '),
  drawn(
    'quotations with said X',
    (at, random) => `“${words(random, 3, 90)}” said X${at % 9 ? ' ' : '.\n\n'}`,
  ),
  drawn('straight quotes', (_, random) => `"${words(random, 2, 900)}" ${words(random, 1, 90)} `),
  drawn('straight quotes with nothing between', () => '"" '),
  drawn('straight single quotes', (_, random) => `'${words(random, 2, 900)}' `),
  drawn(
    'quotations inside quotations',
    (_, random) => `“‘${words(random, 2, 900)}’ ${word(random.below(90))}” `,
  ),
  drawn('quotations that open and never close', (_, random) => `“${words(random, 3, 900)}\n\n`),
  drawn('quotations that close and never open', (_, random) => `${words(random, 3, 900)}”\n\n`),
  drawn('angle quotes', (_, random) => `«${words(random, 4, 900)}» ${word(random.below(90))}. `),
  drawn('angle quotes that point in', (_, random) => `»${words(random, 4, 900)}« sagte ${name(random)}.\n\n`),
  drawn('low quotes', (_, random) => `„${words(random, 4, 900)}“, sagte ${name(random)}. `),
  drawn('corner brackets', (_, random) => `「${run(8, () => han(random))}」と述べた。`),
  permuted(
    'quotations shuffled',
    (at) => `“${word(at)} ${word(at * 3)} ${word(at % 9)} said so,” he said.\n\n`,
    shuffle,
  ),
  edited(
    'quotations with one word edited',
    (at, random) => `“${words(random, 8, 2000)} ${word(at)},” said ${name(random)}.\n\n`,
    (text, random) => text.replace(/\w+/, word(random.below(2000))),
    0.5,
  ),
  unlike(
    'quotations against reported speech',
    (at) => `“The treaty of day ${at} is dead and gone,” Lavrov said.\n\n`,
    (at) => `Lavrov said the treaty of day ${at} is dead and gone.\n\n`,
  ),
  edited(
    'quotations in one paragraph with a word in fifty edited',
    (at, random) => `${at % 200 ? '' : '“'}${words(random, 1, 3000)}${at % 200 === 30 ? ',” he said.' : ''} `,
    (text, random) => text.replace(/[a-z]+/, () => words(random, 6, 3000)),
    0.02,
  ),
  drawn('one quotation of all', (_, random) => `${words(random, 5, 3000)} `),
  drawn('dashes', (_, random) => `${word(random.below(90))}${random.pick([' – ', '—', ' -- ', '-', '–'])}`),
  drawn('brackets', (_, random) => `(${word(random.below(90))}${random.pick(['(', ')', '[', ']', ' '])}`),
  drawn(
    'commas and colons',
    (_, random) => `${word(random.below(90))}${random.pick([', ', ': ', '; ', ',', ':'])}`,
  ),
  drawn('stops without a space', (_, random) => `${word(random.below(90))}.`),
  drawn('ellipses', (_, random) => `${word(random.below(90))}${random.pick(['…', '...', '. . . '])}`),
  drawn('apostrophes', (_, random) => `${word(random.below(90))}'${random.pick(['s ', 't ', ' ', ''])}`),
]

const WORDS: readonly Generator[] = [
  permuted('words shuffled', (at) => `${word(at)} `, shuffle),
  permuted('words in reverse', (at) => `${word(at)} `, reverse),
  permuted('frequent words shuffled', (_, random) => `${zipfWords(random, 1, 50_000)} `, shuffle),
  drawn('words by their rank without a stop', (_, random) => `${zipfWords(random, 9, 30_000)} `),
  drawn('words by their rank in sentences', (_, random) => `${zipfWords(random, 9, 30_000)}. A`),
  drawn('words by their rank in paragraphs', (_, random) => `${zipfWords(random, 30, 30_000)}.\n\n`),
  drawn('few words', (_, random) => `${word(random.below(6))} `),
  drawn('different words', (_, random) => `${word(random.below(2 ** 31))} `),
  unlike(
    'one word',
    () => 'a',
    () => 'b',
  ),
  unlike(
    'one word with marks',
    () => "a-'",
    () => "a'-",
  ),
  unlike(
    'two words in turn',
    () => 'a b ',
    () => 'b a ',
  ),
  unlike(
    'periods of three and of two',
    () => 'a b c ',
    () => 'b a ',
  ),
  drawn('names', (_, random) => `${name(random)} ${name(random)} `),
  drawn('names in one-sentence paragraphs', (_, random) => `${name(random)} met ${name(random)}.\n\n`),
  drawn(
    'names with titles',
    (_, random) => `President ${name(random)} told Mr. ${name(random)}, the Minister, `,
  ),
  drawn('names with initials', (_, random) => `J. R. ${name(random)} of the U.S. `),
  drawn('capitals', (_, random) => `${words(random, 4, 900).toUpperCase()} `),
  drawn('capitals in paragraphs', (_, random) => `${words(random, 4, 900).toUpperCase()}\n\n`),
  edited(
    'case alone',
    (_, random) => `${words(random, 4, 900)} `,
    (text) => text.toUpperCase(),
    0.5,
  ),
  edited(
    'typography alone',
    () => `"it's" - `,
    () => '“it’s” – ',
    0.5,
  ),
  edited(
    'every other word',
    (_, random) => `${words(random, 1, 3000)} `,
    (_, random) => `${word(random.below(3000))} `,
    0.5,
  ),
  edited(
    'spelling alone',
    () => 'the colour of labour ',
    () => 'the color of labor ',
    0.5,
  ),
  edited(
    'negations',
    () => 'he did not say ',
    () => 'he did say ',
    0.5,
  ),
  edited(
    'attributions',
    () => 'he said that it may be ',
    () => 'he claimed that it might be ',
    0.5,
  ),
]

const FIGURES: readonly Generator[] = [
  drawn('numbers', (_, random) => `${figure(random)} `),
  drawn('numbers in paragraphs', (_, random) => `${figure(random)}\n\n`),
  drawn(
    'money and shares',
    (_, random) => `$${figure(random)}.5 million or ${figure(random)} % and €${figure(random)}, `,
  ),
  drawn(
    'numbers written out',
    (_, random) =>
      `${random.pick(['one', 'twenty', 'three', 'hundred', 'thousand', 'and', 'million', 'five'])} `,
  ),
  drawn('dates', (_, random) => `July ${1 + random.below(30)}, ${1900 + random.below(120)}, `),
  drawn(
    'dates in figures',
    (_, random) => `${1 + random.below(28)}/${1 + random.below(12)}/${1990 + random.below(40)} `,
  ),
  drawn('digits with marks', (_, random) => `${random.below(10)}${random.pick(['.', ',', ':', '/', '-'])}`),
  edited(
    'numbers edited',
    (_, random) => `a fee of ${figure(random)} was paid. `,
    (text) => text.replace(/\d/, '7'),
    0.5,
  ),
]

const CHARACTERS: readonly Generator[] = [
  drawn('random Han', (_, random) => han(random)),
  drawn('random Han in sentences', (_, random) => `${run(12, () => han(random))}。`),
  drawn('random Han in paragraphs', (_, random) => `${run(12, () => han(random))}\n\n`),
  permuted(
    'Han paragraphs of one character shuffled',
    (at) => `${String.fromCharCode(0x4e00 + (at % CJK_RANGE))}\n`,
    shuffle,
  ),
  drawn('Han beyond the plane', (_, random) => String.fromCodePoint(0x20000 + random.below(42_000))),
  ...Object.entries(SCRIPTS).map(([script, samples]) =>
    drawn(`random ${script}`, (_, random) => `${random.pick(samples)}${random.chance(0.3) ? ' ' : ''}`),
  ),
  ...Object.entries(SCRIPTS).map(([script, samples]) =>
    drawn(
      `${script} in sentences`,
      (_, random) => `${run(6, () => random.pick(samples))} ${run(4, () => random.pick(samples))}. `,
    ),
  ),
  drawn(
    'combining marks',
    (_, random) => `e${run(random.below(40), () => random.pick(['\u0301', '\u0300', '\u0323']))} `,
  ),
  unlike(
    'one letter with combining marks',
    (at) => (at ? '\u0301' : 'e'),
    (at) => (at ? '\u0323' : 'e'),
  ),
  drawn('emoji', (_, random) => random.pick(['👩‍👩‍👧‍👦', '🏳️‍🌈', '👍🏽', '🇫🇷', '☎️', '❤', '😀', ' '])),
  drawn(
    'invisible characters',
    (_, random) => `a${random.pick(['\u00ad', '\u200b', '\u200d', '\ufeff', '\u2060'])}`,
  ),
  drawn(
    'odd spaces',
    (_, random) =>
      `${word(random.below(90))}${random.pick(['\u00a0', '\u202f', '\u3000', '\u2009', '\t', '\f'])}`,
  ),
  drawn('letters of two cases', (_, random) => random.pick(['İ', 'ı', 'ß', 'ﬁ', 'Ǆ', 'ẞ', 'ŉ', ' '])),
  unlike(
    'spaces against tabs',
    () => ' ',
    () => '\t',
  ),
  unlike(
    'newlines against returns',
    () => '\n',
    () => '\r\n',
  ),
]

const PRESS: readonly Generator[] = [
  {
    name: 'unrelated news',
    make: (bytes) => ({
      left: newsParagraphs(21, bytes / 6).join('\n\n'),
      right: newsParagraphs(22, bytes / 6).join('\n\n'),
    }),
  },
  {
    name: 'news in one paragraph against its sentences shuffled',
    make: (bytes) => {
      const sentences = newsParagraphs(21, bytes / 6)
        .join(' ')
        .split(/(?<=\. )/)
      return { left: sentences.join(''), right: shuffle([...sentences]).join('') }
    },
  },
  ...Object.entries(OTHER_LANGUAGES).map(([language, samples]) =>
    drawn(
      `news words of ${language}`,
      (at, random) =>
        `${Array.from({ length: 9 }, () => random.pick(samples)).join(' ')}.${at % 4 === 3 ? '\n\n' : ' '}`,
    ),
  ),
  drawn(
    'datelines',
    (_, random) => `${name(random).toUpperCase()}, ${name(random)} (Reuters) - ${words(random, 4, 300)}\n\n`,
  ),
  drawn('bylines', (_, random) => `By ${name(random)} ${name(random)}\n\n`),
  drawn('credits', (_, random) => `(Reporting by ${name(random)}; editing by ${name(random)})\n\n`),
  drawn(
    'furniture of pages',
    (_, random) => `${random.pick(['Read more', 'Advertisement', 'Share this', '© 2018 Agency'])}\n\n`,
  ),
]

export const GENERATORS: readonly Generator[] = [
  ...CROWDS,
  ...MARKS,
  ...WORDS,
  ...FIGURES,
  ...CHARACTERS,
  ...PRESS,
]
