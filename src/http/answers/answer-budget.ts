// Bounds the bytes of answers that wait for slow readers, in total. Over the bound, the most stalled readers are
// disconnected, and new requests are refused until there is room.
import { Overloaded } from '../../service/work/compute.ts'
import type { Bytes } from '../../service/work/text-bytes.ts'

export interface AnswerBudget {
  /** Bytes waiting now. */
  readonly waiting: number
  /** Readers disconnected and requests refused so far. */
  readonly dropped: number
  readonly refused: number
  /** Throws Overloaded if there is no room for another answer. */
  admit(): void
  /**
   * The pieces as a stream that yields the next piece once the previous one is read. Throws Overloaded if there is no
   * room, unless the answer `mustBeSent`, for example because it confirms an upload.
   */
  hold(answer: WaitingAnswer): ReadableStream<Bytes>
}

interface WaitingAnswer {
  readonly pieces: Iterator<Bytes>
  readonly bytes: number
  readonly mustBeSent: boolean
  /** Closes the connection; null if there is none: then the stream fails. */
  readonly cut: (() => void) | null
}

/**
 * A reader that has read nothing for this long makes room for others. One that reads 50 KB a second is not cut off.
 */
const STALLED_MS = 5_000

interface HeldAnswer {
  bytes: number
  /** When the reader last read a piece. */
  taken: number
  /** Disconnects the reader. */
  readonly drop: () => void
}

/** `most` is in bytes. A single answer may exceed it. */
export function createAnswerBudget(most: number, now: () => number = () => performance.now()): AnswerBudget {
  /** The most stalled reader comes first. */
  const heldAnswers = new Set<HeldAnswer>()
  let waitingBytes = 0
  let dropped = 0
  let refusals = 0

  const release = (answer: HeldAnswer, bytes: number): void => {
    waitingBytes -= bytes
    answer.bytes -= bytes
  }
  const forget = (answer: HeldAnswer): void => {
    if (heldAnswers.delete(answer)) release(answer, answer.bytes)
  }
  const dropStalled = (): void => {
    for (const answer of heldAnswers) {
      if (waitingBytes < most || now() - answer.taken < STALLED_MS) return
      forget(answer)
      dropped++
      answer.drop()
    }
  }
  const admit = (): void => {
    dropStalled()
    if (waitingBytes < most) return
    refusals++
    throw new Overloaded('readers', STALLED_MS / 1_000)
  }
  return {
    get waiting() {
      return waitingBytes
    },
    get dropped() {
      return dropped
    },
    get refused() {
      return refusals
    },
    admit,
    hold: ({ pieces, bytes, mustBeSent, cut }) => {
      if (!mustBeSent) admit()
      let under: Bytes | null = null
      let rest: Iterator<Bytes> | null = pieces
      let fail = (_: Error) => {}
      const answer: HeldAnswer = {
        bytes,
        taken: now(),
        drop: () => {
          rest = null
          if (cut) cut()
          else fail(new Error('The answer was not read in time and was dropped.'))
        },
      }
      waitingBytes += bytes
      heldAnswers.add(answer)
      return new ReadableStream<Bytes>(
        {
          start: (controller) => {
            fail = (error) => controller.error(error)
          },
          // Called once everything before it is read.
          pull: (controller) => {
            if (heldAnswers.delete(answer)) {
              release(answer, Math.min(answer.bytes, under?.byteLength ?? 0))
              answer.taken = now()
              heldAnswers.add(answer)
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
