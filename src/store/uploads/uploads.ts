// Stores uploads, one alone or many together, and returns their outcomes.

import type { Paragraph } from '../../core/model.ts'
import type { Database } from '../drivers/database.ts'
import { StoreUnavailable } from '../failures.ts'
import { moveHashes } from '../indexes/paragraph-hashes.ts'
import type { ImportedVersion, ImportOutcome, UploadOutcome } from '../model.ts'
import { writeGroups } from '../sql/statement.ts'
import { readVersion, type VersionRow, versionOf } from '../versions.ts'
import type { FullVersion, NewVersion } from '../versions-model.ts'
import {
  type AnswerRow,
  closing,
  type OutcomeRow,
  outcome,
  outcomes,
  prepareUpload,
  uploadBatch,
} from './batch.ts'

/**
 * An answer names a version that a delete may remove before it is read. Then the upload no longer repeats another one, and runs
 * again; more than twice in a row is not bad luck, but a lagging replica.
 */
const TRIES = 3

export async function upload(database: Database, given: NewVersion, now: number): Promise<UploadOutcome> {
  const outcome = await uploadAsGiven(database, given, now)
  return isOfPage(outcome, given) ? uploadAsGiven(database, withoutAddress(given), now) : outcome
}

/** Whether the conflict is about an address from the page itself: pages name those of others, or of a section. */
function isOfPage({ kind }: { readonly kind: string }, given: NewVersion): boolean {
  return kind === 'conflict' && given.urlRead === true
}

function withoutAddress<T extends NewVersion>(given: T): T {
  return { ...given, url: null, urlRead: false }
}

async function uploadAsGiven(database: Database, given: NewVersion, now: number): Promise<UploadOutcome> {
  const prepared = await prepareUpload(given)
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const batch = uploadBatch(prepared, now, given.number != null)
    const [, [[row]]] = await writeGroups(database, [
      batch.statements,
      [outcome(batch.open)],
      closing([batch.open]),
    ])
    const answer = await outcomeOf(database, given, row!)
    if (answer !== null) return answer
  }
  throw new StoreUnavailable('busy', 'The version that this upload repeats can not be read just now.')
}

async function outcomeOf(
  database: Database,
  given: NewVersion,
  row: AnswerRow,
): Promise<UploadOutcome | null> {
  switch (row.outcome) {
    case 'created':
      return { kind: 'created', version: createdVersion(given, row) }
    case 'unchanged':
    case 'replayed': {
      const version = await storedVersion(database, row)
      return version && { kind: 'unchanged', version }
    }
    case 'no-article':
      return { kind: 'no-article', article: given.article! }
    case 'key':
      return { kind: 'key-reused' }
    default:
      return { kind: 'conflict', reason: conflictSentence(given, row) }
  }
}

function createdVersion(given: NewVersion, row: VersionRow): FullVersion {
  const extraction = given.details?.extraction
  return { ...versionOf(row), paragraphs: given.paragraphs.map(numbered), ...(extraction && { extraction }) }
}

function numbered(paragraph: { text: string; role: Paragraph['role'] }, index: number): Paragraph {
  return { index, text: paragraph.text, role: paragraph.role }
}

function storedVersion(database: Database, row: OutcomeRow): Promise<FullVersion | null> {
  return readVersion(database, { articleId: row.article_id, version: row.number! })
}

function conflictSentence(given: NewVersion, row: OutcomeRow): string {
  const article = `The article ${row.article_id}`
  switch (row.outcome) {
    case 'source':
      return `${article} belongs to the source “${row.source}”, not to “${given.source}”.`
    case 'story':
      return `${article} belongs to the story “${row.story}”, not to “${given.story}”.`
    case 'url':
      return `The address ${given.url} belongs to another article.`
    case 'printing':
      return `Another article is the printing of “${given.story}” by “${given.source}” without an address.`
    case 'number':
      return `${article} holds other content under the number ${given.number}.`
    default:
      return `${article} held other content under the number ${given.number} before it was deleted.`
  }
}

// ---- Imports ----

/** All in one transaction. If it fails as a whole, its halves are tried, so that in the end only the one to blame fails. */
export async function importVersions(
  database: Database,
  given: readonly ImportedVersion[],
  now: number,
): Promise<ImportOutcome[]> {
  try {
    const outcomes = await importTogether(database, given, now)
    for (const [n, outcome] of outcomes.entries())
      if (isOfPage(outcome, given[n]!))
        outcomes[n] = (await importVersions(database, [withoutAddress(given[n]!)], now))[0]!
    return outcomes
  } catch (error) {
    if (given.length < 2 || error instanceof StoreUnavailable) {
      return given.map(() => ({ kind: 'failed', error }))
    }
    const half = given.length >> 1
    const first = await importVersions(database, given.slice(0, half), now)
    return [...first, ...(await importVersions(database, given.slice(half), now))]
  }
}

async function importTogether(
  database: Database,
  given: readonly ImportedVersion[],
  now: number,
): Promise<ImportOutcome[]> {
  const prepared = await Promise.all(given.map(prepareUpload))
  // Printings of one copy come together: what several print goes in with the first.
  const listed = new Set<string>()
  const batches = prepared.map((each) => uploadBatch(each, now, true, listed))
  const statements = batches.flatMap((batch) => batch.statements)
  const open = batches.map((batch) => batch.open)
  const came = given.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0)
  const [, [rows]] = await writeGroups(database, [
    statements,
    [outcomes(open)],
    [...moveHashes(came), ...closing(open)],
  ])
  return rows.map((row, n) => importOutcome(given[n]!, row))
}

function importOutcome(given: ImportedVersion, row: OutcomeRow): ImportOutcome {
  const { outcome } = row
  if (outcome === 'created' || outcome === 'unchanged') {
    return { kind: outcome, ref: `${row.article_id}@${row.number}` }
  }
  if (outcome === 'no-article')
    return { kind: 'conflict', reason: `There is no article ${given.article} any more.` }
  return { kind: 'conflict', reason: conflictSentence(given, row) }
}
