// Which paragraphs belong together? Equal ones first; then sentences decide. The heaviest chain of similar sentences in
// reading order is the frame (monotone sentence alignment, as in Gale & Church 1993, over lexical similarity). A sentence
// outside the frame must be far more similar, and counts for a paragraph only if no sentence of the frame does. Where
// sentences are only a little alike, their whole paragraphs decide.

import { isNotice } from '../text/notices.ts'
import { type Candidate, findCandidates, LEAST_CONTAINED, LEAST_IN_ORDER } from './candidates.ts'
import { heaviestChain, type Link } from './chain.ts'
import { byLeft } from './exact.ts'
import { areAlike, linkedAmong, linkInPlace, ParagraphOverlap } from './gaps.ts'
import type { Side } from './side.ts'
import { starsOf } from './stars.ts'
import { type Units, unitsOf } from './units.ts'

/** Weighted Dice of two sentences outside the frame: without order to help, chance likeness is commoner. */
const LEAST_ELSEWHERE = 0.5
/** Least weighted words such sentences share: three rare ones. */
const LEAST_SHARED_ELSEWHERE = 2.5
/** In the frame: weighted Dice from which two sentences link their paragraphs, however little else these share… */
const LEAST_ALONE = 0.4
/** …and weighted Dice of the whole paragraphs from which less similar sentences do. */
const LEAST_WHOLE = 0.25
/** Less than two rare words in common is chance, unless the smaller paragraph has little else: "10 died." */
const LEAST_SHARED = 2
const MOST_OF_IT = 0.5
/** Least share of the smaller paragraph that a link outside the frame covers, next to the frame and far from it. */
const LEAST_LINK_BESIDE = 1 / 3
const LEAST_LINK_FAR = 0.5
/** A link that covers less counts from this weighted Dice of the whole paragraphs: a moved paragraph, heavily edited. */
const LEAST_WHOLE_ELSEWHERE = 0.4
/** Few links of a paragraph cover this much of it, so few whole paragraphs are measured. */
const LEAST_LINK_WHOLE = 0.2

/** Links between paragraphs, sorted by left then right; the weight is what they share. */
export function linkParagraphs(
  left: Side,
  right: Side,
  equal: readonly Link[],
  weights: Float64Array,
): Link[] {
  if (isAllLinked(left, right, equal)) return [...equal]
  const overlap = new ParagraphOverlap(left, right, weights)
  const sure = [...equal, ...linkInPlace(equal, overlap)].sort(byLeft)
  const leftUnits = unitsOf(left, linkedAmong(left, sure, 'left'))
  const rightUnits = unitsOf(right, linkedAmong(right, sure, 'right'))
  if (leftUnits.count === 0 || rightUnits.count === 0) return sure
  const candidates = findCandidates(left, right, leftUnits, rightUnits, weights).filter((c) =>
    areAlike(left.roles[leftUnits.paragraph[c.left]!]!, right.roles[rightUnits.paragraph[c.right]!]!),
  )
  const inOrder = chainSentences(candidates, sure, left, right, leftUnits, rightUnits)
  const others = acceptElsewhere(candidates, inOrder, leftUnits, rightUnits)
  const framed = sumByParagraphs(inOrder, leftUnits, rightUnits, right.texts.length).filter((link) =>
    isBelieved(link, overlap),
  )
  // Notices of the same correction are alike, but each was written for its own text: neither moved.
  const elsewhere = sumByParagraphs(others, leftUnits, rightUnits, right.texts.length).filter(
    (link) => !isNotice(left.texts[link.left]!) && !isNotice(right.texts[link.right]!),
  )
  return starsOf([...sure, ...framed].sort(byLeft), strangersOf(elsewhere, framed, overlap), overlap)
}

/**
 * Two similar sentences are enough. Less similar ones may only share the subject of the text, so their whole
 * paragraphs must be similar too.
 */
function isBelieved(link: SentenceLink, overlap: ParagraphOverlap): boolean {
  if (link.weight < LEAST_SHARED) return shareOf(link, overlap) >= MOST_OF_IT
  return link.best >= LEAST_ALONE || overlap.link(link.left, link.right, LEAST_WHOLE) !== null
}

/** The share of the smaller paragraph that a link covers. */
function shareOf({ left, right, weight }: Link, { leftWeight, rightWeight }: ParagraphOverlap): number {
  return weight / Math.max(Number.MIN_VALUE, Math.min(leftWeight[left]!, rightWeight[right]!))
}

function isAllLinked(left: Side, right: Side, links: readonly Link[]): boolean {
  return links.length === left.texts.length || links.length === right.texts.length
}

/** The sentences on the heaviest chain, together with the paragraphs already linked. */
function chainSentences(
  candidates: readonly Candidate[],
  sure: readonly Link[],
  left: Side,
  right: Side,
  leftUnits: Units,
  rightUnits: Units,
): Candidate[] {
  const leftSlots = slotsOf(left.texts.length, leftUnits)
  const rightSlots = slotsOf(right.texts.length, rightUnits)
  const possible: (Link & { readonly candidate: Candidate | null })[] = []
  for (const link of sure) {
    possible.push({
      left: leftSlots.ofParagraph[link.left]!,
      right: rightSlots.ofParagraph[link.right]!,
      weight: link.weight,
      candidate: null,
    })
  }
  for (const c of candidates) {
    if (c.similarity < LEAST_IN_ORDER) continue
    possible.push({
      left: leftSlots.ofUnit[c.left]!,
      right: rightSlots.ofUnit[c.right]!,
      weight: c.shared * c.similarity,
      candidate: c,
    })
  }
  possible.sort(byLeft)
  return heaviestChain(possible, rightSlots.count).flatMap((i) => possible[i]!.candidate ?? [])
}

