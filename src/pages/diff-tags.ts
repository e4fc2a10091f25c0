// The notes in the margin of a diff: what kind of change this is, and what became what.
import type { Block, Change, ChangeKind, Significance } from '../core/model.ts'

export interface Tag {
  readonly name: string
  /** `said → claimed`, where both are short enough for a margin. */
  readonly from: string | null
  readonly to: string | null
  readonly significance: Significance
}

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
// The kinds in the order in which a reader wants to hear of them.
const ORDER = Object.keys(NAMES) as readonly ChangeKind[]
const TELLING = new Set<ChangeKind>(['negation', 'number', 'name', 'quote', 'attribution', 'hedge'])
const LONGEST_VALUE = 26
/** More notes than this don't fit beside a paragraph. */
export const MOST_TAGS = 4

/**
 * The notes for a block, those that matter most first. Kinds that say little are named once, without values. Of a
 * whole paragraph cut or added there is no more to say than that.
 */
export function tagsOf(block: Block): readonly Tag[] {
  if (block.kind === 'added' || block.kind === 'removed') return []
  const tags = steps(block.changes).flatMap(tagsOfStep)
  return distinct(tags).sort((a, b) => rank(a) - rank(b))
}

interface Step {
  readonly before: Change | null
  readonly after: Change | null
}

function steps(changes: readonly Change[]): Step[] {
  const found: Step[] = []
  changes.forEach((change, at) => {
    if (change.op === 'delete') {
      const next = changes[at + 1]
      found.push({ before: change, after: next?.op === 'insert' ? next : null })
    } else if (change.op === 'insert' && changes[at - 1]?.op !== 'delete') {
      found.push({ before: null, after: change })
    }
  })
  return found
}

/** One note for all that a change tells, with its values; and each kind that tells little by its name alone. */
function tagsOfStep({ before, after }: Step): Tag[] {
  const found = new Set([...(before?.kinds ?? []), ...(after?.kinds ?? [])])
  const kinds = ORDER.filter((kind) => found.has(kind))
  const telling = kinds.filter((kind) => TELLING.has(kind))
  const rest = kinds.filter((kind) => !TELLING.has(kind)).map((kind) => plainTag(NAMES[kind], 'low'))
  if (!telling.length) return rest
  const name = telling.map((kind) => NAMES[kind]).join(', ')
  const [from, to] = [before?.text.trim() ?? '', after?.text.trim() ?? '']
  const significance = heaviest(before, after)
  const isShort = from.length <= LONGEST_VALUE && to.length <= LONGEST_VALUE && from !== to
  // Beside what it tells, that a change is also one of wording goes without saying.
  return [isShort ? { name, from, to, significance } : plainTag(name, significance)]
}

function plainTag(name: string, significance: Significance): Tag {
  return { name, from: null, to: null, significance }
}

function heaviest(...changes: readonly (Change | null)[]): Significance {
  const found = changes.map((change) => change?.significance)
  return found.includes('high') ? 'high' : found.includes('normal') ? 'normal' : 'low'
}

function distinct(tags: readonly Tag[]): Tag[] {
  return [...new Map(tags.map((tag) => [`${tag.name}\n${tag.from}\n${tag.to}`, tag])).values()]
}

/** Notes of the same weight keep the order of the text. */
function rank(tag: Tag): number {
  return { high: 0, normal: 1, low: 2 }[tag.significance]
}
