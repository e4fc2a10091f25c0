// The margin of a diff row: what changed in the paragraph, in a word or two.
import type { Block } from '../../core/model.ts'
import { countOf, figure } from '../frame/figures.ts'
import { betweenTags } from '../frame/markup.ts'
import { numbered, type Scene } from './scene.ts'
import { MOST_TAGS, type Tag, tagsOf } from './tags.ts'
import { wordsIn } from './word-counts.ts'

/** Words that a rewritten paragraph shares with its original, as far as the margin has room. */
const MOST_SHARED = 6

type RowRole = 'headline' | 'boilerplate' | 'subheading' | 'body'

/** The margin of a row as safe markup; empty if there is nothing to say. */
export function notes(scene: Scene, index: number, block: Block, role: RowRole): string {
  const tags = block.kind === 'unchanged' ? [] : tagsOf(block)
  const structure = structureNote(scene, block)
  const roleNote = role === 'headline' || role === 'boilerplate' ? `<li class="dim">${role}</li>` : ''
  if (!tags.length && !structure && !block.moved && !roleNote) return ''
  const moved = block.moved ? movedNote(scene, index, block) : ''
  const shape = structure && `<li class="${block.kind}">${structure}</li>`
  const notes = tags.slice(0, MOST_TAGS).map(tagNote).join('')
  const rest = tags.length - MOST_TAGS
  const more = rest > 0 ? `<li class="dim">+ ${figure(rest)} more</li>` : ''
  return `<ul class="notes">${roleNote}${moved}${shape}${notes}${more}</ul>`
}

/** The margin of a rewritten paragraph. */
export function retellingNotes(scene: Scene, cut: Block, rewritten: Block): string {
  const echo = scene.comparison.echoes.find(
    ({ left, right }) => cut.left.includes(left[0]!) && rewritten.right.includes(right[0]!),
  )
  const shared = echo ? `: <bdi>${betweenTags(echo.shared.slice(0, MOST_SHARED).join(', '))}</bdi>` : ''
  const from = `was ${numbered(scene, 'left', cut.left)}`
  return `<ul class="notes"><li class="retold">retold, ${from}</li><li class="dim">both have${shared}</li></ul>`
}

/** One margin note as safe markup. */
export function tagNote({ name, from, to, significance }: Tag): string {
  const look = significance === 'low' ? 'dim' : significance
  const text = from === null ? name : `<b>${name}</b> ${values(from, to ?? '')}`
  return `<li class="${look}">${text}</li>`
}

function values(from: string, to: string): string {
  const [before, after] = [betweenTags(from), betweenTags(to)]
  if (from && to) return `<bdi>${before}</bdi> → <bdi>${after}</bdi>`
  return `${from ? '−' : '+'} <bdi>${before || after}</bdi>`
}

function movedNote(scene: Scene, index: number, block: Block): string {
  const note = scene.plan.awayOf.get(index)
  const up = note ? note.up : (block.right[0] ?? 0) < (block.left[0] ?? 0)
  const words = `${up ? '↑' : '↓'} moved ${up ? 'up' : 'down'}, was ${numbered(scene, 'left', block.left)}`
  return `<li class="moved">${note ? `<a href="#away${note.target}">${words}</a>` : words}</li>`
}

function structureNote({ words }: Scene, block: Block): string {
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
      return ''
  }
}

/** The role of a row: a headline, a subheading or boilerplate if all its paragraphs are. */
export function roleOf({ comparison: { left, right } }: Scene, block: Block): RowRole {
  const first = left.paragraphs[block.left[0] ?? -1] ?? right.paragraphs[block.right[0] ?? -1]
  const role = first?.role ?? 'body'
  // A body block that absorbed a boilerplate line is still body.
  for (const at of block.left) if (left.paragraphs[at]?.role !== role) return 'body'
  for (const at of block.right) if (right.paragraphs[at]?.role !== role) return 'body'
  return role
}
