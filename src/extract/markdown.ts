// Markdown in, an article out: its paragraphs as plain text, and the facts of its front matter.
import { Lexer, type Token, type Tokens } from 'marked'
import { isBoilerplate } from '../core/boilerplate.ts'
import type { Role } from '../core/model.ts'
import { splitParagraphs } from '../core/paragraphs.ts'
import { type Facts, rfc3339 } from './facts.ts'
import type { Article } from './html.ts'
import { collapse } from './markup.ts'
import { decodeEntities, plainParagraphs } from './plain.ts'

/** Quotations in quotations and lists in lists: the lexer calls itself once per level. */
const MAX_NESTING = 40
/** Indentation that no list of that depth needs, in columns. */
const MAX_INDENT = 200
/**
 * Inline marks are looked for as long as the squares of the lengths of the paragraphs come to no more: so long does the
 * search take in the worst case. It is a paragraph of 50,000 characters, or two million characters in paragraphs of 1,250.
 */
const MAX_INLINE_WORK = 50_000 ** 2
/** The lexer goes back to the beginning of a quotation with each of its lines. */
const MAX_QUOTE_LINES = 2_000
const LINE_START = /^[ \t>*+\-\d.)]*/
const MARK = />|[-*+](?=[ \t])|\d[.)](?=[ \t])/g
const FRONT_MATTER = /^---[ \t]*\n([\s\S]{0,10000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/
const FIELD = /^([A-Za-z_-]+)[ \t]*:[ \t]*(.+)$/

interface Draft {
  readonly text: string
  readonly tag: 'p' | 'heading' | 'title'
}

/** The article of a Markdown text. Never throws; what nests too deep or quotes too much is read as plain text. */
export function readMarkdown(markdown: string): Article {
  const source = markdown.replace(/\r\n?/g, '\n')
  const front = FRONT_MATTER.exec(source)
  const fields = fieldsOf(front?.[1] ?? '')
  // Runs of blank lines mean no more than one, and the lexer is not made for very long ones.
  const text = (front ? source.slice(front[0].length) : source).replace(/\n(?:[ \t]*\n){2,}/g, '\n\n')
  const drafts = isTooMuch(text) ? splitParagraphs(text).map(plainDraft) : blocksOf(text)
  const title = drafts[0]?.tag === 'title' ? drafts[0].text : null
  const rest = title === null ? drafts : drafts.slice(1)
  return { paragraphs: rest.map(withRole), facts: factsOf(fields, title) }
}

function plainDraft(text: string): Draft {
  return { text, tag: 'p' }
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
  }
}

function isTooMuch(text: string): boolean {
  const quotes = text.match(/^[ \t]*>/gm)?.length ?? 0
  return quotes > MAX_QUOTE_LINES || isTooDeep(text)
}

/** Long indentation alone is a listing; only with a mark behind it, or after many marks, does it nest. */
function isTooDeep(text: string): boolean {
  return text.split('\n').some((line) => {
    const start = LINE_START.exec(line.slice(0, 2 * MAX_INDENT))?.[0] ?? ''
    const marks = start.match(MARK)?.length ?? 0
    return marks > MAX_NESTING || (marks > 0 && start.length > MAX_INDENT)
  })
}

function blocksOf(text: string): Draft[] {
  const lexer = new Lexer()
  const drafts: Draft[] = []
  const add = (words: string, tag: Draft['tag'] = 'p') => {
    const plain = collapse(words)
    if (/[\p{L}\p{N}]/u.test(plain)) drafts.push({ text: plain, tag })
  }
  let work = 0
  const inline = (source: string) => {
    work += source.length ** 2
    return work > MAX_INLINE_WORK ? source : wordsOf(lexer.inlineTokens(source, []))
  }
  const walk = (tokens: readonly Token[]) => {
    for (const token of tokens) {
      if (token.type === 'heading') add(inline(token.text), token.depth === 1 ? 'title' : 'heading')
      else if (token.type === 'list') for (const item of (token as Tokens.List).items) walk(item.tokens)
      else if (token.type === 'blockquote') walk((token as Tokens.Blockquote).tokens)
      else if (token.type === 'table')
        for (const row of rowsOf(token as Tokens.Table)) add(row.map(inline).join(' '))
      else if (token.type === 'code')
        for (const part of (token as Tokens.Code).text.split(/\n\s*\n/)) add(part)
      else if (token.type === 'html') for (const part of plainParagraphs(token.raw)) add(part)
      else if (token.type === 'paragraph' || token.type === 'text') add(inline(token.text))
    }
  }
  walk(lexer.blockTokens(text, []))
  return drafts
}

function rowsOf(table: Tokens.Table): string[][] {
  return [table.header, ...table.rows].map((row) => row.map((cell) => cell.text))
}

/** Inline marks stripped: links are their text, images and tags nothing, nor is what stands in a script. */
function wordsOf(tokens: readonly Token[]): string {
  let out = ''
  let silent = false
  for (const token of tokens) {
    if (token.type === 'html')
      silent = /^<(?:script|style)\b/i.test(token.raw) || (silent && !/^<\//.test(token.raw))
    else if (silent || token.type === 'image') continue
    else if (token.type === 'br') out += ' '
    else if ('tokens' in token && token.tokens) out += wordsOf(token.tokens)
    // In `text`, marked has decoded some of the entities, so those of `&amp;lt;` could not be told apart.
    else if (token.type === 'text') out += decodeEntities(token.raw)
    else if ('text' in token) out += token.text
  }
  return out
}
