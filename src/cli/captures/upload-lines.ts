// Turns captures into import lines: each is an upload of its page at its time.
import type { Spool, SpooledCapture, SpooledPage } from './spool.ts'

export interface UploadSettings {
  /** The source of all captures; null: the host of each address. */
  readonly source: string | null
  readonly story: string | null
}

const LINE_FEED = '\n'
const encoder = new TextEncoder()

/** One line per capture, in order. Each capture is read on demand. */
export async function* uploadLines(
  spool: Spool,
  captures: readonly SpooledCapture[],
  settings: UploadSettings,
): AsyncGenerator<Uint8Array> {
  for (const capture of captures) {
    yield encoder.encode(JSON.stringify(uploadOf(await spool.read(capture), settings)) + LINE_FEED)
  }
}

function uploadOf({ url, time, body, contentType }: SpooledPage, { source, story }: UploadSettings): object {
  return {
    source: source ?? sourceOfAddress(url),
    ...(story !== null && { story }),
    url,
    capturedAt: new Date(time).toISOString(),
    ...bodyFields(body, contentType),
  }
}

/** A string if the bytes are UTF-8; otherwise the bytes, which the service decodes. */
function bodyFields(body: Uint8Array, contentType: string | null): object {
  const text = utf8(body)
  if (text !== null) return { html: text }
  const charset = /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1]
  const type = charset === undefined ? 'text/html' : `text/html; charset=${charset}`
  return { original: { contentType: type, base64: Buffer.from(body).toString('base64') } }
}

/** Null for other character sets, including those that look like ASCII but contain NUL or ESC. */
function utf8(bytes: Uint8Array): string | null {
  if (bytes.includes(0) || bytes.includes(0x1b)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The host in lower case, without `www.`. */
function sourceOfAddress(url: string): string {
  return new URL(url).hostname.toLowerCase().replace(/^www\d{0,2}\.(?=[^.]+\.)/, '')
}
