// Markdown in, an article out: its paragraphs as plain text, and the facts of its front matter.

import type { Role } from '../core/model.ts'
import { isBoilerplate } from '../core/text/boilerplate.ts'
import { lineIn } from '../core/text/one-line.ts'
import { frontMatterOf } from './front-matter/block.ts'
import { factsOfFields } from './front-matter/facts.ts'
import type { Article } from './html.ts'
import { markdownDrafts } from './markdown-blocks.ts'
import type { Draft } from './markdown-drafts.ts'

/** The article of a Markdown text. Never throws. */
export function readMarkdown(markdown: string): Article {
  const source = markdown.replace(/\r\n?/g, '\n')
  const front = frontMatterOf(source)
  // Runs of blank lines mean no more than one.
  const text = source.slice(front?.length ?? 0).replace(/\n(?:[ \t]*\n){2,}/g, '\n\n')
  const drafts = markdownDrafts(text)
  const title = drafts[0]?.tag === 'title' ? lineIn(drafts[0].text) : null
  const rest = title === null ? drafts : drafts.slice(1)
  return { paragraphs: rest.map(withRole), facts: factsOfFields(front?.fields ?? new Map(), title) }
}

function withRole({ text, tag }: Draft): { text: string; role: Role } {
  return { text, role: isBoilerplate(text) ? 'boilerplate' : tag === 'p' ? 'body' : 'subheading' }
}
