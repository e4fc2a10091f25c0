// Which passages do two texts share? Looks up every word of the other text by the shingle that begins at it, extends matches
// word by word and verifies them letter by letter, so that no passage is a hash collision.

import type { Document } from '../model.ts'
import type { SharedPassage } from '../story/story-answers.ts'
import { isScored } from '../text/document.ts'
import { foldWord } from '../text/fold.ts'
import { type Scan, scanOf } from '../words/scan.ts'
import { isUnspaced } from '../words/unspaced-words.ts'
import type { WordSpans } from '../words/word-spans.ts'
import { inWords } from '../words/words.ts'
import { SHINGLE } from './fingerprints.ts'

/** Positions tried per shingle of the query: in repetitive texts one of the first will do. */
const MOST_PLACES = 8
/** Most passages returned per pair, the longest ones. */
export const MOST_PASSAGES = 20
/** Words of runs per word of the other text: beyond, with endless overlaps, no run is searched within another. */
const STEPS_PER_WORD = 8
/**
 * Other shingles that are passed over for each word of the other text, where one place of the table has many: more than
 * texts have that were not made for it. After them it looks no further.
 */
const PASSED_PER_WORD = 64

interface SharedPassages {
  /** The longest ones. */
  readonly passages: readonly SharedPassage[]
  /** Words of the other text in all passages, each once. */
  readonly words: number
}

interface Run {
  readonly words: number
  readonly queryParagraph: number
  readonly paragraph: number
  /** First words, counted over the whole document. */
  readonly queryWord: number
  readonly word: number
  /** Words that the previous run lacks. */
  readonly fresh: number
}

/** A paragraph's range of words, and how far runs were searched. */
interface Bounds {
  readonly start: number
  readonly end: number
  readonly reached: number
}

/** The shingles of a query, indexed for many texts. */
export class PassageFinder {
  private readonly scan: Scan
  private readonly heads: Int32Array
  private readonly chain: Int32Array
  private readonly paragraphs: Int32Array
  /** Other shingles that may still be passed over. */
  private passable = 0

  constructor(private readonly query: Document) {
    this.scan = scanOf(query)
    const { spans, first } = this.scan
    let slots = 64
    while (slots < 2 * spans.count) slots *= 2
    this.heads = new Int32Array(slots)
    this.chain = new Int32Array(spans.count)
    this.paragraphs = new Int32Array(spans.count)
    for (let p = query.paragraphs.length - 1; p >= 0; p--) {
      if (!isScored(query.paragraphs[p]!.role)) continue
      for (let w = first[p + 1]! - SHINGLE; w >= first[p]!; w--)
        this.enter(slotOf(spans, w) & (slots - 1), w, p)
    }
  }

  private enter(slot: number, word: number, paragraph: number): void {
    this.chain[word] = this.heads[slot]!
    this.heads[slot] = word + 1
    this.paragraphs[word] = paragraph
  }

  /** Passages of 5 words or more (a sign of a script without spaces is half a word) within a paragraph of each text, longest first; without headlines and boilerplate. */
  shared(other: Document): SharedPassages {
    const scan = scanOf(other)
    this.passable = PASSED_PER_WORD * scan.spans.count
    const runs = this.runs(other, scan).filter((run) => this.isSame(run, other, scan) && this.isLong(run))
    const passages = runs
      .sort((a, b) => b.words - a.words || a.queryWord - b.queryWord || a.word - b.word)
      .slice(0, MOST_PASSAGES)
      .map((run) => this.passageOf(run))
    return { passages, words: runs.reduce((sum, run) => sum + run.fresh, 0) }
  }

  /** From left to right in each paragraph; a run that begins within the previous one ends beyond it. */
  private runs(other: Document, { spans, first }: Scan): Run[] {
    const runs: Run[] = []
    let room = STEPS_PER_WORD * (spans.count + SHINGLE)
    for (const [paragraph, { role }] of other.paragraphs.entries()) {
      if (!isScored(role)) continue
      const [start, end] = [first[paragraph]!, first[paragraph + 1]!]
      let reached = start
      for (let word = start; word + SHINGLE <= end; ) {
        const least = room > 0 ? start : word
        const run = this.longestAt(spans, word, { start: least, end, reached }, paragraph)
        if (run === null) {
          word++
          continue
        }
        room -= run.words
        runs.push({ ...run, fresh: run.word + run.words - Math.max(run.word, reached) })
        reached = run.word + run.words
        word = room > 0 ? Math.max(word + 1, reached - SHINGLE + 1) : reached
      }
    }
    return runs
  }

