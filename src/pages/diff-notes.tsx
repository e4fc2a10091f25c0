// The margin of a diff row: what was done to the paragraph, in a word or two.
import type { Block } from '../core/model.ts'
import { countWords } from '../core/words.ts'
import type { PlacedBlock } from './diff-rows.ts'
import { numbered, type Scene } from './diff-scene.tsx'
import { MOST_TAGS, type Tag, tagsOf } from './diff-tags.ts'
import { countOf, figure } from './figures.ts'

interface NotesProps {
  readonly scene: Scene
  readonly index: number
  readonly block: Block
  readonly role: RowRole
}

export type RowRole = 'headline' | 'boilerplate' | 'subheading' | 'body'

/** The margin of a row; nothing where there is nothing to say. */
export function Notes({ scene, index, block, role }: NotesProps) {
  const tags = tagsOf(block)
  const structure = structureNote(scene, block)
  if (!tags.length && !structure && !block.moved && role !== 'headline' && role !== 'boilerplate') return null
  return (
    <ul class="notes">
      {role === 'headline' || role === 'boilerplate' ? <li class="dim">{role}</li> : null}
      {block.moved ? <MovedNote scene={scene} index={index} block={block} /> : null}
      {structure ? <li class={block.kind}>{structure}</li> : null}
      {tags.slice(0, MOST_TAGS).map((tag) => (
        <TagNote tag={tag} />
      ))}
      {tags.length > MOST_TAGS ? <li class="dim">+ {figure(tags.length - MOST_TAGS)} more</li> : null}
    </ul>
  )
}

function TagNote({ tag }: { readonly tag: Tag }) {
  return (
    <li class={tag.significance === 'low' ? 'dim' : tag.significance}>
      {tag.from === null ? (
        tag.name
      ) : (
        <>
          <b>{tag.name}</b> <TagValues from={tag.from} to={tag.to ?? ''} />
        </>
      )}
    </li>
  )
}

function TagValues({ from, to }: { readonly from: string; readonly to: string }) {
  if (!from || !to) {
    return (
      <>
        {from ? '−' : '+'} <bdi>{from || to}</bdi>
      </>
    )
  }
  return (
    <>
      <bdi>{from}</bdi> → <bdi>{to}</bdi>
    </>
  )
}

function MovedNote({ scene, index, block }: { readonly scene: Scene } & PlacedBlock) {
  const note = scene.plan.awayOf.get(index)
  const up = note ? note.up : (block.right[0] ?? 0) < (block.left[0] ?? 0)
  const words = `${up ? '↑' : '↓'} moved ${up ? 'up' : 'down'}, was ${numbered(scene, 'left', block.left)}`
  return <li class="moved">{note ? <a href={`#away${note.target}`}>{words}</a> : words}</li>
}

function structureNote({ comparison }: Scene, block: Block): string | null {
  const words = (side: 'left' | 'right') =>
    block[side].reduce((sum, at) => sum + countWords(comparison[side].paragraphs[at]?.text ?? ''), 0)
  switch (block.kind) {
    case 'split':
      return `split in ${figure(block.right.length)}`
    case 'merged':
      return `${figure(block.left.length)} merged into one`
    case 'rearranged':
      return `${figure(block.left.length)} rearranged into ${figure(block.right.length)}`
    case 'added':
      return `added, ${countOf(words('right'), 'word')}`
    case 'removed':
      return `cut, ${countOf(words('left'), 'word')}`
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
