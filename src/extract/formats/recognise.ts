// Recognises the wire format of a text by its first element, or by the fields of its JSON: files of all formats end in
// `.xml` or `.json`.
import type { ItemKind } from './kinds.ts'

/** Characters within which a document names its first element; a DOCTYPE and comments come before it. */
const HEAD = 16_384
const FIRST_ELEMENT = /<(?:[a-z_][\w.-]*:)?([a-z_][\w.-]*)(?=[\s/>])/i
/** Comments, instructions and DOCTYPE, with their content. */
const PROLOGUE = /<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<!DOCTYPE[^[>]*(?:\[[^\]]*\]?[^>]*)?(?:>|$)/gi
const KIND_OF_ELEMENT: Readonly<Record<string, ItemKind>> = {
  newsitem: 'newsml',
  newsmessage: 'newsml',
  nitf: 'nitf',
  rss: 'feed',
  rdf: 'feed',
  feed: 'feed',
}
const NINJS = /^\s*\{[\s\S]*?"(?:uri|headlines?|bodies|body_x?html|body_text|pubstatus|versioncreated)"\s*:/i

/** Fields of an upload: a line of an import has headlines, too. */
const UPLOAD =
  /[{,]\s*"(?:text|html|markdown|newsml|nitf|ninjs|feed|original|paragraphs|article|publishedAt|capturedAt)"\s*:/

/** Null for any other text. */
export function recogniseItem(text: string): ItemKind | null {
  const head = text.slice(0, HEAD).replace(/^\ufeff/, '')
  if (/^\s*\{/.test(head)) return NINJS.test(head) && !UPLOAD.test(head) ? 'ninjs' : null
  if (!/^\s*</.test(head)) return null
  const name = FIRST_ELEMENT.exec(head.replace(PROLOGUE, ''))?.[1]?.toLowerCase() ?? ''
  return KIND_OF_ELEMENT[name] ?? null
}

/** The same for the beginning of a file, in UTF-16 or in a character set that extends ASCII. */
export function recogniseBytes(start: Uint8Array): ItemKind | null {
  const label =
    start[0] === 0xff && start[1] === 0xfe
      ? 'utf-16le'
      : start[0] === 0xfe && start[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return recogniseItem(new TextDecoder(label).decode(start.subarray(0, 2 * HEAD)))
}
