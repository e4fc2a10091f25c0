// What does the newest version of the wire have in the place of a change, and what does a printing with the old wording have
// there? The place is followed from version to version, so that a figure corrected twice is compared with its last value,
// and a restored one with none.
import type { Document } from '../model.ts'
import { wordsOf } from '../words/words.ts'
import { amountsAlone, wholeValues, wordingOf } from './amounts.ts'
import { amountsOf, hasAmounts, type Reading, stands } from './carried.ts'
import type { Places, Stretch } from './places.ts'
import { breaksOf, ENDS_SENTENCE, type Side, type WireChange } from './wire-changes.ts'

const LETTERS = /[\p{L}\p{N}]/u

/** Shorter wording is shown with the words around it. */
const FEW_LETTERS = 4
/** Deletions of so many characters are shown alone: the words around would add nothing. */
const WHOLE_SENTENCE = 60

/** The newest version's wording in the place of a change. */
export interface Standing {
  /** Null if nothing is left of the paragraph. */
  readonly side: Side | null
  /** As shown, with a word on either side of a pure insertion or deletion; null if the wire dropped it. */
  readonly text: string | null
  /** The stretch of the old wording that is shown. */
  readonly old: Stretch | null
  /** True if the wire dropped a paragraph and has restored it since. */
  readonly isRestored: boolean
}

/**
 * `later`: the places of each version after the change in the next; `from` and `newest`: the texts of the version before the
 * change and of the last. `restored`: what became of the former in the latter, if a paragraph was dropped.
 */
export function standingOf(
  change: WireChange,
  from: Document,
  newest: Document,
  later: readonly Places[],
  restored: Places | null,
): Standing {
  const old = change.old.stretch
  const stretch = followed(change.new.stretch, later)
  if (stretch === null) {
    const isRestored = restored !== null && stands(restored, change.old)
    return { side: null, text: null, old, isRestored }
  }
  const side = { text: textAt(newest, stretch), stretch, neighbours: [] }
  if (!LETTERS.test(side.text) && change.old.text.length >= WHOLE_SENTENCE)
    return { side, text: null, old, isRestored: false }
  const changed = change.isAddition ? stretch : withoutNews(newest, stretch, from, old)
  const isBare = saysLittle(change.old.text) || saysLittle(textAt(newest, changed))
  const shown = (document: Document, at: Stretch) =>
    wholeValues(document, isBare ? withNeighbours(document, at) : at)
  const oldShown = old && shown(from, old)
  const lead = old && oldShown ? from.paragraphs[old.paragraph]!.text.slice(oldShown.start, old.start) : ''
  const text = textAt(newest, withLead(newest, shown(newest, changed), changed, lead))
  return { side, text: text === '' ? null : text, old: oldShown, isRestored: false }
}

/** With the figure before a changed unit, if the old one is shown with it: `10 percentage points`. */
function withLead({ paragraphs }: Document, shown: Stretch, changed: Stretch, lead: string): Stretch {
  const start = changed.start - lead.length
  const isThere = start >= 0 && paragraphs[changed.paragraph]!.text.startsWith(lead, start)
  return isThere && start < shown.start ? { ...shown, start } : shown
}

/**
 * What a printing with the old wording has to correct, in its own words; null if the newest version agrees with it. `old`:
 * what became of the version before the change in the printing; `now`: the same for the newest.
 */
export function uncorrectedIn(
  change: WireChange,
  standing: Standing,
  { from, newest }: { readonly from: Document; readonly newest: Document },
  old: Reading,
  now: Reading,
): string | null {
  if (change.isAddition || standing.isRestored) return null
  const { side } = standing
  if (side !== null) {
    if (stands(now.places, side)) return null
    const stated = amountsOf(side, newest)
    const changed = amountsAlone(stated, amountsOf(change.old, from))
    const at = side.stretch && wholeValues(newest, side.stretch)
    if (hasAmounts(now, at, changed.length > 0 ? changed : stated)) return null
  }
  const place = standing.old && old.places.counterpart(standing.old)
  const printed =
    place && standsAtPlace(change, from, old) ? textAt(old.document, wholeValues(old.document, place)) : ''
  return LETTERS.test(printed) ? printed : wordedBy(old.document, change, from)
}

