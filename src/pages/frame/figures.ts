// Formats numbers, shares and durations on the pages.

/** A whole number with separators: `12,345`. */
export function figure(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

/** `1 paragraph`, `1,234 paragraphs`. `plural` is for nouns that need more than an s. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${figure(count)} ${count === 1 ? noun : plural}`
}

/** How many of the printings other than the base: `2 of the 3 other printings`, `all 3 other printings`. */
export function ofTheOthers(count: number, all: number): string {
  if (count < all) return `${figure(count)} of the ${countOf(all, 'other printing')}`
  return all === 1 ? 'the other printing' : `all ${countOf(all, 'other printing')}`
}

/** A score in [0, 1] with two decimals. Only exactly 1 is written 1.00, only exactly 0 is written 0.00. */
export function scoreFigure(score: number): string {
  if (score <= 0) return '0.00'
  if (score >= 1) return '1.00'
  return Math.min(0.99, Math.max(0.01, score)).toFixed(2)
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** An RFC 3339 time in UTC: `18 Dec 2018, 14:02 UTC`. Invalid times are returned unchanged. */
export function writtenTime(time: string): string {
  const date = new Date(time)
  if (Number.isNaN(date.getTime())) return time
  const clock = date.toISOString().slice(11, 16)
  return `${writtenDay(date)}, ${clock} UTC`
}

/** The days between two RFC 3339 times: `18 Dec 2018` or `18 Dec 2018 – 3 Jan 2019`. */
export function writtenDays(first: string, last: string): string {
  const [from, to] = [writtenDay(new Date(first)), writtenDay(new Date(last))]
  return from === to ? from : `${from} – ${to}`
}

/** The time after `base`: `+ 21 min`, `+ 2 h 45 min`, `− 3 days`. Empty if they are equal. */
export function lag(base: string, time: string): string {
  const minutes = Math.round((Date.parse(time) - Date.parse(base)) / 60_000)
  if (!minutes) return ''
  return `${minutes > 0 ? '+' : '−'} ${span(Math.abs(minutes))}`
}

/** A duration: `50 s`, `21 min`, `2 h 45 min`, `3 days`. */
function duration(seconds: number): string {
  return seconds < 60 ? `${Math.max(0, Math.round(seconds))} s` : span(Math.round(seconds / 60))
}

/** The time before or after something: `after 21 min`, `50 min before`. */
export function delay(seconds: number): string {
  return seconds < 0 ? `${duration(-seconds)} before` : `after ${duration(seconds)}`
}

function span(minutes: number): string {
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) return `${figure(hours / 24)} days`
  const rest = minutes % 60
  return rest ? `${hours} h ${rest} min` : `${hours} h`
}

function writtenDay(date: Date): string {
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`
}
