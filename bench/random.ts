// A small seeded random generator (mulberry32), so that benches and laws see the same texts on every machine.

export interface Random {
  /** A number in [0, 1). */
  next(): number
  /** A whole number in [0, limit). */
  below(limit: number): number
  /** True with this probability. */
  chance(probability: number): boolean
  /** One of the items; the list must not be empty. */
  pick<T>(items: readonly T[]): T
  /** One of the items; the nth is about n times rarer than the first, as in a language (Zipf). */
  zipf<T>(items: readonly T[]): T
  /** The items in random order; the list itself is not changed. */
  shuffled<T>(items: readonly T[]): T[]
}

/** The same seed gives the same numbers, on every runtime. */
export function randomOf(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (items) => items[below(items.length)]!,
    // n ** u for a uniform u has the density 1 / rank.
    zipf: (items) => items[Math.floor((items.length + 1) ** next()) - 1]!,
    shuffled: (items) => shuffle([...items], below),
  }
}

function shuffle<T>(items: T[], below: (limit: number) => number): T[] {
  for (let last = items.length - 1; last > 0; last--) {
    const other = below(last + 1)
    const kept = items[last]!
    items[last] = items[other]!
    items[other] = kept
  }
  return items
}
