// What tests ask of a page that was read.
import type { Extraction } from '../../../src/core/text/details.ts'
import { readBody } from '../../../src/extract/read.ts'

export function read(html: string) {
  const result = readBody({ kind: 'html', content: html })
  if (!result.ok) throw new Error(result.problem)
  return result
}

/** Body and subheadings: what counts as text of the article. */
export function textOf(html: string): string[] {
  const { paragraphs } = read(html).document
  return paragraphs.filter(({ role }) => role === 'body' || role === 'subheading').map(({ text }) => text)
}

export function extractionOf(html: string): Extraction {
  const { extraction } = read(html).details
  if (extraction === null) throw new Error('no extraction')
  return extraction
}
