// Failures of a database, whichever runs it.

/** Why nothing can be stored while reads go on as far as they can: see disk-faults.ts. */
export type Refusal = 'full' | 'read-only' | 'faulty' | 'quota'

/** Thrown by any call: the database is unreachable, too slow, busy past its deadline, or of an older schema. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
  constructor(
    /** `behind`: a replica that has not yet reached the session's bookmark. */
    readonly reason: 'unreachable' | 'deadline' | 'busy' | 'schema' | 'behind' | Refusal,
    message: string,
    readonly retryAfterSeconds = 2,
  ) {
    super(message)
  }
}

/** Thrown by a list call whose cursor is not one of ours. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor'
}
