// A dateline is how a desk marks its story, not part of it: a change of place, date or agency in it changes no name and no
// figure of the story.

import type { Change, ChangeOp } from '../model.ts'
import { isStyleKind } from '../model.ts'
import { datelineLength } from './head-facts.ts'

interface Edited {
  readonly op: ChangeOp
  readonly text: string
}

/** What a change of a dateline is. */
export const DATELINE = { kinds: ['wording'], significance: 'low' } as const

/** Lengths of the datelines of a block's two texts; 0 without any. */
export interface DatelineEnds {
  readonly left: number
  readonly right: number
}

/** The part of a block behind its datelines. */
export interface Story<T extends Edited> {
  readonly changes: readonly T[]
  /** For each change of the story, its index in the block. */
  readonly places: readonly number[]
}

export function datelineEnds(left: string, right: string): DatelineEnds {
  return { left: datelineLength(left), right: datelineLength(right) }
}

/**
 * The story behind the datelines, if an edit reaches over the end of one: `[LONDON — Two/PARIS — Three] men` is an edit of
 * `Two`. Null if none does.
 */
export function storyBehind<T extends Edited>(changes: readonly T[], ends: DatelineEnds): Story<T> | null {
  if (ends.left === 0 && ends.right === 0) return null
  let [leftAt, rightAt] = [0, 0]
  let reaches = false
  const story: T[] = []
  const places: number[] = []
  for (const [at, change] of changes.entries()) {
    const { op, text } = change
    const cut = Math.max(
      op === 'insert' ? 0 : ends.left - leftAt,
      op === 'delete' ? 0 : ends.right - rightAt,
      0,
    )
    if (op !== 'insert') leftAt += text.length
    if (op !== 'delete') rightAt += text.length
    if (cut >= text.length) continue
    if (cut > 0 && op === 'equal') return null
    if (cut > 0) reaches = true
    story.push(cut === 0 ? change : { ...change, text: text.slice(cut) })
    places.push(at)
  }
  return reaches ? { changes: story, places } : null
}

/** The changes of a block; those within the datelines of its two texts become other wording of low significance. */
export function withoutDatelineFacts(changes: readonly Change[], ends: DatelineEnds): readonly Change[] {
  if (ends.left === 0 && ends.right === 0) return changes
  const out = [...changes]
  let leftAt = 0
  let rightAt = 0
  for (let at = 0; at < changes.length && (leftAt < ends.left || rightAt < ends.right); ) {
    let next = at
    do {
      const { op, text } = changes[next++]!
      if (op !== 'insert') leftAt += text.length
      if (op !== 'delete') rightAt += text.length
    } while (changes[at]!.op !== 'equal' && next < changes.length && changes[next]!.op !== 'equal')
    const isWithin = changes[at]!.op !== 'equal' && leftAt <= ends.left && rightAt <= ends.right
    if (isWithin && !changes.slice(at, next).every(isRestyled))
      for (let i = at; i < next; i++) out[i] = { ...changes[i]!, ...DATELINE }
    at = next
  }
  return out
}

/** Another dash in a dateline is house style, as anywhere. */
function isRestyled({ kinds }: Change): boolean {
  return kinds.every(isStyleKind)
}
