// Reads the texts of a story's versions in slices until there are enough.

import type { NumberedRef } from '../../contract/refs.ts'
import { printingNumber } from '../../core/story/rereadings.ts'
import type { Dated, Printing } from '../../core/story/story-answers.ts'
import type { Store } from '../../store/store.ts'
import type { FullVersion, Version } from '../../store/versions-model.ts'
import { type Caller, throwIfGone } from '../work/compute.ts'
import { charactersOf } from '../work/sizes.ts'

/** A stored version as a printing. */
export interface StoredPrinting extends Printing {
  readonly document: FullVersion
}

export function printingOf(version: FullVersion): StoredPrinting {
  return { ...datedOf(version), document: version }
}

/** A version as a printing without its text; its known length replaces it. */
export function unreadPrinting(version: Version): Dated & { readonly document: Version } {
  return { ...datedOf(version), document: version }
}

/** Without the text. */
export function datedOf({
  ref,
  articleId,
  number,
  source,
  publishedAt,
  capturedAt,
  contentHash,
  rereadOf,
  signal,
}: Version): Dated {
  // A later reading takes the place of the printing that it reads.
  return {
    ref,
    articleId,
    number: printingNumber({ number, rereadOf }),
    source,
    time: Date.parse(publishedAt ?? capturedAt),
    contentHash,
    signal,
  }
}

/** Versions of the first slice: few, for each may be of the largest size. */
const FIRST_SLICE = 4
const MOST_IN_SLICE = 100
/** Characters that a slice should have. */
const SLICE_CHARACTERS = 2_000_000

interface ReadTexts {
  readonly printings: readonly StoredPrinting[]
  /** How many of the versions were read: one that was deleted meanwhile has no printing. */
  readonly count: number
}

/**
 * The first versions, as many as together have so many characters, at least `least` of them. Throws GivenUp, and what the
 * store throws.
 */
export async function readTexts(
  { store, caller }: { readonly store: Store; readonly caller: Caller },
  versions: readonly Version[],
  mostCharacters: number,
  least = 1,
): Promise<ReadTexts> {
  const printings: StoredPrinting[] = []
  let characters = 0
  for (let from = 0, size = FIRST_SLICE; from < versions.length; ) {
    throwIfGone(caller)
    const slice = versions.slice(from, from + size)
    const before = characters
    for (const [at, version] of (await store.versions.readTexts(slice.map(numberedRef))).entries()) {
      if (version === null) continue
      characters += charactersOf(version)
      if (characters > mostCharacters && printings.length >= least) return { printings, count: from + at }
      printings.push(printingOf(version))
    }
    from += slice.length
    const each = Math.max(1, (characters - before) / slice.length)
    size = Math.max(1, Math.min(MOST_IN_SLICE, 4 * size, Math.floor(SLICE_CHARACTERS / each)))
  }
  return { printings, count: versions.length }
}

function numberedRef({ articleId, number }: Version): NumberedRef {
  return { articleId, version: number }
}
