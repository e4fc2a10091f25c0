// Which paragraphs belong together? Equal ones first; between the rest, sentences decide: those on the heaviest
// chain in order need some likeness, those out of order much, a part of a longer sentence must lie within it, and
// two paragraphs that face each other with nothing else between their neighbours need the least.
import { heaviestChain, type Link } from '../chain.ts'
import type { Side } from '../side.ts'
import { type Candidate, findCandidates, LEAST_CONTAINED, LEAST_IN_ORDER } from './candidates.ts'
import { byLeft } from './exact.ts'
import { areAlike, isChance, linkFacing, linkInPlace, ParagraphOverlap } from './gaps.ts'
import { type Units, unitsOf } from './units.ts'

/** Out of order, chance likeness is commoner: more is asked. */
const LEAST_MOVED = 0.7
const LEAST_MOVED_SHARED = 2.5
/** Share of the smaller paragraph that a link must hold: where it is the best of both its paragraphs… */
const LEAST_BEST_LINK = 0.05
/** …and where one of them, or each, has a better one. */
const LEAST_OTHER_LINK = 0.1

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
  const accepted = acceptSentences(candidates, sure, left, right, leftUnits, rightUnits)
  const found = new PairWeights(right.texts.length)
  for (const link of sure) found.add(link.left, link.right, link.weight)
  for (const c of accepted) {
    found.add(leftUnits.paragraph[c.left]!, rightUnits.paragraph[c.right]!, c.shared)
  }
  for (const link of linkFacing(found.links(), overlap)) found.add(link.left, link.right, link.weight)
  return withoutStray(found.links(), overlap)
}

function isAllLinked(left: Side, right: Side, links: readonly Link[]): boolean {
  return links.length === left.texts.length || links.length === right.texts.length
}

/** What sentences say of paragraphs: their weights summed. */
class PairWeights {
  private readonly sums = new Map<number, number>()
  private readonly rightCount: number
  constructor(rightCount: number) {
    this.rightCount = rightCount
  }
  add(left: number, right: number, weight: number): void {
    const key = left * this.rightCount + right
    this.sums.set(key, (this.sums.get(key) ?? 0) + weight)
  }
  links(): Link[] {
    const out: Link[] = []
    for (const [key, weight] of this.sums) {
      out.push({ left: Math.floor(key / this.rightCount), right: key % this.rightCount, weight })
    }
    return out.sort(byLeft)
  }
}

function acceptSentences(
  candidates: readonly Candidate[],
  equal: readonly Link[],
  left: Side,
  right: Side,
  leftUnits: Units,
  rightUnits: Units,
): Candidate[] {
  const leftSlots = slotsOf(left.texts.length, leftUnits)
  const rightSlots = slotsOf(right.texts.length, rightUnits)
  const possible: (Link & { readonly candidate: Candidate | null })[] = []
  for (const link of equal) {
    possible.push({
      left: leftSlots.ofParagraph[link.left]!,
      right: rightSlots.ofParagraph[link.right]!,
      weight: link.weight,
      candidate: null,
    })
  }
  for (const c of candidates) {
    if (c.similarity < LEAST_IN_ORDER || isChance(c.shared, c.similarity)) continue
    possible.push({
      left: leftSlots.ofUnit[c.left]!,
      right: rightSlots.ofUnit[c.right]!,
      weight: c.shared * c.similarity,
      candidate: c,
    })
  }
  possible.sort(byLeft)
  const chain = heaviestChain(possible, rightSlots.count)
  const accepted = chain.flatMap((i) => possible[i]!.candidate ?? [])
  return [...accepted, ...acceptMoved(candidates, accepted, leftUnits, rightUnits)]
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

function mayMove(c: Candidate): boolean {
  return c.shared >= LEAST_MOVED_SHARED && (c.similarity >= LEAST_MOVED || c.containment >= LEAST_CONTAINED)
}

/** What is left over, strongest first: sentences elsewhere, and parts of sentences beside their other part. */
function acceptMoved(
  candidates: readonly Candidate[],
  accepted: readonly Candidate[],
  leftUnits: Units,
  rightUnits: Units,
): Candidate[] {
  const leftPartner = new Map(accepted.map((c) => [c.left, c.right]))
  const rightPartner = new Map(accepted.map((c) => [c.right, c.left]))
  const out: Candidate[] = []
  const rest = candidates
    .filter((c) => mayMove(c) && (!leftPartner.has(c.left) || !rightPartner.has(c.right)))
    .sort((a, b) => b.shared * b.similarity - a.shared * a.similarity || a.left - b.left || a.right - b.right)
  for (const c of rest) {
    const leftFree = !leftPartner.has(c.left)
    const rightFree = !rightPartner.has(c.right)
    if (leftFree && rightFree && c.similarity >= LEAST_MOVED) {
      leftPartner.set(c.left, c.right)
      rightPartner.set(c.right, c.left)
      out.push(c)
    } else if (leftFree !== rightFree && c.containment >= LEAST_CONTAINED) {
      const near = leftFree
        ? Math.abs(leftUnits.paragraph[rightPartner.get(c.right)!]! - leftUnits.paragraph[c.left]!)
        : Math.abs(rightUnits.paragraph[leftPartner.get(c.left)!]! - rightUnits.paragraph[c.right]!)
      if (near > 1) continue
      if (leftFree) leftPartner.set(c.left, c.right)
      else rightPartner.set(c.right, c.left)
      out.push(c)
    }
  }
  return out
}

/**
 * Drops what is chance, and links out of order between two paragraphs that both have a partner in order: a sentence
 * that went from one edited paragraph to another far away is a deletion here and an insertion there, not one block
 * of all four.
 */
function withoutStray(links: readonly Link[], { leftWeight, rightWeight }: ParagraphOverlap): Link[] {
  const leftBest = new Map<number, number>()
  const rightBest = new Map<number, number>()
  for (const link of links) {
    leftBest.set(link.left, Math.max(leftBest.get(link.left) ?? 0, link.weight))
    rightBest.set(link.right, Math.max(rightBest.get(link.right) ?? 0, link.weight))
  }
  const strong = links.filter((link) => {
    const isBest = link.weight === leftBest.get(link.left) && link.weight === rightBest.get(link.right)
    const smaller = Math.min(leftWeight[link.left]!, rightWeight[link.right]!)
    return link.weight >= smaller * (isBest ? LEAST_BEST_LINK : LEAST_OTHER_LINK)
  })
  const frame = new Set(heaviestChain(strong, rightWeight.length, true).map((i) => strong[i]!))
  const leftFramed = new Set([...frame].map((link) => link.left))
  const rightFramed = new Set([...frame].map((link) => link.right))
  return strong.filter(
    (link) => frame.has(link) || !leftFramed.has(link.left) || !rightFramed.has(link.right),
  )
}
