// Which version of the wire copy does each printing follow? The one that holds most of its wording; if a printing was
// rewritten or cut, words exclusive to one version decide (see origin-decision.ts).

import type { TokenReader } from '../kinds/tokens.ts'
import type { Document } from '../model.ts'
import type { Revision } from '../revision-model.ts'
import type { ComparisonRequests, Origin, Origins, Part, Printing, Spent } from '../story/story-answers.ts'
import { isScored } from '../text/document.ts'
import { isTelling } from '../words/vocabulary.ts'
import {
  type KeyReader,
  keyedWords,
  keySet,
  PrintedWordings,
  rememberedKeys,
  wideKeySet,
} from '../words/wording-keys.ts'
import { missedInCommon } from './common-paragraphs.ts'
import { COPIES } from './kinship.ts'
import { type Candidate, type Decision, decide, type Weighed } from './origin-decision.ts'
import { evidenceOf } from './origin-evidence.ts'
import { readerFor, restyledWords } from './restyled.ts'
import { takesOf } from './withdrawals.ts'

/** Versions compared with a printing: in a longer chain, those with most of its words. */
const MOST_COMPARED = 4
/** Words of both sides of all comparisons of one answer. */
const MOST_WORDS = 8_000_000

/**
 * `versions` are all versions of the base article, `printings` those of the other articles. Printings that copy no version
 * are left out. Answers for the printings after those that `before` covers.
 */
export function* originsPart<P extends Printing>(
  base: string,
  versions: readonly P[],
  printings: readonly P[],
  before: Spent,
): ComparisonRequests<P, Part<Origins>> {
  // A printing of a withdrawn story follows one of its takes, even if the kill repeats the story.
  const chain = readChain(takesOf(versions))
  const items: Origin[] = []
  let { words } = before
  const part = (isLast: boolean): Part<Origins> => ({
    answer: { base, items, complete: !isLast },
    spent: { words, items: before.items + items.length },
    isLast,
  })
  for (const printing of printings) {
    const candidates = chain.likeliest(printing)
    words += candidates.reduce(
      (sum, { version }) => sum + version.document.words + printing.document.words,
      0,
    )
    if (words > MOST_WORDS && before.items + items.length > 0) return part(true)
    const origin = yield* originOf(printing, candidates, chain)
    if (origin) items.push(origin)
  }
  return part(false)
}

export interface Chain<P extends Printing> {
  likeliest(printing: P): Candidate<P>[]
  /** The versions that have a word or value, by its key or as a printing has it. */
  holders(key: string, word: string): readonly P[]
  /** The keys of a printing, each with its word. */
  keyedIn(document: Document): ReadonlyMap<string, string>
  /** Every key of a version, and each of its words. */
  keysOf(version: P): ReadonlySet<string>
  readonly keys: KeyReader
  readonly prints: PrintedWordings
  /** True if a printing is compared with all versions. */
  readonly isWhole: boolean
}

export function readChain<P extends Printing>(versions: readonly P[]): Chain<P> {
  const keys = rememberedKeys()
  const vocabularies = versions.map(({ document }) => keySet(document, isScored, keys))
  const printed = versions.map(({ document }) => wideKeySet(document, isScored, keys))
  const holders = (key: string, word: string) =>
    versions.filter((_, at) => printed[at]!.has(key) || printed[at]!.has(word))
  let last: { readonly document: Document; readonly keyed: ReadonlyMap<string, string> } | null = null
  const keyedIn = (document: Document) => {
    if (last?.document !== document) last = { document, keyed: keyedWords(document, isScored, keys) }
    return last.keyed
  }
  return {
    likeliest: (printing) => {
      const own = [...keyedIn(printing.document)]
      const ranked = versions.map((version, at) => {
        const shared = own.filter(([key]) => vocabularies[at]!.has(key))
        const exclusive =
          versions.length === 1
            ? []
            : shared.flatMap(([key, word]) =>
                isTelling(key) && holders(key, word).length === 1 ? [key] : [],
              )
        return { version, exclusive, shared: shared.length, at }
      })
      // If takes only add, each has all of the printing's words: alternate between the newest and the shortest.
      const newest = [...ranked].sort((a, b) => b.shared - a.shared || b.at - a.at)
      const shortest = [...ranked].sort(
        (a, b) => b.shared - a.shared || a.version.document.words - b.version.document.words || a.at - b.at,
      )
      const inTurns = newest.flatMap((one, at) => [one, shortest[at]!])
      const first = ranked.filter(({ version }) => version.contentHash === printing.contentHash)
      return [...new Set([...first, ...inTurns])].slice(0, MOST_COMPARED)
    },
    holders,
    keyedIn,
    keysOf: (version) => printed[versions.indexOf(version)]!,
    keys,
    prints: new PrintedWordings(keys),
    isWhole: versions.length <= MOST_COMPARED,
  }
}

