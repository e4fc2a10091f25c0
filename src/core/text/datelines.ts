// A dateline is how a desk marks its story, not part of it: a change of place, date or agency in it changes no name and no
// figure of the story.

import type { Change } from '../model.ts'
import { isStyleKind } from '../model.ts'
import { datelineLength } from './head-facts.ts'

/** The changes of a block; those within the datelines of its two texts become other wording of low significance. */
export function withoutDatelineFacts(
  changes: readonly Change[],
  left: string,
  right: string,
): readonly Change[] {
  const ends = { left: datelineLength(left), right: datelineLength(right) }
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
      for (let i = at; i < next; i++) out[i] = { ...changes[i]!, kinds: ['wording'], significance: 'low' }
    at = next
  }
  return out
}

/** Another dash in a dateline is house style, as anywhere. */
function isRestyled({ kinds }: Change): boolean {
  return kinds.every(isStyleKind)
}
