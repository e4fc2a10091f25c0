// From the shortest edit script to one that people read with ease: no lone small words kept inside a rewritten passage,
// and an insertion that fits several places begins at a sentence or clause.

import { lengthOfWords } from '../align/side.ts'

/** One side of a block: its text, and the ids and ranges of its words. */
export interface BlockText {
  readonly ids: Int32Array
  readonly text: string
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Per word: 1 for a sign of a script without spaces; null if there is none. */
  readonly signs: Uint8Array | null
}

/** Longer kept runs are not islands; here as below, a sign of a script without spaces is half a word. */
const LONGEST_ISLAND = 3
/** Changed words (of both sides) required on each side of an island. */
const LEAST_BESIDE = 2
/** An island goes if it weighs less than this share of the changed words around it, of which no more count than… */
const ISLAND_WEIGHT = 0.02
const MOST_AROUND = 24
/**
 * …and this much more where nearly all of the block was rewritten, since chance makes most islands there. Chance makes fewer
 * islands of several words, and fewer beside a short edit: for these the share is of twice the smaller number of changed words
 * beside the island, divided by the square of its length.
 */
const REWRITTEN_WEIGHT = 0.3
const REWRITTEN_FROM = 0.5

/** Above any boundary: a word that stays identical, against one that changes its case. */
const EXACT_WORD = 100

/** Removes scattered islands from `partner` and slides edits to better positions. Linear. Mutates `partner`. */
export function makePresentable(
  partner: Int32Array,
  left: BlockText,
  right: BlockText,
  weights: Float64Array,
): void {
  slideInsertions(partner, left, right)
  slideDeletions(partner, left, right)
  dropIslands(partner, left, right, weights)
}

function dropIslands(partner: Int32Array, left: BlockText, right: BlockText, weights: Float64Array): void {
  const rightCount = right.starts.length
  const surplus = rewrittenShare(partner, rightCount)
  let endL = 0
  let endR = 0
  let start = nextKept(partner, 0)
  while (start < partner.length) {
    const other = partner[start]!
    let length = 1
    while (start + length < partner.length && partner[start + length] === other + length) length++
    const next = nextKept(partner, start + length)
    const nextOther = next < partner.length ? partner[next]! : rightCount
    const changed = (fromL: number, toL: number, fromR: number, toR: number) =>
      lengthOfWords(left.signs, fromL, toL) + lengthOfWords(right.signs, fromR, toR)
    const before = changed(endL, start, endR, other)
    const after = changed(start + length, next, other + length, nextOther)
    const islandLength = lengthOfWords(left.signs, start, start + length)
    if (islandLength <= LONGEST_ISLAND && before >= LEAST_BESIDE && after >= LEAST_BESIDE) {
      const weight = weightOf(left, start, start + length, weights)
      const least =
        ISLAND_WEIGHT * Math.min(MOST_AROUND, before + after) +
        surplus * chanceAround(before, after, islandLength)
      if (weight < least) {
        partner.fill(-1, start, start + length)
        start = next
        continue
      }
    }
    endL = start + length
    endR = other + length
    start = next
  }
}

/** Changed words around an island that may have made it by chance. */
function chanceAround(before: number, after: number, islandLength: number): number {
  if (islandLength <= 1) return Math.min(MOST_AROUND, before + after)
  return Math.min(MOST_AROUND, 2 * Math.min(before, after)) / islandLength ** 2
}

/** Weight an island needs beyond `ISLAND_WEIGHT`, as a share of the changed words beside it: 0 if half of the block is kept. */
function rewrittenShare(partner: Int32Array, rightCount: number): number {
  let kept = 0
  for (let l = 0; l < partner.length; l++) if (partner[l]! >= 0) kept++
  const rewritten = 1 - (2 * kept) / (partner.length + rightCount)
  return (REWRITTEN_WEIGHT * Math.max(0, rewritten - REWRITTEN_FROM)) / (1 - REWRITTEN_FROM)
}

/** The first kept word from `l` on, or the number of words. */
function nextKept(partner: Int32Array, l: number): number {
  while (l < partner.length && partner[l]! < 0) l++
  return l
}

