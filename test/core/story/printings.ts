// Printings for the tests of what is said of many at once.

import { parseDocument } from '../../../src/core/compare.ts'
import { revise } from '../../../src/core/revision.ts'
import type { ComparisonRequests, Lineage, Printing } from '../../../src/core/story/story-answers.ts'
import { answered, lineageOf } from './whole-answers.ts'

export interface Made {
  readonly id: string
  readonly text: string
  readonly number?: number
  /** Hours after the first. */
  readonly hour?: number
  readonly headline?: string
  /** English if left out. */
  readonly language?: string
}

const START = Date.UTC(2020, 0, 1)

/** `id` is the source and the article. */
export function printing({ id, text, number = 1, hour = 0, headline, language = 'en' }: Made): Printing {
  return {
    ref: `${id}@${number}`,
    articleId: id,
    number,
    source: id,
    time: START + hour * 3_600_000,
    document: parseDocument(text, { language, ...(headline !== undefined && { headline }) }),
    contentHash: `${headline ?? ''}\n\n${text}`,
  }
}

/** What an algorithm that asks for comparisons answers. */
export function ask<R>(asking: ComparisonRequests<Printing, R>): R {
  return answered(asking, (left, right) => revise(left.document, right.document))
}

export function lineage(
  printings: readonly Printing[],
  base: string | null = null,
  baseIs: 'given' | 'earliest' = 'earliest',
): Lineage {
  return lineageOf(printings, { base, baseIs })
}