function* originOf<P extends Printing>(
  printing: P,
  candidates: readonly Candidate<P>[],
  chain: Chain<P>,
): ComparisonRequests<P, Origin | null> {
  const origin = yield* followed(printing, candidates)
  if (!origin.decision || !COPIES.has(origin.decision.chosen.comparison.similarity.relation)) return null
  const { weighed, decision } = inWhateverStyle(origin.decision, origin.weighed)
  const { version, comparison } = decision.chosen
  return {
    ref: printing.ref,
    follows: version.ref,
    containment: comparison.similarity.containment.rightInLeft,
    evidence: evidenceOf(printing, decision, weighed, chain),
    differs: null,
  }
}

/** Words of the printing that a version holds; in another house style only with a reader of its edits. */
function keptIn(
  comparison: Revision,
  reader: TokenReader | null,
): Pick<Weighed<Printing>, 'restyled' | 'kept'> {
  const restyled = reader ? restyledWords(comparison, reader) : []
  const { containment, words } = comparison.similarity
  const kept = Math.min(words.right, containment.rightInLeft * words.right + restyled.length)
  return { restyled, kept }
}

/** Includes the house style of an only version: the decision doesn't need it, but the evidence does. */
function inWhateverStyle<P extends Printing>(
  decision: Decision<P>,
  weighed: readonly Weighed<P>[],
): { readonly decision: Decision<P>; readonly weighed: readonly Weighed<P>[] } {
  const { chosen } = decision
  const isAllKept = chosen.comparison.similarity.containment.rightInLeft === 1
  if (weighed.length > 1 || isAllKept) return { decision, weighed }
  const styled = { ...chosen, ...keptIn(chosen.comparison, readerFor(chosen.comparison.right)) }
  return { decision: { ...decision, chosen: styled }, weighed: [styled] }
}

export interface Followed<P extends Printing> {
  readonly weighed: readonly Weighed<P>[]
  /** Null if there is no candidate. */
  readonly decision: Decision<P> | null
}

/** The candidate that a printing follows, copy or not. */
export function* followed<P extends Printing>(
  printing: P,
  candidates: readonly Candidate<P>[],
): ComparisonRequests<P, Followed<P>> {
  const compared: Omit<Weighed<P>, 'weight'>[] = []
  // One candidate needs only the scores.
  const reader = candidates.length > 1 ? readerFor(printing.document) : null
  for (const candidate of candidates) {
    const comparison = yield [candidate.version, printing]
    compared.push({ ...candidate, comparison, ...keptIn(comparison, reader) })
  }
  // Reads the blocks, which a comparison with one candidate need not make.
  const missed = compared.length > 1 ? missedInCommon(compared.map(({ comparison }) => comparison)) : [0]
  const weighed = compared.map((one, at): Weighed<P> => {
    // Words that another version has in another style are not exclusive.
    const others = new Set(compared.flatMap((other) => (other === one ? [] : other.restyled)))
    const exclusive = one.exclusive.filter((word) => !others.has(word))
    return { ...one, exclusive, weight: one.kept + missed[at]! + exclusive.length }
  })
  return { weighed, decision: decide(printing, weighed) }
}
