// One check over a whole library, a page of rows at a time, and its faults.
import type { Database } from '../drivers/database.ts'
import type { Statement } from '../sql/statement.ts'

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

/** A row of a check, with the place at which the next page continues. */
export interface Placed {
  readonly place: number
}

/** For rows of which `limit` were requested. */
export function pageOf(rows: readonly Placed[], limit: number, findings: readonly Finding[]): Look {
  const last = rows.at(-1)
  return {
    findings,
    seen: rows.length,
    next: last && rows.length === limit ? last.place : null,
  }
}
