// Lets other requests have their turn during long work.
/**
 * Words compared without a pause: some ten milliseconds. Counted, because on Workers the clock stands still during
 * computation.
 */
const WORDS_A_TURN = 8_000

/** Call it before each piece of work, with its words. Pauses now and then, and returns whether it did. */
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
