// An attribution within the marks: `« Nous partons, explique Ann Bell, parce que … »`, «Мы уходим, — сказала Анна, — …».
import { WordSpans } from '../../words/word-spans.ts'
import type { Claim } from './claims.ts'
import { Clauses } from './clauses.ts'
import type { Phrases } from './phrases.ts'
import { rangesIn, readPieces } from './pieces.ts'

/** A clause between two marks. */
const ASIDE = /[,!?…]\s(?:[–—-]\s)?\p{Ll}[^,–—]{3,60}[,–—.]/u

/** The clause within a quotation that names its speaker, with the phrases it refers to. English and German close the marks. */
export function asideWithin(phrases: Phrases, at: number): { phrases: Phrases; claim: Claim } | null {
  const { start, end } = phrases.pieces[at]!
  const { grammar } = phrases.words
  if (grammar.tag === 'en' || grammar.nounsHaveCapitals) return null
  const text = phrases.text.slice(start, end)
  if (!ASIDE.test(text)) return null
  const inner = phrases.within(text, readPieces(text, [], phrases.words, rangesIn(text, new WordSpans())))
  const claim = new Clauses(inner, 0, inner.pieces.length).aside()
  return claim === null ? null : { phrases: inner, claim }
}
