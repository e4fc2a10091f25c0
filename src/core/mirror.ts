// Turns a result round: left becomes right.
import type { Group } from './align/groups.ts'
import type { Block, BlockKind, Change, QuoteMatch, QuoteStatus } from './model.ts'

const KINDS: Readonly<Record<BlockKind, BlockKind>> = {
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

export function mirrorGroup(group: Group): Group {
  return { ...group, kind: KINDS[group.kind], left: group.right, right: group.left }
}

export function mirrorBlock(block: Block): Block {
  return {
    ...block,
    kind: KINDS[block.kind],
    left: block.right,
    right: block.left,
    changes: mirrorChanges(block.changes),
  }
}

/** Deletions become insertions; between two equal changes, deletions stay before insertions. */
export function mirrorChanges(changes: readonly Change[]): Change[] {
  const out: Change[] = []
  for (let at = 0; at < changes.length; ) {
    const from = at
    while (at < changes.length && changes[at]!.op !== 'equal') at++
    const run = changes.slice(from, at)
    for (const change of run) if (change.op === 'insert') out.push(mirrorChange(change))
    for (const change of run) if (change.op === 'delete') out.push(mirrorChange(change))
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
