// Which of two wordings is the older one? The one that agrees with how the text is worded elsewhere (usus scribendi,
// as textual critics say): a text uses its words again, and what was put into it by another hand is made of words that
// stand nowhere else in it. That tells a direction where the edits alone could have been made either way.
import { foldedWords, isTelling } from '../words/vocabulary.ts'
import type { Characters } from './characters.ts'
import type { Readings } from './readings.ts'
import type { Sheet } from './sheet.ts'

export interface Usage {
  /** By row id: how much speaks for another hand, in edits; less than 0 where the words are at home. */
  readonly foreignRows: Float64Array
  /** By place and state: the same of a wording. */
  readonly foreignStates: readonly Float64Array[]
  /** Share of the telling words of a sentence that stand in others of its text. */
  readonly share: number
}

/**
 * Of the telling words of news text 16 % stand in another sentence too where it has 100 words, 39 % where it has 800; of
 * those of a text on another subject 2 and 10 %.
 */
const FOREIGN_SHARE = 0.25
/** Bounds of the share of words that stand elsewhere, as short texts tell little of it; and the words one begins with. */
const SHARE = { least: 0.15, most: 0.4, begin: 0.3, words: 10 } as const
/** Natural logarithms of odds in one edit, about as confidence has them; and the most that usage may say of an edit. */
const ODDS_AN_EDIT = 3.2
const MOST = 1
/** What must speak for another subject, in edits. */
const ANOTHER_SUBJECT = 1
/** Rows looked at for another place of a word: those of the longest text come first, which most have. */
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

/** What it costs, in edits, to leave the one wording of a place for the other: another hand's for one at home. */
export function againstUsage({ foreignStates }: Usage, place: number, from: number, to: number): number {
  const states = foreignStates[place]!
  return bounded(states[from]! - states[to]!)
}

/** What it costs, in edits, to leave out sentences: no more than they cost anyway if they are at home. */
export function foreignRun({ foreignRows }: Usage, run: readonly number[]): number {
  return bounded(run.reduce((sum, row) => sum + foreignRows[row]!, 0))
}

function bounded(edits: number): number {
  return Math.min(MOST, Math.max(0, edits))
}

/** Of so many different words of one text so many stand in another: no fewer than if both are on one subject? */
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

/** The odds that so many of so many words stand elsewhere if another hand wrote them, against the text's own. */
function foreign(familiar: number, words: number, share: number): number {
  const other = share * FOREIGN_SHARE
  const odds = familiar * Math.log(other / share) + (words - familiar) * Math.log((1 - other) / (1 - share))
  return odds / ODDS_AN_EDIT
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
