// A bounded queue in front of a few places to work at. What waits is bounded by number and by size, since it holds texts.
import { type Caller, GivenUp, Overloaded } from '../service/work/compute.ts'

export interface QueueBounds {
  readonly places: number
  readonly mostWaiting: number
  /** Characters of all that waits; one piece of work may exceed it alone. */
  readonly mostCharacters: number
  /** Work on more characters at a time is large: of such one piece is done at a time, for the memory that it takes. */
  readonly largeCharacters: number
  /** For saying when to try again. */
  readonly charactersPerSecond: number
}

/** Of the texts, in characters: of all, and of those that are held against each other at a time. */
export interface WorkSize {
  readonly all: number
  readonly together: number
}

interface Waiting {
  readonly size: WorkSize
  readonly isBackground: boolean
  start(): void
}

export class WorkQueue {
  readonly #bounds: QueueBounds
  readonly #waiting: Waiting[] = []
  #running = 0
  #isLargeRunning = false
  #characters = 0
  begun = 0
  refused = 0

  constructor(bounds: QueueBounds) {
    this.#bounds = bounds
  }

  get running(): number {
    return this.#running
  }

  get waiting(): number {
    return this.#waiting.length
  }

  /**
   * The outcome of `work`, begun when there is a place for it. Work outside of requests waits behind all other and is
   * never refused. Throws Overloaded where too much waits, and GivenUp if the caller goes before its turn.
   */
  async run<T>(size: WorkSize, caller: Caller, work: () => Promise<T>): Promise<T> {
    await this.#turn(size, caller)
    try {
      return await work()
    } finally {
      this.#running--
      if (this.#isLarge(size)) this.#isLargeRunning = false
      this.#startNext()
    }
  }

  #turn(size: WorkSize, { signal, isBackground = false }: Caller): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#remove(entry)
        reject(new GivenUp('Nobody waits for this any more.'))
      }
      const start = () => {
        signal?.removeEventListener('abort', leave)
        this.#running++
        if (this.#isLarge(size)) this.#isLargeRunning = true
        this.begun++
        resolve()
      }
      const entry: Waiting = { size, isBackground, start }
      if (signal?.aborted) leave()
      else if (this.#mayRun(entry)) start()
      else if (!isBackground && this.#isFull(size)) reject(this.#refusal())
      else {
        this.#waiting.push(entry)
        this.#characters += size.all
        signal?.addEventListener('abort', leave, { once: true })
      }
    })
  }

  #isFull({ all }: WorkSize): boolean {
    const { mostWaiting, mostCharacters } = this.#bounds
    const { length } = this.#waiting
    return length >= mostWaiting || (length > 0 && this.#characters + all > mostCharacters)
  }

  #refusal(): Overloaded {
    this.refused++
    const { places, charactersPerSecond } = this.#bounds
    return new Overloaded('queue', 1 + Math.ceil(this.#characters / (charactersPerSecond * places)))
  }

  #startNext(): void {
    const ready = this.#waiting.filter((entry) => this.#mayRun(entry))
    const next = ready.find(({ isBackground }) => !isBackground) ?? ready[0]
    if (!next) return
    this.#remove(next)
    next.start()
    // A place that was left to short work has two takers once the large work is done.
    this.#startNext()
  }

  #mayRun({ size }: Waiting): boolean {
    return this.#running < this.#bounds.places && !(this.#isLargeRunning && this.#isLarge(size))
  }

  #isLarge({ together }: WorkSize): boolean {
    return together > this.#bounds.largeCharacters
  }

  #remove(entry: Waiting): void {
    const at = this.#waiting.indexOf(entry)
    if (at < 0) return
    this.#waiting.splice(at, 1)
    this.#characters -= entry.size.all
  }
}
