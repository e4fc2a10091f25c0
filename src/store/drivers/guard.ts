// Guards a database that may be slow, busy or gone: each call ends at its deadline, safe calls are retried, and a dead
// database is left alone for a while. Reads and writes are judged apart: a replica keeps reading while its primary is gone.

import { type Refusal, StoreUnavailable } from '../failures.ts'
import { type Circuit, type CircuitOptions, type CircuitState, createCircuit } from './circuit.ts'
import {
  type Database,
  READ_DEADLINE_MS,
  REQUEST_DEADLINE_MS,
  type Row,
  tooSlow,
  WRITE_DEADLINE_MS,
  within,
} from './database.ts'
import { codeOf, isRefusal } from './disk-faults.ts'
import { RefusedWrites } from './refused-writes.ts'

/** Counts of calls of one kind since the start. */
interface CallFigures {
  readonly calls: number
  /** Calls that threw any error; a call that succeeded on a retry counts once, as a success. */
  readonly errors: number
  /** Total time, retries included. */
  readonly ms: number
  readonly circuit: CircuitState
}

/** State of the process that copies a server's database into a file. */
export interface CopyingHealth {
  /** Null where it could not be started. */
  readonly pid: number | null
  /** Number of restarts. */
  readonly restarts: number
  /** Why the file does not follow; null if it does. */
  readonly failure: string | null
}

export interface DatabaseHealth {
  /** Its part in the service: `file`, `server`, `primary`, `replica` … */
  readonly name: string
  readonly reads: CallFigures
  readonly writes: CallFigures
  /** Why the last write was refused though the database answers; null if it was not. */
  readonly refusal: Refusal | null
  /** Of a copy in a file alone. */
  readonly copying?: CopyingHealth
}

export interface Guarded extends Database {
  health(): DatabaseHealth
}

interface GuardOptions extends CircuitOptions {
  /** Milliseconds for a read and for a write; null if the driver sets its own. */
  readonly deadlines?: { readonly read: number; readonly write: number } | null
  /** Waits so many milliseconds. */
  readonly sleep?: (ms: number) => Promise<void>
}

/** A restarting server or a balancer that moves is back within two pauses; longer waits are for the client. */
const MOST_TRIES = 3
const FIRST_PAUSE_MS = 50
const LONGEST_PAUSE_MS = 400

/** Network errors without a connection: nothing was sent, so nothing was done. */
const UNSENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/

/** System errors for a connection that the other side has closed. */
const CLOSED = /^(EPIPE|ECONNRESET)$/

/** The same database, guarded. */
export function guarded(database: Database, name: string, options: GuardOptions = {}): Guarded {
  const { deadlines = { read: READ_DEADLINE_MS, write: WRITE_DEADLINE_MS } } = options
  const reads = new Lane(deadlines?.read ?? null, () => true, options)
  const writes = new Lane(deadlines?.write ?? null, isNotDone, options)
  const refused = new RefusedWrites(name, options.now)
  return {
    read: (batch, session) => reads.call(() => database.read(batch, session), session?.until ?? null),
    write: (batch, session) => {
      const rows = writes.call(() => database.write(batch, session), session?.until ?? null)
      return refused.watch(rows, batch)
    },
    checkWritable: async () => {
      // A file answers at once, unless a disk fails. Otherwise the last refusal counts for as long as it may last.
      if (deadlines !== null || refused.reason === 'faulty') return refused.check()
      await refused.watch(database.checkWritable(), []).catch((error) => {
        if (isRefusal(error)) throw error
      })
    },
    close: () => database.close(),
    health: () => ({ name, reads: reads.figures(), writes: writes.figures(), refusal: refused.reason }),
  }
}

/** Calls of one kind to one database. */
class Lane {
  readonly #deadline: number | null
  /** Whether a failed call can be retried without being done twice. */
  readonly #isRepeatable: (error: StoreUnavailable) => boolean
  readonly #circuit: Circuit
  readonly #now: () => number
  readonly #random: () => number
  readonly #sleep: (ms: number) => Promise<void>
  #calls = 0
  #errors = 0
  #ms = 0

