// The scores and the changes as a table (RFC 4180): a header, CRLF, quotes doubled.
import type { Block, Change, Similarity } from '../../core/model.ts'

export type Cell = string | number | boolean | null

export function csv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

function csvCell(cell: Cell): string {
  const text = cell === null ? '' : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
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
  ]
  return csv([columns.map(([name]) => name), columns.map(([, value]) => value)])
}

/** One change a row, the equal ones too, so that both texts can be put together from the table. */
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
