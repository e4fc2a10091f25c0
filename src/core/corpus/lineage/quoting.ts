// What a text prints, word for word: a sentence of the common rows, or a wording with what stands around it.
import type { Place } from './characters.ts'
import { readEdited } from './readings.ts'
import type { Texts } from './sheets.ts'

/** Words shown on either side of a wording. */
const MOST_AROUND = 3

/** A row as `text` prints it. Empty where it has none of it. */
export function sentenceIn({ readings }: Texts, text: number, row: number): string {
  const reading = readings.texts[text]!.rows.get(row)
  return reading === undefined ? '' : readEdited(readings.rows[row]!.text, reading.edits)
}

/**
 * The wording at a place as all of `texts` print it, which have the same there: with words around it that they share, up
 * to three on either side, as a bare “said” says nothing.
 */
export function wordingIn(all: Texts, texts: readonly number[], place: Place): string {
  const parts = texts.map((text) => partsAt(all, text, place))
  const before = longestShared(parts, ({ before }, words) => lastWords(before, words))
  const after = longestShared(parts, ({ after }, words) => firstWords(after, words))
  return before + parts[0]!.wording + after
}

interface Parts {
  readonly before: string
  readonly wording: string
  readonly after: string
}

/** A sentence as `text` prints it, cut at the ends of a place. */
function partsAt({ readings }: Texts, text: number, { row, start, end }: Place): Parts {
  const own = readings.rows[row]!.text
  const edits = readings.texts[text]!.rows.get(row)?.edits ?? []
  const inside = edits.filter((edit) => edit.start >= start && edit.end <= end)
  const others = edits.filter((edit) => !inside.includes(edit))
  return {
    before: readEdited(own, others, { start: 0, end: start }),
    wording: readEdited(own, inside, { start, end }),
    after: readEdited(own, others, { start: end, end: own.length }),
  }
}

function longestShared(parts: readonly Parts[], cut: (part: Parts, words: number) => string): string {
  for (let words = MOST_AROUND; words >= 0; words--) {
    const [first, ...others] = parts.map((part) => cut(part, words))
    if (others.every((other) => other === first)) return first!
  }
  return ''
}

/** So many whole words, and what is fastened to the end. */
function lastWords(text: string, words: number): string {
  return text.match(new RegExp(String.raw`(?:\S+\s+){0,${words}}\S*$`, 'u'))?.[0] ?? ''
}

function firstWords(text: string, words: number): string {
  return text.match(new RegExp(String.raw`^\S*(?:\s+\S+){0,${words}}`, 'u'))?.[0] ?? ''
}
