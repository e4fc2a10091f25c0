// Whole answers of the algorithms that the product runs in parts and pauses: every comparison at once.
import { creditsPart } from '../../../src/core/credits/credits.ts'
import { type LineageOptions, lineageFrom } from '../../../src/core/lineage/lineage.ts'
import type { Comparison } from '../../../src/core/model.ts'
import type { Revision } from '../../../src/core/revision-model.ts'
import {
  type ComparisonRequests,
  type Corrections,
  type Credits,
  type Lineage,
  NOTHING_SPENT,
  type Origins,
  type Printing,
  type Wordings,
} from '../../../src/core/story/story-answers.ts'
import { groupWordings, joinedWording } from '../../../src/core/story/wordings.ts'
import { correctionsPart } from '../../../src/core/wire/corrections.ts'
import { originsPart } from '../../../src/core/wire/origins.ts'

/** The result, with every requested comparison made by `compare`. */
export function answered<P extends Printing, R>(
  asking: ComparisonRequests<P, R>,
  compare: (left: P, right: P) => Revision,
): R {
  let step = asking.next()
  while (!step.done) {
    const [left, right] = step.value
    step = asking.next(compare(left, right))
  }
  return step.value
}

/** A whole comparison as a revision. */
export function revisionOf(comparison: Comparison): Revision {
  const { left, right, similarity, blocks } = comparison
  return { left, right, similarity, outline: blocks, blocks, whole: comparison, made: 'blocks' }
}

export function* originsOf<P extends Printing>(
  base: string,
  versions: readonly P[],
  printings: readonly P[],
): ComparisonRequests<P, Origins> {
  return (yield* originsPart(base, versions, printings, NOTHING_SPENT)).answer
}

export function* creditsOf<P extends Printing>(
  versions: readonly P[],
  printings: readonly P[],
): ComparisonRequests<P, Credits> {
  return (yield* creditsPart(versions, printings, NOTHING_SPENT)).answer
}

export function* correctionsOf<P extends Printing>(
  base: string,
  versions: readonly P[],
  printings: readonly P[],
): ComparisonRequests<P, Corrections> {
  const words = printings.map(({ document }) => document.words)
  return (yield* correctionsPart(base, versions, printings, words, NOTHING_SPENT)).answer
}

export function lineageOf(versions: readonly Printing[], options: LineageOptions): Lineage {
  const texts = new Map(versions.map(({ ref, document }) => [ref, document]))
  const work = lineageFrom(versions, texts, options)
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}

/** From the comparisons of the base with each printing; the product takes them from the collation. */
export function* wordingsOf<P extends Printing>(
  base: P,
  printings: readonly P[],
  index: number,
): ComparisonRequests<P, Wordings> {
  const wordings = [{ ref: base.ref, text: base.document.paragraphs[index]!.text as string | null }]
  for (const printing of printings) {
    const { outline } = yield [base, printing]
    const places = outline.find(({ left }) => left.includes(index))?.right ?? []
    const texts = places.map((place) => printing.document.paragraphs[place]!.text)
    wordings.push({ ref: printing.ref, text: joinedWording(texts) })
  }
  return { ...groupWordings(wordings), complete: true }
}
