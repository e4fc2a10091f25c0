// The writer's thread: runs one order after the other, and keeps the write-ahead log short. It checkpoints the log when
// nothing was written for a while, when the log has grown too long, and at the end: then the file alone is the library. If
// the disk is full it makes what room it can (see disk-room.ts), and lets deletes through.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import Libsql from 'libsql'
import { pauseAfter, type Row, type Value } from '../database.ts'
import { codeOf } from '../disk-faults.ts'
import { Connection, isBusy } from './connection.ts'
import { DiskRoom, type RoomBounds } from './disk-room.ts'
import { PendingCalls } from './exit-wait.ts'

/** Statements by number: each text is sent only once. */
export interface Order {
  readonly added: readonly string[]
  readonly statements: readonly (readonly [number, readonly Value[]])[]
  /** When to give up waiting for another process, in milliseconds since 1970. */
  readonly until: number
  /** As in Statement, for each batch in it. */
  readonly fromReserve: boolean
  /** Only checks whether writes succeed. */
  readonly isLook: boolean
}

export interface Failure {
  readonly message: string
  readonly code: string | null
  readonly isBusy: boolean
}

export type Reply = { readonly rows: Row[][] } | { readonly failure: Failure }

/** Data of the thread at its start. */
export interface Beginning {
  readonly path: string
  readonly settings: readonly string[]
  readonly log: LogBounds
  readonly room: RoomBounds
  /** Of PendingCalls: the sender counts a message up, this thread counts it down. */
  readonly calls: Int32Array<SharedArrayBuffer>
}

export interface LogBounds {
  /** A longer log is checkpointed between two orders; readers may delay that for some time. */
  readonly bytes: number
  /** Between two tries at a log that is too long. */
  readonly everyMs: number
  /** After this long without an order the log is checkpointed; if readers block it, again after as long. */
  readonly quietMs: number
  /** How long closing waits for readers in other processes. */
  readonly endMs: number
}

