// Finds reprints of a text. The store names the candidates, the comparison decides, and every passage shown has been
// verified word for word.

import type { ReprintsJson } from '../../contract/answers/reprints.ts'
import { append } from '../../core/lists.ts'
import { fingerprintsOf } from '../../core/reprints/fingerprints.ts'
import type { Reprint } from '../../core/story/story-answers.ts'
import { isScored } from '../../core/text/document.ts'
import { scanOf } from '../../core/words/scan.ts'
import { readCursor, writeCursor } from '../../store/cursors.ts'
import type { CandidatePlace, CandidateRange } from '../../store/model.ts'
import type { Store } from '../../store/store.ts'
import type { FullVersion, Version } from '../../store/versions-model.ts'
import type { Hashed } from '../scores/comparisons.ts'
import { PairScores, type Scores } from '../scores/kept-scores.ts'
import { type Caller, type Compute, throwIfGone } from '../work/compute.ts'
import { reprintCheckTask } from './reprint-check.ts'

export interface ReprintsQuestion {
  readonly text: Hashed
  /** The version with the text; null if it is not stored. */
  readonly stored: Version | null
  /** Least share, of the larger containment. */
  readonly min: number
  readonly limit: number
  readonly cursor: string | null
  /** Whether to leave out articles that belong to a story. */
  readonly unstoried?: boolean
  /** Limit of compared candidates, but for the rest of the last chunk. */
  readonly most?: number
}

/** Candidates that are compared and sorted together. */
const CHUNK = 64
/** Candidates and words, both sides counted, that a request compares; then it returns its results, and where to continue. */
const MOST_CANDIDATES = 4 * CHUNK
const MOST_WORDS = 1_500_000
/** Estimated words of a candidate, to size a chunk before any is read. */
const USUAL_WORDS = 1_000
/**
 * Best first within a chunk, and chunks by what they seem to share. A page continues where the last one ended, even if
 * articles were stored or deleted meanwhile. Throws BadCursor, and what Compute throws.
 */
export async function findReprints(
  store: Store,
  compute: Compute,
  caller: Caller,
  question: ReprintsQuestion,
): Promise<ReprintsJson> {
  const search = new ReprintSearch(store, compute, caller, question)
  const list = ['reprints', question.text.contentHash, question.stored?.articleId ?? null, question.min]
  const answer = (items: readonly Reprint[], place: Place | null): ReprintsJson => ({
    items,
    complete: search.complete,
    next: place && writeCursor(list, keysOf(place)),
  })
  let { after, until, shown } = placeOf(question.cursor, list)
  const items: Reprint[] = []
  for (;;) {
    throwIfGone(caller)
    const chunk = await search.chunk({ after, until })
    const last = shown
    const open = last === null ? chunk.items : chunk.items.filter((item) => inOrder(orderOf(item), last) > 0)
    const page = open.slice(0, question.limit - items.length)
    append(items, page)
    if (page.length < open.length) {
      return answer(items, { after, until: chunk.end, shown: orderOf(items.at(-1)!) })
    }
    if (chunk.next === null && until === null) return answer(items, null)
    ;[after, until, shown] = [chunk.next ?? until, null, null]
    if (items.length >= question.limit || search.isSpent()) return answer(items, { after, until, shown })
  }
}

/** Sort key of an item: score and larger containment, in billionths, and the id of the article. */
type Order = readonly [score: number, larger: number, articleId: string]

/** Where a page ended: in a chunk of candidates, after the last item shown. */
interface Place extends CandidateRange {
  readonly shown: Order | null
}

const NOWHERE = [-1, 0] as const
const NOTHING_SHOWN: Order = [-1, 0, '']
const KEYS = ['number', 'number', 'number', 'number', 'number', 'number', 'string'] as const

function placeOf(cursor: string | null, list: readonly unknown[]): Place {
  if (cursor === null) return { after: null, until: null, shown: null }
  const keys = readCursor(cursor, list, KEYS)
  const [afterWeight, afterVersion, untilWeight, untilVersion, ...shown] = keys
  const place = (weight: number, version: number) => (weight < 0 ? null : { weight, version })
  return {
    after: place(afterWeight, afterVersion),
    until: place(untilWeight, untilVersion),
    shown: shown[0] < 0 ? null : shown,
  }
}

