// Decides, in one statement inside the transaction, which article an upload joins and with which outcome.

import { rereadingOf } from '../readings/sql.ts'
import { statement } from '../sql/statement.ts'
import { isNoItem } from './item-ids.ts'

/** A text that its sender withdraws, or releases again, is another version even with the same wording. */
const SAME_STANDING = `iif(signal IN ('kill', 'withdraw'), signal, '') =
            iif(:signal IN ('kill', 'withdraw'), :signal, '')` as const

/** The source's printing of the story that has no address and no name of its own. */
const PRINTING = `(SELECT key FROM articles WHERE source = :source AND story = :story AND url IS NULL
            AND ${isNoItem('id')})` as const

/**
 * The article joined (see "Which article it joins" in docs/api.md), then the outcome: `replayed` (a repeated key), `key` (a
 * key of other content), `unchanged`, `created`, `no-article`, or the name of a conflict. Of several printings of a story by
 * one source, an upload without an address joins the one without an address, else the oldest (searched among the story's
 * articles: `+` keeps the query from walking through all that the source ever printed). A wire item joins the article of its
 * name, else one of its address, else the printing that came in another form before; its number is its provider's, if that
 * is free or holds the same content, else the next. Content that comes again with the time of a stored version, of
 * publication or of capture, is that version, even if the newest one has the same content: a job that ran once can run
 * again. So is content captured while the version before it in time was still current: each of several re-imported captures
 * matches the version of its time. A later reading of a printing is a version if it `replaces` the newest reading.
 */
export const decide = statement(`
  INSERT INTO uploads (id, source, key, at, article_id, number, outcome)
  WITH
    joined AS (
      SELECT CASE
        WHEN :article IS NOT NULL THEN (SELECT key FROM articles WHERE id = :article)
        WHEN :item IS NOT NULL THEN coalesce(
          (SELECT key FROM articles WHERE id = :item),
          (SELECT key FROM articles WHERE url = :url),
          ${PRINTING})
        WHEN :url IS NOT NULL THEN coalesce(
          (SELECT key FROM articles WHERE url = :url),
          ${PRINTING},
          (SELECT key FROM articles WHERE :urlRead AND source = :source AND content_hash = unhex(:hash) AND url IS NULL
            ORDER BY first_time, id LIMIT 1))
        WHEN :story IS NOT NULL THEN coalesce(
          ${PRINTING},
          (SELECT key FROM articles WHERE +source = :source AND story = :story ORDER BY first_time, id LIMIT 1))
        ELSE (SELECT key FROM articles WHERE source = :source AND content_hash = unhex(:hash)
          ORDER BY first_time, id LIMIT 1)
      END AS key),
    facts AS (
      SELECT
        a.id, a.source, a.story, a.url, a.latest, a.content_hash,
        replay.article_id AS replayed_id,
        replay.number AS replayed_number,
        (SELECT v.content_hash FROM articles o JOIN versions v ON v.article = o.key AND v.number = replay.number
          WHERE o.id = replay.article_id) AS replayed_hash,
        (SELECT max(number) FROM (
          SELECT number FROM versions
          WHERE article = a.key AND captured_at = :capturedGiven AND content_hash = unhex(:hash) AND ${SAME_STANDING}
          UNION ALL SELECT number FROM versions
          WHERE article = a.key AND published_at = :publishedGiven AND content_hash = unhex(:hash) AND ${SAME_STANDING}
          UNION ALL SELECT number FROM (
            SELECT number, content_hash, signal FROM versions
            WHERE article = a.key AND captured_at < :capturedGiven ORDER BY captured_at DESC, number DESC LIMIT 1)
          WHERE content_hash = unhex(:hash) AND ${SAME_STANDING})) AS repeated,
        EXISTS (SELECT 1 FROM versions WHERE article = a.key AND number = a.latest AND content_hash = unhex(:hash)
          AND ${SAME_STANDING}) AS is_latest,
        (SELECT max(number) FROM versions WHERE article = a.key) AS last,
        coalesce(${rereadingOf('a.key', ':rereadOf')}, :rereadOf) AS reading,
        (SELECT content_hash FROM versions WHERE article = a.key AND number = :number) AS held,
        (SELECT content_hash FROM deleted_versions WHERE article_id = :article AND number = :number) AS buried,
        (SELECT max(number) FROM deleted_versions WHERE article_id = coalesce(a.id, :article, :item)) AS last_buried,
        EXISTS (SELECT 1 FROM versions WHERE article = a.key AND number = :itemNumber) AS item_held,
        EXISTS (SELECT 1 FROM versions WHERE article = a.key AND number = :itemNumber AND content_hash = unhex(:hash)
          AND ${SAME_STANDING}) AS is_item,
        (SELECT content_hash FROM deleted_versions
          WHERE article_id = coalesce(a.id, :item) AND number = :itemNumber) AS item_buried,
        EXISTS (SELECT 1 FROM articles o WHERE o.url = :url AND o.key IS NOT a.key) AS url_taken,
        EXISTS (SELECT 1 FROM articles o WHERE o.source = :source AND o.story = :story AND o.url IS NULL
          AND ${isNoItem('o.id')} AND o.key IS NOT a.key) AS printing_taken
      FROM joined
      LEFT JOIN articles a ON a.key = joined.key
      LEFT JOIN uploads replay ON replay.source = :source AND replay.key = :key),
    decided AS (
      SELECT *, CASE
        WHEN replayed_hash <> unhex(:hash) THEN 'key'
        WHEN replayed_id IS NOT NULL THEN 'replayed'
        WHEN :article IS NOT NULL AND id IS NULL AND NOT :makes THEN 'no-article'
        WHEN :replaces IS NOT NULL AND id IS NULL THEN 'no-article'
        WHEN source <> :source THEN 'source'
        WHEN story <> :story THEN 'story'
        WHEN url_taken THEN 'url'
        WHEN printing_taken AND story IS NULL AND coalesce(url, :url) IS NULL
          AND ${isNoItem('coalesce(id, :article, :item, :id)')} THEN 'printing'
        WHEN :replaces IS NOT NULL THEN iif(reading = :replaces, 'created', 'unchanged')
        WHEN held <> unhex(:hash) THEN 'number'
        WHEN buried <> unhex(:hash) THEN 'deleted'
        WHEN held IS NOT NULL THEN 'unchanged'
        WHEN :number IS NOT NULL THEN 'created'
        WHEN is_item OR is_latest OR repeated IS NOT NULL THEN 'unchanged'
        ELSE 'created'
      END AS outcome
      FROM facts)
  SELECT
    :id, :source,
    CASE WHEN replayed_id IS NULL THEN :key END,
    :now,
    coalesce(replayed_id, id, :article, :item, :id),
    CASE
      WHEN replayed_id IS NOT NULL THEN replayed_number
      WHEN :number IS NOT NULL THEN :number
      WHEN :replaces IS NOT NULL THEN iif(outcome = 'created', max(last, coalesce(last_buried, 0)) + 1, reading)
      WHEN is_item THEN :itemNumber
      WHEN repeated IS NOT NULL THEN repeated
      WHEN is_latest THEN latest
      WHEN :itemNumber IS NOT NULL AND NOT item_held AND coalesce(item_buried, unhex(:hash)) = unhex(:hash)
        THEN :itemNumber
      ELSE max(coalesce(last, 0), coalesce(last_buried, 0)) + 1
    END,
    outcome
  FROM decided`)
