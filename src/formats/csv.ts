// The scores and the changes as a table (RFC 4180): a header, CRLF, quotes doubled, and no cell that a spreadsheet runs.

import type { Block, Change, Similarity } from '../core/model.ts'
import type { Reprint } from '../core/story/story-answers.ts'

export type Cell = string | number | boolean | null

export function csv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

/**
 * What a spreadsheet takes for a formula, as OWASP lists it ("CSV Injection"): its sign, a full-width one that some fold to
 * it, and white space that some drop before it. Apostrophes too, so that the added one can be removed.
 */
const LOOKS_LIKE_FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/
/** Separators of other dialects too: the rest of a cell must not become a cell of its own. */
const NEEDS_QUOTES = /[",;\t\r\n]/

/** Numbers are the program's own and stay numbers; text comes from uploads. */
function csvCell(cell: Cell): string {
  const text = cell === null ? '' : String(cell)
  if (typeof cell === 'string' && LOOKS_LIKE_FORMULA.test(text)) return quoted(`'${text}`)
  return NEEDS_QUOTES.test(text) ? quoted(text) : text
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** One row of scores. `left` and `right` name the sides. */
export function similarityCsv(left: string, right: string, scores: Similarity): string {
  const columns: [string, Cell][] = [
    ['left', left],
    ['right', right],
    ['score', scores.score],
    ['leftInRight', scores.containment.leftInRight],
    ['rightInLeft', scores.containment.rightInLeft],
    ['resemblance', scores.resemblance],
    ['cosine', scores.cosine],
    ['longestPassageWords', scores.longestPassage.words],
    ...Object.entries(scores.paragraphs).map(([name, n]): [string, Cell] => [`paragraphs.${name}`, n]),
    ...Object.entries(scores.words).map(([name, n]): [string, Cell] => [`words.${name}`, n]),
    ...Object.entries(scores.quotes).map(([name, n]): [string, Cell] => [`quotes.${name}`, n]),
    ['headlineSimilarity', scores.headline?.similarity ?? null],
    ['relation', scores.relation],
    ['algorithm', scores.algorithm],
    ['precise', scores.precise],
  ]
  return csv([columns.map(([name]) => name), columns.map(([, value]) => value)])
}

/** One reprint a row, with its longest passage. */
export function reprintsCsv(items: readonly Reprint[]): string {
  const header = ['articleId', 'ref', 'source', 'story', 'headline', 'score', 'leftInRight', 'rightInLeft']
  const rows = items.map((item): Cell[] => [
    item.articleId,
    item.ref,
    item.source,
    item.story,
    item.headline,
    item.score,
    item.containment.leftInRight,
    item.containment.rightInLeft,
    item.relation,
    item.passages.length,
    item.passages[0]?.words ?? 0,
    item.passages[0]?.text ?? '',
  ])
  return csv([[...header, 'relation', 'passages', 'longestPassageWords', 'longestPassage'], ...rows])
}

/** One change a row, equal blocks included, so that both texts can be rebuilt from the table. */
export function diffCsv(blocks: readonly Block[]): string {
  const header = ['block', 'kind', 'op', 'left', 'right', 'kinds', 'text']
  return csv([header, ...blocks.flatMap((block, index) => block.changes.map(rowOf(block, index)))])
}

/** Paragraph indexes and kinds are lists with spaces between. */
function rowOf(block: Block, index: number): (change: Change) => Cell[] {
  const left = block.left.join(' ')
  const right = block.right.join(' ')
  return ({ op, kinds, text }) => [index, block.kind, op, left, right, kinds.join(' '), text]
}
