// Reads time and address from the path of a saved file: Wayback Machine downloaders put the 14-digit timestamp into the
// path, followed by the address.
//
//   websites/example.com/20160111232425/news/treaty/index.html      wayback_machine_downloader --all-timestamps
//   20160111232425/example.com/news/treaty                          waybackpack
//   web.archive.org/web/20160111232425id_/http:/example.com/news    wget -x
import { isWebAddress, timeOfDigits } from './capture.ts'

interface FilePlace {
  readonly time: number
  readonly url: string
  /** True if the path leaves open the scheme and a final slash. */
  readonly guessed: boolean
}

/** With the Wayback Machine's flags for its changes to the page: `20160111232425id_`. */
const TIMESTAMP = /^(\d{14})(?:[a-z]{2}_)?$/
const HOST = /^(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,62})\.)+(?:\p{L}{2,24}|xn--[a-z0-9-]{2,59})(?::\d{1,5})?$/u
const SCHEME = /^(https?):$/i

/** Null if the path has no time or no address. */
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
  const schemeInPath = SCHEME.exec(first)
  if (schemeInPath) return address(`${schemeInPath[1]!.toLowerCase()}://${others.join('/')}`, false)
  const before = parts[at - 1] ?? ''
  const hostBefore = HOST.test(before) && !isServerOfArchive(before)
  if (others.length > 0 && HOST.test(first) && (!hostBefore || areRelated(before, first)))
    return address(`${scheme}://${first}/${pathOf(others)}`, true)
  return hostBefore ? address(`${scheme}://${before}/${pathOf([first, ...others])}`, true) : null
}

/** `index.html` is the folder: downloaders add it to an address without a file name. */
function pathOf(parts: readonly string[]): string {
  const path = parts.join('/').replace(/(^|\/)index\.html?$/i, '$1')
  // `?` is not allowed in file names everywhere.
  return path.includes('?') ? path : path.replace(/%3f/i, '?')
}

function address(url: string, guessed: boolean): Omit<FilePlace, 'time'> | null {
  const whole = url.replaceAll('#', '%23')
  return isWebAddress(whole) ? { url: new URL(whole).href, guessed } : null
}

function isServerOfArchive(host: string): boolean {
  return /^(?:www\.|web\.)?archive\.org$/i.test(host)
}

/** One host equals the other or is its subdomain: `example.com`, `www.example.com`. */
function areRelated(a: string, b: string): boolean {
  const [short, long] =
    a.length <= b.length ? [a.toLowerCase(), b.toLowerCase()] : [b.toLowerCase(), a.toLowerCase()]
  return short === long || long.endsWith(`.${short}`)
}

/**
 * The canonical address that the page declares, if it agrees with all that the path says: it has the right scheme,
 * `www.` and final slash. Otherwise the address from the path.
 */
export function declaredAddress(place: FilePlace, body: Uint8Array): string {
  if (!place.guessed) return place.url
  const declared = canonicalAddress(body)
  return declared !== null && bare(declared) === bare(place.url) ? declared : place.url
}

/** The canonical address that the page declares, without the archive's rewriting. */
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

/** Undoes the Wayback Machine's rewriting of an address. */
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
