// The bar above a diff: how to show it, what to leave out, where to take it away.
import { type DiffFormat, diffDownload } from './addresses.ts'
import { changeCounts } from './diff-counts.ts'
import { type Scene, ViewLink } from './diff-scene.tsx'
import { HOUSE_STYLE } from './diff-view.ts'
import { countOf, figure } from './figures.ts'
import { markup } from './markup.ts'

const WHOLE = 'Show the whole text'
const FOLD = 'Fold what is unchanged'

const DOWNLOADS: readonly (readonly [DiffFormat, string])[] = [
  ['json', 'JSON'],
  ['patch', 'Patch'],
  ['csv', 'CSV'],
  ['text', 'Text'],
]

export function DiffTools({ scene }: { readonly scene: Scene }) {
  const counts = changeCounts(scene.comparison)
  return (
    <nav class="tools" aria-label="View">
      <LayoutChoice scene={scene} />
      <OnlyChoice scene={scene} high={counts.high} />
      <HouseStyleSwitch scene={scene} count={counts.houseStyle} />
      {scene.view.only ? null : (
        <ViewLink scene={scene} change={{ folded: !scene.view.folded }} class="switch" shortcut="f">
          {scene.view.folded ? WHOLE : FOLD}
        </ViewLink>
      )}
      <span class="steps">
        <span>{countOf(counts.blocks, 'change')}</span>
        <button type="button" class="step" data-go="previous" title="Previous change (p)" hidden>
          ↑
        </button>
        <button type="button" class="step" data-go="next" title="Next change (n)" hidden>
          ↓
        </button>
      </span>
      <Takeaways scene={scene} />
    </nav>
  )
}

function LayoutChoice({ scene }: { readonly scene: Scene }) {
  const { layout } = scene.view
  const { from } = scene.view
  const other = layout === 'split' ? 'inline' : 'split'
  return (
    <span class="seg layout">
      {(['split', 'inline'] as const).map((name) => (
        <ViewLink
          scene={scene}
          change={{ layout: name, from }}
          current={layout === name}
          shortcut={name === other ? 'v' : undefined}
        >
          {name === 'split' ? 'Side by side' : 'Inline'}
        </ViewLink>
      ))}
    </span>
  )
}

function OnlyChoice({ scene, high }: { readonly scene: Scene; readonly high: number }) {
  const { only } = scene.view
  const quotes = scene.comparison.quotes.length
  return (
    <span class="seg">
      <ViewLink scene={scene} change={{ only: null }} current={only === null}>
        Everything
      </ViewLink>
      <ViewLink scene={scene} change={{ only: 'high' }} current={only === 'high'}>
        What matters <span class="count">{figure(high)}</span>
      </ViewLink>
      <ViewLink scene={scene} change={{ only: 'quotes', status: null }} current={only === 'quotes'}>
        Quotations <span class="count">{figure(quotes)}</span>
      </ViewLink>
    </span>
  )
}

function HouseStyleSwitch({ scene, count }: { readonly scene: Scene; readonly count: number }) {
  const hidden = scene.view.ignore.length > 0
  if (!hidden && !count) return null
  return (
    <ViewLink
      scene={scene}
      change={{ ignore: hidden ? [] : HOUSE_STYLE }}
      class={`switch${hidden ? ' on' : ''}`}
    >
      {hidden ? 'Show' : 'Hide'} house style <span class="count">{figure(count)}</span>
    </ViewLink>
  )
}

function Takeaways({ scene: { refs, view } }: { readonly scene: Scene }) {
  if (!refs) return null
  return (
    <span class="take">
      <button type="button" class="plain" data-copy hidden>
        Copy link
      </button>
      {DOWNLOADS.map(([format, name]) => (
        <a
          href={diffDownload(refs.left, refs.right, format, view.ignore)}
          download={`diff.${format === 'text' ? 'txt' : format}`}
        >
          {name}
        </a>
      ))}
      <a href={`/reprints?of=${refs.right}`}>Who prints it?</a>
    </span>
  )
}

const KEYS = [
  ['n', 'next change'],
  ['p', 'previous change'],
  ['v', 'side by side or inline'],
  ['f', 'the whole text, or what is unchanged folded'],
  ['?', 'this help'],
] as const

const KEY_HELP = markup`<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">Keys</h2><dl>${KEYS.map(
  ([key, action]) => markup`<dt><kbd>${key}</kbd></dt><dd>${action}</dd>`,
)}</dl><form method="dialog"><button type="submit">Close</button></form></dialog>`

/** The keys of the page, opened by a script with `?`. */
export function KeyHelp() {
  return <>{KEY_HELP}</>
}
