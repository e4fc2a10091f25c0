// Every direct quotation of both texts: altered, dropped, added or kept, with who said it and where it stands.
import type { Change, QuoteMatch, QuoteStatus } from '../core/model.ts'
import { paragraphsOf } from './diff-pieces.ts'
import { numbered, paragraphHref, type Scene, ViewLink } from './diff-scene.tsx'
import { runs } from './diff-text.ts'
import { directed } from './direction.ts'
import { countOf, figure } from './figures.ts'
import { type Markup, markup } from './markup.ts'

const STATUSES: readonly QuoteStatus[] = ['altered', 'dropped', 'added', 'kept']
// The panel under a diff is a digest: beyond this, and all kept ones, stand behind the link to the full list.
const MOST_IN_DIGEST = 12
const MOST_IN_LIST = 500

export function Quotations({ scene }: { readonly scene: Scene }) {
  const { quotes } = scene.comparison
  const alone = scene.view.only === 'quotes'
  if (!quotes.length && !alone) return null
  const { status } = scene.view
  const wanted = alone && status ? [status] : STATUSES
  const listed = wanted.flatMap((name) => quotes.filter((quote) => quote.status === name))
  const shown = listed.slice(0, alone ? MOST_IN_LIST : MOST_IN_DIGEST)
  return (
    <section class="quotes" aria-labelledby="quotes-title">
      <h2 id="quotes-title">Quotations</h2>
      <StatusChoice scene={scene} />
      {quotes.length ? null : <p>Neither text quotes anyone directly.</p>}
      <ul>{shown.map((quote) => quotation(scene, quote))}</ul>
      {listed.length > shown.length ? <Rest scene={scene} count={listed.length - shown.length} /> : null}
    </section>
  )
}

function Rest({ scene, count }: { readonly scene: Scene; readonly count: number }) {
  if (scene.view.only === 'quotes') return <p>… and {figure(count)} more, in the JSON.</p>
  return (
    <ViewLink scene={scene} change={{ only: 'quotes', status: null }} class="fold">
      {countOf(count, 'more quotation')}
    </ViewLink>
  )
}

function StatusChoice({ scene }: { readonly scene: Scene }) {
  const { quotes } = scene.comparison
  const current = scene.view.only === 'quotes' ? scene.view.status : null
  const present = STATUSES.filter((status) => quotes.some((quote) => quote.status === status))
  return (
    <p class="statuses">
      {present.map((status) => (
        <ViewLink
          scene={scene}
          change={{ only: 'quotes', status: current === status ? null : status }}
          current={current === status}
        >
          {status}{' '}
          <span class="count">{figure(quotes.filter((quote) => quote.status === status).length)}</span>
        </ViewLink>
      ))}
    </p>
  )
}

function quotation(scene: Scene, quote: QuoteMatch): Markup {
  const side = quote.right ? 'right' : 'left'
  const speaker = quote.speaker && markup`<b><bdi>${quote.speaker}</bdi></b> · `
  const reported =
    quote.reported && ` · its words stand as reported speech on the ${quote.left ? 'right' : 'left'}`
  return markup`<li class="${quote.status}"><span class="status">${quote.status}</span><div><blockquote${directed(
    scene.attributes[side],
  )}>${runs(paragraphsOf(wordsOf(quote), 'both').flat())}</blockquote><p class="facts">${speaker}paragraph ${places(
    scene,
    quote,
  )}${reported}</p></div></li>`
}

function wordsOf(quote: QuoteMatch): readonly Change[] {
  if (quote.status === 'altered' && quote.changes.length) return quote.changes
  const text = (quote.right ?? quote.left)?.text ?? ''
  return [{ op: OPS[quote.status], text, kinds: [], significance: 'normal' }]
}

const OPS = { kept: 'equal', altered: 'equal', dropped: 'delete', added: 'insert' } as const

function places(scene: Scene, { left, right }: QuoteMatch): Markup {
  return markup`${left && place(scene, 'left', left.paragraph)}${left && right ? ' → ' : ''}${
    right && place(scene, 'right', right.paragraph)
  }`
}

function place(scene: Scene, side: 'left' | 'right', index: number): Markup | string {
  const [href, number] = [paragraphHref(scene, side, index), numbered(scene, side, [index])]
  return href ? markup`<a href="${href}">${number}</a>` : number
}
