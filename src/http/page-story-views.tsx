// The views of a story as a whole, each at the noun that the API has for it: what is read and computed for them is the
// same.
import { type Context, Hono } from 'hono'
import { headlinesByArticle } from '../core/corpus/headlines.ts'
import { paragraphNumbers } from '../pages/diff-rows.ts'
import { textAttributes } from '../pages/direction.ts'
import { CollationPage } from '../pages/story-collation.tsx'
import { CorrectionsPage } from '../pages/story-corrections.tsx'
import { CreditsPage, HeadlinesPage, OriginsPage } from '../pages/story-facts.tsx'
import { LineagePage } from '../pages/story-lineage.tsx'
import { MatrixPage } from '../pages/story-matrix.tsx'
import { kickerOf } from '../pages/story-page.tsx'
import { WordingsPage } from '../pages/story-wordings.tsx'
import type { Compute } from '../service/compute.ts'
import {
  collationTask,
  correctionsTask,
  creditsTask,
  headlinesTask,
  lineageTask,
  originsTask,
  wordingsTask,
} from '../service/story-views.ts'
import type { Ref, WhichVersions } from '../store/store.ts'
import { requires } from './access.ts'
import type { AppDeps, AppEnv } from './deps.ts'
import { page, siteOf } from './page-answer.ts'
import { fieldProblem } from './problems.ts'
import { isSlug, parseRef } from './refs.ts'
import {
  checkParagraph,
  isBaseGiven,
  type ReadStory,
  readBase,
  readStory,
  storyTexts,
} from './story-reading.ts'
import { storyMatrix } from './story-scores.ts'

export function storyViews(deps: AppDeps, compute: Compute) {
  return new Hono<AppEnv>()
    .get('/stories/:slug/matrix', requires('read'), async (c) => {
      const { frame, read, base } = await viewOf(c, deps, 'latest')
      const matrix = await storyMatrix(c.var.store, read.printings, compute, c.req.raw)
      const by = c.req.query('by') === 'containment' ? 'containment' : 'score'
      return page(c, deps, <MatrixPage {...frame} matrix={matrix} base={base?.ref ?? null} by={by} />)
    })
    .get('/stories/:slug/collation', requires('read'), async (c) => {
      const { frame, read, base } = await viewOf(c, deps, 'latest')
      const collation = await compute.run(collationTask, storyTexts(read, base), c.req.raw)
      const attributes = textAttributes(base?.document.language ?? null)
      const numbers = paragraphNumbers({ paragraphs: base?.document.paragraphs ?? [] })
      return page(c, deps, <CollationPage {...frame} {...{ collation, attributes, numbers }} />)
    })
    .get('/stories/:slug/wordings', requires('read'), async (c) => {
      const { frame, read, base } = await viewOf(c, deps, 'latest')
      const stored = base?.document.paragraphs ?? []
      const [paragraphs, numbers] = [stored.map(({ text }) => text), paragraphNumbers({ paragraphs: stored })]
      const first = base?.document.headline && paragraphs.length > 1 ? 1 : 0
      const paragraph = paragraphOf(c.req.query('paragraph'), first)
      checkParagraph(base, paragraph)
      const input = { ...storyTexts(read, base), paragraph }
      const wordings = await compute.run(wordingsTask, input, c.req.raw)
      const attributes = textAttributes(base?.document.language ?? null)
      return page(
        c,
        deps,
        <WordingsPage {...frame} {...{ wordings, paragraphs, numbers, paragraph, attributes }} />,
      )
    })
    .get('/stories/:slug/lineage', requires('read'), async (c) => {
      const { frame, read, base } = await viewOf(c, deps, 'all')
      const isGiven = isBaseGiven(read, base, frame.askedBase !== null)
      const input = { ...storyTexts(read, base), isGiven }
      const lineage = await compute.run(lineageTask, input, c.req.raw)
      return page(c, deps, <LineagePage {...frame} lineage={lineage} />)
    })
    .get('/stories/:slug/origins', requires('read'), async (c) => {
      const { frame, read, base } = await viewOf(c, deps, 'all')
      const origins = await compute.run(originsTask, storyTexts(read, base), c.req.raw)
      return page(c, deps, <OriginsPage {...frame} origins={origins} />)
    })
    .get('/stories/:slug/corrections', requires('read'), async (c) => {
      const { frame, read, base } = await viewOf(c, deps, 'all')
      const corrections = await compute.run(correctionsTask, storyTexts(read, base), c.req.raw)
      const attributes = textAttributes(base?.document.language ?? null)
      return page(c, deps, <CorrectionsPage {...frame} corrections={corrections} attributes={attributes} />)
    })
    .get('/stories/:slug/credits', requires('read'), async (c) => {
      const { frame, read, base } = await viewOf(c, deps, 'all')
      const credits = await compute.run(creditsTask, storyTexts(read, base), c.req.raw)
      return page(c, deps, <CreditsPage {...frame} credits={credits} base={base?.ref ?? null} />)
    })
    .get('/stories/:slug/headlines', requires('read'), async (c) => {
      const { frame, read } = await viewOf(c, deps, 'all')
      const articles = headlinesByArticle(read.printings)
      const headlines = await compute.run(headlinesTask, storyTexts(read, null), c.req.raw)
      return page(c, deps, <HeadlinesPage {...frame} {...{ headlines, articles }} />)
    })
}

/** What every view is given: the story with its printings, the base that the address names, and the frame. */
async function viewOf(c: Context<AppEnv>, deps: AppDeps, which: WhichVersions) {
  const slug = c.req.param('slug') ?? ''
  if (!isSlug(slug)) {
    throw fieldProblem('slug', 'must be made of a-z, 0-9 and single hyphens, such as inf-treaty')
  }
  const read: ReadStory = await readStory(c.var.store, slug, which)
  const askedBase = c.req.query('base') || null
  const base = await readBase(c.var.store, read, baseRef(askedBase))
  const { story, printings, complete } = read
  const frame = { site: siteOf(c, deps), story, kicker: kickerOf(story), askedBase, complete, printings }
  return { frame, read, base }
}

function baseRef(text: string | null): Ref | undefined {
  if (text === null) return undefined
  const ref = parseRef(text)
  if (!ref) throw fieldProblem('base', 'must be the id of an article, or a ref such as <article>@2')
  return ref
}

/** The first paragraph under the headline says most, so it is shown where the address names none. */
function paragraphOf(text: string | undefined, first: number): number {
  if (text === undefined || text === '') return first
  if (!/^\d{1,9}$/.test(text)) throw fieldProblem('paragraph', 'must be a whole number from 0')
  return Number(text)
}
