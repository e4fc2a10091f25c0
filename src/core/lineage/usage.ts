// Which of two wordings is the older one? The one that agrees with the rest of the text (usus scribendi in textual criticism): a
// text repeats its own words, and an insertion by another hand has words that occur nowhere else in it. That gives a
// direction where the edits alone could go either way.
import { foldedWords, isTelling } from '../words/vocabulary.ts'
import type { Characters } from './characters.ts'
import type { Readings } from './readings.ts'
import type { Sheet } from './sheet.ts'

export interface Usage {
  /** By row id: evidence for another hand, in edits; below 0 if the words are at home. */
  readonly foreignRows: Float64Array
  /** By place and state: the same for a wording. */
  readonly foreignStates: readonly Float64Array[]
  /** Share of a sentence's content words that occur in others of its text. */
  readonly share: number
}

/**
 * Of the content words of news, 16 % occur in another sentence too in a text of 100 words, 39 % in one of 800; of those of a
 * text on another subject, 2 and 10 %.
 */
const FOREIGN_SHARE = 0.25
/** Bounds of the share of words that occur elsewhere, since short texts are poor samples; and the prior number of words. */
const SHARE = { least: 0.15, most: 0.4, begin: 0.3, words: 10 } as const
/** Natural logarithms of odds per edit, about as in confidence; and the most that usage may add to an edit. */
const ODDS_AN_EDIT = 3.2
const MOST = 1
/** Least evidence for another subject, in edits. */
const ANOTHER_SUBJECT = 1
/** Rows searched for another occurrence of a word: those of the longest text come first, which most have. */
const MOST_ROWS = 40

export function usageOf({ rows }: Readings, { places }: Characters, sheets: readonly Sheet[]): Usage {
  const words = rows.map(({ text }) => tellingWords(text))
  const holders = rows.map(({ id }) => [...sheets.keys()].filter((at) => sheets[at]!.has[id] === 1))
  const postings = new Map<string, number[]>()
  for (const { id, role } of rows) {
    if (role === 'headline') continue
    for (const word of words[id]!) {
      const list = postings.get(word)
      if (list === undefined) postings.set(word, [id])
      else if (list.length < MOST_ROWS) list.push(id)
    }
  }
  /** Does a text that has the row use the word in another one? */
  const elsewhere = (word: string, row: number) =>
    (postings.get(word) ?? []).some(
      (other) => other !== row && holders[row]!.some((at) => sheets[at]!.has[other] === 1),
    )
  const count = (list: readonly string[], row: number) => list.filter((word) => elsewhere(word, row)).length
  const familiar = rows.map(({ id }) => count(words[id]!, id))
  const body = rows.filter(({ role }) => role !== 'headline')
  const share = shareElsewhere(
    sum(body.map(({ id }) => familiar[id]! * holders[id]!.length)),
    sum(body.map(({ id }) => words[id]!.length * holders[id]!.length)),
  )
  return {
    share,
    foreignRows: Float64Array.from(rows, ({ id }) => foreign(familiar[id]!, words[id]!.length, share)),
    foreignStates: places.map(({ row, states }) =>
      Float64Array.from(states, ({ text }) => {
        const list = tellingWords(text)
        return foreign(count(list, row), list.length, share)
      }),
    ),
  }
}

/** The cost, in edits, of replacing one wording of a place by the other: another hand's for one at home. */
export function againstUsage({ foreignStates }: Usage, place: number, from: number, to: number): number {
  const states = foreignStates[place]!
  return bounded(states[from]! - states[to]!)
}

/** The cost, in edits, of omitting sentences: no more than usual if they are at home. */
export function foreignRun({ foreignRows }: Usage, run: readonly number[]): number {
  return bounded(run.reduce((sum, row) => sum + foreignRows[row]!, 0))
}

function bounded(edits: number): number {
  return Math.min(MOST, Math.max(0, edits))
}

/** Is the number of one text's words that occur in another as high as for texts on one subject? */
export function isOneSubject({ share }: Usage, familiar: number, words: number): boolean {
  return foreign(familiar, words, share) <= ANOTHER_SUBJECT
}

function tellingWords(text: string): string[] {
  return [...new Set(foldedWords(text))].filter(isTelling)
}

function shareElsewhere(familiar: number, words: number): number {
  const share = (familiar + SHARE.begin * SHARE.words) / (words + SHARE.words)
  return Math.min(SHARE.most, Math.max(SHARE.least, share))
}

/** The odds that so many of these words occur elsewhere, for another hand against the text's own. */
function foreign(familiar: number, words: number, share: number): number {
  const other = share * FOREIGN_SHARE
  const odds = familiar * Math.log(other / share) + (words - familiar) * Math.log((1 - other) / (1 - share))
  return odds / ODDS_AN_EDIT
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
