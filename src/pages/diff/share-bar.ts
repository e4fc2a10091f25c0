// The bar of a diff: the words of both texts by their change, as SVG with a text legend.

import { figure } from '../frame/figures.ts'
import { type Markup, markup } from '../frame/markup.ts'
import type { WordShares } from './counts.ts'

interface Segment {
  readonly id: string
  readonly name: string
  readonly words: number
  readonly shown: string
}

const WIDTH = 1000
const GAP = 4
// A part that exists is always visible, however small.
const NARROWEST = 6

export function shareBar(shares: WordShares): Markup {
  const segments = segmentsOf(shares)
  const spoken = segments.map(({ name, shown }) => `${name} ${shown}`).join(', ')
  const legend = segments.map(
    ({ id, name, shown }) => markup`<li class="key-${id}">${name} <b>${shown}</b></li>`,
  )
  return markup`<figure class="share"><svg viewBox="0 0 ${WIDTH} 12" preserveAspectRatio="none" role="img" aria-label="Words: ${
    spoken || 'none'
  }">${placed(segments).map(stretch)}</svg><figcaption><ul class="legend">${legend}</ul></figcaption></figure>`
}

/** Reworded words are both lost and gained, so their segment has both colours. */
function stretch({
  id,
  x,
  width,
}: {
  readonly id: string
  readonly x: number
  readonly width: number
}): Markup {
  const part = (fill: string, y: number, height: number) =>
    markup`<rect class="fill-${fill}" x="${x}" y="${y}" width="${width}" height="${height}"/>`
  return id === 'edited' ? markup`${part('removed', 0, 5.5)}${part('added', 6.5, 5.5)}` : part(id, 0, 12)
}

function segmentsOf({ kept, moved, reworded, removed, added }: WordShares): Segment[] {
  const { left, right } = reworded
  return [
    { id: 'kept', name: 'kept', words: kept, shown: figure(kept) },
    { id: 'moved', name: 'moved', words: moved, shown: figure(moved) },
    { id: 'edited', name: 'reworded', words: left + right, shown: `−${figure(left)} +${figure(right)}` },
    { id: 'added', name: 'added', words: added, shown: figure(added) },
    { id: 'removed', name: 'cut', words: removed, shown: figure(removed) },
  ].filter(({ words }) => words > 0)
}

function placed(segments: readonly Segment[]): { id: string; x: number; width: number }[] {
  const total = segments.reduce((sum, { words }) => sum + words, 0) || 1
  const room = WIDTH - GAP * Math.max(0, segments.length - 1)
  const raw = segments.map(({ words }) => Math.max(NARROWEST, (words / total) * room))
  const scale = room / (raw.reduce((sum, width) => sum + width, 0) || 1)
  let x = 0
  return segments.map(({ id }, at) => {
    const width = Math.round((raw[at] ?? 0) * scale * 10) / 10
    const place = { id, x: Math.round(x * 10) / 10, width }
    x += width + GAP
    return place
  })
}
