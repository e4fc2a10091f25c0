// A Word file in, a document out: its paragraphs, headings, lists and tables, its tracked changes accepted.

import type { Document, Given, Role } from '../../../core/model.ts'
import { checkText } from '../../../core/text/acceptable.ts'
import { isBoilerplate } from '../../../core/text/boilerplate.ts'
import type { Details, LeftOut } from '../../../core/text/details.ts'
import { NO_DETAILS } from '../../../core/text/details.ts'
import { documentOf, parseDocument } from '../../../core/text/document.ts'
import { lineIn } from '../../../core/text/one-line.ts'
import { countWords } from '../../../core/words/words.ts'
import { collapse } from '../../markup.ts'
import type { XmlElement } from '../xml.ts'
import { type Block, blocksOf, rawText } from './blocks.ts'
import { type Parts, partsOf } from './parts.ts'
import { levelsOf } from './styles.ts'

type ReadDocx =
  | { readonly ok: true; readonly document: Document; readonly details: Details }
  | { readonly ok: false; readonly problem: string }

const WORD = /[\p{L}\p{N}]/u
/** Characters of a part left out that are shown as evidence. */
const BEGINNING = 80

/** Reads a Word file. Not ok, with a sentence for the sender, if it is not one, is damaged or has no words. Never throws. */
export function readDocx(bytes: Uint8Array, given: Given): ReadDocx {
  const opened = partsOf(bytes)
  if (!opened.ok) return opened
  const { parts } = opened
  const { blocks, deleted, hidden } = blocksOf(parts.document, levelsOf(parts.styles))
  const shown = blocks
    .map((block) => ({ ...block, text: collapse(block.text) }))
    .filter(({ text }) => WORD.test(text))
  if (shown.length === 0) return { ok: false, problem: 'The Word file has no words.' }
  const document = shown.some(({ level }) => level !== null) ? styled(shown, given) : plain(shown, given)
  if (document === null) return { ok: false, problem: 'The Word file has control characters in its text.' }
  const left = [
    ...leftOut('deleted text', deleted),
    ...leftOut('hidden text', hidden),
    ...leftOut('notes', notesOf(parts)),
    ...leftOut('comments', commentsOf(parts)),
  ]
  return { ok: true, document, details: { ...NO_DETAILS, extraction: extractionOf(document, left) } }
}

/** By styles: the title, or a heading that stands alone at the top, is the headline. */
function styled(blocks: readonly Block[], given: Given): Document {
  const [first] = blocks
  const titles = blocks.filter(({ level }) => level === 0)
  const tops = blocks.filter(({ level }) => level === 1)
  const headline = titles[0] ?? (tops.length === 1 && tops[0] === first ? first : undefined)
  const rest = blocks.filter((block) => block !== headline)
  return documentOf(
    rest.map(({ text, level }) => ({ text, role: roleOf(text, level) })),
    { ...given, headline: given.headline || lineIn(headline?.text) },
  )
}

function roleOf(text: string, level: Block['level']): Role {
  if (isBoilerplate(text)) return 'boilerplate'
  return level === null ? 'body' : 'subheading'
}

/** Without styles, read as a plain text of these paragraphs: null if that has no words. */
function plain(blocks: readonly Block[], given: Given): Document | null {
  const checked = checkText(blocks.map(({ text }) => text).join('\n\n'))
  return checked.ok ? parseDocument(checked.text, given) : null
}

function notesOf({ notes }: Parts): string[] {
  return notes.flatMap((part) => textsOf(part, new Set(['footnote', 'endnote'])))
}

function commentsOf({ comments }: Parts): string[] {
  return comments === null ? [] : textsOf(comments, new Set(['comment']))
}

function textsOf(part: XmlElement, names: ReadonlySet<string>): string[] {
  return part.children.flatMap((child) =>
    typeof child !== 'string' && names.has(child.name) ? [rawText(child)] : [],
  )
}

function leftOut(reason: string, texts: readonly string[]): LeftOut[] {
  return texts
    .map(collapse)
    .filter((text) => WORD.test(text))
    .map((text) => ({ reason, words: countWords(text), begins: text.slice(0, BEGINNING) }))
}

function extractionOf(document: Document, left: readonly LeftOut[]): Details['extraction'] {
  const keptWords = document.paragraphs.reduce((sum, { text }) => sum + countWords(text), 0)
  const page = left.reduce((sum, { words }) => sum + words, keptWords)
  return { kept: keptWords, page, left, complete: true, from: 'docx' }
}
