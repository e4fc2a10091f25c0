// Does one word exclude another? Each language lists opposites (rose, fell) and fields of words of which only one can be true
// (killed, injured; town, city). Words in one group of a field (injured, wounded) mean the same.
import type { Contrasts } from '../languages/contrast-lists.ts'
import { largestOf } from '../lists.ts'

type Ending = readonly [ending: string, instead: string]

const NO_ENDINGS: readonly Ending[] = []
const NO_STEMS: readonly string[] = []
/** A word without its ending. */
const SHORTEST_REST = 3

/** The lists of one language as look-up maps, built once. */
export class ContrastIndex {
  private readonly opposites = new Map<string, Set<string>>()
  /** Per word, its group in each field that has it. */
  private readonly groups = new Map<string, Map<number, number>>()
  /** Per preposition of time its group. */
  private readonly relations = new Map<string, number>()
  /** What each ending stands for, and the longest. */
  private readonly endings = new Map<string, string[]>()
  private readonly longestEnding: number
  /** The listed forms of words that have any. */
  private readonly bases = new Map<string, readonly string[]>()

  constructor(lists: Contrasts | null) {
    const stems = (lists?.stemEndings ?? '').split(' ').map((ending): Ending => [ending, ''])
    for (const [ending, instead] of [...(lists?.endings ?? NO_ENDINGS), ...stems])
      this.endings.set(ending, [...(this.endings.get(ending) ?? []), instead])
    this.longestEnding = largestOf([...this.endings.keys()].map((ending) => ending.length))
    if (lists === null) return
    for (const entry of entriesOf(lists.opposites)) this.addOpposites(entry.split('='))
    for (const [field, entry] of entriesOf(lists.fields).entries())
      for (const [group, words] of entry.split('=').entries())
        for (const word of words.split('|')) this.addToField(word, field, group)
    for (const [group, words] of (lists.timeRelations ?? '').split('=').entries())
      for (const word of words.split('|')) this.relations.set(word, group)
  }

  /** Prepositions of time, folded. */
  get timeRelations(): Iterable<string> {
    return this.relations.keys()
  }

  /** Do two prepositions relate differently to a date: in 2007, since 2007? */
  relateOtherwise(left: string, right: string): boolean {
    const [one, other] = [this.relations.get(left), this.relations.get(right)]
    return one !== undefined && other !== undefined && one !== other
  }

  /** Does any list have the word, folded? */
  has(key: string): boolean {
    return this.basesOf(key).length > 0
  }

  /** Is one of two folded words the opposite of the other? */
  areOpposites(left: string, right: string): boolean {
    return this.some(left, right, (a, b) => this.opposites.get(a)?.has(b) ?? false)
  }

  /** Opposites, or from two groups of a field; false if another field has them in one group. */
  exclude(left: string, right: string): boolean {
    if (this.areOpposites(left, right)) return true
    return this.some(left, right, (a, b) => this.differInField(a, b))
  }

  private differInField(left: string, right: string): boolean {
    const [lefts, rights] = [this.groups.get(left), this.groups.get(right)]
    if (!lefts || !rights) return false
    let differ = false
    for (const [field, group] of lefts) {
      const other = rights.get(field)
      if (other === group) return false
      if (other !== undefined) differ = true
    }
    return differ
  }

  /** The words as they stand, and their base forms: passed is a listed word, and a form of another. */
  private some(left: string, right: string, test: (left: string, right: string) => boolean): boolean {
    const [lefts, rights] = [this.basesOf(left), this.basesOf(right)]
    return lefts.some((a) => rights.some((b) => a !== b && test(a, b)))
  }

  /** The listed forms of a word: itself, and the stem without a regular ending. */
  private basesOf(key: string): readonly string[] {
    const cached = this.bases.get(key)
    if (cached !== undefined) return cached
    const bases = this.readBases(key)
    if (bases.length > 0) this.bases.set(key, bases)
    return bases
  }

  private readBases(key: string): readonly string[] {
    const bases = this.isListed(key) ? [key] : []
    for (
      let rest = key.length - 1;
      rest >= SHORTEST_REST && key.length - rest <= this.longestEnding;
      rest--
    ) {
      const base = key.slice(0, rest)
      for (const instead of this.endings.get(key.slice(rest)) ?? NO_STEMS) {
        if (this.isListed(base + instead)) bases.push(base + instead)
        // Doubled consonants: stabbed, dropping.
        if (key[rest - 1] === key[rest - 2] && this.isListed(base.slice(0, -1))) bases.push(base.slice(0, -1))
      }
    }
    return bases
  }

  private isListed(word: string): boolean {
    return this.groups.has(word) || this.opposites.has(word)
  }

  private addOpposites([first, ...others]: readonly string[]): void {
    for (const other of others) {
      this.opposites.set(first!, (this.opposites.get(first!) ?? new Set()).add(other))
      this.opposites.set(other, (this.opposites.get(other) ?? new Set()).add(first!))
    }
  }

  private addToField(word: string, field: number, group: number): void {
    this.groups.set(word, (this.groups.get(word) ?? new Map()).set(field, group))
  }
}

function entriesOf(list: string): readonly string[] {
  return list.split(/\s+/).filter((entry) => entry !== '')
}
