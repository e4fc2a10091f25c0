// Has the database refused the last write, though it answers? Then it is told once on standard error, not with each call, and
// once more when something is stored again.

import type { Refusal, StoreUnavailable } from '../failures.ts'
import type { Statement } from './database.ts'
import { isRefusal } from './disk-faults.ts'

/** Where writes are now taken and now refused, that is told so often. */
const TELLING_MS = 60_000

export class RefusedWrites {
  readonly #name: string
  readonly #now: () => number
  #last: { readonly error: StoreUnavailable; readonly at: number } | null = null
  /** What was told of last, and whether that it is over still has to be told. */
  #told = { reason: '', at: Number.NEGATIVE_INFINITY, isOver: true }

  /** `name`: what the database is to the service. */
  constructor(name: string, now: () => number = Date.now) {
    this.#name = name
    this.#now = now
  }

  get reason(): Refusal | null {
    return (this.#last?.error.reason as Refusal | undefined) ?? null
  }

  /** Hears what becomes of a write of that batch. One that takes what was kept back says nothing of the others. */
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

  /** Throws what was said last, until it may be over. */
  check(): void {
    if (this.#last === null) return
    const { error, at } = this.#last
    if (this.#now() < at + 1_000 * error.retryAfterSeconds) throw error
  }

  #taken(): void {
    this.#last = null
    if (this.#told.isOver) return
    this.#told.isOver = true
    console.error(`the database (${this.#name}) takes writes again`)
  }

  #refused(error: StoreUnavailable): void {
    const at = this.#now()
    this.#last = { error, at }
    if (error.reason === this.#told.reason && (!this.#told.isOver || at < this.#told.at + TELLING_MS)) return
    this.#told = { reason: error.reason, at, isOver: false }
    console.error(`nothing can be stored in the database (${this.#name}), reads go on: ${error.message}`)
  }
}
