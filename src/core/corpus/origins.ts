// Which version of the wire copy does each printing follow? The one that holds most of its wording; where a printing
// was rewritten or cut, the words that only one version has decide.
import type { Comparison } from '../model.ts'
import { COPIES } from './kinship.ts'
import type { Asking, Evidence, Origin, Origins, Printing } from './model.ts'
import { percent, quoted, span, versionName } from './telling.ts'
import { isTelling, vocabularyOf } from './vocabulary.ts'

/** Versions that a printing is compared with: of a longer chain those whose words it has most of. */
const MOST_COMPARED = 4
/** Words of both sides of all comparisons of one answer. */
const MOST_WORDS = 8_000_000
/** Versions whose kept words differ by less than this are told apart by time. */
const SAME_WORDS = 0.5
/** Exclusive words that are quoted as evidence. */
const MOST_QUOTED = 4

/**
 * `versions` are all versions of the base article, `printings` those of the other articles. A printing that copies no
 * version is left out. Where two versions hold as much of it, it follows the last that was out before it.
 */
export function* originsOf<P extends Printing>(
  base: string,
  versions: readonly P[],
  printings: readonly P[],
): Asking<P, Origins> {
  const chain = readChain(versions)
  const items: Origin[] = []
  let words = 0
  for (const printing of printings) {
    const candidates = chain.likeliest(printing)
    words += candidates.reduce(
      (sum, { version }) => sum + version.document.words + printing.document.words,
      0,
    )
    if (words > MOST_WORDS && items.length > 0) return { base, items, complete: false }
    const origin = yield* originOf(printing, candidates)
    if (origin) items.push(origin)
  }
  return { base, items, complete: true }
}

/** The version of the chain that each printing follows, as a candidate with what speaks for it. */
interface Candidate<P extends Printing> {
  readonly version: P
  /** Words that only this version has, and the printing too, in the order of the printing. */
  readonly exclusive: readonly string[]
}

interface Chain<P extends Printing> {
  likeliest(printing: P): Candidate<P>[]
}

function readChain<P extends Printing>(versions: readonly P[]): Chain<P> {
  const vocabularies = versions.map(({ document }) => vocabularyOf(document))
  const spread = new Map<string, number>()
  for (const words of vocabularies) for (const word of words) spread.set(word, (spread.get(word) ?? 0) + 1)
  return {
    likeliest: (printing) => {
      const own = [...vocabularyOf(printing.document)]
      const ranked = versions.map((version, at) => {
        const shared = own.filter((word) => vocabularies[at]!.has(word))
        const exclusive =
          versions.length === 1 ? [] : shared.filter((word) => spread.get(word) === 1 && isTelling(word))
        return { version, exclusive, shared: shared.length, at }
      })
      ranked.sort((a, b) => b.shared - a.shared || b.at - a.at)
      return ranked.slice(0, MOST_COMPARED).map(({ version, exclusive }) => ({ version, exclusive }))
    },
  }
}

interface Weighed<P extends Printing> extends Candidate<P> {
  readonly comparison: Comparison
  /** Words of the printing that the version holds, and the exclusive ones once more. */
  readonly weight: number
}

function* originOf<P extends Printing>(
  printing: P,
  candidates: readonly Candidate<P>[],
): Asking<P, Origin | null> {
  const weighed: Weighed<P>[] = []
  for (const candidate of candidates) {
    const comparison = yield [candidate.version, printing]
    const kept = comparison.similarity.containment.rightInLeft * comparison.similarity.words.right
    weighed.push({ ...candidate, comparison, weight: kept + candidate.exclusive.length })
  }
  const most = Math.max(...weighed.map(({ weight }) => weight))
  const best = weighed.filter(({ weight }) => most - weight < SAME_WORDS)
  const chosen = best.length === 1 ? best[0]! : lastBefore(printing, best)
  if (!chosen || !COPIES.has(chosen.comparison.similarity.relation)) return null
  return {
    ref: printing.ref,
    follows: chosen.version.ref,
    containment: chosen.comparison.similarity.containment.rightInLeft,
    evidence: evidenceOf(printing, chosen, weighed),
  }
}

/** The last version that was out when the printing was; the earliest where none was. */
function lastBefore<P extends Printing>(printing: P, among: readonly Weighed<P>[]): Weighed<P> | undefined {
  const inOrder = [...among].sort((a, b) => a.version.number - b.version.number)
  return inOrder.findLast(({ version }) => version.time <= printing.time) ?? inOrder[0]
}

function evidenceOf<P extends Printing>(
  printing: P,
  chosen: Weighed<P>,
  weighed: readonly Weighed<P>[],
): Evidence[] {
  const share = (one: Weighed<P>) => one.comparison.similarity.containment.rightInLeft
  const evidence: Evidence[] = [
    {
      kind: 'containment',
      text: `${percent(share(chosen))} of its words stand in ${versionName(chosen.version)}.`,
    },
  ]
  if (chosen.exclusive.length > 0) {
    const longest = [...chosen.exclusive].sort((a, b) => b.length - a.length)
    const words = longest.slice(0, MOST_QUOTED).map(quoted).join(', ')
    evidence.push({ kind: 'shared-wording', text: `It has ${words}, which no other version has.` })
  }
  const others = weighed.filter((one) => one !== chosen).sort((a, b) => b.weight - a.weight)
  const next = others[0]
  if (next && chosen.weight - next.weight >= SAME_WORDS) {
    evidence.push({
      kind: 'next-best',
      text: `The next best, ${versionName(next.version)}, holds ${percent(share(next))}.`,
    })
  } else if (next) {
    evidence.push({
      kind: 'tie',
      text: `Version ${next.version.number} holds as much of it; the order of their times decides.`,
    })
  }
  evidence.push({ kind: 'time', text: timeSentence(printing.time - chosen.version.time) })
  return evidence
}

function timeSentence(ms: number): string {
  if (ms === 0) return 'Both have the same time.'
  return ms > 0 ? `It came out ${span(ms)} later.` : `Its time is ${span(-ms)} earlier.`
}
