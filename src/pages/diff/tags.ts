// The margin notes of a diff: the kind of each change, and its old and new value.
import { keysOf } from '../../core/keys.ts'
import type { Block, Change, ChangeKind, Significance } from '../../core/model.ts'

export interface Tag {
  readonly name: string
  /** `said → claimed`, if both are short enough for the margin. */
  readonly from: string | null
  readonly to: string | null
  readonly significance: Significance
}

/** The kinds by importance, as the margin calls them. */
const NAMES: Readonly<Record<ChangeKind, string>> = {
  negation: 'negation',
  number: 'number',
  name: 'name',
  quote: 'quotation',
  attribution: 'attribution',
  hedge: 'hedge',
  wording: 'wording',
  spelling: 'spelling',
  case: 'capitals',
  typography: 'typography',
}
const PLAIN: readonly ChangeKind[] = ['wording', 'spelling', 'case', 'typography']
const TELLING = keysOf(NAMES).filter((kind) => !PLAIN.includes(kind))
const LONGEST_VALUE = 26
/** More notes than this do not fit beside a paragraph. */
export const MOST_TAGS = 4

/**
 * The notes for a block, most important first. Minor kinds are named once, without values. A whole paragraph that was
 * cut or added gets only that note.
 */
export function tagsOf({ kind, changes }: Block): readonly Tag[] {
  return kind === 'added' || kind === 'removed' ? [] : tagsOfChanges(changes)
}

/** The notes for changes in a row, most important first. */
export function tagsOfChanges(changes: readonly Change[]): readonly Tag[] {
  const tags = new Map<string, Tag>()
  for (let at = 0; at < changes.length; at++) {
    const change = changes[at]!
    if (change.op === 'equal') continue
    const isReplaced = change.op === 'delete' && changes[at + 1]?.op === 'insert'
    addTags(tags, change, isReplaced ? (changes[at + 1] ?? null) : null)
    if (isReplaced) at += 1
  }
  const all = [...tags.values()]
  // Notes of equal weight keep the order of the text.
  return WEIGHTS.flatMap((weight) => all.filter(({ significance }) => significance === weight))
}

/** `number, quotation`: a more telling kind makes `wording` redundant. */
export function namesOfKinds(kinds: readonly ChangeKind[]): string {
  const specific = TELLING.filter((kind) => kinds.includes(kind))
  return (specific.length ? specific : PLAIN.filter((kind) => kinds.includes(kind)))
    .map((kind) => NAMES[kind])
    .join(', ')
}

const WEIGHTS: readonly Significance[] = ['high', 'normal', 'low']

/** One note with values for the telling kinds of a change; one note by name for each minor kind. */
function addTags(tags: Map<string, Tag>, change: Change, insertion: Change | null): void {
  const has = (kind: ChangeKind) => change.kinds.includes(kind) || insertion?.kinds.includes(kind)
  const specific = TELLING.filter(has)
  if (!specific.length) {
    for (const kind of PLAIN) if (has(kind)) addPlain(tags, NAMES[kind], 'low')
    return
  }
  const name = namesOfKinds(specific)
  const significance = heaviest(change, insertion)
  const from = change.op === 'delete' ? change.text.trim() : ''
  const to = (change.op === 'delete' ? insertion?.text : change.text)?.trim() ?? ''
  if (from.length > LONGEST_VALUE || to.length > LONGEST_VALUE || from === to)
    addPlain(tags, name, significance)
  else tags.set(`${name}\n${from}\n${to}`, { name, from, to, significance })
}

function addPlain(tags: Map<string, Tag>, name: string, significance: Significance): void {
  tags.set(name, { name, from: null, to: null, significance })
}

function heaviest(change: Change, insertion: Change | null): Significance {
  const [one, other] = [change.significance, insertion?.significance]
  if (one === 'high' || other === 'high') return 'high'
  return one === 'normal' || other === 'normal' ? 'normal' : 'low'
}
