// The toolbar above a diff: display options, filters, downloads.
import { keysOf } from '../../core/keys.ts'
import { IGNORABLE_KINDS } from '../../core/model.ts'
import { type DownloadFormat, diffDownload } from '../frame/addresses.ts'
import { countOf, figure } from '../frame/figures.ts'
import { type Markup, markup } from '../frame/markup.ts'
import { changeCounts } from './counts.ts'
import { type Scene, viewLink } from './scene.ts'

const WHOLE = 'Show the whole text'
const FOLD = 'Fold unchanged text'

const DOWNLOADS: Readonly<Record<DownloadFormat, string>> = {
  json: 'JSON',
  patch: 'Patch',
  csv: 'CSV',
  text: 'Text',
}

export function diffTools(scene: Scene): Markup {
  const counts = changeCounts(scene.comparison)
  const { folded, only } = scene.view
  const fold =
    only === null &&
    viewLink(scene, { folded: !folded }, folded ? WHOLE : FOLD, { class: 'switch', shortcut: 'f' })
  return markup`<nav class="tools" aria-label="View">${layoutChoice(scene)}${onlyChoice(scene, counts.high)}${houseStyleSwitch(
    scene,
    counts.houseStyle,
  )}${fold}<span class="steps"><span>${countOf(counts.blocks, 'change')}</span> ${STEPS}</span>${takeaways(scene)}</nav>`
}

const STEPS = markup`<button type="button" class="step" data-go="previous" title="Previous change (p)" hidden>↑</button> <button type="button" class="step" data-go="next" title="Next change (n)" hidden>↓</button>`

function layoutChoice(scene: Scene): Markup {
  const { from, layout } = scene.view
  const choice = (name: typeof layout, label: string) => {
    const current = layout === name
    const look = current ? { current } : { shortcut: 'v' }
    return viewLink(scene, { layout: name, from }, label, look)
  }
  return markup`<span class="seg layout">${choice('split', 'Side by side')}${choice('inline', 'Inline')}</span>`
}

function onlyChoice(scene: Scene, high: number): Markup {
  const { only } = scene.view
  const withCount = (label: string, count: number) =>
    markup`${label} <span class="count">${figure(count)}</span>`
  const quotes = withCount('Quotations', scene.comparison.quotes.length)
  return markup`<span class="seg">${viewLink(scene, { only: null }, 'Everything', { current: only === null })}${viewLink(
    scene,
    { only: 'high' },
    withCount('What matters', high),
    { current: only === 'high' },
  )}${viewLink(scene, { only: 'quotes', status: null }, quotes, { current: only === 'quotes' })}</span>`
}

function houseStyleSwitch(scene: Scene, count: number): Markup | null {
  const hidden = scene.view.ignore.length > 0
  if (!hidden && !count) return null
  const label = markup`${hidden ? 'Show' : 'Hide'} house style <span class="count">${figure(count)}</span>`
  const look = { class: hidden ? 'switch on' : 'switch' }
  return viewLink(scene, { ignore: hidden ? [] : IGNORABLE_KINDS }, label, look)
}

function takeaways({ refs, view }: Scene): Markup | null {
  if (!refs) return null
  const downloads = keysOf(DOWNLOADS).map((format) => {
    const href = diffDownload(refs.left, refs.right, format, view.ignore)
    return markup`<a href="${href}" download="diff.${format === 'text' ? 'txt' : format}">${DOWNLOADS[format]}</a>`
  })
  return markup`<span class="take"><button type="button" class="plain" data-copy hidden>Copy link</button>${downloads}<a href="/reprints?of=${refs.right}">Who prints it?</a></span>`
}

const KEYS = [
  ['n', 'next change'],
  ['p', 'previous change'],
  ['v', 'side by side or inline'],
  ['f', 'the whole text, or unchanged text folded'],
  ['?', 'this help'],
] as const

/** Keyboard shortcuts, opened by a script with `?`. */
export const KEY_HELP = markup`<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">Keys</h2><dl>${KEYS.map(
  ([key, action]) => markup`<dt><kbd>${key}</kbd></dt><dd>${action}</dd>`,
)}</dl><form method="dialog"><button type="submit">Close</button></form></dialog>`
