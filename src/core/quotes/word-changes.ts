// The word changes between two quotations, by the same passes that compare paragraphs.
import { type RawChange, writeChanges } from '../diff/changes.ts'
import { Budget, matchWords } from '../diff/myers.ts'
import { type BlockText, makePresentable } from '../diff/present.ts'
import { Dictionary, wholeWords } from '../diff/whole-words.ts'
import { isUnspaced } from '../words/unspaced-words.ts'
import { placeOf, type QuotedText, type Spoken, wordAt } from './spoken.ts'

/** Steps for all quotations of a comparison: some per word, and enough for any short text. */
const STEPS_AT_LEAST = 1_000_000
const STEPS_PER_WORD = 32
/** If one quotation is so many times as long, the other is searched in it as a whole. */
const FAR_LONGER = 8

/** Diffs the quotations of one comparison; they share its steps. */
export class QuoteDiffs {
  private readonly size: number
  private readonly budget: Budget
  private weights: Float64Array | null = null
  private readonly dictionary = new Dictionary()

  /** `size`: different words; `words`: words of both texts. */
  constructor(size: number, words: number) {
    this.size = size
    this.budget = new Budget(STEPS_AT_LEAST + STEPS_PER_WORD * words)
  }

  /** False if the steps ran out: some changes are coarser than they could be, or a partner was not searched for. */
  get precise(): boolean {
    return this.budget.precise && !this.budget.isSpent
  }

  /** Takes steps for scanning a quotation; false if none are left. */
  spend(steps: number): boolean {
    return this.budget.spend(steps)
  }

  /** Per word of one run its partner in the other, or -1, in the same order. */
  align(words: Int32Array, other: Int32Array): Int32Array {
    return matchWords(words, other, this.budget)
  }

  /** The changes that turn `left` into `right`: joined without insertions they are `left`, without deletions `right`. */
  between(left: Spoken, leftText: QuotedText, right: Spoken, rightText: QuotedText): RawChange[] {
    const l = blockOf(left, leftText)
    const r = blockOf(right, rightText)
    if (l.ids.length * FAR_LONGER < r.ids.length || r.ids.length * FAR_LONGER < l.ids.length) {
      const partner = partIn(l.ids, r.ids)
      if (partner) return writeChanges(l, r, partner)
    }
    const partner = matchWords(l.ids, r.ids, this.budget)
    // Every word weighs the same: quotations are short, and each word matters.
    this.weights ??= new Float64Array(this.size).fill(1)
    makePresentable(partner, l, r, this.weights)
    return writeChanges(l, r, wholeWords(partner, l, r, this.dictionary))
  }
}

/** Partners if one run stands whole in the other, else null. */
function partIn(left: Int32Array, right: Int32Array): Int32Array | null {
  const partner = new Int32Array(left.length).fill(-1)
  const isLeft = left.length < right.length
  const at = isLeft ? placeOf(left, right) : placeOf(right, left)
  if (at < 0) return null
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    if (isLeft) partner[i] = at + i
    else partner[at + i] = i
  }
  return partner
}

/** The words of a quotation with their ranges in its own text, parts joined by a space. */
function blockOf({ quotation, words }: Spoken, text: QuotedText): BlockText {
  const starts = new Int32Array(words.length)
  const ends = new Int32Array(words.length)
  let at = 0
  let offset = 0
  for (const { paragraph, start, end } of quotation.parts) {
    const said = text.texts[paragraph]!.slice(start, end)
    const shift = offset - start - (said.length - said.trimStart().length)
    const behind = wordAt(text, paragraph, end)
    for (let word = wordAt(text, paragraph, start); word < behind; word++, at++) {
      starts[at] = text.starts[word]! + shift
      ends[at] = text.ends[word]! + shift
    }
    offset += said.trim().length + 1
  }
  return { text: quotation.text, ids: words, starts, ends, signs: signsAt(quotation.text, starts) }
}

/** Null in most scripts. */
function signsAt(text: string, starts: Int32Array): Uint8Array | null {
  let signs: Uint8Array | null = null
  for (let w = 0; w < starts.length; w++) {
    if (!isUnspaced(text, starts[w]!)) continue
    signs ??= new Uint8Array(starts.length)
    signs[w] = 1
  }
  return signs
}
