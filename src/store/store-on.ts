// The store over an open database, of any kind: which function serves which call.
import { correctArticle, listArticles, readArticle, removeArticle } from './articles.ts'
import type { Database } from './drivers/database.ts'
import type { DatabaseHealth } from './drivers/guard.ts'
import { inSession } from './drivers/session.ts'
import { endedLogins } from './ended-logins.ts'
import { mergeIndexes } from './indexes/merging.ts'
import { reindex } from './indexes/reindex.ts'
import { jobQueue } from './jobs.ts'
import { checkSchema } from './migrate.ts'
import { readPairScores, writePairScores } from './pair-scores.ts'
import { readReadings } from './readings/walk.ts'
import { readCandidates } from './reprints.ts'
import { searchArticles } from './search.ts'
import type {
  ArticleStore,
  Maintenance,
  ReprintStore,
  ScoreStore,
  SearchStore,
  Store,
  StoryStore,
  VersionStore,
} from './store.ts'
import { storyAnswers } from './stories/answers.ts'
import { joinStory, readArticles } from './stories/gather.ts'
import { correctStory, listStories, readStory, removeStory } from './stories/stories.ts'
import { readParagraphs, readStoryFacts, readStoryVersions, readVersionTexts } from './stories/texts.ts'
import { readWithStories } from './stories/with-stories.ts'
import { sweep } from './sweep.ts'
import { exportVersions } from './transfer/exports.ts'
import { staging } from './transfer/staged-imports.ts'
import { readHeldIds } from './uploads/held-ids.ts'
import { importVersions, upload } from './uploads/uploads.ts'
import { readFacts, readOriginal, readVersion, readVersions } from './versions.ts'

/** The store over an open database, of any kind. `health` reports on what is behind it. */
export function storeOn(
  database: Database,
  clock: () => Date,
  health: () => readonly DatabaseHealth[] = () => [],
): Store {
  return {
    inSession: (session) => storeOn(inSession(database, session), clock, health),
    ping: async () => {
      await checkSchema(database)
      await database.checkWritable()
    },
    health,
    close: () => database.close(),
    versions: versionStore(database, clock),
    articles: articleStore(database),
    stories: storyStore(database),
    search: searchStore(database),
    reprints: reprintStore(database),
    scores: scoreStore(database),
    jobs: jobQueue(database, clock),
    staging: staging(database, clock),
    endedLogins: endedLogins(database),
    storyAnswers: storyAnswers(database),
    maintenance: maintenance(database, clock),
  }
}

const versionStore = (database: Database, clock: () => Date): VersionStore => ({
  upload: (given) => upload(database, given, clock().getTime()),
  import: (given) => importVersions(database, given, clock().getTime()),
  read: (ref) => readVersion(database, ref),
  readMany: (refs) => readVersions(database, refs),
  readTexts: (refs) => readVersionTexts(database, refs),
  paragraphs: (places) => readParagraphs(database, places),
  withStories: (refs) => readWithStories(database, refs),
  facts: (refs) => readFacts(database, refs),
  original: (ref) => readOriginal(database, ref),
  readings: (after, limit) => readReadings(database, after, limit),
  export: (report) => exportVersions(database, report),
})

const articleStore = (database: Database): ArticleStore => ({
  read: (id) => readArticle(database, id),
  list: (filter, page) => listArticles(database, filter, page),
  named: (ids) => readArticles(database, ids),
  heldIds: (ids) => readHeldIds(database, ids),
  patch: (id, patch) => correctArticle(database, id, patch),
  delete: (id) => removeArticle(database, id),
})

const storyStore = (database: Database): StoryStore => ({
  read: (slug) => readStory(database, slug),
  list: (filter, page) => listStories(database, filter, page),
  facts: (slug, which) => readStoryFacts(database, slug, which),
  versions: (slug, which) => readStoryVersions(database, slug, which),
  patch: (slug, patch) => correctStory(database, slug, patch),
  delete: (slug) => removeStory(database, slug),
  join: (slug, articles) => joinStory(database, slug, articles),
})

const searchStore = (database: Database): SearchStore => ({
  articles: (query, filter, page) => searchArticles(database, query, filter, page),
})

const reprintStore = (database: Database): ReprintStore => ({
  candidates: (query, range, limit) => readCandidates(database, query, range, limit),
})

const scoreStore = (database: Database): ScoreStore => ({
  ofPairs: (lefts, rights) => readPairScores(database, lefts, rights),
  save: (scores, versions) => writePairScores(database, scores, versions),
})

const maintenance = (database: Database, clock: () => Date): Maintenance => ({
  reindex: () => reindex(database),
  mergeIndexes: () => mergeIndexes(database),
  sweep: () => sweep(database, clock().getTime()),
})
