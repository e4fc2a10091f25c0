// Which paragraphs stand in both texts with the same words? First those at the ends, then those that stand once on each side,
// then repeated ones where order is best kept; the rest of the repeated ones moved.

import { append } from '../lists.ts'
import { heaviestChain, type Link } from './chain.ts'
import { type Side, wordCount } from './side.ts'

/** Pairs of equal repeated paragraphs tried, per paragraph of both texts; above it, only the k-th meets the k-th. */
const PAIRS_PER_PARAGRAPH = 8
const PAIRS_AT_LEAST = 4096

/** One link per paragraph with an equal partner, sorted by left. The weight is the number of words, or a little. */
export function linkEqualParagraphs(left: Side, right: Side): Link[] {
  const m = left.keys.length
  const n = right.keys.length
  const links: Link[] = []
  let start = 0
  while (start < m && start < n && left.keys[start] === right.keys[start]) {
    links.push(link(left, start, start))
    start++
  }
  let tail = 0
  while (tail < m - start && tail < n - start && left.keys[m - 1 - tail] === right.keys[n - 1 - tail]) {
    tail++
    links.push(link(left, m - tail, n - tail))
  }
  if (start < m - tail && start < n - tail) append(links, linkBetween(left, right, start, m - tail, n - tail))
  return links.sort(byLeft)
}

export function byLeft(a: Link, b: Link): number {
  return a.left - b.left || a.right - b.right
}

function link(side: Side, left: number, right: number): Link {
  return { left, right, weight: wordCount(side, left) + 0.01 }
}

function linkBetween(left: Side, right: Side, start: number, leftEnd: number, rightEnd: number): Link[] {
  const leftPlaces = placesByKey(left.keys, start, leftEnd)
  const rightPlaces = placesByKey(right.keys, start, rightEnd)
  let pairs = 0
  for (const [key, places] of leftPlaces) pairs += places.length * (rightPlaces.get(key)?.length ?? 0)
  const all = pairs <= Math.max(PAIRS_AT_LEAST, PAIRS_PER_PARAGRAPH * (leftEnd + rightEnd))
  const possible: Link[] = []
  for (const [key, places] of leftPlaces) {
    const others = rightPlaces.get(key)
    if (!others) continue
    if (all) for (const l of places) for (const r of others) possible.push(link(left, l, r))
    else {
      const shared = Math.min(places.length, others.length)
      for (let k = 0; k < shared; k++) {
        possible.push(link(left, places[k]!, others[k]!))
        const l = places[places.length - 1 - k]!
        const r = others[others.length - 1 - k]!
        if (l !== places[k] || r !== others[k]) possible.push(link(left, l, r))
      }
    }
  }
  possible.sort(byLeft)
  const chosen = heaviestChain(possible, right.keys.length).map((i) => possible[i]!)
  return [...chosen, ...leftover(left, leftPlaces, rightPlaces, chosen)]
}

/** Equal paragraphs outside the chain, paired k-th with k-th: they moved. */
function leftover(
  left: Side,
  leftPlaces: ReadonlyMap<number, readonly number[]>,
  rightPlaces: ReadonlyMap<number, readonly number[]>,
  chosen: readonly Link[],
): Link[] {
  const takenLeft = new Set(chosen.map((one) => one.left))
  const takenRight = new Set(chosen.map((one) => one.right))
  const out: Link[] = []
  for (const [key, places] of leftPlaces) {
    const free = rightPlaces.get(key)?.filter((r) => !takenRight.has(r)) ?? []
    const mine = free.length > 0 ? places.filter((l) => !takenLeft.has(l)) : []
    for (let k = 0; k < Math.min(mine.length, free.length); k++) out.push(link(left, mine[k]!, free[k]!))
  }
  return out
}

function placesByKey(keys: Int32Array, from: number, to: number): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (let p = from; p < to; p++) {
    const list = places.get(keys[p]!)
    if (list) list.push(p)
    else places.set(keys[p]!, [p])
  }
  return places
}
