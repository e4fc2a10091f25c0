// Which office stands beside a name, and for what?
import { type Piece, WORD } from './pieces.ts'
import {
  BODY,
  CONJUNCTION,
  DEFINITE,
  INDEFINITE,
  OF,
  POSSESSIVE,
  PREPOSITION,
  RELATIVE,
  ROLE,
  SAYS,
  type SpeechWords,
} from './words.ts'

const DETERMINERS = DEFINITE | INDEFINITE | POSSESSIVE
/** Most words from a name back to its office. */
const OFFICE_REACH = 4

/** `il sindaco di Roma Paolo Ricci`, `мэр города Павел Лебедев`: the office before its place, without a comma; or -1. */
export function officeBefore(
  pieces: readonly Piece[],
  from: number,
  { grammar, declines }: SpeechWords,
): number {
  if (grammar.tag === 'en' || grammar.nounsHaveCapitals) return -1
  let links = declines
  for (let at = from - 1; at >= Math.max(0, from - OFFICE_REACH); at--) {
    const { kind, bits } = pieces[at]!
    if (kind !== WORD || (bits & (SAYS | CONJUNCTION | RELATIVE)) !== 0) return -1
    const governs = (bits & (OF | PREPOSITION | DETERMINERS)) !== 0
    if (governs && at === from - 1) return -1
    if ((bits & ROLE) !== 0) return links && at < from - 1 ? at : -1
    if ((bits & OF) !== 0) links = true
    else if ((bits & PREPOSITION) !== 0) return -1
  }
  return -1
}

/** `the Treaty of Oskar Vale`: a body or treaty named after a person. */
export function isOfBody(pieces: readonly Piece[], from: number): boolean {
  const [link, noun] = [pieces[from - 1], pieces[from - 2]]
  return (
    link?.kind === WORD &&
    noun?.kind === WORD &&
    (link.bits & OF) !== 0 &&
    noun.capital &&
    (noun.bits & BODY) !== 0
  )
}

/** `…, the mayor said` is about somebody else: an apposition continues with a mark or a small word. */
export function endsPhrase(next: Piece | undefined): boolean {
  return (
    next === undefined ||
    next.kind !== WORD ||
    (next.bits & (PREPOSITION | RELATIVE | CONJUNCTION | DEFINITE | ROLE)) !== 0
  )
}

/** Small words before an office that specify it: `the [foreign] minister`. */
export function wordsBefore(pieces: readonly Piece[], at: number): string[] {
  const words: string[] = []
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const { kind, bits, key, capital, owns } = pieces[before]!
    if (kind !== WORD || owns || (bits & (DETERMINERS | PREPOSITION | OF | SAYS)) !== 0) break
    if (!capital || (bits & ROLE) !== 0) words.push(key)
  }
  return words
}