function weightOf({ ids, signs }: BlockText, from: number, to: number, weights: Float64Array): number {
  let weight = 0
  for (let w = from; w < to; w++) weight += weights[ids[w]!]! * (signs !== null && signs[w] === 1 ? 0.5 : 1)
  return weight
}

/**
 * An inserted run whose last word equals the kept word before it may begin one word earlier. The best position keeps
 * most words identical; of these, the one behind the strongest boundary wins.
 */
function slideInsertions(partner: Int32Array, left: BlockText, right: BlockText): void {
  for (let l = 0; l < partner.length; l++) {
    const from = l === 0 ? 0 : partner[l - 1]! + 1
    if (l > 0 && partner[l - 1]! < 0) continue
    const to = partner[l]!
    if (to <= from) continue
    let best = 0
    let bestScore = boundary(right, from, to)
    let exact = 0
    for (let shift = 1; slidesBack(partner, right.ids, l, from, to, shift); shift++) {
      exact +=
        sameLetters(left, l - shift, right, to - shift) - sameLetters(left, l - shift, right, from - shift)
      const score = exact * EXACT_WORD + boundary(right, from - shift, to - shift)
      if (score > bestScore) {
        best = shift
        bestScore = score
      }
    }
    for (let k = 1; k <= best; k++) partner[l - k] = to - k
  }
}

/** 1 if a left word is identical on the right, else 0. */
function sameLetters(left: BlockText, l: number, right: BlockText, r: number): number {
  const start = left.starts[l]!
  const length = left.ends[l]! - start
  if (right.ends[r]! - right.starts[r]! !== length) return 0
  for (let i = 0; i < length; i++)
    if (left.text.charCodeAt(start + i) !== right.text.charCodeAt(right.starts[r]! + i)) return 0
  return 1
}

/** Can the run before left word `l` move back by `shift` words, given that it can by one less? */
function slidesBack(
  partner: Int32Array,
  ids: Int32Array,
  l: number,
  from: number,
  to: number,
  shift: number,
): boolean {
  const at = l - shift
  return at >= 0 && partner[at] === from - shift && ids[from - shift] === ids[to - shift]
}

/** The same for deletions, with the sides swapped. */
function slideDeletions(partner: Int32Array, left: BlockText, right: BlockText): void {
  const { ids } = left
  for (let l = 0; l < partner.length; l++) {
    if (partner[l]! >= 0) continue
    const from = l
    while (l < partner.length && partner[l]! < 0) l++
    const to = l
    if (from === 0 || to === partner.length) continue
    if (partner[to]! !== partner[from - 1]! + 1) continue
    let best = 0
    let bestScore = boundary(left, from, to)
    let exact = 0
    for (
      let shift = 1;
      from - shift >= 0 && partner[from - shift]! >= 0 && ids[from - shift] === ids[to - shift];
      shift++
    ) {
      if (shift > 1 && partner[from - shift]! !== partner[from - shift + 1]! - 1) break
      const kept = partner[from - shift]!
      exact += sameLetters(left, to - shift, right, kept) - sameLetters(left, from - shift, right, kept)
      const score = exact * EXACT_WORD + boundary(left, from - shift, to - shift)
      if (score > bestScore) {
        best = shift
        bestScore = score
      }
    }
    for (let k = 1; k <= best; k++) {
      partner[to - k] = partner[from - k]!
      partner[from - k] = -1
    }
  }
}

/** How well words from…to make a unit: behind a stop 3 (with one at their end 4), a comma or quote 2, else 1. */
function boundary(side: BlockText, from: number, to: number): number {
  const before = strength(side.text, from === 0 ? 0 : side.ends[from - 1]!, side.starts[from]!, from === 0)
  const after = strength(
    side.text,
    side.ends[to - 1]!,
    to < side.starts.length ? side.starts[to]! : side.text.length,
    to === side.starts.length,
  )
  return before * 2 + after
}

function strength(text: string, from: number, to: number, atEdge: boolean): number {
  if (atEdge) return 3
  let best = 0
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x0a) return 4
    if (code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3002 || code === 0x2026) best = 3
    else if (code !== 0x20 && best < 2) best = 2
  }
  return best
}
