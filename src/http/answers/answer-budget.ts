// How many bytes of answers wait for readers that are slow? A client may ask for long answers and read none of them: so
// all that wait have a bound together, beyond which whoever has taken nothing for a while is cut off, and nobody is let in
// until there is room.
import { Overloaded } from '../../service/work/compute.ts'
import type { Bytes } from '../../service/work/text-bytes.ts'

export interface AnswerBudget {
  /** Bytes that wait now. */
  readonly waiting: number
  /** How many readers were cut off so far, and how many requests were refused for want of room. */
  readonly dropped: number
  readonly refused: number
  /** Throws Overloaded where there is no room for another answer. */
  admit(): void
  /**
   * The pieces as a stream that hands out the next one when the one before has been taken. Throws Overloaded where there
   * is no room, but for an answer that `mustBeSent`, such as that something was stored.
   */
  hold(answer: WaitingAnswer): ReadableStream<Bytes>
}

export interface WaitingAnswer {
  readonly pieces: Iterator<Bytes>
  readonly bytes: number
  readonly mustBeSent: boolean
  /** Ends the connection; null where there is none: then the stream fails. */
  readonly cut: (() => void) | null
}

/** A reader that has taken nothing for so long makes room for others: one that takes 50 KB a second is not cut off. */
const STALLED_MS = 5_000

interface Held {
  bytes: number
  /** When its reader last took a piece. */
  taken: number
  /** Cuts the reader off. */
  readonly drop: () => void
}

/** `most` is in bytes. One answer may exceed it. */
export function createAnswerBudget(most: number, now: () => number = () => performance.now()): AnswerBudget {
  /** Those that have taken nothing for longest stand first. */
  const held = new Set<Held>()
  let waiting = 0
  let dropped = 0
  let refused = 0

  const release = (answer: Held, bytes: number): void => {
    waiting -= bytes
    answer.bytes -= bytes
  }
  const forget = (answer: Held): void => {
    if (held.delete(answer)) release(answer, answer.bytes)
  }
  const dropStalled = (): void => {
    for (const answer of held) {
      if (waiting < most || now() - answer.taken < STALLED_MS) return
      forget(answer)
      dropped++
      answer.drop()
    }
  }
  const admit = (): void => {
    dropStalled()
    if (waiting < most) return
    refused++
    throw new Overloaded('readers', STALLED_MS / 1_000)
  }
  return {
    get waiting() {
      return waiting
    },
    get dropped() {
      return dropped
    },
    get refused() {
      return refused
    },
    admit,
    hold: ({ pieces, bytes, mustBeSent, cut }) => {
      if (!mustBeSent) admit()
      let under: Bytes | null = null
      let rest: Iterator<Bytes> | null = pieces
      let fail = (_: Error) => {}
      const answer: Held = {
        bytes,
        taken: now(),
        drop: () => {
          rest = null
          if (cut) cut()
          else fail(new Error('The answer was not read, and is no longer kept.'))
        },
      }
      waiting += bytes
      held.add(answer)
      return new ReadableStream<Bytes>(
        {
          start: (controller) => {
            fail = (error) => controller.error(error)
          },
          // Called when all before has been taken.
          pull: (controller) => {
            if (held.delete(answer)) {
              release(answer, Math.min(answer.bytes, under?.byteLength ?? 0))
              answer.taken = now()
              held.add(answer)
            }
            const next = rest?.next()
            if (next === undefined || next.done) {
              forget(answer)
              controller.close()
              return
            }
            under = next.value
            controller.enqueue(next.value)
          },
          cancel: () => {
            rest = null
            forget(answer)
          },
        },
        { highWaterMark: 0 },
      )
    },
  }
}
