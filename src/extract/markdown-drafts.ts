// A paragraph or heading of a Markdown text, before it has a role.
import { collapse } from './markup.ts'

export interface Draft {
  readonly text: string
  /** `title` is a heading of the first level. */
  readonly tag: 'p' | 'heading' | 'title'
}

const WORD = /[\p{L}\p{N}]/u

/** Adds the text, unless it has no word. */
export function addDraft(drafts: Draft[], text: string, tag: Draft['tag'] = 'p'): void {
  const plain = collapse(text)
  if (WORD.test(plain)) drafts.push({ text: plain, tag })
}

/** The kind of a heading of that depth, 1 to 6. */
export function headingTag(depth: number): Draft['tag'] {
  return depth === 1 ? 'title' : 'heading'
}
