// Imports whose lines wait in the database to be processed: the queue holds only the id of the import. Lines are stored in
// chunks of whole lines, and a chunk in pieces that fit every database's largest value.
import type { Database } from '../drivers/database.ts'
import type { Flag, ImportColumns, ImportPieceColumns } from '../sql/rows.ts'
import { readBatch, readRows, type Statement, statement, writeBatch } from '../sql/statement.ts'
import { randomId } from '../uploads/ids.ts'

/** A piece of a chunk in bytes; D1 holds 2,000,000 in a value. */
const PIECE_BYTES = 1_000_000

/** Problems stored per import; more of them are only counted. */
const MOST_PROBLEMS = 1_000

/** How long the report of an import is kept, and its lines if nobody processed them. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000

/** Lines one after another, each with its line feed. */
interface StagedLines {
  /** Number of the first of them in the whole import, from 1. */
  readonly firstLine: number
  readonly bytes: Uint8Array
}

export interface LineProblem {
  readonly line: number
  readonly status: number
  readonly problem: string
}

/** The outcome of some lines. */
export interface StagedOutcome {
  readonly created: number
  readonly unchanged: number
  readonly problems: readonly LineProblem[]
}

interface StagedChunk extends StagedLines {
  readonly number: number
  /** The upload limit at the time of the import. */
  readonly maxBytes: number
}

interface ImportReport {
  readonly id: string
  /** Whether every line has its outcome. */
  readonly done: boolean
  /** Lines sent, blank ones left out. */
  readonly lines: number
  readonly created: number
  readonly unchanged: number
  readonly failed: number
  /** Of the lines that failed, the first MOST_PROBLEMS. */
  readonly problems: readonly LineProblem[]
}

export interface Staging {
  /** A new import, without lines. */
  begin(maxBytes: number): Promise<string>
  /** Adds the chunk with that number, from 0. */
  append(id: string, number: number, lines: StagedLines): Promise<void>
  /** All lines are stored, and those of `outcome` are processed already: the rest can be processed now. */
  seal(id: string, lines: number, outcome: StagedOutcome): Promise<void>
  /** The first waiting chunk; null if none waits, or the import is not sealed. */
  next(id: string): Promise<StagedChunk | null>
  /** Records the outcome of that chunk and deletes it. A repeated call counts once. */
  finish(id: string, number: number, outcome: StagedOutcome): Promise<void>
  /** Null if there is no such import, or its report has expired. */
  report(id: string): Promise<ImportReport | null>
}

const beginImport = statement(`
  INSERT INTO imports (id, at, max_bytes, sealed, next, lines, created, unchanged, failed)
  VALUES (:id, :now, :maxBytes, 0, 0, 0, 0, 0, 0)`)

const writePiece = statement(`
  INSERT INTO import_pieces (import, chunk, piece, first_line, bytes)
  VALUES (:id, :number, :piece, :firstLine, :bytes)`)

const sealImport = statement(`
  UPDATE imports SET sealed = 1, lines = :lines, failed = failed + :failed WHERE id = :id`)

const selectPlace = statement(`SELECT next, max_bytes FROM imports WHERE id = :id AND sealed = 1`).rows<
  Pick<ImportColumns, 'next' | 'max_bytes'>
>()

const selectPiece = statement(`
  SELECT first_line, bytes FROM import_pieces WHERE import = :id AND chunk = :number AND piece = :piece`).rows<PieceRow>()

type PieceRow = Pick<ImportPieceColumns, 'first_line' | 'bytes'>

const writeProblems = statement(`
  INSERT INTO import_problems (import, line, status, problem)
  SELECT :id, value ->> 0, value ->> 1, value ->> 2 FROM json_each(:problems)
  WHERE EXISTS (SELECT 1 FROM imports WHERE id = :id AND next = :number)
    AND (SELECT count(*) FROM import_problems WHERE import = :id) < ${MOST_PROBLEMS}
  ON CONFLICT (import, line) DO NOTHING`)

