// For each change of the wire from one version to the next: which printings have the old wording, which the new, and how long
// did they take? And what does the newest version have there, so that a printing can be corrected? A change is searched
// at its place in each printing.

import type { Change } from '../model.ts'
import { byArticle } from '../story/headlines.ts'
import type {
  Carries,
  ComparisonRequests,
  Correction,
  CorrectionPrinting,
  Corrections,
  Part,
  Printing,
  Spent,
} from '../story/story-answers.ts'
import { foldText } from '../text/fold.ts'
import { carriedIn, type Reading } from './carried.ts'
import { headlineWording, NewestText, withoutRepeats } from './headline-values.ts'
import { type Places, placesOf, type Stretch } from './places.ts'
import { overlap, type Standing, standingOf, standsAtPlace, uncorrectedIn } from './uncorrected.ts'
import { type ToldChange, type WireChange, wireChanges } from './wire-changes.ts'
import { lastKill, takesOf } from './withdrawals.ts'
import { withdrawalIn } from './withdrawn.ts'

/** Words of both sides of all comparisons of one answer. */
const MOST_WORDS = 8_000_000

/**
 * The changes between each version of the base article and the next, without house style, boilerplate, sign-offs, pure moves
 * and correction notices; of headlines, only values that changed there alone. `printings` are all versions of the other
 * articles. A kill is not a take: the substitute is compared with the last take before the kill; without a substitute, the
 * withdrawal of the whole story is one more item. If a bound is met, the changes of the latest versions are returned.
 *
 * Answers for the printings after those that `before` covers. `words` are those of each printing of the whole answer: they
 * decide which changes are listed. Each part has the same items with other printings.
 */
export function* correctionsPart<P extends Printing>(
  base: string,
  versions: readonly P[],
  printings: readonly P[],
  words: readonly number[],
  before: Spent,
): ComparisonRequests<P, Part<Corrections>> {
  const all = [...byArticle(versions).values()].flat()
  const chain = takesOf(all)
  const kill = lastKill(all)
  const withdrawn = kill && (yield* withdrawalIn(chain, kill, printings, before))
  const steps: ToldChange[][] = withdrawn ? [[withdrawn.item]] : []
  const last = chain.at(-1)!
  const newest: Newest<P> = {
    ...{ version: last, text: new NewestText(last), isWithdrawn: kill !== null, later: [] },
    ...{ places: new Map(), last: null, uncorrected: new Map(), wordings: new Set() },
  }
  const first = firstTold(chain, words)
  // Backwards: the newest wording of a place is known through the later steps.
  for (let at = chain.length - 1; at > first; at--)
    steps.push(yield* correctionsBetween(chain[at - 1]!, chain[at]!, printings, newest))
  const complete = first === 0 && (withdrawn?.complete ?? true)
  const spent = withdrawn?.spent ?? { words: 0, items: before.items + printings.length }
  return { answer: { base, items: numbered(steps), complete }, spent, isLast: false }
}

/** The first version of the chain that is compared with the next, within the bound; always the last but one. */
function firstTold<P extends Printing>(chain: readonly P[], printings: readonly number[]): number {
  const both = printings.reduce((sum, count) => sum + 2 * count, 0)
  let words = 0
  for (let at = chain.length - 1; at > 0; at--) {
    words += (chain[at - 1]!.document.words + chain[at]!.document.words) * (printings.length + 1) + both
    if (words > MOST_WORDS && at < chain.length - 1) return at
  }
  return 0
}

/** Joins the answers of two parts: the same changes, with the printings of both. */
export function joinCorrections(one: Corrections, other: Corrections): Corrections {
  const items = one.items.map((item, at) => ({
    ...item,
    printings: [...item.printings, ...(other.items[at]?.printings ?? [])],
  }))
  return { base: one.base, items, complete: one.complete && other.complete }
}

const LETTERS = /[\p{L}\p{N}]/u

/** The newest version of the wire, for the steps before it. */
interface Newest<P extends Printing> {
  readonly version: P
  readonly text: NewestText
  /** True if the wire withdrew it: only the withdrawal remains to be carried out. */
  readonly isWithdrawn: boolean
  /** What became of each later version in the next one. */
  readonly later: Places[]
  /** What became of the newest version in each printing, by ref. */
  readonly places: Map<string, Places>
  /** The same of the version before the step that was read last: the newer one of the next step. */
  last: { readonly version: P; readonly places: ReadonlyMap<string, Places> } | null
  /** By the ref of a printing: stretches of the newest version known to be uncorrected in it. */
  readonly uncorrected: Map<string, Stretch[]>
  /** Ref and wording of everything known to be uncorrected. */
  readonly wordings: Set<string>
}

/** A printing, with what became of both versions of a step and of the newest one in it. */
interface Reader {
  readonly printing: Printing
  readonly old: Reading
  readonly new: Reading
  readonly now: Reading
}

