// One piece of work for all callers who want it at the same time.
import { type Caller, GivenUp } from './compute.ts'

interface Flight<T> {
  readonly landing: Promise<T>
  readonly end: AbortController
  waiting: number
}

/** Running work by key. */
export class Flights<T> {
  readonly #flights = new Map<string, Flight<T>>()

  /**
   * The outcome of the running work with this key, started if there is none. The work ends when all its callers have gone.
   */
  async share(key: string, { signal }: Caller, work: (caller: Caller) => Promise<T>): Promise<T> {
    const flight = this.#flights.get(key) ?? this.#begin(key, work)
    flight.waiting++
    let leave = () => {}
    const gone = new Promise<never>((_, reject) => {
      leave = () => {
        if (--flight.waiting === 0) {
          this.#forget(key, flight)
          flight.end.abort()
        }
        reject(new GivenUp('The request was cancelled.'))
      }
    })
    signal?.addEventListener('abort', leave, { once: true })
    try {
      return await (signal ? Promise.race([flight.landing, gone]) : flight.landing)
    } finally {
      signal?.removeEventListener('abort', leave)
    }
  }

  #begin(key: string, work: (caller: Caller) => Promise<T>): Flight<T> {
    const end = new AbortController()
    const flight: Flight<T> = { landing: work({ signal: end.signal }), end, waiting: 0 }
    this.#flights.set(key, flight)
    const forget = () => this.#forget(key, flight)
    flight.landing.then(forget, forget)
    return flight
  }

  #forget(key: string, flight: Flight<T>): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key)
  }
}
