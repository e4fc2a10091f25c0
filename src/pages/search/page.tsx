// Full-text search: the results, with the matching words marked.
import type { SnippetPiece } from '../../core/search/snippet.ts'
import { isolated } from '../../core/text/directions.ts'
import type { FoundArticle } from '../../store/model.ts'
import { articlePath, storyPath } from '../frame/addresses.ts'
import { textAttributes } from '../frame/direction.ts'
import { countOf } from '../frame/figures.ts'
import { Layout, type Site, When } from '../frame/layout.tsx'
import { markup } from '../frame/markup.ts'
import { storyName } from '../story/list.tsx'

export interface SearchFilter {
  readonly q: string
  readonly source: string
  readonly language: string
  readonly story: string
}

interface SearchPageProps {
  readonly site: Site
  readonly filter: SearchFilter
  readonly items: readonly FoundArticle[]
  readonly next: string | null
  readonly problem?: string | null
}

export function SearchPage({ site, filter, items, next, problem }: SearchPageProps) {
  const { q } = filter
  const title = q ? `Search: ${isolated(q)}` : 'Search'
  return (
    <Layout
      site={site}
      title={title}
      description={q ? `What is printed about ${isolated(q)}.` : 'Search the texts of all printings.'}
      section="search"
      path={q ? `/search?${queryOf(filter)}` : '/search'}
    >
      <header class="opening">
        <h1>Search</h1>
      </header>
      <SearchForm filter={filter} />
      {problem ? (
        <p class="problem" role="alert">
          {problem}
        </p>
      ) : null}
      {items.length ? (
        <ol class="found">
          {items.map((article) => (
            <SearchResult article={article} filter={filter} />
          ))}
        </ol>
      ) : (
        <NoResults q={q} />
      )}
      {next ? (
        <p class="onward">
          <a href={`/search?${queryOf(filter, { cursor: next })}`}>More results</a>
        </p>
      ) : null}
    </Layout>
  )
}

function SearchForm({ filter: { q, source, language, story } }: { readonly filter: SearchFilter }) {
  return (
    <search>
      <form class="search" method="get" action="/search">
        <p class="field grow">
          <label for="q">Words</label>
          <input id="q" name="q" type="search" value={q} maxlength={200} aria-describedby="q-hint" />
          <small id="q-hint">
            All words must be present. “Quoted words” are a phrase, OR separates alternatives, and a minus
            excludes a word.
          </small>
        </p>
        <SearchFilterField id="source" label="Source" value={source} />
        <SearchFilterField id="language" label="Language" value={language} placeholder="en" />
        <SearchFilterField id="story" label="Story" value={story} placeholder="inf-treaty" />
        <button type="submit" class="main">
          Search
        </button>
      </form>
    </search>
  )
}

interface NarrowProps {
  readonly id: 'source' | 'language' | 'story'
  readonly label: string
  readonly value: string
  readonly placeholder?: string
}

function SearchFilterField({ id, label, value, placeholder }: NarrowProps) {
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <input id={id} name={id} value={value} maxlength={100} placeholder={placeholder} />
    </p>
  )
}

function SearchResult({
  article,
  filter,
}: {
  readonly article: FoundArticle
  readonly filter: SearchFilter
}) {
  const { headline, id, language, source, story, time, words } = article
  const attributes = textAttributes(language)
  return (
    <li>
      <h2 {...attributes}>
        <a href={articlePath(id)}>{headline ?? `${isolated(source)}, without a headline`}</a>
      </h2>
      {article.snippet.length ? (
        <p class="snippet" {...attributes}>
          {marked(article.snippet)}
        </p>
      ) : null}
      <p class="facts">
        <a href={`/search?${queryOf({ ...filter, source })}`}>
          <bdi>{source}</bdi>
        </a>{' '}
        · <When time={time} /> · {countOf(words, 'word')}
        {story ? (
          <>
            {' '}
            · <a href={storyPath(story)}>{storyName({ slug: story, title: null })}</a>
          </>
        ) : null}
      </p>
    </li>
  )
}

/** The pieces of a snippet, with the matches marked. */
function marked(pieces: readonly SnippetPiece[]) {
  return markup`${pieces.map((piece) => (piece.marked ? markup`<mark>${piece.text}</mark>` : piece.text))}`
}

function NoResults({ q }: { readonly q: string }) {
  if (q) {
    return (
      <p class="empty">
        No stored text has “<bdi>{q}</bdi>”. Try fewer words, or{' '}
        <a href="/stories">look through the stories</a>.
      </p>
    )
  }
  return (
    <p class="empty">
      Search the words of all printings. <a href="/reprints">To find who prints a text</a>, paste it instead.
    </p>
  )
}

function queryOf(filter: SearchFilter, more: Readonly<Record<string, string>> = {}): string {
  const entries = Object.entries({ ...filter, ...more }).filter(([, value]) => value !== '')
  return new URLSearchParams(entries).toString()
}
