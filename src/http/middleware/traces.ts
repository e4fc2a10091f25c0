// W3C Trace Context: an incoming trace appears in the log, is passed to the database and is returned.

export interface Trace {
  /** 32 hexadecimal digits. */
  readonly id: string
  /** This service's span: 16 hexadecimal digits. */
  readonly span: string
  /** The `traceparent` for outgoing calls and for the answer. */
  readonly header: string
}

/** A later version may append fields. Version ff and all-zero ids are invalid. */
const TRACEPARENT =
  /^(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/

/** The trace of a `traceparent` header with a new span; null if the header is missing or invalid. */
export function continueTrace(header: string | undefined): Trace | null {
  const [, version, id, , flags, rest] = TRACEPARENT.exec(header ?? '') ?? []
  if (id === undefined || flags === undefined || (version === '00' && rest !== undefined)) return null
  const span = newSpan()
  // Version 00 defines only the sampled flag.
  const recorded = (Number.parseInt(flags, 16) & 1).toString().padStart(2, '0')
  return { id, span, header: `00-${id}-${span}-${recorded}` }
}

function newSpan(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  // An all-zero span id is invalid.
  bytes[0] = bytes[0]! | 1
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
