// Links paragraphs that stand between the same two links: nothing else competes for them.

import type { Role } from '../model.ts'
import { isScored } from '../text/document.ts'
import { heaviestChain, type Link } from './chain.ts'
import { type Side, wordCount } from './side.ts'

/** Weighted Dice from which the k-th paragraphs of two gaps of equal length are the same, touched up. */
const LEAST_IN_PLACE = 0.9

/** Furniture and headlines link only to their own role; a body paragraph may become a subheading. */
export function areAlike(left: Role, right: Role): boolean {
  return left === right || (isScored(left) && isScored(right))
}

/** Weighs the words two paragraphs share, in time linear in their words. */
export class ParagraphOverlap {
  readonly left: Side
  readonly right: Side
  /** Weighted words per paragraph. */
  readonly leftWeight: Float64Array
  readonly rightWeight: Float64Array
  private readonly weights: Float64Array
  private readonly counts: Int32Array

  constructor(left: Side, right: Side, weights: Float64Array) {
    this.left = left
    this.right = right
    this.weights = weights
    this.leftWeight = paragraphWeights(left, weights)
    this.rightWeight = paragraphWeights(right, weights)
    this.counts = new Int32Array(weights.length)
  }

  /** Weighted words that both have, each as often as both have it. */
  shared(p: number, q: number): number {
    const { left, right, counts, weights } = this
    for (let w = left.first[p]!; w < left.first[p + 1]!; w++) counts[left.ids[w]!]!++
    let shared = 0
    for (let w = right.first[q]!; w < right.first[q + 1]!; w++) {
      const id = right.ids[w]!
      if (counts[id]! === 0) continue
      counts[id]!--
      shared += weights[id]!
    }
    for (let w = left.first[p]!; w < left.first[p + 1]!; w++) counts[left.ids[w]!] = 0
    return shared
  }

  /** The link of two paragraphs that are alike enough, weighted by their shared words, or null. */
  link(p: number, q: number, least: number): (Link & { readonly similarity: number }) | null {
    if (!areAlike(this.left.roles[p]!, this.right.roles[q]!)) return null
    const both = this.leftWeight[p]! + this.rightWeight[q]!
    const shorter = Math.min(this.leftWeight[p]!, this.rightWeight[q]!)
    if (2 * shorter < least * both) return null
    const shared = this.shared(p, q)
    const similarity = (2 * shared) / Math.max(Number.MIN_VALUE, both)
    if (similarity < least) return null
    return { left: p, right: q, weight: shared, similarity }
  }
}

function paragraphWeights(side: Side, weights: Float64Array): Float64Array {
  const out = new Float64Array(side.texts.length)
  const { ids, first } = side
  for (let p = 0; p < out.length; p++) {
    const end = first[p + 1]!
    let sum = 0
    for (let w = first[p]!; w < end; w++) sum += weights[ids[w]!]!
    out[p] = sum
  }
  return out
}

/** Most words of a short paragraph (here, signs)… */
const SHORT = 40
/** …and weighted Dice of its single signs, from which two k-th paragraphs are the same, edited. */
const LEAST_BY_SIGNS = 0.5

/**
 * In a script without spaces, one changed sign takes two pairs with it, and a short sentence has few left. So short
 * k-th paragraphs are compared by single signs.
 */
export function linkShort(links: readonly Link[], overlap: ParagraphOverlap): Link[] {
  const { left, right } = overlap
  const out: Link[] = []
  eachGap(links, overlap, (lefts, rights) => {
    if (lefts.length !== rights.length) return
    for (const [k, p] of lefts.entries()) {
      const q = rights[k]!
      if (Math.max(wordCount(left, p), wordCount(right, q)) > SHORT) continue
      const link = overlap.link(p, q, LEAST_BY_SIGNS)
      if (link) out.push(link)
    }
  })
  return out
}

/**
 * Links k-th with k-th in gaps of equal length, if they are nearly the same: the common case of a light edit, which
 * needs no sentence candidates.
 */
export function linkInPlace(links: readonly Link[], overlap: ParagraphOverlap): Link[] {
  const out: Link[] = []
  eachGap(links, overlap, (lefts, rights) => {
    if (lefts.length !== rights.length) return
    for (const [k, p] of lefts.entries()) {
      const link = overlap.link(p, rights[k]!, LEAST_IN_PLACE)
      if (link) out.push(link)
    }
  })
  return out
}

/** Calls back with the unlinked paragraphs of both sides between consecutive links, if both sides have some. */
function eachGap(
  links: readonly Link[],
  { left, right }: ParagraphOverlap,
  visit: (lefts: readonly number[], rights: readonly number[]) => void,
): void {
  const leftLinked = linkedAmong(left, links, 'left')
  const rightLinked = linkedAmong(right, links, 'right')
  const frame = heaviestChain(links, right.texts.length).map((i) => links[i]!)
  let l = 0
  let r = 0
  for (const end of [...frame, { left: left.texts.length, right: right.texts.length }]) {
    if (l < end.left && r < end.right) {
      const lefts = freeBetween(l, end.left, leftLinked)
      const rights = freeBetween(r, end.right, rightLinked)
      if (lefts.length > 0 && rights.length > 0) visit(lefts, rights)
    }
    l = end.left + 1
    r = end.right + 1
  }
}

/** Per paragraph of the side, 1 for those with a link. */
export function linkedAmong(side: Side, links: readonly Link[], end: 'left' | 'right'): Uint8Array {
  const out = new Uint8Array(side.texts.length)
  for (const link of links) out[link[end]] = 1
  return out
}

function freeBetween(from: number, to: number, linked: Uint8Array): number[] {
  const out: number[] = []
  for (let p = from; p < to; p++) if (linked[p] === 0) out.push(p)
  return out
}
