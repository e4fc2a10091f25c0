// Checks a library page by page: every text against its hash, every version against its article, the indexes against the
// texts. Repairs what it can without changing a text, a hash or the number of a version.

import { type Addresses, type OpenDatabase, openDatabase } from '../drivers/connect.ts'
import type { Database } from '../drivers/database.ts'
import { StoreUnavailable } from '../failures.ts'
import { INDEXES } from '../indexes/runs.ts'
import { checkSchema } from '../migrate.ts'
import { readRows, statement, writeBatch } from '../sql/statement.ts'
import { answerInspection } from './answers.ts'
import { articleInspections } from './articles.ts'
import { hashInspections } from './hashes.ts'
import { indexInspections, rebuildIndex } from './indexes.ts'
import type { Finding, Inspection } from './inspection.ts'
import { orphanInspections } from './orphans.ts'
import { piecesInspection } from './pieces.ts'
import { Lacking, printingsInspection } from './printings.ts'
import { pairScoreInspection, type StoredTexts, storedTexts } from './scores.ts'
import { textInspections } from './texts.ts'

export interface CheckedFinding extends Omit<Finding, 'mend'> {
  readonly repaired: boolean
}

export interface CheckTotals {
  readonly versions: number
  readonly paragraphs: number
  readonly articles: number
  /** Faults, repaired ones included. */
  readonly faults: number
  readonly repaired: number
}

interface CheckOptions {
  readonly repair: boolean
  /** Whether the database is a local file, whose pages can be checked too. */
  readonly isFile: boolean
  /** All databases of the library; omitted: this one is all of it. */
  readonly texts?: StoredTexts
  readonly tell: (finding: CheckedFinding) => void
}

/** Statements per write transaction: a short stop for everyone else. */
const MENDED_TOGETHER = 50

/**
 * Articles come first: their newest version decides what is searched. Pieces and printings come before everything that reads
 * or drops texts. Indexes come before hashes and orphans: a paragraph can't leave an index that can't be read. Hashes come
 * before orphans: two paragraphs with one text, whose hash had been lost, are first merged. Texts come last: by then a
 * repair has dropped what nobody prints.
 */
function inspections(texts: StoredTexts, isFile: boolean): Inspection[] {
  const { rows, whole } = indexInspections()
  const lacking = new Lacking()
  return [
    ...articleInspections,
    piecesInspection,
    printingsInspection(lacking),
    ...rows,
    ...(isFile ? whole : []),
    ...hashInspections,
    ...orphanInspections(lacking),
    ...textInspections,
    pairScoreInspection(texts),
    answerInspection(texts),
  ]
}

/** Opens the database at that address, and never creates one. Throws StoreUnavailable if it lacks this program's tables. */
export async function openForCheck(addresses: Addresses): Promise<OpenDatabase> {
  if (/^file:./.test(addresses.url)) await requireFile(addresses.url)
  const database = await openDatabase(addresses)
  try {
    await checkSchema(database)
    return database
  } catch (error) {
    await database.close()
    throw error instanceof StoreUnavailable ? error : unreadableFile(error)
  }
}

async function requireFile(url: string): Promise<void> {
  const [{ pathOf }, { stat }] = await Promise.all([
    import('../drivers/file/embedded.ts'),
    import('node:fs/promises'),
  ])
  const path = pathOf(url)
  const stats = await stat(path).catch(() => null)
  const fault = stats === null ? `There is no database file ${path}.` : faultOf(path, stats)
  if (fault !== null) throw new StoreUnavailable('unreachable', fault)
}

function faultOf(path: string, found: { isFile(): boolean; readonly size: number }): string | null {
  if (!found.isFile()) return `${path} is not a file; name the database file.`
  return found.size === 0 ? `The database file ${path} is empty: it has no library.` : null
}

function unreadableFile(error: unknown): StoreUnavailable {
  return new StoreUnavailable('unreachable', `The database cannot be read: ${messageOf(error)}`)
}

