// When the article was published and changed. Only a time with a zone counts: a date alone, or hours without a zone, can
// mean another day elsewhere. If a page contradicts itself, the instant that most of it names wins.
import type { Page } from '../markup.ts'
import { type Json, textOf } from './json-ld.ts'
import type { Shown } from './shown.ts'

interface Times {
  /** RFC 3339, in UTC unless the page names an offset; null if the page gives no time with a zone. */
  readonly publishedAt: string | null
  readonly modifiedAt: string | null
}

const PUBLISHED = (
  'article:published_time og:article:published_time og:published_time datepublished rnews:datepublished parsely-pub-date ' +
  'sailthru.date dc.date.issued dcterms.issued dcterms.created dc.date.created datecreated article.published pubdate ' +
  'publish-date publishdate publication_date cxenseparse:recs:publishtime dc.date date'
).split(' ')
const MODIFIED = (
  'article:modified_time og:article:modified_time og:updated_time article:updated_time datemodified dc.date.modified ' +
  'dcterms.modified article.updated last-modified lastmod'
).split(' ')
const SHOWN_PUBLISHED = /^(?:datepublished|published|pubdate|dtpublished|publishdate|pubtime)$/i
const SHOWN_MODIFIED = /^(?:datemodified|modified|lastmodified|dtmodified)$/i
const MINUTE = 60_000
/** An article shows its times once or twice. */
const MOST_TIMES = 100

/** Reads the times of a page from its data, its meta tags and its visible text. */
export function timesOf(page: Page, nodes: readonly Json[], shown: Shown): Times {
  const published = agreed([
    ...nodes.map((node) => textOf(node.datePublished)),
    ...PUBLISHED.map((key) => page.meta.get(key) ?? null),
    ...shownTimes(shown, SHOWN_PUBLISHED),
  ])
  const modified = agreed([
    ...nodes.map((node) => textOf(node.dateModified)),
    ...MODIFIED.map((key) => page.meta.get(key) ?? null),
    ...shownTimes(shown, SHOWN_MODIFIED),
  ])
  const first = published ?? onlyTime(shown)
  // A change before publication means that one of the two is wrong.
  const isLater = modified === null || first === null || Date.parse(modified) >= Date.parse(first)
  return { publishedAt: first, modifiedAt: isLater ? modified : null }
}

/** The instant, to the minute, that most sources name; on a tie, the one that the first source names. */
function agreed(candidates: readonly (string | null)[]): string | null {
  const votes = new Map<number, { time: string; count: number }>()
  for (const text of candidates) {
    const time = text === null ? null : rfc3339(text)
    if (time === null || isDefault(time)) continue
    const minute = Math.floor(Date.parse(time) / MINUTE)
    const vote = votes.get(minute)
    if (vote) vote.count++
    else votes.set(minute, { time, count: 1 })
  }
  let best: { time: string; count: number } | null = null
  for (const vote of votes.values()) if (best === null || vote.count > best.count) best = vote
  return best?.time ?? null
}

/** What programs write for a missing time: the beginning of their era. */
function isDefault(time: string): boolean {
  const value = Date.parse(time)
  return value === 0 || new Date(value).getUTCFullYear() < 1000
}

/** Times of elements marked so by `itemprop` or by a class. */
function shownTimes({ elements }: Shown, mark: RegExp): string[] {
  return elements
    .filter(({ isAside, element }) => !isAside && isMarked(element, mark))
    .slice(0, MOST_TIMES)
    .map(({ element }) => element.getAttribute('datetime') ?? element.getAttribute('content') ?? '')
}

function isMarked(element: Element, mark: RegExp): boolean {
  const names = `${element.getAttribute('itemprop') ?? ''} ${element.localName === 'time' ? (element.getAttribute('class') ?? '') : ''}`
  return names.split(/\s+/).some((name) => mark.test(name))
}

