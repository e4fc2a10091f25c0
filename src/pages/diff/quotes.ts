// All direct quotations of both texts: altered, dropped, added or kept, with speaker and place.
import type { Change, QuoteMatch, QuoteStatus } from '../../core/model.ts'
import { countOf, figure } from '../frame/figures.ts'
import { type Markup, markup } from '../frame/markup.ts'
import { numbered, paragraphHref, type Scene, viewLink } from './scene.ts'
import { flow } from './text.ts'

const STATUSES: readonly QuoteStatus[] = ['reattributed', 'altered', 'dropped', 'added', 'kept']
// The panel under a diff is a digest: further ones, and all kept ones, are behind the link to the full list.
const MOST_IN_DIGEST = 12
const MOST_IN_LIST = 500

export function quotations(scene: Scene): Markup | null {
  const { quotes } = scene.comparison
  const { only, status } = scene.view
  const alone = only === 'quotes'
  if (!quotes.length && !alone) return null
  const statuses = alone && status ? [status] : STATUSES
  const shownQuotes = statuses.flatMap((name) => quotes.filter((quote) => quote.status === name))
  const shown = shownQuotes.slice(0, alone ? MOST_IN_LIST : MOST_IN_DIGEST)
  const none = !quotes.length && markup`<p>Neither text quotes anyone directly.</p>`
  return markup`<section class="quotes" aria-labelledby="quotes-title"><h2 id="quotes-title">Quotations</h2>${statusChoice(
    scene,
  )}${none}<ul>${shown.map((quote) => quotation(scene, quote))}</ul>${
    shownQuotes.length > shown.length && rest(scene, shownQuotes.length - shown.length)
  }</section>`
}

function rest(scene: Scene, count: number): Markup {
  if (scene.view.only === 'quotes') return markup`<p>… and ${figure(count)} more, in the JSON.</p>`
  return viewLink(scene, { only: 'quotes', status: null }, countOf(count, 'more quotation'), {
    class: 'fold',
  })
}

function statusChoice(scene: Scene): Markup {
  const { quotes } = scene.comparison
  const current = scene.view.only === 'quotes' ? scene.view.status : null
  return markup`<p class="statuses">${STATUSES.map((status) => {
    const count = quotes.filter((quote) => quote.status === status).length
    const change = { only: 'quotes', status: current === status ? null : status } as const
    const label = markup`${status} <span class="count">${figure(count)}</span>`
    return count > 0 && viewLink(scene, change, label, { current: current === status })
  })}</p>`
}

function quotation(scene: Scene, quote: QuoteMatch): Markup {
  const side = quote.right ? 'right' : 'left'
  const reported = quote.reported && ` · reported speech on the ${quote.left ? 'right' : 'left'}`
  return markup`<li class="${quote.status}"><span class="status">${quote.status}</span><div><blockquote${scene.directed[side]}>${flow(wordsOf(quote))}</blockquote><p class="facts">${speakerOf(quote)}paragraph ${places(
    scene,
    quote,
  )}${reported}</p></div></li>`
}

/** The speaker; both if the texts disagree. */
function speakerOf({ speaker, speakers: { left, right } }: QuoteMatch): Markup | null {
  if (speaker !== null) return markup`<b><bdi>${speaker}</bdi></b> · `
  if (left === null || right === null) return null
  return markup`<b class="speakers"><del><bdi>${left}</bdi></del> → <ins><bdi>${right}</bdi></ins></b> · `
}

function wordsOf(quote: QuoteMatch): readonly Change[] {
  if (quote.status === 'altered' && quote.changes.length) return quote.changes
  const text = (quote.right ?? quote.left)?.text ?? ''
  return [{ op: OPS[quote.status], text, kinds: [], significance: 'normal' }]
}

const OPS = {
  kept: 'equal',
  reattributed: 'equal',
  altered: 'equal',
  dropped: 'delete',
  added: 'insert',
} as const

function places(scene: Scene, { left, right }: QuoteMatch): Markup {
  return markup`${left && place(scene, 'left', left.paragraph)}${left && right ? ' → ' : ''}${
    right && place(scene, 'right', right.paragraph)
  }`
}

function place(scene: Scene, side: 'left' | 'right', index: number): Markup | string {
  const [href, number] = [paragraphHref(scene, side, index), numbered(scene, side, [index])]
  return href ? markup`<a href="${href}">${number}</a>` : number
}
