// Which of several versions does a printing follow? The one that holds most of its words, in any style, with words exclusive to one
// version counted twice. On a tie: the one it equals word for word; else the one of which fewer words are missing, a cut tail
// aside; else the last one published before it.
import { largestOf, smallestOf } from '../lists.ts'
import type { Revision } from '../revision-model.ts'
import type { Printing } from '../story/story-answers.ts'
import { lackIn } from './missing-words.ts'

/** Versions whose kept words differ by less than this hold as much of a printing. */
export const SAME_WORDS = 0.5
/** A printing lacks less of one version than of another if the other misses so many times as much. */
const MATERIAL = 1.1

/** A version that a printing may follow. */
export interface Candidate<P extends Printing> {
  readonly version: P
  /** Keys of words and values that only this version has, and the printing too. */
  readonly exclusive: readonly string[]
}

export interface Weighed<P extends Printing> extends Candidate<P> {
  readonly comparison: Revision
  /** Folded words of the printing that the version has in another house style. */
  readonly restyled: readonly string[]
  /** Words of the printing that the version holds, in any house style. */
  readonly kept: number
  /** The same, with the best version's count in paragraphs that several versions have, plus the exclusive words again. */
  readonly weight: number
}

/** What distinguished the version from the next best: `weight` if nothing else was needed. */
export type DecidedBy = 'weight' | 'identity' | 'lack' | 'time'

export interface Decision<P extends Printing> {
  readonly chosen: Weighed<P>
  /** The heaviest of those ruled out last; null if there was no other. */
  readonly next: Weighed<P> | null
  readonly by: DecidedBy
  /** If `lack` decided: how many more words of the next are missing. */
  readonly surplus: number
}

type Step<P extends Printing> = (among: readonly Weighed<P>[]) => readonly Weighed<P>[]

/** Each step keeps the versions it can't distinguish; the last step chooses one. Null for no candidates. */
export function decide<P extends Printing>(printing: P, weighed: readonly Weighed<P>[]): Decision<P> | null {
  const steps: readonly (readonly [DecidedBy, Step<P>])[] = [
    ['weight', heaviest],
    ['identity', (among) => sameTexts(printing, among)],
    ['lack', leastLacking],
    ['time', (among) => lastBefore(printing, among)],
  ]
  let among: readonly Weighed<P>[] = [...weighed].sort((a, b) => b.weight - a.weight)
  for (const [by, step] of steps) {
    const left = step(among)
    const [chosen] = left
    if (chosen && left.length === 1) {
      const next = among.find((one) => one !== chosen) ?? null
      const counts = by === 'lack' ? lacking(among) : []
      const surplus =
        next && by === 'lack' ? counts[among.indexOf(next)]! - counts[among.indexOf(chosen)]! : 0
      return { chosen, next, by, surplus }
    }
    among = left
  }
  return null
}

function heaviest<P extends Printing>(among: readonly Weighed<P>[]): Weighed<P>[] {
  const most = largestOf(among.map(({ weight }) => weight))
  return among.filter(({ weight }) => most - weight < SAME_WORDS)
}

/** The versions that the printing equals word for word, including the headline if one has it; all if it equals none. */
function sameTexts<P extends Printing>(printing: P, among: readonly Weighed<P>[]): Weighed<P>[] {
  const same = among.filter(({ comparison }) => comparison.similarity.score === 1)
  const exact = same.filter(({ version }) => version.contentHash === printing.contentHash)
  return exact.length > 0 ? exact : same.length > 0 ? same : [...among]
}

function leastLacking<P extends Printing>(among: readonly Weighed<P>[]): Weighed<P>[] {
  const counts = lacking(among)
  const least = smallestOf(counts)
  return among.filter((_, at) => counts[at]! - least < SAME_WORDS || counts[at]! <= least * MATERIAL)
}

/**
 * Words of each version that the printing lacks. If it has the end of one of them, it was not cut, and the rest of a longer
 * one is missing, too; if it has no end, it was cut, and the words after the last kept one don't count.
 */
function lacking<P extends Printing>(among: readonly Weighed<P>[]): number[] {
  const lacks = among.map(({ comparison }) => lackIn(comparison))
  const isCut = lacks.every(({ tail }) => tail > 0)
  return lacks.map(({ amid, tail }) => (isCut ? amid : amid + tail))
}

/** The last version published before the printing; the earliest if none was. */
function lastBefore<P extends Printing>(printing: P, among: readonly Weighed<P>[]): Weighed<P>[] {
  const inOrder = [...among].sort((a, b) => a.version.number - b.version.number)
  const last = inOrder.findLast(({ version }) => version.time <= printing.time) ?? inOrder[0]
  return last ? [last] : []
}
