// The alignment of paragraphs: which left ones belong to which right ones, and which of them moved.
import type { Link } from './chain.ts'
import { byLeft, linkEqualParagraphs } from './exact.ts'
import { linkShort, type ParagraphOverlap } from './gaps.ts'
import { type Group, groupsOf } from './groups.ts'
import { linkParagraphs } from './links.ts'
import { linkSameLetters } from './same-letters.ts'
import type { Side } from './side.ts'

/**
 * Puts every paragraph of both sides in exactly one group. Near-linear in the words; `weights` by word id. `signs`: the same
 * sides by single signs, where the words are pairs of signs.
 */
export function alignParagraphs(
  left: Side,
  right: Side,
  weights: Float64Array,
  signs: ParagraphOverlap | null = null,
): Group[] {
  const equal = linkSameLetters(left, right, pairHeadlines(left, right, linkEqualParagraphs(left, right)))
  const links = linkParagraphs(left, right, equal, weights)
  const all = signs === null ? links : [...links, ...linkShort(links, signs)].sort(byLeft)
  return groupsOf(left, right, all)
}

/** Links the two headlines unless one of them stands, word for word, elsewhere in the other text. */
function pairHeadlines(left: Side, right: Side, equal: readonly Link[]): Link[] {
  const both = left.roles[0] === 'headline' && right.roles[0] === 'headline'
  if (!both || equal.some((link) => link.left === 0 || link.right === 0)) return [...equal]
  return [{ left: 0, right: 0, weight: 1 }, ...equal]
}
