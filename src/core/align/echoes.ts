// Which cut paragraphs come back in other words? A retold paragraph keeps too little wording for a link, but its names, figures and
// rare words survive, mostly in order. An echo changes no block and no score. Texts about different things must have none, so the
// two paragraphs must share several words that few other paragraphs of either text have, and a good part of their content words.

import { CLAIMS, COMMON, EVERYDAY, lexiconOf, SAYS, STARTER } from '../kinds/lexicon.ts'
import { isCapital } from '../kinds/spelling/letters.ts'
import type { Echo } from '../model.ts'
import { isStopWord } from '../scores/stems.ts'
import { isScored } from '../text/document.ts'
import { foldWord } from '../text/fold.ts'
import { isUnspaced } from '../words/unspaced-words.ts'
import type { Aligned } from './aligned.ts'
import type { Group } from './groups.ts'
import type { Pair } from './pair.ts'
import type { Side } from './side.ts'
import { isPair } from './sign-pairs.ts'
import type { Terms } from './terms.ts'

/** Share of the shorter paragraph's content words, by weight, that both must have. */
const LEAST_SHARE = 0.25
/** Least weight of the shared words, and how many words, names and figures among them. */
const LEAST_WEIGHT = 6
const LEAST_WORDS = 3
const LEAST_FACTS = 1
/** Share of the shared words that must stand in the same order. */
const LEAST_IN_ORDER = 0.33
/** Between texts that share no paragraph, a single echo may be chance: two companies in the news. */
const LEAST_ALONE = 2
/** A word in more than this share of a side's paragraphs says nothing about one of them. */
const MOST_SPREAD = 0.2
const MOST_PARAGRAPHS_OF_WORD = 3
/** Weight of a name or figure, and of an everyday word or two signs of a script without spaces; others weigh one. */
const FACT_WEIGHT = 2
const EVERYDAY_WEIGHT = 0.5
/** With more removed or added paragraphs a side, only words that stand in one paragraph of each are looked up. */
const MOST_CANDIDATES = 400
/**
 * Bound on different words, or pairs of signs in scripts without spaces. No two texts of a language have as many words, and
 * beyond it these are not stemmed either.
 */
