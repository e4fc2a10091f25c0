// The exact words of a text for a sentence of the common rows.
import { readEdited } from './readings.ts'
import type { Texts } from './sheets.ts'

/** A row as `text` prints it; empty if it lacks it. */
export function sentenceIn({ readings }: Texts, text: number, row: number): string {
  const reading = readings.texts[text]!.rows.get(row)
  return reading === undefined ? '' : readEdited(readings.rows[row]!.text, reading.edits)
}
