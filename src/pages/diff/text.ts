// The cells of a diff: the paragraphs of a block on one side, or on both in one flow, with their numbers.
import type { Block, Change } from '../../core/model.ts'
import { countOf, figure } from '../frame/figures.ts'
import { Markup } from '../frame/markup.ts'
import { BLOCK_PARAGRAPHS } from './rows.ts'
import { MOST_CHANGES, paragraphRuns, type Side } from './runs.ts'
import type { Scene } from './scene.ts'

/** One column of a row as safe markup. `look` adds classes. */
export function cell(scene: Scene, block: Block, side: Side, look = ''): string {
  const from = side === 'both' ? (block.right.length ? 'right' : 'left') : side
  const indexes = block[from]
  const paragraphs = paragraphRuns(block.changes, side, BLOCK_PARAGRAPHS)
  let text = ''
  for (let at = 0; at < paragraphs.length; at++) {
    text += `<p>${numberLink(scene, from, indexes[at])}${paragraphs[at]}</p>`
  }
  const several = paragraphs.length > 1 ? ' several' : ''
  return `<div class="cell ${side}${look}${several}"${scene.directed[from]}>${text}${restOf(block, indexes.length)}</div>`
}

/** The note for paragraphs of a long block that are not shown. */
function restOf({ changes }: Block, paragraphs: number): string {
  const more = changes.length - MOST_CHANGES
  if (more > 0) return `<p class="more">… and ${figure(more)} more changes in this paragraph.</p>`
  const left = paragraphs - BLOCK_PARAGRAPHS
  return left > 0 ? `<p class="more">… and ${countOf(left, 'more paragraph')}.</p>` : ''
}

function numberLink({ numbers }: Scene, side: 'left' | 'right', index: number | undefined): string {
  const number = index === undefined ? null : numbers[side][index]
  if (!number) return ''
  return `<a class="n" href="#${side === 'left' ? 'l' : 'r'}${index}" aria-label="Paragraph ${number} on the ${side}">${number}</a>`
}

/** Changes as one line of text, without line breaks. */
export function flow(changes: readonly Change[]): Markup {
  return new Markup(paragraphRuns(changes, 'both').join(' '))
}
