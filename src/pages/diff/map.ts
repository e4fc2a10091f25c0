// The map beside a diff: the whole text at a glance, one tick per paragraph, coloured by its change. A click jumps
// there.
import type { Block } from '../../core/model.ts'
import { type Markup, markup } from '../frame/markup.ts'
import { isQuiet } from './rows.ts'
import { blockHref, type Scene } from './scene.ts'

interface Tick {
  readonly index: number
  readonly look: Look
  readonly from: number
  readonly height: number
}

type Look = 'quiet' | 'edited' | 'moved' | 'added' | 'removed'

const HEIGHT = 1000
const WIDTH = 20
// Smaller ticks cannot be told apart; in longer texts several blocks share a tick.
const MOST_TICKS = 250
const SHORTEST = 3
// The kind of a tick with several blocks: the first of these that occurs.
const LOUDEST: readonly Look[] = ['moved', 'removed', 'added', 'edited', 'quiet']
// Cut text is on the left, added text on the right, edited text on both, so that ticks differ by more than colour.
const MARKS: Readonly<Record<Look, readonly { fill: string; x: number; width: number }[]>> = {
  quiet: [{ fill: 'quiet', x: 7, width: 6 }],
  edited: [
    { fill: 'removed', x: 2, width: 7 },
    { fill: 'added', x: 11, width: 7 },
  ],
  moved: [{ fill: 'moved', x: 0, width: 20 }],
  added: [{ fill: 'added', x: 11, width: 9 }],
  removed: [{ fill: 'removed', x: 0, width: 9 }],
}

/** Not in the tab order: the keys n and p and the rows themselves offer the same to a keyboard. */
export function diffMap(scene: Scene): Markup {
  const ticks = ticksOf(scene.comparison.blocks)
  return markup`<div class="map"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">${ticks.map(
    (tick) => tickMark(scene, tick),
  )}</svg></div>`
}

function tickMark(scene: Scene, tick: Tick): Markup {
  const { from, height, index, look } = tick
  const mark = markup`${MARKS[look].map(
    ({ fill, x, width }) =>
      markup`<rect class="fill-${fill}" x="${x}" y="${from}" width="${width}" height="${height}"/>`,
  )}`
  const href = look === 'quiet' ? null : blockHref(scene, index)
  return href ? markup`<a href="${href}" tabindex="-1">${mark}</a>` : mark
}

function ticksOf(blocks: readonly Block[]): Tick[] {
  const perTick = Math.max(1, Math.ceil(blocks.length / MOST_TICKS))
  const groups: Block[][] = []
  blocks.forEach((block, index) => {
    if (index % perTick === 0) groups.push([])
    groups.at(-1)?.push(block)
  })
  const sizes = groups.map((group) => group.reduce((sum, block) => sum + 40 + sizeOf(block), 0))
  const total = sizes.reduce((sum, size) => sum + size, 0) || 1
  let from = 0
  return groups.map((group, at) => {
    const room = ((sizes[at] ?? 0) / total) * HEIGHT
    const tick = {
      index:
        at * perTick +
        Math.max(
          0,
          group.findIndex((block) => !isQuiet(block)),
        ),
      look: loudest(group),
      from: round(from),
      height: round(Math.max(SHORTEST, room - 2)),
    }
    from += room
    return tick
  })
}

function loudest(group: readonly Block[]): Look {
  const looks = new Set(group.map(lookOf))
  return LOUDEST.find((look) => looks.has(look)) ?? 'quiet'
}

function lookOf(block: Block): Look {
  if (isQuiet(block)) return 'quiet'
  if (block.moved) return 'moved'
  return block.kind === 'added' || block.kind === 'removed' ? block.kind : 'edited'
}

function sizeOf(block: Block): number {
  return block.changes.reduce((sum, { text }) => sum + text.length, 0)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
