// A version may be a later reading of the same capture as an earlier one. Both are then one printing: it has the place of the
// first reading, and the text of the newest.

interface Reading {
  readonly number: number
  /** Ref of the first reading; null if this is it. */
  readonly rereadOf: string | null
}

/** Place of the printing among those of its article: the version number of its first reading. */
export function printingNumber({ number, rereadOf }: Reading): number {
  return rereadOf === null ? number : Number(rereadOf.slice(rereadOf.lastIndexOf('@') + 1))
}

/** Sorts versions of one article: earlier printings first, and earlier readings of one printing first. */
export function byPrinting(a: Reading, b: Reading): number {
  return printingNumber(a) - printingNumber(b) || a.number - b.number
}

/** The newest reading of each printing among versions of one article, in the given order. */
export function newestReadings<V extends Reading>(versions: readonly V[]): V[] {
  const newest = new Map<number, V>()
  for (const version of versions) {
    const printing = printingNumber(version)
    const other = newest.get(printing)
    if (!other || other.number < version.number) newest.set(printing, version)
  }
  return versions.filter((version) => newest.get(printingNumber(version)) === version)
}
