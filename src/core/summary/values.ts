// Which figures does a summary list? Changed ones with both wordings, apart from those only dropped or added.
import { valueChangesOf } from '../kinds/label.ts'
import type { TokenReader } from '../kinds/tokens.ts'
import { append } from '../lists.ts'
import type { Change } from '../model.ts'
import { countedInWords } from '../prose.ts'
import { datelineLength } from '../text/head-facts.ts'
import type { Differences } from '../values/differences.ts'
import { formOf, type Value, type ValueKind } from '../values/value.ts'
import { type EditedBlock, type Side, tells, type WholeTexts, type WordEdit } from './edits.ts'
import { wordsOf } from './text-words.ts'
import { becameOnOneLine, noWordings, type Wordings } from './wordings.ts'

interface ValueWordings extends Wordings {
  /** Sentences in which the same figures stand in another order. */
  turned: number
}

/** A value dropped or added, with its wording. */
interface Alone {
  readonly form: string
  readonly kind: ValueKind
  readonly text: string
  /** All that it may mean; `29-year-old` and `29` have one in common. */
  readonly readings: readonly string[]
}

/** Parts of one date: `June 6` and `2007`. */
const BETWEEN_PARTS = /^(?:, ?| | of )$/
const FIGURE = /\p{N}/u
const TELLING_LETTERS = 5
/** Of at least three letters: the small words of every sentence count nothing. */
const NOUN_BEHIND = /^[\s-]*([\p{L}\p{M}]{3,})/u
const LONGEST_NOUN = 40
const WORD_BEHIND = /^[\s-]*\p{L}/u

/**
 * From blocks that stand on both sides, outside quotations and whole sentences; `language` is that of the texts. Of rewritten
 * ones only the numbers of the same things: `two people` for `three people`.
 */
export function valueWordings(
  blocks: readonly EditedBlock[],
  rewritten: readonly EditedBlock[],
  texts: WholeTexts,
  reader: TokenReader,
  language: string | null,
): ValueWordings {
  const wordings: ValueWordings = { ...noWordings(), turned: 0 }
  const dropped: Alone[] = []
  const added: Alone[] = []
  for (const block of blocks) gather(block, reader, language, wordings, dropped, added)
  for (const block of rewritten) gatherCounts(block, reader, language, wordings)
  // A value removed in one place and added in another is still there.
  append(wordings.dropped, withoutStated(dropped, added).filter(isLackedBy(texts, 'right')).map(wordingOf))
  append(wordings.added, withoutStated(added, dropped).filter(isLackedBy(texts, 'left')).map(wordingOf))
  return wordings
}

/** Each of the others takes back one value with a reading in common. Linear. */
function withoutStated(values: readonly Alone[], others: readonly Alone[]): readonly Alone[] {
  const places = new Map<string, number[]>()
  for (const [at, { readings }] of others.entries())
    for (const reading of readings) {
      const list = places.get(reading)
      if (list) list.push(at)
      else places.set(reading, [at])
    }
  const taken = new Set<number>()
  return values.filter(({ readings }) => {
    for (const reading of readings)
      for (let at = places.get(reading)?.pop(); at !== undefined; at = places.get(reading)!.pop())
        if (!taken.has(at)) return !taken.add(at)
    return true
  })
}

function wordingOf({ text }: Alone): string {
  return text
}

/** A value that the other text has as often stands in another paragraph now: `Cole, 29` for `a 29-year-old`. */
function isLackedBy(texts: WholeTexts, side: Side): (value: Alone) => boolean {
  return ({ text, kind }) => {
    const { words, how } = tellingWords(text, kind)
    return words.length === 0 || !texts.hasAsOften(side, words, how)
  }
}

/** The words that show whether a text states the value: its figures, else all its words; of `this evening`, the specific one. */
function tellingWords(
  text: string,
  kind: ValueKind,
): { readonly words: readonly string[]; readonly how: 'all' | 'some' } {
  const words = [...wordsOf([text])]
  const figures = words.filter((word) => FIGURE.test(word))
  if (figures.length > 0) return { words: figures, how: 'all' }
  if (kind === 'date') return { words: words.filter((word) => word.length >= TELLING_LETTERS), how: 'some' }
  return { words, how: 'all' }
}

export function turnedClause({ turned }: ValueWordings): string[] {
  return turned > 0 ? [`figures changed places in ${countedInWords(turned, 'sentence')}`] : []
}

