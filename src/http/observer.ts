// What an observer learns of each request that was answered.

export interface SeenRequest {
  /** When it came, RFC 3339. */
  readonly time: string
  /** As in the answer's `X-Request-Id`. */
  readonly id: string
  readonly method: string
  /** The pattern of its route, such as `/api/v1/diff/:pair`; `none` where nothing is at its address. */
  readonly route: string
  readonly status: number
  /** Milliseconds until the answer began; of an import or export the rest is still to come. */
  readonly ms: number
  /** Milliseconds spent waiting for the database, calls at once counted each, and how many calls there were. */
  readonly databaseMs: number
  readonly databaseCalls: number
  /** The trace that came along, and our span in it. */
  readonly trace: { readonly id: string; readonly span: string } | null
}

export type Observer = (seen: SeenRequest) => void
