// Do two wordings differ only in house style? Typography, case, and accepted spellings: British and American, compounds with
// or without hyphen, contractions, numerals and courtesy titles.
import type { ChangeKind, IgnorableKind } from '../../model.ts'
import { readValues } from '../../values/read.ts'
import { isSameValue } from '../../values/value.ts'
import { COURTESY, lexiconOf, MEASURE, NUMERIC } from '../lexicon.ts'
import { type Token, TokenReader } from '../tokens.ts'
import { hasOwnVariant, spellingForm } from './spelling.ts'

/** Longer edits are not tried as compound spellings: one edit may hold several. */
const COMPOUND_WORDS = 32
/** Most letters by which spellings of one word differ: yoghourt and yogurt, U.S.S.R. and USSR. */
const MOST_LETTERS = 4
/** Written apart or with a hyphen, these are other words. */
const NOT_COMPOUND: ReadonlySet<string> = new Set(
  (
    'apart aside alot maybe everyday anyway anymore sometime nobody noone into resign recover recreation ' +
    'reform represent resent resort release remark recount restore everyone someone anyone already altogether ' +
    'awhile indeed below nowhere however whatever whoever therefore'
  ).split(' '),
)
/** No compound has these as a part: alongwith only lost its space. */
const NO_PART = /^(?:the|an|and|of|with|from|that|was|were|has|had|is|are)$/
const CONTRACTIONS: ReadonlyMap<string, string> = new Map(
  "can't=can not cannot=can not won't=will not shan't=shall not ain't=is not let's=let us i'm=i am"
    .split(/ (?=[a-z']+=)/)
    .map((pair) => pair.split('=') as [string, string]),
)
/** Behind these, 's is a verb, not a possessive, and 'd is one too. */
const CONTRACTING: ReadonlySet<string> = new Set(
  'i you he she it we they that there what who here where how when this everyone everybody nobody'.split(' '),
)
/** The word that an ampersand stands for, in the languages of the press. */
const AND: ReadonlySet<string> = new Set('and und et y e i en och og и'.split(' '))
const CONTRACTED: readonly (readonly [string, string])[] = [
  ["n't", 'not'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
]
/** Expansions of 's and 'd. */
const SHORT_VERBS = [
  ['is', 'would'],
  ['has', 'had'],
  ['is', 'had'],
  ['has', 'would'],
] as const
const UMLAUTS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
}
/** Other endings, and shorter words, make another word: were and we're, its and it's. */
const APOSTROPHE = /(?<=[a-z]{3})'(s)$|(?<=[a-z]n)'(t)$/
/** Signs that change the value of a figure. A hyphen alone is more often typography than a minus. */
const SIGNS = /[\p{Sc}%‰°−+-]/u
const QUOTATION_MARK = /["“”„‟«»‹›「」『』]|(?<![\p{L}\p{N}])['‘’‚]|['’](?![\p{L}\p{N}])/gu

/**
 * The kinds of house style in which two wordings differ, or null if the words themselves differ. An empty set: they are
 * equal. Linear in the tokens.
 */
export function styleDifference(
  left: string,
  right: string,
  leftTokens: readonly Token[],
  rightTokens: readonly Token[],
): ReadonlySet<IgnorableKind> | null {
  if (left === right) return new Set()
  if (isAmpersand(left, rightTokens) || isAmpersand(right, leftTokens)) return new Set(['spelling'])
  const spelled = spelling(leftTokens, rightTokens)
  if (spelled === null) return null
  const kinds = new Set<IgnorableKind>()
  if (spelled) kinds.add(isLostSpace(leftTokens, rightTokens) ? 'typography' : 'spelling')
  if (casing(leftTokens, rightTokens, spelled)) kinds.add('case')
  const marks = [punctuation(left, leftTokens), punctuation(right, rightTokens)]
  // Hyphens and apostrophes that a spelling adds or drops belong to it.
  const [leftMarks, rightMarks] = spelled ? marks.map((text) => text.replace(/[\s\0'’‐‑-]/g, '')) : marks
  if (leftMarks !== rightMarks || kinds.size === 0) kinds.add('typography')
  return kinds
}

/** `Holt & Brady`, `Holt and Brady`. */
function isAmpersand(text: string, [word, ...more]: readonly Token[]): boolean {
  return text.trim() === '&' && word !== undefined && more.length === 0 && AND.has(word.key)
}

/**
 * Do a deletion and the insertion that replaces it (either may be empty) differ only by the ignored kinds? `spelling` covers
 * numerals, percent and courtesy titles as well. Quotation marks gained or lost are never ignored, since they say whose
 * words these are; nor is a sign that changes a figure.
 */
export function isIgnorable(
  leftWords: string,
  rightWords: string,
  ignore: readonly (IgnorableKind | ChangeKind)[],
  language: string | null = null,
): boolean {
  if (leftWords === rightWords) return true
  if (ignore.length === 0 || count(leftWords, QUOTATION_MARK) !== count(rightWords, QUOTATION_MARK))
    return false
  const reader = new TokenReader(lexiconOf(language))
  const leftTokens = reader.read(leftWords)
  const rightTokens = reader.read(rightWords)
  if (SIGNS.test(leftWords) || SIGNS.test(rightWords)) {
    if (leftTokens.length + rightTokens.length === 0) return signs(leftWords) === signs(rightWords)
    if (!stateTheSame(leftWords, rightWords, reader)) return false
  }
  const kinds = styleDifference(leftWords, rightWords, leftTokens, rightTokens)
  if (kinds) return [...kinds].every((kind) => ignore.includes(kind))
  return (
    ignore.includes('spelling') && sameButNumerals(leftWords, rightWords, leftTokens, rightTokens, reader)
  )
}

/** Six and 6, per cent and %, Mr gained or lost: the same values, and no other word differs. */
function sameButNumerals(
  left: string,
  right: string,
  leftTokens: readonly Token[],
  rightTokens: readonly Token[],
  reader: TokenReader,
): boolean {
  const rest = (tokens: readonly Token[]) =>
    tokens
      .filter((token) => (token.flags & (NUMERIC | MEASURE | COURTESY)) === 0 && token.key !== 'per')
      .map((token) => spellingForm(token.key))
      .join(' ')
  return stateTheSame(left, right, reader) && rest(leftTokens) === rest(rightTokens)
}

/** Do both state the same values, equally certain, in one order? */
function stateTheSame(left: string, right: string, { lexicon }: TokenReader): boolean {
  const [one, other] = [left, right].map((text) => readValues(text, lexicon.vocabulary.language))
  return (
    one!.length === other!.length &&
    one!.every((value, at) => isSameValue(value, other![at]!) && value.bound === other![at]!.bound)
  )
}

function signs(text: string): string {
  return text.replace(/[^\p{Sc}%‰°−+]/gu, '')
}

/** False: the same words; true: accepted spellings of the same words; null: other words. */
function spelling(left: readonly Token[], right: readonly Token[]): boolean | null {
  const paired = left.length === right.length ? spelledAlike(left, right) : null
  if (paired !== null) return paired
  if (left.length !== right.length && sameButHyphens(left, right)) return true
  if (left.length === 0 || right.length === 0 || !mayBeVariants(left[0]!.key, right[0]!.key)) return null
  if (left.length > COMPOUND_WORDS || right.length > COMPOUND_WORDS) {
    // Not a compound: each word is written on its own, and most passages differ at an end.
    if (expanded(left.slice(0, 1))[0] !== expanded(right.slice(0, 1))[0]) return null
    if (expanded(left.slice(-1)).at(-1) !== expanded(right.slice(-1)).at(-1)) return null
  }
  const leftForms = expanded(left)
  const rightForms = expanded(right)
  if (areEqual(leftForms, rightForms)) return true
  if (
    left.length !== right.length &&
    SHORT_VERBS.some((verbs) => areEqual(expanded(left, verbs), expanded(right, verbs)))
  )
    return true
  return sameCompound(leftForms, rightForms) ? true : null
}

/** Alongwith and along with: a word that never joins compounds stands alone on one side only. */
function isLostSpace(left: readonly Token[], right: readonly Token[]): boolean {
  if (left.length === right.length) return false
  const [long, short] = left.length > right.length ? [left, right] : [right, left]
  const joined = (tokens: readonly Token[]) => tokens.map(({ key }) => key).join('')
  return (
    long.some(({ key }) => NO_PART.test(key) && !short.some((token) => token.key === key)) &&
    joined(long) === joined(short)
  )
}

/** 15-team and 15 team. Of two figures a hyphen makes a range. */
function sameButHyphens(left: readonly Token[], right: readonly Token[]): boolean {
  if (left.length > COMPOUND_WORDS || right.length > COMPOUND_WORDS) return false
  // The number of words is equal only if one of them has a hyphen.
  if (!left.some(hasHyphen) && !right.some(hasHyphen)) return false
  const [one, other] = [left, right].map((tokens) => tokens.flatMap(({ key }) => key.split('-')))
  const isRange = [...left, ...right].some(({ key }) => /\d-\d/.test(key))
  return !isRange && /\d/.test(one![0]!) && one!.join(' ') === other!.join(' ')
}

function hasHyphen({ key }: Token): boolean {
  return key.includes('-')
}

/** The same, word by word. An additional dot in U.S. is typography, not spelling. */
function spelledAlike(left: readonly Token[], right: readonly Token[]): boolean | null {
  let spelled = false
  for (let at = 0; at < left.length; at++) {
    const a = left[at]!.key
    const b = right[at]!.key
    if (a === b) continue
    if (!isSpelledAlike(a, b)) return null
    if (undotted(a) !== undotted(b) && !isApostropheAlone(a, b)) spelled = true
  }
  return spelled
}

function isSpelledAlike(a: string, b: string): boolean {
  if (!mayBeVariants(a, b)) return false
  const [left, right] = [spellingForm(a), spellingForm(b)]
  if (Math.abs(left.length - right.length) > MOST_LETTERS) return false
  return left === right || withoutUmlauts(a) === withoutUmlauts(b) || isApostropheAlone(a, b)
}

/** `womens` and `women's`, `didnt` and `didn't`: an apostrophe added or lost. */
function isApostropheAlone(a: string, b: string): boolean {
  if (APOSTROPHE.test(a) === APOSTROPHE.test(b)) return false
  return a.replace(APOSTROPHE, '$1$2') === b.replace(APOSTROPHE, '$1$2')
}

/** Für and fuer: two letters for one that a keyboard may lack. */
function withoutUmlauts(key: string): string {
  return key.replace(/[äöüßæøå]/g, (letter) => UMLAUTS[letter]!)
}

/** Could two runs of words be spellings of one? Their first letters rule out nearly all. */
function mayBeVariants(left: string, right: string): boolean {
  return (
    left[0] === right[0] ||
    left.charCodeAt(0) > 0x7e ||
    right.charCodeAt(0) > 0x7e ||
    hasOwnVariant(left) ||
    hasOwnVariant(right)
  )
}

function undotted(key: string): string {
  return key.includes('.') ? key.replaceAll('.', '') : key
}

function areEqual(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((form, at) => form === right[at])
}

/** Spelling forms with contractions written out; `verbs`: the expansions of 's and 'd. */
function expanded(tokens: readonly Token[], verbs: readonly [string, string] = SHORT_VERBS[0]): string[] {
  return tokens.flatMap((token) => {
    const { key } = token
    if (key.includes("'")) {
      const whole = CONTRACTIONS.get(key)
      if (whole !== undefined) return whole.split(' ')
      const word = key.slice(0, -2)
      if (key.endsWith("'s") && CONTRACTING.has(word)) return [word, verbs[0]]
      if (key.endsWith("'d") && CONTRACTING.has(word)) return [word, verbs[1]]
      for (const [ending, word] of CONTRACTED) {
        if (key.length > ending.length && key.endsWith(ending))
          return [spellingForm(key.slice(0, -ending.length)), word]
      }
    }
    return key === 'cannot' ? ['can', 'not'] : [spellingForm(key)]
  })
}

/** Ceasefire, cease-fire, cease fire. Figures are never joined: 1 000 is read by its value. */
function sameCompound(left: readonly string[], right: readonly string[]): boolean {
  if (left.length > COMPOUND_WORDS || right.length > COMPOUND_WORDS) return false
  const whole = left.join('').replaceAll('-', '')
  if (whole !== right.join('').replaceAll('-', '') || /\d/.test(whole) || whole.length < 4) return false
  const joined = left.length < right.length ? left : right
  if (joined.some((word) => NOT_COMPOUND.has(word.replaceAll('-', '')))) return false
  return [...left, ...right].every((word) => word.length > 1)
}

/** Does a letter differ in case? For different spellings, only the first letters are compared. */
function casing(left: readonly Token[], right: readonly Token[], spelled: boolean): boolean {
  if (spelled)
    return (
      left.length === right.length &&
      left.some((token, at) => isUpper(token.text) !== isUpper(right[at]!.text))
    )
  return left.some((token, at) => cased(token.text) !== cased(right[at]!.text))
}

function isUpper(word: string): boolean {
  const first = word.slice(0, 1)
  return first !== first.toLowerCase()
}

/** Capitals of a word as a pattern, without the marks that folding equates. */
function cased(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/[^\p{L}]/gu, '')
    .replace(/\p{Lu}/gu, 'A')
    .replace(/[^A]/gu, 'a')
}

/** Everything between the words. */
function punctuation(text: string, tokens: readonly Token[]): string {
  let at = 0
  let marks = ''
  for (const token of tokens) {
    marks += `${text.slice(at, token.start)}\u0000`
    at = token.end
    if (token.text.length !== token.key.length || /[^\p{L}\p{N}]/u.test(token.text))
      marks += token.text.replace(/[\p{L}\p{N}]/gu, '')
  }
  return marks + text.slice(at)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
