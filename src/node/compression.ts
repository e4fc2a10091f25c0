// Sends pages, the style sheet and the scripts compressed to whoever takes them so. What programs read (JSON, text,
// originals) stays as it is, with its strong ETag.
import { pipeline, Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { promisify } from 'node:util'
import {
  brotliCompress,
  brotliCompressSync,
  constants,
  createBrotliCompress,
  createGzip,
  gzip,
  gzipSync,
} from 'node:zlib'

type Fetch<Env> = (request: Request, env: Env) => Response | Promise<Response>
type Encoding = 'br' | 'gzip'

const COMPRESSED = /^(?:text\/(?:html|css|javascript)|image\/svg\+xml|application\/atom\+xml)\b/
/** Below, the headers weigh more than what is gained. */
const SMALLEST_BYTES = 1_000
/** Up to here compressing takes less time than waiting for another thread to do it. */
const LARGEST_AT_ONCE_BYTES = 128 * 1024
// Measured on a diff page of 28 KB: 5.6 KB after 0.13 ms; the next steps take twice as long for 5 % less.
const BROTLI_QUALITY = 3
const GZIP_LEVEL = 3

const brotliLater = promisify(brotliCompress)
const gzipLater = promisify(gzip)

/** The same service with compressed answers. */
export function compressed<Env>(fetch: Fetch<Env>): Fetch<Env> {
  return async (request, env) => {
    const response = await fetch(request, env)
    if (response.status === 304) return revalidated(request, response)
    if (response.status === 204 || !COMPRESSED.test(response.headers.get('content-type') ?? ''))
      return response
    const { headers, status } = response
    headers.append('Vary', 'Accept-Encoding')
    const encoding = acceptedEncoding(request.headers.get('accept-encoding'))
    if (!encoding || headers.has('content-encoding') || !response.body) return response
    const isLong = Number(headers.get('content-length') ?? 0) > LARGEST_AT_ONCE_BYTES
    const plain = isLong ? null : new Uint8Array(await response.arrayBuffer())
    if (plain && plain.length < SMALLEST_BYTES) return new Response(plain, { status, headers })
    headers.set('Content-Encoding', encoding)
    headers.delete('Content-Length')
    // The same page, not the same bytes: a strong tag would say that a range of one fits the other.
    const tag = headers.get('etag')
    if (tag && !tag.startsWith('W/')) headers.set('ETag', `W/${tag}`)
    const body = plain ? await compress(plain, encoding) : compressedStream(response.body, encoding)
    return new Response(body, { status, headers })
  }
}

/** Names the tag as the caller has it, weak where that is of a compressed answer, so that a cache knows which it is. */
function revalidated(request: Request, response: Response): Response {
  const tag = response.headers.get('etag')
  if (!tag || !request.headers.get('if-none-match')?.includes(`W/${tag}`)) return response
  response.headers.set('ETag', `W/${tag}`)
  response.headers.append('Vary', 'Accept-Encoding')
  return response
}

/** Brotli where it is taken, else gzip, else nothing. A quality of 0 is a refusal (RFC 9110, 12.4.2). */
export function acceptedEncoding(header: string | null): Encoding | null {
  const refused = new Set<string>()
  const taken = new Set<string>()
  for (const item of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim())
    const isRefused = parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))
    if (name) (isRefused ? refused : taken).add(name)
  }
  const takes = (name: string) => taken.has(name) || (taken.has('*') && !refused.has(name))
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null
}

async function compress(bytes: Uint8Array, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  const atOnce = bytes.length <= LARGEST_AT_ONCE_BYTES
  if (encoding === 'gzip') {
    const options = { level: GZIP_LEVEL }
    return new Uint8Array(atOnce ? gzipSync(bytes, options) : await gzipLater(bytes, options))
  }
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY }
  return new Uint8Array(atOnce ? brotliCompressSync(bytes, { params }) : await brotliLater(bytes, { params }))
}

/** Compresses as it is read: what the client does not take is not asked of the answer either. */
function compressedStream(plain: ReadableStream<Uint8Array>, encoding: Encoding): ReadableStream<Uint8Array> {
  const packing =
    encoding === 'gzip'
      ? createGzip({ level: GZIP_LEVEL })
      : createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })
  // A client that leaves ends all three; nobody else has to be told.
  pipeline(Readable.fromWeb(plain as NodeReadableStream), packing, () => {})
  return Readable.toWeb(packing) as ReadableStream<Uint8Array>
}
