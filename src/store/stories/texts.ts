// The versions of a story with their texts, for answers about all printings: a few statements for hundreds of versions, in
// which a paragraph that many print comes once. Versions of very many paragraphs come one by one, so that no answer of the
// database is large.

import type { NumberedRef } from '../../contract/refs.ts'
import type { Paragraph } from '../../core/model.ts'
import type { Database } from '../drivers/database.ts'
import type { PrintedPlace, StoryFacts, StoryVersions, WhichVersions } from '../model.ts'
import { isNewestReading, printingOf } from '../readings/sql.ts'
import { type Json, type ParagraphColumns, type ParagraphTailColumns, parsed } from '../sql/rows.ts'
import { readBatch, statement } from '../sql/statement.ts'
import { ROLES } from '../uploads/paragraphs.ts'
import { readVersion, VERSION_COLUMNS, type VersionRow, versionOf } from '../versions.ts'
import type { FullVersion } from '../versions-model.ts'
import { selectStory, storyOf } from './stories.ts'

/** Versions read at a time; one answer of the database holds the texts of one slice. */
const SLICE = 20
/** Paragraphs of a version that is read together with others. */
const MOST_TOGETHER = 1_000
/** Limit of versions: 300 printings with their updates. */
export const MOST_VERSIONS = 600
/** Characters of all texts, after which no further slice is read: 600 versions of some 2,500 words. */
const MOST_CHARACTERS = 10_000_000

const TIME = 'coalesce(v.published_at, v.captured_at)'

/** The newest version of each article, or each printing; the newest reading of a printing. */
const WANTED = `iif(:all, ${isNewestReading('v')}, v.number = a.latest)` as const

const selectFacts = statement(`
  SELECT ${VERSION_COLUMNS} FROM articles a CROSS JOIN versions v ON v.article = a.key AND ${WANTED}
  WHERE a.story = :story ORDER BY ${TIME}, a.id, ${printingOf('v')} LIMIT ${MOST_VERSIONS} + 1`).rows<VersionRow>()

const CHOSEN = `
  SELECT v.id, a.key, v.paragraph_count <= ${MOST_TOGETHER} AS together FROM json_each(:versions) t
  CROSS JOIN articles a ON a.id = t.value ->> 0
  CROSS JOIN versions v ON v.article = a.key AND v.number = t.value ->> 1` as const

const PRINTED = `
  SELECT DISTINCT pr.paragraph FROM (${CHOSEN}) c CROSS JOIN printings pr ON pr.version = c.id WHERE c.together` as const

/** Versions with their paragraphs, null if too many to be read together. */
const selectVersions = statement(`
  SELECT ${VERSION_COLUMNS}, CASE WHEN c.together THEN (
    SELECT json_group_array(json_array(paragraph, role)) FROM (
      SELECT paragraph, role FROM printings WHERE version = v.id ORDER BY position)) END AS printed
  FROM (${CHOSEN}) c CROSS JOIN versions v ON v.id = c.id CROSS JOIN articles a ON a.key = c.key`).rows<
  VersionRow & { readonly printed: PrintedRow['printed'] | null }
>()

/** Each text of these versions, once. */
const selectTexts = statement(`
  SELECT p.id, p.text FROM (${PRINTED}) printed CROSS JOIN paragraphs p ON p.id = printed.paragraph`).rows<TextRow>()

const selectTails = statement(`
  SELECT t.paragraph, t.text FROM (${PRINTED}) printed CROSS JOIN paragraph_tails t ON t.paragraph = printed.paragraph
  ORDER BY t.paragraph, t.piece`).rows<TailRow>()

/** A text, or the first piece of a long one. */
export type TextRow = Pick<ParagraphColumns, 'id' | 'text'>

/** Another piece of it. */
export type TailRow = Pick<ParagraphTailColumns, 'paragraph' | 'text'>

/** The paragraphs of a version by their ids, with their roles. */
export interface PrintedRow {
  readonly printed: Json<readonly (readonly [paragraph: number, role: number])[]>
}

/** A story and its versions without their texts, earliest first; null if there is no such story. */
export async function readStoryFacts(
  database: Database,
  story: string,
  which: WhichVersions,
): Promise<StoryFacts | null> {
  const [[row], rows] = await readBatch(database, [
    selectStory({ slug: story }),
    selectFacts({ story, all: which === 'all' ? 1 : 0 }),
  ])
  if (row === undefined) return null
  const versions = rows.slice(0, MOST_VERSIONS).map(versionOf)
  return { story: storyOf(row), versions, complete: versions.length === rows.length }
}

