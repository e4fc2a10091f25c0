// Was a negation or a hedge gained or lost? Both are counted among the words that only one side has, so that `did
// not` for `never did`, or `may` for `might`, is neither.

import type { ReadSide } from './edit.ts'
import { HEDGE, HEDGE_NUMBER, HEDGE_TO, NEGATION, NUMERIC } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** Prefixes that turn a word into its opposite, with the length the rest must have. */
const PREFIXES: readonly (readonly [string, number])[] = [
  ['un', 4],
  ['non-', 4],
  ['non', 5],
  ['in', 5],
  ['im', 5],
  ['il', 5],
  ['ir', 5],
  ['dis', 5],
]
/** With which the prefixes begin. */
const INITIALS = 'unid'
/** Of a prefix and its rest. */
const SHORTEST = 6
/** Words that only look like the opposite of their rest. */
const NO_OPPOSITES: ReadonlySet<string> = new Set(
  (
    'invaluable inflammable infamous indifferent immediate impress important import increase inform inside income ' +
    'discover display discount dispose discharge dismiss disclose dispute disease discuss distribute impose improve ' +
    'uncover under until union impart imprint intense intention instance instead indeed incite impassion inverse ' +
    'distend disport disband dispatch inflame invest inset indent infer imprison impeach invent install intend'
  ).split(' '),
)
const FIRST_WORD = /^\s*(\S+)/
/** Opposites are looked for among this many words of each side. */
const OPPOSITE_WORDS = 12

/** The words of a negation gained or lost, opposites with them; null where none was. */
export function changedNegation(left: ReadSide, right: ReadSide): readonly Token[] | null {
  if (count(left.only, NEGATION) !== count(right.only, NEGATION)) {
    return [...left.only, ...right.only].filter((token) => (token.flags & NEGATION) !== 0)
  }
  return opposites(left.only, right.only) ?? opposites(right.only, left.only)
}

/** Was a hedge gained or lost? Words that another kind explains are none: `alleged` as a verb, `impossible`. */
export function changedHedge(left: ReadSide, right: ReadSide, explained: readonly Token[]): boolean {
  return hedges(left, explained) !== hedges(right, explained)
}

function count(tokens: readonly Token[], flag: number): number {
  let found = 0
  for (const token of tokens) if ((token.flags & flag) !== 0) found++
  return found
}

/** Legal and illegal, likely and unlikely. */
function opposites(plain: readonly Token[], negated: readonly Token[]): readonly Token[] | null {
  if (plain.length > OPPOSITE_WORDS || negated.length > OPPOSITE_WORDS) return null
  if (plain.length === 0) return null
  for (const token of negated) {
    if (token.key.length < SHORTEST || !INITIALS.includes(token.key[0]!)) continue
    const word = NO_OPPOSITES.has(token.key) ? undefined : oppositeOf(token.key, plain)
    if (word) return [word, token]
  }
  return null
}

function oppositeOf(negated: string, plain: readonly Token[]): Token | undefined {
  for (const [prefix, rest] of PREFIXES) {
    if (negated.length - prefix.length < rest || !negated.startsWith(prefix)) continue
    const word = plain.find(
      ({ key }) => key.length === negated.length - prefix.length && negated.endsWith(key),
    )
    if (word) return word
  }
  return undefined
}

function hedges(side: ReadSide, explained: readonly Token[]): number {
  let found = 0
  for (const token of side.only) if (!explained.includes(token) && isHedge(token, side)) found++
  return found
}

function isHedge(token: Token, side: ReadSide): boolean {
  if ((token.flags & HEDGE) !== 0) return !isMonthOfMay(token, side)
  if ((token.flags & (HEDGE_TO | HEDGE_NUMBER)) === 0) return false
  const next = side.tokens[token.index + 1]
  const following = next?.key ?? FIRST_WORD.exec(side.place.after)?.[1]?.toLowerCase() ?? ''
  if ((token.flags & HEDGE_TO) !== 0) return following === 'to'
  return (
    (next ? (next.flags & NUMERIC) !== 0 : /^\p{Sc}?\d/u.test(following)) &&
    !/^(?:1[5-9]|20)\d\d$/.test(following)
  )
}

/** A capital May is the month unless it begins the sentence. */
function isMonthOfMay(token: Token, side: ReadSide): boolean {
  if (token.key !== 'may' || token.text === 'may') return false
  return !(side.place.startsBlock && side.place.before === '' && side.tokens[0] === token)
}
