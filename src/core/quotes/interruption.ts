// Is what stands between two quoted runs no more than the attribution that interrupts one sentence?
import { CLAIMS, type Lexicon, SAYS } from '../kinds/lexicon.ts'
import { TokenReader } from '../kinds/tokens.ts'

/** An attribution that stands between two parts of one quotation. */
const GAP_LIMIT = 140
const GAP_WORDS = 16
const REPORTS = SAYS | CLAIMS

/** Is what stands between two quoted runs no more than the attribution that interrupts one sentence? */
export function isAttributionGap(said: string, gap: string, lexicon: Lexicon): boolean {
  if (gap.length > GAP_LIMIT) return false
  const between = gap.replace(/^[\s\u00a0"”’»“«'‘」』]+/u, '').replace(/[\s\u00a0"“„«»‘'「『”`]+$/u, '')
  if (
    between === '' ||
    /[.!?…;]\s|[.!?…;。！？]$/.test(between.replace(/\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Gov)\./g, ''))
  )
    return false
  // The first part must be unfinished: a comma inside or outside the mark, a dash, or no mark at all before a comma.
  const unfinished =
    /[,，、–—-]\s*$/.test(said) || /^[\s"”’»“«'‘」』]*[,，、–—-]/u.test(gap) || !/[.!?…]\s*$/.test(said)
  const continues = /[,，、:：–—-]$/.test(between)
  if (!unfinished || !continues) return false
  const tokens = new TokenReader(lexicon).read(between)
  if (tokens.length > GAP_WORDS) return false
  // Without lists for the language, the shape alone must do.
  return !lexicon.own || tokens.some((token) => (token.flags & REPORTS) !== 0)
}
