// npm run test:attack [-- --ci] [-- TEXT…]: sends the service what it finds hardest, and prints what that cost.
// With texts only the rows that contain one of them. With --ci only rows that take about a minute together, judged so that
// a busy machine does not fail them: by their answers, by several times their processor time, and by memory.
import { lateRows } from './connection-rows.ts'
import { disasterRows } from './disaster-rows.ts'
import {
  type Idle,
  idleOf,
  type LateRow,
  type Measured,
  MOST_HELD_MS,
  measure,
  medianOf,
  type Row,
  STRICT,
  TOLERANT,
} from './measure.ts'
import { type Prober, startProber } from './prober.ts'
import { attackRows } from './rows.ts'
import { type Attacked, HEAP_MB, startAttacked } from './service.ts'
import { heading, line } from './table.ts'

const IDLE_MS = 2_000
/** Before, the first questions are dearer than all later ones. */
const WARM_MS = 2_000
/**
 * A red row is asked so often, and judged by the median of each figure: of a busy machine one figure says little, and the
 * best of several would hide what happens every other time.
 */
const TRIES = 3
/** A figure so many times over its bound is not the machine's. */
const FAR = 3

interface Target {
  readonly service: Attacked
  readonly prober: Prober
  readonly idle: Idle
}

process.exit(await run(process.argv.slice(2)))

async function run(args: readonly string[]): Promise<number> {
  const isCi = args.includes('--ci')
  const wanted = args.filter((arg) => arg !== '--ci')
  const rows = attackRows().filter(
    ({ group, name, isOnlyNamed = false, isInCi = false }) =>
      isWanted(`${group}: ${name}`, wanted, isOnlyNamed) && (isInCi || !isCi),
  )
  const lasting = isCi ? [] : [...lateRows(), ...disasterRows()]
  const late = await startLate(lasting.filter(({ group, name }) => isWanted(`${group}: ${name}`, wanted)))
  let target = await start()
  if (!isCi) console.log(judgement(target.idle))
  let red = 0
  let group = ''
  for (const row of rows) {
    if (row.group !== group) console.log(heading(row.group))
    group = row.group
    const first = await attempt(row)
    const all = [first]
    while (all.length < TRIES && isLuck(first) && mayRepeat(row)) {
      if (row.isRemembered) await restart()
      all.push(await attempt(row))
    }
    const measured = medianOf(all, isCi ? TOLERANT : STRICT)
    if (measured.faults.length > 0) red++
    console.log(line(measured))
  }
  await stop(target)
  for (const measured of await late.end()) {
    if (measured.row.group !== group) console.log(heading(measured.row.group))
    group = measured.row.group
    if (measured.faults.length > 0) red++
    console.log(line(measured))
  }
  const all = rows.length + late.count
  console.log(`\n${all - red} passed, ${red} failed`)
  return red > 0 || all === 0 ? 1 : 0

  /** A service that has ended, or is still busy with what it did not answer, is of no use to the next row. */
  async function attempt(row: Row): Promise<Measured> {
    const measured = await measure(row, target, target.idle, isCi ? TOLERANT : STRICT)
    if (target.service.alive && measured.answer.status !== 0) return measured
    await restart()
    return measured
  }

  async function restart(): Promise<void> {
    await stop(target)
    target = await start()
  }
}

/** What a fresh service does not have, and the row does not bring, can't be asked for again. */
function mayRepeat({ isRemembered = false, prepare }: Row): boolean {
  return !isRemembered || prepare !== undefined
}

/** Their service has nothing else to do. */
async function startLate(rows: readonly LateRow[]) {
  const service = await startAttacked()
  const begun = rows.map(async (row): Promise<Measured> => {
    const answer = await row.attack(service)
    const faults = row.right.includes(answer.status)
      ? []
      : [`answered ${answer.status || 'nothing'}, not ${row.right.join(' or ')}`]
    return { row: { ...row, seconds: 0 }, answer, seconds: 0, held: 0, memory: service.peak(), faults }
  })
  const end = async () => {
    const measured = await Promise.all(begun)
    await service.stop()
    return measured
  }
  return { count: rows.length, end }
}

function isWanted(text: string, wanted: readonly string[], isOnlyNamed = false): boolean {
  return (wanted.length === 0 && !isOnlyNamed) || wanted.some((part) => text.includes(part))
}

async function start(): Promise<Target> {
  const service = await startAttacked()
  const prober = await startProber(service.address, service.pid)
  await idleOf(service, prober, WARM_MS)
  return { service, prober, idle: await idleOf(service, prober, IDLE_MS) }
}

async function stop({ service, prober }: Target): Promise<void> {
  prober.stop()
  await service.stop()
}

/** Red by its figures alone, and by little: another try may tell that it was the machine. */
function isLuck({ faults, answer, row, seconds, held, memory }: Measured): boolean {
  if (faults.length === 0 || !row.right.includes(answer.status)) return false
  return seconds < FAR * row.seconds && held < FAR * MOST_HELD_MS && memory < HEAP_MB
}

function judgement({ held, secondsPerQuestion }: Idle): string {
  return [
    `A row is green where the status is right, nothing is logged as unforeseen, the memory of the process stays below`,
    `${HEAP_MB} MB (its heap is limited to that), the processor time below the row's bound, and another process that asks`,
    `/healthz every few milliseconds waits less than ${MOST_HELD_MS} ms. Time in the system's queue for a processor is taken off`,
    `each wait, and the questions' own cost off the processor time. Red rows are measured up to ${TRIES} times, and their medians count.`,
    `Idle: the longest wait ${held.toFixed(1)} ms, a question ${(secondsPerQuestion * 1e6).toFixed(0)} µs of processor.`,
  ].join('\n')
}
