// Is the text between two quoted runs only the attribution that interrupts one sentence?
import { CLAIMS, SAYS } from '../kinds/lexicon.ts'
import type { Token, TokenReader } from '../kinds/tokens.ts'

/** An attribution that stands between two parts of one quotation. */
const GAP_LIMIT = 140
const GAP_WORDS = 16
const REPORTS = SAYS | CLAIMS

/** Marks and spaces on both sides of the gap, which belong to the quoted runs. */
const HEAD = /^[\s\u00a0"”’»“«'‘」』]+/u
const TAIL = /[\s\u00a0"“„«»‘'「『”`]+$/u
const TAIL_MARK = /[\s\u00a0"“„«»‘'「『”`]/u
/** The sentence continues behind these. */
const CONTINUES = ',，、:：–—-'
const PAUSE_BEHIND = /^[\s"”’»“«'‘」』]*[,，、–—-]/u
const STOP = /[.!?…;]\s|[.!?…;。！？]$/
/** Behind one of these another clause begins, with its own subject. */
const CONTRASTS: ReadonlySet<string> = new Set(
  'but while whereas aber während doch mais tandis pero mientras mentre mas enquanto maar terwijl но'.split(
    ' ',
  ),
)
const ABBREVIATIONS = /\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Gov)\./g
const STOPS = '.!?…'

/** Is the text between two quoted runs only the attribution that interrupts one sentence? */
export function isAttributionGap(said: string, gap: string, reader: TokenReader): boolean {
  if (gap.length > GAP_LIMIT || !continues(gap)) return false
  const between = gap.replace(HEAD, '').replace(TAIL, '')
  if (between === '' || STOP.test(between.replace(ABBREVIATIONS, ''))) return false
  // The first part must be unfinished: no stop at its end, or a comma or dash behind the mark.
  const last = said.trimEnd().slice(-1)
  const finished = last !== '' && STOPS.includes(last)
  if (finished && !PAUSE_BEHIND.test(gap)) return false
  const tokens = reader.read(between)
  if (tokens.length > GAP_WORDS) return false
  if (isTwoSpeakers(tokens)) return false
  // Without lists for the language, the shape alone decides.
  return !reader.lexicon.own || tokens.some((token) => (token.flags & REPORTS) !== 0)
}

/** `…,” said Reed, but Bell said: “…`: a second clause of saying behind a conjunction. */
function isTwoSpeakers(tokens: readonly Token[]): boolean {
  const joint = tokens.findIndex(({ key }) => CONTRASTS.has(key))
  const reports = ({ flags }: Token) => (flags & REPORTS) !== 0
  return joint > 0 && tokens.slice(0, joint).some(reports) && tokens.slice(joint + 1).some(reports)
}

/** Does the gap end, before the next mark, where a sentence continues? Most don't, and stop here. */
function continues(gap: string): boolean {
  let last = gap.length - 1
  while (last >= 0 && TAIL_MARK.test(gap[last]!)) last--
  // A hyphen joins the next word to its compound: ARD-“Bericht”.
  if (gap[last] === '-' && last > 0 && gap[last - 1] !== ' ') return false
  return last >= 0 && CONTINUES.includes(gap[last]!)
}
