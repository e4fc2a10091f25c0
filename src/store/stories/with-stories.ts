// What a page tells of a pair: the versions, the stories they are of, and everything else these print.

import type { Ref } from '../../contract/refs.ts'
import type { Database } from '../drivers/database.ts'
import type { WithStories } from '../model.ts'
import { fullVersions, selectVersions } from '../versions.ts'
import { readStoriesOf, selectStoriesOf } from './stories.ts'

/** From one look at the database, but for long versions and stories, of which more comes in slices. */
export async function readWithStories(database: Database, refs: readonly Ref[]): Promise<WithStories> {
  const articles = [...new Set(refs.map(({ articleId }) => articleId))]
  const rows = await database.read([...selectVersions(refs), ...selectStoriesOf(articles)])
  return {
    versions: await fullVersions(database, refs, rows),
    stories: await readStoriesOf(database, rows.slice(refs.length)),
  }
}
