// The comparison as a unified diff, one paragraph a line, that any `patch` can apply.
import { formatPatch, type StructuredPatchHunk } from 'diff'
import type { Block, Paragraph } from '../../core/model.ts'

const CONTEXT_LINES = 3

export interface PatchSide {
  readonly name: string
  readonly paragraphs: readonly Paragraph[]
}

interface Row {
  readonly sign: ' ' | '-' | '+'
  readonly line: string
}

/**
 * Applied to the left paragraphs, a line each, it gives the right ones. Paragraphs that stayed as they were and where
 * they were are context; a moved one is taken out and put in.
 */
export function diffPatch(left: PatchSide, right: PatchSide, blocks: readonly Block[]): string {
  const leftLines = left.paragraphs.map(lineOf)
  const rightLines = right.paragraphs.map(lineOf)
  const rows = rowsOf(leftLines, rightLines, keptPairs(leftLines, rightLines, blocks))
  return formatPatch(
    {
      oldFileName: left.name,
      newFileName: right.name,
      oldHeader: undefined,
      newHeader: undefined,
      hunks: hunksOf(rows),
    },
    { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  )
}

/** The lines that a patch of this text is about. */
export function patchLines(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map((paragraph) => `${lineOf(paragraph)}\n`).join('')
}

/** A paragraph holds no line break; should one ever do, it must not become two lines. */
function lineOf(paragraph: Paragraph): string {
  return paragraph.text.replace(/\r\n?|\n/g, ' ')
}

/** Pairs of equal paragraphs that stand in the same order on both sides. */
function keptPairs(
  left: readonly string[],
  right: readonly string[],
  blocks: readonly Block[],
): [number, number][] {
  const pairs: [number, number][] = []
  for (const block of blocks) {
    const [l, r] = [block.left[0], block.right[0]]
    if (block.moved || block.left.length !== 1 || block.right.length !== 1) continue
    if (l === undefined || r === undefined || left[l] !== right[r]) continue
    const last = pairs.at(-1)
    if (!last || (last[0] < l && last[1] < r)) pairs.push([l, r])
  }
  return pairs
}

function rowsOf(
  left: readonly string[],
  right: readonly string[],
  pairs: readonly [number, number][],
): Row[] {
  const rows: Row[] = []
  let [fromLeft, fromRight] = [0, 0]
  for (const [l, r] of [...pairs, [left.length, right.length] as const]) {
    for (const line of left.slice(fromLeft, l)) rows.push({ sign: '-', line })
    for (const line of right.slice(fromRight, r)) rows.push({ sign: '+', line })
    const kept = left[l]
    if (kept !== undefined) rows.push({ sign: ' ', line: kept })
    fromLeft = l + 1
    fromRight = r + 1
  }
  return rows
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
