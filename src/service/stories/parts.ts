// The views that compare each printing with the base: made of parts, some printings each, so that a large story can be
// processed in slices, in any process. The parts of one answer follow each other.

import { creditsPart } from '../../core/credits/credits.ts'
import type { Document } from '../../core/model.ts'
import { collate, joinCollations, printingsWithin } from '../../core/story/collation.ts'
import type {
  Collation,
  ComparisonRequests,
  Corrections,
  Credits,
  Origins,
  Part,
  Spent,
} from '../../core/story/story-answers.ts'
import { correctionsPart, joinCorrections } from '../../core/wire/corrections.ts'
import { originsPart } from '../../core/wire/origins.ts'
import type { Task } from '../work/compute.ts'
import { charactersOf, longestOf } from '../work/sizes.ts'
import type { KnownPair } from './kept-pairs.ts'
import { Pairs } from './pairs.ts'
import type { StoredPrinting } from './texts.ts'

type PartAnswer = Collation | Origins | Corrections | Credits

export interface PartInput {
  readonly view: PartedViewName
  readonly base: StoredPrinting
  /** Versions of the base's article, in the order of their numbers. */
  readonly versions: readonly StoredPrinting[]
  readonly printings: readonly StoredPrinting[]
  /** Each printing of the whole answer, those before and after these too. */
  readonly words: readonly number[]
  /** For the printings before these. */
  readonly spent: Spent
  /** What is stored of the pairs of these versions and printings. */
  readonly known: readonly KnownPair[]
  /** The state after the part before, as that returned it; null for the first. */
  readonly before: PartOutput | null
}

/** The answer so far. It is joined and written in the thread that does the work: it may be long. */
export interface PartOutput {
  /** JSON of the answer without its last field, which is `complete`. */
  readonly json: string
  readonly complete: boolean
}

export interface PartResult extends PartOutput {
  /** What was found by comparing, to be stored. */
  readonly made: readonly KnownPair[]
  readonly spent: Spent
  /** True if a bound is met: there is no part after this one. */
  readonly isLast: boolean
}

interface PartedView<A extends PartAnswer = PartAnswer> {
  /** Whether the printings are compared with all versions of the base's article, or with the base alone. */
  readonly against: 'versions' | 'base'
  part(input: PartInput): ComparisonRequests<StoredPrinting, Part<A>>
  join(one: A, other: A): A
  /** The answer before the first part. */
  empty(base: Pick<StoredPrinting, 'ref' | 'articleId'> | null): A
  /** How many of the printings, by their words, the answer has: a bound that is known beforehand. */
  within(base: Document, printings: readonly number[]): number
  /** Texts that a printing is compared with, out of the number it could be: the cost of its part. */
  compared(versions: number): number
}

/** Usual number of versions that a printing is compared with. */
const COMPARED = 4

const all = (_: Document, printings: readonly number[]): number => printings.length

const joinItems = <T, A extends { readonly items: readonly T[]; readonly complete: boolean }>(
  one: A,
  other: A,
): A => ({ ...one, items: [...one.items, ...other.items], complete: one.complete && other.complete })

const collation: PartedView<Collation> = {
  against: 'base',
  part: function* ({ base, printings, spent: { words, items } }) {
    const answer = yield* collate(base, printings)
    return { answer, spent: { words, items: items + printings.length }, isLast: false }
  },
  join: joinCollations,
  empty: (base) => ({
    base: base?.ref ?? null,
    printings: [],
    containment: [],
    rows: [],
    added: [],
    complete: true,
  }),
  within: printingsWithin,
  compared: () => 1,
}

const origins: PartedView<Origins> = {
  against: 'versions',
  part: ({ base, versions, printings, spent }) => originsPart(base.articleId, versions, printings, spent),
  join: joinItems,
  empty: (base) => ({ base: base?.articleId ?? null, items: [], complete: true }),
  within: all,
  compared: (versions) => Math.min(COMPARED, versions),
}

const corrections: PartedView<Corrections> = {
  against: 'versions',
  part: ({ base, versions, printings, words, spent }) =>
    correctionsPart(base.articleId, versions, printings, words, spent),
  join: joinCorrections,
  empty: (base) => ({ base: base?.articleId ?? null, items: [], complete: true }),
  within: all,
  compared: (versions) => (versions < 2 ? 0 : versions),
}

const credits: PartedView<Credits> = {
  against: 'versions',
  part: ({ versions, printings, spent }) => creditsPart(versions, printings, spent),
  join: joinItems,
  empty: () => ({ items: [], complete: true }),
  within: all,
  compared: (versions) => Math.min(COMPARED, versions),
}

const VIEWS = { collation, origins, corrections, credits }

export type PartedViewName = keyof typeof VIEWS

export const PARTED_VIEWS: Readonly<Record<PartedViewName, PartedView>> = VIEWS

export const storyPartTask: Task<PartInput, PartResult> = {
  name: 'story part',
  size: ({ versions, printings, known, before }) =>
    [...versions, ...printings].reduce((sum, { document }) => sum + charactersOf(document), 0) +
    known.reduce((sum, { text }) => sum + text.length, 0) +
    (before?.json.length ?? 0),
  together: ({ versions, printings }) =>
    longestOf(versions.map(({ document }) => document)) +
    longestOf(printings.map(({ document }) => document)),
  *work(input, comparisons) {
    const { view, before } = input
    const pairs = new Pairs(input, comparisons)
    const { answer, spent, isLast } = yield* pairs.answers(PARTED_VIEWS[view].part(input))
    const joined = before === null ? answer : PARTED_VIEWS[view].join(readAnswer(before), answer)
    return { ...writtenAnswer(joined), spent, isLast, made: pairs.made }
  },
}

export function writtenAnswer({ complete, ...rest }: PartAnswer): PartOutput {
  return { json: JSON.stringify(rest), complete }
}

/** The whole answer as it is sent. */
export function answerText({ json }: PartOutput, complete: boolean): string {
  return `${json.slice(0, -1)},"complete":${complete}}`
}

function readAnswer(output: PartOutput): PartAnswer {
  return JSON.parse(answerText(output, output.complete)) as PartAnswer
}
