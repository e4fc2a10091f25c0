// Bounds the bytes of request bodies held while they arrive, in total. A client may send most of a large body and then
// stall, so over the bound the body that has been arriving longest is dropped.
import { Problem } from '../../contract/problems.ts'

/** A body that is arriving. */
interface Arrival {
  /** Counts received bytes. Throws `overloaded` once this body is dropped. */
  add(bytes: number): void
  /** The body is complete, or nobody waits for it any more. */
  end(): void
}

export interface BodyBudget {
  /** `giveUp` is called at most once, while bytes of another body arrive. */
  begin(giveUp: () => void): Arrival
}

interface Held {
  bytes: number
  readonly giveUp: () => void
}

/** `most` is in bytes. */
export function createBodyBudget(most: number): BodyBudget {
  /** Oldest first. */
  const held = new Set<Held>()
  let all = 0
  const drop = (body: Held): void => {
    if (held.delete(body)) all -= body.bytes
  }
  return {
    begin: (giveUp) => {
      const body: Held = { bytes: 0, giveUp }
      held.add(body)
      return {
        add: (bytes) => {
          if (held.has(body)) {
            body.bytes += bytes
            all += bytes
          }
          while (all > most) {
            const [oldest] = held
            if (oldest === undefined) break
            drop(oldest)
            oldest.giveUp()
          }
          if (!held.has(body)) throw tooMuchArrives()
        },
        end: () => drop(body),
      }
    },
  }
}

export function tooMuchArrives(): Problem {
  const detail = 'Too many request bodies are arriving, and this one took longest. Send it again.'
  return new Problem('overloaded', detail, [], { 'Retry-After': '2' })
}
