// One row of the table: a hostile input, what it was answered, and what the service spent on it.
import type { Prober } from './prober.ts'
import type { Answer } from './requests.ts'
import { type Attacked, HEAP_MB } from './service.ts'

export interface Row {
  /** What is attacked; rows of one group stand together. */
  readonly group: string
  readonly name: string
  /** The statuses that are right. */
  readonly right: readonly number[]
  /** Seconds of processor it may cost. */
  readonly seconds: number
  /** True of what takes many minutes: only when it is asked for by name. */
  readonly isOnlyNamed?: boolean
  /** True of what is asked for at every change: it takes a second or so. */
  readonly isInCi?: boolean
  /** True where a second call reads what the first one computed: then only a fresh service tells what it costs. */
  readonly isRemembered?: boolean
  /** What has to be there first; not measured. */
  readonly prepare?: (service: Attacked) => Promise<void>
  readonly attack: (service: Attacked) => Promise<Answer>
}

/** One that takes long and costs nothing: it is asked while the others are. */
export type LateRow = Pick<Row, 'group' | 'name' | 'right' | 'attack'>

export interface Measured {
  readonly row: Row
  readonly answer: Answer
  readonly seconds: number
  /** Milliseconds that the event loop was held at most. */
  readonly held: number
  /** Megabytes. */
  readonly memory: number
  /** Why the row is red; none: it is green. */
  readonly faults: readonly string[]
}

/** The longest that a request may hold all others. */
export const MOST_HELD_MS = 100

export interface Judgement {
  /** A row is green up to so many times its processor time. */
  readonly times: number
  readonly mostHeldMs: number
}

export const STRICT: Judgement = { times: 1, mostHeldMs: MOST_HELD_MS }
/** Where other work shares the processors and their caches: there processor time grows too, and waits say nothing. */
export const TOLERANT: Judgement = { times: 4, mostHeldMs: Number.POSITIVE_INFINITY }

interface Target {
  readonly service: Attacked
  readonly prober: Prober
}

/** What the prober's own questions cost, and how long they wait while nothing else happens. */
export interface Idle {
  readonly secondsPerQuestion: number
  readonly held: number
}

export async function idleOf(service: Attacked, prober: Prober, ms: number): Promise<Idle> {
  await prober.take()
  const before = service.seconds()
  await new Promise((resolve) => setTimeout(resolve, ms))
  const { asked, held } = await prober.take()
  return { secondsPerQuestion: (service.seconds() - before) / Math.max(1, asked), held }
}

/** Asks for the row and judges it. Never rejects. */
export async function measure(
  row: Row,
  { service, prober }: Target,
  idle: Idle,
  judgement: Judgement = STRICT,
): Promise<Measured> {
  const nothing = { row, answer: { status: 0, bytes: 0 }, seconds: 0, held: 0, memory: 0 }
  try {
    await row.prepare?.(service)
    service.complaints()
    service.forgetPeak()
    await prober.take()
    const before = service.seconds()
    const answer = await row.attack(service)
    const { asked, held } = await prober.take()
    const seconds = Math.max(0, service.seconds() - before - asked * idle.secondsPerQuestion)
    const measured = { row, answer, seconds, held, memory: service.peak() }
    return { ...measured, faults: faultsOf(measured, service.complaints(), judgement) }
  } catch (error) {
    const why = service.alive ? String(error) : 'the process ended'
    return { ...nothing, faults: [why] }
  }
}

/**
 * Several measurements of one row as one: the median of each figure. What was logged or answered wrongly in any of them
 * counts, whatever the others are.
 */
export function medianOf(all: readonly Measured[], judgement: Judgement): Measured {
  const middle = (figure: 'seconds' | 'held' | 'memory') =>
    all.map((one) => one[figure]).sort((a, b) => a - b)[all.length >> 1]!
  const { row } = all[0]!
  const wrong = all.find(({ answer }) => !row.right.includes(answer.status))
  const { answer } = wrong ?? all[0]!
  const figures = { row, answer, seconds: middle('seconds'), held: middle('held'), memory: middle('memory') }
  const others = all.flatMap(({ faults }) => faults.filter((fault) => !isOfFigures(fault)))
  return { ...figures, faults: [...new Set([...others, ...faultsOf(figures, '', judgement)])] }
}

function isOfFigures(fault: string): boolean {
  return /^(?:over|held) /.test(fault)
}

function faultsOf(
  { row, answer, seconds, held, memory }: Omit<Measured, 'faults'>,
  complaints: string,
  { times, mostHeldMs }: Judgement,
): string[] {
  return [
    ...(row.right.includes(answer.status)
      ? []
      : [`answered ${answer.status || 'nothing'}, not ${row.right.join(' or ')}`]),
    ...(/\n\s+at /.test(complaints) ? [`a stack in the log: ${complaints.split('\n', 1)[0]}`] : []),
    ...(seconds <= times * row.seconds ? [] : [`over ${times * row.seconds} s of processor`]),
    ...(held < mostHeldMs ? [] : [`held over ${MOST_HELD_MS} ms`]),
    ...(memory < HEAP_MB ? [] : [`over ${HEAP_MB} MB`]),
  ]
}
