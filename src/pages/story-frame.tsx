// What the views of a story share: its name, the tabs from one view to the next, and what a printing is called.
import type { PropsWithChildren } from 'hono/jsx'
import type { Printing } from '../core/corpus/model.ts'
import type { Story } from '../store/store.ts'
import { storyPath } from './addresses.ts'
import { Layout, type Site } from './layout.tsx'
import { storyName } from './story-list.tsx'

export const STORY_VIEWS = [
  { id: 'printings', name: 'Printings' },
  { id: 'matrix', name: 'Matrix' },
  { id: 'collation', name: 'Collation' },
  { id: 'wordings', name: 'Wordings' },
  { id: 'lineage', name: 'Lineage' },
  { id: 'origins', name: 'Origins' },
  { id: 'corrections', name: 'Corrections' },
  { id: 'credits', name: 'Credits' },
  { id: 'headlines', name: 'Headlines' },
] as const
export type StoryViewId = (typeof STORY_VIEWS)[number]['id']

/** Address of a view of a story; the printings are the story's own page. */
export function storyViewPath(slug: string, view: StoryViewId, query = ''): string {
  return `${storyPath(slug)}${view === 'printings' ? '' : `/${view}`}${query}`
}

export interface StoryFrameProps {
  readonly site: Site
  readonly story: Story
  readonly view: StoryViewId
  /** What this view shows, in a sentence: for the head of the page and for whoever shares its link. */
  readonly finding: string
  /** The line above the name. */
  readonly kicker: string
  /** False where a bound left some of the story out. */
  readonly complete?: boolean
}

export function StoryFrame(props: PropsWithChildren<StoryFrameProps>) {
  const { site, story, view, finding, kicker, complete = true } = props
  const name = storyName(story)
  const title = view === 'printings' ? name : `${name}: ${view}`
  return (
    <Layout
      site={site}
      title={title}
      description={finding}
      section="stories"
      path={storyViewPath(story.slug, view)}
      feed={{ path: `${storyPath(story.slug)}/feed`, title: `Printings of ${name}` }}
      wide
    >
      <header class="opening">
        <p class="kicker">{kicker}</p>
        <h1 dir="auto">{name}</h1>
      </header>
      <nav class="tabs" aria-label="Views of the story">
        <ul>
          {STORY_VIEWS.map(({ id, name: label }) => (
            <li>
              <a href={storyViewPath(story.slug, id)} aria-current={id === view ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {props.children}
      {complete ? null : <p class="dim">This story is so large that some of it is left out here.</p>}
    </Layout>
  )
}

/** A printing as the views of a story name it. */
export type Printed = Pick<Printing, 'ref' | 'articleId' | 'number' | 'source' | 'time'>

export interface Names {
  /** `Harbour Post`, and where the view holds several versions of the article `Harbour Post, version 2`. */
  of(ref: string): string
  readonly printed: ReadonlyMap<string, Printed>
}

export function namesOf(printings: readonly Printed[]): Names {
  const printed = new Map(printings.map((printing) => [printing.ref, printing]))
  const versions = new Map<string, number>()
  for (const { articleId } of printings) versions.set(articleId, (versions.get(articleId) ?? 0) + 1)
  return {
    printed,
    of: (ref) => {
      const found = printed.get(ref)
      if (!found) return ref
      return (versions.get(found.articleId) ?? 0) > 1
        ? `${found.source}, version ${found.number}`
        : found.source
    },
  }
}
