// A wire item as an article: its body by the reader of HTML or of plain text, its facts as the item gives them.

import type { Document, Given } from '../../core/model.ts'
import { checkText } from '../../core/text/acceptable.ts'
import type { Details, LeftOut } from '../../core/text/details.ts'
import { documentOf, parseDocument } from '../../core/text/document.ts'
import { foldText } from '../../core/text/fold.ts'
import { lineIn } from '../../core/text/one-line.ts'
import { countWords } from '../../core/words/words.ts'
import { readHtml } from '../html.ts'
import { collapse } from '../markup.ts'
import { readFeedItem } from './feed.ts'
import type { ItemResult, WireItem } from './item.ts'
import type { ItemKind } from './kinds.ts'
import { readNewsml } from './newsml.ts'
import { readNinjs } from './ninjs.ts'
import { readNitf } from './nitf.ts'

const ITEM_NAMES: Readonly<Record<ItemKind, string>> = {
  newsml: 'NewsML-G2 item',
  nitf: 'NITF document',
  ninjs: 'ninjs item',
  feed: 'feed item',
}

const READERS: Readonly<Record<ItemKind, (content: string) => ItemResult>> = {
  newsml: readNewsml,
  nitf: readNitf,
  ninjs: readNinjs,
  feed: readFeedItem,
}

/** Characters of a part left out that are shown as evidence. */
const BEGINNING = 80
const WORD = /[\p{L}\p{N}]/u

type ReadItem =
  | { readonly ok: true; readonly document: Document; readonly item: WireItem; readonly details: Details }
  | { readonly ok: false; readonly problem: string }

/** Reads an item; the given facts override its own. Never throws. */
export function readItem(kind: ItemKind, content: string, given: Given): ReadItem {
  const read = READERS[kind](content)
  if (!read.ok) return read
  const checked = read.item.body?.kind === 'text' ? checkText(read.item.body.content) : null
  if (checked?.ok === false) return checked
  const item =
    checked === null ? read.item : { ...read.item, body: { kind: 'text', content: checked.text } as const }
  const facts: Given = {
    headline: given.headline || lineIn(item.headline),
    byline: given.byline || item.byline,
    dateline: given.dateline || item.dateline,
    language: given.language || languageOf(item),
  }
  const text = textOf(item, facts) ?? noticeOf(item, facts)
  if (text === null) return { ok: false, problem: `The ${ITEM_NAMES[kind]} has no words.` }
  return { ok: true, document: text.document, item, details: detailsOf(kind, item, text) }
}

/** The extracted text, and the parts of its markup left out. */
interface ItemText {
  readonly document: Document
  readonly left: readonly LeftOut[]
  readonly complete: boolean
}

function detailsOf(kind: ItemKind, item: WireItem, text: ItemText): Details {
  const { modifiedAt, section, credit, signal } = item
  const { document } = text
  const complete = item.complete && text.complete
  const keptWords = document.paragraphs.reduce((sum, { text }) => sum + countWords(text), 0)
  const others = item.others.map(({ reason, text }): LeftOut => {
    const shown = collapse(text)
    return { reason, words: countWords(shown), begins: shown.slice(0, BEGINNING) }
  })
  const left = [...text.left, ...others]
  const page = left.reduce((sum, { words }) => sum + words, keptWords)
  return {
    modifiedAt,
    section,
    credit,
    signal,
    extraction: { kept: keptWords, page, left, complete, from: kind },
  }
}

/** Null if the item has no text. */
function textOf({ body }: WireItem, facts: Given): ItemText | null {
  if (body === null) return null
  if (body.kind === 'text') return WORD.test(body.content) ? whole(parseDocument(body.content, facts)) : null
  const article = readHtml(body.content, facts.headline)
  if (article.paragraphs.length === 0) return null
  // A heading above the text that differs from the item's headline is a line of the story.
  const { headline } = article.facts
  const isOther = headline && facts.headline && foldText(headline) !== foldText(facts.headline)
  const above = isOther ? [{ text: headline, role: 'subheading' as const }] : []
  const document = documentOf([...above, ...article.paragraphs], {
    ...facts,
    headline: facts.headline || headline,
    byline: facts.byline || article.facts.byline,
  })
  return { document, left: article.extraction?.left ?? [], complete: article.extraction?.complete ?? true }
}

/** An agency that withdraws a story no longer sends its text: then the version is the notice. */
function noticeOf({ signal, note }: WireItem, facts: Given): ItemText | null {
  if (signal !== 'kill' && signal !== 'withdraw') return null
  const notice = note && WORD.test(note) ? [{ text: note, role: 'body' as const }] : []
  if (notice.length === 0 && !WORD.test(facts.headline ?? '')) return null
  return whole(documentOf(notice, facts))
}

function whole(document: Document): ItemText {
  return { document, left: [], complete: true }
}

/** The primary tag, as everywhere: `en-US` is `en`. */
function languageOf({ language }: WireItem): string | null {
  return /^([a-z]{2,3})(?:[-_][a-z0-9_-]+)?$/i.exec(language ?? '')?.[1]?.toLowerCase() ?? null
}
