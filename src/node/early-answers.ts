// How does an answer reach a client that is still sending its body, as a 413 does? A socket that is closed over unread
// bytes is reset, and the reset overtakes the answer: so the answer goes out, and what comes is read and thrown away.
import type { IncomingMessage } from 'node:http'

/** So much is thrown away at most. Whoever sends more has to wait, and finds the answer meanwhile. */
const DISCARDED_BYTES = 8 * 1024 * 1024
/** Then the connection is cut. */
const DISCARDING_MS = 2_000

/**
 * The answer as it is if the whole request is there. Else an error goes out at once, complete and with
 * `Connection: close`, and only its end waits for the client to stop. A success may well begin before its body ends:
 * that is how an import answers.
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

/** Resolves when the client has sent everything, or has gone, or has had its time. */
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
    // Whoever read the body has stopped, and what is left of it would pause the stream at the next chunk.
    incoming.removeAllListeners('data')
    incoming.on('data', count).once('end', end).once('close', end)
    incoming.resume()
  })
}
