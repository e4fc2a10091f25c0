// A version may be a later reading of what an earlier one was read from. Then both are one printing: it has the place of
// the version that was read first, and its text is that of the newest reading.

interface Reading {
  readonly number: number
  /** Ref of the version that was read first; null where this is that one. */
  readonly rereadOf: string | null
}

/** Where the printing stands among those of its article: the number of the version that was read first. */
export function printingNumber({ number, rereadOf }: Reading): number {
  return rereadOf === null ? number : Number(rereadOf.slice(rereadOf.lastIndexOf('@') + 1))
}

/** Versions of one article: earlier printings first, and of one printing earlier readings. */
export function byPrinting(a: Reading, b: Reading): number {
  return printingNumber(a) - printingNumber(b) || a.number - b.number
}

/** Of versions of one article the newest reading of each printing, in the order given. */
export function newestReadings<V extends Reading>(versions: readonly V[]): V[] {
  const newest = new Map<number, V>()
  for (const version of versions) {
    const printing = printingNumber(version)
    const other = newest.get(printing)
    if (!other || other.number < version.number) newest.set(printing, version)
  }
  return versions.filter((version) => newest.get(printingNumber(version)) === version)
}
