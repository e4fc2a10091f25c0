// A bounded queue in front of a few workers. It is bounded by count and by size, since tasks hold texts.
import { type Caller, GivenUp, Overloaded } from '../service/work/compute.ts'

interface QueueBounds {
  readonly places: number
  readonly mostWaiting: number
  /** Characters of all waiting tasks; a single task may exceed it. */
  readonly mostCharacters: number
  /** Tasks that compare more characters are large. One large task runs at a time, because of its memory. */
  readonly largeCharacters: number
  /** For the estimate of when to retry. */
  readonly charactersPerSecond: number
}

/** Characters of the texts: in total, and compared at the same time. */
interface WorkSize {
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
   * The outcome of `work`, which starts when a worker is free. Background work waits behind requests and is never
   * refused. Throws Overloaded if too much waits, and GivenUp if the caller leaves before its turn.
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
        reject(new GivenUp('The request was cancelled.'))
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
    // The end of a large task can free two workers: its own, and one that had only large tasks to wait for.
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
