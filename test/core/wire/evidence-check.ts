// Checks a sentence of evidence against the texts of a story, as a reader with the printings at hand would. Every form of
// sentence is known here; one that is not is a fault.
import { compare } from '../../../src/core/compare.ts'
import type { Comparison, Document } from '../../../src/core/model.ts'
import type { Printing } from '../../../src/core/story/story-answers.ts'
import { readValues } from '../../../src/core/values/read.ts'
import { formOf } from '../../../src/core/values/value.ts'

export interface Claim {
  readonly story: readonly Printing[]
  /** What the sentence is about: `to` is made from `from`. */
  readonly from: Printing
  readonly to: Printing
  /** Versions of the base. */
  readonly versions: readonly Printing[]
}

type Check = (claim: Claim, found: readonly string[]) => boolean

const NAME = String.raw`(?:version (\d+) of )?(.+?)`
const STYLED = String.raw`(?:, (\d+ %|under 1 %) but for house style)?`
const SHARE = String.raw`(\d+ %|under 1 %)`

const FORMS: readonly (readonly [RegExp, Check])[] = [
  [
    /^It is a later version of the same article\.$/,
    ({ from, to }) => from.articleId === to.articleId && from.number < to.number,
  ],
  [
    /^Both print “(.+)”, which (?:version (\d+) of )?(.+) does not\.$/,
    ({ story, from, to }, [wording = '', number, source]) =>
      prints(from, wording) && prints(to, wording) && !prints(named(story, source, number), wording),
  ],
  [
    /^Only (.+?) prints? “(.+)”\.$/,
    ({ story, from, to }, [names = '', wording = '']) => {
      const having = new Set(story.filter((one) => prints(one, wording)).map(({ source }) => source))
      const told = names.split(/, | and /)
      return same([...having], told) && prints(from, wording) && prints(to, wording)
    },
  ],
  [
    new RegExp(`^${SHARE} of its words are in ${NAME}${STYLED}\\.$`),
    ({ story, from, to }, [share, number, source, styled]) => {
      if (named(story, source, number) !== from) return false
      const { containment, words } = comparison(from, to).similarity
      const isMore = styled === undefined || wholeOf(styled) >= wholeOf(share!)
      return words.right > 0 && share === written(containment.rightInLeft) && isMore
    },
  ],
  [
    /^Not from (?:version (\d+) of )?(.+?), which lacks “(.+)”\.$/,
    ({ story, from, to }, [number, source, wording = '']) =>
      prints(from, wording) && prints(to, wording) && !prints(named(story, source, number), wording),
  ],
  [
    /^Not from (?:version (\d+) of )?(.+?), which prints “(.+)”\.$/,
    ({ story, from, to }, [number, source, wording = '']) =>
      !prints(from, wording) && !prints(to, wording) && prints(named(story, source, number), wording),
  ],
  [/^It changes only house style\.$/, ({ from, to }) => isStyle(comparison(from, to))],
  [
    /^It (?:(?:cuts|leaves|adds|moves|has another).+)\.$/,
    ({ from, to }, [sentence = '']) => sentence === editsOf(comparison(from, to)),
  ],
  [/^It came out (.+) later\.$/, ({ from, to }, [span]) => isSpan(to.time - from.time, span!)],
  [
    /^Its time is (.+?) earlier(?:, against .+)?\.$/,
    ({ from, to }, [span]) => isSpan(from.time - to.time, span!),
  ],
  [/^Both have the same time\.$/, ({ from, to }) => from.time === to.time],
  [
    /^It prints the text of (?:version (\d+) of )?(.+) unchanged\.$/,
    ({ story, from, to }, [number, source]) =>
      named(story, source, number) === from && textOf(from.document) === textOf(to.document),
  ],
  // Says of the tree how sure it is.
  [/^It is almost as likely that .+ comes from it\.$/, () => true],
  [
    /^It has (“.+”), which no other version has\.$/,
    ({ from, to, versions }, [quoted = '']) =>
      wordingsIn(quoted).every(
        (wording) =>
          prints(to, wording) &&
          prints(from, wording) &&
          versions.every((version) => version === from || !prints(version, wording)),
      ),
  ],
  [
    /^It also has (“.+”), which only versions? (.+) (?:has|have)\.$/,
    ({ to, versions }, [quoted = '', numbers = '']) =>
      wordingsIn(quoted).every(
        (wording) =>
          prints(to, wording) &&
          same(
            versions.filter((version) => prints(version, wording)).map(({ number }) => String(number)),
            numbers.split(/, | and /),
          ),
      ),
  ],
  [
    new RegExp(
      `^The next best(?: of those compared)?, version (\\d+) of (.+?), holds ${SHARE} of its words${STYLED}(; the words that only version (\\d+) has decide)?\\.$`,
    ),
    ({ to, from, versions }, [number, source, share, , isByWords, own]) => {
      const next = named(versions, source, number)
      const isOwn = isByWords === undefined || own === String(from.number)
      return isOwn && share === written(comparison(next, to).similarity.containment.rightInLeft)
    },
  ],
  [
    new RegExp(
      `^Version (\\d+) holds (?:as much of it|${SHARE} of its words${STYLED}); it is version (\\d+) word for word, and that decides\\.$`,
    ),
    ({ to, from }, [, , , own]) => own === String(from.number) && comparison(from, to).similarity.score === 1,
  ],
  [
    new RegExp(
      `^Version (\\d+) holds (?:as much of it|${SHARE} of its words${STYLED}); it lacks (\\d+) more words? of version \\d+ than of version (\\d+), and that decides\\.$`,
    ),
    ({ to, from, versions }, [number, , , more, own]) => {
      const next = versions.find((version) => String(version.number) === number)!
      const lacks = (version: Printing) => comparison(version, to).similarity.words.removed
      return own === String(from.number) && Number(more) <= lacks(next) && lacks(next) > lacks(from) - 1
    },
  ],
  [
    new RegExp(
      `^Version (\\d+) holds (?:as much of it|${SHARE} of its words${STYLED}); the order of their times decides\\.$`,
    ),
    ({ to, from, versions }, [number]) => {
      const next = versions.find((version) => String(version.number) === number)!
      const isLast = (version: Printing) => version.time <= to.time
      return isLast(from) ? !isLast(next) || next.number < from.number : from.number < next.number
    },
  ],
]

