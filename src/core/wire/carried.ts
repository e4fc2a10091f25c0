// Which wording of a change of the wire does a printing carry? Each is looked for at its place: word for word, or the
// same amounts in another house style; and where the place is gone, as words that only one of the two versions has.
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

/** Wording of a sentence or more still stands where another hand has changed some of it. */
const LONG_WORDING = 60
const KEPT_OF_LONG = 0.6
/** Longer wording in the place of a figure says more than how many. */
const LONGEST_WITH_AMOUNT = 120

/** A printing, and how a version of the wire fared in it. */
export interface Reading {
  readonly document: Document
  readonly places: Places
}

/** Says which wording of a change a printing carries; `old` and `new` are the two versions in that printing. */
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

/** What a printing in its own words states, where the wire changed one figure into another. */
function recast(figures: Figures, amounts: ChangedAmounts, beside: Beside): Carries {
  const hasOld = figures.state(amounts.old, beside.old)
  const hasNew = figures.state(amounts.new, beside.new)
  if (hasOld && hasNew) return 'both'
  return hasOld ? 'old' : hasNew ? 'new' : 'neither'
}

/** Who prints `Ana Cruz Reyes` has `Cruz`, too; but of two wordings, one of which is a part of the other, it has that. */
function ofBoth({ old, new: fresh }: WireChange): Carries {
  if (old.text === '' || fresh.text === '') return 'neither'
  const [oldWords, newWords] = [old.text, fresh.text].map((text) => foldedWords(text.replace(/-/g, ' ')))
  if (hasRun(newWords!, oldWords!)) return 'new'
  return hasRun(oldWords!, newWords!) ? 'old' : 'both'
}

/** Has the printing no such sentence? Where it has, what stands there is what it carries. */
function isGone(places: Places, { stretch }: Side): boolean {
  return stretch === null || !places.isKept(stretch.paragraph)
}

/**
 * Is the wording kept at its place? A long one may have been edited. For a wording of no words: is its place kept,
 * with nothing in it?
 */
export function stands(places: Places, { text, stretch, neighbours }: Side): boolean {
  if (stretch === null) return neighbours.length > 0 && neighbours.every((each) => places.isKept(each))
  const share = places.keptShare(stretch)
  return text.length >= LONG_WORDING ? share >= KEPT_OF_LONG : share === 1
}

/** Are all of the amounts stated where the printing has what became of the stretch? */
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

/** Has the printing no figure in the place of the stretch: the sentence was turned, and states it elsewhere? */
function statesNothing({ document, places }: Reading, stretch: Stretch | null): boolean {
  const there = stretch && places.counterpart(stretch)
  return there !== null && amountsAt(document, there).length === 0
}

/** Of a wording that is short enough to be about its figures. */
export function amountsOf({ text, stretch }: Side, document: Document): Amount[] {
  return stretch === null || text.length >= LONG_WORDING ? [] : amountsAt(document, stretch)
}

/** The amounts that only one of the two wordings states, and where they stand with all that belongs to them. */
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
    // `$500 million` has nothing in the place of `dollars`, but it has the amount.
    oldAt: change.old.stretch && wholeValues(from, change.old.stretch, 'dates'),
    newAt: change.new.stretch && wholeValues(to, change.new.stretch, 'dates'),
  }
}

/**
 * A printing in its own words may have the fact without the sentence: then wording that only one of the two versions
 * has tells which it knew, if it is more than a figure, in digits or written out.
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

/** What `make` answers, made once for each. */
function remembered<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, V>()
  return (of) => {
    const found = known.get(of)
    if (found !== undefined) return found
    const made = make(of)
    known.set(of, made)
    return made
  }
}
