// npm run bench [-- --full --profile --words 1000,10000 --case heavy --seed N]: speed and memory of the whole
// comparison beside other diff libraries, in one run on the same seeded news.

import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { CASE_NAMES, type CaseName, casePair } from './cases.ts'
import { answerMemoryQuestion, peakMemory } from './memory.ts'
import { PEERS, peerVersions } from './peers.ts'
import { printProfile } from './profile.ts'
import { MOST_MEMORY_MB, printCell, printTables } from './report.ts'
import { expectedNext, type Timing, timePeers } from './timing.ts'

const DEFAULT_SEED = 1987
const USUAL_SIZES = [1_000, 10_000]
const FULL_SIZES = [1_000, 10_000, 100_000]
const MEMORY_WORDS = 100_000
/** A peer that is expected to take longer on a pair is skipped there. */
const PATIENCE_MS = 20_000

if (!answerMemoryQuestion(process.argv.slice(2))) await main()

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      full: { type: 'boolean' },
      profile: { type: 'boolean' },
      words: { type: 'string' },
      case: { type: 'string' },
      seed: { type: 'string' },
    },
  })
  const sizes = values.words?.split(',').map(Number) ?? (values.full ? FULL_SIZES : USUAL_SIZES)
  const names = CASE_NAMES.filter((name) => name.startsWith(values.case ?? ''))
  const seed = Number(values.seed ?? DEFAULT_SEED)
  if (names.length === 0 || ![seed, ...sizes].every(Number.isSafeInteger)) {
    console.error(
      `--case takes the beginning of one of: ${CASE_NAMES.join(', ')}; --words and --seed take numbers.`,
    )
    process.exit(2)
  }
  printMachine(seed)
  if (values.profile) await profileAll(names, sizes, seed)
  else measureAll(names, sizes, seed)
}

function printMachine(seed: number): void {
  const processors = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  console.log(
    `${processors.length} × ${processors[0]?.model.trim()}, ${memory} GB, ${process.platform} ${process.arch}`,
  )
  console.log(`Node ${process.versions.node}, V8 ${process.versions.v8}, ${peerVersions()}; seed ${seed}`)
}

async function profileAll(names: readonly CaseName[], sizes: readonly number[], seed: number): Promise<void> {
  for (const words of sizes)
    for (const name of names)
      await printProfile(`${name}, ${words.toLocaleString('en')} words a side`, casePair(name, words, seed))
}

function measureAll(names: readonly CaseName[], sizes: readonly number[], seed: number): void {
  const cells = new Map<CaseName, Map<number, Map<string, Timing>>>(names.map((name) => [name, new Map()]))
  for (const words of sizes) for (const name of names) measureCell(cells.get(name)!, name, words, seed)
  const missed = printTables(cells, sizes) + printMemory(names, seed)
  console.log(`\n${missed === 0 ? 'Every target is met.' : `${missed} targets are missed.`}`)
}

function measureCell(
  bySize: Map<number, Map<string, Timing>>,
  name: CaseName,
  words: number,
  seed: number,
): void {
  const expected = (peer: string) =>
    expectedNext([...bySize.values()].map((timings) => timings.get(peer)?.median ?? Number.POSITIVE_INFINITY))
  const [asked, left] = [
    PEERS.filter((peer) => expected(peer.name) <= PATIENCE_MS),
    PEERS.filter((peer) => expected(peer.name) > PATIENCE_MS),
  ]
  const timings = timePeers(asked, casePair(name, words, seed))
  bySize.set(words, timings)
  printCell(
    name,
    words,
    timings,
    left.map((peer) => peer.name),
  )
}

function printMemory(names: readonly CaseName[], seed: number): number {
  console.log(
    `\nMemory at its height, ${MEMORY_WORDS.toLocaleString('en')} words a side (at most ${MOST_MEMORY_MB} MB)`,
  )
  let missed = 0
  for (const name of names) {
    const megabytes = peakMemory(name, MEMORY_WORDS, seed) / 2 ** 20
    missed += Number(megabytes > MOST_MEMORY_MB)
    console.log(
      `  ${name.padEnd(14)}${megabytes.toFixed(1).padStart(8)} MB${megabytes > MOST_MEMORY_MB ? ' MISSED' : ''}`,
    )
  }
  return missed
}
