// Which negations, hedges and opposites does a summary list? In a long edit, only the words of the kind; and
// nothing from a clause gained or lost as a whole.

import { areOpposed } from '../kinds/judge.ts'
import { HEDGE, HEDGE_TO, NEGATION, PRONOUN } from '../kinds/lexicon.ts'
import { isSlip } from '../kinds/names/name-forms.ts'
import type { Token, TokenReader } from '../kinds/tokens.ts'
import { type EditedBlock, tells, type WordEdit } from './edits.ts'
import { became, countedClause } from './phrases.ts'
import { becameOnOneLine, noWordings, type Wordings } from './wordings.ts'

/** An edit with no more words on either side is shown whole. */
const FEW_WORDS = 3
/** A longer passage only gained or lost is a statement of its own, and its negation doesn't change another statement. */
const STATEMENT_WORDS = 5
/** Sides of more words are other statements. */
const REWRITTEN_WORDS = 10
const SENTENCE_BREAK = /[.!?…。]["'”’»)\]]*(?:\s|$)/u
/** Together with the first letters of the word behind it. */
const NEGATIVE_PREFIX = /^(?:un|in|im|il|ir|dis|non-?)(\p{L}{3})\p{L}+$/u

/** Words that deny or doubt. Removed and added within one sentence, they are still there: `not losing any`, `losing no`. */
export function certaintyWordings(
  blocks: readonly EditedBlock[],
  kind: 'negation' | 'hedge',
  reader: TokenReader,
): Wordings {
  const wordings = noWordings()
  for (const { words } of blocks) {
    let last: Certainty | null = null
    for (const [at, edit] of words.entries()) {
      const certainty = tells(edit, kind) ? certaintyOf(edit, kind, reader) : null
      if (certainty === null) continue
      if (last !== null && last.at === at - 1 && cancel(last, certainty, words[last.at]!.after)) {
        wordings[last.what].pop()
        last = null
        continue
      }
      wordings[certainty.what].push(certainty.wording)
      last = { ...certainty, at }
    }
  }
  return wordings
}

interface Certainty {
  readonly what: keyof Wordings
  readonly wording: string | null
  /** Index of its edit in the block. */
  readonly at: number
}

function cancel(one: Certainty, other: Omit<Certainty, 'at'>, between: string): boolean {
  const isBoth = `${one.what} ${other.what}`
  return (isBoth === 'dropped added' || isBoth === 'added dropped') && !SENTENCE_BREAK.test(between)
}

function certaintyOf(
  { gone, come, scenes }: WordEdit,
  kind: 'negation' | 'hedge',
  reader: TokenReader,
): Omit<Certainty, 'at'> | null {
  const flags = kind === 'negation' ? NEGATION : HEDGE | HEDGE_TO
  const [left, right] = [reader.read(gone), reader.read(come)]
  const longest = Math.max(left.length, right.length)
  if (longest > (gone === '' || come === '' ? STATEMENT_WORDS : REWRITTEN_WORDS)) return null
  const isFew = longest <= FEW_WORDS
  if (
    gone !== '' &&
    come !== '' &&
    (isOneWord(left, right) || isNorOfOr(left, right) || isNorOfOr(right, left))
  )
    return null
  const went = aboutOf(gone, left, right, flags)
  const came = aboutOf(come, right, left, flags)
  if (gone === '') return { what: 'added', wording: isFew ? come : came }
  if (come === '') return { what: 'dropped', wording: isFew ? gone : went }
  if (kind === 'negation' && (isDeniedByPrefix(left, right) || isDeniedByPrefix(right, left))) return null
  if (went !== null && came !== null)
    return { what: 'changed', wording: becameOnOneLine(isFew ? gone : went, isFew ? come : came) }
  // `Could` for `will` is shown with both: the word that is no hedge matters as much.
  const isWordForWord =
    kind === 'hedge' &&
    left.length === 1 &&
    right.length === 1 &&
    ((left[0]!.flags | right[0]!.flags) & PRONOUN) === 0
  if (isFew && (isWordForWord || (went === null && came === null)))
    return { what: 'changed', wording: becameOnOneLine(gone, come) }
  const bound =
    kind === 'negation' || (went === null) === (came === null)
      ? null
      : went === null
        ? boundIn(gone, scenes.left.after, reader)
        : boundIn(come, scenes.right.after, reader)
  if (bound !== null) {
    const wording = went === null ? becameOnOneLine(bound, came ?? come) : becameOnOneLine(went, bound)
    return { what: 'changed', wording }
  }
  if (went !== null) return { what: 'dropped', wording: went }
  return came === null ? null : { what: 'added', wording: came }
}

/** The words of a value's certainty: the `close to` of `close to 40`. */
function boundIn(text: string, after: string, reader: TokenReader): string | null {
  const whole = `${text} ${after.trimStart()}`
  const value = reader.values
    .valuesOf(whole)
    .find(({ bound, from, start }) => bound !== null && from < start && from < text.length)
  return value === undefined ? null : whole.slice(value.from, value.start).trim()
}

/** `Alegged` for `alleged`. */
function isOneWord([left, ...more]: readonly Token[], [right, ...others]: readonly Token[]): boolean {
  if (left === undefined || right === undefined || more.length + others.length > 0) return false
  return isSlip(left.key, right.key) || lettersSorted(left) === lettersSorted(right)
}

function lettersSorted({ key }: Token): string {
  return [...new Set(key)].sort().join('')
}

/** Behind a word that denies, `nor` and `or` say the same. */
function isNorOfOr(tokens: readonly Token[], others: readonly Token[]): boolean {
  return tokens.some(({ key }) => key === 'nor') && others.some(({ key }) => key === 'or')
}

/** `Insufficient` for `not sufficient`, `inability` for `unable`. */
function isDeniedByPrefix(tokens: readonly Token[], others: readonly Token[]): boolean {
  if (!others.some(({ flags }) => (flags & NEGATION) !== 0)) return false
  return tokens.some(({ key }) => {
    const stem = NEGATIVE_PREFIX.exec(key)?.[1]
    return (
      stem !== undefined &&
      others.some(
        (other) =>
          other.key.startsWith(stem) ||
          (NEGATIVE_PREFIX.test(other.key) && other.key.slice(0, 2) !== key.slice(0, 2)),
      )
    )
  })
}

/** The words of the kind that only one side has; null if there are none. */
function aboutOf(
  text: string,
  tokens: readonly Token[],
  others: readonly Token[],
  flags: number,
): string | null {
  const about = tokens.filter(
    (token) => (token.flags & flags) !== 0 && !others.some(({ key }) => key === token.key),
  )
  if (about.length === 0) return null
  // Adjacent words are one wording: `not yet`.
  let last = 0
  while (about[last + 1]?.index === about[last]!.index + 1) last++
  return text.slice(about[0]!.start, about[last]!.end)
}

/** Words of high significance and no other kind are opposites. */
export function oppositesClause(blocks: readonly EditedBlock[], reader: TokenReader): string[] {
  const wordings: (string | null)[] = []
  for (const { words } of blocks) {
    for (const { changes, gone, come } of words) {
      const isOpposite =
        gone !== '' &&
        come !== '' &&
        changes.every(({ kinds, significance }) => significance === 'high' && kinds.join() === 'wording')
      if (!isOpposite) continue
      const [left, right] = [reader.read(gone), reader.read(come)]
      const isShort = left.length <= FEW_WORDS && right.length <= FEW_WORDS
      // Judging words are high, too, but not opposites.
      if (isShort && areOpposed(left, right, reader)) wordings.push(became(gone, come))
    }
  }
  const by = wordings.length === 1 ? 'its opposite' : 'their opposites'
  const clause = countedClause(wordings.length, 'word', `replaced by ${by}`, wordings)
  return clause === '' ? [] : [clause]
}
