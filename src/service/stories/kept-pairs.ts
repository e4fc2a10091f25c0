// What comparisons of the printings of a story found, stored per version that they are compared with: the next view, and the
// same view with one printing more, compare only the pairs that are new. Stored beside the answers, within their bounds.

import { hexOf, sha256 } from '../../store/hashes.ts'
import type { Store } from '../../store/store.ts'
import type { StoryQuestion as Place } from '../../store/stories/answers.ts'
import { sideKey } from '../scores/comparisons.ts'
import type { StoredPrinting } from './texts.ts'
import { keepIn, type ViewWork } from './view-reply.ts'

/** Goes up when a stored revision gets another form. */
const FORM = 1

/** A revision as `core/story/stored-revision.ts` writes it, by the numbers of its version and its printing. */
export interface KnownPair {
  readonly version: number
  readonly printing: number
  readonly text: string
}

/** The stored revisions of some versions, by printing. */
export class KeptPairs {
  readonly #versions: readonly StoredPrinting[]
  readonly #places: readonly Place[]
  /** Per version, by the side key of the printing. */
  readonly #texts: readonly Map<string, string>[]

  private constructor(
    versions: readonly StoredPrinting[],
    places: readonly Place[],
    texts: readonly Map<string, string>[],
  ) {
    this.#versions = versions
    this.#places = places
    this.#texts = texts
  }

  static async read(store: Store, story: string, versions: readonly StoredPrinting[]): Promise<KeptPairs> {
    const places = await Promise.all(versions.map((version) => placeOf(story, version)))
    const texts: Map<string, string>[] = []
    for (const place of places) {
      const kept = await store.storyAnswers.read(place)
      texts.push(new Map(kept ? Object.entries(JSON.parse(kept.text) as Record<string, string>) : []))
    }
    return new KeptPairs(versions, places, texts)
  }

  /** Those of the printings, each with every version. */
  of(printings: readonly StoredPrinting[]): KnownPair[] {
    return printings.flatMap(({ document }, printing) => {
      const key = sideKey(document)
      return this.#texts.flatMap((texts, version) => {
        const text = texts.get(key)
        return text === undefined ? [] : [{ version, printing, text }]
      })
    })
  }

  /** Stores what was made of the printings. What is too large is not stored, and compared again. */
  async keep(
    work: ViewWork,
    printings: readonly StoredPrinting[],
    made: readonly KnownPair[],
  ): Promise<void> {
    for (const { version, printing, text } of made)
      this.#texts[version]!.set(sideKey(printings[printing]!.document), text)
    for (const version of new Set(made.map(({ version }) => version))) {
      const answer = { text: JSON.stringify(Object.fromEntries(this.#texts[version]!)), done: true }
      const used = [this.#versions[version]!, ...printings].map(({ document }) => document)
      await keepIn(work, async ({ storyAnswers }) => {
        await storyAnswers.keep(this.#places[version]!, answer, used)
      })
    }
  }
}

/** Each version has a view of its own, whose state is its text alone: other printings of the story don't change it. */
async function placeOf(story: string, { ref, document }: StoredPrinting): Promise<Place> {
  const state = hexOf(await sha256(JSON.stringify([FORM, sideKey(document)])))
  return { story, view: `pairs with ${ref}`, question: '', state }
}
