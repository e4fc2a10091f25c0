// Checks that cached answers belong to stored stories and can be read.

import type { Database } from '../drivers/database.ts'
import { readRows, statement } from '../sql/statement.ts'
import { type AnswerPieceRow, keptAnswer } from '../stories/answers.ts'
import { type Finding, type Inspection, type Placed, pageOf } from './inspection.ts'
import type { StoredTexts } from './scores.ts'
import { bytesOf, decoded } from './whole-texts.ts'

/** Answers read by one statement. */
const ROWS = 100

/** The first piece of each answer, whatever its number. */
const selectAnswers = statement(`
  SELECT id AS place, ${bytesOf('story')} AS story, ${bytesOf('view')} AS view, ${bytesOf('question')} AS question
  FROM story_answers s WHERE id > :after AND NOT EXISTS (
    SELECT 1 FROM story_answers t
    WHERE t.story = s.story AND t.view = s.view AND t.question = s.question AND t.piece < s.piece)
  ORDER BY id LIMIT ${ROWS}`).rows<AnswerRow>()

interface AnswerRow extends Placed {
  readonly story: ArrayBuffer
  readonly view: ArrayBuffer
  readonly question: ArrayBuffer
}

/** The pieces of the answer that a row belongs to. */
const PIECES = `story_answers
  WHERE (story, view, question) = (SELECT story, view, question FROM story_answers WHERE id = :id)` as const

const selectPieces = statement(
  `SELECT piece, done, bytes FROM ${PIECES} ORDER BY piece`,
).rows<AnswerPieceRow>()

const dropAnswer = statement(`DELETE FROM ${PIECES}`)

/** The story may be in another database of the library than its answer. */
export function answerInspection(texts: StoredTexts): Inspection {
  return {
    name: 'kept answers',
    look: async (database, after) => {
      const rows = await readRows(database, selectAnswers({ after }))
      const missing = await texts.missingStories(rows.map(storyOf))
      const findings: Finding[] = []
      for (const row of rows) {
        const what = missing.has(storyOf(row)) ? 'is about a missing story' : await fault(database, row)
        if (what === null) continue
        findings.push({
          kind: 'answer',
          where: nameOf(row),
          what,
          mend: [dropAnswer({ id: row.place })],
        })
      }
      return pageOf(rows, ROWS, findings)
    },
  }
}

async function fault(database: Database, row: AnswerRow): Promise<string | null> {
  const kept = await keptAnswer(await readRows(database, selectPieces({ id: row.place })))
  return kept !== null && isJson(kept.text) ? null : 'cannot be read'
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function storyOf(row: AnswerRow): string {
  return decoded(row.story) ?? ''
}

function nameOf({ story, view, question }: AnswerRow): string {
  return [story, view, question]
    .map((value) => decoded(value) ?? '')
    .join(' ')
    .trim()
}
