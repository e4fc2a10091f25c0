// Are the scores what their definitions say? A slow second reading of the definitions, sharing with the core only
// what a word is: shingle sets as strings, longest runs and bounds on kept words by full dynamic programming.

import { isDeepStrictEqual } from 'node:util'
import type {
  Block,
  BlockKind,
  Comparison,
  Document,
  Paragraph,
  QuoteStatus,
} from '../../../src/core/model.ts'
import { ALGORITHM_VERSION } from '../../../src/core/model.ts'
import { foldWord } from '../../../src/core/text/fold.ts'
import { scanOf } from '../../../src/core/words/scan.ts'
import { wordsOf } from '../../../src/core/words/words.ts'
import type { Sides } from '../generators.ts'
import { inUnit, must, show } from './laws-blocks.ts'
import { foldedWords, longestCommon, longestRun } from './laws-words.ts'

const SHINGLE_WORDS = 5
/** Full dynamic programming over more cells than this takes longer than it is worth. */
const MOST_CELLS = 4_000_000

const KINDS: readonly BlockKind[] = [
  'unchanged',
  'edited',
  'split',
  'merged',
  'rearranged',
  'added',
  'removed',
]
const STATUSES = ['kept', 'altered', 'dropped', 'added'] as const satisfies readonly QuoteStatus[]

/**
 * Score and containments follow from the word counts, and these from the texts. An ignored change may be of one word
 * on one side and two on the other: then only the left sum, which `kept` counts, is exact.
 */
export function scoresFollowWords(comparison: Comparison, sides?: Sides): void {
  const { words, score, containment } = comparison.similarity
  const kept = words.kept + words.moved
  const [a, b] = [scoredWords(comparison.left).length, scoredWords(comparison.right).length]
  must(words.left === a && words.right === b, () => `words are ${a} and ${b}, told ${show(words)}`)
  must(
    comparison.left.words === a && comparison.right.words === b,
    () => `the documents tell other words than ${a}, ${b}`,
  )
  must(words.left === kept + words.removed, () => `left words do not add up: ${show(words)}`)
  must(
    [score, containment.leftInRight, containment.rightInLeft].every(inUnit),
    () => `scores of ${show(words)}`,
  )
  must(
    containment.leftInRight === share(kept, a, a + b),
    () => `leftInRight ${containment.leftInRight} of ${show(words)}`,
  )
  if (sides?.options?.ignore) return
  must(words.right === kept + words.added, () => `right words do not add up: ${show(words)}`)
  must(score === share(2 * kept, a + b, a + b), () => `score ${score} of ${show(words)}`)
  must(
    containment.rightInLeft === share(kept, b, a + b),
    () => `rightInLeft ${containment.rightInLeft} of ${show(words)}`,
  )
}

/** As many words are kept as the changes leave equal at least, and as could be aligned at most. */
export function keptWordsFollowChanges(comparison: Comparison): void {
  for (const moved of [false, true]) {
    const blocks = comparison.blocks.filter((block) => block.moved === moved)
    const bounds = blocks.map((block) => keptBounds(comparison, block, isScored))
    const elsewhere = moved ? movedWords(comparison) : 0
    const least = bounds.reduce((total, [low]) => total + low, elsewhere)
    const most = bounds.reduce((total, [, high]) => total + high, elsewhere)
    const told = comparison.similarity.words[moved ? 'moved' : 'kept']
    must(
      told >= least && told <= most,
      () => `${moved ? 'moved' : 'kept'} is ${told}, not within ${least} to ${most}`,
    )
  }
  for (const block of comparison.blocks) {
    const [least, most, all] = keptBounds(comparison, block, () => true)
    const told = (block.similarity * all) / 2
    const right =
      all === 0
        ? block.similarity === share(0, 0, 0) || oneSided(block)
        : told > least - 1e-6 && told < most + 1e-6
    must(right, () => `similarity not within ${least} to ${most} of ${all} / 2 words: ${show(block)}`)
  }
}

/** Words of sentences and phrases that stand elsewhere on the right. */
function movedWords(comparison: Comparison): number {
  return comparison.blocks
    .flatMap((block) => block.changes)
    .filter((change) => change.op === 'insert' && change.moved !== undefined)
    .reduce((total, change) => total + wordsOf(change.text).length, 0)
}

