// Finds stored articles that print the copy of a story and belong to none yet.

import type { ReprintsJson } from '../../contract/answers/reprints.ts'
import { append } from '../../core/lists.ts'
import type { Relation } from '../../core/model.ts'
import {
  type ParagraphCounts,
  paragraphCounts,
  withoutStanding,
} from '../../core/reprints/standing-paragraphs.ts'
import type { Reprint } from '../../core/story/story-answers.ts'
import type { Article } from '../../store/model.ts'
import type { Store } from '../../store/store.ts'
import type { FullVersion } from '../../store/versions-model.ts'
import { type Caller, type Compute, finish, throwIfGone } from '../work/compute.ts'
import { createYielder } from '../work/turns.ts'
import { findReprints } from './reprints.ts'

interface Gathered extends Article, Pick<Reprint, 'score' | 'containment' | 'relation'> {
  /** The most similar printing of the story: the left side of the scores. */
  readonly of: string
}

/** Articles that print the same copy; `related` are other reports of the same event. */
const COPIES: readonly Relation[] = ['identical', 'reprint', 'edited-reprint', 'excerpt', 'rewrite']
/** Limit of printings of the story whose reprints are searched: its base, and the earliest. */
const MOST_PRINTINGS = 8
/** Candidates of each compared in a step, and limit of steps. */
const STEP = 64
const MOST_STEPS = 20
/** So many steps in a row without a proposal are the last: the likeliest come first, and the rest shares ever less. */
const BARREN_STEPS = 2
const REPRINTS = 200
const LEAST_SHARE = 0.1

/** Best first. `versions` are the story's newest ones, its base first; only a few are searched. */
export async function gather(
  store: Store,
  compute: Compute,
  caller: Caller,
  versions: readonly FullVersion[],
): Promise<Gathered[]> {
  const best = new Map<string, { reprint: Reprint; of: string }>()
  for (const version of versions.slice(0, MOST_PRINTINGS)) {
    const others = versions.filter((other) => other !== version)
    for (const reprint of await copiesOf(store, compute, caller, version, others)) {
      const previous = best.get(reprint.articleId)
      if (!previous || reprint.score > previous.reprint.score)
        best.set(reprint.articleId, { reprint, of: version.ref })
    }
  }
  const articles = await store.articles.named([...best.keys()])
  return articles
    .filter(({ story }) => story === null)
    .map((article) => {
      const { reprint, of } = best.get(article.id)!
      const { score, containment, relation } = reprint
      return { ...article, of, score, containment, relation }
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

/** Candidates for one printing of the story, as long as steps still bring any. */
async function copiesOf(
  store: Store,
  compute: Compute,
  caller: Caller,
  version: FullVersion,
  others: readonly FullVersion[],
): Promise<Reprint[]> {
  const question = {
    text: version,
    stored: version,
    min: LEAST_SHARE,
    limit: REPRINTS,
    unstoried: true,
    most: STEP,
  }
  const printings = await countsIn(caller, version, others)
  const reprints: Reprint[] = []
  let copies: Reprint[] = []
  let cursor: string | null = null
  for (let step = 0, barren = 0; step < MOST_STEPS && barren < BARREN_STEPS; step++) {
    const page: ReprintsJson = await findReprints(store, compute, caller, { ...question, cursor })
    append(reprints, page.items)
    const before = copies.length
    copies = withoutStanding(reprints, version, printings).filter(({ relation }) => COPIES.includes(relation))
    barren = copies.length > before ? 0 : barren + 1
    cursor = page.next
    if (cursor === null) break
  }
  return copies
}

/** Yields to other requests: the printings may be a hundred texts of the largest size. */
function countsIn(
  caller: Caller,
  version: FullVersion,
  others: readonly FullVersion[],
): Promise<ParagraphCounts> {
  const turn = createYielder()
  return finish(paragraphCounts(version, others), async (words) => {
    if (await turn(words)) throwIfGone(caller)
  })
}
