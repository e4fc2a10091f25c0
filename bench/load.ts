// Requests a second of a service, and their cost for its processes. Keeps several connections busy from this process;
// the cost is the system's CPU account of the others.
import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts CPU time in hundredths of a second. */
const MS_PER_TICK = 10
const CONNECTIONS = 8

export interface Load {
  readonly requests: number
  readonly perSecond: number
  /** CPU milliseconds per request, by process. */
  readonly cpuMs: readonly number[]
  /** Milliseconds until the answer is read: the median and the 99th percentile. */
  readonly median: number
  readonly p99: number
}

export interface Work {
  /** The nth request. */
  request(n: number): Promise<Response>
  /** Ends after this many requests or seconds, whichever comes first. */
  readonly requests: number
  readonly seconds: number
}

/** Sends the requests and reads their answers. Rejects if one fails. */
export async function loadOf(work: Work, pids: readonly number[]): Promise<Load> {
  const before = pids.map(cpuOf)
  const started = performance.now()
  const times: number[] = []
  let next = 0
  const connection = async (): Promise<void> => {
    while (next < work.requests && performance.now() - started < work.seconds * 1000) {
      const sent = performance.now()
      const answer = await work.request(next++)
      const body = await answer.text()
      if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: ${body.slice(0, 300)}`)
      times.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, connection))
  const seconds = (performance.now() - started) / 1000
  times.sort((a, b) => a - b)
  return {
    requests: times.length,
    perSecond: times.length / seconds,
    cpuMs: pids.map((pid, n) => (cpuOf(pid) - before[n]!) / times.length),
    median: times[Math.floor(times.length / 2)] ?? 0,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
  }
}

/** CPU milliseconds that a process has used so far. */
export function cpuOf(pid: number): number {
  const fields = statOf(pid)
  return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK
}

/** CPU milliseconds of all children of this process that have ended. */
export function waitedFor(): number {
  const fields = statOf('self')
  return (Number(fields[13]) + Number(fields[14])) * MS_PER_TICK
}

/** The resident memory of a process in MB. */
export function memoryOf(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}

/** The child processes of that name. */
export function childrenNamed(name: string): number[] {
  const pids = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
  return pids.filter((pid) => {
    try {
      const isNamed = readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === name
      return isNamed && statOf(pid)[0] !== 'Z' && Number(statOf(pid)[1]) === process.pid
    } catch {
      return false // it has ended since
    }
  })
}

/** The fields after the program's name, which may contain spaces: state, parent … */
function statOf(pid: number | 'self'): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}
