// The wordings of one paragraph of the base across all printings, grouped by identical text, most printed first.
import { BREAK } from '../diff/block.ts'
import type { Document } from '../model.ts'
import { withinBounds } from './collation.ts'
import type { ComparisonRequests, Printing, Wording, Wordings } from './story-answers.ts'

/**
 * The wordings of paragraph `index` of the base, its own included. A split paragraph is the parts with a blank line
 * between; a merged one is the whole that contains it. On a tie, the wording that comes first in the order of base and
 * printings wins.
 */
export function* wordingsOf<P extends Printing>(
  base: P,
  printings: readonly P[],
  index: number,
): ComparisonRequests<P, Wordings> {
  const shown = printings.slice(0, withinBounds(base, printings))
  const texts: PrintedWording[] = [{ ref: base.ref, text: base.document.paragraphs[index]!.text }]
  for (const printing of shown) {
    const { outline } = yield [base, printing]
    const block = outline.find(({ left }) => left.includes(index))
    texts.push({ ref: printing.ref, text: wordingAt(printing.document, block?.right ?? []) })
  }
  return { ...groupWordings(texts), complete: shown.length === printings.length }
}

/** One printing's wording of the paragraph; null if it has none. */
export interface PrintedWording {
  readonly ref: string
  readonly text: string | null
}

/** The base comes first, then the printings in their order. */
export function groupWordings(wordings: readonly PrintedWording[]): Omit<Wordings, 'complete'> {
  const refs = new Map<string, string[]>()
  const missing: string[] = []
  for (const { ref, text } of wordings) {
    const list = text === null ? missing : (refs.get(text) ?? [])
    list.push(ref)
    if (text !== null) refs.set(text, list)
  }
  const items = [...refs].map(([text, list]): Wording => ({ text, refs: list }))
  items.sort((a, b) => b.refs.length - a.refs.length)
  return { items, missing }
}

/** The wording of a base paragraph in a printing that has it in these paragraphs. */
function wordingAt({ paragraphs }: Document, numbers: readonly number[]): string | null {
  return joinedWording(numbers.map((number) => paragraphs[number]!.text))
}

/** The wording of these paragraphs; null for none. */
export function joinedWording(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join(BREAK)
}
