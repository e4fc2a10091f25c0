// Writes web archives for the tests, by the letter of their formats: WARC records, answers of HTTP, pages.
import { createHash } from 'node:crypto'

export interface Page {
  readonly headline: string
  readonly paragraphs: readonly string[]
  /** More elements of the head. */
  readonly head?: string
}

export function pageHtml({ headline, paragraphs, head = '' }: Page): string {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline}</title>${head}</head>
<body><article><h1>${headline}</h1>${body}</article></body></html>`
}

type Headers = Readonly<Record<string, string>>

export const HTML: Headers = { 'Content-Type': 'text/html; charset=utf-8' }

export function httpAnswer(status: string, headers: Headers, body: Uint8Array | string): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines(headers)}\r\n`), Buffer.from(body)])
}

export function warcRecord(type: string, headers: Headers, block: Uint8Array | string = ''): Buffer {
  const bytes = Buffer.from(block)
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\n${lines(headers)}Content-Length: ${bytes.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n\r\n')])
}

/** A record of an answer; its digest is that of the body. */
export function warcResponse(url: string, time: string, answer: Buffer, more: Headers = {}): Buffer {
  const body = answer.subarray(answer.indexOf('\r\n\r\n') + 4)
  const headers = { ...captured(url, time), 'WARC-Payload-Digest': `sha1:${sha1(body)}`, ...more }
  return warcRecord('response', headers, answer)
}

export function captured(url: string, time: string): Headers {
  return {
    'WARC-Target-URI': url,
    'WARC-Date': time,
    'WARC-Record-ID': `<urn:sha1:${sha1(Buffer.from(url + time))}>`,
    'Content-Type': 'application/http; msgtype=response',
  }
}

export function chunks(body: Uint8Array, size: number): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < body.length; at += size) {
    const part = body.subarray(at, at + size)
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), Buffer.from(part), Buffer.from('\r\n'))
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')])
}

/** In base32, as archives write it: five bits a letter. */
export function sha1(bytes: Uint8Array): string {
  const bits = [...createHash('sha1').update(bytes).digest()]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
  return (bits.match(/.{5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five, 2)])
    .join('')
}

function lines(headers: Headers): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
}
