// What became of a stretch of the left text in the right one? Reads the blocks of their comparison at its place: the same
// words elsewhere in the text don't count.

import { BREAK } from '../diff/block.ts'
import type { Document } from '../model.ts'
import { isHouseStyle } from '../model.ts'
import type { RevisedBlock, RevisedChange, Revision } from '../revision-model.ts'
import { isNotice } from '../text/notices.ts'

/** A stretch of a text: paragraph, and half-open range of characters in it. */
export interface Stretch {
  readonly paragraph: number
  readonly start: number
  readonly end: number
}

export interface Places {
  /**
   * Share of the stretch that is kept, in any house style, in [0, 1]; 0 if its paragraph is gone. For an empty stretch: 1 if
   * nothing was inserted and its surroundings are kept, else 0.
   */
  keptShare(stretch: Stretch): number
  /** Whether most of a left paragraph is in the right text. */
  isKept(paragraph: number): boolean
  /**
   * The stretch in the right text, or its replacement (empty if it was only deleted); null if its paragraph is gone.
   */
  counterpart(stretch: Stretch): Stretch | null
}

/** Characters checked on both sides of an empty stretch: a word or two. */
const SIGHT = 12
/** A paragraph with less wording left was written anew. */
const MOSTLY = 0.5

interface Place {
  readonly block: RevisedBlock
  /** Start of the paragraph in the joined left text of the block. */
  readonly offset: number
}

/** What became of the left side of a comparison. */
export function placesOf({ blocks, left, right }: Revision): Places {
  const places = new Map<number, Place>()
  for (const block of blocks) {
    let offset = 0
    for (const p of block.left) {
      places.set(p, { block, offset })
      offset += left.paragraphs[p]!.text.length + BREAK.length
    }
  }
  const placeOf = ({ paragraph }: Stretch) => {
    const place = places.get(paragraph)
    return place && isThere(place.block) ? place : null
  }
  // A correction notice that repeats a paragraph doesn't keep it.
  const isThere = ({ right: paragraphs }: RevisedBlock) =>
    paragraphs.some((index) => !isNotice(right.paragraphs[index]!.text))
  return {
    keptShare: (stretch) => {
      const place = placeOf(stretch)
      if (!place) return 0
      return stretch.start === stretch.end ? pointIsKept(place, stretch, left) : shareKept(place, stretch)
    },
    isKept: (paragraph) => {
      const block = places.get(paragraph)?.block
      return block !== undefined && isThere(block) && block.similarity >= MOSTLY
    },
    counterpart: (stretch) => {
      const place = placeOf(stretch)
      return place && facing(place, stretch, right)
    },
  }
}

/** The stretch of a block's joined text, trimmed, in the paragraph in which it begins. */
export function stretchIn(
  document: Document,
  paragraphs: readonly number[],
  from: number,
  text: string,
): Stretch {
  let start = from + (text.length - text.trimStart().length)
  let end = Math.max(start, from + text.trimEnd().length)
  for (const paragraph of paragraphs) {
    const { length } = document.paragraphs[paragraph]!.text
    if (start <= length) return { paragraph, start, end: Math.min(end, length) }
    start -= length + BREAK.length
    end -= length + BREAK.length
  }
  return { paragraph: paragraphs.at(-1)!, start: 0, end: 0 }
}

/** Letters and figures count; words inserted within the stretch count against it. */
function shareKept({ block, offset }: Place, stretch: Stretch): number {
  const start = offset + stretch.start
  const end = offset + stretch.end
  let [at, kept, all] = [0, 0, 0]
  for (const change of block.changes) {
    const text = change.op === 'insert' ? '' : change.text
    const inside = text.slice(Math.max(0, start - at), Math.max(0, end - at))
    const weight = lettersOf(inside)
    all += weight
    if (staysSame(change)) kept += weight
    else if (change.op === 'insert' && at > start && at < end) all += lettersOf(change.text)
    at += text.length
  }
  return all === 0 ? 1 : kept / all
}

function pointIsKept({ block, offset }: Place, stretch: Stretch, left: Document): 0 | 1 {
  const length = left.paragraphs[stretch.paragraph]!.text.length
  const start = offset + Math.max(0, stretch.start - SIGHT)
  const end = offset + Math.min(length, stretch.end + SIGHT)
  let at = 0
  for (const change of block.changes) {
    const size = change.op === 'insert' ? 0 : change.text.length
    const touches = size === 0 ? at >= start && at <= end : at < end && at + size > start
    if (touches && !staysSame(change)) return 0
    at += size
  }
  return 1
}

/** Ends inside a replaced range move to the ends of its replacement. */
function facing({ block, offset }: Place, stretch: Stretch, right: Document): Stretch {
  const [from, to] = [offset + stretch.start, offset + stretch.end]
  let [start, end] = [-1, -1]
  let whole = ''
  for (const { l, r } of runsOf(block.changes, (text) => (whole += text))) {
    const isEqual = l.size === r.size && l.isEqual
    if (from === to) {
      // Text inserted at the point stands there now; a space may lie between the two.
      const isPutIn = l.size === 0 && Math.abs(l.at - from) <= 1
      const holds = isEqual ? l.at <= from && from <= l.at + l.size : l.at < from && from < l.at + l.size
      if (isPutIn || (!isEqual && holds)) [start, end] = [r.at, r.at + r.size]
      else if (start < 0 && holds) start = end = r.at + from - l.at
      else if (start < 0 && l.at === from) start = end = r.at
    } else {
      if (l.at <= from && from < l.at + l.size) start = isEqual ? r.at + from - l.at : r.at
      if (l.at < to && to <= l.at + l.size) end = isEqual ? r.at + to - l.at : r.at + r.size
    }
  }
  if (start < 0) start = end = whole.length
  return stretchIn(right, block.right, start, whole.slice(start, Math.max(start, end)))
}

interface Run {
  readonly l: { readonly at: number; readonly size: number; readonly isEqual: boolean }
  readonly r: { readonly at: number; readonly size: number }
}

/** Equal text and replacements, with their ranges on both sides; `tell` gets the right text. */
function runsOf(changes: readonly RevisedChange[], tell: (text: string) => void): Run[] {
  const runs: Run[] = []
  let [left, right] = [0, 0]
  for (let at = 0; at < changes.length; ) {
    const isEqual = changes[at]!.op === 'equal'
    let [gone, come] = [0, 0]
    do {
      const { op, text } = changes[at]!
      if (op !== 'insert') gone += text.length
      if (op !== 'delete') {
        come += text.length
        tell(text)
      }
      at++
    } while (!isEqual && at < changes.length && changes[at]!.op !== 'equal')
    runs.push({ l: { at: left, size: gone, isEqual }, r: { at: right, size: come } })
    left += gone
    right += come
  }
  return runs
}

/** Equal, in another house style, or only white space and marks. */
function staysSame(change: RevisedChange): boolean {
  return change.op === 'equal' || isHouseStyle(change) || lettersOf(change.text) === 0
}

function lettersOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}
