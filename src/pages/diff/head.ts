// The head of a diff: the two printings, with pickers for other versions and other printings.
import { printingNumber } from '../../core/story/rereadings.ts'
import type { Article } from '../../store/model.ts'
import type { Version } from '../../store/versions-model.ts'
import { articlePath, diffPath, outsideLink } from '../frame/addresses.ts'
import { countOf, writtenTime } from '../frame/figures.ts'
import { type Markup, markup } from '../frame/markup.ts'
import type { StoryLabel } from '../story/list.tsx'
import type { Scene } from './scene.ts'
import { viewQuery } from './view.ts'

/** One side of a diff: its name and, if it is stored, the alternatives. */
export interface Printing {
  readonly name: string
  readonly stored: {
    readonly version: Version
    readonly story: StoryLabel | null
    /** Versions of the article, newest first, as many as a picker holds. */
    readonly versions: readonly Version[]
    /** Other articles of the story. */
    readonly others: readonly Article[]
  } | null
}

export function diffHead(scene: Scene, left: Printing, right: Printing): Markup {
  return markup`<section class="pair" aria-label="The two printings">${printingHead(scene, left, 'left')}${swapLink(
    scene,
  )}${printingHead(scene, right, 'right')}</section>`
}

function swapLink({ refs, view }: Scene): Markup {
  if (!refs) return markup`<span class="swap"></span>`
  const href = diffPath(refs.right, refs.left, viewQuery(view, { from: 0 }))
  return markup`<a class="swap" href="${href}" title="Swap the sides"><span aria-hidden="true">⇄</span><span class="unseen">Swap the sides</span></a>`
}

function printingHead(scene: Scene, { name, stored }: Printing, side: 'left' | 'right'): Markup {
  const { headline, words } = scene.comparison[side]
  const source = stored
    ? markup`<a href="${articlePath(stored.version.articleId)}"><bdi>${name}</bdi></a>`
    : markup`<bdi>${name}</bdi>`
  const time = stored && markup`${when(timeOf(stored.version))} · `
  return markup`<article class="printing ${side}"><p class="source">${source}</p><h2${scene.directed[side]}>${
    headline ?? markup`<i class="dim">No headline</i>`
  }</h2><p class="facts">${time}${countOf(words, 'word')}${original(stored?.version.url ?? null)}</p>${
    stored && picker(scene, stored, side)
  }</article>`
}

function original(url: string | null): Markup | null {
  const link = outsideLink(url)
  return link && markup` · <a href="${link.href}" rel="noopener noreferrer nofollow">${link.host}</a>`
}

function picker(scene: Scene, stored: NonNullable<Printing['stored']>, side: 'left' | 'right'): Markup {
  const { version, versions, others } = stored
  const label = `Version ${printingNumber(version)}${versions.length > 1 ? ` of ${versions.length}` : ''}`
  if (versions.length < 2 && !others.length) return markup`<p class="facts">${label}</p>`
  const own = versions.map((other) => {
    const current = other.ref === version.ref && markup` aria-current="true"`
    return markup`<li><a href="${hrefWith(scene, side, other.ref)}"${current}>Version ${printingNumber(other)}</a> <span class="dim">${when(
      timeOf(other),
    )}</span></li>`
  })
  const printings = others.map(
    ({ headline, latest, source }) =>
      markup`<li><a href="${hrefWith(scene, side, latest)}"><bdi>${source}</bdi></a> <bdi class="dim">${headline}</bdi></li>`,
  )
  const rest = printings.length > 0 && markup`<ul>${printings}</ul>`
  return markup`<details class="picker"><summary>${label}<span class="unseen">; compare another on the ${side}</span></summary><div class="choices"><ul>${own}</ul>${rest}</div></details>`
}

function when(time: string): Markup {
  return markup`<time datetime="${time}">${writtenTime(time)}</time>`
}

function timeOf({ capturedAt, publishedAt }: Version): string {
  return publishedAt ?? capturedAt
}

function hrefWith({ refs, view }: Scene, side: 'left' | 'right', ref: string): string {
  const left = side === 'left' ? ref : (refs?.left ?? '')
  const right = side === 'right' ? ref : (refs?.right ?? '')
  return diffPath(left, right, viewQuery(view, { from: 0 }))
}
