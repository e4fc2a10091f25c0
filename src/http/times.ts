// Is this a moment in time? RFC 3339 in, UTC out; only days that the calendar has.

const RFC_3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(\.\d+)?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/

/**
 * The moment in UTC with milliseconds (`2018-12-18T09:00:00.000Z`), or null where the text is not RFC 3339.
 * Finer fractions are cut; a leap second counts as the second after it, as POSIX clocks have it.
 */
export function parseTime(text: string): string | null {
  const match = RFC_3339.exec(text)
  if (!match) return null
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  if (hour > 23 || minute > 59 || second > 60) return null
  const offset = offsetMinutes(match[8], Number(match[9] ?? 0), Number(match[10] ?? 0))
  if (offset === null) return null
  const milliseconds = Number((match[7] ?? '.').slice(1, 4).padEnd(3, '0'))
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour, minute - offset, second === 60 ? 59 : second, milliseconds)
  if (second === 60 && !endsDay(date)) return null
  if (second === 60) date.setUTCSeconds(60, 0)
  return date.getUTCFullYear() >= 0 && date.getUTCFullYear() <= 9999 ? date.toISOString() : null
}

/** A moment as answers show it: without a fraction of zero. */
export function wireTime(time: string): string {
  return time.replace(/\.0+Z$/, 'Z')
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

function offsetMinutes(sign: string | undefined, hours: number, minutes: number): number | null {
  if (hours > 23 || minutes > 59) return null
  return (sign === '-' ? -1 : 1) * (hours * 60 + minutes)
}

/** Leap seconds are only ever put in at the end of a day in UTC. */
function endsDay(date: Date): boolean {
  return date.getUTCHours() === 23 && date.getUTCMinutes() === 59
}