interface Slots {
  readonly count: number
  readonly ofParagraph: Int32Array
  readonly ofUnit: Int32Array
}

/** Positions in reading order: one per paragraph, and one per sentence after its paragraph's. */
function slotsOf(paragraphs: number, units: Units): Slots {
  const ofParagraph = new Int32Array(paragraphs)
  const ofUnit = new Int32Array(units.count)
  let slot = 0
  let unit = 0
  for (let p = 0; p < paragraphs; p++) {
    ofParagraph[p] = slot++
    while (unit < units.count && units.paragraph[unit] === p) ofUnit[unit++] = slot++
  }
  return { count: slot, ofParagraph, ofUnit }
}

const NO_UNIT = -1

/** Outside the frame, strongest first: sentences that stand elsewhere, and the other part of a split sentence. */
function acceptElsewhere(
  candidates: readonly Candidate[],
  inOrder: readonly Candidate[],
  leftUnits: Units,
  rightUnits: Units,
): Candidate[] {
  const leftPartner = new Int32Array(leftUnits.count).fill(NO_UNIT)
  const rightPartner = new Int32Array(rightUnits.count).fill(NO_UNIT)
  for (const c of inOrder) {
    leftPartner[c.left] = c.right
    rightPartner[c.right] = c.left
  }
  const rest = candidates
    .filter((c) => c.shared >= LEAST_SHARED_ELSEWHERE)
    .sort((a, b) => b.shared * b.similarity - a.shared * a.similarity || a.left - b.left || a.right - b.right)
  return rest.filter((c) => {
    const other = leftPartner[c.left]!
    const another = rightPartner[c.right]!
    if (other !== NO_UNIT && another !== NO_UNIT) return false
    const isFirst = other === NO_UNIT && another === NO_UNIT
    if (!isFirst && (c.containment < LEAST_CONTAINED || !areNear(c, other, another, leftUnits, rightUnits)))
      return false
    leftPartner[c.left] = c.right
    rightPartner[c.right] = c.left
    return true
  })
}

/** Is the part next to its other part, in the same paragraph or a neighbour? */
function areNear(c: Candidate, other: number, another: number, leftUnits: Units, rightUnits: Units): boolean {
  if (other !== NO_UNIT) return Math.abs(rightUnits.paragraph[other]! - rightUnits.paragraph[c.right]!) <= 1
  return Math.abs(leftUnits.paragraph[another]! - leftUnits.paragraph[c.left]!) <= 1
}

/** A link of paragraphs by their sentences; `best`: similarity of the two most similar, 1 if one contains the other. */
interface SentenceLink extends Link {
  readonly best: number
}

/** Paragraph links from sentence links, sorted by left then right. */
function sumByParagraphs(
  sentences: readonly Candidate[],
  leftUnits: Units,
  rightUnits: Units,
  rightCount: number,
): SentenceLink[] {
  const links = new Map<number, { left: number; right: number; weight: number; best: number }>()
  for (const c of sentences) {
    const left = leftUnits.paragraph[c.left]!
    const right = rightUnits.paragraph[c.right]!
    const link = links.get(left * rightCount + right)
    const alike = c.containment >= LEAST_CONTAINED ? 1 : c.similarity
    if (link) {
      link.weight += c.shared
      link.best = Math.max(link.best, alike)
    } else links.set(left * rightCount + right, { left, right, weight: c.shared, best: alike })
  }
  return [...links.values()].sort(byLeft)
}

/**
 * Links outside the frame, for paragraphs that no link of the frame covers. A sentence that went from one edited
 * paragraph to another is a deletion here and an insertion there.
 */
function strangersOf(
  elsewhere: readonly SentenceLink[],
  framed: readonly Link[],
  overlap: ParagraphOverlap,
): Link[] {
  if (elsewhere.length === 0) return []
  const leftFramed = placesBy(framed, 'left', 'right')
  const rightFramed = placesBy(framed, 'right', 'left')
  return elsewhere.filter((link) => {
    const rights = leftFramed.get(link.left)
    const lefts = rightFramed.get(link.right)
    if (rights && lefts) return false
    const isBeside = isNeighbour(link.right, rights) || isNeighbour(link.left, lefts)
    const share = shareOf(link, overlap)
    if (link.best >= LEAST_ELSEWHERE && share >= (isBeside ? LEAST_LINK_BESIDE : LEAST_LINK_FAR)) return true
    if (share < LEAST_LINK_WHOLE) return false
    return overlap.link(link.left, link.right, LEAST_WHOLE_ELSEWHERE) !== null
  })
}

type End = 'left' | 'right'

function placesBy(links: readonly Link[], end: End, other: End): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (const link of links) {
    const list = places.get(link[end])
    if (list) list.push(link[other])
    else places.set(link[end], [link[other]])
  }
  return places
}

function isNeighbour(paragraph: number, others: readonly number[] = []): boolean {
  return others.some((other) => Math.abs(other - paragraph) === 1)
}
