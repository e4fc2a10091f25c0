// The log of requests: one JSON line each, on standard output. Lines of one turn of the event loop go out together; where
// nobody reads them they are dropped, so that the service neither waits nor grows.
import { logLine } from '../http/middleware/observing.ts'
import type { Observer } from '../http/observer.ts'

export interface RequestLog {
  readonly observe: Observer
  /** Lines that nobody read in time. */
  readonly dropped: number
  /** Writes what is still held back. */
  flush(): void
}

/** Where lines go; `process.stdout` is one. */
export interface LineSink {
  readonly writableLength: number
  /** False once whoever read it has gone. */
  readonly writable: boolean
  write(text: string): unknown
  on(event: 'error', heard: () => void): unknown
}

/** Held for a reader that is slow. */
const MOST_UNREAD = 1024 * 1024

/** `version` is this program's. */
export function createRequestLog(sink: LineSink, version: string): RequestLog {
  let lines: string[] = []
  let dropped = 0
  // A reader that hangs up is no reason to end: unheard, the error of a broken pipe would end the process.
  sink.on('error', () => {})
  const flush = (): void => {
    if (lines.length === 0) return
    const held = lines
    lines = []
    if (!sink.writable || sink.writableLength > MOST_UNREAD) dropped += held.length
    else sink.write(held.join(''))
  }
  return {
    observe: (seen) => {
      if (lines.length === 0) setImmediate(flush)
      lines.push(`${logLine(seen, version)}\n`)
    },
    get dropped() {
      return dropped
    },
    flush,
  }
}
