// The common rows of each text as flat arrays: every two texts of a story are compared, so these are read a hundred thousand
// times.

import type { Characters } from './characters.ts'
import type { Readings } from './readings.ts'
import type { Sheet } from './sheet.ts'
import { type Usage, usageOf } from './usage.ts'

export interface Texts {
  readonly readings: Readings
  readonly characters: Characters
  readonly sheets: readonly Sheet[]
  /**
   * By row id: how unlikely it is, in [0, 1], that two papers write it independently; 0 if only one text has it.
   */
  readonly telling: Float64Array
  /** The evidence of the wording on its age. */
  readonly usage: Usage
}

/** Nobody writes a sentence of so many words independently. */
const TELLING_WORDS = 8

export function textsOf(readings: Readings, characters: Characters): Texts {
  const rank = new Int32Array(readings.rows.length)
  for (const [at, row] of readings.order.entries()) rank[row] = at
  const sheets = readings.texts.map(({ sequence, rows }): Sheet => {
    const body = sequence.filter((row) => readings.rows[row]!.role !== 'headline')
    const places = new Int32Array(readings.rows.length).fill(-1)
    const breaks = new Int32Array(body.length)
    const has = new Uint8Array(readings.rows.length)
    let begun = 0
    for (const [at, row] of body.entries()) {
      places[row] = at
      if (rows.get(row)!.begins) begun++
      breaks[at] = begun
    }
    for (const row of rows.keys()) has[row] = 1
    const inOrder = body.every((row, at) => at === 0 || rank[row]! > rank[body[at - 1]!]!)
    return { rows: Int32Array.from(body), places, breaks, has, inOrder }
  })
  const telling = tellingOf(readings, sheets)
  return { readings, characters, sheets, telling, usage: usageOf(readings, characters, sheets) }
}

function tellingOf({ rows }: Readings, sheets: readonly Sheet[]): Float64Array {
  return Float64Array.from(rows, ({ id, words, role }) => {
    if (role === 'headline') return 0
    let holders = 0
    for (let at = 0; at < sheets.length && holders < 2; at++) holders += sheets[at]!.has[id]!
    return holders < 2 ? 0 : Math.min(1, words / TELLING_WORDS)
  })
}
