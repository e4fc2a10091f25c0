// Which links between two sequences go together in order and weigh the most? The heaviest increasing chain, by dynamic
// programming over a Fenwick tree of prefix maxima (Fenwick 1994): O(n log n).

export interface Link {
  readonly left: number
  readonly right: number
  readonly weight: number
}

/**
 * Indexes into `links` of the heaviest chain in which left and right both grow strictly, or with `loose` never
 * fall. `links` must be sorted by left, then by right; `rightSize` is above every right. Of equal chains, the first
 * found wins.
 */
export function heaviestChain(links: readonly Link[], rightSize: number, loose = false): number[] {
  const lefts = new Int32Array(links.length)
  const rights = new Int32Array(links.length)
  const weights = new Float64Array(links.length)
  for (let i = 0; i < links.length; i++) {
    lefts[i] = links[i]!.left
    rights[i] = links[i]!.right
    weights[i] = links[i]!.weight
  }
  return heaviestChainOf(links.length, lefts, rights, weights, rightSize, loose)
}

/** The same for links in flat arrays; without weights, each weighs 1. */
export function heaviestChainOf(
  count: number,
  lefts: Int32Array,
  rights: Int32Array,
  weights: Float64Array | null,
  rightSize: number,
  loose = false,
): number[] {
  const tree = new Int32Array(rightSize + 1)
  const total = new Float64Array(count)
  const previous = new Int32Array(count)
  let best = -1
  for (let at = 0; at < count; ) {
    // Links with the same left end can't build on each other: read them all before entering any.
    let end = at
    do end++
    while (!loose && end < count && lefts[end] === lefts[at])
    for (let i = at; i < end; i++) {
      const before = heaviestBelow(tree, total, rights[i]! + (loose ? 1 : 0))
      previous[i] = before
      total[i] = (weights === null ? 1 : weights[i]!) + (before < 0 ? 0 : total[before]!)
    }
    for (let i = at; i < end; i++) {
      enter(tree, total, rights[i]!, i)
      if (best < 0 || total[i]! > total[best]!) best = i
    }
    at = end
  }
  const chain: number[] = []
  for (let i = best; i >= 0; i = previous[i]!) chain.push(i)
  return chain.reverse()
}

/** A link between two stretches: from `left` to `leftLast` on one side, from `right` to `rightLast` on the other. */
interface Span extends Link {
  readonly leftLast: number
  readonly rightLast: number
}

/**
 * Indexes into `spans` of the heaviest set in which each span ends before the next begins on both sides, in order.
 * `rightSize` is above every right. O(n log n): a span is entered when the sweep over the left has passed its end.
 */
export function heaviestSpans(spans: readonly Span[], rightSize: number): number[] {
  const tree = new Int32Array(rightSize + 1)
  const total = new Float64Array(spans.length)
  const previous = new Int32Array(spans.length).fill(-1)
  const byStart = [...spans.keys()].sort(
    (a, b) => spans[a]!.left - spans[b]!.left || spans[a]!.right - spans[b]!.right,
  )
  const byEnd = [...byStart].sort((a, b) => spans[a]!.leftLast - spans[b]!.leftLast)
  let best = -1
  let passed = 0
  for (const i of byStart) {
    const span = spans[i]!
    while (passed < byEnd.length && spans[byEnd[passed]!]!.leftLast < span.left) {
      const ended = byEnd[passed++]!
      enter(tree, total, spans[ended]!.rightLast, ended)
    }
    previous[i] = heaviestBelow(tree, total, span.right)
    total[i] = span.weight + (previous[i]! < 0 ? 0 : total[previous[i]!]!)
    if (best < 0 || total[i]! > total[best]!) best = i
  }
  const chain: number[] = []
  for (let i = best; i >= 0; i = previous[i]!) chain.push(i)
  return chain.reverse()
}

/** The heaviest chain that ends before `right`, as an index, or -1. */
function heaviestBelow(tree: Int32Array, total: Float64Array, right: number): number {
  let best = -1
  for (let node = right; node > 0; node -= node & -node) {
    const at = tree[node]! - 1
    if (at >= 0 && (best < 0 || total[at]! > total[best]!)) best = at
  }
  return best
}

function enter(tree: Int32Array, total: Float64Array, right: number, at: number): void {
  for (let node = right + 1; node < tree.length; node += node & -node) {
    const held = tree[node]! - 1
    if (held < 0 || total[at]! > total[held]!) tree[node] = at + 1
  }
}
