// Places each printing in the drawing of a lineage: time runs across, descent runs down, no lines cross and no names
// overlap.
import type { Lineage, LineageEdge } from '../../core/story/story-answers.ts'

export interface PlacedNode {
  readonly ref: string
  /** Horizontal position in [0, 1]: 0 is the earliest printing, 1 the latest. */
  readonly across: number
  /** Row, from 0. */
  readonly row: number
  /** The edge to its parent; null for a root. */
  readonly edge: LineageEdge | null
}

/** Minimum horizontal distance of a printing from its parent. */
const LEAST_STEP = 0.03

/**
 * Places every printing of a forest. `times` are milliseconds by ref. Children are right of their parent, ordered by
 * time. A ref that occurs twice is placed once.
 */
export function placeLineage(lineage: Lineage, times: ReadonlyMap<string, number>): PlacedNode[] {
  const across = acrossByTime(refsOf(lineage), times)
  const children = new Map<string, LineageEdge[]>()
  for (const edge of lineage.edges) {
    const siblings = children.get(edge.from)
    if (siblings) siblings.push(edge)
    else children.set(edge.from, [edge])
  }
  const timeOf = (ref: string) => times.get(ref) ?? 0
  for (const siblings of children.values()) siblings.sort((a, b) => timeOf(a.to) - timeOf(b.to))
  const placed: PlacedNode[] = []
  const at = new Map<string, number>()
  const placedRefs = new Set<string>()
  const roots = [...lineage.roots].sort((a, b) => timeOf(a) - timeOf(b))
  // A stack, not recursion: a chain can be as long as the story has versions.
  const stack: { ref: string; edge: LineageEdge | null }[] = roots
    .map((ref) => ({ ref, edge: null }))
    .reverse()
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (placedRefs.has(next.ref)) continue
    placedRefs.add(next.ref)
    // Right of its parent even if the times disagree, so that no line runs through a name.
    const least = next.edge ? (at.get(next.edge.from) ?? 0) + LEAST_STEP : 0
    at.set(next.ref, Math.max(across.get(next.ref) ?? 0, least))
    placed.push({ ...next, across: at.get(next.ref) ?? 0, row: placed.length })
    for (const edge of (children.get(next.ref) ?? []).toReversed()) stack.push({ ref: edge.to, edge })
  }
  const widest = [...at.values()].reduce((most, value) => Math.max(most, value), 1)
  return placed.map((node) => ({ ...node, across: node.across / widest }))
}

function refsOf({ roots, edges }: Lineage): string[] {
  return [...new Set([...roots, ...edges.map(({ to }) => to)])]
}

/**
 * Half by time and half by rank. By time alone, the first hour, in which most papers print, would shrink to a single
 * line beside an afterthought of the next week.
 */
function acrossByTime(refs: readonly string[], times: ReadonlyMap<string, number>): Map<string, number> {
  const moments = [...new Set(refs.map((ref) => times.get(ref) ?? 0))].sort((a, b) => a - b)
  const [first, last] = [moments[0] ?? 0, moments.at(-1) ?? 0]
  const share = (value: number, all: number) => (all > 0 ? value / all : 0)
  return new Map(
    refs.map((ref) => {
      const time = times.get(ref) ?? 0
      const byClock = share(time - first, last - first)
      const byOrder = share(moments.indexOf(time), moments.length - 1)
      return [ref, (byClock + byOrder) / 2]
    }),
  )
}
