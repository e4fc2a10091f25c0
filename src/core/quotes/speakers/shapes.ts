// Quick checks of the pieces of a sentence, before any clause is read.
import type { Span } from './names.ts'
import type { Phrases } from './phrases.ts'
import { COMMA, type Piece, QUOTE, type Sentence, STOP, WORD } from './pieces.ts'
import { BE, HAVE, OTHER_VERB, REPORTIVE, SAYS } from './words.ts'

const FINITE = HAVE | BE | OTHER_VERB | SAYS
/** Most words of an attribution behind a finished sentence: `“…!” Lavrov said.` */
const BRIEF = 6

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