/** The visible time, if there is only one: of several, any may belong to another story. */
function onlyTime({ elements }: Shown): string | null {
  const times = elements
    .filter(({ element }) => element.localName === 'time')
    .map(({ element }) => element.getAttribute('datetime') ?? '')
    .filter((time) => time !== '')
  const [only, ...others] = [...new Set(times)]
  return only === undefined || others.length > 0 ? null : rfc3339(only)
}

const LONGEST_TIME = 80
const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})[T @](\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,](\d+))?\s*(Z|UTC|GMT|[A-Z]{3}|[+-]\d{2}:?\d{2})$/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Zones that RFC 2822 defines; other abbreviations mean different zones in different countries. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2}))?([ap]\.?m\.?)?$/i
const EPOCH = /^1\d{9}(?:\d{3})?$/

/**
 * `2019-11-19T08:38:00+05:30` in one form, from ISO 8601, RFC 2822, what `Date` prints in JavaScript and C, English dates, and
 * seconds since 1970; null for a date alone, a time without a zone, or no time at all.
 */
export function rfc3339(text: string): string | null {
  const line = text.trim()
  if (line.length > LONGEST_TIME) return null
  if (EPOCH.test(line)) return new Date(Number(line) * (line.length > 10 ? 1 : 1000)).toISOString()
  const iso = ISO.exec(line)
  if (!iso) return spelledTime(line)
  const [, year, month, day, hour, minute, second = '00', fraction = '', zone = ''] = iso
  const parts = { day: `${year}-${month}-${day}`, clock: `${hour}:${minute}:${second}` }
  return checked(
    parts.day,
    `${parts.clock}${fraction === '' ? '' : `.${fraction.slice(0, 3)}`}`,
    offsetOf(zone),
  )
}

/** `Tue, 19 Nov 2019 07:09:12 +0000`, `Tue Nov 19 2019 05:44:06 GMT+0000 (UTC)`, `November 19, 2019, 07:47 PM EST`. */
function spelledTime(line: string): string | null {
  const tokens = line
    .replace(/\([^)]*\)$/, '')
    .replace(/(\d)\s+(?=[ap]\.?m\b)/gi, '$1')
    .split(/[\s,]+/)
  let [year, month, day, clock, zone] = ['', '', '', '', '']
  for (const token of tokens) {
    const name = MONTHS.indexOf(token.slice(0, 3).toLowerCase())
    if (/^\p{L}{3,9}\.?$/u.test(token) && name >= 0 && month === '') month = String(name + 1).padStart(2, '0')
    else if (/^\d{4}$/.test(token) && year === '') year = token
    else if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(token) && day === '')
      day = String(Number.parseInt(token, 10)).padStart(2, '0')
    else if (CLOCK.test(token) && clock === '') clock = clockOf(token)
    else if (zone === '') zone = offsetOf(token.replace(/^(?:GMT|UTC)(?=[+-])/i, '')) ?? ''
  }
  if (year === '' || month === '' || day === '' || clock === '') return null
  return checked(`${year}-${month}-${day}`, clock, zone === '' ? null : zone)
}

function clockOf(token: string): string {
  const [, hours = '', minutes, seconds = '00', half] = CLOCK.exec(token)!
  const isAfternoon = half !== undefined && /^p/i.test(half)
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (isAfternoon ? 12 : 0)
  return `${String(hour).padStart(2, '0')}:${minutes}:${seconds}`
}

function offsetOf(zone: string): string | null {
  const parts = /^([+-]\d{2}):?(\d{2})$/.exec(zone)
  return parts ? `${parts[1]}:${parts[2]}` : (ZONES[zone.toLowerCase()] ?? null)
}

function checked(day: string, clock: string, offset: string | null): string | null {
  if (offset === null) return null
  const time = `${day}T${clock}${offset}`
  // `2019-02-31` would otherwise become the third of March.
  if (Number.isNaN(Date.parse(time)) || !new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day)) return null
  return time
}
