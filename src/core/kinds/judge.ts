// What does one edit do? Judges a deletion together with the insertion that replaces it, by the words that only one
// side has.
//
// House style comes first: if only typography, case or accepted spelling differ, nothing else is reported. Otherwise the
// particular kinds explain the words gone and come, and `wording` is added if a content word is left unexplained.
//
// Significance. High: a value, a name, a negation, a hedge, a judging verb of speech, words inside a quotation,
// quotation marks. Normal: other wording; a name shortened or lengthened, an office gained or lost, a pronoun for a
// name, a neutral verb of speech for another; a passage of more than about 25 words gained or lost whole, which is news
// by itself. Low: typography, case, spelling, the same value or name written otherwise (6 and six, EU), courtesy titles.

import { append } from '../lists.ts'
import { CHANGE_KINDS, type ChangeKind, SIGNIFICANCE_RANK, type Significance } from '../model.ts'
import { changedAttribution, isGivenToAnother, lemma } from './attribution.ts'
import { changedHedge, changedNegation } from './certainty.ts'
import { type Edit, isPassage, type ReadSide } from './edit.ts'
import { withoutGlued } from './glued.ts'
import { hanKinds } from './han.ts'
import {
  ANY_CAPITAL,
  BOUND,
  CLAIMS,
  COMMON,
  COURTESY,
  DENIAL,
  EVERYDAY,
  HEDGE,
  HEDGE_TO,
  LOADED,
  MONTH,
  NEGATION,
  NUMERIC,
  OF_VALUE,
  OFFICE,
  OPPOSITE,
  PRONOUN,
  RELATION,
  SAYS,
  SMALL,
  STARTER,
  WEEKDAY,
} from './lexicon.ts'
import { nameChange } from './names/name-change.ts'
import { styleDifference } from './spelling/house-style.ts'
import { isMisspelling } from './spelling/misspelled.ts'
import { spellingForm } from './spelling/spelling.ts'
import { type Token, type TokenReader, without } from './tokens.ts'
import type { ValueEdit } from './value-edits.ts'

export interface Verdict {
  readonly kinds: readonly ChangeKind[]
  readonly significance: Significance
}

/** Forms of one word are searched among so many words, and not the shortest. */
const MOST_FORMS = 12
const SHORTEST_FORM = 3
/** In longer edits, a word that excludes another of its field may be about something else. */
const FEW_EXCHANGED = 4
/** Up to here it pays to look for words with the same beginning. */
const FEW_PAIRS = 256
const NEEDS_CONTEXT = SAYS | CLAIMS | OFFICE | COURTESY | HEDGE | HEDGE_TO | ANY_CAPITAL

