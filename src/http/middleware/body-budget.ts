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

interface ArrivingBody {
  bytes: number
  readonly giveUp: () => void
}

/** `most` is in bytes. */
export function createBodyBudget(most: number): BodyBudget {
  /** Oldest first. */
  const bodies = new Set<ArrivingBody>()
  let all = 0
  const drop = (body: ArrivingBody): void => {
    if (bodies.delete(body)) all -= body.bytes
  }
  return {
    begin: (giveUp) => {
      const body: ArrivingBody = { bytes: 0, giveUp }
      bodies.add(body)
      return {
        add: (bytes) => {
          if (bodies.has(body)) {
            body.bytes += bytes
            all += bytes
          }
          while (all > most) {
            const [oldest] = bodies
            if (oldest === undefined) break
            drop(oldest)
            oldest.giveUp()
          }
          if (!bodies.has(body)) throw tooMuchArrives()
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
