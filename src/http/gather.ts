// Which stored articles print the copy of a story and are in none yet?
import type { Reprint } from '../core/corpus/model.ts'
import { withoutStanding } from '../core/corpus/standing.ts'
import type { Relation } from '../core/model.ts'
import type { Article, FullVersion, Store } from '../store/store.ts'
import type { Comparisons } from './comparisons.ts'
import { findReprints } from './reprints.ts'
import type { ReprintsJson } from './shapes.ts'

export interface Gathered extends Article, Pick<Reprint, 'score' | 'containment' | 'relation'> {
  /** The printing of the story that it is most like: the left side of the scores. */
  readonly of: string
}

/** What prints the same copy; `related` is what others wrote of the same event. */
const COPIES: readonly Relation[] = ['identical', 'reprint', 'edited-reprint', 'excerpt', 'rewrite']
/** Printings of the story whose reprints are looked for: its base, and the earliest. */
const MOST_PRINTINGS = 8
/** Reprints of each that are asked for at once, and how often. */
const REPRINTS = 200
const MOST_PAGES = 5
const LEAST_SHARE = 0.1

/** Best first. `versions` are the story's newest ones, its base first. */
export async function gather(
  store: Store,
  comparisons: Comparisons,
  versions: readonly FullVersion[],
): Promise<Gathered[]> {
  const best = new Map<string, { reprint: Reprint; of: string }>()
  for (const version of versions.slice(0, MOST_PRINTINGS)) {
    const others = versions.filter((other) => other !== version)
    const reprints = await unstoriedReprints(store, comparisons, version)
    for (const reprint of withoutStanding(reprints, version, others)) {
      if (!COPIES.includes(reprint.relation)) continue
      const known = best.get(reprint.articleId)
      if (!known || reprint.score > known.reprint.score)
        best.set(reprint.articleId, { reprint, of: version.ref })
    }
  }
  const articles = await store.articlesNamed([...best.keys()])
  return articles
    .filter(({ story }) => story === null)
    .map((article) => {
      const { reprint, of } = best.get(article.id)!
      const { score, containment, relation } = reprint
      return { ...article, of, score, containment, relation }
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

async function unstoriedReprints(
  store: Store,
  comparisons: Comparisons,
  version: FullVersion,
): Promise<Reprint[]> {
  const question = { text: version, stored: version, min: LEAST_SHARE, limit: REPRINTS, unstoried: true }
  const reprints: Reprint[] = []
  let cursor: string | null = null
  for (let page = 0; page < MOST_PAGES; page++) {
    const found: ReprintsJson = await findReprints(store, comparisons, { ...question, cursor })
    reprints.push(...found.items)
    cursor = found.next
    if (cursor === null) break
  }
  return reprints
}
