// What can be said of a story as a whole, read and computed: the answers behind the routes and the pages.
import { collate } from '../core/corpus/collation.ts'
import { correctionsOf } from '../core/corpus/corrections.ts'
import { creditsOf } from '../core/corpus/credits.ts'
import { byArticle, headlinesOf } from '../core/corpus/headlines.ts'
import { lineageOf } from '../core/corpus/lineage.ts'
import type {
  Asking,
  Collation,
  Corrections,
  Credits,
  Headlines,
  Lineage,
  Origins,
  Wordings,
} from '../core/corpus/model.ts'
import { originsOf } from '../core/corpus/origins.ts'
import { wordingsOf } from '../core/corpus/wordings.ts'
import type { Comparisons } from '../service/comparisons.ts'
import { answerInTurns, workInTurns } from '../service/turns.ts'
import { Problem } from './problems.ts'
import type { ReadStory, StoredPrinting } from './story-reading.ts'

/** Every paragraph of the base against the other printings; all empty in an empty story. */
export async function storyCollation(
  { printings, complete }: ReadStory,
  base: StoredPrinting | null,
  comparisons: Comparisons,
): Promise<Collation> {
  if (base === null) return { base: null, printings: [], rows: [], added: [], complete }
  const collation = await run(collate(base, others(printings, base)), comparisons)
  return { ...collation, complete: collation.complete && complete }
}

/** Throws a 404 where the base has no paragraph of that number. */
export async function storyWordings(
  { printings, complete }: ReadStory,
  base: StoredPrinting | null,
  paragraph: number,
  comparisons: Comparisons,
): Promise<Wordings> {
  if (base === null) return { items: [], missing: [], complete }
  const count = base.document.paragraphs.length
  if (paragraph >= count) {
    throw new Problem(
      'not-found',
      `${base.ref} has no paragraph ${paragraph}: they are counted from 0 to ${count - 1}.`,
    )
  }
  const wordings = await run(wordingsOf(base, others(printings, base), paragraph), comparisons)
  return { ...wordings, complete: wordings.complete && complete }
}

export async function storyOrigins(
  story: ReadStory,
  base: StoredPrinting | null,
  comparisons: Comparisons,
): Promise<Origins> {
  if (base === null) return { base, items: [], complete: story.complete }
  const { article, versions, printings } = againstArticle(story, base)
  const origins = await run(originsOf(article, versions, printings), comparisons)
  return { ...origins, complete: origins.complete && story.complete }
}

export async function storyCorrections(
  story: ReadStory,
  base: StoredPrinting | null,
  comparisons: Comparisons,
): Promise<Corrections> {
  if (base === null) return { base, items: [], complete: story.complete }
  const { article, versions, printings } = againstArticle(story, base)
  const corrections = await run(correctionsOf(article, versions, printings), comparisons)
  return { ...corrections, complete: corrections.complete && story.complete }
}

export async function storyCredits(
  story: ReadStory,
  base: StoredPrinting | null,
  comparisons: Comparisons,
): Promise<Credits> {
  if (base === null) return { items: [], complete: story.complete }
  const { versions, printings } = againstArticle(story, base)
  const credits = await run(creditsOf(versions, printings), comparisons)
  return { ...credits, complete: credits.complete && story.complete }
}

/** `asked`: whether somebody named the base; it is known, too, where an editor chose it for the story. */
export async function storyLineage(
  { story, printings, complete }: ReadStory,
  base: StoredPrinting | null,
  asked: boolean,
): Promise<Lineage> {
  const given = asked || (base !== null && base.articleId === story.chosenBase)
  const lineage = await workInTurns(
    lineageOf(printings, { base: base?.articleId ?? null, baseIs: given ? 'given' : 'earliest' }),
  )
  return { ...lineage, complete: lineage.complete && complete }
}

export function storyHeadlines({ printings }: ReadStory): Headlines {
  return headlinesOf(printings)
}

function run<R>(asking: Asking<StoredPrinting, R>, comparisons: Comparisons): Promise<R> {
  return answerInTurns(asking, (left, right) => comparisons.of(left.document, right.document, []))
}

function others(printings: readonly StoredPrinting[], base: StoredPrinting): StoredPrinting[] {
  return printings.filter(({ ref }) => ref !== base.ref)
}

/** All versions of the base's article, in the order of their numbers, and all of the other articles. */
function againstArticle({ printings, complete }: ReadStory, base: StoredPrinting) {
  const article = base.articleId
  const versions = byArticle(printings).get(article) ?? []
  if (versions.length === 0 && !complete) versions.push(base)
  return { article, versions, printings: printings.filter(({ articleId }) => articleId !== article) }
}
