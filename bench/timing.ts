// Times several peers on the same pair. Their turns are interleaved, so that a slow moment of the machine hits all of
// them; reports medians and spreads, never a single run.

import type { TextPair } from './cases.ts'
import type { Peer } from './peers.ts'

/** A turn is one run or, for a fast peer, as many as fit into this. */
const TURN_MS = 100
const LEAST_TURNS = 3
const MOST_TURNS = 25
/** Turns end when all peers together have had this long (and the minimum of turns is done). */
const BUDGET_MS = 8000
/** Warm-up of each peer: the compiler needs a while on short texts. */
const WARM_UP_MS = 1000
/** A peer whose first run takes longer is measured by that run alone. */
const LONG_RUN_MS = 4000

export interface Timing {
  /** In milliseconds, like the quartiles. */
  readonly median: number
  readonly quartiles: readonly [first: number, third: number]
  readonly runs: number
}

/** Timings by peer. */
export function timePeers(peers: readonly Peer[], pair: TextPair): Map<string, Timing> {
  const first = new Map(peers.map((peer) => [peer, [once(peer, pair)]]))
  const repeated = peers.filter((peer) => first.get(peer)![0]! < LONG_RUN_MS)
  for (const peer of repeated) turn(peer, pair, WARM_UP_MS)
  const samples = new Map(repeated.map((peer) => [peer, [] as number[]]))
  const begun = performance.now()
  for (let turns = 0; turns < MOST_TURNS; turns++) {
    if (turns >= LEAST_TURNS && performance.now() - begun > BUDGET_MS) break
    const order = turns % 2 === 0 ? repeated : repeated.toReversed()
    for (const peer of order) for (const sample of turn(peer, pair, TURN_MS)) samples.get(peer)!.push(sample)
  }
  return new Map(peers.map((peer) => [peer.name, timingOf(samples.get(peer) ?? first.get(peer)!)]))
}

/**
 * Expected time at the next size, ten times as large, from the medians of the sizes before: 0 if there is none,
 * infinite if the last was infinite (skipped).
 */
export function expectedNext(medians: readonly number[]): number {
  const last = medians.at(-1)
  if (last === undefined) return 0
  if (!Number.isFinite(last)) return last
  const before = medians.at(-2)
  return last * Math.max(10, before === undefined ? 0 : last / before)
}

/** The first run of a turn is not measured if it is short: it warms up the caches after slow peers. */
function turn(peer: Peer, pair: TextPair, length: number): number[] {
  const samples: number[] = []
  const first = once(peer, pair)
  if (first > length) return [first]
  for (let spent = 0; spent < length; spent += samples.at(-1)!) samples.push(once(peer, pair))
  return samples
}

function once(peer: Peer, { left, right }: TextPair): number {
  const begun = performance.now()
  peer.run(left, right)
  return performance.now() - begun
}

function timingOf(samples: readonly number[]): Timing {
  const sorted = [...samples].sort((a, b) => a - b)
  const quartiles = [quantile(sorted, 0.25), quantile(sorted, 0.75)] as const
  return { median: quantile(sorted, 0.5), quartiles, runs: sorted.length }
}

function quantile(sorted: readonly number[], part: number): number {
  const at = (sorted.length - 1) * part
  const low = sorted[Math.floor(at)]!
  return low + (sorted[Math.ceil(at)]! - low) * (at % 1)
}
