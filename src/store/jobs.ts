// The job queue, in a table, so that a restart continues it. Taking a job gives a lease: if the worker dies, the job comes
// back. A job runs at least once, so running it twice must be harmless.
import type { Database } from './drivers/database.ts'
import type { JobColumns, Joined } from './sql/rows.ts'
import { readRows, statement, writeBatch } from './sql/statement.ts'

/** Limit of rows: more would be a mistake, since each takes longer to process than to add. */
const MOST_JOBS = 10_000

/** So late that nobody takes it: the job was given up. */
const NEVER = 9_007_199_254_740_991

/** Characters kept of a failure's reason. */
const LONGEST_ERROR = 500

export interface TakenJob {
  readonly id: number
  readonly kind: string
  readonly subject: string
  /** Failed attempts, this one included. */
  readonly tries: number
  readonly wanted: number
}

interface JobCounts {
  /** Due now or later, running ones included. */
  readonly waiting: number
  /** Given up. */
  readonly failed: number
}

export interface JobQueue {
  /**
   * Once for each kind and subject, however often it is requested; requested while it runs, it runs once more. False if the
   * queue is full.
   */
  add(kind: string, subject: string): Promise<boolean>
  /** The job that is due longest. Nobody else gets it before `leaseMs` have passed. Null if none is due. */
  take(leaseMs: number): Promise<TakenJob | null>
  /**
   * Renews the lease: nobody else gets the job before another `leaseMs` have passed. False if another worker has it by now.
   */
  renew(job: TakenJob, leaseMs: number): Promise<boolean>
  /** Milliseconds until the next one is due, running ones included; null if none waits. */
  untilDue(): Promise<number | null>
  /** Deletes it, or makes it due at once if it was requested meanwhile. */
  finish(job: TakenJob): Promise<void>
  /** One slice succeeded: due again now, behind the others. */
  proceed(job: TakenJob): Promise<void>
  /** It failed: due again in `ms`, or given up if that is null. */
  fail(job: TakenJob, error: string, ms: number | null): Promise<void>
  counts(): Promise<JobCounts>
}

const addJob = statement(`
  INSERT INTO jobs (kind, subject, due, tries, wanted)
  SELECT :kind, :subject, :now, 0, 1
  WHERE (SELECT count(*) FROM (SELECT 1 FROM jobs LIMIT ${MOST_JOBS})) < ${MOST_JOBS}
    OR EXISTS (SELECT 1 FROM jobs WHERE kind = :kind AND subject = :subject)
  ON CONFLICT (kind, subject) DO UPDATE SET
    wanted = wanted + 1, due = iif(due = ${NEVER}, excluded.due, due), tries = iif(due = ${NEVER}, 0, tries)
  RETURNING id`)

const selectDue = statement(`SELECT min(due) AS due FROM jobs WHERE due <= :now`).rows<DueRow>()

/** Null without jobs. */
type DueRow = Joined<Pick<JobColumns, 'due'>>

const takeJob = statement(`
  UPDATE jobs SET due = :until, tries = tries + 1
  WHERE id = (SELECT id FROM jobs WHERE due <= :now ORDER BY due, id LIMIT 1)
  RETURNING id, kind, subject, tries, wanted`).rows<TakenJob>()

// An expired lease may have been taken by another: `tries` tells whether the job is still ours.
const OURS = 'id = :id AND tries = :tries'

const extendLease = statement(`UPDATE jobs SET due = :until WHERE ${OURS} AND due < ${NEVER} RETURNING id`)

const selectNext = statement(`SELECT min(due) AS due FROM jobs WHERE due < ${NEVER}`).rows<DueRow>()

const dropJob = statement(`DELETE FROM jobs WHERE ${OURS} AND wanted = :wanted`)

const renewJob = statement(`UPDATE jobs SET due = :now, tries = 0, error = NULL WHERE ${OURS}`)

const postponeJob = statement(`UPDATE jobs SET due = :due, error = :error WHERE ${OURS}`)

const countJobs = statement(`
  SELECT count(*) - count(nullif(due, ${NEVER})) AS failed, count(nullif(due, ${NEVER})) AS waiting FROM jobs`).rows<JobCounts>()

/** The queue in that database. */
export function jobQueue(database: Database, clock: () => Date): JobQueue {
  const now = () => clock().getTime()
  return {
    add: async (kind, subject) => {
      const [rows] = await writeBatch(database, [addJob({ kind, subject, now: now() })])
      return rows.length > 0
    },
    take: async (leaseMs) => {
      // Most polls find nothing, so a poll begins with a read.
      const [next] = await readRows(database, selectDue({ now: now() }))
      if (next?.due == null) return null
      const [[job]] = await writeBatch(database, [takeJob({ now: now(), until: now() + leaseMs })])
      return job ?? null
    },
    renew: async ({ id, tries }, leaseMs) => {
      const [rows] = await writeBatch(database, [extendLease({ id, tries, until: now() + leaseMs })])
      return rows.length > 0
    },
    untilDue: async () => {
      const [next] = await readRows(database, selectNext({}))
      return next?.due == null ? null : Math.max(0, next.due - now())
    },
    finish: async (job) => {
      const { id, tries, wanted } = job
      await writeBatch(database, [dropJob({ id, tries, wanted }), renewJob({ id, tries, now: now() })])
    },
    proceed: async ({ id, tries }) => {
      await writeBatch(database, [renewJob({ id, tries, now: now() })])
    },
    fail: async ({ id, tries }, error, ms) => {
      const due = ms === null ? NEVER : now() + ms
      await writeBatch(database, [postponeJob({ id, tries, due, error: error.slice(0, LONGEST_ERROR) })])
    },
    counts: async () => {
      const [counts] = await readRows(database, countJobs({}))
      return counts ?? { waiting: 0, failed: 0 }
    },
  }
}
