// Turns what a command reads into the body of a request.
import { Readable } from 'node:stream'

/** A stream of the parts, which are read only as fast as they are sent. */
export function requestBody(parts: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  // Node's type of web streams is not that of the platform, although they are one class.
  return Readable.toWeb(Readable.from(parts)) as ReadableStream<Uint8Array>
}
