// The comparison as text for a terminal: a word diff with notes on moved and rearranged paragraphs. Control characters are
// shown, not sent.
import type { Block, Comparison, Paragraph, Similarity } from '../core/model.ts'
import { visible } from '../core/text/visible.ts'

/** The markers of each part. Plain text uses signs; a terminal may use colour instead. */
export interface TextStyle {
  deleted(text: string): string
  inserted(text: string): string
  heading(text: string): string
}

/** The marks of `wdiff`: readable without colour, and by programs. */
export const PLAIN_STYLE: TextStyle = {
  deleted: (text) => `[-${text}-]`,
  inserted: (text) => `{+${text}+}`,
  heading: (text) => `@@ ${text} @@`,
}

/** The score alone on a line. */
export function similarityText(scores: Similarity): string {
  return `${scores.score}\n`
}

/** A plain text: its paragraphs with an empty line between, and a line break at the end. A patch applies to this. */
export function paragraphsText(paragraphs: readonly Pick<Paragraph, 'text'>[]): string {
  return paragraphs.length === 0 ? '' : `${paragraphs.map(({ text }) => text).join('\n\n')}\n`
}

/** Every paragraph in the order of the right text, removed ones in their old place, an empty line between. */
export function diffText(comparison: Pick<Comparison, 'blocks'>, style: TextStyle = PLAIN_STYLE): string {
  return comparison.blocks.map((block) => `${blockText(block, style)}\n`).join('\n')
}

function blockText(block: Block, style: TextStyle): string {
  const heading = headingOf(block)
  const words = block.changes.map((change) => {
    const text = visible(change.text)
    if (change.op === 'delete') return style.deleted(text)
    return change.op === 'insert' ? style.inserted(text) : text
  })
  return `${heading === null ? '' : `${style.heading(heading)}\n`}${words.join('')}`
}

/** Null for paragraphs that need no note beside their words. Paragraphs are counted from 1, as people do. */
function headingOf(block: Block): string | null {
  const { kind, moved } = block
  const ordinary = kind === 'unchanged' || kind === 'edited' || kind === 'added' || kind === 'removed'
  if (ordinary && !moved) return null
  const status = moved ? (kind === 'unchanged' ? 'moved' : `moved, ${kind}`) : kind
  return `${status}: ${paragraphs(block.left)} -> ${paragraphs(block.right)}`
}

/** Of so many in a row the first and the last are named. */
const LEAST_RANGE = 3

function paragraphs(indexes: readonly number[]): string {
  return `${indexes.length === 1 ? 'paragraph' : 'paragraphs'} ${rangesOf(indexes).join(', ')}`
}

/** Counted from 1: `3`, `3–5`. */
function rangesOf(indexes: readonly number[]): string[] {
  const ranges: string[] = []
  for (let at = 0; at < indexes.length; ) {
    let end = at + 1
    while (end < indexes.length && indexes[end] === indexes[end - 1]! + 1) end++
    if (end - at >= LEAST_RANGE) ranges.push(`${indexes[at]! + 1}–${indexes[end - 1]! + 1}`)
    else for (let n = at; n < end; n++) ranges.push(String(indexes[n]! + 1))
    at = end
  }
  return ranges
}
