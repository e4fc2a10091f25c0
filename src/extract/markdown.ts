// Markdown in, an article out: its paragraphs as plain text, and the facts of its front matter.
import { isBoilerplate } from '../core/boilerplate.ts'
import { lineIn } from '../core/line.ts'
import type { Role } from '../core/model.ts'
import { rfc3339 } from './facts/times.ts'
import type { Facts } from './facts.ts'
import type { Article } from './html.ts'
import { markdownDrafts } from './markdown-blocks.ts'
import type { Draft } from './markdown-drafts.ts'
import { collapse } from './markup.ts'

const FRONT_MATTER = /^---[ \t]*\n([\s\S]{0,10000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/
const FIELD = /^([A-Za-z_-]+)[ \t]*:[ \t]*(.+)$/

/** The article of a Markdown text. Never throws. */
export function readMarkdown(markdown: string): Article {
  const source = markdown.replace(/\r\n?/g, '\n')
  const front = FRONT_MATTER.exec(source)
  const fields = fieldsOf(front?.[1] ?? '')
  // Runs of blank lines mean no more than one.
  const text = (front ? source.slice(front[0].length) : source).replace(/\n(?:[ \t]*\n){2,}/g, '\n\n')
  const drafts = markdownDrafts(text)
  const title = drafts[0]?.tag === 'title' ? lineIn(drafts[0].text) : null
  const rest = title === null ? drafts : drafts.slice(1)
  return { paragraphs: rest.map(withRole), facts: factsOf(fields, title) }
}

function withRole({ text, tag }: Draft): { text: string; role: Role } {
  return { text, role: isBoilerplate(text) ? 'boilerplate' : tag === 'p' ? 'body' : 'subheading' }
}

/** `key: value` lines, as most systems write them; anything more elaborate is passed over. */
function fieldsOf(front: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of front.split('\n')) {
    const [, key, value] = FIELD.exec(line) ?? []
    const plain = value?.trim().replace(/^(["'])(.*)\1$/, '$2')
    if (key && plain && !/^[[{|>&*!]/.test(plain)) fields.set(key.toLowerCase(), collapse(plain))
  }
  return fields
}

function factsOf(fields: ReadonlyMap<string, string>, title: string | null): Omit<Facts, 'description'> {
  const language = fields.get('language') ?? fields.get('lang') ?? ''
  return {
    headline: title ?? fields.get('title') ?? fields.get('headline') ?? null,
    byline: fields.get('author') ?? fields.get('byline') ?? null,
    language: /^([a-z]{2,3})(?:[-_]\w+)*$/i.exec(language)?.[1]?.toLowerCase() ?? null,
    publishedAt: rfc3339(fields.get('date') ?? fields.get('published') ?? ''),
    modifiedAt: rfc3339(fields.get('modified') ?? fields.get('updated') ?? fields.get('lastmod') ?? ''),
    addresses: [fields.get('canonical') ?? fields.get('url') ?? ''].filter((url) => /^https?:\/\//.test(url)),
    section: fields.get('section') ?? null,
    credit: null,
  }
}
