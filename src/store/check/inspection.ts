// One check over a whole library, a page of rows at a time, and its faults.
import type { Database, Row, Statement } from '../drivers/database.ts'

/** A fault and its repair. */
export interface Finding {
  readonly kind: string
  /** The ref, the id of an article, the slug of a story, or the row. */
  readonly where: string
  readonly what: string
  /** Statements that do nothing if the fault is gone; empty: the fault stays. */
  readonly mend: readonly Statement[]
}

/** A page of the rows that a check reads. */
export interface Look {
  readonly findings: readonly Finding[]
  /** Number of rows. */
  readonly seen: number
  /** The last row read; null at the end. */
  readonly next: number | null
}

/** One check over the whole library. */
export interface Inspection {
  /** The message if the database can't answer. */
  readonly name: string
  /** The total that its rows count towards. */
  readonly counts?: 'versions' | 'paragraphs' | 'articles'
  look(database: Database, after: number): Promise<Look>
  /** Runs after repairs. */
  finish?(database: Database): Promise<void>
  /** Rebuilds what it reads when that can't be read at all. */
  rebuild?(database: Database): Promise<void>
}

/** For rows with `place`, of which `limit` were requested. */
export function pageOf(rows: readonly Row[], limit: number, findings: readonly Finding[]): Look {
  const last = rows.at(-1)
  return {
    findings,
    seen: rows.length,
    next: last && rows.length === limit ? (last.place as number) : null,
  }
}

/** The rows of a single statement. */
export async function rowsOf(database: Database, asked: Statement): Promise<Row[]> {
  return (await database.read([asked]))[0]!
}
