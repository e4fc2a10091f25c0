// A block as the reader gets it: its changes labelled, ignored kinds made equal, and the significance of the whole.

import type { Group } from '../align/groups.ts'
import type { Pair } from '../align/pair.ts'
import { type BlockMatch, BREAK } from '../diff/block.ts'
import { addChange, labelledEqual, type RawChange } from '../diff/changes.ts'
import { append } from '../lists.ts'
import {
  type Block,
  type Change,
  type IgnorableKind,
  SIGNIFICANCE_RANK,
  type Significance,
} from '../model.ts'
import { joinedRanges, type QuotedSides } from '../quotes/quotations.ts'
import { DATELINE, datelineEnds, storyBehind, withoutDatelineFacts } from '../text/datelines.ts'
import { isScored } from '../text/document.ts'
import { foldWord } from '../text/fold.ts'
import { wordsOf } from '../words/words.ts'
import { isIgnorable, labelChanges } from './label.ts'
import type { ReadingBudget } from './reading-budget.ts'
import type { TextRange } from './spans.ts'

/** A block's counts, its changes, and its text on each side. */
interface BlockDiff {
  readonly match: BlockMatch
  readonly changes: readonly RawChange[]
  readonly left: string
  readonly right: string
}

export interface LabelledBlock {
  readonly block: Block
  /** Scored words kept, after ignored changes count as equal. */
  readonly kept: number
}

/** The block in the pair's own order of sides. */
export function labelBlock(
  pair: Pair,
  group: Group,
  diff: BlockDiff,
  quoted: QuotedSides,
  ignore: readonly IgnorableKind[],
  reading: ReadingBudget,
): LabelledBlock {
  const all = labelled(pair, group, diff, quoted, reading)
  const { changes, kept } = ignore.length === 0 ? { changes: all, kept: 0 } : ignoring(all, ignore)
  const scored =
    group.left.every((p) => isScored(pair.left.roles[p]!)) &&
    group.right.every((q) => isScored(pair.right.roles[q]!))
  const { moved, moveGroup, kind, left, right } = group
  const { match } = diff
  const words = match.leftWords + match.rightWords
  return {
    block: {
      kind,
      left,
      right,
      moved,
      moveGroup,
      similarity: words === 0 ? 1 : (2 * (match.kept + kept)) / words,
      significance: significanceOf(group, changes, scored),
      changes,
    },
    kept: match.scored.kept + (scored ? kept : 0),
  }
}

function labelled(
  pair: Pair,
  group: Group,
  diff: BlockDiff,
  quoted: QuotedSides,
  reading: ReadingBudget,
): readonly Change[] {
  if (group.kind === 'unchanged') return diff.changes.map(labelledEqual)
  const texts = { left: diff.left, right: diff.right }
  const quotes = {
    left: joinedRanges(pair.left, group.left, quoted.left, BREAK.length),
    right: joinedRanges(pair.right, group.right, quoted.right, BREAK.length),
  }
  const context = { language: pair.language, reader: quoted.reader, reading }
  const changes = labelChanges(diff.changes, {
    ...context,
    leftQuotes: quotes.left,
    rightQuotes: quotes.right,
    texts,
  })
  const ends = datelineEnds(texts.left, texts.right)
  const story = storyBehind(diff.changes, ends)
  if (story === null) return withoutDatelineFacts(changes, ends)
  const labels = labelChanges(story.changes, {
    ...context,
    leftQuotes: shifted(quotes.left, ends.left),
    rightQuotes: shifted(quotes.right, ends.right),
    texts: { left: texts.left.slice(ends.left), right: texts.right.slice(ends.right) },
  })
  const relabelled = changes.map((change) => (change.op === 'equal' ? change : { ...change, ...DATELINE }))
  for (const [at, place] of story.places.entries()) {
    const { kinds, significance } = labels[at]!
    relabelled[place] = { ...changes[place]!, kinds, significance }
  }
  return relabelled
}

function shifted(ranges: readonly TextRange[], by: number): TextRange[] {
  return ranges
    .filter(({ end }) => end > by)
    .map(({ start, end }) => ({ start: Math.max(0, start - by), end: end - by }))
}

/** The weightiest change; an added or removed paragraph matters, one that only moved hardly. */
function significanceOf(group: Group, changes: readonly Change[], scored: boolean): Significance {
  if (!scored && (group.kind === 'added' || group.kind === 'removed')) return 'low'
  let most: Significance = group.moved ? 'normal' : 'low'
  for (const change of changes)
    if (change.op !== 'equal' && SIGNIFICANCE_RANK[change.significance] > SIGNIFICANCE_RANK[most])
      most = change.significance
  return most
}

interface Ignoring {
  readonly changes: readonly Change[]
  /** Words kept now that were not before. */
  readonly kept: number
}

/** Changes of ignored kinds only become equal text with their left wording; adjacent ones are merged. */
function ignoring(changes: readonly Change[], ignore: readonly IgnorableKind[]): Ignoring {
  const out: Change[] = []
  let kept = 0
  for (let i = 0; i < changes.length; i++) {
    const change = changes[i]!
    const next = changes[i + 1]
    if (change.op === 'equal') {
      addChange(out, change)
      continue
    }
    const pair = change.op === 'delete' && next?.op === 'insert' ? [change, next] : [change]
    const left = pair.find((one) => one.op === 'delete')?.text ?? ''
    const right = pair.find((one) => one.op === 'insert')?.text ?? ''
    i += pair.length - 1
    if (onlyKinds(pair, ignore) && isIgnorable(left, right, ignore)) {
      addChange(out, { op: 'equal', text: right, left, kinds: [], significance: 'low' })
      kept += newlyKept(left, right)
    } else append(out, pair)
  }
  return { changes: out, kept }
}

/** Word pairs of an ignored change, except those that folding alone makes equal: these counted before. */
function newlyKept(left: string, right: string): number {
  const leftWords = foldedWords(left)
  const rightWords = foldedWords(right)
  const places = new Map<string, number[]>()
  for (let r = rightWords.length - 1; r >= 0; r--) {
    const list = places.get(rightWords[r]!)
    if (list) list.push(r)
    else places.set(rightWords[r]!, [r])
  }
  let equal = 0
  let at = 0
  for (const word of leftWords) {
    // Positions ascend from the end of the list: drop those already passed.
    const list = places.get(word) ?? []
    while (list.length > 0 && list.at(-1)! < at) list.pop()
    const place = list.pop()
    if (place === undefined) continue
    equal++
    at = place + 1
  }
  return Math.min(leftWords.length, rightWords.length) - equal
}

function foldedWords(text: string): string[] {
  return wordsOf(text).map(({ start, end }) => foldWord(text.slice(start, end)))
}

function onlyKinds(changes: readonly Change[], ignore: readonly string[]): boolean {
  return changes.every((change) => change.kinds.every((kind) => ignore.includes(kind)))
}
