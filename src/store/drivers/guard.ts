// A database that may be slow, busy or gone: each call ends at its deadline, what is safe to repeat is repeated, and one
// that is dead is left alone for a while. Reads and writes are judged apart: a replica reads on while its primary is gone.

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
import { isRefusal } from './disk-faults.ts'
import { RefusedWrites } from './refused-writes.ts'

/** What became of the calls of one kind since the start. */
export interface CallFigures {
  readonly calls: number
  /** Those that threw, whatever it was; a call that was repeated and answered counts once and as none of them. */
  readonly errors: number
  /** In all, waiting for repetitions included. */
  readonly ms: number
  readonly circuit: CircuitState
}

/** What became of the process that copies a server's database into a file. */
export interface CopyingHealth {
  /** Null where it could not be started. */
  readonly pid: number | null
  /** How often it had to be started again. */
  readonly restarts: number
  /** Why the file does not follow; null where it does. */
  readonly failure: string | null
}

export interface DatabaseHealth {
  /** What it is to the service: `file`, `server`, `primary`, `replica` … */
  readonly name: string
  readonly reads: CallFigures
  readonly writes: CallFigures
  /** Why the last write was refused though the database answers; null where it was not. */
  readonly refusal: Refusal | null
  /** Of a copy in a file alone. */
  readonly copying?: CopyingHealth
}

export interface Guarded extends Database {
  health(): DatabaseHealth
}

export interface GuardOptions extends CircuitOptions {
  /** Milliseconds for a read and for a write; null where the driver keeps to its own. */
  readonly deadlines?: { readonly read: number; readonly write: number } | null
  /** Waits so many milliseconds. */
  readonly sleep?: (ms: number) => Promise<void>
}

/** A server that restarts or a balancer that moves is back within two pauses; longer is for the client to wait. */
const MOST_TRIES = 3
const FIRST_PAUSE_MS = 50
const LONGEST_PAUSE_MS = 400

/** What the network says where no connection came about: nothing was sent, so nothing was done. */
const UNSENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/

/** What the system says of a connection that the other side has closed. */
const CLOSED = /^(EPIPE|ECONNRESET)$/

/** The same database under guard. */
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
      // A file can tell at once, but for a disk that fails. Else is believed what was said last, for as long as that may hold.
      if (deadlines !== null || refused.reason === 'faulty') return refused.check()
      await refused.watch(database.checkWritable(), []).catch((error) => {
        if (isRefusal(error)) throw error
      })
    },
    close: () => database.close(),
    health: () => ({ name, reads: reads.figures(), writes: writes.figures(), refusal: refused.reason }),
  }
}

/** The calls of one kind to one database. */
class Lane {
  readonly #deadline: number | null
  /** Whether a call that failed so may be made again without being made twice. */
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

  /** `last`: when whoever asks must have all its answers. */
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

  /** The circuit hears of each try, and of errors that show that the database lives. */
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

  /** Whether the caller's own time was over so soon that no answer says nothing of the database. */
  #isHasty(error: unknown, ms: number | null): boolean {
    const isLate = error instanceof StoreUnavailable && error.reason === 'deadline'
    return isLate && ms !== null && this.#deadline !== null && ms < this.#deadline / 2
  }

  /** How long to wait before the next try, with full jitter; null where there is none. */
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

/** Surely nothing of it was done. Of a connection that broke while the answer was awaited, no one knows. */
function isNotDone(error: StoreUnavailable): boolean {
  return error.reason === 'busy' || causesOf(error).some(isUnsent)
}

/**
 * No connection came about, or one that was kept from an earlier call turned out to be closed: where the system refused
 * to write, the server never got the whole request.
 */
function isUnsent(error: Error): boolean {
  const { code = '', syscall } = error as Error & { code?: string; syscall?: string }
  return UNSENT.test(code) || (syscall === 'write' && CLOSED.test(code))
}

/** `fetch` says that it failed, and its cause says why. */
function causesOf(error: unknown): Error[] {
  const causes: Error[] = []
  for (let at = error; at instanceof Error && causes.length < 5; at = at.cause) causes.push(at)
  return causes
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
