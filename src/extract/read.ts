// A body of any kind in, a document out: plain text as it is, everything else through the reader of its format.

import { recogniseLanguage } from '../core/languages/detect.ts'
import type { Document, Given } from '../core/model.ts'
import { checkMarkup, checkText } from '../core/text/acceptable.ts'
import type { Details } from '../core/text/details.ts'
import { NO_DETAILS } from '../core/text/details.ts'
import { documentOf, parseDocument } from '../core/text/document.ts'
import { binaryProblemOfString } from './charsets/file-formats.ts'
import { addressOfSource } from './facts/address.ts'
import { readDocx } from './formats/docx/read-docx.ts'
import type { WireItem } from './formats/item.ts'
import { ITEM_KINDS, type ItemKind } from './formats/kinds.ts'
import { readItem } from './formats/read-item.ts'
import { type Article, readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'

type ReadResult =
  | {
      readonly ok: true
      readonly document: Document
      readonly publishedAt: string | null
      readonly details: Details
      /** The facts of a wire item; null for other formats. */
      readonly item: WireItem | null
      /** The address that the page gives for itself; null if it gives none, or if the sender does. */
      readonly url: string | null
    }
  | { readonly ok: false; readonly problem: string }

export type Body =
  | { readonly kind: 'text' | 'html' | 'markdown' | ItemKind; readonly content: string }
  /** A Word file, which no string holds. */
  | { readonly kind: 'docx'; readonly bytes: Uint8Array }

/** The sender's facts; `source` tells a page's own address from that of the page it was taken from. */
interface GivenFacts extends Given {
  readonly url?: string | null
  readonly source?: string | null
}

/** A letter or a digit of any script: without one there is no word. */
const WORD = /[\p{L}\p{N}]/u
const WORDLESS = {
  text: 'The text has no words. Send the text of an article.',
  html: 'The HTML shows no text. Send the page or the article as a reader sees it.',
  markdown: 'The Markdown has no words. Send the text of an article.',
}
/** Text of this length reveals its language well enough; in characters. */
const LANGUAGE_SAMPLE = 4_000

/**
 * Extracts an article. Given facts override those of the body. `publishedAt` is RFC 3339, null if the body gives none. Not
 * ok, with a sentence for the sender, if the body is not text or has no words. Never throws.
 */
export function readBody(body: Body, given: GivenFacts = {}): ReadResult {
  if (body.kind === 'docx') {
    const read = readDocx(body.bytes, given)
    return read.ok ? { ...read, publishedAt: null, url: null, item: null } : read
  }
  const binary = binaryProblemOfString(body.content)
  if (binary !== null) return { ok: false, problem: binary }
  const checked = body.kind === 'text' ? checkText(body.content) : checkMarkup(body.content)
  if (!checked.ok) return checked
  if (isItem(body.kind)) {
    const read = readItem(body.kind, checked.text, given)
    return read.ok ? { ...read, publishedAt: read.item.publishedAt, url: null } : read
  }
  if (body.kind === 'text') {
    if (!WORD.test(checked.text)) return { ok: false, problem: WORDLESS.text }
    const document = parseDocument(checked.text, given)
    return { ok: true, document, publishedAt: null, details: NO_DETAILS, url: null, item: null }
  }
  const article = body.kind === 'html' ? readHtml(checked.text, given.headline) : readMarkdown(checked.text)
  // A headline alone, from the page's title or front matter, is not a text.
  if (article.paragraphs.length === 0) return { ok: false, problem: WORDLESS[body.kind] }
  const document = documentOf(article.paragraphs, {
    headline: given.headline || article.facts.headline,
    byline: given.byline || article.facts.byline,
    dateline: given.dateline ?? null,
    language: given.language || languageOf(article),
  })
  const { publishedAt, modifiedAt, section, credit, addresses } = article.facts
  const details = { ...NO_DETAILS, modifiedAt, section, credit, extraction: article.extraction ?? null }
  const url = given.url ? null : addressOfSource(addresses, given.source ?? '')
  return { ok: true, document, publishedAt, details, url, item: null }
}

function isItem(kind: Body['kind']): kind is ItemKind {
  return ITEM_KINDS.some((item) => item === kind)
}

/** Templates often declare `en` over text in another language: if the text itself is clear, it wins. */
function languageOf(article: Article): string | null {
  let sample = ''
  for (const { text } of article.paragraphs) {
    if (sample.length >= LANGUAGE_SAMPLE) break
    sample += `${text.slice(0, LANGUAGE_SAMPLE)}\n`
  }
  return recogniseLanguage(sample) ?? article.facts.language
}