/** Null where the sentence holds; else what is wrong. */
export function faultIn(sentence: string, claim: Claim): string | null {
  for (const [form, check] of FORMS) {
    const found = form.exec(sentence)
    if (found === null) continue
    const parts = found.length > 1 ? found.slice(1) : [sentence]
    return check(claim, parts) ? null : `${claim.from.ref} → ${claim.to.ref}: not true: ${sentence}`
  }
  return `${claim.from.ref} → ${claim.to.ref}: no known form: ${sentence}`
}

const compared = new WeakMap<Document, WeakMap<Document, Comparison>>()

export function comparison(left: Printing, right: Printing): Comparison {
  const known = compared.get(left.document) ?? new WeakMap<Document, Comparison>()
  compared.set(left.document, known)
  const found = known.get(right.document) ?? compare(left.document, right.document)
  known.set(right.document, found)
  return found
}

/** As docs/scores.md has it: rounded, and neither all nor nothing of a part. */
export function written(share: number): string {
  if (share === 0 || share === 1) return `${share * 100} %`
  return share < 0.01 ? 'under 1 %' : `${Math.min(99, Math.round(share * 100))} %`
}

function wholeOf(share: string): number {
  return Number(/\d+/.exec(share)![0])
}

function named(story: readonly Printing[], source: string | undefined, number = '1'): Printing {
  return story.find((one) => one.source === source && one.number === Number(number))!
}

/** In one paragraph, whatever the case and the marks, as it stands or with a value written otherwise. */
export function prints({ document }: Printing, wording: string): boolean {
  const { language } = document
  return wording
    .split(/ … |\n+/)
    .every((part) =>
      document.paragraphs.some(
        ({ text }) =>
          plain(text).includes(plain(part)) || saying(text, language).includes(saying(part, language)),
      ),
    )
}

const sayings = new Map<string, string>()

function saying(text: string, language: string | null): string {
  const known = sayings.get(text)
  if (known !== undefined) return known
  let said = text
  for (const value of readValues(text, language).toReversed()) {
    // As one word: no part of a date is a number.
    const form = formOf(value).replace(/[^\p{L}\p{N}]/gu, 'ǂ')
    if (!value.weak) said = `${said.slice(0, value.start)} ǁ${form} ${said.slice(value.end)}`
  }
  const line = plain(said)
  sayings.set(text, line)
  return line
}

function plain(text: string): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return ` ${words.join(' ')} `
}

function wordingsIn(quoted: string): string[] {
  return [...quoted.matchAll(/“(.+?)”(?=, “|$)/gu)].map(([, wording]) => wording!)
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.toSorted().join('|') === other.toSorted().join('|')
}

function textOf({ paragraphs }: Document): string {
  return paragraphs.map(({ text }) => text).join('\n\n')
}

function editsOf({ left, right, blocks, similarity }: Comparison): string {
  const isStory = (index: number) =>
    left.paragraphs[index]!.role === 'body' || left.paragraphs[index]!.role === 'subheading'
  const removed = new Set(blocks.filter(({ kind }) => kind === 'removed').flatMap((block) => block.left))
  const own = left.paragraphs.map(({ index }) => index).filter(isStory)
  const kept = own.findLastIndex((index) => !removed.has(index))
  const cut = kept < 0 ? 0 : own.length - 1 - kept
  const moved = blocks.filter((block) => block.moved).flatMap((block) => block.right).length
  const many = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
  const words = similarity.words
  const headlines = [left.headline, right.headline]
  const parts = [
    cut === 1 ? 'cuts the last paragraph' : cut > 1 ? `cuts the last ${many(cut, 'paragraph')}` : '',
    words.removed > 0 ? `leaves out ${many(words.removed, 'word')}${cut > 0 ? ' in all' : ''}` : '',
    words.added > 0 ? `adds ${many(words.added, 'word')}` : '',
    moved > 0 ? `moves ${many(moved, 'paragraph')}` : '',
    headlines.every((one) => one !== null) && saying(headlines[0]!, null) !== saying(headlines[1]!, null)
      ? 'has another headline'
      : '',
  ].filter((part) => part !== '')
  const last = parts.pop()
  return `It ${parts.length > 0 ? `${parts.join(', ')} and ` : ''}${last}.`
}

const STYLE = new Set(['typography', 'case', 'spelling', 'number', 'name'])

function isStyle({ blocks }: Comparison): boolean {
  return blocks
    .flatMap(({ changes }) => changes)
    .every(
      ({ op, kinds, significance }) =>
        op === 'equal' || significance === 'low' || kinds.every((kind) => STYLE.has(kind)),
    )
}

function isSpan(ms: number, span: string): boolean {
  const units: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600, day: 86_400 }
  let told = 0
  let unit = 0
  for (const [, count, name] of span.matchAll(/(\d+) (second|minute|hour|day)s?/g)) {
    unit = units[name!]!
    told += Number(count) * unit
  }
  return (
    unit > 0 &&
    Math.abs(ms / 1000 - told) <=
      (span.startsWith('10 ') || told >= 36_000 ? 3600 : unit) / 2 + 43_200 * Number(unit === 86_400)
  )
}
