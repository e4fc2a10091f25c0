// The store over an open database, whichever it is: which function answers which call.
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
import type { Store } from './store.ts'
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

/** The store over an open database, whichever it is. `health` answers for what is behind it. */
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
    upload: (given) => upload(database, given, clock().getTime()),
    import: (given) => importVersions(database, given, clock().getTime()),
    version: (ref) => readVersion(database, ref),
    versions: (refs) => readVersions(database, refs),
    versionTexts: (refs) => readVersionTexts(database, refs),
    paragraphs: (places) => readParagraphs(database, places),
    versionsWithStories: (refs) => readWithStories(database, refs),
    versionFacts: (refs) => readFacts(database, refs),
    original: (ref) => readOriginal(database, ref),
    article: (id) => readArticle(database, id),
    articles: (filter, page) => listArticles(database, filter, page),
    stories: (filter, page) => listStories(database, filter, page),
    story: (slug) => readStory(database, slug),
    storyFacts: (slug, which) => readStoryFacts(database, slug, which),
    storyVersions: (slug, which) => readStoryVersions(database, slug, which),
    patchStory: (slug, patch) => correctStory(database, slug, patch),
    patchArticle: (id, patch) => correctArticle(database, id, patch),
    deleteArticle: (id) => removeArticle(database, id),
    deleteStory: (slug) => removeStory(database, slug),
    search: (query, filter, page) => searchArticles(database, query, filter, page),
    articlesNamed: (ids) => readArticles(database, ids),
    heldIds: (ids) => readHeldIds(database, ids),
    joinStory: (slug, articles) => joinStory(database, slug, articles),
    candidates: (query, after, limit) => readCandidates(database, query, after, limit),
    reindex: () => reindex(database),
    mergeIndexes: () => mergeIndexes(database),
    pairScores: (lefts, rights) => readPairScores(database, lefts, rights),
    savePairScores: (scores, versions) => writePairScores(database, scores, versions),
    readings: (after, limit) => readReadings(database, after, limit),
    export: (tell) => exportVersions(database, tell),
    health,
    jobs: jobQueue(database, clock),
    staging: staging(database, clock),
    endedLogins: endedLogins(database),
    storyAnswers: storyAnswers(database),
    sweep: () => sweep(database, clock().getTime()),
    close: () => database.close(),
  }
}
