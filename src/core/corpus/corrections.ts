// For each change that the wire made from one version to the next: which printings carry the old wording, which the
// new, and how long did they take? A change is looked for at its place in each printing.
import { BREAK } from '../diff/block.ts'
import { isScored } from '../document.ts'
import type { Block, Change, Document } from '../model.ts'
import { byArticle } from './headlines.ts'
import type { Asking, Carries, Correction, CorrectionPrinting, Corrections, Printing } from './model.ts'
import { isNotice } from './notices.ts'
import { isHouseStyle, type Places, placesOf, type Stretch } from './places.ts'
import { foldedWords, hasRun, isTelling, vocabularyOf } from './vocabulary.ts'

/** Changes told of one step from version to version: a rewritten take is no list of corrections. */
const MOST_CHANGES = 200
/** Words of both sides of all comparisons of one answer. */
const MOST_WORDS = 8_000_000
/** Characters of equal text shown on either side of a change. */
const CONTEXT = 60

/** Wording of a sentence or more still stands where another hand has changed some of it. */
const LONG_WORDING = 60
const KEPT_OF_LONG = 0.6

/** A change of the wire, with where its old wording stands in one version and its new one in the next. */
interface WireChange {
  readonly changes: readonly Change[]
  readonly old: Side
  readonly new: Side
}

interface Side {
  readonly text: string
  /** Null where the whole paragraph is new, or was dropped. */
  readonly stretch: Stretch | null
  /** With no stretch: the paragraphs of this side between which it would stand. */
  readonly neighbours: readonly number[]
}

/**
 * The changes between each version of the base article and the next, but for house style, headlines, boilerplate,
 * mere moves and correction notices; `printings` are all versions of the other articles. Where a bound is met, the
 * changes of the latest versions are told.
 */
export function* correctionsOf<P extends Printing>(
  base: string,
  versions: readonly P[],
  printings: readonly P[],
): Asking<P, Corrections> {
  const chain = [...byArticle(versions).values()].flat()
  const steps: Correction[][] = []
  let words = 0
  for (let at = chain.length - 1; at > 0; at--) {
    const [from, to] = [chain[at - 1]!, chain[at]!]
    words += (from.document.words + to.document.words) * (printings.length + 1)
    for (const { document } of printings) words += 2 * document.words
    if (words > MOST_WORDS && steps.length > 0)
      return { base, items: steps.reverse().flat(), complete: false }
    steps.push(yield* correctionsBetween(from, to, printings))
  }
  return { base, items: steps.reverse().flat(), complete: true }
}

function* correctionsBetween<P extends Printing>(
  from: P,
  to: P,
  printings: readonly P[],
): Asking<P, Correction[]> {
  const changes = changesBetween((yield [from, to]).blocks, from.document, to.document)
  if (changes.length === 0) return []
  const oldWords = vocabularyOf(from.document)
  const newWords = vocabularyOf(to.document)
  const readers: ReadPrinting[] = []
  for (const printing of printings) {
    readers.push({
      printing,
      old: placesOf(yield [from, printing]),
      new: placesOf(yield [to, printing]),
      words: once(() => foldedWords(bodyOf(printing.document))),
    })
  }
  return changes.map((change) => ({
    from: from.ref,
    to: to.ref,
    changes: change.changes,
    printings: readers.map((reader): CorrectionPrinting => {
      const carries = carriedBy(reader, change, oldWords, newWords)
      const took = carries === 'new' || carries === 'both'
      return { ref: reader.printing.ref, carries, seconds: took ? secondsBetween(to, reader.printing) : null }
    }),
  }))
}

interface ReadPrinting {
  readonly printing: Printing
  readonly old: Places
  readonly new: Places
  /** Its folded words, asked for only where the place of a change is not to be found. */
  readonly words: () => readonly string[]
}

function carriedBy(
  reader: ReadPrinting,
  change: WireChange,
  oldWords: ReadonlySet<string>,
  newWords: ReadonlySet<string>,
): Carries {
  const hasOld = stands(reader.old, change.old)
  const hasNew = stands(reader.new, change.new)
  if (change.old.text === '' && hasNew) return 'new'
  if (change.new.text === '' && hasOld) return 'old'
  if (hasOld && hasNew) return change.old.text === '' || change.new.text === '' ? 'neither' : 'both'
  if (hasOld) return 'old'
  if (hasNew) return 'new'
  if (isRetold(reader, change.new, oldWords)) return 'new'
  return isRetold(reader, change.old, newWords) ? 'old' : 'neither'
}

/**
 * Is the wording kept at its place? A long one may have been edited. For a wording of no words: is its place kept,
 * with nothing in it?
 */
function stands(places: Places, { text, stretch, neighbours }: Side): boolean {
  if (stretch === null) return neighbours.length > 0 && neighbours.every((each) => places.isKept(each))
  const share = places.keptShare(stretch)
  return text.length >= LONG_WORDING ? share >= KEPT_OF_LONG : share === 1
}

/**
 * A printing in its own words may have the fact without the sentence: then wording that only one of the two versions
 * has tells which it knew, if it is more than a figure.
 */
