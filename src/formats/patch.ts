// The comparison as a unified diff of the two texts, which GNU `patch` and `git apply` take.
import { formatPatch, type StructuredPatchHunk } from 'diff'
import type { Block, Paragraph } from '../core/model.ts'
import { paragraphsText } from './text.ts'

const CONTEXT_LINES = 3

interface PatchSide {
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
  const rows: Row[] = []
  for (const stretch of stretchesOf(leftText, rightText, blocks))
    addRows(rows, leftText.lines, rightText.lines, stretch)
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
  const hunks = patch.indexOf('\n@@ ')
  const names = patch.slice(0, hunks).split('\n')
  const namesWithTabs = names.map((line) => (/^(?:---|\+\+\+) [^"].* /.test(line) ? `${line}\t` : line))
  return namesWithTabs.join('\n') + patch.slice(hunks)
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
function addRows(
  rows: Row[],
  left: readonly string[],
  right: readonly string[],
  { left: [fromLeft, toLeft], right: [fromRight, toRight] }: Stretch,
): void {
  const most = Math.min(toLeft - fromLeft, toRight - fromRight)
  let before = 0
  while (before < most && left[fromLeft + before] === right[fromRight + before]) before++
  let after = 0
  while (after < most - before && left[toLeft - 1 - after] === right[toRight - 1 - after]) after++
  for (let at = fromLeft; at < fromLeft + before; at++) rows.push({ sign: ' ', line: left[at]! })
  for (let at = fromLeft + before; at < toLeft - after; at++) rows.push({ sign: '-', line: left[at]! })
  for (let at = fromRight + before; at < toRight - after; at++) rows.push({ sign: '+', line: right[at]! })
  for (let at = toLeft - after; at < toLeft; at++) rows.push({ sign: ' ', line: left[at]! })
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
  const place = { row: 0, left: 0, right: 0 }
  return ranges.map(([first, last]) => {
    const start = Math.max(0, first - CONTEXT_LINES)
    for (; place.row < start; place.row++) {
      const { sign } = rows[place.row]!
      if (sign !== '+') place.left++
      if (sign !== '-') place.right++
    }
    const shown = rows.slice(start, last + CONTEXT_LINES + 1)
    return {
      oldStart: place.left + 1,
      oldLines: shown.filter((row) => row.sign !== '+').length,
      newStart: place.right + 1,
      newLines: shown.filter((row) => row.sign !== '-').length,
      lines: shown.map((row) => row.sign + row.line),
    }
  })
}
