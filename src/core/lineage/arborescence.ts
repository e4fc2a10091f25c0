// The cheapest tree in which every node but the root has one parent: Chu and Liu (1965), Edmonds (1967). Each node takes its
// cheapest parent; a cycle is contracted into one node, and the smaller problem solved.

/** Cost of an edge that should not be: taken only if a node has no other. */
export const FORBIDDEN = 1e6

/**
 * `cost(parent, child)` of an edge, at most FORBIDDEN. Returns the parent of each node, -1 for the root. On a tie, the parent
 * with the lower number wins.
 */
export function arborescence(
  size: number,
  root: number,
  cost: (parent: number, child: number) => number,
): Int32Array {
  const costs = Array.from({ length: size }, (_, parent) =>
    Float64Array.from({ length: size }, (_, child) => (parent === child ? Infinity : cost(parent, child))),
  )
  return solve(costs, root)
}

// Each level contracts all cycles at once, so that it has at most half of the nodes that were in cycles before.
function solve(costs: readonly Float64Array[], root: number): Int32Array {
  const parents = cheapestParents(costs, root)
  const { drawn, count } = drawTogether(parents, root)
  if (count === parents.length) return parents
  const smaller = Array.from({ length: count }, () => new Float64Array(count).fill(Number.POSITIVE_INFINITY))
  /** The edge, as parent and child, behind one between two contracted nodes. */
  const from = Array.from({ length: count }, () => new Int32Array(count))
  const to = Array.from({ length: count }, () => new Int32Array(count))
  const sizes = new Int32Array(count)
  for (const node of drawn) sizes[node]!++
  for (const [parent, row] of costs.entries()) {
    const a = drawn[parent]!
    for (let child = 0; child < row.length; child++) {
      const b = drawn[child]!
      if (a === b) continue
      // Into a cycle: the extra cost of entering here over keeping the cycle closed.
      const cost = row[child]! - (sizes[b]! > 1 ? costs[parents[child]!]![child]! : 0)
      if (cost >= smaller[a]![b]!) continue
      smaller[a]![b] = cost
      from[a]![b] = parent
      to[a]![b] = child
    }
  }
  const solved = solve(smaller, drawn[root]!)
  // A cycle keeps its edges, except at the node where it is entered.
  for (const [b, a] of solved.entries()) if (a >= 0) parents[to[a]![b]!] = from[a]![b]!
  return parents
}

function cheapestParents(costs: readonly Float64Array[], root: number): Int32Array {
  const size = costs.length
  const parents = new Int32Array(size).fill(-1)
  for (let parent = 0; parent < size; parent++) {
    const row = costs[parent]!
    for (let child = 0; child < size; child++) {
      if (child === root || child === parent) continue
      if (parents[child]! < 0 || row[child]! < costs[parents[child]!]![child]!) parents[child] = parent
    }
  }
  return parents
}

/** By node: its number after every cycle is contracted. */
function drawTogether(parents: Int32Array, root: number): { drawn: Int32Array; count: number } {
  const drawn = new Int32Array(parents.length).fill(-1)
  const visited = new Int32Array(parents.length).fill(-1)
  let count = 0
  for (let start = 0; start < parents.length; start++) {
    let node = start
    while (node >= 0 && node !== root && visited[node]! < 0) {
      visited[node] = start
      node = parents[node]!
    }
    if (node < 0 || node === root || visited[node] !== start || drawn[node]! >= 0) continue
    for (let member = node; drawn[member]! < 0; member = parents[member]!) drawn[member] = count
    count++
  }
  for (let node = 0; node < parents.length; node++) if (drawn[node]! < 0) drawn[node] = count++
  return { drawn, count }
}
