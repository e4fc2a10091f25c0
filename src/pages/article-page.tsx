// The article page: the versions of one printing on a time line with the size of each change, and the newest text.
import type { Paragraph, Similarity } from '../core/model.ts'
import type { ArticleWithVersions, FullVersion, Version } from '../store/store.ts'
import { diffPath, originalPath, outsideLink, textDownload } from './addresses.ts'
import { textAttributes } from './direction.ts'
import { countOf, figure } from './figures.ts'
import { Layout, type Site, When } from './layout.tsx'
import { StoryCrumb, type StoryLabel } from './story-list.tsx'

interface ArticlePageProps {
  readonly site: Site
  readonly article: ArticleWithVersions
  readonly story: StoryLabel | null
  /** The version whose text is shown. */
  readonly shown: FullVersion
  /** By number, each version against the one before it; only so many are measured. */
  readonly steps: ReadonlyMap<number, Similarity>
}

// Text beyond this stands behind a link: a page has a bound.
const MOST_TEXT_CHARS = 400_000

export function ArticlePage({ site, article, story, shown, steps }: ArticlePageProps) {
  const title = shown.headline ?? `${article.source}, version ${shown.number}`
  const count = countOf(article.versions.length, 'version')
  return (
    <Layout
      site={site}
      title={`${title} (${article.source})`}
      description={`${article.source}: ${count}.`}
      section="stories"
    >
      <header class="opening">
        <p class="kicker">
          <StoryCrumb story={story} />
          {article.source} · {count}
        </p>
        <h1 {...textAttributes(shown.language)}>{title}</h1>
        <p class="note">
          <When time={shown.publishedAt ?? shown.capturedAt} /> · {countOf(shown.words, 'word')}
          <Outside url={shown.url ?? article.url} />
        </p>
      </header>
      <section class="timeline" aria-labelledby="versions">
        <h2 id="versions">Versions</h2>
        <ol>
          {article.versions.map((version, at) => (
            <Step
              version={version}
              before={article.versions[at + 1] ?? null}
              change={steps.get(version.number) ?? null}
              current={version.ref === shown.ref}
            />
          ))}
        </ol>
      </section>
      <ArticleText version={shown} />
    </Layout>
  )
}

function Outside({ url }: { readonly url: string | null }) {
  const link = outsideLink(url)
  if (!link) return url ? <> · {url.slice(0, 200)}</> : null
  return (
    <>
      {' '}
      ·{' '}
      <a href={link.href} rel="noopener noreferrer nofollow">
        As printed on {link.host}
      </a>
    </>
  )
}

interface StepProps {
  readonly version: Version
  readonly before: Version | null
  readonly change: Similarity | null
  readonly current: boolean
}

function Step({ version, before, change, current }: StepProps) {
  return (
    <li class={current ? 'current' : undefined}>
      <a class="version" href={`/articles/${version.articleId}?version=${version.number}`}>
        Version {figure(version.number)}
      </a>{' '}
      <span class="facts">
        <When time={version.publishedAt ?? version.capturedAt} /> · {countOf(version.words, 'word')}
      </span>
      {before ? (
        <a class="change" href={diffPath(before.ref, version.ref)}>
          {change ? <ChangeSize change={change} /> : 'See what changed'}
        </a>
      ) : (
        <span class="dim">first version</span>
      )}
    </li>
  )
}

function ChangeSize({ change: { words, paragraphs, headline } }: { readonly change: Similarity }) {
  const inParagraphs = paragraphs.edited + paragraphs.split + paragraphs.merged + paragraphs.rearranged
  const facts = [
    inParagraphs && `${countOf(inParagraphs, 'paragraph')} changed`,
    paragraphs.moved && `${figure(paragraphs.moved)} moved`,
    paragraphs.added && `${figure(paragraphs.added)} added`,
    paragraphs.removed && `${figure(paragraphs.removed)} cut`,
    headline && headline.left !== headline.right && 'new headline',
  ].filter(Boolean)
  return (
    <>
      <b class="plus">+{figure(words.added)}</b> <b class="minus">−{figure(words.removed)}</b> words
      {facts.length ? `: ${facts.join(', ')}` : ''}
    </>
  )
}

function ArticleText({ version }: { readonly version: FullVersion }) {
  const { paragraphs, ref } = version
  const fitting = startOf(paragraphs)
  return (
    <article class="reading" aria-label={`The text of version ${version.number}`}>
      <div {...textAttributes(version.language)}>
        {fitting.map(({ index, text, role }) =>
          role === 'headline' ? null : (
            <p class={role === 'body' ? undefined : role} id={`p${index}`}>
              {text}
            </p>
          ),
        )}
      </div>
      {fitting.length < paragraphs.length ? (
        <p class="empty">
          {countOf(paragraphs.length - fitting.length, 'paragraph')} more than fit on this page:{' '}
          <a href={textDownload(ref)}>read the whole text</a>.
        </p>
      ) : null}
      <p class="facts">
        <a href={textDownload(ref)}>Text</a> · <a href={originalPath(ref)}>Original as uploaded</a>
      </p>
    </article>
  )
}

/** Whole paragraphs from the start, as far as they fit. */
function startOf(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  let room = MOST_TEXT_CHARS
  const end = paragraphs.findIndex(({ text }) => {
    room -= text.length
    return room < 0
  })
  return end < 0 ? paragraphs : paragraphs.slice(0, end)
}
