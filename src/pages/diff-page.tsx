// The diff page: what changed in a sentence, the score, the two texts, the quotations. Of stored printings, or of two
// pasted texts that are not stored.
import type { Comparison } from '../core/model.ts'
import { oembedPath } from './addresses.ts'
import { CompareForm } from './compare-form.tsx'
import { diffBody } from './diff-body.ts'
import { DiffHead, type Printing } from './diff-head.tsx'
import { diffMap } from './diff-map.ts'
import { Quotations } from './diff-quotes.tsx'
import { type Scene, sceneOf, ViewLink, type Ways } from './diff-scene.tsx'
import { diffTitle, type TitleSides, titleSides } from './diff-title.ts'
import { DiffTools, KeyHelp } from './diff-tools.tsx'
import { Verdict } from './diff-verdict.tsx'
import type { DiffView } from './diff-view.ts'
import { Layout, type Site } from './layout.tsx'
import { StoryCrumb } from './story-list.tsx'

export interface DiffPageProps {
  readonly site: Site
  readonly comparison: Comparison
  readonly view: DiffView
  readonly left: Printing
  readonly right: Printing
  /** The texts of a comparison that is not stored. */
  readonly pasted: { readonly left: string; readonly right: string } | null
}

// Pasted texts up to this many characters are held in the page, so that another view of them can be asked for.
const MOST_HELD = 400_000
const FORM = 'again'

export function DiffPage(props: DiffPageProps) {
  const { site, comparison, view, left, right, pasted } = props
  const refs =
    left.stored && right.stored ? { left: left.stored.version.ref, right: right.stored.version.ref } : null
  const scene = sceneOf(comparison, view, waysOf(props), refs)
  const title = diffTitle(comparison, sidesOf(left, right))
  return (
    <Layout
      site={site}
      title={title}
      description={comparison.summary}
      path={scene.ways.kind === 'links' ? scene.ways.path : undefined}
      oembed={scene.ways.kind === 'links' ? oembedPath(site, scene.ways.path) : undefined}
      section="compare"
      scripts={['diff']}
      wide
    >
      <header class="opening">
        <Kicker left={left} right={right} />
        <h1>{title}</h1>
      </header>
      <Verdict scene={scene} />
      <DiffTools scene={scene} />
      <div class={`texts ${view.layout}`}>
        <div>
          <DiffHead scene={scene} left={left} right={right} />
          <Texts scene={scene} />
          <Quotations scene={scene} />
        </div>
        {view.only === 'quotes' ? null : diffMap(scene)}
      </div>
      {pasted && isHeld(pasted) ? (
        <CompareForm id={FORM} left={pasted.left} right={pasted.right} again />
      ) : null}
      <KeyHelp />
    </Layout>
  )
}

function Texts({ scene }: { readonly scene: Scene }) {
  const { view, plan } = scene
  if (view.only === 'quotes') return null
  if (view.only === 'high' && !plan.rows.length) {
    return (
      <p class="empty">
        No change of a number, name, negation, quotation or attribution here.{' '}
        <ViewLink scene={scene} change={{ only: null }}>
          Show every change
        </ViewLink>
      </p>
    )
  }
  return <>{diffBody(scene)}</>
}

function Kicker({ left, right }: Pick<DiffPageProps, 'left' | 'right'>) {
  const story = right.stored?.story ?? left.stored?.story
  return (
    <p class="kicker">
      <StoryCrumb story={story} />
      {left.name} → {right.name}
      {left.stored || right.stored ? null : ' · nothing of this is stored'}
    </p>
  )
}

function waysOf({ left, right, pasted }: DiffPageProps): Ways {
  if (left.stored && right.stored) {
    return { kind: 'links', path: `/diff/${left.stored.version.ref}...${right.stored.version.ref}` }
  }
  return pasted && isHeld(pasted) ? { kind: 'form', form: FORM, action: '/compare' } : { kind: 'none' }
}

function isHeld({ left, right }: { readonly left: string; readonly right: string }): boolean {
  return left.length + right.length <= MOST_HELD
}

function sidesOf(left: Printing, right: Printing): TitleSides {
  if (left.stored && right.stored) return titleSides(left.stored.version, right.stored.version)
  return { left: left.name, right: right.name, order: 'pasted' }
}
