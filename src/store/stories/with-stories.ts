// The versions of a pair, their stories, and the other printings of these, for the page of the pair.

import type { Ref } from '../../contract/refs.ts'
import type { Database } from '../drivers/database.ts'
import type { WithStories } from '../model.ts'
import { readGroups } from '../sql/statement.ts'
import { fullVersions, selectVersions } from '../versions.ts'
import { readStoriesOf, selectStoriesOf } from './stories.ts'

/** In one batch, but for long versions and stories, which continue in slices. */
export async function readWithStories(database: Database, refs: readonly Ref[]): Promise<WithStories> {
  const articles = [...new Set(refs.map(({ articleId }) => articleId))]
  const ofArticles = selectStoriesOf(articles)
  const [versions, stories, printings] = await readGroups(database, [
    selectVersions(refs),
    ofArticles.stories,
    ofArticles.articles,
  ])
  return {
    versions: await fullVersions(database, refs, versions),
    stories: await readStoriesOf(database, stories, printings),
  }
}
