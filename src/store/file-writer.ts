// Writing a libSQL file from a thread of its own. The driver is synchronous, and what a write takes goes to SQLite for the
// most part: here it stops no reader, and texts are read on one processor while others are written on another.
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type MessagePort, Worker } from 'node:worker_threads'
import type Libsql from 'libsql'
import { Connection, isBusy, SETTINGS } from './connection.ts'
import { pauseAfter, type Row, type Statement, type Value } from './database.ts'
import { busy } from './file-reader.ts'
import { StoreUnavailable } from './store.ts'

/** Statements by number: each text is sent once. */
interface Order {
  readonly added: readonly string[]
  readonly statements: readonly (readonly [number, readonly Value[]])[]
  /** When to give up waiting for another process, in milliseconds since 1970. */
  readonly until: number
}

interface Failure {
  readonly message: string
  readonly code: string | null
  readonly isBusy: boolean
}

type Reply = { readonly rows: Row[][] } | { readonly failure: Failure }

interface Waiting {
  readonly resolve: (rows: Row[][]) => void
  readonly reject: (error: unknown) => void
}

/** Takes one order after the other; opens the file with the first. */
export class FileWriter {
  readonly #path: string
  readonly #numbers = new Map<string, number>()
  #thread: Worker | null = null
  #isClosed = false
  #waiting: Waiting | null = null

  constructor(path: string) {
    this.#path = path
  }

  /**
   * All statements in one transaction; answers the rows of each. One call at a time. Throws StoreUnavailable where another
   * process holds the lock until `until`, or the thread ends.
   */
  async run(statements: readonly Statement[], until: number): Promise<Row[][]> {
    if (this.#isClosed) throw new TypeError('The database file was closed.')
    this.#thread ??= this.#start()
    const thread = this.#thread
    const added: string[] = []
    const numbered = statements.map(({ sql, args }) => [this.#numberOf(sql, added), args] as const)
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      thread.ref()
      thread.postMessage({ added, statements: numbered, until } satisfies Order)
    })
  }

  /** After the last answer. */
  async close(): Promise<void> {
    this.#isClosed = true
    const thread = this.#thread
    if (!thread) return
    this.#thread = null
    const ended = once(thread, 'exit')
    thread.ref()
    thread.postMessage(null)
    await ended
  }

  #numberOf(sql: string, added: string[]): number {
    const known = this.#numbers.get(sql)
    if (known !== undefined) return known
    added.push(sql)
    this.#numbers.set(sql, this.#numbers.size)
    return this.#numbers.size - 1
  }

  /** A program that only has a file open may end: the thread holds it up while it writes alone. */
  #start(): Worker {
    const thread = new Worker(PROGRAM, {
      eval: true,
      workerData: {
        driver: fileURLToPath(import.meta.resolve('libsql')),
        path: this.#path,
        settings: SETTINGS,
      } satisfies Beginning,
    })
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

  /** The next order starts another one. What the file had not committed is not there. */
  #ended(thread: Worker, why: string): void {
    if (this.#thread !== thread) return
    this.#thread = null
    this.#numbers.clear()
    this.#waiting?.reject(
      new StoreUnavailable('unreachable', `The database file can not be written: ${why}.`),
    )
    this.#waiting = null
  }
}

function errorOf({ message, code, isBusy }: Failure): Error {
  return isBusy ? busy() : Object.assign(new Error(message), code === null ? {} : { code })
}

// ---- In the thread ----

interface Beginning {
  readonly driver: string
  readonly path: string
  readonly settings: readonly string[]
}

/** What else is sent there as text: none of it uses anything outside of itself. */
interface Parts {
  readonly Connection: typeof Connection
  readonly isBusy: typeof isBusy
  readonly pauseAfter: typeof pauseAfter
}

/**
 * What the thread runs. It is sent there as text, since a bundle has no file of its own for it: nothing may be used in it
 * that stands outside of it, but types and what the language has.
 */
function serve(port: MessagePort, { path, settings }: Beginning, Driver: typeof Libsql, parts: Parts): void {
  let connection: Connection | null = null
  const texts: string[] = []
  const cell = new Int32Array(new SharedArrayBuffer(4))

  /** Tries again while another process holds the lock. */
  const patiently = (until: number, work: () => void) => {
    for (let attempt = 0; ; attempt++) {
      try {
        work()
        return
      } catch (error) {
        if (!parts.isBusy(error) || Date.now() >= until) throw error
        Atomics.wait(cell, 0, 0, parts.pauseAfter(attempt))
      }
    }
  }

  const open = (until: number) => {
    const opened = new parts.Connection(new Driver(path))
    patiently(until, () => opened.configure(settings))
    return opened
  }

  const transaction = ({ added, statements, until }: Order): Row[][] => {
    for (const text of added) texts.push(text)
    connection ??= open(until)
    const writer = connection
    patiently(until, () => writer.begin('IMMEDIATE'))
    try {
      const rows = statements.map(([number, args]) => writer.run({ sql: texts[number] as string, args }))
      writer.commit()
      return rows
    } catch (error) {
      writer.rollBack()
      throw error
    }
  }

  port.on('message', (order: Order | null) => {
    if (order === null) {
      connection?.close()
      port.close()
      return
    }
    try {
      port.postMessage({ rows: transaction(order) } satisfies Reply)
    } catch (error) {
      const { message, code } = error as { message: string; code?: unknown }
      const told = typeof code === 'string' ? code : null
      port.postMessage({ failure: { message, code: told, isBusy: parts.isBusy(error) } } satisfies Reply)
    }
  })
}

const PROGRAM = `
  const { parentPort, workerData } = require('node:worker_threads');
  const parts = { Connection: ${Connection}, isBusy: ${isBusy}, pauseAfter: ${pauseAfter} };
  (${serve})(parentPort, workerData, require(workerData.driver), parts)`