function isRetold(reader: ReadPrinting, side: Side, otherWords: ReadonlySet<string>): boolean {
  const words = foldedWords(side.text)
  if (words.length > 4) return false
  const telling = words.filter((word) => /\p{L}/u.test(word) && isTelling(word))
  if (telling.length === 0 || telling.some((word) => otherWords.has(word))) return false
  return hasRun(reader.words(), words)
}

function secondsBetween(to: Printing, printing: Printing): number {
  return Math.round((printing.time - to.time) / 1000)
}

// ---- The changes of the wire ----

function changesBetween(blocks: readonly Block[], from: Document, to: Document): WireChange[] {
  const found: WireChange[] = []
  const before = neighboursOf(blocks)
  for (const block of blocks) {
    if (block.kind === 'unchanged' || !countsIn(block, from, to)) continue
    if (block.kind === 'added' || block.kind === 'removed')
      found.push(wholeParagraph(block, from, to, before))
    else found.push(...changesInside(block, from, to))
  }
  return found.slice(0, MOST_CHANGES)
}

function countsIn({ left, right, kind }: Block, from: Document, to: Document): boolean {
  const paragraphs = [...left.map((p) => from.paragraphs[p]!), ...right.map((q) => to.paragraphs[q]!)]
  if (!paragraphs.every(({ role }) => isScored(role))) return false
  if (kind !== 'added' && kind !== 'removed') return true
  return !paragraphs.some(({ text }) => isNotice(text))
}

type Neighbours = (block: Block) => { readonly left: readonly number[]; readonly right: readonly number[] }

/** The nearest blocks before and after that stand on both sides. */
function neighboursOf(blocks: readonly Block[]): Neighbours {
  return (block) => {
    const at = blocks.indexOf(block)
    const both = (one: Block | undefined) => one !== undefined && one.left.length > 0 && one.right.length > 0
    const around = [blocks.slice(0, at).findLast(both), blocks.slice(at + 1).find(both)]
    const near = around.filter((one) => one !== undefined)
    return { left: near.flatMap(({ left }) => left), right: near.flatMap(({ right }) => right) }
  }
}

function wholeParagraph(block: Block, from: Document, to: Document, near: Neighbours): WireChange {
  const { left, right } = near(block)
  const oldIndex = block.left[0]
  const newIndex = block.right[0]
  const side = (index: number | undefined, document: Document, neighbours: readonly number[]): Side => {
    if (index === undefined) return { text: '', stretch: null, neighbours }
    const { text } = document.paragraphs[index]!
    return { text, stretch: { paragraph: index, start: 0, end: text.length }, neighbours }
  }
  return { changes: block.changes, old: side(oldIndex, from, left), new: side(newIndex, to, right) }
}

function changesInside(block: Block, from: Document, to: Document): WireChange[] {
  const found: WireChange[] = []
  const { changes } = block
  let left = 0
  let right = 0
  for (let at = 0; at < changes.length; at++) {
    const change = changes[at]!
    if (change.op === 'equal') {
      left += (change.left ?? change.text).length
      right += change.text.length
      continue
    }
    const next = changes[at + 1]
    const edit = change.op === 'delete' && next?.op === 'insert' ? [change, next] : [change]
    const old = edit.find(({ op }) => op === 'delete')?.text ?? ''
    const fresh = edit.find(({ op }) => op === 'insert')?.text ?? ''
    if (!edit.every(isHouseStyle) && /[\p{L}\p{N}]/u.test(old + fresh)) {
      found.push({
        changes: [
          ...context(changes[at - 1], 'before'),
          ...edit,
          ...context(changes[at + edit.length], 'after'),
        ],
        old: { text: old, stretch: stretchAt(from, block.left, left, old), neighbours: [] },
        new: { text: fresh, stretch: stretchAt(to, block.right, right, fresh), neighbours: [] },
      })
    }
    left += old.length
    right += fresh.length
    at += edit.length - 1
  }
  return found
}

/** The stretch of a block's joined text, without white space at its ends, in the paragraph in which it begins. */
function stretchAt(document: Document, paragraphs: readonly number[], at: number, text: string): Stretch {
  let start = at + (text.length - text.trimStart().length)
  let end = Math.max(start, at + text.trimEnd().length)
  for (const paragraph of paragraphs) {
    const { length } = document.paragraphs[paragraph]!.text
    if (start <= length) return { paragraph, start, end: Math.min(end, length) }
    start -= length + BREAK.length
    end -= length + BREAK.length
  }
  return { paragraph: paragraphs.at(-1)!, start: 0, end: 0 }
}

function context(change: Change | undefined, where: 'before' | 'after'): Change[] {
  if (change?.op !== 'equal') return []
  const { text } = change
  if (text.length <= CONTEXT) return [change]
  const cut =
    where === 'before'
      ? text.slice(-CONTEXT).replace(/^\S*\s/u, '')
      : text.slice(0, CONTEXT).replace(/\s\S*$/u, '')
  return [{ ...change, text: cut }]
}

function bodyOf({ paragraphs }: Document): string {
  return paragraphs
    .filter(({ role }) => isScored(role))
    .map(({ text }) => text)
    .join(BREAK)
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