const MOST_TERMS = 2 ** 17
const POSSESSIVE = /['’]s?$/
const LETTER = /\p{L}/u
const DIGIT = /\p{N}/u

/** A paragraph as its content words. */
interface Told {
  readonly paragraph: number
  /** Stem numbers in order of first occurrence. */
  readonly stems: readonly number[]
  readonly weight: number
}

interface Edge {
  readonly left: number
  readonly right: number
  /** Stems that both have, in the order of the left paragraph and of the right one. */
  readonly shared: readonly number[]
  readonly inRight: readonly number[]
  readonly similarity: number
}

/** The echoes among removed and added paragraphs, in the caller's sides and the order of the left text. */
export function findEchoes({ pair, groups, budget }: Aligned): readonly Echo[] {
  const removed = paragraphsOf(groups, 'removed', 'left', pair.left)
  const added = paragraphsOf(groups, 'added', 'right', pair.right)
  if (removed.length === 0 || added.length === 0) return []
  if (pair.terms.ids > MOST_TERMS) {
    budget.precise = false
    return []
  }
  const words = new TellingWords(pair)
  const areMany = removed.length > MOST_CANDIDATES || added.length > MOST_CANDIDATES
  const edges = bestEdges((areMany ? edgesOfMany : edgesOfFew)(removed, added, words))
  const areLinked = groups.some((group) => group.left.length > 0 && group.right.length > 0)
  return areLinked || edges.length >= LEAST_ALONE ? echoesOf(edges, words, pair.swapped) : []
}

function paragraphsOf(
  groups: readonly Group[],
  kind: Group['kind'],
  side: 'left' | 'right',
  { roles }: Side,
): number[] {
  return groups
    .filter((group) => group.kind === kind)
    .flatMap((group) => group[side])
    .filter((p) => isScored(roles[p]!))
    .sort((a, b) => a - b)
}

/** The words of both texts by stem: which are facts, how many paragraphs have each, and how each is displayed. */
class TellingWords {
  private readonly pair: Pair
  private readonly words: ReadonlyMap<string, number>
  private readonly numbers: Int32Array
  /** Per stem: 1 if few enough paragraphs of both sides have it. */
  private readonly isTelling: Uint8Array
  private readonly isFact: Uint8Array
  private readonly shown: string[] = []
  /** Filled on demand; 0: not yet. */
  private readonly weights: Float64Array

  constructor(pair: Pair) {
    this.pair = pair
    this.words = lexiconOf(pair.language).words
    const { terms } = pair
    this.numbers = stemNumbers(terms)
    this.isFact = new Uint8Array(terms.ids)
    this.weights = new Float64Array(terms.ids)
    this.isTelling = tellingAmong(pair, this.spreadOf(terms.left), this.spreadOf(terms.right))
  }

  told(side: 'left' | 'right', paragraph: number): Told {
    const { first, ids } = this.pair.terms[side]
    const stems: number[] = []
    const seen = new Set<number>()
    let weight = 0
    for (let w = first[paragraph]!; w < first[paragraph + 1]!; w++) {
      const stem = this.numbers[ids[w]!]!
      if (stem < 0 || seen.has(stem) || this.isTelling[stem] === 0) continue
      seen.add(stem)
      stems.push(stem)
      weight += this.weightOf(stem)
    }
    return { paragraph, stems, weight }
  }

  /** Calls back with each stem that `told` has of a paragraph, as often as it occurs. */
  eachStem(side: 'left' | 'right', paragraph: number, visit: (stem: number) => void): void {
    const { first, ids } = this.pair.terms[side]
    for (let w = first[paragraph]!; w < first[paragraph + 1]!; w++) {
      const stem = this.numbers[ids[w]!]!
      if (stem >= 0 && this.isTelling[stem] === 1) visit(stem)
    }
  }

  /** Numbers above all stems. */
  get stemCount(): number {
    return this.numbers.length
  }

  weightOf(stem: number): number {
    if (this.isFact[stem] === 1) return FACT_WEIGHT
    if (this.weights[stem] === 0) {
      const flags = this.words.get(foldWord(this.shown[stem]!)) ?? 0
      const isEveryday = (flags & (EVERYDAY | COMMON | STARTER | SAYS | CLAIMS)) !== 0
      this.weights[stem] = isEveryday || isUnspaced(this.shown[stem]!, 0) ? EVERYDAY_WEIGHT : 1
    }
    return this.weights[stem]!
  }

  factsAmong(stems: readonly number[]): number {
    return stems.reduce((sum, stem) => sum + this.isFact[stem]!, 0)
  }

  /** The word as the text first prints it. */
  wordOf(stem: number): string {
    return this.shown[stem]!
  }

  /** Number of paragraphs with each stem. */
  private spreadOf(side: Side): Int32Array {
    const spread = new Int32Array(this.pair.terms.ids)
    const last = new Int32Array(this.pair.terms.ids).fill(-1)
    for (let p = 0; p < side.texts.length; p++) {
      if (!isScored(side.roles[p]!)) continue
      for (let w = side.first[p]!; w < side.first[p + 1]!; w++) {
        const stem = this.numbers[side.ids[w]!]!
        if (stem < 0) continue
        this.meet(side, p, w, stem)
        if (last[stem] === p) continue
        last[stem] = p
        spread[stem]!++
      }
    }
    return spread
  }

  private meet(side: Side, p: number, w: number, stem: number): void {
    const text = side.texts[p]!
    const start = side.starts[w]!
    this.shown[stem] ??= text.slice(start, side.ends[isPair(side, p, w) ? w + 1 : w]!)
    if (this.isFact[stem] === 1) return
    const isInside = start > 1 && text[start - 1] === ' ' && LETTER.test(text[start - 2]!)
    const isName = isInside && isCapital(text.charCodeAt(start)) && side.ends[w]! - start > 1
    if (DIGIT.test(text[start]!) || isName) this.isFact[stem] = 1
  }
}

function tellingAmong({ left, right }: Pair, lefts: Int32Array, rights: Int32Array): Uint8Array {
  const bound = (side: Side) => Math.max(MOST_PARAGRAPHS_OF_WORD, MOST_SPREAD * side.texts.length)
  const [mostLeft, mostRight] = [bound(left), bound(right)]
  const telling = new Uint8Array(lefts.length)
  for (let stem = 0; stem < telling.length; stem++)
    if (lefts[stem]! <= mostLeft && rights[stem]! <= mostRight) telling[stem] = 1
  return telling
}

/** Per word id: the first word id with the same stem; -1 for stop words. */
function stemNumbers({ stems, ids }: Terms): Int32Array {
  const numbers = new Int32Array(ids)
  const first = new Map<string, number>()
  for (let id = 0; id < ids; id++) {
    const stem = stems[id]!
    if (stem === null) {
      numbers[id] = id
      continue
    }
    if (isStopWord(stem)) {
      numbers[id] = -1
      continue
    }
    const text = withoutPossessive(stem.text)
    const firstId = first.get(text)
    if (firstId === undefined) first.set(text, id)
    numbers[id] = firstId ?? id
  }
  return numbers
}

/** Few words end so: the expression is many times as slow as the look. */
function withoutPossessive(text: string): string {
  const last = text[text.length - 1]
  return last === 's' || last === "'" || last === '’' ? text.replace(POSSESSIVE, '') : text
}

/** Pairs that share enough, looked up by words that few paragraphs have. */
function edgesOfFew(removed: readonly number[], added: readonly number[], words: TellingWords): Edge[] {
  const right = added.map((q) => words.told('right', q))
  const holders = new Map<number, number[]>()
  for (const [at, { stems }] of right.entries())
    for (const stem of stems) {
      const list = holders.get(stem)
      if (list) list.push(at)
      else holders.set(stem, [at])
    }
  const edges: Edge[] = []
  for (const p of removed) {
    const one = words.told('left', p)
    const counts = new Map<number, number>()
    for (const stem of one.stems)
      for (const q of holders.get(stem) ?? []) counts.set(q, (counts.get(q) ?? 0) + 1)
    for (const [q, count] of counts) {
      const edge = count >= LEAST_WORDS ? edgeOf(one, right[q]!, words) : null
      if (edge) edges.push(edge)
    }
  }
  return edges
}

const NONE = -1
const SEVERAL = -2

/** The same, looked up only by words that a single added paragraph has; few pairs share enough of these to be read. */
function edgesOfMany(removed: readonly number[], added: readonly number[], words: TellingWords): Edge[] {
  const holder = new Int32Array(words.stemCount).fill(NONE)
  for (const [at, q] of added.entries())
    words.eachStem('right', q, (stem) => {
      if (holder[stem] === NONE) holder[stem] = at
      else if (holder[stem] !== at) holder[stem] = SEVERAL
    })
  const edges: Edge[] = []
  const lastMet = new Int32Array(words.stemCount).fill(NONE)
  for (const p of removed) {
    const counts = new Map<number, number>()
    words.eachStem('left', p, (stem) => {
      const at = holder[stem]!
      if (at < 0 || lastMet[stem] === p) return
      lastMet[stem] = p
      counts.set(at, (counts.get(at) ?? 0) + 1)
    })
    for (const [at, count] of counts) {
      if (count < LEAST_WORDS) continue
      const edge = edgeOf(words.told('left', p), words.told('right', added[at]!), words)
      if (edge) edges.push(edge)
    }
  }
  return edges
}

function edgeOf(left: Told, right: Told, words: TellingWords): Edge | null {
  const place = new Map(right.stems.map((stem, at) => [stem, at]))
  const shared = left.stems.filter((stem) => place.has(stem))
  if (shared.length < LEAST_WORDS || words.factsAmong(shared) < LEAST_FACTS) return null
  const weight = shared.reduce((sum, stem) => sum + words.weightOf(stem), 0)
  if (weight < LEAST_WEIGHT) return null
  const similarity = (2 * weight) / (left.weight + right.weight)
  if (weight < LEAST_SHARE * Math.min(left.weight, right.weight)) return null
  if (longestRise(shared.map((stem) => place.get(stem)!)) < LEAST_IN_ORDER * shared.length) return null
  const inRight = [...shared].sort((a, b) => place.get(a)! - place.get(b)!)
  return { left: left.paragraph, right: right.paragraph, shared, inRight, similarity }
}

/** Length of the longest subsequence that rises (patience sorting). */
function longestRise(places: readonly number[]): number {
  const tails: number[] = []
  for (const place of places) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (tails[middle]! < place) low = middle + 1
      else high = middle
    }
    tails[low] = place
  }
  return tails.length
}

/** Keeps the best echo of each paragraph unless both have a better one: echoes are 1:1, 1:n or n:1. */
function bestEdges(edges: readonly Edge[]): Edge[] {
  const best = { left: new Map<number, number>(), right: new Map<number, number>() }
  for (const { left, right, similarity } of edges) {
    best.left.set(left, Math.max(best.left.get(left) ?? 0, similarity))
    best.right.set(right, Math.max(best.right.get(right) ?? 0, similarity))
  }
  return edges.filter(
    ({ left, right, similarity }) =>
      best.left.get(left) === similarity && best.right.get(right) === similarity,
  )
}

/** In the caller's order of sides. */
function echoesOf(edges: readonly Edge[], words: TellingWords, swapped: boolean): Echo[] {
  const echoes = edges.map(({ left, right, shared, inRight, similarity }) => ({
    left: [swapped ? right : left],
    right: [swapped ? left : right],
    shared: (swapped ? inRight : shared).map((stem) => words.wordOf(stem)),
    similarity,
  }))
  return echoes.sort((a, b) => a.left[0]! - b.left[0]! || a.right[0]! - b.right[0]!)
}
