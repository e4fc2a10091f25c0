// Checks Host and request target. Node passes both on unchecked, and the app builds URLs of them.
import type { IncomingMessage } from 'node:http'

/**
 * A name, an IPv4 address or a bracketed IPv6 address, with an optional port (RFC 9110, 7.2). User names are not
 * allowed.
 */
const AUTHORITY = /^(?:[\w.~!$&'()*+,;=-]+|\[[0-9A-Fa-f:.]+\])(?::\d{0,5})?$/
/** A target in absolute form, as sent to proxies (RFC 9112, 3.2.2). */
const ABSOLUTE = /^https?:\/\/([^/?#]*)(.*)$/is

/**
 * The fault of the head as a sentence, or null. Normalizes the head: Host is the effective one, and the target begins
 * with its path. `ownHost` is for HTTP/1.0, which has no Host.
 */
export function faultOfHead(request: IncomingMessage, ownHost: string): string | null {
  const { headers, rawHeaders } = request
  // With two Hosts, the app and a proxy might each use a different one.
  if (countOf(rawHeaders, 'host') > 1) return 'The request has more than one Host header.'
  if (request.httpVersion === '1.0') headers.host ??= ownHost
  if (headers.host === undefined || !isAuthority(headers.host)) {
    return 'The Host header is missing or names no host.'
  }
  const [, authority = headers.host, rest] = ABSOLUTE.exec(request.url ?? '') ?? []
  if (!isAuthority(authority)) return 'The address of the request names no host.'
  setHost(request, authority.replace(/:$/, ''))
  if (rest !== undefined) request.url = rest.startsWith('/') ? rest : `/${rest}`
  if (!request.url?.startsWith('/')) return 'The address of the request is not a path.'
  return faultOfCoding(headers['transfer-encoding'])
}

/** Node decodes chunked bodies and ignores other transfer codings. */
function faultOfCoding(coding: string | undefined): string | null {
  return coding === undefined || coding.trim().toLowerCase() === 'chunked'
    ? null
    : 'The Transfer-Encoding must be chunked.'
}

/** Addresses that look like numbers have rules of their own, which the URL parser knows: `1.2.3.4.5` is invalid. */
function isAuthority(host: string): boolean {
  return AUTHORITY.test(host) && URL.canParse(`http://${host}/`)
}

/** The app reads `rawHeaders`, Node's own code reads `headers`. */
function setHost({ headers, rawHeaders }: IncomingMessage, host: string): void {
  if (headers.host === host) return
  headers.host = host
  const name = rawHeaders.findIndex((text, n) => n % 2 === 0 && text.toLowerCase() === 'host')
  if (name >= 0) rawHeaders[name + 1] = host
}

function countOf(rawHeaders: readonly string[], name: string): number {
  return rawHeaders.filter((text, n) => n % 2 === 0 && text.toLowerCase() === name).length
}
