// Which format of the wire is this? By its first element, or the fields of its JSON: files of all of them end in `.xml` or
// `.json`.
import type { ItemKind } from './read-item.ts'

/** So far from its beginning a document names its first element; a DOCTYPE and comments stand before it. */
const HEAD = 16_384
const FIRST_ELEMENT = /<(?:[a-z_][\w.-]*:)?([a-z_][\w.-]*)(?=[\s/>])/i
/** Comments, instructions and DOCTYPE, each with all that stands in it. */
const PROLOGUE = /<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<!DOCTYPE[^[>]*(?:\[[^\]]*\]?[^>]*)?(?:>|$)/gi
const KIND_OF_ELEMENT: Readonly<Record<string, ItemKind>> = {
  newsitem: 'newsml',
  newsmessage: 'newsml',
  nitf: 'nitf',
  rss: 'feed',
  rdf: 'feed',
  feed: 'feed',
}
const NINJS = /^\s*\{[\s\S]*?"(?:uri|headlines?|bodies|body_x?html|body_text|pubstatus|versioncreated)"\s*:/

/** Null where the text is none of them. */
export function recogniseItem(text: string): ItemKind | null {
  const head = text.slice(0, HEAD).replace(/^\ufeff/, '')
  if (/^\s*\{/.test(head)) return NINJS.test(head) ? 'ninjs' : null
  if (!/^\s*</.test(head)) return null
  const name = FIRST_ELEMENT.exec(head.replace(PROLOGUE, ''))?.[1]?.toLowerCase() ?? ''
  return KIND_OF_ELEMENT[name] ?? null
}