  constructor(
    deadline: number | null,
    isRepeatable: (error: StoreUnavailable) => boolean,
    { now = Date.now, random = Math.random, sleep = pause }: GuardOptions,
  ) {
    this.#deadline = deadline
    this.#isRepeatable = isRepeatable
    this.#circuit = createCircuit({ now, random })
    this.#now = now
    this.#random = random
    this.#sleep = sleep
  }

  figures(): CallFigures {
    return { calls: this.#calls, errors: this.#errors, ms: this.#ms, circuit: this.#circuit.state }
  }

  /** `last`: request deadline, epoch milliseconds. */
  async call(ask: () => Promise<Row[][]>, last: number | null): Promise<Row[][]> {
    const started = this.#now()
    this.#calls++
    try {
      return await this.#patiently(ask, started, last ?? Number.POSITIVE_INFINITY)
    } catch (error) {
      this.#errors++
      throw error
    } finally {
      this.#ms += this.#now() - started
    }
  }

  async #patiently(ask: () => Promise<Row[][]>, started: number, last: number): Promise<Row[][]> {
    if (this.#deadline === null) return this.#once(ask, null)
    const until = Math.min(started + this.#deadline, last)
    if (until <= started) throw tooSlow(REQUEST_DEADLINE_MS)
    for (let tries = 1; ; tries++) {
      try {
        return await this.#once(ask, Math.max(1, until - this.#now()))
      } catch (error) {
        const wait = this.#pauseAfter(error, tries)
        if (wait === null || this.#now() + wait >= until) throw error
        await this.#sleep(wait)
      }
    }
  }

  /** Reports each try to the circuit, and errors that prove that the database lives. */
  async #once(ask: () => Promise<Row[][]>, ms: number | null): Promise<Row[][]> {
    this.#circuit.enter()
    try {
      const rows = await (ms === null ? ask() : within(ms, ask()))
      this.#circuit.answered()
      return rows
    } catch (error) {
      if (!isSilence(error)) this.#circuit.answered()
      else if (this.#isHasty(error, ms)) this.#circuit.gaveUp()
      else this.#circuit.failed()
      throw error
    }
  }

  /** Whether the caller's own deadline was so near that a missing answer proves nothing. */
  #isHasty(error: unknown, ms: number | null): boolean {
    const isLate = error instanceof StoreUnavailable && error.reason === 'deadline'
    return isLate && ms !== null && this.#deadline !== null && ms < this.#deadline / 2
  }

  /** Milliseconds before the next try, with full jitter; null for none. */
  #pauseAfter(error: unknown, tries: number): number | null {
    if (!(error instanceof StoreUnavailable) || !this.#isRepeatable(error)) return null
    if (error.reason !== 'busy' && (error.reason !== 'unreachable' || tries >= MOST_TRIES)) return null
    if (this.#circuit.state !== 'closed') return null
    const ceiling = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1))
    return 1 + this.#random() * ceiling
  }
}

function isSilence(error: unknown): boolean {
  return error instanceof StoreUnavailable && (error.reason === 'unreachable' || error.reason === 'deadline')
}

/** Certainly nothing was done. If a connection broke while its answer was awaited, nobody knows. */
function isNotDone(error: StoreUnavailable): boolean {
  return error.reason === 'busy' || causesOf(error).some(isUnsent)
}

/**
 * No connection came about, or a kept-alive one turned out to be closed: if the system refused to write, the server never
 * got the whole request.
 */
function isUnsent(error: Error): boolean {
  const code = codeOf(error) ?? ''
  const isWrite = 'syscall' in error && error.syscall === 'write'
  return UNSENT.test(code) || (isWrite && CLOSED.test(code))
}

/** `fetch` only says that it failed; its cause says why. */
function causesOf(error: unknown): Error[] {
  const causes: Error[] = []
  for (let at = error; at instanceof Error && causes.length < 5; at = at.cause) causes.push(at)
  return causes
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