/** The old wording in a printing's own sentence: Fourteen for 14. */
function wordedBy(printing: Document, { old: side }: WireChange, from: Document): string {
  const text = side.text.trim()
  const [amount, ...others] = amountsOf(side, from)
  const isPrinted = printing.paragraphs.some((paragraph) => paragraph.text.includes(text))
  if (isPrinted || amount === undefined || others.length > 0) return text
  return wordingOf(amount, printing) ?? text
}

/** Does a printing with the old wording have it in its place, not in a sentence of its own? */
export function standsAtPlace({ old: side }: WireChange, from: Document, old: Reading): boolean {
  const at = side.stretch && wholeValues(from, side.stretch)
  return stands(old.places, side) || hasAmounts(old, at, amountsOf(side, from))
}

/** Do two stretches of a text overlap, or are they the same point? */
export function overlap(one: Stretch, other: Stretch): boolean {
  if (one.paragraph !== other.paragraph) return false
  return (
    (one.start < other.end && other.start < one.end) || (one.start === other.start && one.end === other.end)
  )
}

/** Nothing, or a `no` that could stand anywhere; a figure is specific enough. */
function saysLittle(text: string): boolean {
  return !/\p{N}/u.test(text) && (text.match(/\p{L}/gu)?.length ?? 0) < FEW_LETTERS
}

function followed(stretch: Stretch | null, later: readonly Places[]): Stretch | null {
  let at = stretch
  for (const places of later) at = at && places.counterpart(at)
  return at
}

/** Without the commas that separated it from its surroundings. */
function textAt(document: Document, { paragraph, start, end }: Stretch): string {
  const text = document.paragraphs[paragraph]!.text.slice(start, end).trim()
  return LETTERS.test(text) ? text.replace(/^[,;:]\s*|\s*[,;:]$/gu, '') : text
}

/**
 * A news sentence that the wire inserted next to the words it changed is not part of their correction: the rest of the
 * stretch is the part in the sentence of the old words.
 */
function withoutNews(newest: Document, stretch: Stretch, from: Document, old: Stretch | null): Stretch {
  const words = old === null ? '' : from.paragraphs[old.paragraph]!.text.slice(old.start, old.end)
  if (breaksOf(words).length > 0 || ENDS_SENTENCE.test(words)) return stretch
  const text = newest.paragraphs[stretch.paragraph]!.text
  const breaks = breaksOf(text)
  const first = nextWord(text, stretch.start)
  const within = breaks.filter((at) => at > first && at < stretch.end)
  if (first !== nextWord(text, 0) && !breaks.includes(first)) {
    // Within a sentence the old one continues; the text after its end is news.
    return within.length === 0 ? stretch : { ...stretch, end: within[0]! }
  }
  const next = nextWord(text, stretch.end)
  if (breaks.includes(next) && next >= stretch.end && !(old && endsSentence(from, old))) within.push(next)
  const last = within.at(-1)
  return last === undefined ? stretch : { ...stretch, start: last, end: Math.max(last, stretch.end) }
}

/** Is the stretch the last of its sentence? */
function endsSentence({ paragraphs }: Document, { paragraph, end }: Stretch): boolean {
  const { text } = paragraphs[paragraph]!
  const next = nextWord(text, end)
  return next >= text.length || breaksOf(text).includes(next)
}

function nextWord(text: string, at: number): number {
  let next = at
  while (next < text.length && !LETTERS.test(text[next]!)) next++
  return next
}

/** The stretch with the word before and the word after, of the same sentence. */
function withNeighbours(document: Document, { paragraph, start, end }: Stretch): Stretch {
  const { text } = document.paragraphs[paragraph]!
  const words = wordsOf(text)
  const breaks = breaksOf(text)
  const before = words.findLast((word) => word.end <= start)
  const behind = words.find((word) => word.start >= end)
  const isParted = (from: number, to: number) => breaks.some((at) => at > from && at <= to)
  return {
    paragraph,
    start: before && !isParted(before.start, nextWord(text, start)) ? before.start : start,
    end: behind && !isParted(end, behind.start) ? behind.end : end,
  }
}
