// Finds wire documents in files and folders, and turns each of their stories into the fields of an upload.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeBytes } from '../../extract/charsets/decode.ts'
import type { ItemKind } from '../../extract/formats/kinds.ts'
import { recogniseItem } from '../../extract/formats/recognise.ts'
import { splitItems } from '../../extract/formats/split.ts'
import { readBytes } from '../texts.ts'

/** A story in a document. */
interface DocumentStory {
  /** The file and, if it has several stories, the position: `feed.xml, story 2`. */
  readonly name: string
  /** The upload field that contains it. */
  readonly body: object
}

export type DocumentItem =
  | { readonly kind: 'story'; readonly story: DocumentStory }
  /** A file that is not a wire document, or cannot be read as one. */
  | { readonly kind: 'skipped'; readonly name: string; readonly problem: string }

const CONTENT_TYPES: Readonly<Record<ItemKind, string>> = {
  newsml: 'application/vnd.iptc.g2.newsitem+xml',
  nitf: 'application/x-nitf+xml',
  ninjs: 'application/vnd.iptc.ninjs+json',
  feed: 'application/rss+xml',
}

/** True if a folder contains a wire document. */
export async function hasStory(folder: string): Promise<boolean> {
  for await (const { kind } of storiesInFolder(folder)) if (kind === 'story') return true
  return false
}

/** All stories in a folder and its subfolders, sorted by file name. */
export async function* storiesInFolder(folder: string): AsyncGenerator<DocumentItem> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) yield* storiesInFolder(path)
    else if (entry.isFile()) yield* storiesIn(path, await readBytes(path))
  }
}

/** The stories of a document. */
export function* storiesIn(name: string, bytes: Uint8Array): Generator<DocumentItem> {
  if (/\.docx$/i.test(name)) {
    yield { kind: 'story', story: { name, body: { docx: Buffer.from(bytes).toString('base64') } } }
    return
  }
  const decoded = decodeBytes(bytes, true, null)
  const kind = decoded.ok ? recogniseItem(decoded.text) : null
  if (!decoded.ok || kind === null) {
    const problem = decoded.ok
      ? 'It is not NewsML-G2, NITF, ninjs, RSS, Atom or a Word file.'
      : decoded.problem
    yield { kind: 'skipped', name, problem }
    return
  }
  const split =
    kind === 'feed' || kind === 'newsml'
      ? splitItems(kind, decoded.text)
      : ({ ok: true, documents: [decoded.text] } as const)
  // The service refuses malformed documents, with the reason.
  const documents = split.ok ? split.documents : [decoded.text]
  const isWhole = documents.length === 1 && documents[0] === decoded.text
  for (const [at, text] of documents.entries()) {
    const body =
      isWhole && decoded.charset !== 'utf-8' ? originalOf(kind, bytes, decoded.charset) : { [kind]: text }
    yield { kind: 'story', story: { name: isWhole ? name : `${name}, story ${at + 1}`, body } }
  }
  if (documents.length === 0) yield { kind: 'skipped', name, problem: 'It has no story.' }
}

/** Base64, because a JSON string cannot hold arbitrary bytes. */
function originalOf(kind: ItemKind, bytes: Uint8Array, charset: string): object {
  const contentType = `${CONTENT_TYPES[kind]}; charset=${charset}`
  return { original: { contentType, base64: Buffer.from(bytes).toString('base64') } }
}