/** The versions of a story, earliest first; null if there is no such story. */
export async function readStoryVersions(
  database: Database,
  story: string,
  which: WhichVersions,
): Promise<StoryVersions | null> {
  const facts = await readStoryFacts(database, story, which)
  if (facts === null) return null
  const items: FullVersion[] = []
  let characters = 0
  for (let from = 0; from < facts.versions.length; from += SLICE) {
    if (characters >= MOST_CHARACTERS) return { items, complete: false }
    const slice = facts.versions.slice(from, from + SLICE)
    const refs = slice.map(({ articleId, number }) => ({ articleId, version: number }))
    for (const version of await readVersionTexts(database, refs)) {
      // Deleted meanwhile.
      if (version === null) continue
      for (const { text } of version.paragraphs) characters += text.length
      items.push(version)
    }
  }
  return { items, complete: facts.complete }
}

/** Versions with their texts, in the order of the refs; null for a missing one. */
export async function readVersionTexts(
  database: Database,
  refs: readonly NumberedRef[],
): Promise<(FullVersion | null)[]> {
  const versions = JSON.stringify(refs.map(({ articleId, version }) => [articleId, version]))
  // One batch sees one state: a row id that a delete set free can't serve another text in between.
  const [rows, texts, tails] = await readBatch(database, [
    selectVersions({ versions }),
    selectTexts({ versions }),
    selectTails({ versions }),
  ])
  const textOf = wholeTexts(texts, tails)
  const rowByRef = new Map(rows.map((row) => [`${row.article_id}@${row.number}`, row]))
  const read: (FullVersion | null)[] = []
  for (const ref of refs) {
    const row = rowByRef.get(`${ref.articleId}@${ref.version}`)
    if (row === undefined) read.push(null)
    else if (row.printed === null) read.push(await longVersion(database, ref))
    else read.push({ ...versionOf(row), paragraphs: paragraphsOf(row.printed, textOf) })
  }
  return read
}

async function longVersion(database: Database, ref: NumberedRef): Promise<FullVersion | null> {
  const version = await readVersion(database, ref)
  if (version === null) return null
  const { extraction: _, ...withText } = version
  return withText
}

const PLACES = `
  SELECT t.key AS place, pr.paragraph FROM json_each(:places) t
  CROSS JOIN articles a ON a.id = t.value ->> 0
  CROSS JOIN versions v ON v.article = a.key AND v.number = t.value ->> 1
  CROSS JOIN printings pr ON pr.version = v.id AND pr.position = t.value ->> 2` as const

const selectPlaces = statement(`
  SELECT c.place AS id, p.text FROM (${PLACES}) c CROSS JOIN paragraphs p ON p.id = c.paragraph`).rows<TextRow>()

const selectPlaceTails = statement(`
  SELECT c.place AS paragraph, t.text FROM (${PLACES}) c CROSS JOIN paragraph_tails t ON t.paragraph = c.paragraph
  ORDER BY c.place, t.piece`).rows<TailRow>()

/** The texts of single paragraphs, in the order of the places; null for a missing one. */
export async function readParagraphs(
  database: Database,
  places: readonly PrintedPlace[],
): Promise<(string | null)[]> {
  const positions = JSON.stringify(places.map(({ articleId, version, index }) => [articleId, version, index]))
  const [texts, tails] = await readBatch(database, [
    selectPlaces({ places: positions }),
    selectPlaceTails({ places: positions }),
  ])
  const textOf = wholeTexts(texts, tails)
  return places.map((_, place) => textOf.get(place) ?? null)
}

/** The texts of paragraphs by their ids, from rows of `id, text` and of the tails in order. */
export function wholeTexts(texts: readonly TextRow[], tails: readonly TailRow[]): Map<number, string> {
  const whole = new Map(texts.map(({ id, text }) => [id, text]))
  for (const { paragraph, text } of tails) whole.set(paragraph, whole.get(paragraph)! + text)
  return whole
}

/** The paragraphs of a version. */
export function paragraphsOf(
  printed: PrintedRow['printed'],
  textOf: ReadonlyMap<number, string>,
): Paragraph[] {
  return parsed(printed).map(([paragraph, role], index) => ({
    index,
    text: textOf.get(paragraph)!,
    role: ROLES[role]!,
  }))
}
