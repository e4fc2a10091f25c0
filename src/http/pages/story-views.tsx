// The pages of the story views. Each reads and computes the same values as the API route of the same name.
import { type Context, Hono } from 'hono'
import type { StoryView } from '../../contract/formats.ts'
import { noStory } from '../../contract/missing.ts'
import { fieldProblem } from '../../contract/problems.ts'
import type { Ref } from '../../contract/refs.ts'
import { isSlug, parseRef } from '../../contract/refs.ts'
import type { Paragraph } from '../../core/model.ts'
import { headlinesByArticle } from '../../core/story/headlines.ts'
import { paragraphNumbers } from '../../pages/diff/rows.ts'
import { textAttributes } from '../../pages/frame/direction.ts'
import { CollationPage } from '../../pages/story/collation.tsx'
import { CorrectionsPage } from '../../pages/story/corrections.tsx'
import { CreditsPage, HeadlinesPage, OriginsPage } from '../../pages/story/facts.tsx'
import { LineagePage } from '../../pages/story/lineage.tsx'
import { MatrixPage } from '../../pages/story/matrix.tsx'
import { kickerOf } from '../../pages/story/page.tsx'
import { WordingsPage } from '../../pages/story/wordings.tsx'
import type { StoryQuestion } from '../../service/stories/question.ts'
import { askStory, storyAnswer } from '../../service/stories/reading.ts'
import { datedOf, unreadPrinting } from '../../service/stories/texts.ts'
import type { StoryViews } from '../../service/stories/views.ts'
import type { Version } from '../../store/versions-model.ts'
import { page, siteOf } from '../answers/page-answer.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { requires } from '../middleware/access.ts'

export function storyViews(deps: AppDeps, views: StoryViews) {
  const shown = <V extends StoryView>(c: Context<AppEnv>, view: V, paragraph?: number) =>
    viewOf(c, deps, views, view, paragraph)
  return new Hono<AppEnv>()
    .get('/stories/:slug/matrix', requires('read'), async (c) => {
      const { frame, base, value } = await shown(c, 'matrix')
      const by = c.req.query('by') === 'containment' ? 'containment' : 'score'
      // The cells show which values are missing.
      const props = { ...frame, isPending: false, matrix: value, base: base?.ref ?? null, by } as const
      return page(c, deps, <MatrixPage {...props} />)
    })
    .get('/stories/:slug/collation', requires('read'), async (c) => {
      const { frame, base, value } = await shown(c, 'collation')
      const numbers = paragraphNumbers({ paragraphs: await paragraphsOf(c, base) })
      const attributes = textAttributes(base?.language ?? null)
      return page(c, deps, <CollationPage {...frame} {...{ collation: value, attributes, numbers }} />)
    })
    .get('/stories/:slug/wordings', requires('read'), async (c) => {
      const question = await questionOf(c, 'wordings')
      const { base } = question
      const stored = await paragraphsOf(c, base)
      const [paragraphs, numbers] = [stored.map(({ text }) => text), paragraphNumbers({ paragraphs: stored })]
      const first = base?.headline && paragraphs.length > 1 ? 1 : 0
      const paragraph = paragraphOf(c.req.query('paragraph'), first)
      const { frame, value } = await shown(c, 'wordings', paragraph)
      const attributes = textAttributes(base?.language ?? null)
      const props = { wordings: value, paragraphs, numbers, paragraph, attributes }
      return page(c, deps, <WordingsPage {...frame} {...props} />)
    })
    .get('/stories/:slug/lineage', requires('read'), async (c) => {
      const { frame, value } = await shown(c, 'lineage')
      return page(c, deps, <LineagePage {...frame} lineage={value} />)
    })
    .get('/stories/:slug/origins', requires('read'), async (c) => {
      const { frame, value } = await shown(c, 'origins')
      return page(c, deps, <OriginsPage {...frame} origins={value} />)
    })
    .get('/stories/:slug/corrections', requires('read'), async (c) => {
      const { frame, base, value } = await shown(c, 'corrections')
      const attributes = textAttributes(base?.language ?? null)
      return page(c, deps, <CorrectionsPage {...frame} corrections={value} attributes={attributes} />)
    })
    .get('/stories/:slug/credits', requires('read'), async (c) => {
      const { frame, value } = await shown(c, 'credits')
      return page(c, deps, <CreditsPage {...frame} credits={value} />)
    })
    .get('/stories/:slug/headlines', requires('read'), async (c) => {
      const { frame, versions, value } = await shown(c, 'headlines')
      const articles = headlinesByArticle(versions.map(unreadPrinting))
      return page(c, deps, <HeadlinesPage {...frame} headlines={value} articles={articles} />)
    })
}

/** What every view gets: the answer, its versions, the base in the address, and the frame. */
async function viewOf<V extends StoryView>(
  c: Context<AppEnv>,
  deps: AppDeps,
  views: StoryViews,
  view: V,
  paragraph: number | undefined,
) {
  const { store } = c.var
  const question = await questionOf(c, view, paragraph)
  const { base, versions, complete } = question
  const context = { views, jobs: deps.jobs }
  const [story, { value, isPending }] = await Promise.all([
    store.stories.read(question.story.slug),
    storyAnswer<V>(context, store, { ...question, request: { ...question.request, view } }, c.req.raw.signal),
  ])
  if (!story) throw noStory(question.story.slug)
  const printings = versions.map(datedOf)
  const about = { story, kicker: kickerOf(story), chosenBase: baseParameter(c), complete, isPending }
  return { frame: { site: siteOf(c, deps), ...about, printings }, base, versions, value: value() }
}

function questionOf(c: Context<AppEnv>, view: StoryView, paragraph?: number): Promise<StoryQuestion> {
  const slug = c.req.param('slug') ?? ''
  if (!isSlug(slug)) {
    throw fieldProblem('slug', 'must be made of a-z, 0-9 and single hyphens, such as inf-treaty')
  }
  return askStory(c.var.store, { view, story: slug, base: baseRef(baseParameter(c)), paragraph })
}

function baseParameter(c: Context<AppEnv>): string | null {
  return c.req.query('base') || null
}

async function paragraphsOf(c: Context<AppEnv>, base: Version | null): Promise<readonly Paragraph[]> {
  if (base === null) return []
  const { articleId, number } = base
  return (await c.var.store.versions.read({ articleId, version: number }))?.paragraphs ?? []
}

function baseRef(text: string | null): Ref | undefined {
  if (text === null) return undefined
  const ref = parseRef(text)
  if (!ref) throw fieldProblem('base', 'must be the id of an article, or a ref such as <article>@2')
  return ref
}

/** The first paragraph under the headline is the default: it usually says most. */
function paragraphOf(text: string | undefined, first: number): number {
  if (text === undefined || text === '') return first
  if (!/^\d{1,9}$/.test(text)) throw fieldProblem('paragraph', 'must be a whole number from 0')
  return Number(text)
}
