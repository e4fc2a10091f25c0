// What an observer gets for each answered request.

export interface SeenRequest {
  /** Start of the request, RFC 3339. */
  readonly time: string
  /** Same as the answer's `X-Request-Id`. */
  readonly id: string
  readonly method: string
  /** The route pattern, such as `/api/v1/diff/:pair`; `none` if no route matches. */
  readonly route: string
  readonly status: number
  /** Milliseconds until the answer began. A streamed import or export continues after that. */
  readonly ms: number
  /** Milliseconds spent in database calls (parallel calls each count), and the number of calls. */
  readonly databaseMs: number
  readonly databaseCalls: number
  /** The incoming trace, with our span. */
  readonly trace: { readonly id: string; readonly span: string } | null
}

export type Observer = (seen: SeenRequest) => void
