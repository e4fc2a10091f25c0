// Lineage and origins answer two questions: from which text was a printing made, and which version of the base has most of
// its words? Where the answers differ for a printing, each gives the other one and the reason.

import { nameOf, sharedWith, versionName } from '../prose.ts'
import type { Dated, Differs, Lineage, LineageEdge, Origin, Origins } from '../story/story-answers.ts'

const ORIGINS_WAY = 'Origins compare the words of each version of the base'
const LINEAGE_WAY = 'Lineage compares the changes that two texts share'

export interface Sources {
  readonly lineage: Lineage
  readonly origins: Origins
}

/** Both answers about the same `versions` and base, each with the other one where they differ. */
export function withDifferences({ lineage, origins }: Sources, versions: readonly Dated[]): Sources {
  const differences = new Differences({ lineage, origins }, versions)
  return {
    lineage: {
      ...lineage,
      edges: lineage.edges.map((edge) => ({ ...edge, differs: differences.ofEdge(edge) })),
    },
    origins: {
      ...origins,
      items: origins.items.map((item) => ({ ...item, differs: differences.ofOrigin(item) })),
    },
  }
}

class Differences {
  readonly #base: string | null
  readonly #isWhole: boolean
  readonly #edges: ReadonlyMap<string, LineageEdge>
  readonly #items: ReadonlyMap<string, Origin>
  readonly #versions: ReadonlyMap<string, Dated>

  constructor({ lineage, origins }: Sources, versions: readonly Dated[]) {
    this.#base = origins.base
    this.#isWhole = origins.complete
    this.#edges = new Map(lineage.edges.map((edge) => [edge.to, edge]))
    this.#items = new Map(origins.items.map((item) => [item.ref, item]))
    this.#versions = new Map(versions.map((version) => [version.ref, version]))
  }

  ofEdge({ from, to, undecided }: LineageEdge): Differs | null {
    const item = this.#items.get(to)
    if (item === undefined) {
      const isLeftOut = this.#isWhole && this.#base !== null && !this.#isOfBase(to)
      const text = 'Origins leave it out: too few of its words are in any version of the base.'
      return isLeftOut ? { ref: null, containment: null, text } : null
    }
    const { follows, containment } = item
    if (follows === from) return null
    const name = this.#versionName(follows)
    if (this.#areEqual(follows, from))
      return { ref: follows, containment, text: `Origins name ${name}, which prints the same text.` }
    if (this.#comesBy(from, follows))
      return {
        ref: follows,
        containment,
        text: `Origins name ${name}, from which the parent in the lineage comes.`,
      }
    const doubt = undecided ? 'This step is undecided. ' : ''
    const text = `${doubt}Origins name ${name}: ${sharedWith(containment, 'it')}. ${ORIGINS_WAY}.`
    return { ref: follows, containment, text }
  }

  ofOrigin({ ref, follows }: Origin): Differs | null {
    const edge = this.#edges.get(ref)
    if (edge === undefined) return { ref: null, containment: null, text: 'Lineage names no source for it.' }
    const { from, containment, undecided } = edge
    if (from === follows) return null
    const name = this.#name(from)
    if (this.#areEqual(follows, from))
      return { ref: from, containment, text: `Lineage names ${name}, which prints the same text.` }
    if (this.#comesBy(from, follows)) {
      const text = `Lineage names ${name}${undecided ? ', undecided' : ''}, which itself comes from this version.`
      return { ref: from, containment, text }
    }
    const share = containment === null ? '' : `: ${sharedWith(containment, 'it')}`
    const text = `Lineage names ${name}${undecided ? ', undecided' : ''}${share}. ${LINEAGE_WAY}.`
    return { ref: from, containment, text }
  }

  #isOfBase(ref: string): boolean {
    return this.#versions.get(ref)?.articleId === this.#base
  }

  #areEqual(one: string, other: string): boolean {
    const hash = this.#versions.get(one)?.contentHash
    return hash !== undefined && hash === this.#versions.get(other)?.contentHash
  }

  /** Is `version` the first of the base's, or one with its text, on the way from a text to its sources? */
  #comesBy(text: string, version: string): boolean {
    const seen = new Set<string>()
    for (
      let at: string | undefined = text;
      at !== undefined && !seen.has(at);
      at = this.#edges.get(at)?.from
    ) {
      if (this.#isOfBase(at)) return at === version || this.#areEqual(at, version)
      seen.add(at)
    }
    return false
  }

  /** Versions of the base are identified by their numbers. */
  #name(ref: string): string {
    const version = this.#versions.get(ref)
    if (version === undefined) return ref
    return this.#isOfBase(ref) ? versionName(version) : nameOf(version)
  }

  #versionName(ref: string): string {
    const version = this.#versions.get(ref)
    return version === undefined ? ref : versionName(version)
  }
}
