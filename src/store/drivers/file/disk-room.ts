// Free space on the disk of a database file. A reserve file keeps some of it back: when the disk is full the reserve is
// released for a while, so that the log can be checkpointed and deletes have space.
import { randomFillSync } from 'node:crypto'
import { rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { codeOf } from '../disk-faults.ts'

export interface RoomBounds {
  /** Size of the reserve; on a small disk, a sixteenth of it. */
  readonly reserveBytes: number
  /** The disk is tight when fewer than this many reserves are free beside the log. */
  readonly tightReserves: number
  /** Milliseconds between checks of a disk with many times that. */
  readonly everyMs: number
}

export class DiskRoom {
  readonly #path: string
  readonly #reserve: string
  readonly #bounds: RoomBounds
  #nextLook = 0

  constructor(path: string, bounds: RoomBounds) {
    this.#path = path
    this.#reserve = `${path}-reserve`
    this.#bounds = bounds
  }

  /** Size of the write-ahead log; 0 without one. */
  logBytes(): number {
    return this.#bytesOf(`${this.#path}-wal`)
  }

  /** Whether the log takes more space on a tight disk than the next order may need. */
  isLogLong(): boolean {
    return this.logBytes() > this.#bounds.tightReserves * this.reserveBytes()
  }

  /** Size of the database file, without the log. */
  fileBytes(): number {
    return this.#bytesOf(this.#path)
  }

  /** Size of the reserve, as far as it exists. */
  keptBytes(): number {
    return this.#bytesOf(this.#reserve)
  }

  /** Free space beside the reserve. */
  freeBytes(): number {
    return this.#disk().free
  }

  /** The reserve for this disk. */
  reserveBytes(): number {
    return this.#disk().reserve
  }

  /**
   * Whether so little is free that the log must not grow, and an order of this many bytes must be checked. Keeps the reserve
   * when that is near.
   */
  isTight(bytes = 0): boolean {
    if (Date.now() < this.#nextLook) return false
    const { free, reserve } = this.#disk()
    const tight = this.logBytes() + Math.max(bytes, this.#bounds.tightReserves * reserve)
    if (free > 16 * tight) this.#nextLook = Date.now() + this.#bounds.everyMs
    else this.keepReserve()
    return free < tight
  }

  /** Creates the reserve if it is missing; false if there is no space. */
  keepReserve(): boolean {
    const { free, reserve } = this.#disk()
    const there = this.#bytesOf(this.#reserve)
    if (there >= reserve) return true
    if (free + there < reserve) return false
    try {
      // Random, since some file systems store no repetitions.
      writeFileSync(this.#reserve, randomFillSync(new Uint8Array(reserve)))
      return true
    } catch (error) {
      this.releaseReserve()
      // Without a reserve file nothing is known of the space.
      return !/^(?:ENOSPC|EDQUOT)$/.test(codeOf(error) ?? '')
    }
  }

  releaseReserve(): void {
    this.#nextLook = 0
    try {
      rmSync(this.#reserve, { force: true })
    } catch {
      // A read-only folder has none.
    }
  }

  #bytesOf(file: string): number {
    return statSync(file, { throwIfNoEntry: false })?.size ?? 0
  }

  #disk(): { free: number; reserve: number } {
    try {
      const { bavail, blocks, bsize } = statfsSync(this.#path)
      const reserve = Math.min(this.#bounds.reserveBytes, Math.floor((blocks * bsize) / 16))
      return { free: bavail * bsize, reserve }
    } catch {
      // The file is missing, or the file system does not say.
      return { free: Number.POSITIVE_INFINITY, reserve: 0 }
    }
  }
}
