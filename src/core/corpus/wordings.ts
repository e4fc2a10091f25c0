// In which words does each printing have one paragraph of the base? Grouped by identical text, most printed first.
import { BREAK } from '../diff/block.ts'
import { withinBounds } from './collation.ts'
import type { Asking, Printing, Wording, Wordings } from './model.ts'

/**
 * The wordings of paragraph `index` of the base, its own among them. A paragraph that was split is the parts with a
 * blank line between; one that was merged is the whole that it stands in. Of wordings that as many print, the one
 * that came first in the order of base and printings stands first.
 */
export function* wordingsOf<P extends Printing>(
  base: P,
  printings: readonly P[],
  index: number,
): Asking<P, Wordings> {
  const shown = printings.slice(0, withinBounds(base, printings))
  const refs = new Map([[base.document.paragraphs[index]!.text, [base.ref]]])
  const missing: string[] = []
  for (const printing of shown) {
    const text = wordingIn(printing, (yield [base, printing]).blocks, index)
    if (text === null) missing.push(printing.ref)
    else refs.set(text, [...(refs.get(text) ?? []), printing.ref])
  }
  const items = [...refs].map(([text, list]): Wording => ({ text, refs: list }))
  items.sort((a, b) => b.refs.length - a.refs.length)
  return { items, missing, complete: shown.length === printings.length }
}

function wordingIn(
  { document }: Printing,
  blocks: readonly { readonly left: readonly number[]; readonly right: readonly number[] }[],
  index: number,
): string | null {
  const block = blocks.find(({ left }) => left.includes(index))
  if (!block || block.right.length === 0) return null
  return block.right.map((paragraph) => document.paragraphs[paragraph]!.text).join(BREAK)
}
