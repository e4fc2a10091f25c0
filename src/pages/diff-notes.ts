// The margin of a diff row: what was done to the paragraph, in a word or two.
import type { Block } from '../core/model.ts'
import { numbered, type Scene } from './diff-scene.tsx'
import { MOST_TAGS, type Tag, tagsOf } from './diff-tags.ts'
import { countOf, figure } from './figures.ts'
import { type Markup, markup } from './markup.ts'
import { wordsIn } from './word-counts.ts'

export type RowRole = 'headline' | 'boilerplate' | 'subheading' | 'body'

/** The margin of a row; nothing where there is nothing to say. */
export function notes(scene: Scene, index: number, block: Block, role: RowRole): Markup | null {
  const tags = block.kind === 'unchanged' ? [] : tagsOf(block)
  const structure = structureNote(scene, block)
  const named = role === 'headline' || role === 'boilerplate'
  if (!tags.length && !structure && !block.moved && !named) return null
  const rest = tags.length - MOST_TAGS
  return markup`<ul class="notes">${named && markup`<li class="dim">${role}</li>`}${
    block.moved && movedNote(scene, index, block)
  }${structure && markup`<li class="${block.kind}">${structure}</li>`}${tags.slice(0, MOST_TAGS).map(tagNote)}${
    rest > 0 && markup`<li class="dim">+ ${figure(rest)} more</li>`
  }</ul>`
}

function tagNote({ name, from, to, significance }: Tag): Markup {
  const look = significance === 'low' ? 'dim' : significance
  const told = from === null ? name : markup`<b>${name}</b> ${values(from, to ?? '')}`
  return markup`<li class="${look}">${told}</li>`
}

function values(from: string, to: string): Markup {
  if (from && to) return markup`<bdi>${from}</bdi> → <bdi>${to}</bdi>`
  return markup`${from ? '−' : '+'} <bdi>${from || to}</bdi>`
}

function movedNote(scene: Scene, index: number, block: Block): Markup {
  const note = scene.plan.awayOf.get(index)
  const up = note ? note.up : (block.right[0] ?? 0) < (block.left[0] ?? 0)
  const words = `${up ? '↑' : '↓'} moved ${up ? 'up' : 'down'}, was ${numbered(scene, 'left', block.left)}`
  return markup`<li class="moved">${note ? markup`<a href="#away${note.target}">${words}</a>` : words}</li>`
}

function structureNote({ words }: Scene, block: Block): string | null {
  const count = (side: 'left' | 'right') => countOf(wordsIn(words[side], block[side]), 'word')
  switch (block.kind) {
    case 'split':
      return `split in ${figure(block.right.length)}`
    case 'merged':
      return `${figure(block.left.length)} merged into one`
    case 'rearranged':
      return `${figure(block.left.length)} rearranged into ${figure(block.right.length)}`
    case 'added':
      return `added, ${count('right')}`
    case 'removed':
      return `cut, ${count('left')}`
    default:
      return null
  }
}

/** What a row is: a headline, a subheading or boilerplate where all its paragraphs are that. */
export function roleOf({ comparison: { left, right } }: Scene, block: Block): RowRole {
  const roles = [
    ...block.left.map((at) => left.paragraphs[at]?.role),
    ...block.right.map((at) => right.paragraphs[at]?.role),
  ]
  // A block of the body that took in a boilerplate line is still of the body.
  return roles.every((role) => role === roles[0]) ? (roles[0] ?? 'body') : 'body'
}
