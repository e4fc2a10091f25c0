// Was a negation or a hedge gained or lost? Counts both among the words that only one side has, so that `did not` for
// `never did`, or `may` for `might`, is neither.

import type { ReadSide } from './edit.ts'
import { DENIAL, HEDGE, HEDGE_TO, NEGATION } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** Prefixes that make the opposite of nearly every word that they stand before. */
const PREFIXES: readonly (readonly [prefix: string, rest: number])[] = [
  ['un', 4],
  ['non-', 4],
  ['non', 5],
]
/** Words whose opposite takes in- (il-, im-, ir-); by spelling alone, immigrants would be an opposite of migrants. */
const TAKE_IN: ReadonlySet<string> = new Set(
  (
    'accessible accurate accurately active activity adequate adequately admissible advisable applicable appropriate ' +
    'attentive audible balance balanced capable coherent compatible competence competent complete completely ' +
    'comprehensible conclusive consistency consistent constitutional convenient correct correctly credible curable ' +
    'decent decisive definite dependence dependent direct directly discreet edible effective effectively efficiency ' +
    'efficient eligible equality equitable escapable evitable exact excusable expensive experience experienced ' +
    'explicable fallible fertile finite flexible formal formally frequent frequently gratitude human humane justice ' +
    'legal legality legally legible legitimacy legitimate liberal literacy literate logical mature maturity ' +
    'measurable mobile modest moral morality mortal movable offensive operable operative opportune orderly organic ' +
    'partial partially passable patience patient penetrable perfect permanent permeable personal plausible polite ' +
    'possible possibly practical precise probable proper properly prudent pure rational reconcilable regular ' +
    'regularity regularly relevance relevant religious reparable replaceable resistible respective responsible ' +
    'responsibly reversible revocable secure security sensitive separable significant sincere soluble solvent ' +
    'stability substantial sufficient sufficiently tangible tolerable tolerance tolerant valid validity variable ' +
    'visible voluntary vulnerable'
  ).split(' '),
)
/** Words whose opposite takes dis-. */
const TAKE_DIS: ReadonlySet<string> = new Set(
  (
    'ability able advantage affected agree agreeable agreed agreeing agreement agrees allow allowed appear appearance ' +
    'appeared appears approval approve approved arm armament armed assemble belief believe believed comfort connect ' +
    'connected continue continued continues courage credit enfranchised engage engaged favor favour harmony honest ' +
    'honestly honesty honor honorable honour honourable inclined integrate interested like liked likes locate loyal ' +
    'loyalty obedience obedient obey obeyed organised organized orient passionate please pleased pleasure ' +
    'proportionate qualified qualify regard regarded reputable respect respectful satisfaction satisfied similar ' +
    'trust trusted union united unity used'
  ).split(' '),
)
/** First letters of the prefixes. */
const INITIALS = 'unid'
/** Least length of a prefix with its rest. */
const SHORTEST = 6
/** Words that only look like the opposite of their rest. */
const NO_OPPOSITES: ReadonlySet<string> = new Set(
  (
    'uncover uncovers uncovered uncovering under until union unions unite united unity units unless undergo understand ' +
    'understood unveil unveils unveiled unveiling unleash unleashed unearth unearthed unionist unionists untold uncle uncles'
  ).split(' '),
)
/** Two words that deny together. */
const DENYING_PAIRS: ReadonlyMap<string, string> = new Map([
  ['far', 'from'],
  ['anything', 'but'],
])
/** May or may not: neither the denial nor the doubt says anything. */
const EITHER_WAY = /(?<!\p{L})(\p{L}+)\s+or\s+\1(?:\s+not)?$/iu
/** Words that cancel a negation when they follow not: not only, not just. */
const NO_NEGATION_BEFORE = /^(?:only|just|merely|simply|least|solely)$/
const ENDS_CLAUSE = /^\s*(?:$|[,.;:!?…)"”»])/
const FIRST_WORD = /^\s*(\S+)/
/** Behind could where it is the past of can: not, but not `not have`, and the verbs of the senses. */
const PAST_OF_CAN =
  /^\s+(?:not(?!\s+have)|be (?:seen|heard|felt|smelled)|see|hear|feel|smell|taste|afford)(?!\p{L})/iu
/** Opposites are searched among this many words of each side. */
const OPPOSITE_WORDS = 12

/** The words of a negation gained or lost, with opposites; null if none. */
export function changedNegation(left: ReadSide, right: ReadSide): readonly Token[] | null {
  const gone = negations(left)
  const come = negations(right)
  if (gone.length === come.length) return opposites(left.only, right.only) ?? opposites(right.only, left.only)
  return gone.length + denialsIn(left) === come.length + denialsIn(right) ? null : [...gone, ...come]
}

/**
 * Words that deny by their sense, for which the other side may have a negative word: `failed to prove` for `did not prove`,
 * `unharmed` for `not harmed`, `far from` for `not`.
 */
function denialsIn({ only }: ReadSide): number {
  return only.filter((token, at) => isDenial(token, only[at + 1]?.key)).length
}

function isDenial({ key, flags }: Token, next: string | undefined): boolean {
  if ((flags & DENIAL) !== 0) return true
  if (next !== undefined && DENYING_PAIRS.get(key) === next) return true
  return !NO_OPPOSITES.has(key) && PREFIXES.some(([prefix, rest]) => isPrefixed(key, prefix, rest))
}

/** Was a hedge gained or lost? Words explained by another kind are none: `alleged` as a verb, `impossible`. */
export function changedHedge(left: ReadSide, right: ReadSide, explained: readonly Token[]): boolean {
  return hedges(left, explained) !== hedges(right, explained)
}

function negations(side: ReadSide): Token[] {
  return side.only.filter((token) => (token.flags & NEGATION) !== 0 && negates(token, side))
}

/** Not only, not least, may or may not: nothing is denied. */
function negates(token: Token, side: ReadSide): boolean {
  // `Voted no,`: an answer.
  if (token.key === 'no') return !ENDS_CLAUSE.test(behind(token, side))
  if (token.key !== 'not') return true
  return !NO_NEGATION_BEFORE.test(following(token, side)) && !EITHER_WAY.test(upTo(token, side))
}

/** The text behind a token. */
function behind(token: Token, { place }: ReadSide): string {
  return place.text.slice(token.end) + place.after
}

/** The text before the end of a token. */
function upTo(token: Token, { place }: ReadSide): string {
  return place.before + place.text.slice(0, token.end)
}

/** The word behind a token, folded; it may stand behind the edit. */
function following(token: Token, side: ReadSide): string {
  return side.tokens[token.index + 1]?.key ?? FIRST_WORD.exec(side.place.after)?.[1]?.toLowerCase() ?? ''
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
  const rests = PREFIXES.filter(([prefix, rest]) => isPrefixed(negated, prefix, rest)).map(([prefix]) =>
    negated.slice(prefix.length),
  )
  const behindTwo = negated.slice(2)
  if (negated.startsWith(inBefore(behindTwo)) && TAKE_IN.has(behindTwo)) rests.push(behindTwo)
  if (negated.startsWith('dis') && TAKE_DIS.has(negated.slice(3))) rests.push(negated.slice(3))
  return plain.find(({ key }) => rests.includes(key))
}

/** The form of in- before a word. */
function inBefore(word: string): string {
  const first = word[0] ?? ''
  if (first === 'l' || first === 'r') return `i${first}`
  return 'bmp'.includes(first) ? 'im' : 'in'
}

function isPrefixed(word: string, prefix: string, rest: number): boolean {
  return word.length - prefix.length >= rest && word.startsWith(prefix)
}

function hedges(side: ReadSide, explained: readonly Token[]): number {
  let count = 0
  for (const token of side.only) if (!explained.includes(token) && isHedge(token, side)) count++
  return count
}

/** `Could not reach him`, `could be heard`: the past of can; `could not have` and could alone are less sure. */
function isPastOfCan(token: Token, side: ReadSide): boolean {
  if (token.key === "couldn't") return following(token, side) !== 'have'
  return token.key === 'could' && PAST_OF_CAN.test(behind(token, side))
}

function isHedge(token: Token, side: ReadSide): boolean {
  if (isPastOfCan(token, side)) return false
  if ((token.flags & HEDGE) !== 0)
    return (
      !isMonthOfMay(token, side) && !(following(token, side) === 'not' && EITHER_WAY.test(upTo(token, side)))
    )
  return (token.flags & HEDGE_TO) !== 0 && following(token, side) === 'to'
}

/** A capital May is the month unless it begins the sentence. */
function isMonthOfMay(token: Token, side: ReadSide): boolean {
  if (token.key !== 'may' || token.text === 'may') return false
  return !(side.place.startsBlock && side.place.before === '' && side.tokens[0] === token)
}
