// The diff page: the change in a sentence, the score, the two texts and the quotations, of stored printings or of two
// pasted texts.
import type { Comparison } from '../../core/model.ts'
import { CompareForm } from '../forms/compare-form.tsx'
import { oembedPath, storyPath } from '../frame/addresses.ts'
import { layout, type Site } from '../frame/layout.tsx'
import { type Markup, markup } from '../frame/markup.ts'
import { storyName } from '../story/list.tsx'
import { diffBody } from './body.ts'
import { diffHead, type Printing } from './head.ts'
import { diffMap } from './map.ts'
import { quotations } from './quotes.ts'
import { type Navigation, type Scene, sceneOf, viewLink } from './scene.ts'
import { diffTitle, type TitleSides, titleSides } from './title.ts'
import { diffTools, KEY_HELP } from './tools.ts'
import { verdict } from './verdict.ts'
import type { DiffView } from './view.ts'

interface DiffPageProps {
  readonly site: Site
  readonly comparison: Comparison
  readonly view: DiffView
  readonly left: Printing
  readonly right: Printing
  /** The texts of a comparison that is not stored. */
  readonly pasted: { readonly left: string; readonly right: string } | null
}

// Pasted texts up to this many characters are kept in the page's form, so that the view can be changed.
const MOST_HELD = 400_000
const FORM = 'again'

export function diffPage(props: DiffPageProps): Markup {
  const { site, comparison, view, left, right, pasted } = props
  const refs =
    left.stored && right.stored ? { left: left.stored.version.ref, right: right.stored.version.ref } : null
  const scene = sceneOf(comparison, view, waysOf(props), refs)
  const title = diffTitle(comparison, sidesOf(left, right))
  const path = scene.ways.kind === 'links' ? scene.ways.path : null
  const compareAgain = pasted !== null && isHeld(pasted) && (
    <CompareForm id={FORM} left={pasted.left} right={pasted.right} again />
  )
  return layout(
    {
      site,
      title,
      description: comparison.summary,
      ...(path !== null && { path, oembed: oembedPath(site, path) }),
      section: 'compare',
      scripts: ['diff'],
      wide: true,
    },
    markup`<header class="opening">${kicker(left, right)}<h1>${title}</h1></header>${verdict(scene)}${diffTools(
      scene,
    )}<div class="texts ${view.layout}"><div>${diffHead(scene, left, right)}${texts(scene)}${quotations(
      scene,
    )}</div>${view.only !== 'quotes' && diffMap(scene)}</div>${compareAgain}${KEY_HELP}`,
  )
}

function texts(scene: Scene): Markup | null {
  const { view, plan } = scene
  if (view.only === 'quotes') return null
  if (view.only === 'high' && !plan.rows.length) {
    const every = viewLink(scene, { only: null }, 'Show every change')
    return markup`<p class="empty">No change of a number, name, negation, quotation or attribution here. ${every}</p>`
  }
  return diffBody(scene)
}

function kicker(left: Printing, right: Printing): Markup {
  const story = right.stored?.story ?? left.stored?.story
  const crumb = story && markup`<a href="${storyPath(story.slug)}"><bdi>${storyName(story)}</bdi></a> · `
  const unstored = !left.stored && !right.stored && ' · neither text is stored'
  return markup`<p class="kicker">${crumb}${left.name} → ${right.name}${unstored}</p>`
}

function waysOf({ left, right, pasted }: DiffPageProps): Navigation {
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
