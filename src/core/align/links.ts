// Which paragraphs belong together? Equal ones first; between the rest, sentences decide: those on the heaviest
// chain in order need some likeness, those out of order much, a part of a longer sentence must lie within it, and
// two paragraphs that face each other with nothing else between their neighbours need the least.
import { heaviestChain, type Link } from '../chain.ts'
import { isScored } from '../document.ts'
import type { Role } from '../model.ts'
import type { Side } from '../side.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { byLeft } from './exact.ts'
import { type Units, unitsOf } from './units.ts'

/** Weighed Dice from which two sentences in order belong together. */
const LEAST_IN_ORDER = 0.25
/** Less than two rare words in common is chance, unless there is little else. */
const LEAST_SHARED = 2
const MOSTLY_ALIKE = 0.6
/** Out of order, chance likeness is commoner: more is asked. */
const LEAST_MOVED = 0.7
const LEAST_MOVED_SHARED = 2.5
/** Share of the shorter sentence that lies within the longer, for a sentence that was cut in two or joined. */
const LEAST_CONTAINED = 0.7
/** Weighed Dice of two paragraphs that face each other in a gap. */
const LEAST_FACING = 0.25
/** Paragraph pairs looked at in one gap. */
const MOST_FACING_PAIRS = 400
/** Share of the smaller paragraph that a link must hold: where it is the best of both its paragraphs… */
const LEAST_BEST_LINK = 0.05
/** …of one of them… */
const LEAST_SIDE_LINK = 0.1
/** …and where each has a better one. */
const LEAST_CROSS_LINK = 0.1

/** Links between paragraphs, sorted by left then right; the weight says how much they share. */
export function linkParagraphs(
  left: Side,
  right: Side,
  equal: readonly Link[],
  weights: Float64Array,
): Link[] {
  const leftTaken = new Set(equal.map((link) => link.left))
  const rightTaken = new Set(equal.map((link) => link.right))
  const leftUnits = unitsOf(left, (p) => leftTaken.has(p))
  const rightUnits = unitsOf(right, (p) => rightTaken.has(p))
  if (leftUnits.count === 0 || rightUnits.count === 0) return [...equal]
  const sameRole = (c: Candidate) =>
    alike(left.roles[leftUnits.paragraph[c.left]!]!, right.roles[rightUnits.paragraph[c.right]!]!)
  const candidates = findCandidates(left, right, leftUnits, rightUnits, weights).filter(sameRole)
  const accepted = acceptSentences(candidates, equal, left, right, leftUnits, rightUnits)
  const found = new PairWeights(right.texts.length)
  for (const link of equal) found.add(link.left, link.right, link.weight)
  for (const c of accepted) found.add(leftUnits.paragraph[c.left]!, rightUnits.paragraph[c.right]!, c.shared)
  const leftWeight = paragraphWeights(left, weights)
  const rightWeight = paragraphWeights(right, weights)
  for (const link of facing(found.links(), left, right, leftWeight, rightWeight, weights)) {
    found.add(link.left, link.right, link.weight)
  }
  return withoutStray(found.links(), leftWeight, rightWeight)
}

function isChance(shared: number, similarity: number): boolean {
  return shared < LEAST_SHARED && similarity < MOSTLY_ALIKE
}

