// The room on the disk of a database file. A part of it is kept back in a file of its own: where the disk is full, that is
// given up for a while, so that the log can go into the database, and deletes find the room that they need.
import type { randomFillSync } from 'node:crypto'
import type { rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'

export interface RoomBounds {
  /** Kept back; of a small disk, a sixteenth of it. */
  readonly reserveBytes: number
  /** The disk is tight where less than so many reserves are left beside the log. */
  readonly tightReserves: number
  /** Between two looks at a disk with many times that. */
  readonly everyMs: number
}

/** What is sent to the thread beside the class. */
export interface RoomTools {
  readonly statSync: typeof statSync
  readonly statfsSync: typeof statfsSync
  readonly writeFileSync: typeof writeFileSync
  readonly rmSync: typeof rmSync
  readonly randomFillSync: typeof randomFillSync
}

/**
 * The text of this class is also what the writer's thread runs (src/store/drivers/writer-thread.ts): inside it nothing may be used
 * that stands outside of it, but types and what the language has.
 */
export class DiskRoom {
  readonly #path: string
  readonly #reserve: string
  readonly #bounds: RoomBounds
  readonly #tools: RoomTools
  #nextLook = 0

  constructor(path: string, bounds: RoomBounds, tools: RoomTools) {
    this.#path = path
    this.#reserve = `${path}-reserve`
    this.#bounds = bounds
    this.#tools = tools
  }

  /** Of the write-ahead log; 0 where there is none. */
  logBytes(): number {
    return this.#bytesOf(`${this.#path}-wal`)
  }

  /** Whether the log holds more room on a tight disk than what comes next may need. */
  isLogLong(): boolean {
    return this.logBytes() > this.#bounds.tightReserves * this.reserveBytes()
  }

  /** Of the database file, without what is still in the log. */
  fileBytes(): number {
    return this.#bytesOf(this.#path)
  }

  /** Of the reserve, as far as it is there. */
  keptBytes(): number {
    return this.#bytesOf(this.#reserve)
  }

  /** Of what others have left, beside the reserve. */
  freeBytes(): number {
    return this.#disk().free
  }

  /** What is kept back on this disk. */
  reserveBytes(): number {
    return this.#disk().reserve
  }

  /**
   * Whether so little is left that the log must not be left to grow, and an order that may take so many bytes must be looked
   * at. Keeps the reserve where that may come soon.
   */
  isTight(bytes = 0): boolean {
    if (Date.now() < this.#nextLook) return false
    const { free, reserve } = this.#disk()
    const tight = this.logBytes() + Math.max(bytes, this.#bounds.tightReserves * reserve)
    if (free > 16 * tight) this.#nextLook = Date.now() + this.#bounds.everyMs
    else this.keepReserve()
    return free < tight
  }

  /** Makes the reserve where it is missing; false where there is no room for it. */
  keepReserve(): boolean {
    const { free, reserve } = this.#disk()
    const there = this.#bytesOf(this.#reserve)
    if (there >= reserve) return true
    if (free + there < reserve) return false
    try {
      // Random, since some file systems store nothing of what repeats itself.
      this.#tools.writeFileSync(this.#reserve, this.#tools.randomFillSync(new Uint8Array(reserve)))
      return true
    } catch (error) {
      this.releaseReserve()
      // Where no such file may be made nothing is said of the room.
      return !/^(?:ENOSPC|EDQUOT)$/.test(String((error as { code?: unknown }).code))
    }
  }

  releaseReserve(): void {
    this.#nextLook = 0
    try {
      this.#tools.rmSync(this.#reserve, { force: true })
    } catch {
      // In a folder that may only be read there is none.
    }
  }

  #bytesOf(file: string): number {
    return this.#tools.statSync(file, { throwIfNoEntry: false })?.size ?? 0
  }

  #disk(): { free: number; reserve: number } {
    try {
      const { bavail, blocks, bsize } = this.#tools.statfsSync(this.#path)
      const reserve = Math.min(this.#bounds.reserveBytes, Math.floor((blocks * bsize) / 16))
      return { free: bavail * bsize, reserve }
    } catch {
      // A file that is not there yet, or any more; or a file system that does not say.
      return { free: Number.POSITIVE_INFINITY, reserve: 0 }
    }
  }
}
