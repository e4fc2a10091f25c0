// One question to a whole library, a page of rows at a time, and what it finds.
import type { Database, Row, Statement } from '../drivers/database.ts'

/** A fault, and what would mend it. */
export interface Finding {
  readonly kind: string
  /** The ref, the id of an article, the slug of a story, or the row. */
  readonly where: string
  readonly what: string
  /** Statements that do nothing where the fault is gone meanwhile; none: it is left alone. */
  readonly mend: readonly Statement[]
}

/** A page of the rows that one question is asked of. */
export interface Look {
  readonly findings: readonly Finding[]
  /** How many rows there were. */
  readonly seen: number
  /** The last row looked at; null where there is none after it. */
  readonly next: number | null
}

/** One question to the whole library. */
export interface Inspection {
  /** What is told where the database can't answer. */
  readonly name: string
  /** What of the totals its rows count in. */
  readonly counts?: 'versions' | 'paragraphs' | 'articles'
  look(database: Database, after: number): Promise<Look>
  /** After statements that mend. */
  finish?(database: Database): Promise<void>
  /** Makes what it looks at anew, where it can't even be read. */
  rebuild?(database: Database): Promise<void>
}

/** Of rows with their `place`, `limit` of which were asked for. */
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
