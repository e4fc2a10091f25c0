// The diff page: reads both printings and the alternatives for each side.
import { Hono } from 'hono'
import { fieldProblem, Problem } from '../../contract/problems.ts'
import type { Ref } from '../../contract/refs.ts'
import { type Pair, parsePair, refText } from '../../contract/refs.ts'
import { newestReadings } from '../../core/story/rereadings.ts'
import type { Printing } from '../../pages/diff/head.ts'
import { readDiffView } from '../../pages/diff/view.ts'
import type { Compute } from '../../service/work/compute.ts'
import type { StoryWithArticles } from '../../store/model.ts'
import type { Store } from '../../store/store.ts'
import type { FullVersion, Version } from '../../store/versions-model.ts'
import { pageOf, siteOf } from '../answers/page-answer.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { requires } from '../middleware/access.ts'
import { diffPageTask } from '../tasks/diff-page.tsx'

/** Items in the pickers of a diff page: other versions, and other printings of the story. */
const MOST_CHOICES = 50

export function diffPages(deps: AppDeps, compute: Compute) {
  return new Hono<AppEnv>().get('/diff/:pair', requires('read'), async (c) => {
    const { store } = c.var
    const pair = pairIn(c.req.param('pair'))
    const { versions, stories } = await store.versions.withStories([pair.left, pair.right])
    const [left, right] = both(versions, pair)
    const view = readDiffView(c.req.query())
    const [onLeft, onRight] = await Promise.all([
      printingOf(store, stories, left),
      printingOf(store, stories, right),
    ])
    const input = { left, right, site: siteOf(c, deps), view, printings: { left: onLeft, right: onRight } }
    return pageOf(c, deps, await compute.run(diffPageTask, input, c.req.raw))
  })
}

/** Both versions of a pair in an address. Throws if the pair is invalid or a version is not stored. */
export async function storedPair(store: Store, text: string): Promise<[FullVersion, FullVersion]> {
  const pair = pairIn(text)
  return both(await store.versions.readMany([pair.left, pair.right]), pair)
}

function pairIn(text: string): Pair {
  const pair = parsePair(text)
  if (pair) return pair
  throw fieldProblem('pair', 'must be two refs with three dots between them: <article>@1...<article>@2')
}

function both([left, right]: readonly (FullVersion | null)[], pair: Pair): [FullVersion, FullVersion] {
  return [stored(left, pair.left), stored(right, pair.right)]
}

/** The version that a ref names. Throws if it is not stored. */
export async function storedVersion(store: Store, ref: Ref): Promise<FullVersion> {
  return stored(await store.versions.read(ref), ref)
}

function stored(version: FullVersion | null | undefined, ref: Ref): FullVersion {
  if (!version) throw new Problem('not-found', `There is no version ${refText(ref)}.`)
  return version
}

/** Alternatives for one side of the diff. */
async function printingOf(
  store: Store,
  stories: readonly StoryWithArticles[],
  { paragraphs: _, ...version }: FullVersion,
): Promise<Printing> {
  const story = stories.find(({ slug }) => slug === version.story) ?? null
  return {
    name: version.source,
    stored: {
      version,
      story,
      versions: await versionsOf(store, story, version),
      others: story?.articles.filter(({ id }) => id !== version.articleId).slice(0, MOST_CHOICES) ?? [],
    },
  }
}

/** Versions of the article. Skipped if the story says that there is only one, which is the usual case. */
async function versionsOf(store: Store, story: StoryWithArticles | null, version: Version) {
  const article = story?.articles.find(({ id }) => id === version.articleId)
  if (article?.versionCount === 1) return [version]
  const stored = await store.articles.read(version.articleId)
  return newestReadings(stored?.versions ?? []).slice(0, MOST_CHOICES)
}
