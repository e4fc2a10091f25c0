// Delivers an answer to a client that is still sending its body, such as a 413. Closing a socket with unread bytes
// resets it, and the reset overtakes the answer; so the answer is sent and the rest of the body is discarded.
import type { IncomingMessage } from 'node:http'

/** Maximum bytes discarded. A client that sends more is paused, and sees the answer meanwhile. */
const DISCARDED_BYTES = 8 * 1024 * 1024
/** After this time the connection is closed. */
const DISCARDING_MS = 2_000

/**
 * The answer unchanged if the request is complete. Otherwise an error is sent at once, complete and with `Connection:
 * close`, and only its end waits for the client to stop. A success may begin before the body ends: imports answer that
 * way.
 */
export async function answerEarly(response: Response, incoming: IncomingMessage): Promise<Response> {
  if (incoming.complete || response.status < 400) return response
  const bytes = new Uint8Array(await response.arrayBuffer())
  const headers = new Headers(response.headers)
  headers.set('Connection', 'close')
  headers.set('Content-Length', String(bytes.byteLength))
  return new Response(slowlyEnding(bytes, incoming), { status: response.status, headers })
}

function slowlyEnding(bytes: Uint8Array, incoming: IncomingMessage): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes)
    },
    async pull(controller) {
      await discarded(incoming)
      controller.close()
    },
  })
}

/** Resolves when the client has sent everything, is gone, or its time is up. */
function discarded(incoming: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let left = DISCARDED_BYTES
    const end = () => {
      clearTimeout(timer)
      incoming.off('data', count).off('end', end).off('close', end)
      incoming.pause()
      resolve()
    }
    const count = (chunk: Uint8Array) => {
      left -= chunk.byteLength
      if (left < 0) incoming.pause()
    }
    const timer = setTimeout(end, DISCARDING_MS)
    // The reader of the body has stopped, and the rest would pause the stream at the next chunk.
    incoming.removeAllListeners('data')
    incoming.on('data', count).once('end', end).once('close', end)
    incoming.resume()
  })
}