/** Counts of blocks and quotations are those of the lists. */
export function countsFollowLists(comparison: Comparison): void {
  const { paragraphs, quotes } = comparison.similarity
  const scored = comparison.blocks.filter((block) => rolesOf(comparison, block).some(isScored))
  const pure = comparison.blocks.filter((block) => rolesOf(comparison, block).every(isScored))
  const between = (told: number, test: (block: Block) => boolean) =>
    pure.filter(test).length <= told && told <= scored.filter(test).length
  for (const kind of KINDS)
    must(
      between(paragraphs[kind], (block) => block.kind === kind),
      () => `number of ${kind}: ${show(paragraphs)}`,
    )
  must(
    between(paragraphs.moved, (block) => block.moved),
    () => `number of moved: ${show(paragraphs)}`,
  )
  for (const status of STATUSES) {
    const listed = comparison.quotes.filter((quote) => countedAs(quote.status) === status).length
    must(quotes[status] === listed, () => `${listed} quotes are ${status}, told ${show(quotes)}`)
  }
}

/** Words given to another speaker are kept words. */
function countedAs(status: QuoteStatus): (typeof STATUSES)[number] {
  return status === 'reattributed' ? 'kept' : status
}

/** A quotation has the sides its status says, in paragraphs that exist, and its changes rebuild both. */
export function quotesAreWhole(comparison: Comparison): void {
  for (const quote of comparison.quotes) {
    const told = () => show(quote)
    must((quote.left !== null) === (quote.status !== 'added'), told)
    must((quote.right !== null) === (quote.status !== 'dropped'), told)
    for (const side of ['left', 'right'] as const)
      must(!quote[side] || comparison[side].paragraphs[quote[side].paragraph] !== undefined, told)
    if (!quote.left || !quote.right || quote.changes.length === 0) continue
    const join = (skipped: string) => quote.changes.map((c) => (c.op === skipped ? '' : c.text)).join('')
    must(join('delete') === quote.right.text, () => `changes do not rebuild the right of ${told()}`)
  }
}

/** Resemblance is the Jaccard similarity of the shingle sets; cosine, headline and algorithm keep to their ranges. */
export function resemblesByShingles(comparison: Comparison): void {
  const { resemblance, cosine, headline, algorithm } = comparison.similarity
  const [left, right] = [shingles(scoredWords(comparison.left)), shingles(scoredWords(comparison.right))]
  const shared = [...left].filter((shingle) => right.has(shingle)).length
  const wanted = share(shared, left.size + right.size - shared, left.size + right.size)
  must(Math.abs(resemblance - wanted) < 1e-12, () => `resemblance ${resemblance}, by shingles ${wanted}`)
  must(inUnit(cosine), () => `cosine ${cosine}`)
  must(headline === null || inUnit(headline.similarity), () => `headline ${show(headline)}`)
  const bothHave = comparison.left.headline !== null && comparison.right.headline !== null
  must((headline !== null) === bothHave, () => `headline ${show(headline)}`)
  must(algorithm === ALGORITHM_VERSION && comparison.algorithm === algorithm, () => `algorithm ${algorithm}`)
}

/** The longest run of the same folded words within a paragraph of each side; on a tie any of them. */
export function passageIsLongest(comparison: Comparison): void {
  const passage = comparison.similarity.longestPassage
  const [lefts, rights] = [scoredParagraphs(comparison.left), scoredParagraphs(comparison.right)]
  const told = () => show(passage)
  must(
    (passage.left === null) === (passage.words === 0) && (passage.right === null) === (passage.words === 0),
    told,
  )
  const cells = scoredWords(comparison.left).length * scoredWords(comparison.right).length
  if (cells > MOST_CELLS) return
  const run = (left: readonly Paragraph[], right: readonly Paragraph[]) =>
    longestRun(left.map(wordsOfParagraph), right.map(wordsOfParagraph))
  const longest = run(lefts, rights)
  // Where a text repeats itself without end, the search ends before; it says so.
  const isCut = !comparison.precise && passage.words < longest
  must(isCut || passage.words === longest, () => `the longest run has ${longest} words: ${told()}`)
  if (passage.left === null || passage.right === null) return
  const [left, right] = [comparison.left.paragraphs[passage.left], comparison.right.paragraphs[passage.right]]
  must(left !== undefined && right !== undefined && lefts.includes(left) && rights.includes(right), told)
  must(left.text.includes(passage.text), () => `not in its left paragraph: ${told()}`)
  const here = run([left], [right])
  must(isCut ? here >= passage.words : here === longest, () => `not in its right paragraph: ${told()}`)
}

/** Texts that are equal after folding score 1 everywhere; equal texts are identical, without a change. */
export function equalScoresOne(comparison: Comparison): void {
  const [left, right] = [comparison.left.paragraphs, comparison.right.paragraphs]
  const aligned = left.length === right.length && left.every(({ role }, index) => role === right[index]!.role)
  if (!aligned) return
  const folded = ({ text }: Paragraph) => foldedWords(text).join(' ')
  if (!left.every((paragraph, index) => folded(paragraph) === folded(right[index]!))) return
  const { score, containment, resemblance, cosine } = comparison.similarity
  const scores = [score, containment.leftInRight, containment.rightInLeft, resemblance, cosine]
  must(
    scores.every((value) => value === 1),
    () => `equal after folding, but ${show(comparison.similarity)}`,
  )
  if (!left.every(({ text }, index) => text === right[index]!.text)) return
  must(comparison.similarity.relation === 'identical', () => `equal, but ${comparison.similarity.relation}`)
  must(comparison.precise, () => 'equal, but not precise')
  for (const block of comparison.blocks) {
    must(
      block.kind === 'unchanged' && !block.moved && block.similarity === 1,
      () => `equal, but ${show(block)}`,
    )
    must(isDeepStrictEqual(block.left, block.right), () => `equal, but linked across: ${show(block)}`)
  }
}

