// Which wording of a change of the wire does a printing have? Searches at its place, word for word or for the same amounts
// in another house style; if the place is gone, for words that only one of the two versions has.
import { BREAK } from '../diff/block.ts'
import { lexiconOf, NUMERIC } from '../kinds/lexicon.ts'
import { TokenReader } from '../kinds/tokens.ts'
import type { Document } from '../model.ts'
import type { Carries } from '../story/story-answers.ts'
import { isScored } from '../text/document.ts'
import { foldedWords, hasRun, isTelling, vocabularyOf } from '../words/vocabulary.ts'
import { type Amount, amountsAlone, amountsAt, hasAmount, wholeValues } from './amounts.ts'
import type { Places, Stretch } from './places.ts'
import { Figures, wordsBeside } from './recast.ts'
import type { Side, WireChange } from './wire-changes.ts'

/** Wording of a sentence or more still counts as kept after some edits. */
const LONG_WORDING = 60
const KEPT_OF_LONG = 0.6
/** Longer wording in place of a figure says more than a number. */
const LONGEST_WITH_AMOUNT = 120

/** A printing, with what became of a version of the wire in it. */
export interface Reading {
  readonly document: Document
  readonly places: Places
}

/** Decides which wording of a change a printing has; `old` and `new` are the two versions in that printing. */
export type CarriedBy = (change: WireChange, old: Reading, fresh: Reading) => Carries

/** For the changes from one version to the next. */
export function carriedIn(from: Document, to: Document): CarriedBy {
  const [oldWords, newWords] = [vocabularyOf(from), vocabularyOf(to)]
  const amountsIn = remembered((change: WireChange) => changedAmounts(change, from, to))
  const wordsIn = remembered((document: Document) => foldedWords(bodyOf(document)))
  const figuresIn = remembered((document: Document) => new Figures(document))
  const besideIn = remembered(
    (change: WireChange): Beside => ({
      old: change.old.stretch ? wordsBeside(from, change.old.stretch) : new Set(),
      new: change.new.stretch ? wordsBeside(to, change.new.stretch) : new Set(),
    }),
  )
  const reader = new TokenReader(lexiconOf(to.language))
  const isFigure = (word: string) => (reader.facts(word).flags & NUMERIC) !== 0
  return (change, old, fresh) => {
    const amounts = amountsIn(change)
    const hasOld = stands(old.places, change.old) || hasAmounts(old, amounts.oldAt, amounts.old)
    const hasNew = stands(fresh.places, change.new) || hasAmounts(fresh, amounts.newAt, amounts.new)
    if (change.old.text === '' && hasNew) return 'new'
    if (change.new.text === '' && hasOld) return 'old'
    if (hasOld && hasNew) return ofBoth(change)
    if (hasOld) return 'old'
    if (hasNew) return 'new'
    const printed = () => wordsIn(old.document)
    const [oldIsGone, newIsGone] = [isGone(old.places, change.old), isGone(fresh.places, change.new)]
    if (newIsGone && isRetold(printed, change.new, oldWords, isFigure)) return 'new'
    if (oldIsGone && isRetold(printed, change.old, newWords, isFigure)) return 'old'
    const isFigures = amounts.old.length > 0 && amounts.new.length > 0
    const isBare = (reading: Reading, gone: boolean, at: Stretch | null) => gone || statesNothing(reading, at)
    return isFigures && isBare(old, oldIsGone, amounts.oldAt) && isBare(fresh, newIsGone, amounts.newAt)
      ? recast(figuresIn(old.document), amounts, besideIn(change))
      : 'neither'
  }
}

/** The words beside the wording of a change, in both versions. */
interface Beside {
  readonly old: ReadonlySet<string>
  readonly new: ReadonlySet<string>
}

/** The figure in a printing with its own wording, if the wire changed one figure into another. */
function recast(figures: Figures, amounts: ChangedAmounts, beside: Beside): Carries {
  const hasOld = figures.state(amounts.old, beside.old)
  const hasNew = figures.state(amounts.new, beside.new)
  if (hasOld && hasNew) return 'both'
  return hasOld ? 'old' : hasNew ? 'new' : 'neither'
}

