// Which paragraphs belong together? Equal ones first; between the rest, sentences decide. The heaviest chain of alike
// sentences in reading order is the frame (monotone sentence alignment, as in Gale & Church 1993, over lexical
// likeness); what stands outside of it must be far more alike, and says something of a paragraph only where nothing in
// the frame does.
import { heaviestChain, type Link } from '../chain.ts'
import type { Side } from '../side.ts'
import { type Candidate, findCandidates, LEAST_CONTAINED, LEAST_IN_ORDER } from './candidates.ts'
import { byLeft } from './exact.ts'
import { areAlike, linkInPlace, ParagraphOverlap } from './gaps.ts'
import { starsOf } from './stars.ts'
import { type Units, unitsOf } from './units.ts'

/** Weighed Dice of two sentences outside the frame: chance likeness is commoner where order does not help. */
const LEAST_ELSEWHERE = 0.5
/** Weighed words that such sentences share at least: three rare ones. */
const LEAST_SHARED_ELSEWHERE = 2.5
/** Share of the smaller paragraph that a link holds at least: in the frame, beside it, and far from it. */
const LEAST_LINK = 0.05
/** Less than two rare words in common is chance, unless the smaller paragraph has little else: "10 died." */
const LEAST_SHARED = 2
const MOST_OF_IT = 0.5
const LEAST_LINK_BESIDE = 1 / 3
const LEAST_LINK_FAR = 0.5

/** Links between paragraphs, sorted by left then right; the weight says how much they share. */
export function linkParagraphs(
  left: Side,
  right: Side,
  equal: readonly Link[],
  weights: Float64Array,
): Link[] {
  if (isAllLinked(left, right, equal)) return [...equal]
  const overlap = new ParagraphOverlap(left, right, weights)
  const sure = [...equal, ...linkInPlace(equal, overlap)].sort(byLeft)
  const leftTaken = new Set(sure.map((link) => link.left))
  const rightTaken = new Set(sure.map((link) => link.right))
  const leftUnits = unitsOf(left, (p) => leftTaken.has(p))
  const rightUnits = unitsOf(right, (p) => rightTaken.has(p))
  if (leftUnits.count === 0 || rightUnits.count === 0) return sure
  const candidates = findCandidates(left, right, leftUnits, rightUnits, weights).filter((c) =>
    areAlike(left.roles[leftUnits.paragraph[c.left]!]!, right.roles[rightUnits.paragraph[c.right]!]!),
  )
  const inOrder = chainSentences(candidates, sure, left, right, leftUnits, rightUnits)
  const others = acceptElsewhere(candidates, inOrder, leftUnits, rightUnits)
  const framed = sumByParagraphs(inOrder, leftUnits, rightUnits, right.texts.length).filter(
    (link) => shareOf(link, overlap) >= (link.weight < LEAST_SHARED ? MOST_OF_IT : LEAST_LINK),
  )
  const elsewhere = sumByParagraphs(others, leftUnits, rightUnits, right.texts.length)
  return starsOf([...sure, ...framed].sort(byLeft), strangersOf(elsewhere, framed, overlap), overlap)
}

/** The share of the smaller paragraph that a link holds. */
function shareOf({ left, right, weight }: Link, { leftWeight, rightWeight }: ParagraphOverlap): number {
  return weight / Math.max(Number.MIN_VALUE, Math.min(leftWeight[left]!, rightWeight[right]!))
}

function isAllLinked(left: Side, right: Side, links: readonly Link[]): boolean {
  return links.length === left.texts.length || links.length === right.texts.length
}

/** The sentences on the heaviest chain, beside the paragraphs that are linked already. */
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

/** Places in reading order: one for each paragraph, and one for each sentence after its paragraph's. */
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

/** Outside the frame, strongest first: sentences that stand elsewhere, and the other part of a sentence cut in two. */
function acceptElsewhere(
  candidates: readonly Candidate[],
  inOrder: readonly Candidate[],
  leftUnits: Units,
  rightUnits: Units,
): Candidate[] {
  const leftPartner = new Map(inOrder.map((c) => [c.left, c.right]))
  const rightPartner = new Map(inOrder.map((c) => [c.right, c.left]))
  const rest = candidates
    .filter((c) => c.shared >= LEAST_SHARED_ELSEWHERE)
    .sort((a, b) => b.shared * b.similarity - a.shared * a.similarity || a.left - b.left || a.right - b.right)
  return rest.filter((c) => {
    const other = leftPartner.get(c.left)
    const another = rightPartner.get(c.right)
    if (other !== undefined && another !== undefined) return false
    if (other === undefined && another === undefined) {
      if (c.similarity < LEAST_ELSEWHERE) return false
    } else if (c.containment < LEAST_CONTAINED || !areNear(c, other, another, leftUnits, rightUnits))
      return false
    leftPartner.set(c.left, c.right)
    rightPartner.set(c.right, c.left)
    return true
  })
}

/** Is the part beside its other part, in the same paragraph or a neighbour? */
function areNear(
  c: Candidate,
  other: number | undefined,
  another: number | undefined,
  leftUnits: Units,
  rightUnits: Units,
): boolean {
  if (other !== undefined) return Math.abs(rightUnits.paragraph[other]! - rightUnits.paragraph[c.right]!) <= 1
  return Math.abs(leftUnits.paragraph[another!]! - leftUnits.paragraph[c.left]!) <= 1
}

/** What sentences say of their paragraphs, sorted by left then right. */
function sumByParagraphs(
  sentences: readonly Candidate[],
  leftUnits: Units,
  rightUnits: Units,
  rightCount: number,
): Link[] {
  const sums = new Map<number, number>()
  for (const c of sentences) {
    const key = leftUnits.paragraph[c.left]! * rightCount + rightUnits.paragraph[c.right]!
    sums.set(key, (sums.get(key) ?? 0) + c.shared)
  }
  const links = [...sums].map(([key, weight]) => ({
    left: Math.floor(key / rightCount),
    right: key % rightCount,
    weight,
  }))
  return links.sort(byLeft)
}

/**
 * Links outside of the frame that tell of a paragraph which no link of the frame tells of. A sentence that went from one
 * edited paragraph to another is a deletion here and an insertion there.
 */
function strangersOf(elsewhere: readonly Link[], framed: readonly Link[], overlap: ParagraphOverlap): Link[] {
  const leftFramed = placesBy(framed, 'left', 'right')
  const rightFramed = placesBy(framed, 'right', 'left')
  return elsewhere.filter((link) => {
    const rights = leftFramed.get(link.left)
    const lefts = rightFramed.get(link.right)
    if (rights && lefts) return false
    const isBeside = isNeighbour(link.right, rights) || isNeighbour(link.left, lefts)
    return shareOf(link, overlap) >= (isBeside ? LEAST_LINK_BESIDE : LEAST_LINK_FAR)
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
