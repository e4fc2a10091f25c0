// The comparison as a unified diff of the two texts, which GNU `patch` and `git apply` take.
import { formatPatch, type StructuredPatchHunk } from 'diff'
import type { Block, Paragraph } from '../core/model.ts'
import { paragraphsText } from './text.ts'

const CONTEXT_LINES = 3

export interface PatchSide {
  readonly name: string
  readonly paragraphs: readonly Paragraph[]
}

interface Row {
  readonly sign: ' ' | '-' | '+'
  readonly line: string
}

/** Half-open ranges of line numbers on both sides. */
interface Stretch {
  readonly left: readonly [number, number]
  readonly right: readonly [number, number]
}

/**
 * Applied to the left text as `paragraphsText` writes it, it gives the right one. Paragraphs that stayed as they were and
 * where they were are context; a moved one is taken out and put in. Empty where the texts are equal, as with `diff`:
 * `patch` refuses a head without hunks.
 */
export function diffPatch(left: PatchSide, right: PatchSide, blocks: readonly Block[]): string {
  const [leftText, rightText] = [linesOf(left.paragraphs), linesOf(right.paragraphs)]
  const rows = stretchesOf(leftText, rightText, blocks).flatMap((stretch) =>
    rowsOf(leftText.lines, rightText.lines, stretch),
  )
  const hunks = hunksOf(rows)
  if (hunks.length === 0) return ''
  const patch = {
    oldFileName: left.name,
    newFileName: right.name,
    oldHeader: undefined,
    newHeader: undefined,
    hunks,
  }
  const headed = formatPatch(patch, {
    includeIndex: false,
    includeUnderline: false,
    includeFileHeaders: true,
  })
  return endNames(headed)
}

/** A name with spaces ends with a tab, as `diff` and `git` write it: without one `patch` reads its first word alone. */
function endNames(patch: string): string {
  const [old = '', fresh = '', ...rest] = patch.split('\n')
  const ended = [old, fresh].map((line) => (/^(?:---|\+\+\+) [^"].* /.test(line) ? `${line}\t` : line))
  return [...ended, ...rest].join('\n')
}

interface TextLines {
  readonly lines: readonly string[]
  /** Line numbers at which paragraphs begin; as the last one, where the paragraph after the last would. */
  readonly starts: readonly number[]
}

/** A paragraph is one line, and more should it ever hold line breaks; an empty line stands between two. */
function linesOf(paragraphs: readonly Paragraph[]): TextLines {
  const text = paragraphsText(paragraphs)
  const starts = [0]
  for (const paragraph of paragraphs) starts.push(starts.at(-1)! + paragraph.text.split('\n').length + 1)
  return { lines: text.split('\n').slice(0, -1), starts }
}

/** Both texts cut at the paragraphs that face each other: these and what stands between them, in turn. */
function stretchesOf(left: TextLines, right: TextLines, blocks: readonly Block[]): Stretch[] {
  const stretches: Stretch[] = []
  let [l, r] = [0, 0]
  for (const [facingLeft, facingRight] of facingPairs(blocks)) {
    const [fromLeft, fromRight] = [left.starts[facingLeft]!, right.starts[facingRight]!]
    const [toLeft, toRight] = [left.starts[facingLeft + 1]! - 1, right.starts[facingRight + 1]! - 1]
    stretches.push({ left: [l, fromLeft], right: [r, fromRight] })
    stretches.push({ left: [fromLeft, toLeft], right: [fromRight, toRight] })
    l = toLeft
    r = toRight
  }
  stretches.push({ left: [l, left.lines.length], right: [r, right.lines.length] })
  return stretches
}

/** Paragraphs of blocks with one on each side, in the same order on both. */
function facingPairs(blocks: readonly Block[]): [number, number][] {
  const pairs: [number, number][] = []
  for (const block of blocks) {
    const [l, r] = [block.left[0], block.right[0]]
    if (block.moved || block.left.length !== 1 || block.right.length !== 1) continue
    if (l === undefined || r === undefined) continue
    const last = pairs.at(-1)
    if (!last || (last[0] < l && last[1] < r)) pairs.push([l, r])
  }
  return pairs
}

/** Lines that both sides begin and end with are context, the others go and come. */
function rowsOf(left: readonly string[], right: readonly string[], stretch: Stretch): Row[] {
  const went = left.slice(stretch.left[0], stretch.left[1])
  const came = right.slice(stretch.right[0], stretch.right[1])
  const most = Math.min(went.length, came.length)
  let before = 0
  while (before < most && went[before] === came[before]) before++
  let after = 0
  while (after < most - before && went.at(-1 - after) === came.at(-1 - after)) after++
  const row = (sign: Row['sign']) => (line: string) => ({ sign, line })
  return [
    ...went.slice(0, before).map(row(' ')),
    ...went.slice(before, went.length - after).map(row('-')),
    ...came.slice(before, came.length - after).map(row('+')),
    ...went.slice(went.length - after).map(row(' ')),
  ]
}

/** Groups the rows so that changes nearer than twice the context share a hunk. */
function hunksOf(rows: readonly Row[]): StructuredPatchHunk[] {
  const changed = rows.flatMap((row, index) => (row.sign === ' ' ? [] : [index]))
  const ranges: [number, number][] = []
  for (const index of changed) {
    const last = ranges.at(-1)
    if (last && index - last[1] <= 2 * CONTEXT_LINES) last[1] = index
    else ranges.push([index, index])
  }
  const before = countsBefore(rows)
  return ranges.map(([first, last]) => {
    const start = Math.max(0, first - CONTEXT_LINES)
    const shown = rows.slice(start, last + CONTEXT_LINES + 1)
    return {
      oldStart: (before.left[start] ?? 0) + 1,
      oldLines: shown.filter((row) => row.sign !== '+').length,
      newStart: (before.right[start] ?? 0) + 1,
      newLines: shown.filter((row) => row.sign !== '-').length,
      lines: shown.map((row) => row.sign + row.line),
    }
  })
}

/** How many lines of each side stand before a row. */
function countsBefore(rows: readonly Row[]): { left: number[]; right: number[] } {
  const left = [0]
  const right = [0]
  for (const [index, { sign }] of rows.entries()) {
    left.push((left[index] ?? 0) + (sign === '+' ? 0 : 1))
    right.push((right[index] ?? 0) + (sign === '-' ? 0 : 1))
  }
  return { left, right }
}
