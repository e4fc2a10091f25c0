// The word changes between two short texts, by the same passes that compare paragraphs.
import { type RawChange, writeChanges } from '../diff/changes.ts'
import { Budget, matchWords } from '../diff/myers.ts'
import { type BlockText, makePresentable } from '../diff/present.ts'
import { internSpans, Lexicon } from '../lexicon.ts'
import { scanWords, WordSpans } from '../words.ts'

/** Steps for one pair of quotations: enough for any that a person said. */
const STEPS = 1_000_000

/** The changes that turn `left` into `right`: joined without insertions they are `left`, without deletions `right`. */
export function changesBetween(left: string, right: string): RawChange[] {
  if (left === right) return left === '' ? [] : [{ op: 'equal', text: left }]
  const lexicon = new Lexicon()
  const l = read(left, lexicon)
  const r = read(right, lexicon)
  const partner = matchWords(l.ids, r.ids, new Budget(STEPS))
  // Every word weighs the same: what was said is short, and each word of it matters.
  makePresentable(partner, l, r, new Float64Array(lexicon.size).fill(1))
  return writeChanges(l, r, partner)
}

function read(text: string, lexicon: Lexicon): BlockText {
  const spans = new WordSpans()
  scanWords(text, spans)
  const ids = new Int32Array(spans.count)
  internSpans(spans, 0, lexicon, ids, 0)
  return { text, ids, starts: spans.starts.slice(0, spans.count), ends: spans.ends.slice(0, spans.count) }
}
