// Where do two sentences differ? The wordings of both at each difference, with their surroundings.
import type { KeyReader, WordingKey } from '../words/wording-keys.ts'

export interface Hunk {
  readonly one: string
  readonly other: string
}

/** Cells of the table for two sentences; longer ones differ as a whole. */
const MOST_CELLS = 40_000

/** In the order of the sentences, with up to `around` common words on either side. A value is one word. */
export function hunksOf(
  one: string,
  other: string,
  language: string | null,
  around: number,
  read: KeyReader,
): Hunk[] {
  const a = read(one, language)
  const b = read(other, language)
  const hunks: Hunk[] = []
  let [fromA, fromB] = [0, 0]
  for (const [atA, atB] of [...matched(a, b), [a.length, b.length] as const]) {
    if (atA > fromA || atB > fromB) {
      const behind = Math.min(around, sameFrom(a, atA, b, atB))
      const before = Math.min(around, sameBefore(a, fromA, b, fromB))
      hunks.push({
        one: textOf(one, a.slice(fromA - before, atA + behind)),
        other: textOf(other, b.slice(fromB - before, atB + behind)),
      })
    }
    fromA = atA + 1
    fromB = atB + 1
  }
  return hunks
}

function textOf(text: string, keys: readonly WordingKey[]): string {
  const [first] = keys
  return first === undefined ? '' : text.slice(first.start, keys.at(-1)!.end)
}

function sameFrom(a: readonly WordingKey[], atA: number, b: readonly WordingKey[], atB: number): number {
  let count = 0
  while (atA + count < a.length && a[atA + count]!.key === b[atB + count]?.key) count++
  return count
}

function sameBefore(a: readonly WordingKey[], atA: number, b: readonly WordingKey[], atB: number): number {
  let count = 0
  while (count < atA && a[atA - 1 - count]!.key === b[atB - 1 - count]?.key) count++
  return count
}

/** Pairs of the longest common subsequence. */
function matched(a: readonly WordingKey[], b: readonly WordingKey[]): (readonly [number, number])[] {
  const head = sameFrom(a, 0, b, 0)
  const most = Math.min(a.length, b.length) - head
  const tail = Math.min(most, sameBefore(a, a.length, b, b.length))
  const [rows, columns] = [a.length - head - tail, b.length - head - tail]
  const pairs = Array.from({ length: head }, (_, at) => [at, at] as const)
  if (rows * columns <= MOST_CELLS)
    for (const [i, j] of commonOf(a.slice(head, head + rows), b.slice(head, head + columns)))
      pairs.push([head + i, head + j])
  for (let at = tail; at > 0; at--) pairs.push([a.length - at, b.length - at])
  return pairs
}

function commonOf(a: readonly WordingKey[], b: readonly WordingKey[]): (readonly [number, number])[] {
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const next = longest[(i + 1) * width + j + 1]!
      longest[i * width + j] =
        a[i]!.key === b[j]!.key
          ? next + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
    }
  const pairs: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]!.key === b[j]!.key) pairs.push([i++, j++])
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++
    else j++
  }
  return pairs
}