/** Furniture and headlines are linked to their like only; a body paragraph may have become a subheading. */
function alike(left: Role, right: Role): boolean {
  return left === right || (isScored(left) && isScored(right))
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
    .filter((c) => !leftPartner.has(c.left) || !rightPartner.has(c.right))
    .sort((a, b) => b.shared * b.similarity - a.shared * a.similarity || a.left - b.left || a.right - b.right)
  for (const c of rest) {
    const leftFree = !leftPartner.has(c.left)
    const rightFree = !rightPartner.has(c.right)
    if (leftFree && rightFree && c.similarity >= LEAST_MOVED && c.shared >= LEAST_MOVED_SHARED) {
      leftPartner.set(c.left, c.right)
      rightPartner.set(c.right, c.left)
      out.push(c)
    } else if (leftFree !== rightFree && c.containment >= LEAST_CONTAINED && c.shared >= LEAST_MOVED_SHARED) {
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

/** Unlinked paragraphs between the same two links: they face each other, and little likeness will do. */
function facing(
  links: readonly Link[],
  left: Side,
  right: Side,
  leftWeight: Float64Array,
  rightWeight: Float64Array,
  weights: Float64Array,
): Link[] {
  const frame = heaviestChain(links, right.texts.length).map((i) => links[i]!)
  const leftLinked = new Set(links.map((link) => link.left))
  const rightLinked = new Set(links.map((link) => link.right))
  const out: Link[] = []
  let l = 0
  let r = 0
  for (const end of [...frame, { left: left.texts.length, right: right.texts.length, weight: 0 }]) {
    const ls = freeBetween(l, end.left, leftLinked)
    const rs = freeBetween(r, end.right, rightLinked)
    if (ls.length > 0 && rs.length > 0 && ls.length * rs.length <= MOST_FACING_PAIRS) {
      const possible: Link[] = []
      for (const p of ls) {
        for (const q of rs) {
          if (!alike(left.roles[p]!, right.roles[q]!)) continue
          const shared = sharedWeight(left, p, right, q, weights)
          const similarity = (2 * shared) / Math.max(1e-9, leftWeight[p]! + rightWeight[q]!)
          if (similarity >= LEAST_FACING && !isChance(shared, similarity))
            possible.push({ left: p, right: q, weight: shared * similarity })
        }
      }
      for (const i of heaviestChain(possible, right.texts.length)) out.push(possible[i]!)
    }
    l = Math.max(l, end.left + 1)
    r = Math.max(r, end.right + 1)
  }
  return out
}

function freeBetween(from: number, to: number, linked: ReadonlySet<number>): number[] {
  const out: number[] = []
  for (let p = from; p < to; p++) if (!linked.has(p)) out.push(p)
  return out
}

function paragraphWeights(side: Side, weights: Float64Array): Float64Array {
  const out = new Float64Array(side.texts.length)
  for (let p = 0; p < side.texts.length; p++) {
    for (let w = side.first[p]!; w < side.first[p + 1]!; w++) out[p]! += weights[side.ids[w]!]!
  }
  return out
}

/** Weighed words that both paragraphs have. */
function sharedWeight(left: Side, p: number, right: Side, q: number, weights: Float64Array): number {
  const counts = new Map<number, number>()
  for (let w = left.first[p]!; w < left.first[p + 1]!; w++)
    counts.set(left.ids[w]!, (counts.get(left.ids[w]!) ?? 0) + 1)
  let shared = 0
  for (let w = right.first[q]!; w < right.first[q + 1]!; w++) {
    const id = right.ids[w]!
    const free = counts.get(id) ?? 0
    if (free === 0) continue
    counts.set(id, free - 1)
    shared += weights[id]!
  }
  return shared
}

/**
 * Drops what is chance, and links out of order between two paragraphs that both have a partner in order: a sentence
 * that went from one edited paragraph to another far away is a deletion here and an insertion there, not one block
 * of all four.
 */
function withoutStray(links: readonly Link[], leftWeight: Float64Array, rightWeight: Float64Array): Link[] {
  const leftBest = new Map<number, number>()
  const rightBest = new Map<number, number>()
  for (const link of links) {
    leftBest.set(link.left, Math.max(leftBest.get(link.left) ?? 0, link.weight))
    rightBest.set(link.right, Math.max(rightBest.get(link.right) ?? 0, link.weight))
  }
  const strong = links.filter((link) => {
    const best =
      (link.weight === leftBest.get(link.left) ? 1 : 0) + (link.weight === rightBest.get(link.right) ? 1 : 0)
    const smaller = Math.min(leftWeight[link.left]!, rightWeight[link.right]!)
    return (
      link.weight >=
      smaller * (best === 2 ? LEAST_BEST_LINK : best === 1 ? LEAST_SIDE_LINK : LEAST_CROSS_LINK)
    )
  })
  const frame = new Set(heaviestChain(strong, rightWeight.length, true).map((i) => strong[i]!))
  const leftFramed = new Set([...frame].map((link) => link.left))
  const rightFramed = new Set([...frame].map((link) => link.right))
  return strong.filter(
    (link) => frame.has(link) || !leftFramed.has(link.left) || !rightFramed.has(link.right),
  )
}
