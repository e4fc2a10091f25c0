// The versions of a story with their texts, for what is said of all printings at once: a few statements for hundreds
// of versions, in which a paragraph that many print comes once.
import type { Paragraph } from '../core/model.ts'
import { type Database, type Row, statement } from './database.ts'
import { ROLES } from './paragraphs.ts'
import type { FullVersion, NumberedRef, StoryFacts, StoryVersions, WhichVersions } from './store.ts'
import { selectStoryAlone, storyOf } from './stories.ts'
import { VERSION_COLUMNS, versionOf } from './versions.ts'

/** Versions read at a time; the texts of one slice are one answer of the database. */
const SLICE = 100
/** No more versions than this are read: 300 printings with their updates. */
export const MOST_VERSIONS = 600
/** Characters of all texts, after which no further slice is read: 600 versions of some 2,500 words. */
const MOST_CHARACTERS = 10_000_000

const TIME = 'coalesce(v.published_at, v.captured_at)'

const CHOSEN = `
  SELECT v.id, a.key, ${TIME} AS place
  FROM articles a CROSS JOIN versions v ON v.article = a.key AND (:all OR v.number = a.latest)
  WHERE a.story = :story AND (${TIME}, a.id, v.number) > (:time, :article, :number)
  ORDER BY place, a.id, v.number LIMIT ${SLICE}`

const selectFacts = statement(`
  SELECT ${VERSION_COLUMNS} FROM articles a CROSS JOIN versions v ON v.article = a.key AND (:all OR v.number = a.latest)
  WHERE a.story = :story ORDER BY ${TIME}, a.id, v.number LIMIT ${MOST_VERSIONS + 1}`)

/** Versions with what they print, and each text once; `chosen` answers `id`, `key` and `place` of versions. */
const textsOver = <const Name extends string>(chosen: string) => {
  const printed = `SELECT DISTINCT pr.paragraph FROM (${chosen}) c CROSS JOIN printings pr ON pr.version = c.id`
  return [
    statement<Name>(`
      SELECT ${VERSION_COLUMNS}, c.place,
        (SELECT json_group_array(json_array(paragraph, role)) FROM (
          SELECT paragraph, role FROM printings WHERE version = v.id ORDER BY position)) AS printed
      FROM (${chosen}) c CROSS JOIN versions v ON v.id = c.id CROSS JOIN articles a ON a.key = c.key
      ORDER BY c.place, a.id, v.number`),
    statement<Name>(`
      SELECT p.id, p.text FROM (${printed}) printed CROSS JOIN paragraphs p ON p.id = printed.paragraph`),
    statement<Name>(`
      SELECT t.paragraph, t.text FROM (${printed}) printed CROSS JOIN paragraph_tails t ON t.paragraph = printed.paragraph
      ORDER BY t.paragraph, t.piece`),
  ] as const
}

const textsOfStory = textsOver<'story' | 'all' | 'time' | 'article' | 'number'>(CHOSEN)

const textsOfVersions = textsOver<'versions'>(`
  SELECT v.id, a.key, t.key AS place FROM json_each(:versions) t
  CROSS JOIN articles a ON a.id = t.value ->> 0
  CROSS JOIN versions v ON v.article = a.key AND v.number = t.value ->> 1`)

const selectStory = statement('SELECT slug FROM stories WHERE slug = :story')

/** A story and its versions without their texts, earliest first; null where there is no such story. */
export async function readStoryFacts(
  database: Database,
  story: string,
  which: WhichVersions,
): Promise<StoryFacts | null> {
  const [stories, rows] = await database.read([
    selectStoryAlone(story),
    selectFacts({ story, all: which === 'all' ? 1 : 0 }),
  ])
  if (stories!.length === 0) return null
  const versions = rows!.slice(0, MOST_VERSIONS).map(versionOf)
  return { story: storyOf(stories![0]!), versions, complete: versions.length === rows!.length }
}

/** The versions of a story, earliest first; null where there is no such story. */
export async function readStoryVersions(
  database: Database,
  story: string,
  which: WhichVersions,
): Promise<StoryVersions | null> {
  const items: FullVersion[] = []
  let characters = 0
  let after = { time: Number.MIN_SAFE_INTEGER, article: '', number: 0 }
  while (items.length < MOST_VERSIONS && characters < MOST_CHARACTERS) {
    const asked = { story, all: which === 'all' ? 1 : 0, ...after }
    // One batch sees one state: a row id that a delete set free can't serve another text in between.
    const statements = textsOfStory.map((select) => select(asked))
    const [stories, rows, texts, tails] = await database.read([selectStory({ story }), ...statements])
    if (stories!.length === 0) return null
    for (const version of fullVersions(rows!, texts!, tails!)) {
      characters += version.paragraphs.reduce((sum, { text }) => sum + text.length, 0)
      items.push(version)
    }
    const last = rows!.at(-1)
    if (last === undefined || rows!.length < SLICE) return { items, complete: true }
    after = {
      time: last.place as number,
      article: last.article_id as string,
      number: last.number as number,
    }
  }
  return { items, complete: false }
}

/** Versions with their texts, in the order of the refs; null where nothing is stored under one. */
export async function readVersionTexts(
  database: Database,
  refs: readonly NumberedRef[],
): Promise<(FullVersion | null)[]> {
  const versions = JSON.stringify(refs.map(({ articleId, version }) => [articleId, version]))
  const [rows, texts, tails] = await database.read(textsOfVersions.map((select) => select({ versions })))
  const found = new Map(fullVersions(rows!, texts!, tails!).map((version) => [version.ref, version]))
  return refs.map(({ articleId, version }) => found.get(`${articleId}@${version}`) ?? null)
}

function fullVersions(rows: readonly Row[], texts: readonly Row[], tails: readonly Row[]): FullVersion[] {
  const textOf = wholeTexts(texts, tails)
  return rows.map((row) => ({ ...versionOf(row), paragraphs: paragraphsOf(row, textOf) }))
}

/** The texts of paragraphs by their ids, from rows of `id, text` and of the tails in order. */
export function wholeTexts(texts: readonly Row[], tails: readonly Row[]): Map<number, string> {
  const whole = new Map(texts.map((row) => [row.id as number, row.text as string]))
  for (const row of tails) {
    const paragraph = row.paragraph as number
    whole.set(paragraph, whole.get(paragraph)! + row.text)
  }
  return whole
}

/** The paragraphs of a version, whose row has `printed`: a JSON list of paragraph ids with their roles. */
export function paragraphsOf(row: Row, textOf: ReadonlyMap<number, string>): Paragraph[] {
  const printed = JSON.parse(row.printed as string) as [number, number][]
  return printed.map(([paragraph, role], index) => ({
    index,
    text: textOf.get(paragraph)!,
    role: ROLES[role]!,
  }))
}
