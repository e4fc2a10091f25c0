// The cheapest tree in which every node but the root has one parent: Chu and Liu (1965), Edmonds (1967). Each node
// takes its cheapest parent; a ring that comes of it is drawn together into one node, and the smaller problem solved.

/** Stands for an edge that should not be: taken only where a node has no other way. */
export const FORBIDDEN = 1e6

/**
 * `cost(parent, child)` of an edge, at most FORBIDDEN. Answers the parent of each node, -1 of the root. Of equal costs
 * the parent with the lower number is taken.
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

// Depth is at most the number of nodes, for each ring leaves one less; in practice it is one or two.
function solve(costs: readonly Float64Array[], root: number): Int32Array {
  const parents = cheapestParents(costs, root)
  const ring = findRing(parents, root)
  if (ring === null) return parents
  const { smaller, newRoot, outer, entry, exit } = contract(costs, parents, ring, root)
  const solved = solve(smaller, newRoot)
  const inner = outer.length
  const out = Int32Array.from(parents)
  for (const [at, node] of outer.entries()) {
    const parent = solved[at]!
    if (parent < 0) out[node] = -1
    else out[node] = parent === inner ? exit[at]! : outer[parent]!
  }
  // The ring is opened where its parent from outside enters.
  const from = solved[inner]!
  out[entry[from]!] = outer[from]!
  return out
}

function cheapestParents(costs: readonly Float64Array[], root: number): Int32Array {
  const size = costs.length
  const parents = new Int32Array(size).fill(-1)
  for (let child = 0; child < size; child++) {
    if (child === root) continue
    for (let parent = 0; parent < size; parent++) {
      if (parent === child) continue
      if (parents[child]! < 0 || costs[parent]![child]! < costs[parents[child]!]![child]!)
        parents[child] = parent
    }
  }
  return parents
}

function findRing(parents: Int32Array, root: number): number[] | null {
  const visited = new Int32Array(parents.length).fill(-1)
  for (let start = 0; start < parents.length; start++) {
    let node = start
    while (node >= 0 && node !== root && visited[node]! < 0) {
      visited[node] = start
      node = parents[node]!
    }
    if (node < 0 || node === root || visited[node] !== start) continue
    const ring = [node]
    for (let next = parents[node]!; next !== node; next = parents[next]!) ring.push(next)
    return ring
  }
  return null
}

interface Contracted {
  /** Costs among the nodes outside the ring, in the order of `outer`, and the ring as the last. */
  readonly smaller: Float64Array[]
  readonly newRoot: number
  readonly outer: readonly number[]
  /** Per outer node: where an edge from it would best enter the ring, and whence one to it would best leave. */
  readonly entry: Int32Array
  readonly exit: Int32Array
}

function contract(
  costs: readonly Float64Array[],
  parents: Int32Array,
  ring: readonly number[],
  root: number,
): Contracted {
  const inRing = new Set(ring)
  const outer = Array.from(parents.keys()).filter((node) => !inRing.has(node))
  const size = outer.length
  const smaller = Array.from({ length: size + 1 }, () => new Float64Array(size + 1).fill(Infinity))
  const entry = new Int32Array(size).fill(ring[0]!)
  const exit = new Int32Array(size).fill(ring[0]!)
  for (const [a, node] of outer.entries()) {
    for (const [b, other] of outer.entries()) if (a !== b) smaller[a]![b] = costs[node]![other]!
    for (const member of ring) {
      // What it costs more to enter here than to leave the ring closed.
      const enter = costs[node]![member]! - costs[parents[member]!]![member]!
      if (enter < smaller[a]![size]!) {
        smaller[a]![size] = enter
        entry[a] = member
      }
      if (costs[member]![node]! < smaller[size]![a]!) {
        smaller[size]![a] = costs[member]![node]!
        exit[a] = member
      }
    }
  }
  return { smaller, newRoot: outer.indexOf(root), outer, entry, exit }
}
