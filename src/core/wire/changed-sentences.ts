// Corrections as a reader takes them in: what the wire changed in one sentence is one correction, however many words
// of it changed.

import type { Change, ChangeKind } from '../model.ts'
import type { Carries, Correction } from '../story/story-answers.ts'
import type { Signal } from '../text/details.ts'

export interface ChangedSentence {
  readonly from: string
  readonly to: string
  /** The sentence with all its changes. */
  readonly changes: readonly Change[]
  /** The wire added news: none of the changes corrects anything. */
  readonly isAddition: boolean
  /** The wire took out the whole of it. */
  readonly isRemoval: boolean
  /** The wire took back the whole story. */
  readonly isWithdrawal: boolean
  /** What the wire says that `to` is. */
  readonly signal: Signal | null
  readonly printings: readonly SentencePrinting[]
  /** The wording is printed as it was, and by nobody as it is since. */
  readonly isNeverTaken: boolean
}

export interface SentencePrinting {
  readonly ref: string
  /** `part`: the new wording of some of the changes, and the old one of others. */
  readonly carries: Carries | 'part'
  readonly seconds: number | null
  /** What it has to put right. */
  readonly uncorrected: readonly Uncorrected[]
}

export interface Uncorrected {
  readonly printed: string
  /** Null where the wire dropped it. */
  readonly now: string | null
  readonly kinds: readonly ChangeKind[]
  /** False for a name shortened, and whatever else is not of high significance. */
  readonly isGrave: boolean
}

/** In the order of the items. */
export function changedSentences(items: readonly Correction[]): ChangedSentence[] {
  const groups = new Map<number, Correction[]>()
  for (const item of items) {
    const { number } = item.sentence
    groups.set(number, [...(groups.get(number) ?? []), item])
  }
  return [...groups.values()].map(sentenceOf)
}

function sentenceOf(items: readonly Correction[]): ChangedSentence {
  const { from, to, sentence, signal, printings: first } = items[0]!
  const isAddition = items.every(({ addition }) => addition)
  const printings = first.map(({ ref }, at): SentencePrinting => {
    const told = items.map((item) => item.printings[at]!)
    const uncorrected = items.flatMap((item): Uncorrected[] => {
      const printed = item.printings[at]!.uncorrected
      if (printed === null) return []
      const isGrave = item.changes.some(({ significance }) => significance === 'high')
      return [{ printed, now: item.now, kinds: kindsOf(item.changes), isGrave }]
    })
    const seconds = told.find((one) => one.seconds !== null)?.seconds ?? null
    return { ref, carries: together(told.map(({ carries }) => carries)), seconds, uncorrected }
  })
  const has = (...wanted: readonly SentencePrinting['carries'][]) =>
    printings.some(({ carries }) => wanted.includes(carries))
  return {
    from,
    to,
    changes: sentence.changes,
    signal,
    isAddition,
    isWithdrawal: items.some(({ withdrawal }) => withdrawal),
    isRemoval: sentence.changes.every(({ op }) => op === 'delete'),
    printings,
    isNeverTaken: !isAddition && has('old') && !has('new', 'both', 'part'),
  }
}

/** What is neither here nor there says nothing beside a change that is. */
function together(carried: readonly Carries[]): SentencePrinting['carries'] {
  const told = new Set(carried.filter((carries) => carries !== 'neither'))
  const [first = 'neither'] = told
  return told.size > 1 ? 'part' : first
}

/** All kinds of the changes, each once. */
function kindsOf(changes: readonly Change[]): ChangeKind[] {
  return [...new Set(changes.flatMap(({ kinds }) => kinds))]
}
