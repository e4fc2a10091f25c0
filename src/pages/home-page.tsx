// The front page: compare two texts, or go to a story. An empty library shows how to fill it.
import type { StoryWithArticles } from '../store/model.ts'
import { CompareForm } from './forms/compare-form.tsx'
import { Layout, type Site } from './frame/layout.tsx'
import { FirstSteps, StoryList } from './story/list.tsx'

interface HomePageProps {
  readonly site: Site
  /** Latest activity first. */
  readonly stories: readonly StoryWithArticles[]
  readonly more: boolean
  /** The origin of this service, for the example. */
  readonly origin: string
}

export function HomePage({ site, stories, more, origin }: HomePageProps) {
  return (
    <Layout
      site={site}
      title="Variorum"
      description="What did each paper change? Compare the printings of a news story, word by word."
      path="/"
      feed={{ path: '/feed', title: 'Latest stories' }}
      scripts={['drop']}
    >
      <header class="opening lede">
        <h1>What did they change?</h1>
        <p>
          Two versions of a news story, side by side: what was kept, reworded, moved, added and cut, with
          every number, name and quotation that differs.
        </p>
      </header>
      <CompareForm />
      <search class="home-search">
        <form class="find" method="get" action="/search">
          <label for="q">Search the printings</label>
          <input id="q" name="q" type="search" maxlength={200} />
          <button type="submit">Search</button>
        </form>
      </search>
      <section class="latest" aria-labelledby="latest">
        <h2 id="latest">Latest stories</h2>
        {stories.length ? <StoryList stories={stories} /> : <FirstSteps origin={origin} />}
        {more ? (
          <p>
            <a href="/stories">All stories</a>
          </p>
        ) : null}
      </section>
    </Layout>
  )
}
