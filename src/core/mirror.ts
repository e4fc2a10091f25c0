// Turns a result round: left becomes right.
import type { Block, BlockKind, Change, QuoteMatch, QuoteStatus } from './model.ts'

export const MIRRORED_KINDS: Readonly<Record<BlockKind, BlockKind>> = {
  unchanged: 'unchanged',
  edited: 'edited',
  split: 'merged',
  merged: 'split',
  rearranged: 'rearranged',
  added: 'removed',
  removed: 'added',
}
const STATUSES: Readonly<Record<QuoteStatus, QuoteStatus>> = {
  kept: 'kept',
  altered: 'altered',
  reattributed: 'reattributed',
  dropped: 'added',
  added: 'dropped',
}

export function mirrorBlock(block: Block): Block {
  const { kind, left, right, moved, moveGroup, similarity, significance, changes } = block
  return {
    kind: MIRRORED_KINDS[kind],
    left: right,
    right: left,
    moved,
    moveGroup,
    similarity,
    significance,
    changes: mirrorChanges(changes),
  }
}

/** Deletions become insertions; between two equal changes, deletions stay before insertions. */
export function mirrorChanges(changes: readonly Change[]): readonly Change[] {
  // An unchanged block, of which there may be 100,000.
  if (changes.length === 1 && changes[0]!.op === 'equal' && changes[0]!.left === undefined) return changes
  const out: Change[] = []
  for (let at = 0; at < changes.length; ) {
    const from = at
    while (at < changes.length && changes[at]!.op !== 'equal') at++
    for (let i = from; i < at; i++) if (changes[i]!.op === 'insert') out.push(mirrorChange(changes[i]!))
    for (let i = from; i < at; i++) if (changes[i]!.op === 'delete') out.push(mirrorChange(changes[i]!))
    if (at < changes.length) out.push(mirrorChange(changes[at++]!))
  }
  return out
}

function mirrorChange(change: Change): Change {
  if (change.op === 'delete') return { ...change, op: 'insert' }
  if (change.op === 'insert') return { ...change, op: 'delete' }
  return change.left === undefined ? change : { ...change, text: change.left, left: change.text }
}

/** Sorted by the paragraphs of the new right side. */
export function mirrorQuotes(matches: readonly QuoteMatch[]): QuoteMatch[] {
  const place = (match: QuoteMatch) => match.right?.paragraph ?? match.left?.paragraph ?? 0
  return matches.map(mirrorQuote).sort((a, b) => place(a) - place(b))
}

function mirrorQuote(match: QuoteMatch): QuoteMatch {
  return {
    ...match,
    status: STATUSES[match.status],
    left: match.right,
    right: match.left,
    speakers: { left: match.speakers.right, right: match.speakers.left },
    changes: mirrorChanges(match.changes),
  }
}
