// The page of all stories, and the search by name.
import type { StoryWithArticles } from '../../store/model.ts'
import { Layout, type Site } from '../frame/layout.tsx'
import { FirstSteps, StoryList } from './list.tsx'

interface StoriesPageProps {
  readonly site: Site
  readonly stories: readonly StoryWithArticles[]
  readonly next: string | null
  readonly query: string
  readonly origin: string
}

export function StoriesPage({ site, stories, next, query, origin }: StoriesPageProps) {
  return (
    <Layout
      site={site}
      title="Stories"
      description="Every story with its printings."
      section="stories"
      path="/stories"
      feed={{ path: '/feed', title: 'Latest stories' }}
    >
      <header class="opening">
        <h1>Stories</h1>
      </header>
      <search>
        <form class="find" method="get" action="/stories">
          <label for="q">Find a story</label>
          <input id="q" name="q" type="search" value={query} maxlength={200} />
          <button type="submit">Find</button>
        </form>
      </search>
      {stories.length ? <StoryList stories={stories} /> : <NoStories query={query} origin={origin} />}
      {next ? (
        <p class="onward">
          <a href={`/stories?${new URLSearchParams({ ...(query && { q: query }), cursor: next })}`}>
            Earlier stories
          </a>
        </p>
      ) : null}
    </Layout>
  )
}

function NoStories({ query, origin }: { readonly query: string; readonly origin: string }) {
  if (!query) return <FirstSteps origin={origin} />
  return (
    <p class="empty">
      No story has “<bdi>{query}</bdi>” in its name. <a href="/stories">Show all stories</a>
    </p>
  )
}