  /** The longest run across the shingle at `word` that ends after the current position. */
  private longestAt(
    spans: WordSpans,
    word: number,
    { start, end, reached }: Bounds,
    paragraph: number,
  ): Run | null {
    let best: Run | null = null
    let at = this.heads[slotOf(spans, word) & (this.heads.length - 1)]!
    for (let tried = 0; at > 0 && tried < MOST_PLACES; at = this.chain[at - 1]!) {
      const queryWord = at - 1
      const queryParagraph = this.paragraphs[queryWord]!
      const { first } = this.scan
      const most = Math.min(end - word, first[queryParagraph + 1]! - queryWord)
      const ahead = commonWords(this.scan.spans, queryWord, spans, word, most)
      if (ahead < SHINGLE) {
        if (--this.passable < 0) break
        continue
      }
      tried++
      if (word + ahead <= reached) continue
      const before = Math.min(word - start, queryWord - first[queryParagraph]!)
      const behind = commonWordsBefore(this.scan.spans, queryWord, spans, word, before)
      const words = behind + ahead
      if (words > (best?.words ?? 0)) {
        const from = { queryWord: queryWord - behind, word: word - behind }
        best = { words, queryParagraph, paragraph, ...from, fresh: words }
      }
    }
    return best
  }

  private isSame(run: Run, other: Document, { spans }: Scan): boolean {
    const left = this.query.paragraphs[run.queryParagraph]!.text
    const right = other.paragraphs[run.paragraph]!.text
    for (let n = 0; n < run.words; n++) {
      const a = wordAt(left, this.scan.spans, run.queryWord + n)
      const b = wordAt(right, spans, run.word + n)
      if (a !== b && foldWord(a) !== foldWord(b)) return false
    }
    return true
  }

  /** Five signs of a script without spaces are two or three words, and match by chance. */
  private isLong({ words, queryParagraph, queryWord }: Run): boolean {
    if (words >= 2 * SHINGLE) return true
    const { text } = this.query.paragraphs[queryParagraph]!
    let signs = 0
    for (let w = queryWord; w < queryWord + words; w++)
      if (isUnspaced(text, this.scan.spans.starts[w]!)) signs++
    return inWords(words, signs) >= SHINGLE
  }

  private passageOf({ words, queryParagraph, paragraph, queryWord }: Run): SharedPassage {
    const { spans } = this.scan
    const text = this.query.paragraphs[queryParagraph]!.text
    return {
      words,
      queryParagraph,
      paragraph,
      text: text.slice(spans.starts[queryWord]!, spans.ends[queryWord + words - 1]!),
    }
  }
}

function wordAt(text: string, spans: WordSpans, word: number): string {
  return text.slice(spans.starts[word]!, spans.ends[word]!)
}

/** The slot of the shingle that begins at a word. */
function slotOf({ hashesA, hashesB }: WordSpans, word: number): number {
  let hash = 0
  for (let w = word; w < word + SHINGLE; w++) {
    hash = Math.imul(hash ^ hashesA[w]!, 0x9e3779b1) ^ hashesB[w]!
    hash ^= hash >>> 15
  }
  return hash >>> 1
}

function commonWords(left: WordSpans, i: number, right: WordSpans, j: number, most: number): number {
  let words = 0
  while (
    words < most &&
    left.hashesA[i + words] === right.hashesA[j + words] &&
    left.hashesB[i + words] === right.hashesB[j + words]
  )
    words++
  return words
}

/** The same to the left: number of equal words before both positions. */
function commonWordsBefore(left: WordSpans, i: number, right: WordSpans, j: number, most: number): number {
  let words = 0
  while (
    words < most &&
    left.hashesA[i - words - 1] === right.hashesA[j - words - 1] &&
    left.hashesB[i - words - 1] === right.hashesB[j - words - 1]
  )
    words++
  return words
}