/** `part / whole`; of an empty whole 1 where nothing stands on either side, else 0. */
function share(part: number, whole: number, both: number): number {
  return whole === 0 ? Number(both === 0) : part / whole
}

function isScored({ role }: Paragraph): boolean {
  return role !== 'headline' && role !== 'boilerplate'
}

function scoredParagraphs(document: Document): Paragraph[] {
  return document.paragraphs.filter(isScored)
}

function wordsOfParagraph({ text }: Paragraph): readonly string[] {
  return foldedWords(text)
}

function scoredWords(document: Document): string[] {
  // As the whole document is cut into words: very long ones of scripts without spaces are cut by signs.
  const { spans, first } = scanOf(document)
  return document.paragraphs.flatMap((paragraph, p) =>
    isScored(paragraph)
      ? Array.from({ length: first[p + 1]! - first[p]! }, (_, n) => {
          const word = first[p]! + n
          return foldWord(paragraph.text.slice(spans.starts[word]!, spans.ends[word]!))
        })
      : [],
  )
}

function rolesOf(comparison: Comparison, { left, right }: Block): Paragraph[] {
  return [
    ...left.map((index) => comparison.left.paragraphs[index]!),
    ...right.map((index) => comparison.right.paragraphs[index]!),
  ]
}

function oneSided({ left, right }: Block): boolean {
  return left.length === 0 || right.length === 0
}

function shingles(words: readonly string[]): Set<string> {
  if (words.length === 0) return new Set()
  const count = Math.max(1, words.length - SHINGLE_WORDS + 1)
  return new Set(Array.from({ length: count }, (_, at) => words.slice(at, at + SHINGLE_WORDS).join('\n')))
}

/** Words of the block that must be kept, words that may be at most, and all words of both sides. */
function keptBounds(
  comparison: Comparison,
  block: Block,
  counts: (paragraph: Paragraph) => boolean,
): [least: number, most: number, all: number] {
  const left = placedWords(
    block.left.map((index) => comparison.left.paragraphs[index]!),
    counts,
  )
  const right = placedWords(
    block.right.map((index) => comparison.right.paragraphs[index]!),
    counts,
  )
  const all = left.length + right.length
  // Ignored kinds count as kept though their words differ: any number up to the shorter side may be kept.
  const ignores = block.changes.some((change) => change.left !== undefined)
  const most =
    ignores || left.length * right.length > MOST_CELLS
      ? Math.min(left.length, right.length)
      : longestCommon(
          left.map(({ word }) => word),
          right.map(({ word }) => word),
        )
  return [untouched(block, left, right), most, all]
}

interface PlacedWord {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Words with their places in the paragraphs joined by blank lines. */
function placedWords(
  paragraphs: readonly Paragraph[],
  counts: (paragraph: Paragraph) => boolean,
): PlacedWord[] {
  const placed: PlacedWord[] = []
  let offset = 0
  for (const paragraph of paragraphs) {
    const words = counts(paragraph) ? foldedWords(paragraph.text) : []
    for (const [at, { start, end }] of wordsOf(paragraph.text).slice(0, words.length).entries())
      placed.push({ word: words[at]!, start: offset + start, end: offset + end })
    offset += paragraph.text.length + 2
  }
  return placed
}

/** Words that lie within equal text and are words on both sides. */
function untouched(block: Block, left: readonly PlacedWord[], right: readonly PlacedWord[]): number {
  const rightEnds = new Map(right.map(({ start, end }) => [start, end]))
  let [leftAt, rightAt, next, kept] = [0, 0, 0, 0]
  for (const { op, text, left: leftText } of block.changes) {
    const leftEnd = leftAt + (op === 'insert' ? 0 : (leftText ?? text).length)
    for (; next < left.length && left[next]!.start < leftEnd; next++) {
      const { start, end } = left[next]!
      const shift = rightAt - leftAt
      if (op === 'equal' && leftText === undefined && start >= leftAt && end <= leftEnd)
        kept += Number(rightEnds.get(start + shift) === end + shift)
    }
    leftAt = leftEnd
    rightAt += op === 'delete' ? 0 : text.length
  }
  return kept
}
