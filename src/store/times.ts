// Times as the database holds them: integer milliseconds since 1970, UTC.

/** The time of a story without articles, so that it sorts last: the least safe integer, as a literal for statements. */
export const NO_TIME = -9_007_199_254_740_991

/** `text` is RFC 3339. Digits finer than a millisecond are dropped. Throws RangeError on anything else. */
export function millisecondsOf(text: string): number {
  const ms = Date.parse(text)
  if (Number.isNaN(ms)) throw new RangeError(`“${text}” is not an RFC 3339 time.`)
  return ms
}

/** RFC 3339 in UTC, with a fraction only if it is not zero. */
export function timeOf(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z')
}