function gather(
  block: EditedBlock,
  reader: TokenReader,
  language: string | null,
  wordings: ValueWordings,
  dropped: Alone[],
  added: Alone[],
): void {
  const edits = new Map<Change, WordEdit>()
  for (const edit of block.words)
    if (tells(edit, 'number')) for (const change of edit.changes) edits.set(change, edit)
  if (edits.size === 0) return
  const keys = new Set<string>()
  // Two edits beside one value would report its change twice.
  const isNew = (left: Value | null, right: Value | null) => {
    const key = `${left?.start} ${right?.start}`
    return !keys.has(key) && keys.add(key) !== undefined
  }
  for (const { at, differences } of valueChangesOf(block.changes, language, reader)) {
    const edit = edits.get(block.changes[at]!)
    if (edit === undefined) continue
    const { changed, isTurned } = differences
    for (const [left, right] of changed)
      if (isNew(left, right) && !isUnitUnread(left, right, edit) && !isKeptBeside(left, right, differences))
        wordings.changed.push(becameOnOneLine(left.text, right.text))
    append(
      dropped,
      aloneOf(
        differences.dropped.filter((value) => isNew(value, null) && !isOrdinalIn(edit.come, value, reader)),
        block,
        'left',
      ),
    )
    append(
      added,
      aloneOf(
        differences.added.filter((value) => isNew(null, value) && !isOrdinalIn(edit.gone, value, reader)),
        block,
        'right',
      ),
    )
    if (isTurned && changed.length + differences.dropped.length + differences.added.length === 0)
      wordings.turned++
  }
}

function gatherCounts(
  block: EditedBlock,
  reader: TokenReader,
  language: string | null,
  wordings: ValueWordings,
): void {
  if (!block.words.some((edit) => tells(edit, 'number'))) return
  const [left, right] = [block.text('left'), block.text('right')]
  for (const { differences } of valueChangesOf(block.changes, language, reader)) {
    for (const [one, other] of differences.changed) {
      const noun = nounBehind(left, one)
      if (
        noun === '' ||
        noun !== nounBehind(right, other) ||
        one.kind !== other.kind ||
        one.weak ||
        other.weak
      )
        continue
      if (isStated(one, block.wordsOn('right')) || isStated(other, block.wordsOn('left'))) continue
      wordings.changed.push(becameOnOneLine(one.text, other.text))
    }
  }
}

function nounBehind(text: string, { end }: Value): string {
  return NOUN_BEHIND.exec(text.slice(end, end + LONGEST_NOUN))?.[1]?.toLowerCase() ?? ''
}

/** One side has the same number before a word that is no unit: most likely a misspelled one. */
function isUnitUnread(left: Value, right: Value, { gone, come }: WordEdit): boolean {
  if (left.amount === null || left.amount !== right.amount || left.kind === right.kind) return false
  const behind = (value: Value, text: string) => {
    const at = text.indexOf(value.text)
    return WORD_BEHIND.test(at < 0 ? text : text.slice(at + value.text.length))
  }
  return (left.kind === 'number' && behind(left, gone)) || (right.kind === 'number' && behind(right, come))
}

/** `4pm` for `4 to 7pm`: the number is still there, with its unit elsewhere. */
function isKeptBeside(left: Value, right: Value, { dropped, added }: Differences): boolean {
  const digits = ({ text }: Value) => /\p{N}[\p{N}.,:]*/u.exec(text)?.[0]
  const has = (values: readonly Value[], value: Value) => {
    const own = digits(value)
    return own !== undefined && values.some((other) => digits(other) === own)
  }
  return has(added, left) || has(dropped, right)
}

/** Values of one side that the other lacks in the whole paragraph; the parts of a date are one. */
function aloneOf(values: readonly Value[], block: EditedBlock, side: Side): Alone[] {
  if (values.length === 0) return []
  const others = block.wordsOn(side === 'left' ? 'right' : 'left')
  const text = block.text(side)
  const alone: { form: string; kind: ValueKind; start: number; end: number; readings: readonly string[] }[] =
    []
  for (const value of values) {
    if (isStated(value, others) || (value.kind === 'date' && value.end <= datelineLength(text))) continue
    const last = alone.at(-1)
    if (
      last !== undefined &&
      value.kind === 'date' &&
      BETWEEN_PARTS.test(text.slice(last.end, value.start))
    ) {
      last.end = value.end
      last.form += ` ${formOf(value)}`
      last.readings = [last.form]
    } else alone.push({ ...value, form: formOf(value) })
  }
  return alone.map(({ form, kind, start, end, readings }) => ({
    ...{ form, kind, readings },
    text: text.slice(start, end),
  }))
}

/** Does the other side state the value in its paragraph? */
function isStated(value: Value, others: ReadonlySet<string>): boolean {
  if (others.has(formOf(value))) return true
  const { words, how } = tellingWords(value.text, value.kind)
  return how === 'all' ? words.every((word) => others.has(word)) : words.some((word) => others.has(word))
}

/** `Number 3` for `the third`. */
function isOrdinalIn(text: string, value: Value, { lexicon }: TokenReader): boolean {
  return (
    value.amount !== null &&
    [...wordsOf([text])].some((word) => lexicon.vocabulary.entries.get(word)?.ordinal === value.amount)
  )
}
