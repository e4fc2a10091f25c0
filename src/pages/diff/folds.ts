// Lines of a diff that replace paragraphs: folded unchanged runs, and the former places of moved paragraphs.
import type { Block } from '../../core/model.ts'
import { countOf } from '../frame/figures.ts'
import { Markup, markup } from '../frame/markup.ts'
import { type AwayNote, BLOCK_PARAGRAPHS, type PlacedBlock, type Retelling } from './rows.ts'
import { blockHref, numbered, type Scene, viewLink } from './scene.ts'
import { wordsIn } from './word-counts.ts'

const LEAD_CHARS = 90

/** The former place of moved paragraphs: a link to their new place. */
export function awayRow(scene: Scene, row: AwayNote): Markup {
  const { comparison } = scene
  const first = comparison.left.paragraphs[row.left[0] ?? 0]?.text ?? ''
  const place = numbered(scene, 'right', comparison.blocks[row.target]?.right ?? [])
  const label = `${row.left.length > 1 ? 'Paragraphs' : 'Paragraph'} ${numbered(scene, 'left', row.left)}`
  const words = `${row.up ? '↑' : '↓'} ${label} moved ${row.up ? 'up' : 'down'} to ${place}`
  const href = blockHref(scene, row.target)
  const link = href ? markup`<a href="${href}">${words}</a>` : words
  return markup`<p class="away" id="away${row.target}">${link} <q class="lead"${scene.directed.left}>${lead(first)}</q></p>`
}

/** The former place of a rewritten paragraph: a link to the row that shows both. */
export function retoldRow(scene: Scene, index: number, block: Block, { addition: told }: Retelling): Markup {
  const first = scene.comparison.left.paragraphs[block.left[0] ?? 0]?.text ?? ''
  const place = numbered(scene, 'right', scene.comparison.blocks[told]?.right ?? [])
  const words = `⋯ Paragraph ${numbered(scene, 'left', block.left)} retold in ${place}`
  const anchors = new Markup(
    block.left
      .slice(0, BLOCK_PARAGRAPHS)
      .map((p) => `<span class="anchor" id="l${p}"></span>`)
      .join(''),
  )
  return markup`<p class="away retold" id="b${index}">${anchors}<a href="#b${told}">${words}</a> <q class="lead"${scene.directed.left}>${lead(first)}</q></p>`
}

/** A run of unchanged paragraphs. It opens in place over `rows` or, if too long, links to the open text. */
export function foldRow(scene: Scene, run: readonly PlacedBlock[], rows: Markup | null): Markup {
  const first = run[0]?.index ?? 0
  const label = foldLabel(scene, run)
  if (rows)
    return markup`<details class="folded" id="f${first}"><summary class="fold">${label}</summary>${rows}</details>`
  return viewLink(scene, { folded: false, from: first }, label, { class: 'fold', anchor: `b${first}` })
}

function foldLabel(scene: Scene, run: readonly PlacedBlock[]): Markup {
  const { paragraphs } = scene.comparison.right
  const indexes = run.flatMap(({ block }) => block.right)
  return markup`<b>${countOf(indexes.length, 'unchanged paragraph')}</b> <span class="dim">${countOf(wordsIn(scene.words.right, indexes), 'word')}</span> <span class="lead"${scene.directed.right}>${lead(paragraphs[indexes[0] ?? 0]?.text ?? '')}</span>`
}

function lead(text: string): string {
  if (text.length <= LEAD_CHARS) return text
  const cut = text.slice(0, LEAD_CHARS)
  const space = cut.lastIndexOf(' ')
  const whole = space > LEAD_CHARS / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')
  return `${whole} …`
}
