// The tables of the bench: targets and measurements.

import { CASE_NAMES, type CaseName } from './cases.ts'
import { NAIVE, OURS, WORD_DIFF } from './peers.ts'
import type { Timing } from './timing.ts'

/** Measurements by case and size, then by peer; skipped peers are absent. */
export type Cells = ReadonlyMap<CaseName, ReadonlyMap<number, ReadonlyMap<string, Timing>>>

/** Target speed-up of the whole comparison over the peer, by case and words a side. */
type Targets = Partial<Record<CaseName, Readonly<Record<number, number>>>>

const AGAINST_WORD_DIFF: Targets = {
  'light 2 %': { 1000: 1, 10000: 2 },
  moved: { 1000: 5, 10000: 30 },
  'heavy 30 %': { 1000: 15, 10000: 150 },
  unrelated: { 1000: 80, 10000: 1000 },
}

const AGAINST_NAIVE: Targets = {
  identical: { 100000: 10 },
  'light 2 %': { 100000: 10 },
  moved: { 1000: 1, 10000: 10, 100000: 10 },
  'heavy 30 %': { 1000: 1, 10000: 4, 100000: 10 },
  unrelated: { 1000: 5, 10000: 8, 100000: 10 },
}

/** Ten times the words may take this many times the time. */
const MOST_GROWTH = 12
/** For 100,000 words a side. */
export const MOST_MEMORY_MB = 64

/** Median, quartiles and runs of every peer in one cell. */
export function printCell(
  name: CaseName,
  words: number,
  timings: ReadonlyMap<string, Timing>,
  skipped: string[],
): void {
  console.log(`\n${name}, ${words.toLocaleString('en')} words a side`)
  for (const [peer, { median, quartiles, runs }] of timings) {
    const spread = `${millis(quartiles[0])} to ${millis(quartiles[1])}`
    console.log(`  ${peer.padEnd(32)}${millis(median).padStart(10)} ms   ${spread.padEnd(22)} ${runs} runs`)
  }
  for (const peer of skipped)
    console.log(`  ${peer.padEnd(32)}   left out: by its growth it would take over 20 s`)
}

/** Targets beside measurements, and how our time grows. Returns the number of missed targets. */
export function printTables(cells: Cells, sizes: readonly number[]): number {
  const missed = [
    printRatios(`Times as fast as ${WORD_DIFF}`, WORD_DIFF, AGAINST_WORD_DIFF, cells, sizes),
    printRatios(`Times as fast as ${NAIVE}`, NAIVE, AGAINST_NAIVE, cells, sizes),
    printGrowth(cells, sizes),
  ]
  return missed.reduce((total, count) => total + count, 0)
}

function printRatios(
  title: string,
  peer: string,
  targets: Targets,
  cells: Cells,
  sizes: readonly number[],
): number {
  let missed = 0
  console.log(`\n${title} (seen, wanted)`)
  console.log(
    `  ${'case'.padEnd(14)}${sizes.map((words) => words.toLocaleString('en').padStart(22)).join('')}`,
  )
  for (const name of CASE_NAMES) {
    const row = sizes.map((words) => {
      const seen = ratio(cells, name, words, peer)
      const wanted = targets[name]?.[words]
      const misses = seen !== undefined && wanted !== undefined && seen < wanted
      missed += Number(misses)
      return `${seen === undefined ? '–' : times(seen)}${wanted === undefined ? '' : `, ${times(wanted)}`}${mark(wanted === undefined || seen === undefined ? undefined : !misses)}`
    })
    if (cells.has(name)) console.log(`  ${name.padEnd(14)}${row.map((cell) => cell.padStart(22)).join('')}`)
  }
  return missed
}

function printGrowth(cells: Cells, sizes: readonly number[]): number {
  if (sizes.length < 2) return 0
  let missed = 0
  console.log(`\nTime for ten times the words (at most ${MOST_GROWTH} times)`)
  for (const [name, bySize] of cells) {
    const row = sizes.slice(1).map((words, at) => {
      const [small, large] = [sizes[at]!, words].map((size) => bySize.get(size)?.get(OURS.name)?.median)
      if (small === undefined || large === undefined || words !== sizes[at]! * 10) return '–'
      missed += Number(large / small > MOST_GROWTH)
      return `${(large / small).toFixed(1)}${mark(large / small <= MOST_GROWTH)}`
    })
    console.log(`  ${name.padEnd(14)}${row.map((cell) => cell.padStart(22)).join('')}`)
  }
  return missed
}

function ratio(cells: Cells, name: CaseName, words: number, peer: string): number | undefined {
  const timings = cells.get(name)?.get(words)
  const [ours, theirs] = [timings?.get(OURS.name)?.median, timings?.get(peer)?.median]
  return ours === undefined || theirs === undefined ? undefined : theirs / ours
}

function mark(met: boolean | undefined): string {
  return met === undefined ? '' : met ? ' met' : ' MISSED'
}

function times(number: number): string {
  return number >= 10 ? number.toFixed(0) : number.toFixed(2)
}

function millis(number: number): string {
  return number.toFixed(number < 10 ? 2 : number < 100 ? 1 : 0)
}
