// Where do the texts differ inside a sentence, and which texts have which wording there? Overlapping edits of all texts make one
// place; each text with the sentence has one state there (a character, as in phylogenetics).
import { foldText } from '../text/fold.ts'
import { type Readings, type Row, type RowEdit, readEdited } from './readings.ts'

export interface Place {
  readonly id: number
  readonly row: number
  /** Half-open range of characters in the text of the row. */
  readonly start: number
  readonly end: number
  readonly headline: boolean
  /** By state; 0 is the wording of the row itself. */
  readonly states: readonly State[]
}

export interface State {
  /** The wording at the place; may be empty. */
  readonly text: string
  readonly folded: string
  /** True if it differs from the row's own wording only in house style. */
  readonly style: boolean
  /** Texts that have it. */
  readonly count: number
}

export interface Characters {
  readonly places: readonly Place[]
  /** Per text: the state at each place where it is not 0. Empty if the text lacks the row. */
  readonly states: readonly ReadonlyMap<number, number>[]
}

interface Span {
  start: number
  end: number
}

export function charactersOf({ rows, texts }: Readings): Characters {
  const places: Place[] = []
  const states = texts.map(() => new Map<number, number>())
  for (const row of rows) {
    const edits = texts.map((text) => text.rows.get(row.id)?.edits ?? [])
    for (const span of spansOf(edits)) {
      const id = places.length
      const holders = texts.flatMap((text, at) => (text.rows.has(row.id) ? [at] : []))
      places.push({
        id,
        row: row.id,
        ...readPlace(row, span, edits, holders, (at, state) => states[at]!.set(id, state)),
      })
    }
  }
  return { places, states }
}

/** Edits that overlap, or that touch at an insertion, are one place. */
function spansOf(edits: readonly (readonly RowEdit[])[]): Span[] {
  const sorted = edits.flat().sort((a, b) => a.start - b.start || a.end - b.end)
  const spans: Span[] = []
  for (const { start, end } of sorted) {
    const last = spans.at(-1)
    const meets =
      last && (start < last.end || (start === last.end && (start === end || last.start === last.end)))
    if (meets) last.end = Math.max(last.end, end)
    else spans.push({ start, end })
  }
  return spans
}

function readPlace(
  row: Row,
  span: Span,
  edits: readonly (readonly RowEdit[])[],
  holders: readonly number[],
  set: (text: number, state: number) => void,
): Omit<Place, 'id' | 'row'> {
  const own = row.text.slice(span.start, span.end)
  const states: { text: string; folded: string; style: boolean; count: number }[] = [
    { text: own, folded: foldText(own), style: true, count: 0 },
  ]
  for (const at of holders) {
    const here = edits[at]!.filter(({ start, end }) => start >= span.start && end <= span.end)
    const text = here.length === 0 ? own : readEdited(row.text, here, span)
    let state = states.findIndex((other) => other.text === text)
    if (state < 0) {
      state = states.length
      states.push({ text, folded: foldText(text), style: here.every(({ style }) => style), count: 0 })
    }
    states[state]!.count++
    if (state > 0) set(at, state)
  }
  return { ...span, headline: row.role === 'headline', states }
}
