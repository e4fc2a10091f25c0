// The title block of Pandoc: up to three fields that begin with a percent sign, the title, the authors and the date.
import { collapse } from '../markup.ts'
import type { FrontMatter } from './fields.ts'

const NAMES = ['title', 'author', 'date'] as const

/** Null if the text does not begin with one. */
export function pandocFields(text: string): FrontMatter | null {
  if (!text.startsWith('% ')) return null
  const parts: string[] = []
  let length = 0
  for (const line of text.split('\n')) {
    const begins = line.startsWith('%')
    // An indented line continues the field above.
    if (!(begins ? parts.length < NAMES.length : /^[ \t]+\S/.test(line))) break
    if (begins) parts.push(line.slice(1).trim())
    else parts[parts.length - 1] += `${parts.length === 2 ? ';' : ' '}${line.trim()}`
    length += line.length + 1
  }
  const fields = new Map(
    parts.map((part, n) => [NAMES[n]!, textsOf(n === 1 ? part.split(';') : [part])] as const),
  )
  return { fields, length }
}

function textsOf(parts: readonly string[]): string[] {
  return parts.map(collapse).filter((part) => part !== '')
}
