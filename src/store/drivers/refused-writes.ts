// Remembers that a database which answers refuses writes. Logs it once on standard error, not with each call, and once more
// when writes succeed again.

import type { Refusal } from '../failures.ts'
import type { Statement } from './database.ts'
import { isRefusal, type Refused } from './disk-faults.ts'

/** If writes alternate between taken and refused, log that so often. */
const LOGGING_MS = 60_000

export class RefusedWrites {
  readonly #name: string
  readonly #now: () => number
  #last: { readonly error: Refused; readonly at: number } | null = null
  /** The last log line, and whether its end still has to be logged. */
  #logged = { reason: '', at: Number.NEGATIVE_INFINITY, isOver: true }

  /** `name`: what the database is to the service. */
  constructor(name: string, now: () => number = Date.now) {
    this.#name = name
    this.#now = now
  }

  get reason(): Refusal | null {
    return this.#last?.error.reason ?? null
  }

  /** Reports the outcome of a write of that batch. A write that uses the reserve proves nothing about others. */
  async watch<T>(work: Promise<T>, batch: readonly Statement[]): Promise<T> {
    try {
      const result = await work
      if (!batch.some(({ fromReserve }) => fromReserve)) this.#taken()
      return result
    } catch (error) {
      if (isRefusal(error)) this.#refused(error)
      throw error
    }
  }

  /** Throws the last refusal until it may be over. */
  check(): void {
    if (this.#last === null) return
    const { error, at } = this.#last
    if (this.#now() < at + 1_000 * error.retryAfterSeconds) throw error
  }

  #taken(): void {
    this.#last = null
    if (this.#logged.isOver) return
    this.#logged.isOver = true
    console.error(`the database (${this.#name}) takes writes again`)
  }

  #refused(error: Refused): void {
    const at = this.#now()
    this.#last = { error, at }
    if (error.reason === this.#logged.reason && (!this.#logged.isOver || at < this.#logged.at + LOGGING_MS))
      return
    this.#logged = { reason: error.reason, at, isOver: false }
    console.error(`the database (${this.#name}) refuses writes; reads are still answered: ${error.message}`)
  }
}
