// Cached answers about whole stories. What decides an answer is hashed as its state: another version of the story gives
// another state, and its answer replaces the older one.
import { ALGORITHM_VERSION } from '../../core/model.ts'
import type { Database } from '../drivers/database.ts'
import type { ScoredVersion } from '../model.ts'
import type { StoryAnswerColumns } from '../sql/rows.ts'
import { readRows, type Statement, statement, writeBatch } from '../sql/statement.ts'
import { packed, unpacked } from '../uploads/gzip-pieces.ts'

/** The key of an answer. */
export interface StoryQuestion {
  /** Slug of the story. */
  readonly story: string
  readonly view: string
  /** Other parameters, such as the base: never a text. */
  readonly question: string
  /** Hash of everything that decides the answer beside the algorithm: 64 hexadecimal digits. */
  readonly state: string
}

export interface KeptAnswer {
  /** JSON. */
  readonly text: string
  /** False for a partial result. */
  readonly done: boolean
}

export interface StoryAnswers {
  /** Null if none is stored for that state. */
  read(question: StoryQuestion): Promise<KeptAnswer | null>
  /**
   * Replaces older answers of the view; a partial result never replaces a complete one. `versions` are those it was computed
   * from: if one was deleted meanwhile, or left the story, nothing is stored; null: the caller has already verified them.
   * False if the answer is too large to be stored.
   */
  keep(
    question: StoryQuestion,
    answer: KeptAnswer,
    versions: readonly Pick<ScoredVersion, 'articleId' | 'number'>[] | null,
  ): Promise<boolean>
  /** Deletes the cached answers of a story. */
  forget(story: string): Promise<void>
}

/** Small pieces, so that counting rows bounds bytes. */
const PIECE_BYTES = 64 * 1024
/** The matrix of 300 printings takes 30. */
const MOST_PIECES = 128
/** Limits of stored rows, newest first, of one story on whatever bases, and in all: 16 MiB and 1 GiB at most. */
const MOST_OF_STORY = 256
const MOST_ROWS = 16_384
/** Rows of older algorithms dropped at a time. */
const SLICE = 100

const encoder = new TextEncoder()
const decoder = new TextDecoder()

const CURRENT = `algorithm = ${ALGORITHM_VERSION} AND state = unhex(:state)` as const

const selectPieces = statement(`
  SELECT piece, done, bytes FROM story_answers
  WHERE story = :story AND view = :view AND question = :question AND ${CURRENT} ORDER BY piece`).rows<AnswerPieceRow>()

export type AnswerPieceRow = Pick<StoryAnswerColumns, 'piece' | 'done' | 'bytes'>

const dropOlder = statement(`
  DELETE FROM story_answers
  WHERE story = :story AND view = :view AND (NOT (${CURRENT}) OR (question = :question AND (:done OR NOT done)))`)

const STORED = `NOT EXISTS (
  SELECT 1 FROM json_each(:versions) t WHERE NOT EXISTS (
    SELECT 1 FROM articles a CROSS JOIN versions v ON v.article = a.key AND v.number = t.value ->> 1
    WHERE a.id = t.value ->> 0 AND a.story = :story))` as const

const SAME = 'story = :story AND view = :view AND question = :question' as const

/** The first piece checks whether it may be stored; the others follow it. */
const writePiece = <const Where extends string>(where: Where) =>
  `
  INSERT INTO story_answers (story, view, question, state, algorithm, done, piece, bytes)
  SELECT :story, :view, :question, unhex(:state), ${ALGORITHM_VERSION}, :done, :piece, :bytes WHERE ${where}` as const

const writeFirst = statement(
  writePiece(`(:versions IS NULL OR ${STORED}) AND NOT EXISTS (SELECT 1 FROM story_answers WHERE ${SAME})`),
)
const writeNext = statement(
  writePiece(`EXISTS (SELECT 1 FROM story_answers WHERE ${SAME} AND done = :done AND piece = :piece - 1)`),
)

const dropOldestOfStory = statement(`
  DELETE FROM story_answers WHERE story = :story AND id <= (
    SELECT id FROM story_answers WHERE story = :story ORDER BY id DESC LIMIT 1 OFFSET ${MOST_OF_STORY})`)

const dropOldest = statement(`
  DELETE FROM story_answers WHERE id <= (SELECT max(id) FROM story_answers) - :kept`)

/** `stories` selects slugs. */
export const forgetStoryAnswers = <const Stories extends string>(stories: Stories) =>
  `DELETE FROM story_answers WHERE story IN (${stories})` as const

const forgetStory = statement(forgetStoryAnswers(':story'))

/** The answers in that database. */
export function storyAnswers(database: Database): StoryAnswers {
  return {
    read: async (question) => {
      const rows = await readRows(database, selectPieces({ ...question }))
      return keptAnswer(rows)
    },
    keep: async (question, answer, versions) => {
      const pieces = await packed(encoder.encode(answer.text), PIECE_BYTES)
      if (pieces.length > MOST_PIECES) return false
      await writeBatch(database, written(question, answer.done, pieces, versions))
      return true
    },
    forget: async (story) => {
      await writeBatch(database, [forgetStory({ story })])
    },
  }
}

function written(
  { story, view, question, state }: StoryQuestion,
  isDone: boolean,
  pieces: readonly Uint8Array[],
  stored: readonly Pick<ScoredVersion, 'articleId' | 'number'>[] | null,
): Statement[] {
  const done = isDone ? 1 : 0
  const versions = stored && JSON.stringify(stored.map(({ articleId, number }) => [articleId, number]))
  const place = { story, view, question, state, done }
  return [
    dropOlder(place),
    ...pieces.map((bytes, piece) =>
      piece === 0 ? writeFirst({ ...place, piece, bytes, versions }) : writeNext({ ...place, piece, bytes }),
    ),
    dropOldestOfStory({ story }),
    dropOldest({ kept: MOST_ROWS }),
  ]
}

/** Null if a piece is missing or damaged: it is computed again. */
export async function keptAnswer(rows: readonly AnswerPieceRow[]): Promise<KeptAnswer | null> {
  if (rows.length === 0 || rows.some(({ piece }, at) => piece !== at)) return null
  try {
    const bytes = await unpacked(rows.map((row) => new Uint8Array(row.bytes)))
    return { text: decoder.decode(bytes), done: rows[0]!.done === 1 }
  } catch {
    return null
  }
}

/** Drops some answers of older algorithms, returning a row for each. */
export const dropOldAnswers = statement(`
  DELETE FROM story_answers WHERE id IN (
    SELECT id FROM story_answers WHERE algorithm < ${ALGORITHM_VERSION} LIMIT ${SLICE}) RETURNING id`)({})
/** If so many rows were dropped there may be more. */
export const OLD_ANSWERS_SLICE = SLICE
