// Parses moments in time: RFC 3339, and shorter forms that are unambiguous, into UTC. Accepts only days that the calendar
// has.

/** Year first, each part with all its digits: unambiguous. */
const DATE = String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})`
const CLOCK = String.raw`(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?<fraction>\.\d+)?)?`
const ZONE = String.raw`[Zz]|(?<sign>[+-])(?<hours>\d{2})(?::?(?<minutes>\d{2}))?`
const TIME = new RegExp(`^${DATE}(?:(?:[Tt]| +)${CLOCK}(?: *(?:${ZONE}))?)?$`)

/** An unescaped `+` in a query arrives as a blank. */
const LOST_PLUS = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}[:.\d]* \d{2}:?\d{2}$/

type ReadTime = { readonly time: string } | { readonly fault: string }

/**
 * The moment in UTC with milliseconds (`2018-12-18T09:00:00.000Z`). A date alone is its midnight, and a time without zone is
 * UTC. Finer fractions are cut; a leap second counts as the second after it, as in POSIX.
 */
export function readTime(text: string): ReadTime {
  const parts = TIME.exec(text.trim())?.groups
  if (parts === undefined) return { fault: LOST_PLUS.test(text.trim()) ? WITHOUT_PLUS : OUT_OF_FORM }
  const [year, month, day] = [Number(parts.year), Number(parts.month), Number(parts.day)]
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
    return { fault: `names ${parts.year}-${parts.month}-${parts.day}, a day that does not exist` }
  }
  const [hour, minute, second] = [numberOf(parts.hour), numberOf(parts.minute), numberOf(parts.second)]
  const offset = offsetMinutes(parts.sign, numberOf(parts.hours), numberOf(parts.minutes))
  if (hour > 23 || minute > 59 || second > 60 || offset === null) return { fault: NO_SUCH_TIME }
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour, minute - offset, second === 60 ? 59 : second, milliseconds(parts.fraction))
  if (second === 60 && !endsDay(date)) return { fault: NO_SUCH_TIME }
  if (second === 60) date.setUTCSeconds(60, 0)
  const isWritten = date.getUTCFullYear() >= 0 && date.getUTCFullYear() <= 9999
  return isWritten ? { time: date.toISOString() } : { fault: 'must be within the years 0000 to 9999' }
}

/** The same, or null if the text is not such a moment. */
export function parseTime(text: string): string | null {
  const read = readTime(text)
  return 'time' in read ? read.time : null
}

/** A moment as answers show it: without a fraction of zero. */
export function wireTime(time: string): string {
  return time.replace(/\.0+Z$/, 'Z')
}

const OUT_OF_FORM =
  'must be a date or a time, year first, such as 2018-12-18, 2018-12-18T09:30Z or 2018-12-18T12:30:00+03:00'
const WITHOUT_PLUS = 'has lost the plus sign of its zone: in an address + is written %2B'
const NO_SUCH_TIME = 'names a time of day or a zone that does not exist'

function numberOf(digits: string | undefined): number {
  return Number(digits ?? 0)
}

function milliseconds(fraction = '.'): number {
  return Number(fraction.slice(1, 4).padEnd(3, '0'))
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

function offsetMinutes(sign: string | undefined, hours: number, minutes: number): number | null {
  if (hours > 23 || minutes > 59) return null
  return (sign === '-' ? -1 : 1) * (hours * 60 + minutes)
}

/** Leap seconds are only ever inserted at the end of a day in UTC. */
function endsDay(date: Date): boolean {
  return date.getUTCHours() === 23 && date.getUTCMinutes() === 59
}
