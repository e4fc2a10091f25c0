// Did the words that say who said it change? `said` for `claimed`, an `according to` gained, a `he insisted` lost.

import type { ReadSide } from './edit.ts'
import { CAPITAL, CLAIMS, PRONOUN, SAYS } from './lexicon.ts'
import type { Token } from './tokens.ts'

const REPORTS = SAYS | CLAIMS
const MARK_BEFORE = /[,"“”’'»«:]\s*$/
const SPEECH_BEHIND = /^\s*(?:that\b|[,:"“„«])/
/** Between a lone verb of speech and its speaker, or what was said. */
const MARKS = /[,:"“”„«»]/
/** Words that attribute by themselves, with no verb. */
const ACCORDING: ReadonlySet<string> = new Set([
  'according',
  'laut',
  'zufolge',
  'selon',
  'según',
  'согласно',
  'словам',
])
const IRREGULAR: Readonly<Record<string, string>> = {
  said: 'say',
  told: 'tell',
  wrote: 'writ',
  swore: 'swear',
  denied: 'deny',
  denies: 'deny',
  denying: 'deny',
  replied: 'reply',
  replies: 'reply',
  implied: 'imply',
  implies: 'imply',
}

/** The verbs of an attribution changed: another one, or one with its speaker gained or lost. Null where none was. */
export function changedAttribution(left: ReadSide, right: ReadSide): readonly Token[] | null {
  const gone = reports(left)
  const come = reports(right)
  if (gone.length + come.length === 0) return null
  const changed =
    gone.length > 0 && come.length > 0
      ? gone.map(lemma).join() !== come.map(lemma).join()
      : gone.length > 0
        ? stands(gone, left)
        : stands(come, right)
  return changed ? [...gone, ...come] : null
}

/** Does a verb take sides? */
export function isLoaded(verbs: readonly Token[]): boolean {
  return verbs.some((verb) => (verb.flags & CLAIMS) !== 0)
}

function reports(side: ReadSide): Token[] {
  // With a capital it is a name: State Department.
  return side.only.filter(
    (token) => (token.flags & REPORTS) !== 0 && ((token.flags & CAPITAL) === 0 || ACCORDING.has(token.key)),
  )
}

/** One form for the tenses of a verb. */
function lemma(token: Token): string {
  return IRREGULAR[token.key] ?? token.key.replace(/(?:e?s|e?d|ing|e)$/, '').replace(/(t)t$/, '$1')
}

/** A lone verb counts where it reports speech: `claimed lives` and `admitted to hospital` do not. */
function stands(verbs: readonly Token[], side: ReadSide): boolean {
  return verbs.some((verb) => {
    if (verb.key === 'according' || verb.key === 'laut' || verb.key === 'selon' || verb.key === 'según')
      return true
    const next = side.tokens[verb.index + 1]
    const before = side.tokens[verb.index - 1]
    if (next?.key === 'that') return true
    if (!next && SPEECH_BEHIND.test(side.place.after)) return true
    const speaker = [before, next].some((token) => token && (token.flags & (PRONOUN | CAPITAL)) !== 0)
    return (
      speaker &&
      (MARKS.test(side.place.text) ||
        MARK_BEFORE.test(side.place.before) ||
        SPEECH_BEHIND.test(side.place.after) ||
        side.tokens.length <= 3)
    )
  })
}
