// Work that is done when somebody first needs it.

/** The same, computed once; then releases its captured data. */
export function once<T>(work: () => T): () => T {
  let pending: (() => T) | null = work
  let done: T
  return () => {
    if (pending !== null) done = pending()
    pending = null
    return done
  }
}