/** A printing with `Ana Cruz Reyes` has `Cruz`, too; but if one wording contains the other, it has the longer one. */
function ofBoth({ old, new: fresh }: WireChange): Carries {
  if (old.text === '' || fresh.text === '') return 'neither'
  const [oldWords, newWords] = [old.text, fresh.text].map((text) => foldedWords(text.replace(/-/g, ' ')))
  if (hasRun(newWords!, oldWords!)) return 'new'
  return hasRun(oldWords!, newWords!) ? 'old' : 'both'
}

/** Does the printing lack the sentence? If it has it, the wording there counts. */
function isGone(places: Places, { stretch }: Side): boolean {
  return stretch === null || !places.isKept(stretch.paragraph)
}

/**
 * Is the wording kept at its place? A long one may be edited. For an empty wording: is its place kept, with nothing in it?
 */
export function stands(places: Places, { text, stretch, neighbours }: Side): boolean {
  if (stretch === null) return neighbours.length > 0 && neighbours.every((each) => places.isKept(each))
  const share = places.keptShare(stretch)
  return text.length >= LONG_WORDING ? share >= KEPT_OF_LONG : share === 1
}

/** Does the printing state all of the amounts at the place of the stretch? */
export function hasAmounts(
  { document, places }: Reading,
  stretch: Stretch | null,
  amounts: readonly Amount[],
): boolean {
  if (stretch === null || amounts.length === 0) return false
  const there = places.counterpart(stretch)
  if (there === null || there.end - there.start > LONGEST_WITH_AMOUNT) return false
  const stated = amountsAt(document, there)
  return amounts.every((amount) => hasAmount(stated, amount))
}

/** Does the printing lack a figure at the place of the stretch, because the recast sentence states it elsewhere? */
function statesNothing({ document, places }: Reading, stretch: Stretch | null): boolean {
  const there = stretch && places.counterpart(stretch)
  return there !== null && amountsAt(document, there).length === 0
}

/** Only for a wording short enough to be about its figures. */
export function amountsOf({ text, stretch }: Side, document: Document): Amount[] {
  return stretch === null || text.length >= LONG_WORDING ? [] : amountsAt(document, stretch)
}

/** The amounts that only one of the two wordings states, with their whole stretches. */
export interface ChangedAmounts {
  readonly old: readonly Amount[]
  readonly new: readonly Amount[]
  readonly oldAt: Stretch | null
  readonly newAt: Stretch | null
}

export function changedAmounts(change: WireChange, from: Document, to: Document): ChangedAmounts {
  const [old, fresh] = [amountsOf(change.old, from), amountsOf(change.new, to)]
  return {
    ...{ old: amountsAlone(old, fresh), new: amountsAlone(fresh, old) },
    // `$500 million` has nothing in place of `dollars`, but it has the amount.
    oldAt: change.old.stretch && wholeValues(from, change.old.stretch, 'dates'),
    newAt: change.new.stretch && wholeValues(to, change.new.stretch, 'dates'),
  }
}

/**
 * A printing in its own words may have the fact without the sentence: then wording that only one of the two versions has
 * decides, if it is more than a figure, in digits or written out.
 */
function isRetold(
  printed: () => readonly string[],
  side: Side,
  otherWords: ReadonlySet<string>,
  isFigure: (word: string) => boolean,
): boolean {
  const words = foldedWords(side.text)
  if (words.length > 4) return false
  const telling = words.filter((word) => /\p{L}/u.test(word) && isTelling(word) && !isFigure(word))
  if (telling.length === 0 || telling.some((word) => otherWords.has(word))) return false
  return hasRun(printed(), words)
}

function bodyOf({ paragraphs }: Document): string {
  return paragraphs
    .filter(({ role }) => isScored(role))
    .map(({ text }) => text)
    .join(BREAK)
}

/** Caches the results of `make`. */
function remembered<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const cache = new WeakMap<K, V>()
  return (of) => {
    const cached = cache.get(of)
    if (cached !== undefined) return cached
    const value = make(of)
    cache.set(of, value)
    return value
  }
}
