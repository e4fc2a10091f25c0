// The paragraphs of a document as columns: their texts, their roles, their words. The passes read these. The objects that
// `paragraphs` promises are made when it is first read, as no pass does: a text may have 700,000 of them.

import type { Document, Paragraph, Role } from '../model.ts'
import { once } from '../once.ts'
import { rememberScan, type Scan, scanOf } from '../words/scan.ts'

/** By number of the paragraph. */
export interface Columns {
  readonly texts: readonly string[]
  readonly roles: readonly Role[]
  readonly scan: Scan
}

/** The facts beside the paragraphs. */
type Facts = Omit<Document, 'paragraphs'>

// Columns live as long as their documents: a cache of pure results.
const columns = new WeakMap<object, Columns>()

/** A document of these paragraphs. */
export function documentOfColumns<F extends Facts>(facts: F, own: Columns): F & Document {
  return withColumns(
    facts,
    own,
    once(() => paragraphsOf(own)),
  )
}

/** The same text with further facts; its paragraphs are not made for that. */
export function withFacts<F extends object>(document: Document, more: F): Facts & F & Document {
  const { headline, byline, dateline, language, words } = document
  const facts = { headline, byline, dateline, language, words, ...more }
  const own = columns.get(document)
  return own === undefined ? { ...document, ...more } : withColumns(facts, own, () => document.paragraphs)
}

/** The columns of a document, wherever it comes from. */
export function columnsOf(document: Pick<Document, 'paragraphs'>): Columns {
  const own = columns.get(document)
  if (own !== undefined) return own
  const read = columnsOfParagraphs(document.paragraphs)
  columns.set(document, read)
  return read
}

function withColumns<F extends Facts>(
  facts: F,
  own: Columns,
  paragraphs: () => readonly Paragraph[],
): F & Document {
  const document = {
    ...facts,
    get paragraphs() {
      return paragraphs()
    },
  }
  columns.set(document, own)
  return document
}

function paragraphsOf({ texts, roles, scan }: Columns): readonly Paragraph[] {
  const paragraphs = new Array<Paragraph>(texts.length)
  for (let index = 0; index < texts.length; index++)
    paragraphs[index] = { index, text: texts[index]!, role: roles[index]! }
  rememberScan(paragraphs, scan)
  return paragraphs
}

function columnsOfParagraphs(paragraphs: readonly Paragraph[]): Columns {
  const texts: string[] = []
  const roles: Role[] = []
  for (const { text, role } of paragraphs) {
    texts.push(text)
    roles.push(role)
  }
  const scan = once(() => scanOf({ paragraphs }))
  return {
    texts,
    roles,
    get scan() {
      return scan()
    },
  }
}
