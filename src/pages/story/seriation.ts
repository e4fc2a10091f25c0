// Orders the rows of a matrix so that clusters show: hierarchical clustering with average linkage, then the leaves are
// turned so that similar rows are adjacent (Gruvaeus and Wainer 1972).

/** Beyond this many rows the order is unchanged: the work is cubic. */
const MOST_ROWS = 150

/**
 * Display order of the rows of a symmetric similarity matrix. A missing similarity counts as 0. The row `first` is
 * placed in the first half, so that a reader meets it early.
 */
export function seriation(likeness: readonly (readonly (number | null)[])[], first = 0): number[] {
  const rows = likeness.map((_, index) => index)
  if (rows.length > MOST_ROWS) return rows
  const between = (a: number, b: number) => likeness[a]?.[b] ?? 0
  let clusters = rows.map((row) => [row])
  while (clusters.length > 1) {
    const [a, b] = closest(clusters, between)
    const merged = facing(clusters[a] ?? [], clusters[b] ?? [], between)
    clusters = clusters.filter((_, at) => at !== a && at !== b).concat([merged])
  }
  const order = clusters[0] ?? []
  return order.indexOf(first) * 2 > order.length - 1 ? order.reverse() : order
}

type Between = (a: number, b: number) => number

/** The two clusters with the highest average similarity; ties go to the earliest. */
function closest(clusters: readonly number[][], between: Between): [number, number] {
  let best: [number, number] = [0, 1]
  let most = -1
  for (let a = 0; a < clusters.length; a++) {
    for (let b = a + 1; b < clusters.length; b++) {
      const average = averageBetween(clusters[a] ?? [], clusters[b] ?? [], between)
      if (average > most) {
        most = average
        best = [a, b]
      }
    }
  }
  return best
}

function averageBetween(left: readonly number[], right: readonly number[], between: Between): number {
  let sum = 0
  for (const a of left) for (const b of right) sum += between(a, b)
  return sum / (left.length * right.length)
}

/** Joins both in one row, turned so that the most similar of their ends meet. */
function facing(left: readonly number[], right: readonly number[], between: Between): number[] {
  const turns = [left, left.toReversed()].flatMap((a) =>
    [right, right.toReversed()].map((b) => [a, b] as const),
  )
  const meeting = ([a, b]: readonly [readonly number[], readonly number[]]) =>
    between(a.at(-1) ?? 0, b[0] ?? 0)
  let best = turns[0] ?? ([left, right] as const)
  for (const turn of turns) if (meeting(turn) > meeting(best)) best = turn
  return [...best[0], ...best[1]]
}
