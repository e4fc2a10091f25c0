// Which paragraphs of a copy are no news of its own? An agency's standing lines, and the background that it sets into every
// report on a subject, stand in many articles that share nothing else with it.

import type { Document, Relation } from '../model.ts'
import type { Reprint } from '../story/story-answers.ts'
import { isScored } from '../text/document.ts'

/** Most of one text stands in the other: no standing paragraph makes it so. */
const COPIES: readonly Relation[] = ['identical', 'reprint', 'edited-reprint', 'excerpt']

/** A shorter passage is a phrase, and says nothing of the paragraph around it. */
const LEAST_PASSAGE = 8
/** So many articles share just these paragraphs; fewer may all have taken the one thing that was worth taking. */
const FEWEST_SHARING = 5
/** Standing paragraphs that come together: who shares more has more of the copy. */
const MOST_TOGETHER = 2
/** In a copy of fewer paragraphs there is nothing else that could be shared. */
const FEWEST_PARAGRAPHS = 3

/**
 * The reprints of a copy without those that share little else than its standing paragraphs. `printings` says how many others
 * that print the copy have a paragraph of it: what they have too is the less likely to be one.
 */
export function withoutStanding(
  reprints: readonly Reprint[],
  copy: Document,
  printings: ParagraphCounts,
): Reprint[] {
  const standing = standingParagraphs(reprints, copy, printings)
  return reprints.filter(
    (reprint) => isCopy(reprint) || sharedParagraphs(reprint).some((p) => !standing.has(p)),
  )
}

function isCopy({ relation }: Reprint): boolean {
  return COPIES.includes(relation)
}

/** By text: in how many printings a paragraph stands. */
export type ParagraphCounts = ReadonlyMap<string, number>

/** Of the paragraphs of a copy. Yields the words of each printing before it is read: they may be long, and many. */
export function* paragraphCounts(
  copy: Document,
  printings: readonly Document[],
): Generator<number, ParagraphCounts, void> {
  const own = new Set(copy.paragraphs.map(({ text }) => text))
  const counts = new Map<string, number>()
  for (const { paragraphs, words } of printings) {
    yield words
    const shared = new Set<string>()
    for (const { text } of paragraphs) if (own.has(text)) shared.add(text)
    for (const text of shared) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return counts
}

/** Those that more articles share alone or in twos, but for other such ones, than with more of the copy. */
function standingParagraphs(
  reprints: readonly Reprint[],
  copy: Document,
  printings: ParagraphCounts,
): Set<number> {
  const standing = new Set<number>()
  if (copy.paragraphs.filter(({ role }) => isScored(role)).length < FEWEST_PARAGRAPHS) return standing
  const shared = reprints.filter((reprint) => !isCopy(reprint)).map(sharedParagraphs)
  const copies = reprints.filter(isCopy).map(sharedParagraphs)
  for (let before = -1; before < standing.size; ) {
    before = standing.size
    const rest = shared.map((paragraphs) => paragraphs.filter((p) => !standing.has(p)))
    const few = rest.filter(({ length }) => length <= MOST_TOGETHER)
    const among = counted([...copies, ...rest.filter(({ length }) => length > MOST_TOGETHER)].flat())
    const alone = counted(few.flat())
    for (const [together, articles] of counted(few.map((paragraphs) => paragraphs.join()))) {
      if (together === '' || articles < FEWEST_SHARING) continue
      for (const p of together.split(',').map(Number)) {
        const others = (among.get(p) ?? 0) + (printings.get(copy.paragraphs[p]!.text) ?? 0)
        if ((alone.get(p) ?? 0) > others) standing.add(p)
      }
    }
  }
  return standing
}

function counted<K>(keys: readonly K[]): Map<K, number> {
  const counts = new Map<K, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Of the copy, those with a passage of some length; with the longest one, where there is none. */
function sharedParagraphs({ passages }: Reprint): number[] {
  const long = passages.filter(({ words }, n) => n === 0 || words >= LEAST_PASSAGE)
  return [...new Set(long.map(({ queryParagraph }) => queryParagraph))].sort((a, b) => a - b)
}