function keysOf({ after, until, shown }: Place): (number | string)[] {
  const keys = (place: CandidatePlace | null) => (place ? [place.weight, place.version] : NOWHERE)
  return [...keys(after), ...keys(until), ...(shown ?? NOTHING_SHOWN)]
}

interface Chunk {
  /** Best first. */
  readonly items: readonly Reprint[]
  /** Place of the last compared candidate; null if there was none. */
  readonly end: CandidatePlace | null
  readonly next: CandidatePlace | null
}

class ReprintSearch {
  complete = true
  readonly #fingerprints: readonly number[]
  readonly #size: number
  #candidates = 0
  #words = 0

  constructor(
    private readonly store: Store,
    private readonly compute: Compute,
    private readonly caller: Caller,
    private readonly question: ReprintsQuestion,
  ) {
    const { text } = question
    this.#fingerprints = queryFingerprints(text)
    this.#size = Math.max(1, Math.min(CHUNK, Math.floor(MOST_WORDS / (text.words + USUAL_WORDS))))
  }

  /** Whether a request has compared enough. */
  isSpent(): boolean {
    const { most = MOST_CANDIDATES } = this.question
    return this.#candidates >= most || this.#words >= MOST_WORDS
  }

  /** The first candidates of a range, compared. */
  async chunk(range: CandidateRange): Promise<Chunk> {
    const { min, stored, unstoried = false } = this.question
    const except = stored?.articleId ?? null
    const query = { fingerprints: this.#fingerprints, except, thorough: min === 0, unstoried }
    // A chunk that was compared before may have grown since.
    const candidates = await this.store.reprints.candidates(
      query,
      range,
      range.until ? 2 * this.#size : this.#size,
    )
    this.complete &&= candidates.complete
    const items = await this.#compared(candidates.items)
    items.sort((a, b) => inOrder(orderOf(a), orderOf(b)))
    return { items, end: candidates.places.at(-1) ?? null, next: candidates.next }
  }

  async #compared(candidates: readonly FullVersion[]): Promise<Reprint[]> {
    if (candidates.length === 0) return []
    const { text, min, stored } = this.question
    const hashes = candidates.map(({ contentHash }) => contentHash)
    const scores =
      stored === null ? new PairScores() : await PairScores.read(this.store, [text.contentHash], hashes)
    const scoresOf = scores.beside(text.contentHash, hashes)
    const check = { text, min, candidates, known: scoresOf }
    const checked = await this.compute.run(reprintCheckTask, check, this.caller)
    this.#candidates += candidates.length
    for (const { words } of candidates) this.#words += text.words + words
    const scored = checked.map(({ candidate, ...found }) => ({ version: candidates[candidate]!, ...found }))
    for (const { version, scores: found } of scored) {
      if (!scoresOf.has(version.contentHash)) scores.add(text.contentHash, version.contentHash, found)
    }
    // Not awaited: what is not stored is computed again.
    if (stored !== null) scores.keep(this.store, [stored, ...candidates]).catch(() => {})
    return scored
      .filter(
        ({ scores: { containment } }) => Math.max(containment.leftInRight, containment.rightInLeft) >= min,
      )
      .map(({ version, scores, passages }) => reprintOf(version, scores, passages))
  }
}

/** The counted paragraphs, each once. */
function queryFingerprints(text: Hashed): number[] {
  const texts = text.paragraphs.map((paragraph) => paragraph.text)
  const all = fingerprintsOf(texts, scanOf(text))
  return [...new Set(text.paragraphs.flatMap(({ role }, p) => (isScored(role) ? all[p]! : [])))]
}

function reprintOf(version: FullVersion, scores: Scores, passages: Reprint['passages']): Reprint {
  return {
    articleId: version.articleId,
    ref: version.ref,
    source: version.source,
    story: version.story,
    headline: version.headline,
    score: scores.score,
    containment: scores.containment,
    relation: scores.relation,
    passages,
  }
}

function orderOf({ score, containment, articleId }: Reprint): Order {
  const larger = Math.max(containment.leftInRight, containment.rightInLeft)
  return [Math.round(score * 1e9), Math.round(larger * 1e9), articleId]
}

/** Best first. */
function inOrder(a: Order, b: Order): number {
  return b[0] - a[0] || b[1] - a[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0)
}
