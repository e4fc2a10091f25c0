// The body of a diff: a row per block, side by side or inline, with margin notes. A page has hundreds of rows, so they
// are template strings.
import type { Block, BlockKind } from '../../core/model.ts'
import { countOf } from '../frame/figures.ts'
import { Markup, markup } from '../frame/markup.ts'
import { awayRow, foldRow, retoldRow } from './folds.ts'
import { notes, retellingNotes, roleOf } from './notes.ts'
import { BLOCK_PARAGRAPHS, isQuiet, type Row } from './rows.ts'
import { type Scene, viewLink } from './scene.ts'
import { cell } from './text.ts'

const SPOKEN: Readonly<Record<BlockKind, string>> = {
  unchanged: 'Unchanged',
  edited: 'Edited',
  split: 'Split',
  merged: 'Merged',
  rearranged: 'Rearranged',
  added: 'Added',
  removed: 'Cut',
}
const SIGNS: Readonly<Record<BlockKind, string>> = {
  unchanged: '',
  edited: '→',
  split: '→',
  merged: '→',
  rearranged: '→',
  added: '+',
  removed: '−',
}
// From this many rows on, the browser lays out only visible rows. Fewer rows gain nothing, and search in the page
// suffers.
const MANY_ROWS = 120

export function diffBody(scene: Scene): Markup {
  const { plan, view } = scene
  const isLater = view.from > 0 && (plan.rows[0]?.index ?? 0) > 0
  const long = plan.rows.length > MANY_ROWS ? ' long' : ''
  let rows = ''
  for (const row of plan.rows) rows += rowOf(scene, row)
  return markup`<section class="diff${long}" aria-label="The texts">${
    isLater && viewLink(scene, { from: 0 }, 'To the beginning of the text', { class: 'fold' })
  }${new Markup(rows)}${plan.next !== null && nextPart(scene, plan.next)}</section>`
}

function nextPart(scene: Scene, next: number): Markup {
  const rest = countOf(scene.comparison.blocks.length - next, 'more row')
  if (scene.ways.kind === 'none') {
    return markup`<p class="fold">${rest}: upload the two texts to read them to the end.</p>`
  }
  return viewLink(scene, { from: next }, `Continue: ${rest}`, { class: 'fold', anchor: `b${next}` })
}

function rowOf(scene: Scene, row: Row): string {
  if (row.kind === 'block') return blockRow(scene, row.index, row.block)
  if (row.kind === 'away') return awayRow(scene, row).text
  if (!row.listed) return foldRow(scene, row.run, null).text
  let rows = ''
  for (const { index, block } of row.run) rows += blockRow(scene, index, block)
  return foldRow(scene, row.run, new Markup(rows)).text
}

/** A row and each of its paragraphs can be linked to, whichever cell the screen shows. */
function blockRow(scene: Scene, index: number, block: Block): string {
  const retelling = scene.plan.echoOf.get(index)
  if (retelling?.cut === index) return retoldRow(scene, index, block, retelling).text
  if (retelling?.addition === index)
    return retellingRow(scene, index, block, scene.comparison.blocks[retelling.cut]!)
  const quiet = isQuiet(block)
  const role = roleOf(scene, block)
  const look = `${block.kind}${block.moved ? ' moved' : ''}${quiet ? ' quiet' : ''}${role === 'body' ? '' : ` ${role}`}`
  const spoken = quiet
    ? ''
    : `<span class="unseen">${SPOKEN[block.kind]}${block.moved ? ' and moved' : ''}: </span>`
  const anchors = anchorsOf('l', block.left) + anchorsOf('r', block.right)
  return `<div class="row ${look}" id="b${index}"${quiet ? '' : CHANGE}>${anchors}${spoken}${cells(scene, block, quiet)}${notes(scene, index, block, role)}</div>`
}

/** A rewritten paragraph beside its original, with a dotted line between. */
function retellingRow(scene: Scene, index: number, block: Block, cut: Block): string {
  const side = scene.view.layout === 'inline' ? 'both' : null
  const texts =
    cell(scene, cut, side ?? 'left', ' alone') +
    (side ? '' : '<div class="sign" aria-hidden="true">⋯</div>') +
    cell(scene, block, side ?? 'right', ' alone')
  const spoken = '<span class="unseen">Retold in other words: </span>'
  return `<div class="row retold" id="b${index}"${CHANGE}>${anchorsOf('r', block.right)}${spoken}${texts}${retellingNotes(scene, cut, block)}</div>`
}

const CHANGE = ' data-change="" tabindex="-1"'

function anchorsOf(side: 'l' | 'r', paragraphs: readonly number[]): string {
  let anchors = ''
  for (const paragraph of paragraphs.slice(0, BLOCK_PARAGRAPHS))
    anchors += `<span class="anchor" id="${side}${paragraph}"></span>`
  return anchors
}

/** Side by side, a third cell has both texts in one flow for narrow screens, if one text alone is not enough. */
function cells(scene: Scene, block: Block, quiet: boolean): string {
  if (scene.view.layout === 'inline') return cell(scene, block, 'both')
  const sign = quiet ? '' : block.moved && block.kind === 'unchanged' ? '⇅' : SIGNS[block.kind]
  const between = `<div class="sign" aria-hidden="true">${sign}</div>`
  if (!block.left.length) return nothing('left', '') + between + cell(scene, block, 'right', ' alone')
  if (!block.right.length) return cell(scene, block, 'left', ' alone') + between + nothing('right', 'cut')
  const left = cell(scene, block, 'left') + between
  if (block.kind === 'unchanged') return left + cell(scene, block, 'right', ' alone')
  return left + cell(scene, block, 'right') + cell(scene, block, 'both')
}

function nothing(side: 'left' | 'right', word: string): string {
  return `<div class="cell ${side} nothing" aria-hidden="true"><span>${word}</span></div>`
}
