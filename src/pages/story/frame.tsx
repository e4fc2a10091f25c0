// Shared by the views of a story: the title, the tabs, and the names of printings.

import type { PropsWithChildren } from 'hono/jsx'
import type { StoryView } from '../../contract/formats.ts'
import { keysOf } from '../../core/keys.ts'
import type { Printing } from '../../core/story/story-answers.ts'
import { isolated } from '../../core/text/directions.ts'
import type { StoryWithArticles } from '../../store/model.ts'
import { storyPath } from '../frame/addresses.ts'
import { Layout, type Site } from '../frame/layout.tsx'
import { storyName } from './list.tsx'

type Tab = 'printings' | StoryView

const TABS: Readonly<Record<Tab, string>> = {
  printings: 'Printings',
  matrix: 'Matrix',
  collation: 'Collation',
  wordings: 'Wordings',
  lineage: 'Lineage',
  origins: 'Origins',
  corrections: 'Corrections',
  credits: 'Credits',
  headlines: 'Headlines',
}

/** Views that compare the other printings with a base. */
const BASED = new Set<Tab>(['collation', 'wordings', 'lineage', 'origins', 'corrections', 'credits'])
const MOST_BASES = 200

/** Address of a view; the printings are the story's own page. A null parameter has its default. */
export function storyViewPath(
  slug: string,
  view: Tab,
  parameters: Readonly<Record<string, string | number | null>> = {},
): string {
  const entries = Object.entries(parameters).flatMap(([name, value]) =>
    value === null ? [] : [[name, String(value)]],
  )
  const query = new URLSearchParams(entries).toString()
  return `${storyPath(slug)}${view === 'printings' ? '' : `/${view}`}${query && `?${query}`}`
}

export interface StoryFrameProps {
  readonly site: Site
  readonly story: StoryWithArticles
  readonly view: Tab
  /**
   * This view in a sentence, for the head of the page and for link previews. Empty while values are missing, because it
   * would be about a part.
   */
  readonly finding: string
  /** The line above the title. */
  readonly kicker: string
  /** The base in the address, an article id or a ref; null for the story's own. */
  readonly chosenBase?: string | null
  /** False if a bound left out part of the story. */
  readonly complete?: boolean
  /** True while values are still being computed. */
  readonly isPending?: boolean
}

const STILL_COMPUTED = 'This is still being computed; the part that is ready is shown.'

export function StoryFrame(props: PropsWithChildren<StoryFrameProps>) {
  const { site, story, view, finding, kicker, chosenBase = null } = props
  const { complete = true, isPending = false } = props
  const name = storyName(story)
  const title = view === 'printings' ? isolated(name) : `${isolated(name)}: ${view}`
  return (
    <Layout
      site={site}
      title={title}
      description={isPending ? STILL_COMPUTED : finding}
      section="stories"
      path={storyViewPath(story.slug, view)}
      feed={{ path: `${storyPath(story.slug)}/feed`, title: `Printings of ${isolated(name)}` }}
      wide
    >
      <header class="opening">
        <p class="kicker">{kicker}</p>
        <h1 dir="auto">{name}</h1>
      </header>
      <nav class="tabs" aria-label="Views of the story">
        <ul>
          {keysOf(TABS).map((id) => (
            <li>
              <a
                href={storyViewPath(story.slug, id, { base: BASED.has(id) ? chosenBase : null })}
                aria-current={id === view ? 'page' : undefined}
              >
                {TABS[id]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {BASED.has(view) && story.articles.length > 1 ? (
        <BaseChoice story={story} view={view} selected={chosenBase} />
      ) : null}
      {isPending ? (
        <p class="note" role="status">
          {STILL_COMPUTED} Reload the page in a few seconds.
        </p>
      ) : null}
      {props.children}
      {complete ? null : <p class="dim">This story is so large that some of it is left out here.</p>}
    </Layout>
  )
}

/** A sentence above a view; nothing if it is empty. */
export function Note({ children }: { readonly children: string }) {
  return children ? <p class="note">{children}</p> : null
}

interface BaseChoiceProps {
  readonly story: StoryWithArticles
  readonly view: Tab
  readonly selected: string | null
}

/** Any printing can be the base. */
function BaseChoice({ story: { articles, base, slug }, view, selected }: BaseChoiceProps) {
  const own = articles.find(({ id }) => id === base)?.source ?? 'the earliest'
  const isListed = articles.slice(0, MOST_BASES).some(({ id }) => id === selected)
  return (
    <form class="base-choice" method="get" action={storyViewPath(slug, view)}>
      <label for="base">Held against</label>
      <select id="base" name="base">
        <option value="">{own}, the base of the story</option>
        {selected !== null && !isListed ? (
          <option value={selected} selected>
            {selected}
          </option>
        ) : null}
        {articles.slice(0, MOST_BASES).map(({ id, source }) =>
          id === base ? null : (
            <option value={id} selected={id === selected}>
              {source}
            </option>
          ),
        )}
      </select>
      <button type="submit">Show</button>
    </form>
  )
}

/** A printing with its name in the views of a story. */
export type Printed = Pick<Printing, 'ref' | 'articleId' | 'number' | 'source' | 'time'>

export interface Names {
  /** `Harbour Post`, or `Harbour Post, version 2` if the view has several versions of the article. */
  of(ref: string): string
  readonly printed: ReadonlyMap<string, Printed>
  /** True for an article's current version, false for superseded ones. */
  isNewest(ref: string): boolean
}

export function namesOf(printings: readonly Printed[]): Names {
  const printingOfRef = new Map(printings.map((printing) => [printing.ref, printing]))
  const versions = new Map<string, number>()
  const newest = new Map<string, number>()
  for (const { articleId, number } of printings) {
    versions.set(articleId, (versions.get(articleId) ?? 0) + 1)
    newest.set(articleId, Math.max(newest.get(articleId) ?? 0, number))
  }
  return {
    printed: printingOfRef,
    of: (ref) => {
      const printing = printingOfRef.get(ref)
      if (!printing) return ref
      return (versions.get(printing.articleId) ?? 0) > 1
        ? `${isolated(printing.source)}, version ${printing.number}`
        : isolated(printing.source)
    },
    isNewest: (ref) => {
      const printing = printingOfRef.get(ref)
      return printing !== undefined && newest.get(printing.articleId) === printing.number
    },
  }
}
