// Quick checks of the pieces of a sentence, before any clause is read.
import type { Span } from './names.ts'
import type { Phrases } from './phrases.ts'
import { COMMA, type Piece, QUOTE, type Sentence, STOP, WORD } from './pieces.ts'
import {
  BE,
  BY,
  HAVE,
  OTHER_VERB,
  PREPOSITION,
  RELATIVE,
  REPORTIVE,
  SAYS,
  type SpeechWords,
} from './words.ts'

const FINITE = HAVE | BE | OTHER_VERB | SAYS
/** Most words of an attribution behind a finished sentence: `“…!” Lavrov said.` */
const BRIEF = 6

/** Most words before a comma, and between two, where a person is named beside what they are. */
const APPOSED = 8
/** Before the person for whom something is so: `For Tom Ashby, a farmer, the wait goes on`. */
const FOR: ReadonlySet<string> = new Set('for pour para per für voor för для dla pro'.split(' '))

/** Is there a word between two quotations of a sentence? */
export function hasWord(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (pieces[at]!.kind === WORD) return true
  return false
}

/** Does a range name anything? */
export function hasCapital(pieces: readonly Piece[], { from, to }: Sentence): boolean {
  for (let at = from; at < to; at++) if (pieces[at]!.kind === WORD && pieces[at]!.capital) return true
  return false
}

/** Is the first finite verb of a sentence one of reported speech? */
export function isReportive(pieces: readonly Piece[], { from, to }: Sentence): boolean {
  for (let at = from; at < to; at++) {
    const { kind, bits } = pieces[at]!
    if (kind !== WORD) continue
    if ((bits & REPORTIVE) !== 0) return true
    if ((bits & FINITE) !== 0) return false
  }
  return false
}

/** `said it was “over” and “dead”`: is nobody named between two quotations of a sentence? */
export function namesNobody(
  phrases: Phrases,
  from: number,
  to: number,
  surnames: ReadonlySet<string>,
): boolean {
  const { pieces } = phrases
  for (let at = from; at < to; at++) {
    if (pieces[at]!.kind === STOP && phrases.words.grammar.tag === 'en') return false
    if (pieces[at]!.kind !== WORD || !pieces[at]!.capital) continue
    const run = phrases.nameRun(at, to)
    if (run !== null && surnames.has(pieces[run.to - 1]!.key)) return false
  }
  return true
}

/** Do these pieces only name the speaker, up to the end of the sentence? */
export function isBriefAttribution(pieces: readonly Piece[], at: number): boolean {
  let verb = at
  while (verb < at + BRIEF && pieces[verb]?.kind === WORD && (pieces[verb]!.bits & SAYS) === 0) verb++
  if (pieces[verb]?.kind !== WORD || (pieces[verb]!.bits & SAYS) === 0) return false
  // `“We are late.” Said Tom Reed.`
  if (verb === at && !(pieces[at]!.capital && pieces[at + 1]?.capital)) return false
  for (let end = verb + 1; end <= verb + BRIEF; end++) {
    const piece = pieces[end]
    if (piece === undefined || piece.kind === QUOTE) return true
    if (piece.kind !== WORD) return piece.kind === STOP
    if (piece.key === 'that') return false
  }
  return false
}

/** English: `One of the first was [James Hale], 30, a farmer`: a full name behind `was`, and more about it. */
export function presentedName(phrases: Phrases, { from, to }: Sentence): Span | null {
  const { pieces } = phrases
  if (phrases.words.grammar.tag !== 'en') return null
  for (let at = from + 1; at + 1 < to; at++) {
    const next = pieces[at + 1]!
    if (pieces[at]!.kind !== WORD || (pieces[at]!.bits & BE) === 0 || next.kind !== WORD || !next.capital)
      continue
    const run = phrases.nameRun(at + 1, to)
    return run !== null && run.to - run.from > 1 && pieces[run.to]?.kind === COMMA ? run : null
  }
  return null
}

/** French: `…, assure-t-on au ministère`, `…, a-t-on appris`: nobody is named. */
export function isImpersonal(pieces: readonly Piece[], quote: number, { grammar }: SpeechWords): boolean {
  if (grammar.tag !== 'fr') return false
  const at = pieces[quote + 1]?.kind === COMMA ? quote + 2 : quote + 1
  return pieces[at + 1]?.key === 'on' && (pieces[at]!.bits & (SAYS | HAVE)) !== 0
}

/**
 * The person whom a sentence is about, named between its first two commas behind what they are (`Her neighbour, retired engineer
 * [Clive Brown], has drawn plans`), or before the first behind `for` (`For [Tom Ashby], a farmer, the wait goes on`). A full name.
 */
export function apposedName(phrases: Phrases, { from, to }: Sentence): Span | null {
  const { pieces } = phrases
  const first = commaBehind(pieces, from, to)
  if (first === null || pieces[from]!.kind !== WORD) return null
  if ((pieces[from]!.bits & PREPOSITION) !== 0 || FOR.has(pieces[from]!.key))
    return FOR.has(pieces[from]!.key) ? fullNameTo(phrases, from + 1, first, from + 1) : null
  // `Ann Bell, Tom Reed, Joe Stone`: a list.
  if (fullNameTo(phrases, from, first, from) !== null) return null
  if (first + 1 === to) return null
  // `The film, about Ann Bell, opened`: she is not whom the sentence is about.
  if ((pieces[first + 1]!.bits & (PREPOSITION | BY)) !== 0) return null
  const second = commaBehind(pieces, first + 1, to)
  return second === null ? null : fullNameTo(phrases, first + 1, second, null)
}

/** The next comma, if only words that begin no clause of their own precede it. */
function commaBehind(pieces: readonly Piece[], from: number, to: number): number | null {
  for (let at = from; at < to && at <= from + APPOSED; at++) {
    const { kind, bits } = pieces[at]!
    if (kind === COMMA) return at > from ? at : null
    if (kind !== WORD || (bits & (FINITE | RELATIVE)) !== 0) return null
  }
  return null
}

/** The name of several words that ends at `end`; `start`: where it must begin. */
function fullNameTo(phrases: Phrases, from: number, end: number, start: number | null): Span | null {
  for (let at = from; at < end; at++) {
    if (!phrases.pieces[at]!.capital) continue
    const run = phrases.nameRun(at, end)
    if (run === null) continue
    const fits = run.to === end && run.to - run.from > 1 && phrases.mayBePerson(run)
    if (fits && (start === null || run.from === start)) return run
    at = run.to - 1
  }
  return null
}