function* correctionsBetween<P extends Printing>(
  from: P,
  to: P,
  printings: readonly P[],
  newest: Newest<P>,
): ComparisonRequests<P, ToldChange[]> {
  const comparison = yield [from, to]
  const changes = withoutRepeats(wireChanges(comparison.whole), from.document, to.document, newest.text)
  const items: ToldChange[] = []
  if (changes.length > 0) {
    const readers = yield* readersOf(from, to, printings, newest)
    const isDropped = changes.some((change) => change.new.stretch === null)
    const restored =
      isDropped && to.ref !== newest.version.ref ? placesOf(yield [from, newest.version]) : null
    const standings = changes.map((change) =>
      standingOf(change, from.document, newest.version.document, newest.later, restored),
    )
    const carried = carriedIn(from.document, to.document)
    const labelled = changes.map((change, at) => {
      const headlineIn = headlineWording(change, from.document, to.document, newest.text)
      return readers.map((reader): CorrectionPrinting => {
        const head = headlineIn(reader.printing.document)
        const inBody = change.isHeadline
          ? (head?.carries ?? 'neither')
          : carried(change, reader.old, reader.new)
        const headline = newest.isWithdrawn || head?.carries !== 'old' ? null : head.text
        const carries = headline === null || change.isHeadline ? inBody : withOld(inBody)
        const took = carries === 'new' || carries === 'both'
        const own =
          inBody === 'old' && !change.isHeadline && contradicts(change)
            ? uncorrected(change, standings[at]!, from, reader, newest)
            : null
        return {
          ref: reader.printing.ref,
          carries,
          seconds: took ? secondsBetween(to, reader.printing) : null,
          uncorrected: own ?? toldOnce(headline, reader.printing, newest),
        }
      })
    })
    for (const [at, { changes: shown, sentence, isAddition }] of changes.entries()) {
      const { text: now } = standings[at]!
      items.push({
        ...{ from: from.ref, to: to.ref, changes: shown, sentence },
        ...{ addition: isAddition, withdrawal: false, signal: to.signal ?? null },
        ...{ now: newest.isWithdrawn ? null : now, printings: labelled[at]! },
      })
    }
    remember(standings, labelled, newest)
  }
  newest.later.unshift(placesOf(comparison))
  return items
}

/** Words that the wire cut for brevity, such as a first name, are not wrong where they remain. */
function contradicts({ changes, new: { text } }: WireChange): boolean {
  return LETTERS.test(text) || changes.some(({ significance }) => significance === 'high')
}

/** The wording that a printing has, with the old one in its headline. */
function withOld(carries: Carries): Carries {
  return carries === 'new' || carries === 'both' ? 'both' : 'old'
}

/** A headline counts as uncorrected for only one of its figures. */
function toldOnce<P extends Printing>(
  headline: string | null,
  { ref }: Printing,
  { wordings }: Newest<P>,
): string | null {
  if (headline === null) return null
  const key = `${ref} ${foldText(headline)}`
  if (wordings.has(key)) return null
  wordings.add(key)
  return headline
}

function* readersOf<P extends Printing>(
  from: P,
  to: P,
  printings: readonly P[],
  newest: Newest<P>,
): ComparisonRequests<P, Reader[]> {
  const { version, places, last } = newest
  const readers: Reader[] = []
  const olds = new Map<string, Places>()
  for (const printing of printings) {
    const { ref, document } = printing
    const old = placesOf(yield [from, printing])
    const previous = last?.version === to ? last.places.get(ref) : undefined
    const fresh = previous ?? placesOf(yield [to, printing])
    olds.set(ref, old)
    if (to.ref === version.ref) places.set(ref, fresh)
    const now = places.get(ref) ?? placesOf(yield [version, printing])
    places.set(ref, now)
    readers.push({
      printing,
      old: { document, places: old },
      new: { document, places: fresh },
      now: { document, places: now },
    })
  }
  newest.last = { version: from, places: olds }
  return readers
}

/**
 * A place that the wire changed repeatedly is listed once, with its last change. What a printing says in one sentence is one
 * place, too, however many sentences the wire had for it.
 */
function uncorrected<P extends Printing>(
  change: WireChange,
  standing: Standing,
  from: P,
  { printing, old, now }: Reader,
  { version, isWithdrawn, uncorrected: told, wordings }: Newest<P>,
): string | null {
  if (isWithdrawn) return null
  const stretch = standing.side?.stretch
  if (stretch && told.get(printing.ref)?.some((known) => overlap(known, stretch))) return null
  const texts = { from: from.document, newest: version.document }
  const remaining = uncorrectedIn(change, standing, texts, old, now)
  if (remaining === null) return null
  const key = `${printing.ref} ${foldText(remaining)}`
  if (wordings.has(key) && !standsAtPlace(change, from.document, old)) return null
  wordings.add(key)
  return remaining
}

function remember<P extends Printing>(
  standings: readonly Standing[],
  printingsByChange: readonly (readonly CorrectionPrinting[])[],
  newest: Newest<P>,
): void {
  for (const [at, printings] of printingsByChange.entries()) {
    const stretch = standings[at]?.side?.stretch
    if (!stretch) continue
    for (const { ref, uncorrected } of printings)
      if (uncorrected !== null) newest.uncorrected.set(ref, [...(newest.uncorrected.get(ref) ?? []), stretch])
  }
}

function secondsBetween(to: Printing, printing: Printing): number {
  return Math.round((printing.time - to.time) / 1000)
}

/** In the order of the versions, each sentence with its number. */
function numbered(steps: readonly (readonly ToldChange[])[]): Correction[] {
  const numbers = new Map<readonly Change[], number>()
  return steps.toReversed().flatMap((items) =>
    items.map((item) => {
      const { sentence: changes } = item
      if (!numbers.has(changes)) numbers.set(changes, numbers.size)
      return { ...item, sentence: { number: numbers.get(changes)!, changes } }
    }),
  )
}
