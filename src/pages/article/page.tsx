// The article page: its versions on a timeline with the size of each change, and the newest text.

import { largestOf } from '../../core/lists.ts'
import type { Paragraph, Similarity } from '../../core/model.ts'
import { newestReadings, printingNumber } from '../../core/story/rereadings.ts'
import type { Signal } from '../../core/text/details.ts'
import { isolated } from '../../core/text/directions.ts'
import type { ArticleWithVersions } from '../../store/model.ts'
import type { FullVersion, Version } from '../../store/versions-model.ts'
import { articlePath, diffPath, originalPath, outsideLink, textDownload } from '../frame/addresses.ts'
import { textAttributes } from '../frame/direction.ts'
import { countOf, figure } from '../frame/figures.ts'
import { Layout, type Site, When } from '../frame/layout.tsx'
import { StoryCrumb, type StoryLabel } from '../story/list.tsx'
import { LeftOut } from './left-out.tsx'
import { isAlarming, signalName } from './signals.ts'

interface ArticlePageProps {
  readonly site: Site
  readonly article: ArticleWithVersions
  readonly story: StoryLabel | null
  /** The version whose text is shown. */
  readonly shown: FullVersion
  /** By number: each version against the previous one; only the newest are measured. */
  readonly steps: ReadonlyMap<number, Similarity>
}

// Longer text is behind a link, to bound the page. With one-word paragraphs the markup is the larger part.
const MOST_TEXT_CHARS = 400_000
const MOST_PARAGRAPHS = 2_000
const HALF_BAR = 50

export function ArticlePage({ site, article, story, shown, steps }: ArticlePageProps) {
  const title = shown.headline ?? `${article.source}, version ${printingNumber(shown)}`
  const versions = newestReadings(article.versions)
  const count = countOf(versions.length, 'version')
  return (
    <Layout
      site={site}
      title={`${isolated(title)} (${isolated(article.source)})`}
      description={finding(article, steps)}
      section="stories"
      path={articlePath(article.id)}
      feed={{
        path: `${articlePath(article.id)}/feed`,
        title: `Versions of ${isolated(article.source)}’s printing`,
      }}
    >
      <header class="opening">
        <p class="kicker">
          <StoryCrumb story={story} />
          <bdi>{article.source}</bdi> · {count}
        </p>
        <h1 {...textAttributes(shown.language)}>{title}</h1>
        <p class="note">
          <When time={shown.publishedAt ?? shown.capturedAt} /> · {countOf(shown.words, 'word')}
          <Outside url={shown.url ?? article.url} />
        </p>
        <Readings shown={shown} versions={article.versions} />
      </header>
      <section class="timeline" aria-labelledby="versions">
        <h2 id="versions">Versions</h2>
        <ol>
          {versions.map((version, at) => (
            <Step
              version={version}
              before={versions[at + 1] ?? null}
              change={steps.get(version.number) ?? null}
              largest={largestChange(steps)}
              current={version.ref === shown.ref}
            />
          ))}
        </ol>
        <p class="facts">
          <a href={`/reprints?of=${shown.ref}`}>Who else prints this text?</a>
        </p>
      </section>
      <ArticleText version={shown} />
      <LeftOut extraction={shown.extraction} />
    </Layout>
  )
}

/** Readings of the same printing, if it was read more than once. */
function Readings({
  shown,
  versions,
}: {
  readonly shown: FullVersion
  readonly versions: readonly Version[]
}) {
  const readings = versions.filter((version) => printingNumber(version) === printingNumber(shown))
  if (readings.length < 2) return null
  const [newest] = readings
  const others = readings.filter(({ ref }) => ref !== shown.ref)
  return (
    <p class="note">
      {newest?.ref === shown.ref
        ? 'Its original was read again by newer rules. Earlier readings: '
        : 'An earlier reading of this version. Other readings: '}
      {others.map(({ articleId, number, ref }, n) => (
        <>
          {n > 0 ? ', ' : ''}
          <a href={`/articles/${articleId}?version=${number}`}>{ref}</a>
        </>
      ))}
      .
    </p>
  )
}

function Outside({ url }: { readonly url: string | null }) {
  const link = outsideLink(url)
  if (!link)
    return url ? (
      <>
        {' '}
        · <bdi>{url.slice(0, 200)}</bdi>
      </>
    ) : null
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
  /** Words added and removed by the largest change, which sets the scale of the bars. */
  readonly largest: number
  readonly current: boolean
}

