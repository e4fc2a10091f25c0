// Edits in a line of text: `He [said/claimed] so` deletes `said` and inserts `claimed`; `[/not ]` only inserts.
import { labelChanges, type RawChange } from '../../../src/core/kinds/label.ts'
import type { Change } from '../../../src/core/model.ts'
import { findQuotes } from '../quotes/quotes-sides.ts'

/** The changes a line of notation stands for. A literal slash in an edit is written `|`. */
export function changesOf(line: string): RawChange[] {
  const changes: RawChange[] = []
  const push = (op: RawChange['op'], text: string) => {
    if (text !== '') changes.push({ op, text: text.replaceAll('|', '/') })
  }
  for (const piece of line.split(/(\[[^\]]*\])/)) {
    if (!piece.startsWith('[')) {
      push('equal', piece)
      continue
    }
    const [left = '', right = ''] = piece.slice(1, -1).split('/')
    push('delete', left)
    push('insert', right)
  }
  return changes
}

/** The line's changes with their kinds, quotations found as the comparison finds them. */
export function labelled(line: string, language: string | null = 'en'): readonly Change[] {
  const changes = changesOf(line)
  const quotes = (without: RawChange['op']) => {
    const text = changes
      .filter((change) => change.op !== without)
      .map((change) => change.text)
      .join('')
    return findQuotes([{ text }], language).flatMap((quotation) => quotation.parts)
  }
  return labelChanges(changes, { language, leftQuotes: quotes('insert'), rightQuotes: quotes('delete') })
}

/** Kinds of the line's edits and the weightiest of their significances, in a word each: `name high`. */
export function verdict(line: string, language: string | null = 'en'): string {
  const edits = labelled(line, language).filter((change) => change.op !== 'equal')
  const kinds = [...new Set(edits.flatMap((change) => change.kinds))]
  const rank = ['low', 'normal', 'high'] as const
  const top = Math.max(...edits.map((change) => rank.indexOf(change.significance)))
  return [...kinds, rank[top]].join(' ')
}
