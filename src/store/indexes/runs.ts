// Parses SQLite's record of the sorted runs of an index: see "FTS5 Data Structures" in SQLite's documentation.

export type Index = 'fingerprints' | 'search'

export const INDEXES: readonly Index[] = ['fingerprints', 'search']

export interface IndexRuns {
  /** Number of pages of each run. */
  readonly pages: readonly number[]
  /** Whether a merge has begun, which must end before another begins. */
  readonly isMerging: boolean
}

/** Digits of the change counter at the start. */
const COOKIE_DIGITS = 8
/** Marks an index that deletes without its texts, whose record has more fields for each run. */
const MARK = 'FF000001'
const FIELDS = 3
const FIELDS_WITH_DELETES = 8

/** `hex` is the record with the id 10 of the index's data. */
export function runsOf(hex: string): IndexRuns {
  const isMarked = hex.startsWith(MARK, COOKIE_DIGITS)
  const numbers = integersOf(hex.slice(COOKIE_DIGITS + (isMarked ? MARK.length : 0)))
  let at = 0
  const next = () => numbers[at++] ?? 0
  const fields = isMarked ? FIELDS_WITH_DELETES : FIELDS
  const [levels] = [next(), next(), next()]
  const pages: number[] = []
  let isMerging = false
  // A damaged record may claim more than it has.
  for (let level = 0; level < levels && at < numbers.length; level++) {
    isMerging = next() > 0 || isMerging
    for (let runs = next(); runs > 0 && at < numbers.length; runs--) {
      const [, first = 0, last = 0] = Array.from({ length: fields }, next)
      pages.push(last - first + 1)
    }
  }
  return { pages, isMerging }
}

/** SQLite's varints: integers of 7 bits a byte, the highest first. */
export function integersOf(hex: string): number[] {
  const integers: number[] = []
  let value = 0
  for (let at = 0; at < hex.length; at += 2) {
    const byte = Number.parseInt(hex.slice(at, at + 2), 16)
    value = value * 128 + (byte & 127)
    if (byte > 127) continue
    integers.push(value)
    value = 0
  }
  return integers
}
