// The entries of the JSON lists that describe an upload. An entry is one string: hash, number, text. SQLite parses a nested
// array again for each part that is read, which took as long as storing the texts.
import { HASH_DIGITS } from '../indexes/paragraph-hashes.ts'

/** Digits of the number: a row, a role, a piece, or a count of these. Six digits suffice for the largest upload. */
const NUMBER_DIGITS = 6

/** `hash` has HASH_DIGITS digits; `number` is below a million. */
export function entryOf(hash: string, number: number, text = ''): string {
  return hash + String(number).padStart(NUMBER_DIGITS, '0') + text
}

/** SQL: the parts of an entry. */
export const hashOfEntry = <const E extends string>(entry: E) =>
  `unhex(substr(${entry}, 1, ${HASH_DIGITS}))` as const
export const numberOfEntry = <const E extends string>(entry: E) =>
  `CAST(substr(${entry}, ${HASH_DIGITS} + 1, ${NUMBER_DIGITS}) AS INTEGER)` as const
export const textOfEntry = <const E extends string>(entry: E) =>
  `substr(${entry}, ${HASH_DIGITS} + ${NUMBER_DIGITS} + 1)` as const