const dropChunk = statement(`DELETE FROM import_pieces WHERE import = :id AND chunk = :number`)

const moveOn = statement(`
  UPDATE imports SET next = next + 1, created = created + :created, unchanged = unchanged + :unchanged,
    failed = failed + :failed
  WHERE id = :id AND next = :number`)

const selectImport = statement(`
  SELECT sealed AND NOT EXISTS (SELECT 1 FROM import_pieces WHERE import = :id) AS done,
    lines, created, unchanged, failed
  FROM imports WHERE id = :id`).rows<ReportRow>()

interface ReportRow extends Pick<ImportColumns, 'lines' | 'created' | 'unchanged' | 'failed'> {
  readonly done: Flag
}

const selectProblems = statement(`
  SELECT line, status, problem FROM import_problems WHERE import = :id ORDER BY line LIMIT ${MOST_PROBLEMS}`).rows<LineProblem>()

const OLD = 'SELECT id FROM imports WHERE at <= :keptSince ORDER BY at LIMIT 1'

const dropOldPieces = statement(`DELETE FROM import_pieces WHERE import IN (${OLD})`)

const dropOldProblems = statement(`DELETE FROM import_problems WHERE import IN (${OLD})`)

const dropOldReport = statement(`DELETE FROM imports WHERE id IN (${OLD}) RETURNING id`)

/** The staged imports of that database. */
export function staging(database: Database, clock: () => Date): Staging {
  return {
    begin: async (maxBytes) => {
      const id = randomId()
      await writeBatch(database, [beginImport({ id, now: clock().getTime(), maxBytes })])
      return id
    },
    append: async (id, number, { firstLine, bytes }) => {
      const pieces: Statement[] = []
      for (let at = 0; at < bytes.byteLength; at += PIECE_BYTES) {
        const piece = pieces.length
        pieces.push(writePiece({ id, number, piece, firstLine, bytes: bytes.slice(at, at + PIECE_BYTES) }))
      }
      await writeBatch(database, pieces)
    },
    seal: async (id, lines, { problems }) => {
      const first = problemsOf(id, 0, problems)
      await writeBatch(database, [first, sealImport({ id, lines, failed: problems.length })])
    },
    next: (id) => nextChunk(database, id),
    finish: async (id, number, { created, unchanged, problems }) => {
      await writeBatch(database, [
        problemsOf(id, number, problems),
        dropChunk({ id, number }),
        moveOn({ id, number, created, unchanged, failed: problems.length }),
      ])
    },
    report: async (id) => {
      const [[row], problems] = await readBatch(database, [selectImport({ id }), selectProblems({ id })])
      return row === undefined ? null : { ...row, id, done: row.done === 1, problems }
    },
  }
}

/** Drops an import that has expired, with all its rows. */
export function dropOldImport(now: number) {
  const old = { keptSince: now - KEPT_MS }
  return [dropOldPieces(old), dropOldProblems(old), dropOldReport(old)]
}

function problemsOf(id: string, number: number, problems: readonly LineProblem[]): Statement {
  const list = problems.slice(0, MOST_PROBLEMS).map(({ line, status, problem }) => [line, status, problem])
  return writeProblems({ id, number, problems: JSON.stringify(list) })
}

async function nextChunk(database: Database, id: string): Promise<StagedChunk | null> {
  const [place] = await readRows(database, selectPlace({ id }))
  if (place === undefined) return null
  const number = place.next
  const pieces: PieceRow[] = []
  for (;;) {
    const [piece] = await readRows(database, selectPiece({ id, number, piece: pieces.length }))
    if (piece === undefined) break
    pieces.push(piece)
  }
  if (pieces[0] === undefined) return null
  const bytes = new Uint8Array(await new Blob(pieces.map((piece) => piece.bytes)).arrayBuffer())
  return { number, firstLine: pieces[0].first_line, bytes, maxBytes: place.max_bytes }
}
