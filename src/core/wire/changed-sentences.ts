// Corrections as a reader counts them: all changes of the wire in one sentence are one correction.

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
  /** The wire withdrew the whole story. */
  readonly isWithdrawal: boolean
  /** What the wire declares `to` to be. */
  readonly signal: Signal | null
  readonly printings: readonly SentencePrinting[]
  /** Some printing has the old wording, and none has the new. */
  readonly isNeverTaken: boolean
}

export interface SentencePrinting {
  readonly ref: string
  /** `part`: the new wording of some of the changes, and the old one of others. */
  readonly carries: Carries | 'part'
  readonly seconds: number | null
  /** What it has to correct. */
  readonly uncorrected: readonly Uncorrected[]
}

export interface Uncorrected {
  readonly printed: string
  /** Null if the wire dropped it. */
  readonly now: string | null
  readonly kinds: readonly ChangeKind[]
  /** False for a shortened name and other changes below high significance. */
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
    const printings = items.map((item) => item.printings[at]!)
    const uncorrected = items.flatMap((item): Uncorrected[] => {
      const printed = item.printings[at]!.uncorrected
      if (printed === null) return []
      const isGrave = item.changes.some(({ significance }) => significance === 'high')
      return [{ printed, now: item.now, kinds: kindsOf(item.changes), isGrave }]
    })
    const seconds = printings.find((one) => one.seconds !== null)?.seconds ?? null
    return { ref, carries: together(printings.map(({ carries }) => carries)), seconds, uncorrected }
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

/** Changes of which a printing has neither wording don't count beside others. */
function together(carried: readonly Carries[]): SentencePrinting['carries'] {
  const wordings = new Set(carried.filter((carries) => carries !== 'neither'))
  const [first = 'neither'] = wordings
  return wordings.size > 1 ? 'part' : first
}

/** All kinds of the changes, each once. */
function kindsOf(changes: readonly Change[]): ChangeKind[] {
  return [...new Set(changes.flatMap(({ kinds }) => kinds))]
}