/** Runs every check. Memory holds a page, and two numbers for each version of the library. Throws StoreUnavailable. */
export async function checkLibrary(database: Database, options: CheckOptions): Promise<CheckTotals> {
  const check = new Check(database, options)
  const texts = options.texts ?? storedTexts([database])
  for (const inspection of inspections(texts, options.isFile)) await check.inspect(inspection)
  if (options.isFile) await check.file()
  return check.totals
}

class Check {
  readonly totals = { versions: 0, paragraphs: 0, articles: 0, faults: 0, repaired: 0 }

  constructor(
    private readonly database: Database,
    private readonly options: CheckOptions,
  ) {}

  /**
   * The pages of the file, table by table, so that no statement takes as long as the whole file. SQLite also checks the runs
   * of an index; an index can always be rebuilt.
   */
  async file(): Promise<void> {
    const tables = await readRows(this.database, selectTables({}))
    for (const { name } of tables) {
      const faults = await this.pagesOf(name)
      const index =
        this.options.repair && faults.length > 0 ? INDEXES.find((each) => each === name) : undefined
      const rebuilt = index !== undefined && (await this.rebuild(() => rebuildIndex(this.database, index)))
      const mended = rebuilt && (await this.pagesOf(name)).length === 0
      for (const what of faults) this.tell({ kind: 'file', where: `table ${name}`, what }, mended)
    }
  }

  private async pagesOf(table: string): Promise<string[]> {
    const messages = await this.database.read([{ sql: `PRAGMA integrity_check("${table}")`, args: [] }]).then(
      ([rows]) => rows!.map((row) => String(Object.values(row)[0])),
      (error) => [messageOf(error)],
    )
    return messages.filter((what) => what !== 'ok')
  }

  async inspect(inspection: Inspection, mayRebuild = this.options.repair): Promise<void> {
    const before = { ...this.totals }
    try {
      await this.walk(inspection)
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error
      const finding = { kind: 'unreadable', where: inspection.name, what: messageOf(error) }
      const { rebuild } = inspection
      const rebuilt =
        mayRebuild && rebuild !== undefined && (await this.rebuild(() => rebuild(this.database)))
      this.tell(finding, rebuilt)
      if (!rebuilt) return
      if (inspection.counts) this.totals[inspection.counts] = before[inspection.counts]
      await this.inspect(inspection, false)
    }
  }

  private async rebuild(work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error
      return false
    }
  }

  private async walk(inspection: Inspection): Promise<void> {
    for (let after = Number.MIN_SAFE_INTEGER; ; ) {
      const first = await inspection.look(this.database, after)
      if (inspection.counts) this.totals[inspection.counts] += first.seen
      if (first.findings.length > 0) await this.settle(inspection, after, first.findings)
      if (first.next === null) return
      after = first.next
    }
  }

  /** Others may write meanwhile: a fault counts only if a second look confirms it. A third look confirms the repair. */
  private async settle(inspection: Inspection, after: number, first: readonly Finding[]): Promise<void> {
    const keys = keysOf(first)
    const second = await inspection.look(this.database, after)
    const faults = second.findings.filter((finding) => keys.has(keyOf(finding)))
    const statements = this.options.repair ? faults.flatMap(({ mend }) => mend) : []
    if (statements.length === 0) {
      for (const fault of faults) this.tell(fault, false)
      return
    }
    for (let from = 0; from < statements.length; from += MENDED_TOGETHER) {
      await writeBatch(this.database, statements.slice(from, from + MENDED_TOGETHER))
    }
    await inspection.finish?.(this.database)
    const left = keysOf((await inspection.look(this.database, after)).findings)
    for (const fault of faults) this.tell(fault, fault.mend.length > 0 && !left.has(keyOf(fault)))
  }

  private tell({ kind, where, what }: Omit<Finding, 'mend'>, repaired: boolean): void {
    this.totals.faults++
    if (repaired) this.totals.repaired++
    this.options.tell({ kind, where, what, repaired })
  }
}

const selectTables = statement(`
  SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'fingerprint_postings%' ORDER BY name`).rows<{
  readonly name: string
}>()

function keysOf(findings: readonly Finding[]): Set<string> {
  return new Set(findings.map(keyOf))
}

/** A repair may change what is wrong, not where. */
function keyOf({ kind, where }: Finding): string {
  return `${kind} ${where}`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