function Step({ version, before, change, largest, current }: StepProps) {
  return (
    <li class={current ? 'current' : undefined}>
      <a class="version" href={`/articles/${version.articleId}?version=${version.number}`}>
        Version {figure(printingNumber(version))}
      </a>{' '}
      <span class="facts">
        <When time={version.publishedAt ?? version.capturedAt} /> · {countOf(version.words, 'word')}
      </span>
      <SignalNote signal={version.signal} />
      {before ? (
        <a class="change" href={diffPath(before.ref, version.ref)}>
          {change ? <ChangeSize change={change} largest={largest} /> : 'See what changed'}
        </a>
      ) : (
        <span class="dim">first version</span>
      )}
    </li>
  )
}

/** The sender's signals; a kill stands out. */
function SignalNote({ signal }: { readonly signal: Signal | null }) {
  if (signal === null) return null
  return (
    <>
      {' '}
      <span class={isAlarming(signal) ? 'flag' : 'dim'}>{signalName(signal)}</span>
    </>
  )
}

function ChangeSize({ change, largest }: { readonly change: Similarity; readonly largest: number }) {
  const { words } = change
  const facts = changeFacts(change)
  return (
    <>
      <SizeBar added={words.added} removed={words.removed} largest={largest} />
      <b class="plus">+{figure(words.added)}</b> <b class="minus">−{figure(words.removed)}</b> words
      {facts ? `: ${facts}` : ''}
    </>
  )
}

/** Removals left of the middle, additions right, on the scale of all changes. */
function SizeBar({ added, removed, largest }: { added: number; removed: number; largest: number }) {
  const width = (words: number) => words && Math.max(1, Math.round((words / Math.max(1, largest)) * HALF_BAR))
  return (
    <svg class="size" viewBox={`0 0 ${2 * HALF_BAR} 8`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="fill-track" x={HALF_BAR - 0.5} width="1" height="8" />
      <rect class="fill-removed" x={HALF_BAR - width(removed)} width={width(removed)} height="8" />
      <rect class="fill-added" x={HALF_BAR} width={width(added)} height="8" />
    </svg>
  )
}

function largestChange(steps: ReadonlyMap<number, Similarity>): number {
  return largestOf(
    [...steps.values()].flatMap(({ words }) => [words.added, words.removed]),
    0,
  )
}

/** The change from the previous version: `3 paragraphs changed, 1 added, new headline`; empty if nothing changed. */
export function changeFacts({ paragraphs, headline }: Similarity): string {
  const inParagraphs = paragraphs.edited + paragraphs.split + paragraphs.merged + paragraphs.rearranged
  return [
    inParagraphs && `${countOf(inParagraphs, 'paragraph')} changed`,
    paragraphs.moved && `${figure(paragraphs.moved)} moved`,
    paragraphs.added && `${figure(paragraphs.added)} added`,
    paragraphs.removed && `${figure(paragraphs.removed)} cut`,
    headline && headline.left !== headline.right && 'new headline',
  ]
    .filter(Boolean)
    .join(', ')
}

function finding(article: ArticleWithVersions, steps: ReadonlyMap<number, Similarity>): string {
  const count = countOf(newestReadings(article.versions).length, 'version')
  const newest = steps.get(article.versions[0]?.number ?? 0)
  const facts = newest && changeFacts(newest)
  return `${isolated(article.source)}: ${count}.${facts ? ` The latest: ${facts}.` : ''}`
}

function ArticleText({ version }: { readonly version: FullVersion }) {
  const { paragraphs, ref } = version
  const shownParagraphs = startOf(paragraphs)
  return (
    <article class="reading" aria-label={`The text of version ${printingNumber(version)}`}>
      <div {...textAttributes(version.language)}>
        {shownParagraphs.map(({ index, text, role }) =>
          role === 'headline' ? null : (
            <p class={role === 'body' ? undefined : role} id={`p${index}`}>
              {text}
            </p>
          ),
        )}
      </div>
      {shownParagraphs.length < paragraphs.length ? (
        <p class="empty">
          {countOf(paragraphs.length - shownParagraphs.length, 'paragraph')} more than fit on this page:{' '}
          <a href={textDownload(ref)}>read the whole text</a>.
        </p>
      ) : null}
      <p class="facts">
        <a href={textDownload(ref)}>Text</a> · <a href={originalPath(ref)}>Original as uploaded</a>
      </p>
    </article>
  )
}

/** Whole paragraphs from the start, as many as fit. */
function startOf(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  let room = MOST_TEXT_CHARS
  const end = paragraphs.findIndex(({ text }, at) => {
    room -= text.length
    return room < 0 || at >= MOST_PARAGRAPHS
  })
  return end < 0 ? paragraphs : paragraphs.slice(0, end)
}
