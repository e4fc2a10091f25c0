// Which figures does a summary tell? Those that changed with both wordings, apart from those that only came or went.
import { valueChangesOf } from './kinds/label.ts'
import { without } from './kinds/tokens.ts'
import { append } from './lists.ts'
import type { Block, Change } from './model.ts'
import { became, counted, countedClause, quoted, WORDING_LENGTH } from './phrases.ts'
import { isInSentenceEdit } from './summary-words.ts'
import { formOf, type Value } from './values/value.ts'

interface ToldValues {
  readonly changed: (readonly [Value, Value])[]
  readonly dropped: Value[]
  readonly added: Value[]
  /** Edits after which the same figures stand in another order. */
  turned: number
}

/** Of the blocks that stand on both sides, outside of quotations; `language` is that of the texts. */
export function valueClauses(blocks: readonly Block[], language: string | null): string[] {
  const told: ToldValues = { changed: [], dropped: [], added: [], turned: 0 }
  for (const block of blocks)
    if (block.left.length > 0 && block.right.length > 0) gather(block, language, told)
  const { changed, turned } = told
  // What went in one place and came in another is still there.
  const dropped = without(told.dropped, told.added, formOf)
  const added = without(told.added, told.dropped, formOf)
  return [
    countedClause(
      changed.length,
      'figure',
      'changed',
      changed.map(([left, right]) => became(left.text, right.text)),
    ),
    countedClause(dropped.length, 'figure', 'dropped', dropped.map(shown)),
    countedClause(added.length, 'figure', 'added', added.map(shown)),
    turned > 0 ? `figures changed places in ${counted(turned, 'sentence')}` : '',
  ].filter((text) => text !== '')
}

/** Two edits beside one value state its change once. */
function gather({ changes }: Block, language: string | null, told: ToldValues): void {
  if (!changes.some(isTold)) return
  const known = new Set<string>()
  const isNew = (left: Value | null, right: Value | null) => {
    const key = `${left?.start} ${right?.start}`
    return !known.has(key) && known.add(key) !== undefined
  }
  for (const { at, differences } of valueChangesOf(changes, language)) {
    if (!isTold(changes[at]!) || isInSentenceEdit(changes, at)) continue
    const { changed, dropped, added, isTurned } = differences
    append(
      told.changed,
      changed.filter(([left, right]) => isNew(left, right)),
    )
    append(
      told.dropped,
      dropped.filter((value) => isNew(value, null)),
    )
    append(
      told.added,
      added.filter((value) => isNew(null, value)),
    )
    if (isTurned && changed.length + dropped.length + added.length === 0) told.turned++
  }
}

function isTold({ op, kinds, significance }: Change): boolean {
  return op !== 'equal' && significance === 'high' && kinds.includes('number') && !kinds.includes('quote')
}

function shown({ text }: Value): string | null {
  return text.length > WORDING_LENGTH ? null : quoted(text)
}
