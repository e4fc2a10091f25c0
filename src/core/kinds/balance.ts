// Words of negation, doubt and saying that a nearby edit of the sentence takes back. `[not /]losing [any/no]` denies as much
// as before, and `[she said: /]…[/, saying]` has one verb of saying on each side. Edit by edit, each would look like a change.

import { ACCORDING, isReport, lemma } from './attribution.ts'
import type { Edit, EditSide } from './edit.ts'
import { COMMON, HEDGE, HEDGE_TO, NEGATION, PRONOUN, SMALL } from './lexicon.ts'
import { type Token, type TokenReader, without } from './tokens.ts'

/** Longer edits are passages, or rewrite their sentence. */
const LONGEST = 400
/** A more distant negation denies something else: `did not say he won`, `said he did not win`. */
const MOST_WORDS_BETWEEN = 2
/** Pairs are searched among so many edits of a block. */
const MOST_EDITS = 64

/** Words of one edit that only one side has. */
interface Lost {
  readonly edit: Edit
  readonly gone: readonly Token[]
  readonly come: readonly Token[]
}

const NONE: ReadonlySet<Token> = new Set()

/** The balanced words. By themselves they are no negation, hedge or attribution. */
export function balancedWords(edits: readonly (Edit | null)[], reader: TokenReader): ReadonlySet<Token> {
  if (edits.length < 2) return NONE
  const candidates = edits
    .flatMap((edit) => (edit ? (lostWords(edit, reader) ?? []) : []))
    .slice(0, MOST_EDITS)
  if (candidates.length < 2) return NONE
  const balanced = new Set<Token>()
  for (const one of candidates)
    for (const other of candidates) {
      if (one === other) continue
      for (const gone of one.gone) {
        if (balanced.has(gone)) continue
        const come = other.come.find((token) => !balanced.has(token) && isTakenBack(gone, one, token, other))
        if (come) balanced.add(gone).add(come)
      }
    }
  return balanced
}

function lostWords(edit: Edit, reader: TokenReader): Lost | null {
  if (edit.quoted || edit.left.text.length + edit.right.text.length > LONGEST) return null
  const [left, right] = [edit.left.tokens(reader), edit.right.tokens(reader)]
  if (!left.some(matters) && !right.some(matters)) return null
  const key = (token: Token) => token.key
  return { edit, gone: without(left, right, key), come: without(right, left, key) }
}

function matters(token: Token): boolean {
  return jobOf(token) !== 0 || isReport(token, undefined)
}

function jobOf({ flags }: Token): number {
  if ((flags & NEGATION) !== 0) return NEGATION
  return (flags & (HEDGE | HEDGE_TO)) !== 0 ? HEDGE : 0
}

function isTakenBack(gone: Token, one: Lost, come: Token, other: Lost): boolean {
  const job = jobOf(gone)
  if (job !== jobOf(come)) return false
  if (job !== 0) return isNear(one.edit.left, other.edit.left) || isNear(one.edit.right, other.edit.right)
  if (!isReport(gone, undefined) || !isReport(come, undefined)) return false
  // `According to a report` for `a report says`: the source is the same.
  const isReworded = ACCORDING.has(gone.key) !== ACCORDING.has(come.key)
  if (!isReworded && lemma(gone) !== lemma(come)) return false
  if (!haveOneSpeaker(one.gone, other.come)) return false
  const [left, right] = [
    one.edit.left.sharesSentence(other.edit.left),
    one.edit.right.sharesSentence(other.edit.right),
  ]
  return isReworded ? left && right : left || right
}

function isNear(one: EditSide, other: EditSide): boolean {
  return (
    one.sharesSentence(other) && (one.textBetween(other).match(/\S+/g)?.length ?? 0) <= MOST_WORDS_BETWEEN
  )
}

/** Has neither clause a content word that the other lacks, except that one may have more? */
function haveOneSpeaker(gone: readonly Token[], come: readonly Token[]): boolean {
  const [left, right] = [gone, come].map((tokens) =>
    tokens.filter((token) => isContent(token) && !isReport(token, undefined)).map(lemma),
  ) as [string[], string[]]
  return left.every((word) => right.includes(word)) || right.every((word) => left.includes(word))
}

function isContent({ flags }: Token): boolean {
  return (flags & (COMMON | PRONOUN)) === 0 || (flags & SMALL) === 0
}