/** Serves orders until the message null ends it. */
function serve(port: MessagePort, beginning: Beginning): void {
  const { path, settings, log } = beginning
  const room = new DiskRoom(path, beginning.room)
  const calls = new PendingCalls(beginning.calls)
  let connection: Connection | null = null
  let quiet: ReturnType<typeof setTimeout> | undefined
  let nextLook = Date.now() + log.everyMs
  let nextLeave = 0
  let isWrittenBack = true
  /** Since an order found no room, until one does. */
  let isFull = false
  const texts: string[] = []
  const cell = new Int32Array(new SharedArrayBuffer(4))

  /** Retries while another process holds the lock. */
  const patiently = (until: number, work: () => void) => {
    for (let attempt = 0; ; attempt++) {
      try {
        work()
        return
      } catch (error) {
        if (!isBusy(error) || Date.now() >= until) throw error
        Atomics.wait(cell, 0, 0, pauseAfter(attempt))
      }
    }
  }

  const open = (until: number) => {
    const opened = new Connection(new Libsql(path))
    patiently(until, () => opened.configure(settings))
    return opened
  }

  const transaction = ({ statements, until }: Order): Row[][] => {
    connection ??= open(until)
    const writer = connection
    patiently(until, () => writer.begin('IMMEDIATE'))
    try {
      const rows = statements.map(([number, args]) => writer.run({ sql: texts[number]!, args }))
      writer.commit()
      return rows
    } catch (error) {
      writer.rollBack()
      throw error
    }
  }

  /** True once the file holds the whole log. */
  const writeBack = (writer: Connection, kept: 'emptied' | 'kept') => {
    try {
      return writer.writeBack(kept)
    } catch (error) {
      if (isBusy(error)) return false
      throw error
    }
  }

  /** An error between orders recurs with the next one, or at the end, and is reported then. */
  const tryWriteBack = () => {
    const kept = room.isTight() && !room.isLogLong() ? 'kept' : 'emptied'
    try {
      isWrittenBack = connection === null || writeBack(connection, kept)
    } catch {
      isWrittenBack = false
    }
  }

  const opened = () => {
    connection ??= open(Date.now())
    return connection
  }

  /** By how much the log will lengthen the file. */
  const growth = () => Math.max(0, opened().size().bytes - room.fileBytes())

  /**
   * On a tight disk the log goes into the file, if need be into the space of the reserve. If even that is too little, both
   * stay as they are: half a log would take the space and be worth nothing.
   */
  const settle = () => {
    const needed = growth()
    if (needed > room.freeBytes()) {
      if (needed > room.freeBytes() + room.keptBytes()) return
      room.releaseReserve()
    }
    tryWriteBack()
    room.keepReserve()
  }

  /** Bytes an order may take on the disk, with its rows in the indexes. */
  const bytesOf = ({ statements }: Order) => {
    let bytes = 0
    for (const [, args] of statements) {
      for (const arg of args)
        bytes += typeof arg === 'object' || typeof arg === 'string' ? (arg?.length ?? 0) : 8
    }
    return 4 * bytes
  }

  /** Whether so many more bytes fit beside the reserve, or into pages that a delete has freed in the file. */
  const hasRoom = (bytes: number) => {
    if (!room.isTight(bytes)) return true
    const least = Math.max(bytes, room.reserveBytes() / 8)
    const free = (room.keepReserve() ? room.freeBytes() : 0) - growth()
    return free >= 0 && free + opened().size().empty >= least
  }

  /** Uses the free space of the disk; if that is not enough, what the log and the reserve give. */
  const withRoom = (order: Order): Row[][] => {
    if (order.isLook && !isFull) return transaction(order)
    const bytes = bytesOf(order)
    const mayTake = () => {
      if (order.fromReserve || hasRoom(bytes)) return
      isFull = true
      throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
    }
    const take = () => {
      const rows = transaction(order)
      if (!order.fromReserve) isFull = false
      return rows
    }
    mayTake()
    try {
      return take()
    } catch (error) {
      if (codeOf(error) !== 'SQLITE_FULL') throw error
      isFull = true
      if (order.fromReserve) room.releaseReserve()
      else settle()
      mayTake()
      return take()
    }
  }

  /** A file that could not be written may be writable soon. Old connections go when they are collected: not too often. */
  const leaveFile = () => {
    if (Date.now() < nextLeave) return
    nextLeave = Date.now() + log.everyMs
    connection?.close()
    connection = null
  }

  const whenQuiet = () => {
    clearTimeout(quiet)
    quiet = setTimeout(() => {
      calls.begin()
      tryWriteBack()
      room.keepReserve()
      calls.end()
      if (!isWrittenBack) whenQuiet()
    }, log.quietMs)
  }

  /**
   * SQLite checkpoints by itself, but restarts the log only if a commit meets no reader. On a nearly full disk the log must
   * not wait for that: the file could not grow by its content. There a log of some length keeps its space, for deletes and
   * for what is stored in their place.
   */
  const boundLog = () => {
    if (room.isTight()) return settle()
    if (Date.now() < nextLook) return
    nextLook = Date.now() + log.everyMs
    if (room.logBytes() > log.bytes) tryWriteBack()
    room.keepReserve()
  }

  const tryToBoundLog = () => {
    try {
      boundLog()
    } catch {
      // The next order meets the same file, and reports it.
    }
  }

  const end = () => {
    clearTimeout(quiet)
    const until = Date.now() + log.endMs
    room.releaseReserve()
    try {
      if (room.logBytes() > 0) {
        connection ??= open(until)
        while (!writeBack(connection, 'emptied') && Date.now() < until)
          Atomics.wait(cell, 0, 0, pauseAfter(5))
      }
      port.postMessage({ rows: [] } satisfies Reply)
    } catch (error) {
      port.postMessage(failed(error))
    }
    connection?.close()
    port.close()
  }

  const failed = (error: unknown): Reply => {
    const message = error instanceof Error ? error.message : String(error)
    return { failure: { message, code: codeOf(error), isBusy: isBusy(error) } }
  }

  const perform = (order: Order) => {
    for (const text of order.added) texts.push(text)
    try {
      port.postMessage({ rows: withRoom(order) } satisfies Reply)
    } catch (error) {
      if (/^SQLITE_(?:READONLY|IOERR|CANTOPEN)/.test(codeOf(error) ?? '')) leaveFile()
      port.postMessage(failed(error))
    }
    tryToBoundLog()
    whenQuiet()
  }

  port.on('message', (order: Order | null) => {
    if (order === null) end()
    else perform(order)
    calls.end()
  })
}

if (parentPort) serve(parentPort, workerData)
