// Writes a libSQL file from a thread of its own. The driver is synchronous, and most of a write's time is SQLite's: here it
// stops no reader, and one processor reads texts while another writes.
import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { StoreUnavailable } from '../../failures.ts'
import type { Row, Statement } from '../database.ts'
import { builtProgram } from '../programs.ts'
import { LOG_BYTES, SETTINGS } from './connection.ts'
import type { RoomBounds } from './disk-room.ts'
import { PendingCalls, waitAtExit } from './exit-wait.ts'
import { busy } from './reader.ts'
import type { Beginning, Failure, LogBounds, Order, Reply } from './writer-thread.ts'

/** See LogBounds: long enough not to hold up a stream of uploads, short enough to keep a copy of the file recent. */
const LOG: LogBounds = {
  bytes: LOG_BYTES,
  everyMs: 1_000,
  quietMs: 10_000,
  endMs: 3_000,
}

/** See RoomBounds: a delete of hundreds of articles fits the reserve. */
const ROOM: RoomBounds = { reserveBytes: 4 * 1024 * 1024, tightReserves: 4, everyMs: 1_000 }

interface Waiting {
  readonly resolve: (rows: Row[][]) => void
  readonly reject: (error: unknown) => void
}

/** Runs one order after the other; opens the file with the first. */
export class FileWriter {
  readonly #path: string
  readonly #numbers = new Map<string, number>()
  #calls = new PendingCalls()
  #thread: Worker | null = null
  #isClosed = false
  #waiting: Waiting | null = null

  constructor(path: string) {
    this.#path = path
  }

  /**
   * All statements in one transaction; returns the rows of each. One call at a time. Throws StoreUnavailable if another
   * process holds the lock until `until`, or the thread ends.
   */
  async run(
    statements: readonly Statement[],
    until: number,
    { fromReserve, isLook }: Pick<Order, 'fromReserve' | 'isLook'>,
  ): Promise<Row[][]> {
    if (this.#isClosed) throw new TypeError('The database file was closed.')
    this.#thread ??= this.#start()
    const thread = this.#thread
    const added: string[] = []
    const numbered = statements.map(({ sql, args }) => [this.#numberOf(sql, added), args] as const)
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      thread.ref()
      this.#calls.begin()
      thread.postMessage({ added, statements: numbered, until, fromReserve, isLook } satisfies Order)
    })
  }

  /**
   * Call it after the last answer, and after every other connection of this process is closed. It checkpoints the log, even
   * one that an earlier process left. If that fails nothing is lost: the next start reads the log.
   */
  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    if (!this.#thread && !(await this.#hasRemains())) return
    this.#thread ??= this.#start()
    const thread = this.#thread
    const ended = once(thread, 'exit')
    await new Promise<Row[][]>((resolve, reject) => {
      this.#waiting = { resolve, reject }
      thread.ref()
      this.#calls.begin()
      thread.postMessage(null)
    }).catch((error) => this.#tellOfLog(error))
    thread.ref()
    this.#thread = null
    await ended
  }

  /** Whether a killed process has left something to recover. */
  async #hasRemains(): Promise<boolean> {
    const sizes = await Promise.all(
      ['-wal', '-reserve'].map((ending) =>
        stat(this.#path + ending).then(
          ({ size }) => size,
          () => 0,
        ),
      ),
    )
    return sizes.some((size) => size > 0)
  }

  #tellOfLog(error: Error): void {
    console.error(
      `${this.#path} is complete only with its -wal file, which could not be written back: ${error.message}`,
    )
  }

  #numberOf(sql: string, added: string[]): number {
    const number = this.#numbers.get(sql)
    if (number !== undefined) return number
    added.push(sql)
    this.#numbers.set(sql, this.#numbers.size)
    return this.#numbers.size - 1
  }

  /** A program that only has a file open may end: the thread keeps it alive only while it writes. */
  #start(): Worker {
    this.#calls = new PendingCalls()
    const calls = this.#calls
    const thread = new Worker(builtProgram('writer-thread'), {
      workerData: {
        path: this.#path,
        settings: SETTINGS,
        log: LOG,
        room: ROOM,
        calls: calls.cell,
      } satisfies Beginning,
    })
    const ended = waitAtExit(calls)
    thread.once('exit', ended)
    thread.on('message', (reply: Reply) => this.#answer(thread, reply))
    thread.on('error', (error) => this.#ended(thread, error.message))
    thread.on('exit', () => this.#ended(thread, 'its thread ended'))
    thread.unref()
    return thread
  }

  #answer(thread: Worker, reply: Reply): void {
    const waiting = this.#waiting
    this.#waiting = null
    thread.unref()
    if ('rows' in reply) waiting?.resolve(reply.rows)
    else waiting?.reject(errorOf(reply.failure))
  }

  /** The next order starts another thread. What the file had not committed is lost. */
  #ended(thread: Worker, why: string): void {
    if (this.#thread !== thread) return
    this.#thread = null
    this.#numbers.clear()
    this.#waiting?.reject(new StoreUnavailable('unreachable', `The database file cannot be written: ${why}.`))
    this.#waiting = null
  }
}

function errorOf({ message, code, isBusy }: Failure): Error {
  return isBusy ? busy() : Object.assign(new Error(message), code === null ? {} : { code })
}
