// Lets other requests have their turn during long work.
import type { Asking, Printing } from '../core/corpus/model.ts'
import type { Comparison } from '../core/model.ts'

/** Words compared without a pause: some ten milliseconds. Counted, for on Workers the clock stands still meanwhile. */
const WORDS_A_TURN = 8_000

/** To be called before each piece of work, with its words. Pauses now and then, and says whether it did. */
export function createYielder(): (words: number) => Promise<boolean> {
  let left = WORDS_A_TURN
  return async (words) => {
    left -= words
    if (left > 0) return false
    left = WORDS_A_TURN
    await new Promise((resolve) => setTimeout(resolve, 0))
    return true
  }
}

/** Answers an algorithm that asks for comparisons, with pauses. */
export async function answerInTurns<P extends Printing, R>(
  asking: Asking<P, R>,
  compare: (left: P, right: P) => Comparison,
): Promise<R> {
  const turn = createYielder()
  let step = asking.next()
  while (!step.done) {
    const [left, right] = step.value
    await turn(left.document.words + right.document.words)
    step = asking.next(compare(left, right))
  }
  return step.value
}

/** Runs an algorithm that says how many words each piece of its work is before it does it. */
export async function workInTurns<R>(work: Generator<number, R>): Promise<R> {
  const turn = createYielder()
  let step = work.next()
  while (!step.done) {
    await turn(step.value)
    step = work.next()
  }
  return step.value
}
