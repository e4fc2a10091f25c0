// npm run bench:lineage [-- --genealogies 200 --seed 1]: how often the lineage names the right parent, how well its
// confidence is calibrated, and how long it takes.
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { genealogy, SETTINGS } from './genealogies.ts'
import { type Judged, judge, KNOWLEDGE, lineageFor, summaryOf } from './judged-lineage.ts'

/** Error of the times in minutes: none, some hours, a day. */
const JITTERS = [0, 6 * 60, 24 * 60] as const
const MANY_PRINTINGS = 300

const { values } = parseArgs({
  options: {
    genealogies: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
})
const count = Number(values.genealogies)
const seed = Number(values.seed)
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  console.error('--genealogies takes a number from 1, --seed a whole number.')
  process.exit(2)
}

console.log(
  `${count} genealogies from seed ${seed}, Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}`,
)
console.log(`Settings: ${JSON.stringify(SETTINGS)}\n`)
console.log(
  '| known beside the texts | times wrong by up to | right parents | undecided | right of decided | oldest text | equal texts |',
)
console.log('| --- | --- | --- | --- | --- | --- | --- |')
const all: Judged[] = []
for (const known of KNOWLEDGE) {
  for (const jitter of known.times ? JITTERS : [SETTINGS.jitter]) {
    const settings = { ...SETTINGS, jitter }
    const judged = Array.from({ length: count }, (_, k) => judge(seed + k, known, settings))
    const { right, undecided, rightOfDecided, root, equal } = summaryOf(judged)
    const cells = [
      known.name,
      known.times ? hours(jitter) : '',
      share(right),
      share(undecided),
      share(rightOfDecided),
    ]
    console.log(`| ${[...cells, share(root), share(equal)].join(' | ')} |`)
    if (jitter === SETTINGS.jitter) all.push(...judged)
  }
}
printConfidence(all)
printTime()

/** Stated confidence against the observed share of right parents. */
function printConfidence(judged: readonly Judged[]): void {
  const edges = judged.flatMap((one) => one.edges)
  console.log('\n| confidence said | edges | right |\n| --- | --- | --- |')
  for (let tenth = 4; tenth < 10; tenth++) {
    const within = edges.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth)
    if (within.length === 0) continue
    const right = within.filter((edge) => edge.right).length / within.length
    console.log(`| ${tenth / 10} to ${(tenth + 1) / 10} | ${within.length} | ${share(right)} |`)
  }
}

/** CPU time for a story far larger than the others. */
function printTime(): void {
  const texts = genealogy(seed, { ...SETTINGS, printings: MANY_PRINTINGS, lost: 0 })
  const seconds = [1, 2, 3].map(() => {
    const before = process.cpuUsage()
    lineageFor(texts, { name: '', times: true, base: true })
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  })
  const median = seconds.sort((a, b) => a - b)[1]!
  console.log(
    `\n${texts.length} texts of ${SETTINGS.words} words: ${median.toFixed(1)} s of processor time, all told.`,
  )
}

function hours(minutes: number): string {
  return minutes === 0 ? 'nothing' : `${minutes / 60} h`
}

function share(value: number): string {
  return value.toFixed(3)
}
