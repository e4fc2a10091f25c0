// What do the edits of a block do to the values they touch? Values are read only if an edit has a number, a sign or a unit
// among its words, or beside it. A value that one edit removed and another added within a sentence has moved.
import { areSame, type Differences, differencesOf } from '../values/differences.ts'
import type { Value } from '../values/value.ts'
import { type Edit, type EditSide, isPassage } from './edit.ts'
import { BOUND, MEASURE, NUMERIC } from './lexicon.ts'
import type { Token, TokenReader } from './tokens.ts'

/** The effect of one edit on the values beside it. */
export class ValueEdit {
  readonly edit: Edit
  /** Values removed, added or changed. */
  differences: Differences
  /** Values of each side that the other has elsewhere in the sentence. */
  readonly moved: { readonly left: Value[]; readonly right: Value[] } = { left: [], right: [] }
  private restSame: boolean | null = null

  constructor(edit: Edit, differences: Differences) {
    this.edit = edit
    this.differences = differences
  }

  /** Does the edit change a value? */
  get isOther(): boolean {
    return !areSame(this.differences)
  }

  /** Are the same values written otherwise? */
  get isRestyled(): boolean {
    const { left, right } = this.edit
    if (this.moved.left.length + this.moved.right.length > 0) return true
    return this.differences.same.some(
      ([one, other]) =>
        one.text !== other.text &&
        (left.overlaps(one.start, one.end) || right.overlaps(other.start, other.end)),
    )
  }

  /** Was a value edited at all? */
  get isStated(): boolean {
    const { left, right } = this.edit
    return this.differences.same.some(
      ([one, other]) =>
        (!one.weak && left.overlaps(one.start, one.end)) ||
        (!other.weak && right.overlaps(other.start, other.end)),
    )
  }

  /** Did the same values become more certain, or less? */
  get isHedged(): boolean {
    return this.differences.same.some(
      ([left, right]) => left.bound !== right.bound && this.isEdited(left, right),
    )
  }

  /** The words of a side outside values; none if both sides have the same ones. */
  unexplained(side: 'left' | 'right', tokens: readonly Token[]): readonly Token[] {
    if (this.isRestSame) return []
    const values = this.valuesOf(side)
    return tokens.filter((token) => !values.some((value) => this.edit[side].isWithin(token, value)))
  }

  /** In scripts without spaces a word may begin within a value and end behind it. */
  private get isRestSame(): boolean {
    this.restSame ??= this.isSameBeside()
    return this.restSame
  }

  private isSameBeside(): boolean {
    const [left, right] = [
      this.edit.left.without(this.valuesOf('left')),
      this.edit.right.without(this.valuesOf('right')),
    ]
    return left === right
  }

  private valuesOf(side: 'left' | 'right'): Value[] {
    const at = side === 'left' ? 0 : 1
    const { changed, dropped, added, same } = this.differences
    const alone = at === 0 ? dropped : added
    return [
      ...changed.map((pair) => pair[at]),
      ...same.map((pair) => pair[at]),
      ...alone,
      ...this.moved[side],
    ]
  }

  private isEdited(one: Value, other: Value): boolean {
    const { left, right } = this.edit
    return left.overlaps(one.from, one.to) || right.overlaps(other.from, other.to)
  }
}

/** Pairs of removed and added values are searched among so many of a block. */
const MOST_MOVED = 64

/** Per edit, its effect on values; null if there are none to read. */
export function valueEditsOf(edits: readonly (Edit | null)[], reader: TokenReader): (ValueEdit | null)[] {
  // A passage only gained or lost reports no values, and none can have moved.
  if (edits.length === 1 && edits[0] && isPassage(edits[0])) return [null]
  const valueEdits = edits.map((edit) => (edit && mayState(edit, reader) ? valueEditOf(edit, reader) : null))
  withoutMoved(valueEdits.filter((one) => one !== null))
  return valueEdits
}

/** Characters of each side of an edit; longer replacements are news by themselves. */
const MOST_READ = 4_000

function mayState({ left, right }: Edit, reader: TokenReader): boolean {
  if (left.text.length + right.text.length > MOST_READ) return false
  if (left.signed || right.signed) return true
  // There, words of values have several signs, so no single sign shows that one begins.
  if (reader.lexicon.vocabulary.isHan) return true
  const flags = flagsOf(left, reader) | flagsOf(right, reader)
  if ((flags & (NUMERIC | MEASURE)) !== 0) return true
  return (flags & BOUND) !== 0 && (left.facesValue(reader) || right.facesValue(reader))
}

/** Those of all words of a side. */
function flagsOf(side: EditSide, reader: TokenReader): number {
  let flags = 0
  for (const token of side.tokens(reader)) flags |= token.flags
  return flags
}

function valueEditOf(edit: Edit, reader: TokenReader): ValueEdit | null {
  const { left, right } = edit
  const [lefts, rights] = [left.values(reader), right.values(reader)]
  if (lefts.length + rights.length === 0) return null
  const differences = differencesOf(lefts, rights, {
    length: Math.max(lengthBeside(left, lefts), lengthBeside(right, rights)),
    left: (value) => left.wordBehind(value),
    right: (value) => right.wordBehind(value),
  })
  return new ValueEdit(edit, withArticles(differences, edit))
}

/** English articles are no values. Before the same noun, one stands for a number: `a child` for `two children`. */
function withArticles(differences: Differences, { left, right }: Edit): Differences {
  const { changed, dropped, added } = differences
  if (dropped.length + added.length === 0) return differences
  const singles: (readonly [Value, Value])[] = []
  const others = (
    values: readonly Value[],
    side: EditSide,
    other: EditSide,
    pair: (value: Value, one: Value) => void,
  ) =>
    values.filter((value) => {
      const one = isCount(value) ? other.singleOf(side.wordBehind(value)) : null
      if (one !== null) pair(side.withWordBehind(value), one)
      return one === null
    })
  return {
    ...differences,
    dropped: others(dropped, left, right, (value, one) => singles.push([value, one])),
    added: others(added, right, left, (value, one) => singles.push([one, value])),
    changed: singles.length === 0 ? changed : [...changed, ...singles],
  }
}

function isCount({ kind, amount }: Value): boolean {
  return kind === 'number' && amount !== null && amount > 1
}

/** Characters of a side outside values. */
function lengthBeside(side: EditSide, values: readonly Value[]): number {
  let length = side.text.trim().length
  for (const { from, to } of values) length -= side.shared(from, to)
  return length
}

/** Drops values that only moved from those removed and added. */
function withoutMoved(edits: readonly ValueEdit[]): void {
  const came = edits.filter(({ differences }) => differences.added.length > 0).slice(0, MOST_MOVED)
  for (const one of edits.filter(({ differences }) => differences.dropped.length > 0).slice(0, MOST_MOVED)) {
    for (const other of came) {
      if (other === one || !one.edit.left.sharesSentence(other.edit.left)) continue
      move(one, other)
    }
  }
}

function move(from: ValueEdit, to: ValueEdit): void {
  for (const value of from.differences.dropped) {
    const partner = to.differences.added.find((other) =>
      other.readings.some((reading) => value.readings.includes(reading)),
    )
    if (partner === undefined) continue
    from.moved.left.push(value)
    to.moved.right.push(partner)
    from.differences = {
      ...from.differences,
      dropped: from.differences.dropped.filter((one) => one !== value),
    }
    to.differences = { ...to.differences, added: to.differences.added.filter((one) => one !== partner) }
  }
}
