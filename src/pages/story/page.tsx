// The story page: its printings in order of time, how much of the base each keeps, and the form to compare any two.
import type { Similarity } from '../../core/model.ts'
import { percent } from '../../core/prose.ts'
import type { Article, StoryWithArticles } from '../../store/model.ts'
import { RELATIONS } from '../diff/verdict.ts'
import { articlePath, diffPath, storyPath } from '../frame/addresses.ts'
import { textAttributes } from '../frame/direction.ts'
import { countOf, figure, lag, writtenDays } from '../frame/figures.ts'
import { type Site, Unseen, When } from '../frame/layout.tsx'
import { Meter } from '../frame/meter.tsx'
import { StoryFrame } from './frame.tsx'

/** Maximum printings on one page. */
export const PRINTINGS_PER_PAGE = 50

type Share = Pick<Similarity, 'containment' | 'relation'>

interface StoryPageProps {
  readonly site: Site
  readonly story: StoryWithArticles
  /** The base with its newest version; null for an empty story. */
  readonly base: Article | null
  /** The printings of this page, earliest first. */
  readonly printings: readonly Article[]
  /** By article id: the newest version against the newest version of the base, which is the left side. */
  readonly shares: ReadonlyMap<string, Share>
  /** Page number, from 1. */
  readonly page: number
}

export function StoryPage(props: StoryPageProps) {
  const { site, story, base, printings, shares, page } = props
  return (
    <StoryFrame site={site} story={story} view="printings" finding={finding(props)} kicker={kickerOf(story)}>
      {base ? (
        <p class="note">
          Compared with the base,{' '}
          <a href={articlePath(base.id)}>
            <bdi>{base.source}</bdi>
          </a>
          {base.versionCount > 1 ? `, ${versionOf(base)}` : ''}: of each printing the newest version.
        </p>
      ) : null}
      {base ? (
        <form method="get" action="/compare">
          <Heads base={base} />
          <ol class="printings">
            {printings.map((article, at) => (
              <PrintingRow
                article={article}
                base={base}
                share={shares.get(article.id) ?? null}
                last={at === printings.length - 1}
              />
            ))}
          </ol>
          <p class="submit">
            <button type="submit" class="main">
              Compare the chosen two
            </button>
          </p>
        </form>
      ) : (
        <p class="empty">
          This story has no printing yet. <a href={`/upload?story=${story.slug}`}>Upload the first</a>.
        </p>
      )}
      <Pages slug={story.slug} page={page} count={story.articles.length} />
    </StoryFrame>
  )
}

function Heads({ base }: { readonly base: Article }) {
  return (
    <div class="heads" aria-hidden="true">
      <span>Left · right</span>
      <span>Source</span>
      <span>Headline</span>
      <span>Printed</span>
      <span class="right">Words</span>
      <span>Share of the base{base.versionCount > 1 ? `, ${versionOf(base)},` : ''} kept</span>
      <span>Relation</span>
    </div>
  )
}

/** The newest version, which has the highest number. */
function versionOf({ id, latest }: Article): string {
  return `version ${latest.slice(id.length + 1)}`
}

interface RowProps {
  readonly article: Article
  readonly base: Article
  readonly share: Share | null
  readonly last: boolean
}

function PrintingRow({ article, base, share, last }: RowProps) {
  const isBase = article.id === base.id
  return (
    <li class={isBase ? 'base' : undefined}>
      <span class="choose">
        <Choice name="left" article={article} checked={isBase} />
        <Choice name="right" article={article} checked={last} />
      </span>
      <bdi class="source">{article.source}</bdi>
      <a class="headline" href={articlePath(article.id)} {...textAttributes(article.language)}>
        {article.headline ?? 'No headline'}
      </a>
      <span class="printed">
        <When time={article.time} />{' '}
        <small>
          <LatestChange article={article} />
          {placeInTime(article, base)}
        </small>
      </span>
      <span class="words">
        {figure(article.words)}
        <span class="unit"> words</span>
      </span>
      {isBase ? <span class="kept">base</span> : <KeptShare article={article} base={base} share={share} />}
    </li>
  )
}

/** The delay after the base, if the base has a single time. */
function placeInTime(article: Article, base: Article): string {
  return base.versionCount === 1 ? lag(base.time, article.time) : ''
}

/** A link to the latest change of an article with several versions. */
function LatestChange({ article }: { readonly article: Article }) {
  if (article.versionCount < 2) return null
  return (
    <a href={diffPath(`${article.id}@previous`, article.latest)}>
      {countOf(article.versionCount, 'version')}, latest change
    </a>
  )
}

function Choice({ name, article, checked }: { name: 'left' | 'right'; article: Article; checked: boolean }) {
  return (
    <label data-side={name}>
      <Unseen>
        <bdi>{article.source}</bdi> on the {name}
      </Unseen>
      <input type="radio" name={name} value={article.latest} checked={checked} required />
    </label>
  )
}

function KeptShare({ article, base, share }: Omit<RowProps, 'last'>) {
  const href = diffPath(base.latest, article.latest)
  if (!share) {
    return (
      <a class="kept" href={href}>
        Compare with the base
      </a>
    )
  }
  const keptShare = share.containment.leftInRight
  return (
    <>
      <a class="kept" href={href}>
        <Meter share={keptShare} />
        <b>{percent(keptShare)}</b>
        <Unseen>
          {' '}
          of the base kept: see what <bdi>{article.source}</bdi> changed
        </Unseen>
      </a>
      <span class="relation">{RELATIONS[share.relation]}</span>
    </>
  )
}

function Pages({
  slug,
  page,
  count,
}: {
  readonly slug: string
  readonly page: number
  readonly count: number
}) {
  const pages = Math.ceil(count / PRINTINGS_PER_PAGE)
  if (pages < 2) return null
  return (
    <p class="onward">
      {page > 1 ? <a href={`${storyPath(slug)}?page=${page - 1}`}>Earlier printings</a> : null}{' '}
      <span class="dim">
        Page {figure(page)} of {figure(pages)}
      </span>{' '}
      {page < pages ? <a href={`${storyPath(slug)}?page=${page + 1}`}>Later printings</a> : null}
    </p>
  )
}

/** The number of printings, and their relation to the base. */
function finding({ story, shares }: StoryPageProps): string {
  const counts = new Map<string, number>()
  for (const { relation } of shares.values()) {
    const name = RELATIONS[relation].toLowerCase()
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const relations = [...counts].map(([name, count]) => `${figure(count)} ${name}`).join(', ')
  return `${countOf(story.articles.length, 'printing')}${relations && `: ${relations}`}.`
}

/** The line above the title: the number of printings, and their dates. */
export function kickerOf({ articles }: Pick<StoryWithArticles, 'articles'>): string {
  return `Story · ${countOf(articles.length, 'printing')}${days(articles)}`
}

function days(articles: readonly Article[]): string {
  const times = articles.map(({ time }) => time).sort()
  const [first, last] = [times[0], times.at(-1)]
  return first && last ? ` · ${writtenDays(first, last)}` : ''
}
