// Opens the store on the database that its address names.
import { correctArticle, listArticles, readArticle, removeArticle } from './articles.ts'
import { type Addresses, openDatabase } from './connect.ts'
import type { Database } from './database.ts'
import { exportVersions } from './exports.ts'
import type { DatabaseHealth } from './guard.ts'
import { jobQueue } from './jobs.ts'
import { checkSchema, migrateDatabase } from './migrate.ts'
import { readPairScores, writePairScores } from './pair-scores.ts'
import { inSession } from './session.ts'
import type { Store } from './store.ts'
import { correctStory, listStories, readStory, removeStory } from './stories.ts'
import { readStoryVersions } from './story-versions.ts'
import { sweep } from './sweep.ts'
import { importVersions, upload } from './uploads.ts'
import { readOriginal, readVersion } from './versions.ts'

export interface StoreOptions extends Addresses {
  /** Time of arrival of what comes without a time. */
  readonly clock?: () => Date
}

/**
 * An embedded file is made and migrated where needed; a server is neither asked nor changed here
 * (`ping` says whether it answers, `migrate` brings it up to date). Throws StoreUnavailable, and TypeError on an
 * address of another form.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const database = await openDatabase(options)
  if (database.isOwn) {
    try {
      await migrateDatabase(database)
      await checkSchema(database)
    } catch (error) {
      await database.close()
      throw error
    }
  }
  return storeOn(database, options.clock ?? (() => new Date()), database.health)
}

/** Brings the database of that address to this program's schema. Throws StoreUnavailable. */
export async function migrate(url: string, authToken?: string | null): Promise<void> {
  const database = await openDatabase({ url, authToken: authToken ?? null })
  try {
    await migrateDatabase(database)
  } finally {
    await database.close()
  }
}

/** The store over an open database, whichever it is. `health` answers for what is behind it. */
export function storeOn(
  database: Database,
  clock: () => Date,
  health: () => readonly DatabaseHealth[] = () => [],
): Store {
  return {
    inSession: (session) => storeOn(inSession(database, session), clock, health),
    ping: () => checkSchema(database),
    upload: (given) => upload(database, given, clock().getTime()),
    import: (given) => importVersions(database, given, clock().getTime()),
    version: (ref) => readVersion(database, ref),
    original: (ref) => readOriginal(database, ref),
    article: (id) => readArticle(database, id),
    articles: (filter, page) => listArticles(database, filter, page),
    stories: (filter, page) => listStories(database, filter, page),
    story: (slug) => readStory(database, slug),
    storyVersions: (slug, which) => readStoryVersions(database, slug, which),
    patchStory: (slug, patch) => correctStory(database, slug, patch),
    patchArticle: (id, patch) => correctArticle(database, id, patch),
    deleteArticle: (id) => removeArticle(database, id),
    deleteStory: (slug) => removeStory(database, slug),
    pairScores: (lefts, rights) => readPairScores(database, lefts, rights),
    savePairScores: (scores) => writePairScores(database, scores),
    export: () => exportVersions(database),
    health,
    jobs: jobQueue(database, clock),
    sweep: () => sweep(database, clock().getTime()),
    close: () => database.close(),
  }
}
