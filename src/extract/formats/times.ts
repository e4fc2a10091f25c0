// The times of wire formats, as RFC 3339. Without a zone they are UTC, as in uploads.

/** `2026-05-04T10:00:00+02:00`, `20260504T100000+0200`, `2026-05-04`, `20260504`. */
const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i
/** `Mon, 04 May 2026 10:00:00 +0200`, of RFC 822 and its heirs. */
const MAIL =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{2}|\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([a-z]{1,4}|[+-]\d{4})?$/i
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** Those of RFC 822. */
const ZONES: Readonly<Record<string, string>> = {
  ...{ z: 'Z', ut: 'Z', utc: 'Z', gmt: 'Z', est: '-05:00', edt: '-04:00', cst: '-06:00' },
  ...{ cdt: '-05:00', mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00' },
}

/** The time as RFC 3339; null if it is not a time, or one that does not exist. */
export function wireTimeOf(text: string | null | undefined): string | null {
  const line = text?.trim().slice(0, 60) ?? ''
  return ofIso(line) ?? ofMail(line)
}

/** The latest of several; null without any. */
export function latestOf(times: readonly (string | null)[]): string | null {
  let latest: string | null = null
  for (const time of times)
    if (time !== null && (latest === null || Date.parse(time) > Date.parse(latest))) latest = time
  return latest
}

function ofIso(text: string): string | null {
  const parts = ISO.exec(text)
  if (!parts) return null
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = 'Z'] = parts
  return existing(`${year}-${month}-${day}`, `${hour}:${minute}:${second}`, zoneOf(zone))
}

function ofMail(text: string): string | null {
  const parts = MAIL.exec(text)
  if (!parts) return null
  const [, day = '', name = '', written = '', hour = '', minute = '', second = '00', zone = 'Z'] = parts
  const month = MONTHS.indexOf(name.toLowerCase()) + 1
  const offset = zone.startsWith('+') || zone.startsWith('-') ? zoneOf(zone) : ZONES[zone.toLowerCase()]
  if (month === 0 || offset === undefined) return null
  const year = written.length === 4 ? written : Number(written) < 50 ? `20${written}` : `19${written}`
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return existing(date, `${hour.padStart(2, '0')}:${minute}:${second}`, offset)
}

function zoneOf(zone: string): string {
  if (/^z$/i.test(zone)) return 'Z'
  return `${zone.slice(0, 3)}:${zone.length > 3 ? zone.slice(-2) : '00'}`
}

/** `2026-02-31` would otherwise become the third of March. */
function existing(date: string, clock: string, zone: string): string | null {
  const midnight = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(midnight.getTime()) || midnight.toJSON().slice(0, 10) !== date) return null
  const time = `${date}T${clock}${zone}`
  return Number.isNaN(Date.parse(time)) ? null : time
}
