// The request log: one JSON line each, on standard output. Lines of one event loop turn are written together. If nobody
// reads them they are dropped, so that the service neither waits nor grows.
import { logLine } from '../http/middleware/observing.ts'
import type { Observer } from '../http/observer.ts'

export interface RequestLog {
  readonly observe: Observer
  /** Lines dropped because nobody read them in time. */
  readonly dropped: number
  /** Writes all buffered lines. */
  flush(): void
}

/** A destination of lines, such as `process.stdout`. */
export interface LineSink {
  readonly writableLength: number
  /** False once the reader is gone. */
  readonly writable: boolean
  write(text: string): unknown
  on(event: 'error', heard: () => void): unknown
}

/** Buffer for a slow reader. */
const MOST_UNREAD = 1024 * 1024

/** `version` is this program's. */
export function createRequestLog(sink: LineSink, version: string): RequestLog {
  let lines: string[] = []
  let dropped = 0
  // A reader that hangs up must not end the service: an unhandled broken pipe would.
  sink.on('error', () => {})
  const flush = (): void => {
    if (lines.length === 0) return
    const pendingLines = lines
    lines = []
    if (!sink.writable || sink.writableLength > MOST_UNREAD) dropped += pendingLines.length
    else sink.write(pendingLines.join(''))
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
