// A list of stories, and the message for an empty library.
import { isolated } from '../../core/text/directions.ts'
import type { Story, StoryWithArticles } from '../../store/model.ts'
import { storyPath } from '../frame/addresses.ts'
import { countOf } from '../frame/figures.ts'
import { When } from '../frame/layout.tsx'

const MOST_SOURCES = 4

export function StoryList({ stories }: { readonly stories: readonly StoryWithArticles[] }) {
  return (
    <ul class="stories">
      {stories.map((story) => (
        <li>
          <a class="name" href={storyPath(story.slug)} dir="auto">
            {storyName(story)}
          </a>
          <span class="facts sources">
            <bdi>{sourcesOf(story)}</bdi>
          </span>
          <span class="facts">
            {countOf(story.articleCount, 'printing')}
            {story.time ? (
              <>
                {' '}
                · <When time={story.time} />
              </>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The sources, earliest first: `Example Wire, Harbour Post and 6 more`. */
function sourcesOf({ articles }: StoryWithArticles): string {
  const sources = [...new Set(articles.map(({ source }) => source))]
  const rest = sources.length - MOST_SOURCES
  return `${sources.slice(0, MOST_SOURCES).map(isolated).join(', ')}${rest > 0 ? ` and ${countOf(rest, 'more', 'more')}` : ''}`
}

export type StoryLabel = Pick<Story, 'slug' | 'title'>

/** A link to the page's story before the rest of the line; nothing without a story. */
export function StoryCrumb({ story }: { readonly story: StoryLabel | null | undefined }) {
  if (!story) return null
  return (
    <>
      <a href={storyPath(story.slug)}>
        <bdi>{storyName(story)}</bdi>
      </a>{' '}
      ·{' '}
    </>
  )
}

/** A story without a title is shown by its slug, with spaces. */
export function storyName({ slug, title }: StoryLabel): string {
  const words = slug.replaceAll('-', ' ')
  return title ?? words.charAt(0).toUpperCase() + words.slice(1)
}

/** How to upload the first text. */
export function FirstSteps({ origin }: { readonly origin: string }) {
  return (
    <div class="empty">
      <p>
        No story is stored yet. <a href="/upload">Upload a text</a> and name its story, or send one from the
        command line:
      </p>
      <pre tabindex={0}>
        <code>
          {`curl --data-binary @story.txt -H 'Content-Type: text/plain' \\\n  '${origin}/api/v1/versions?source=tass&story=inf-treaty'`}
        </code>
      </pre>
      <p>Upload a second printing under the same story, and its page shows what the two have in common.</p>
    </div>
  )
}
