// npm run bench:revisions [-- --language thai --pairs 20 --rounds 7 --seed N]: long articles with few changes, in five
// languages. The whole comparison beside a two-level diff in JavaScript and, if PHP has it, wikidiff2 in C++.

import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { diffLines, diffWordsWithSpace } from 'diff'
import { compare, similarity } from '../src/core/compare.ts'
import { type Revision, revisionsOf } from './revision-texts.ts'
import { LANGUAGES } from './revision-words.ts'

const DEFAULTS = { pairs: 20, rounds: 7, seed: 1987 }
/** Maximum ratio of the comparison's time to the peer's. */
const MOST_OF_TWO_LEVEL = 1.5
const MOST_OF_WIKIDIFF2 = 6

type Run = (left: string, right: string) => unknown

const RUNS: Readonly<Record<'twoLevel' | 'compare' | 'similarity', Run>> = {
  twoLevel: linesThenWords,
  compare,
  similarity,
}

const { values } = parseArgs({
  options: {
    language: { type: 'string' },
    pairs: { type: 'string' },
    rounds: { type: 'string' },
    seed: { type: 'string' },
  },
})
const pairs = Number(values.pairs ?? DEFAULTS.pairs)
const rounds = Number(values.rounds ?? DEFAULTS.rounds)
const seed = Number(values.seed ?? DEFAULTS.seed)
const languages = LANGUAGES.filter(({ name }) =>
  name.toLowerCase().startsWith(values.language?.toLowerCase() ?? ''),
)
if (
  languages.length === 0 ||
  ![pairs, rounds].every((n) => Number.isSafeInteger(n) && n > 0) ||
  !Number.isSafeInteger(seed)
) {
  console.error(
    '--language takes the beginning of English, Hindi, Russian, Thai or Chinese; the others take numbers.',
  )
  process.exit(2)
}

console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}; seed ${seed}`)
console.log(
  `${pairs} pairs of 13,000 to 40,000 characters, milliseconds of processor a pair, median of ${rounds} rounds (quartiles)\n`,
)
console.log(
  `  ${'language'.padEnd(10)}${['wikidiff2', 'two-level', 'compare', 'similarity'].map((name) => name.padStart(22)).join('')}   compare to two-level, to wikidiff2`,
)
let missed = 0
for (const language of languages) {
  const revisions = revisionsOf(language, pairs, seed)
  const php = wikidiff2(revisions)
  const times = timeRounds(revisions)
  const toTwoLevel = middle(times.compare) / middle(times.twoLevel)
  const toWikidiff2 = php ? middle(times.compare) / middle(php.rounds) : undefined
  missed += Number(toTwoLevel > MOST_OF_TWO_LEVEL) + Number((toWikidiff2 ?? 0) > MOST_OF_WIKIDIFF2)
  const cells = [php?.rounds, times.twoLevel, times.compare, times.similarity].map(cell)
  const ratios = [ratio(toTwoLevel, MOST_OF_TWO_LEVEL), ratio(toWikidiff2, MOST_OF_WIKIDIFF2)]
  console.log(
    `  ${language.name.padEnd(10)}${cells.map((text) => text.padStart(22)).join('')}   ${ratios.join(', ')}`,
  )
}
console.log(
  `\nWanted: at most ${MOST_OF_TWO_LEVEL} times the two-level diff and ${MOST_OF_WIKIDIFF2} times wikidiff2. ${missed === 0 ? 'All met.' : `${missed} missed.`}`,
)

/** Rounds over all pairs, with the peers in turn, after one warm-up round. */
function timeRounds(revisions: readonly Revision[]): Record<keyof typeof RUNS, number[]> {
  const times: Record<keyof typeof RUNS, number[]> = { twoLevel: [], compare: [], similarity: [] }
  for (let round = 0; round <= rounds; round++)
    for (const name of Object.keys(RUNS) as (keyof typeof RUNS)[]) {
      const begun = process.cpuUsage()
      for (const { left, right } of revisions) RUNS[name](left, right)
      const { user, system } = process.cpuUsage(begun)
      if (round > 0) times[name].push((user + system) / 1000 / revisions.length)
    }
  return times
}

/** Lines first; then the words of each removed run against the added run after it. */
function linesThenWords(left: string, right: string): unknown[] {
  const parts = diffLines(left, right)
  return parts.flatMap<unknown>((part, at) => {
    const next = parts[at + 1]
    if (part.added && parts[at - 1]?.removed) return []
    return part.removed && next?.added ? diffWordsWithSpace(part.value, next.value) : [part]
  })
}

/** Undefined if PHP or its module is not installed (Debian: php-cli, php-wikidiff2). */
function wikidiff2(revisions: readonly Revision[]): { readonly rounds: number[] } | undefined {
  const script = fileURLToPath(new URL('wikidiff2.php', import.meta.url))
  const { status, stdout } = spawnSync('php', ['-d', 'memory_limit=1G', script], {
    input: JSON.stringify({ pairs: revisions, rounds }),
    encoding: 'utf8',
  })
  return status === 0 ? JSON.parse(stdout) : undefined
}

function cell(times: readonly number[] | undefined): string {
  if (!times) return 'not installed'
  return `${middle(times).toFixed(2)} (${quantile(times, 0.25).toFixed(2)}–${quantile(times, 0.75).toFixed(2)})`
}

function ratio(seen: number | undefined, most: number): string {
  return seen === undefined ? '–' : `${seen.toFixed(1)}${seen > most ? ' MISSED' : ''}`
}

function middle(times: readonly number[]): number {
  return quantile(times, 0.5)
}

function quantile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.round((sorted.length - 1) * part)]!
}
