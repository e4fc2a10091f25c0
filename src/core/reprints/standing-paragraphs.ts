// Which paragraphs of a copy are standing matter? An agency's standard lines, and the background it adds to every report on a
// subject, occur in many articles that share nothing else with the copy.

import type { Document, Relation } from '../model.ts'
import type { Reprint } from '../story/story-answers.ts'
import { isScored } from '../text/document.ts'

/** Most of one text is in the other: standing paragraphs alone don't explain that. */
const COPIES: readonly Relation[] = ['identical', 'reprint', 'edited-reprint', 'excerpt']

/** A shorter passage is a phrase, and says nothing of the paragraph around it. */
const LEAST_PASSAGE = 8
/** Articles that share only these paragraphs; fewer may all have taken the one thing worth taking. */
const FEWEST_SHARING = 5
/** Standing paragraphs that occur together: an article that shares more has more of the copy. */
const MOST_TOGETHER = 2
/** A copy with fewer paragraphs has nothing else to share. */
const FEWEST_PARAGRAPHS = 3

/**
 * The reprints of a copy, without those that share little but its standing paragraphs. `printings`: how many other printings of
 * the copy have each paragraph; the more have it, the less likely it is standing matter.
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

/** By text: number of printings with the paragraph. */
export type ParagraphCounts = ReadonlyMap<string, number>

/** For the paragraphs of a copy. Yields the words of each printing before it is read: they may be long and many. */
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

/** Paragraphs that more articles share alone or in twos (not counting other standing ones) than with more of the copy. */
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

/** Paragraphs of the copy with a passage of some length, or with the longest one if there is none. */
function sharedParagraphs({ passages }: Reprint): number[] {
  const long = passages.filter(({ words }, n) => n === 0 || words >= LEAST_PASSAGE)
  return [...new Set(long.map(({ queryParagraph }) => queryParagraph))].sort((a, b) => a - b)
}
