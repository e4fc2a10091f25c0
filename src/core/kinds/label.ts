// What does each change of a block do? Walks the changes once, pairs a deletion with the insertion that replaces it, and
// judges the two with a few words of their surroundings. The diff itself stays as it is: ops, texts and order don't
// change. Equal text has no kinds and low significance.
import { labelledEqual, type RawChange } from '../diff/changes.ts'
import type { Change } from '../model.ts'
import type { Differences } from '../values/differences.ts'
import { balancedWords } from './balance.ts'
import type { Edit } from './edit.ts'
import { judge, type Verdict } from './judge.ts'
import { lexiconOf, SAYS } from './lexicon.ts'
import { isPlainWording } from './plain.ts'
import { ReadingBudget } from './reading-budget.ts'
import { reorderedChanges } from './reordered.ts'
import { type BothQuotes, Quotes, Sides } from './sides.ts'
import { groupEnd, isEqual, type Span, spansOf, type TextRange } from './spans.ts'
import { TokenReader } from './tokens.ts'
import { valueEditsOf } from './value-edits.ts'

export type { RawChange } from '../diff/changes.ts'
export { isIgnorable } from './spelling/house-style.ts'

interface LabelContext {
  readonly language: string | null
  /** Ranges of the joined left and right text inside direct quotations; ascending. */
  readonly leftQuotes: readonly TextRange[]
  readonly rightQuotes: readonly TextRange[]
  /** Both texts of the block, if at hand; else they are joined from the changes when needed. */
  readonly texts?: { readonly left: string; readonly right: string }
  /** Shared by all blocks of a comparison: the reader of their words. */
  readonly reader?: TokenReader
  /** Shared by all blocks of a comparison: the bound on the edits read. */
  readonly reading?: ReadingBudget
}

