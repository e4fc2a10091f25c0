// What the place of a saved file says: programs that download from the Wayback Machine write the time of a capture into
// the path, in 14 digits, and the address behind it.
//
//   websites/example.com/20160111232425/news/treaty/index.html      wayback_machine_downloader --all-timestamps
//   20160111232425/example.com/news/treaty                          waybackpack
//   web.archive.org/web/20160111232425id_/http:/example.com/news    wget -x
import { isWebAddress, timeOfDigits } from './capture.ts'

export interface FilePlace {
  readonly time: number
  readonly url: string
  /** True where the path tells neither scheme nor whether the address ends with a slash. */
  readonly guessed: boolean
}

/** With the marks of the Wayback Machine for what it did to the page: `20160111232425id_`. */
const TIMESTAMP = /^(\d{14})(?:[a-z]{2}_)?$/
const HOST = /^(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,62})\.)+(?:\p{L}{2,24}|xn--[a-z0-9-]{2,59})(?::\d{1,5})?$/u
const SCHEME = /^(https?):$/i

/** Null where the path tells no time or no address. */
export function placeOf(path: string, scheme: 'http' | 'https'): FilePlace | null {
  const parts = path.split(/[\\/]+/).filter((part) => part !== '' && part !== '.')
  for (let at = parts.length - 2; at >= 0; at--) {
    const time = timeOfDigits(TIMESTAMP.exec(parts[at]!)?.[1] ?? '')
    if (time === null) continue
    const address = addressBehind(parts, at, scheme)
    if (address !== null) return { time, ...address }
  }
  return null
}

function addressBehind(parts: readonly string[], at: number, scheme: string): Omit<FilePlace, 'time'> | null {
  const [first = '', ...others] = parts.slice(at + 1)
  const named = SCHEME.exec(first)
  if (named) return address(`${named[1]!.toLowerCase()}://${others.join('/')}`, false)
  const before = parts[at - 1] ?? ''
  const hostBefore = HOST.test(before) && !isServerOfArchive(before)
  if (others.length > 0 && HOST.test(first) && (!hostBefore || areRelated(before, first)))
    return address(`${scheme}://${first}/${pathOf(others)}`, true)
  return hostBefore ? address(`${scheme}://${before}/${pathOf([first, ...others])}`, true) : null
}

/** `index.html` stands for the folder: the downloaders write it where an address names none. */
function pathOf(parts: readonly string[]): string {
  const path = parts.join('/').replace(/(^|\/)index\.html?$/i, '$1')
  // `?` can not stand in a name everywhere.
  return path.includes('?') ? path : path.replace(/%3f/i, '?')
}

function address(url: string, guessed: boolean): Omit<FilePlace, 'time'> | null {
  const whole = url.replaceAll('#', '%23')
  return isWebAddress(whole) ? { url: new URL(whole).href, guessed } : null
}

function isServerOfArchive(host: string): boolean {
  return /^(?:www\.|web\.)?archive\.org$/i.test(host)
}

/** One is the other, or a part of its domain: `example.com`, `www.example.com`. */
function areRelated(a: string, b: string): boolean {
  const [short, long] =
    a.length <= b.length ? [a.toLowerCase(), b.toLowerCase()] : [b.toLowerCase(), a.toLowerCase()]
  return short === long || long.endsWith(`.${short}`)
}

/**
 * The address that a page declares as its own, where it is the one of its place in all that the place can tell: then it
 * knows the scheme, `www.` and the slash at the end. Else the address of the place.
 */
export function declaredAddress(place: FilePlace, body: Uint8Array): string {
  if (!place.guessed) return place.url
  const declared = canonicalAddress(body)
  return declared !== null && bare(declared) === bare(place.url) ? declared : place.url
}

/** What the page declares as its own address, without what an archive has made of it. */
export function canonicalAddress(body: Uint8Array): string | null {
  const head = Buffer.from(body.subarray(0, 262_144)).toString('utf8')
  for (const [tag] of head.matchAll(/<link\b[^<>]{0,2000}>/gi)) {
    if (!/\brel\s*=\s*["']?canonical\b/i.test(tag)) continue
    const href = /\bhref\s*=\s*["']?([^"'\s<>]{1,2000})/i.exec(tag)?.[1]
    const declared = href === undefined ? null : withoutArchive(href.replaceAll('&amp;', '&'))
    if (declared !== null && isWebAddress(declared)) return new URL(declared).href
  }
  return null
}

/** An address that the Wayback Machine has rewritten, as it was. */
export function withoutArchive(url: string): string {
  return (
    /^(?:https?:)?(?:\/\/web\.archive\.org)?\/web\/\d{1,14}(?:[a-z]{2}_)?\/(https?:\/\/?.+)$/i.exec(
      url,
    )?.[1] ?? url
  )
}

function bare(url: string): string {
  const { hostname, pathname, search } = new URL(url)
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`
}