/** Behind a figure, inches. */
const DOUBLE_MARK = /(?<!\d)["“”„‟«»「」『』]/gu
const YEAR = /^(?:1[5-9]|20)\d\d$/

/** A line of underscores is a word to the scan, but not to a reader. */
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const NO_TOKENS: readonly Token[] = []

/**
 * Kinds and significance of an edit; `values`: its effect on the values beside it; `balanced`: words that another edit of
 * the sentence takes back. At least one kind; linear in its words.
 */
export function judge(
  edit: Edit,
  reader: TokenReader,
  values: ValueEdit | null,
  balanced: ReadonlySet<Token>,
): Verdict {
  const left = edit.left.text
  const right = edit.right.text
  const findings = new Findings()
  if (edit.marksChanged) findings.add('quote', 'high')
  if (isPassage(edit)) return passage(edit, findings)
  const leftTokens = LETTER_OR_DIGIT.test(left) ? edit.left.tokens(reader) : NO_TOKENS
  const rightTokens = LETTER_OR_DIGIT.test(right) ? edit.right.tokens(reader) : NO_TOKENS
  if (values?.isOther) findings.add('number', 'high')
  if (leftTokens.length + rightTokens.length === 0) {
    if (isLoneMark(edit)) findings.add('quote', 'low')
    return findings.verdict('typography', 'low')
  }
  const style = values?.isOther ? null : styleDifference(left, right, leftTokens, rightTokens)
  if (style) {
    if (!findings.any) for (const kind of style) findings.add(kind, 'low')
    return findings.verdict('typography', 'low')
  }
  if (reader.lexicon.vocabulary.isHan) judgeHan(edit, reader, findings)
  judgeWords(edit, leftTokens, rightTokens, reader, values, balanced, findings)
  return findings.verdict('wording', 'normal')
}

function judgeHan(edit: Edit, { lexicon }: TokenReader, findings: Findings): void {
  for (const { kind, significance } of hanKinds(edit, lexicon.vocabulary.language))
    findings.add(kind, significance)
  const [left, right] = [edit.left, edit.right].map(({ text }) => text.trim()) as [string, string]
  if (!findings.any && lexicon.contrasts.exclude(left, right)) findings.add('wording', 'high')
}

/** Was one unpaired quotation mark gained or lost? If it changes what is quoted, other rules report it. */
function isLoneMark({ left, right }: Edit): boolean {
  const [one, other] = [left, right].map(({ text }) => text.match(DOUBLE_MARK)?.length ?? 0)
  return one! + other! === 1 && left.count(DOUBLE_MARK) % 2 !== right.count(DOUBLE_MARK) % 2
}

function passage(edit: Edit, findings: Findings): Verdict {
  if (edit.quoted) findings.add('quote', 'high')
  findings.add('wording', 'normal')
  return findings.verdict('wording', 'normal')
}

function judgeWords(
  edit: Edit,
  leftTokens: readonly Token[],
  rightTokens: readonly Token[],
  reader: TokenReader,
  values: ValueEdit | null,
  balanced: ReadonlySet<Token>,
  findings: Findings,
): void {
  const [leftAll, rightAll] = withoutGlued(onlyOnEach(leftTokens, rightTokens), leftTokens, rightTokens)
  const leftOnly = values ? values.unexplained('left', leftAll) : leftAll
  const rightOnly = values ? values.unexplained('right', rightAll) : rightAll
  if (values) judgeValues(values, leftOnly.length + rightOnly.length, findings)
  const left: ReadSide = { place: edit.left, tokens: leftTokens, only: leftOnly }
  const right: ReadSide = { place: edit.right, tokens: rightTokens, only: rightOnly }
  if (leftOnly.length === 1 && rightOnly.length === 1 && isMisspelling(leftOnly[0]!, rightOnly[0]!)) {
    findings.add(edit.quoted ? 'quote' : 'wording', 'low')
    return
  }
  if (leftOnly.length + rightOnly.length > 0 && areAllPlain(leftOnly, rightOnly) && !findings.any) {
    if (edit.quoted) findings.add('quote', 'high')
    if (changedNegation(left, right)) findings.add('negation', 'high')
    if (isGivenToAnother(left, right, false, reader)) findings.add('attribution', 'high')
    return
  }
  const only = [...leftOnly, ...rightOnly]
  const explained: Token[] = []
  const add = (kind: ChangeKind, significance: Significance, tokens: readonly Token[]) => {
    findings.add(kind, significance)
    append(explained, tokens)
  }
  if (edit.quoted) findings.add('quote', 'high')
  const [leftChanged, rightChanged] = [left, right].map((side) => withoutBalanced(side, balanced)) as [
    ReadSide,
    ReadSide,
  ]
  const negation = changedNegation(leftChanged, rightChanged)
  if (negation) add('negation', 'high', negation)
  if (only.some((token) => (token.flags & NEEDS_CONTEXT) !== 0)) {
    const attribution = changedAttribution(leftChanged, rightChanged)
    if (attribution) add('attribution', attribution.significance, attribution.tokens)
    if (changedHedge(leftChanged, rightChanged, explained)) findings.add('hedge', 'high')
    const name = nameChange(left, right, reader)
    if (name) add('name', name.significance, name.tokens)
    const named = name?.significance === 'high'
    if (!attribution && isGivenToAnother(left, right, named, reader))
      add('attribution', 'high', named ? NO_TOKENS : only)
  } else if (isGivenToAnother(left, right, false, reader)) add('attribution', 'high', only)
  if (
    !edit.allQuoted &&
    (contradict(leftOnly, rightOnly, reader) || loads(leftOnly, rightOnly) || relateOtherwise(edit, reader))
  )
    findings.add('wording', 'high')
  const others = (token: Token) => (leftOnly.includes(token) ? rightOnly : leftOnly)
  const isLeft = (token: Token) =>
    !explained.includes(token) && isUnexplained(token, findings) && !isFormOfAny(token, others(token))
  if (findings.any && !edit.allQuoted && only.some(isLeft)) findings.add('wording', 'normal')
}

function withoutBalanced(side: ReadSide, balanced: ReadonlySet<Token>): ReadSide {
  if (balanced.size === 0) return side
  return { ...side, only: side.only.filter((token) => !balanced.has(token)) }
}

/** Says and said, killing and killed: beside a change that matters, another form of a word adds nothing. */
function isFormOfAny(token: Token, others: readonly Token[]): boolean {
  if (others.length > MOST_FORMS) return false
  const form = lemma(token)
  return form.length >= SHORTEST_FORM && others.some((other) => lemma(other) === form)
}

/** Does a word of one side exclude one of the other: more and fewer, killed and injured, town and city? */
function contradict(left: readonly Token[], right: readonly Token[], reader: TokenReader): boolean {
  // `Does not allow` for `bans`.
  if (left.some(isNegation) !== right.some(isNegation)) return false
  if (Math.max(left.length, right.length) > FEW_EXCHANGED) return areOpposed(left, right, reader)
  return somePair(left, right, (one, other) => reader.lexicon.contrasts.exclude(one, other))
}

function isNegation({ flags }: Token): boolean {
  return (flags & NEGATION) !== 0
}

/** Is a word of one side the opposite of one of the other: more and fewer, won and lost? */
export function areOpposed(
  left: readonly Token[],
  right: readonly Token[],
  { lexicon }: TokenReader,
): boolean {
  return somePair(left, right, (one, other) => lexicon.contrasts.areOpposites(one, other))
}

function somePair(
  left: readonly Token[],
  right: readonly Token[],
  test: (one: string, other: string) => boolean,
): boolean {
  if (!right.some(isOpposite)) return false
  return left.some(
    (one) => isOpposite(one) && right.some((other) => isOpposite(other) && test(one.key, other.key)),
  )
}

function isOpposite({ flags }: Token): boolean {
  return (flags & OPPOSITE) !== 0
}

/** `In January` for `since January`: only the preposition changed, and a date follows. */
function relateOtherwise({ left, right }: Edit, reader: TokenReader): boolean {
  const [one, other] = [left.tokens(reader), right.tokens(reader)]
  if (one.length !== 1 || other.length !== 1 || (one[0]!.flags & other[0]!.flags & RELATION) === 0)
    return false
  if (!reader.lexicon.contrasts.relateOtherwise(one[0]!.key, other[0]!.key)) return false
  const behind = reader.first(right.after)
  return behind !== null && ((behind.flags & (MONTH | WEEKDAY)) !== 0 || YEAR.test(behind.key))
}

/** Does only one side judge: propaganda and campaign, regime and government? */
function loads(left: readonly Token[], right: readonly Token[]): boolean {
  return left.some(isLoaded) !== right.some(isLoaded)
}

function isLoaded(token: Token): boolean {
  return (token.flags & LOADED) !== 0
}

/** Tokens of each side that the other has in no accepted spelling. */
function onlyOnEach(
  left: readonly Token[],
  right: readonly Token[],
): readonly [left: readonly Token[], right: readonly Token[]] {
  if (left.length * right.length <= 1) return [left, right]
  const gone = without(left, right, keyOf)
  const come = without(right, left, keyOf)
  if (!beginAlike(gone, come)) return [gone, come]
  const form = (token: Token) => spellingForm(token.key)
  return [without(gone, come, form), without(come, gone, form)]
}

/** Do two of the words begin with the same letter? Spellings of one word do. */
function beginAlike(gone: readonly Token[], come: readonly Token[]): boolean {
  if (gone.length * come.length > FEW_PAIRS) return true
  return gone.some((token) => come.some((other) => other.key.charCodeAt(0) === token.key.charCodeAt(0)))
}

function keyOf(token: Token): string {
  return token.key
}

function areAllPlain(left: readonly Token[], right: readonly Token[]): boolean {
  return left.every(isPlain) && right.every(isPlain)
}

/** A plain word: no capital, no digit, no flag that any kind uses. */
function isPlain(token: Token): boolean {
  return (token.flags & ~(COMMON | PRONOUN | STARTER | EVERYDAY | OF_VALUE | BOUND | DENIAL)) === SMALL
}

/** `words`: number of words of the edit on one side only and outside values. */
function judgeValues(values: ValueEdit, words: number, findings: Findings): void {
  if (!values.isOther && (values.isRestyled || (values.isStated && words === 0 && !values.isHedged)))
    findings.add('number', 'low')
  if (values.isHedged) findings.add('hedge', 'high')
}

/** A content word that no kind so far explains. */
function isUnexplained(token: Token, findings: Findings): boolean {
  // German eine is an article and a number.
  if ((token.flags & (NUMERIC | COMMON)) === NUMERIC) return !findings.has('number')
  if ((token.flags & NEGATION) !== 0) return !findings.has('negation')
  if ((token.flags & (HEDGE | HEDGE_TO)) !== 0 && findings.has('hedge')) return false
  if ((token.flags & (SAYS | CLAIMS)) !== 0 && findings.has('attribution')) return false
  if ((token.flags & (OFFICE | COURTESY)) !== 0 && findings.has('name')) return false
  if (findings.is('quote')) return false
  return (token.flags & (COMMON | PRONOUN)) === 0 || (token.flags & STARTER) !== 0
}

const BITS = Object.fromEntries(CHANGE_KINDS.map((kind, at) => [kind, 1 << at])) as Record<ChangeKind, number>
/** Lists of kinds by their bits, cached: only a few of the thousand possible ones occur. */
const kindLists: (readonly ChangeKind[] | undefined)[] = []

/** The kinds so far, as bits in their order, with their highest significance. */
class Findings {
  private bits = 0
  private top: Significance = 'low'

  get any(): boolean {
    return this.bits !== 0
  }

  has(kind: ChangeKind): boolean {
    return (this.bits & BITS[kind]) !== 0
  }

  /** Only this kind. */
  is(kind: ChangeKind): boolean {
    return this.bits === BITS[kind]
  }

  add(kind: ChangeKind, significance: Significance): void {
    this.bits |= BITS[kind]
    if (SIGNIFICANCE_RANK[significance] > SIGNIFICANCE_RANK[this.top]) this.top = significance
  }

  verdict(otherwise: ChangeKind, significance: Significance): Verdict {
    if (!this.any) this.add(otherwise, significance)
    kindLists[this.bits] ??= CHANGE_KINDS.filter((kind) => this.has(kind))
    return { kinds: kindLists[this.bits]!, significance: this.top }
  }
}
