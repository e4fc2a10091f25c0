// The writer's thread: takes one order after the other, and keeps the write-ahead log short. The log is written back into the
// file when nothing was written for a while, when it has grown too long, and at the end: then the file alone is the library.
import type { statSync } from 'node:fs'
import type { MessagePort } from 'node:worker_threads'
import type Libsql from 'libsql'
import { Connection, isBusy } from './connection.ts'
import { pauseAfter, type Row, type Value } from './database.ts'

/** Statements by number: each text is sent once. */
export interface Order {
  readonly added: readonly string[]
  readonly statements: readonly (readonly [number, readonly Value[]])[]
  /** When to give up waiting for another process, in milliseconds since 1970. */
  readonly until: number
}

export interface Failure {
  readonly message: string
  readonly code: string | null
  readonly isBusy: boolean
}

export type Reply = { readonly rows: Row[][] } | { readonly failure: Failure }

/** What the thread is given at its start. */
export interface Beginning {
  readonly driver: string
  readonly path: string
  readonly settings: readonly string[]
  readonly log: LogBounds
}

export interface LogBounds {
  /** A longer log is written back between two orders; readers may stand in the way for some time. */
  readonly bytes: number
  /** Between two tries at a log that is too long. */
  readonly everyMs: number
  /** After so long without an order the log is written back; where readers stand in the way, again after so long. */
  readonly quietMs: number
  /** How long the end waits for readers in other processes. */
  readonly endMs: number
}

/** What else is sent there as text: none of it uses anything outside of itself. */
interface Parts {
  readonly Connection: typeof Connection
  readonly isBusy: typeof isBusy
  readonly pauseAfter: typeof pauseAfter
  readonly statSync: typeof statSync
}

/**
 * What the thread runs. It is sent there as text, since a bundle has no file of its own for it: nothing may be used in it
 * that stands outside of it, but types and what the language has. It ends with the message null.
 */
function serve(
  port: MessagePort,
  { path, settings, log }: Beginning,
  Driver: typeof Libsql,
  parts: Parts,
): void {
  let connection: Connection | null = null
  let quiet: ReturnType<typeof setTimeout> | undefined
  let nextLook = 0
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

  const logBytes = () => parts.statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0

  /** True once the file holds all of the log. */
  const writeBack = (writer: Connection) => {
    try {
      return writer.writeBack()
    } catch (error) {
      if (parts.isBusy(error)) return false
      throw error
    }
  }

  /** What fails between orders fails again with the next one, or at the end, where it is told. */
  const tryWriteBack = () => {
    try {
      return connection === null || writeBack(connection)
    } catch {
      return false
    }
  }

  const whenQuiet = () => {
    clearTimeout(quiet)
    quiet = setTimeout(() => {
      if (!tryWriteBack()) whenQuiet()
    }, log.quietMs)
  }

  /** SQLite writes back by itself, but starts the log anew only where a commit meets no reader. */
  const boundLog = () => {
    if (Date.now() < nextLook) return
    nextLook = Date.now() + log.everyMs
    if (logBytes() > log.bytes) tryWriteBack()
  }

  const end = () => {
    clearTimeout(quiet)
    const until = Date.now() + log.endMs
    try {
      if (logBytes() > 0) {
        connection ??= open(until)
        while (!writeBack(connection) && Date.now() < until) Atomics.wait(cell, 0, 0, parts.pauseAfter(5))
      }
      port.postMessage({ rows: [] } satisfies Reply)
    } catch (error) {
      port.postMessage(failed(error))
    }
    connection?.close()
    port.close()
  }

  const failed = (error: unknown): Reply => {
    const { message, code } = error as { message: string; code?: unknown }
    const told = typeof code === 'string' ? code : null
    return { failure: { message, code: told, isBusy: parts.isBusy(error) } }
  }

  port.on('message', (order: Order | null) => {
    if (order === null) {
      end()
      return
    }
    try {
      port.postMessage({ rows: transaction(order) } satisfies Reply)
    } catch (error) {
      port.postMessage(failed(error))
    }
    boundLog()
    whenQuiet()
  })
}

/** The text of the thread. */
export const PROGRAM = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { statSync } = require('node:fs');
  const parts = { Connection: ${Connection}, isBusy: ${isBusy}, pauseAfter: ${pauseAfter}, statSync };
  (${serve})(parentPort, workerData, require(workerData.driver), parts)`
