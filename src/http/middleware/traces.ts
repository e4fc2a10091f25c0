// W3C Trace Context: a trace that came with a request is named in the log, passed on to the database and returned.

export interface Trace {
  /** 32 hexadecimal digits. */
  readonly id: string
  /** What this service calls its part: 16 hexadecimal digits. */
  readonly span: string
  /** The `traceparent` for whoever is asked next, and for the answer. */
  readonly header: string
}

/** A later version may append fields; version ff and ids of zeros are not allowed. */
const TRACEPARENT =
  /^(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/

/** The trace of a `traceparent` header with a new span in it; null where there is none in form. */
export function continueTrace(header: string | undefined): Trace | null {
  const [, version, id, , flags, rest] = TRACEPARENT.exec(header ?? '') ?? []
  if (id === undefined || flags === undefined || (version === '00' && rest !== undefined)) return null
  const span = newSpan()
  // Only the flag that says whether it is recorded is known to version 00.
  const recorded = (Number.parseInt(flags, 16) & 1).toString().padStart(2, '0')
  return { id, span, header: `00-${id}-${span}-${recorded}` }
}

function newSpan(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  // All zeros is no span.
  bytes[0] = bytes[0]! | 1
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
