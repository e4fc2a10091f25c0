// Decides whether a database that failed a moment ago is called. After some failures in a row nobody calls it for a while
// (M. Nygard, Release It!: circuit breaker); then one caller tries, and the outcome holds for all.
import { StoreUnavailable } from '../failures.ts'

export type CircuitState = 'closed' | 'open' | 'half-open'

export interface Circuit {
  readonly state: CircuitState
  /** Throws StoreUnavailable while it is open. A caller that may proceed must report the outcome. */
  enter(): void
  /** The database answered, even with an error. */
  answered(): void
  /** No answer came. */
  failed(): void
  /** The caller had no time left for an answer: proves nothing, and the next may try. */
  gaveUp(): void
}

export interface CircuitOptions {
  /** Milliseconds. */
  readonly now?: () => number
  /** In [0, 1). */
  readonly random?: () => number
}

/** One failure may be a cut connection; so many in a row are not an accident. */
const FAILURES = 5
/** A server that restarts is back in about a second. */
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 15_000
/** Pauses vary by this share, so that many processes don't retry at the same moment. */
const JITTER = 0.2

export function createCircuit({ now = Date.now, random = Math.random }: CircuitOptions = {}): Circuit {
  let failures = 0
  let pause = FIRST_PAUSE_MS
  /** When a caller may try; 0 while closed. */
  let until = 0
  let trying = false

  const stateNow = (): CircuitState => {
    if (until === 0) return 'closed'
    return trying || now() >= until ? 'half-open' : 'open'
  }
  return {
    get state() {
      return stateNow()
    },
    enter: () => {
      const state = stateNow()
      if (state === 'closed') return
      if (state === 'open') throw resting(until - now())
      if (trying) throw resting(pause)
      trying = true
    },
    answered: () => {
      failures = 0
      pause = FIRST_PAUSE_MS
      until = 0
      trying = false
    },
    gaveUp: () => {
      trying = false
    },
    failed: () => {
      failures++
      // Calls that began before it opened end one after another, and prove nothing new.
      if (stateNow() === 'open' || failures < FAILURES) return
      if (trying) pause = Math.min(LONGEST_PAUSE_MS, pause * 2)
      trying = false
      until = now() + pause * (1 + JITTER * (2 * random() - 1))
    },
  }
}

function resting(ms: number): StoreUnavailable {
  const seconds = Math.max(1, Math.ceil(ms / 1000))
  return new StoreUnavailable(
    'unreachable',
    'The database did not answer a moment ago, so it is not called now.',
    seconds,
  )
}
