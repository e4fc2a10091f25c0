// Every version of the library, by article id and number, so that equal libraries give equal exports.
import { contentOf } from '../../core/text/document.ts'
import type { Database } from '../drivers/database.ts'
import { StoreUnavailable } from '../failures.ts'
import { hashesOf } from '../hashes.ts'
import type { ExportedVersion, ExportFault } from '../model.ts'
import type { ArticleColumns, Flag, Joined, StoryColumns, VersionColumns } from '../sql/rows.ts'
import { readRows, statement } from '../sql/statement.ts'
import { readFacts, readVersion, readWithOriginal } from '../versions.ts'
import type { FullVersion } from '../versions-model.ts'

/** Refs read at a time; the versions themselves are read one by one, so that memory holds a single one. */
const PAGE = 200
/** Rows of versions read by one statement, for those without an article. */
const ROWS = 2_000

const selectRefs = statement(`
  SELECT a.id, v.number, s.title, b.id AS base
  FROM articles a CROSS JOIN versions v ON v.article = a.key
  LEFT JOIN stories s ON s.slug = a.story LEFT JOIN articles b ON b.id = s.base AND b.story = s.slug
  WHERE a.id >= :article AND (a.id > :article OR v.number > :number)
  ORDER BY a.id, v.number LIMIT ${PAGE}`).rows<RefRow>()

/** Without a story, and with one that chose no base. */
interface RefRow
  extends Pick<ArticleColumns, 'id'>,
    Pick<VersionColumns, 'number'>,
    Joined<Pick<StoryColumns, 'title' | 'base'>> {}

const selectRows = statement(`
  SELECT id, NOT EXISTS (SELECT 1 FROM articles WHERE key = article) AS lost
  FROM versions WHERE id > :after ORDER BY id LIMIT ${ROWS}`).rows<
  Pick<VersionColumns, 'id'> & { readonly lost: Flag }
>()

/**
 * Versions deleted during the export are left out; uploads may be in it or not. `tell` receives each version that can't be
 * exported as it was stored; without it the first one ends the export.
 */
export async function* exportVersions(
  database: Database,
  tell: (fault: ExportFault) => void = refuse,
): AsyncGenerator<ExportedVersion> {
  let after = { article: '', number: 0 }
  for (;;) {
    const refs = await readRows(database, selectRefs(after))
    for (const ref of refs) {
      const { id: article, number } = ref
      const { found, problem } = await readWhole(database, article, number)
      if (problem !== null) tell({ ref: `${article}@${number}`, problem })
      if (found === null) continue
      yield { ...found, storyTitle: ref.title, storyBase: ref.base }
    }
    const last = refs.at(-1)
    if (last === undefined || refs.length < PAGE) break
    after = { article: last.id, number: last.number }
  }
  for await (const row of rowsWithoutArticle(database)) {
    tell({ ref: null, problem: `The article of version row ${row} is lost.` })
  }
}

function refuse({ ref, problem }: ExportFault): never {
  throw new Error(`${ref ?? 'A version'} can not be exported: ${problem}`)
}

interface Read {
  /** Null if there is nothing to export. */
  readonly found: Pick<ExportedVersion, 'version' | 'original'> | null
  readonly problem: string | null
}

async function readWhole(database: Database, articleId: string, number: number): Promise<Read> {
  const ref = { articleId, version: number }
  const whole = await readable(() => readWithOriginal(database, ref))
  if (whole.value) return { found: whole.value, problem: await textProblem(whole.value.version) }
  const read = await readable(() => readVersion(database, ref))
  if (read.value) return { found: withoutOriginal(read.value), problem: ORIGINAL_LOST }
  if (read.error !== null) return { found: null, problem: `It can not be read: ${read.error}` }
  const isDeleted = (await readFacts(database, [ref]))[0] === null
  return { found: null, problem: isDeleted ? null : 'A part of its text is lost.' }
}

/** Damage does not end the export; a database that does not answer does. */
async function readable<T>(
  read: () => Promise<T>,
): Promise<{ readonly value: T | null; readonly error: string | null }> {
  try {
    return { value: await read(), error: null }
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error
    return { value: null, error: error instanceof Error ? error.message : String(error) }
  }
}

async function textProblem(version: FullVersion): Promise<string | null> {
  const [hash] = await hashesOf([contentOf(version)])
  return version.contentHash === `sha256:${hash}` ? null : 'Its text is not the one that was uploaded.'
}

const ORIGINAL_LOST = 'Its original is lost: what stands for it is plain text, made of its paragraphs.'

function withoutOriginal(version: FullVersion): Pick<ExportedVersion, 'version' | 'original'> {
  const text = version.paragraphs.map((paragraph) => paragraph.text).join('\n\n')
  return { version, original: { mediaType: 'text/plain', bytes: new TextEncoder().encode(text) } }
}

async function* rowsWithoutArticle(database: Database): AsyncGenerator<number> {
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = await readRows(database, selectRows({ after }))
    for (const { id, lost } of rows) if (lost) yield id
    if (rows.length < ROWS) return
    after = rows.at(-1)!.id
  }
}
