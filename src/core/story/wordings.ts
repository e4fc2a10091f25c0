// The wordings of one paragraph of the base across all printings, grouped by identical text, most printed first.
import { BREAK } from '../diff/block.ts'
import type { Wording, Wordings } from './story-answers.ts'

/** One printing's wording of the paragraph; null if it has none. */
export interface PrintedWording {
  readonly ref: string
  readonly text: string | null
}

/**
 * The wordings, those of the base first and then those of the printings in their order: on a tie, the wording that comes first
 * wins.
 */
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

/** The wording of a paragraph in a printing that has it in these; null for none. A split one is its parts, a blank line between. */
export function joinedWording(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join(BREAK)
}
