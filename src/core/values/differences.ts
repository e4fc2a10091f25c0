// Which values does one wording state that another doesn't? Values in both are removed first, in whatever style; of the
// rest, those that replace each other are changed, the others removed or added.
import { areOneNoun } from './counted-things.ts'
import { formOf, isSameValue, type Value } from './value.ts'

/** The effect of an edit on the values beside it. */
export interface Differences {
  /** One value for another. */
  readonly changed: readonly (readonly [left: Value, right: Value])[]
  readonly dropped: readonly Value[]
  readonly added: readonly Value[]
  /** The same values, in another order. */
  readonly isTurned: boolean
  /** The same values on both sides. */
  readonly same: readonly (readonly [left: Value, right: Value])[]
}

/** Words beside the values on either side: the fewer, the surer that one value replaces another. */
interface Beside {
  /** Characters of the edit outside values, of the longer side. */
  readonly length: number
  /** The word right behind a value of the left or the right side, folded. */
  readonly left: (value: Value) => string
  readonly right: (value: Value) => string
}

/** In an edit with no more words beside its values, each value replaces one of the other side. */
const SHORT = 24
/** The same with `one`, which may be a pronoun. */
const SHORTEST = 12
/** Only a unit was gained or lost: at most a space and a mark stand beside the values. */
const NOTHING = 2
/** Units of fewer letters are signs. */
const SHORTEST_UNIT = 3
/** Beyond, values are compared by their likeliest reading only. */
const MANY = 64

export function differencesOf(left: readonly Value[], right: readonly Value[], beside: Beside): Differences {
  const { same, gone, come, isTurned } = withoutAlike(withoutSame(left, right), beside)
  const changed: (readonly [Value, Value])[] = []
  const dropped: Value[] = []
  let free = [...come]
  for (const value of gone) {
    const partner = free.find((other) => standsFor(value, other, beside))
    if (partner === undefined) dropped.push(value)
    else {
      changed.push([value, partner])
      free = free.filter((other) => other !== partner)
    }
  }
  const counts = (value: Value) => !value.weak
  return { same, isTurned, changed, dropped: dropped.filter(counts), added: free.filter(counts) }
}

/** Did the edit change no value? */
export function areSame({ changed, dropped, added, isTurned }: Differences): boolean {
  return changed.length + dropped.length + added.length === 0 && !isTurned
}

interface Compared {
  readonly same: readonly (readonly [Value, Value])[]
  readonly gone: readonly Value[]
  readonly come: readonly Value[]
  readonly isTurned: boolean
}

function withoutSame(left: readonly Value[], right: readonly Value[]): Compared {
  // Most edits have at most one value a side.
  if (left.length === 0 || right.length === 0) return { same: [], gone: left, come: right, isTurned: false }
  if (left.length === 1 && right.length === 1)
    return isSameValue(left[0]!, right[0]!)
      ? { same: [[left[0]!, right[0]!]], gone: [], come: [], isTurned: false }
      : { same: [], gone: left, come: right, isTurned: false }
  const isSame =
    left.length * right.length > MANY * MANY ? (a: Value, b: Value) => formOf(a) === formOf(b) : isSameValue
  const same: (readonly [Value, Value])[] = []
  const gone: Value[] = []
  const free = new Set(right)
  let last = -1
  let isTurned = false
  for (const value of left) {
    const partner = right.find((other) => free.has(other) && isSame(value, other))
    if (partner === undefined) {
      gone.push(value)
      continue
    }
    free.delete(partner)
    same.push([value, partner])
    const at = right.indexOf(partner)
    if (at < last && formOf(value) !== formOf(same.at(-2)![0])) isTurned = true
    last = Math.max(last, at)
  }
  return { same, gone, come: [...free], isTurned }
}

/** Without values of one number whose unit only one side prints beside it. */
function withoutAlike(compared: Compared, beside: Beside): Compared {
  if (compared.gone.length === 0 || compared.come.length === 0) return compared
  const same = [...compared.same]
  const gone: Value[] = []
  const come = [...compared.come]
  for (const value of compared.gone) {
    const at = come.findIndex(
      (other) =>
        (beside.length <= NOTHING && (isElided(value, other) || isElided(other, value))) ||
        isCounted(value, other, beside.right) ||
        isCounted(other, value, beside.left),
    )
    if (at < 0) gone.push(value)
    else same.push([value, ...come.splice(at, 1)] as [Value, Value])
  }
  return { ...compared, same, gone, come }
}

/** `4.5 billion` where the other text prints `4.5 billion euros`. */
function isElided(value: Value, bare: Value): boolean {
  if (value.kind !== 'money' && value.kind !== 'quantity') return false
  return bare.kind === 'number' && !bare.weak && bare.amount !== null && bare.amount === value.amount
}

/** `In the 11th minute` for `after 11 minutes`. */
function isCounted(value: Value, ordinal: Value, behind: (value: Value) => string): boolean {
  if (value.kind !== 'quantity' || ordinal.kind !== 'ordinal' || value.amount === null) return false
  const unit = behind(ordinal)
  return (
    unit.length >= SHORTEST_UNIT &&
    ordinal.readings[0] === `${value.amount}th` &&
    value.text.toLowerCase().includes(unit.slice(0, -1))
  )
}

function standsFor(left: Value, right: Value, beside: Beside): boolean {
  if (classOf(left) !== classOf(right)) return false
  const [one, other] = [beside.left(left), beside.right(right)]
  if (left.weak !== right.weak)
    return areOneNoun(one, other) || (beside.length <= SHORTEST && !isArticle(left) && !isArticle(right))
  return beside.length <= SHORT || (one !== '' && one === other)
}

/** `Eine Gruppe` for `zwei Männer` changes no number; English `one` is no article. */
function isArticle({ weak, kind, text }: Value): boolean {
  return weak && kind === 'number' && text.toLowerCase() !== 'one'
}

/** The class of interchangeable values: amounts of anything, ordinals, days, times. */
function classOf({ kind, readings }: Value): string {
  if (kind === 'time' || kind === 'ordinal') return kind
  if (kind !== 'date') return 'amount'
  const form = readings[0]!
  if (/^\d+$/.test(form)) return 'amount'
  return form.startsWith('--') ? 'day' : /^\d+s$/.test(form) ? 'decade' : 'weekday'
}