const WORDING: Verdict = { kinds: ['wording'], significance: 'normal' }
/** Words that only moved assert nothing new. */
const MOVED: Verdict = { kinds: ['wording'], significance: 'low' }
const NONE: ReadonlySet<number> = new Set()
const QUOTED: Verdict = { kinds: ['quote'], significance: 'high' }
const ENDS_SENTENCE = /[.!?…]["'”’»)\]]*\s*$/
/** Enough to read the word behind an edit. */
const LONGEST_WORD = 24
/** An edit of half a novel is wording; which names and figures changed in it doesn't matter. */
const LONGEST_JUDGED = 65_536
/** Longer changes are always read in full. */
const PLAIN_LENGTH = 160

/** The changes of one block with their kinds. Never throws; linear in the text. */
export function labelChanges(changes: readonly RawChange[], context: LabelContext): readonly Change[] {
  const reader = context.reader ?? new TokenReader(lexiconOf(context.language))
  const quotes = { left: new Quotes(context.leftQuotes), right: new Quotes(context.rightQuotes) }
  const sides = new Sides(changes, context.texts)
  const read = editsOf(changes, sides, quotes, reader, context.reading ?? new ReadingBudget())
  const values = valueEditsOf(
    read.map(({ edit }) => edit),
    reader,
  )
  const balanced = balancedWords(
    read.map(({ edit }) => edit),
    reader,
  )
  const verdicts = new Map<RawChange, Verdict>()
  for (const [at, { span, edit, quoted }] of read.entries()) {
    const own = edit ? judge(edit, reader, values[at]!, balanced) : quoted ? QUOTED : WORDING
    const verdict = (isCase(own) ? breakVerdict(changes, read, at, verdicts) : null) ?? own
    for (const change of span.changes) verdicts.set(change, verdict)
  }
  return changes.map((change) =>
    isEqual(change) ? labelledEqual(change) : labelled(change, verdicts.get(change) ?? MOVED),
  )
}

/** Written field by field, which takes a quarter of the time of a copy: a long text has a hundred thousand changes. */
function labelled({ op, text, moved }: RawChange, { kinds, significance }: Verdict): Change {
  return moved === undefined ? { op, text, kinds, significance } : { op, text, moved, kinds, significance }
}

function isCase({ kinds }: Verdict): boolean {
  return kinds.length === 1 && kinds[0] === 'case'
}

/**
 * The kind of a capital after an edit that moved the full stop before it, so that the word begins its sentence on one side
 * only: part of that wording change, or of the marks. Null if no full stop moved.
 */
function breakVerdict(
  changes: readonly RawChange[],
  read: readonly ReadSpan[],
  at: number,
  verdicts: ReadonlyMap<RawChange, Verdict>,
): Verdict | null {
  const between = changes[read[at]!.at - 1]
  const before = read[at - 1]
  if (before === undefined || between?.op !== 'equal' || between.text.trim() !== '') return null
  const parts = before.span.changes
  if (parts.at(-1) !== changes[read[at]!.at - 2]) return null
  const [left, right] = [parts.find(isDeletion), parts.find((change) => !isDeletion(change))]
  if (ENDS_SENTENCE.test(left?.text ?? '') === ENDS_SENTENCE.test(right?.text ?? '')) return null
  const verdict = verdicts.get(parts[0]!)
  if (verdict?.kinds.includes('wording')) return MOVED
  return verdict?.kinds.join() === 'typography' ? verdict : null
}

function isDeletion(change: RawChange): boolean {
  return change.op === 'delete'
}

/** A span of a block, judged by itself. */
interface ReadSpan {
  readonly span: Span
  /** Index of its first change. */
  readonly at: number
  readonly quoted: boolean
  /** Null if it is plainly wording. */
  readonly edit: Edit | null
}

function editsOf(
  changes: readonly RawChange[],
  sides: Sides,
  quotes: BothQuotes,
  reader: TokenReader,
  reading: ReadingBudget,
): ReadSpan[] {
  const read: ReadSpan[] = []
  const reordered = reading.isSpent ? NONE : reorderedChanges(changes, reader)
  for (let at = 0; at < changes.length; ) {
    const next = groupEnd(changes, at)
    if (!isEqual(changes[at]!) && !reordered.has(at)) {
      const after = changes[next]?.text ?? ''
      for (const span of spansOf(changes, at, next)) {
        const quoted = sides.touch(span, quotes)
        const isDull =
          reading.isSpent ||
          span.changes.some(isUnjudged) ||
          isPlain(span.changes, after, reader, () => sides.facesValue(span, reader)) ||
          !(isLonePassage(changes) || reading.take(lengthOf(span)))
        read.push({
          span,
          at: changes.indexOf(span.changes[0]!, at),
          quoted,
          edit: isDull ? null : sides.edit(span, quotes, quoted),
        })
      }
    }
    sides.pass(changes, at, next)
    at = next
  }
  return read
}

/** An added or removed paragraph is news by itself: none of its words is read. */
function isLonePassage(changes: readonly RawChange[]): boolean {
  return changes.length === 1 && changes[0]!.text.length > PLAIN_LENGTH
}

function lengthOf({ left, right }: Span): number {
  return left.end - left.start + right.end - right.start
}

/** The effect of an edit on the values beside it, and the index of its first change. */
interface ValueChange {
  readonly at: number
  readonly differences: Differences
}

/** The edits of a block that change the values stated; `known`: the reader of the comparison so far. */
export function valueChangesOf(
  changes: readonly RawChange[],
  language: string | null,
  shared?: TokenReader,
): ValueChange[] {
  const lexicon = lexiconOf(language)
  const reader = shared?.lexicon === lexicon ? shared : new TokenReader(lexicon)
  const quotes = { left: new Quotes([]), right: new Quotes([]) }
  const read = editsOf(changes, new Sides(changes), quotes, reader, new ReadingBudget())
  const values = valueEditsOf(
    read.map(({ edit }) => edit),
    reader,
  )
  return read.flatMap(({ at }, index) => {
    const effect = values[index]
    return effect?.isOther ? [{ at, differences: effect.differences }] : []
  })
}

/** Is the edit plainly wording? More than two changes, and what precedes a verb of speech, are read in full. */
function isPlain(
  changes: readonly RawChange[],
  after: string,
  reader: TokenReader,
  facesValue: () => boolean,
): boolean {
  if (changes.length > 2) return false
  const first = changes[0]!
  const second = changes[1] ?? null
  if (second?.op === first.op) return false
  if (first.text.length > PLAIN_LENGTH || (second && second.text.length > PLAIN_LENGTH)) return false
  if (!isPlainWording(first.text, second?.text ?? '', reader, facesValue)) return false
  const behind = reader.first(after.slice(0, LONGEST_WORD))
  return behind === null || (behind.flags & SAYS) === 0
}

/** Is the edit so long that it counts as wording without a closer look? */
export function isUnjudged(change: RawChange): boolean {
  return !isEqual(change) && change.text.length > LONGEST_JUDGED
}
