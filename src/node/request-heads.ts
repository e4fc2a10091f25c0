// Is the head of a request one that names an address of ours? Node hands on whatever stands in Host and in the request
// line, and addresses are made of both.
import type { IncomingMessage } from 'node:http'

/** A name, an IPv4 address or an IPv6 one in brackets, and a port or none (RFC 9110, 7.2). Nobody names a user there. */
const AUTHORITY = /^(?:[\w.~!$&'()*+,;=-]+|\[[0-9A-Fa-f:.]+\])(?::\d{0,5})?$/
/** A target with scheme and host, as proxies are asked (RFC 9112, 3.2.2). */
const ABSOLUTE = /^https?:\/\/([^/?#]*)(.*)$/is

/**
 * What is wrong with the head, as a sentence; null where nothing is. Afterwards Host is the one that counts and the
 * target begins with its path. `ownHost` is for HTTP/1.0, which knows no Host.
 */
export function faultOfHead(request: IncomingMessage, ownHost: string): string | null {
  const { headers, rawHeaders } = request
  // Of two, the app and a proxy before it may each believe another.
  if (countOf(rawHeaders, 'host') > 1) return 'The request has more than one Host header.'
  if (request.httpVersion === '1.0') headers.host ??= ownHost
  if (headers.host === undefined || !isAuthority(headers.host)) {
    return 'The Host header is missing or names no host.'
  }
  const [, authority = headers.host, rest] = ABSOLUTE.exec(request.url ?? '') ?? []
  if (!isAuthority(authority)) return 'The address of the request names no host.'
  setHost(request, authority.replace(/:$/, ''))
  if (rest !== undefined) request.url = rest.startsWith('/') ? rest : `/${rest}`
  if (!request.url?.startsWith('/')) return 'The address of the request is no path.'
  return faultOfCoding(headers['transfer-encoding'])
}

/** Node takes a body in chunks apart, and leaves what else was done to it. */
function faultOfCoding(coding: string | undefined): string | null {
  return coding === undefined || coding.trim().toLowerCase() === 'chunked'
    ? null
    : 'The Transfer-Encoding can only be chunked.'
}

/** Addresses that look like numbers have rules of their own, which the parser of addresses knows: `1.2.3.4.5` is none. */
function isAuthority(host: string): boolean {
  return AUTHORITY.test(host) && URL.canParse(`http://${host}/`)
}

/** The app reads the one list, Node's own code the other. */
function setHost({ headers, rawHeaders }: IncomingMessage, host: string): void {
  if (headers.host === host) return
  headers.host = host
  const name = rawHeaders.findIndex((text, n) => n % 2 === 0 && text.toLowerCase() === 'host')
  if (name >= 0) rawHeaders[name + 1] = host
}

function countOf(rawHeaders: readonly string[], name: string): number {
  return rawHeaders.filter((text, n) => n % 2 === 0 && text.toLowerCase() === name).length
}
