// Work that waits, in a table, so that a restart goes on with it. Whoever takes a job has a lease: if it dies, the job
// comes back. A job is done at least once, so that doing it twice must be harmless.
import { type Database, statement } from './drivers/database.ts'

/** Rows the table holds at most: more would be a mistake, and each takes longer to work off than to add. */
const MOST_JOBS = 10_000

/** Due so late that nobody takes it: it was given up. */
const NEVER = Number.MAX_SAFE_INTEGER

/** Letters kept of the reason of a failure. */
const LONGEST_ERROR = 500

export interface TakenJob {
  readonly id: number
  readonly kind: string
  readonly subject: string
  /** How often it was taken without success, this time included. */
  readonly tries: number
  readonly wanted: number
}

export interface JobCounts {
  /** Due now or later, those that are being worked on included. */
  readonly waiting: number
  /** Given up. */
  readonly failed: number
}

export interface JobQueue {
  /**
   * Once for each kind and subject, however often it is asked for; asked for while it runs, it runs once more.
   * False where the queue is full.
   */
  add(kind: string, subject: string): Promise<boolean>
  /** The one that is due longest. Nobody else gets it before `leaseMs` are over. Null where none is due. */
  take(leaseMs: number): Promise<TakenJob | null>
  /** Its taker lives: nobody else gets it before another `leaseMs` are over. False where it is another's by now. */
  renew(job: TakenJob, leaseMs: number): Promise<boolean>
  /** Milliseconds until the next one is due, those that are being worked on included; null where none waits. */
  untilDue(): Promise<number | null>
  /** It is gone, or due at once where it was asked for meanwhile. */
  finish(job: TakenJob): Promise<void>
  /** It went well so far, and is due again now, behind the others. */
  proceed(job: TakenJob): Promise<void>
  /** It failed: due again in `ms`, or given up where that is null. */
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

const selectDue = statement(`SELECT min(due) AS due FROM jobs WHERE due <= :now`)

const takeJob = statement(`
  UPDATE jobs SET due = :until, tries = tries + 1
  WHERE id = (SELECT id FROM jobs WHERE due <= :now ORDER BY due, id LIMIT 1)
  RETURNING id, kind, subject, tries, wanted`)

// A lease that is over may have been taken by another: `tries` tells whether the job is still ours.
const OURS = 'id = :id AND tries = :tries'

const extendLease = statement(`UPDATE jobs SET due = :until WHERE ${OURS} AND due < ${NEVER} RETURNING id`)

const selectNext = statement(`SELECT min(due) AS due FROM jobs WHERE due < ${NEVER}`)

const dropJob = statement(`DELETE FROM jobs WHERE ${OURS} AND wanted = :wanted`)

const renewJob = statement(`UPDATE jobs SET due = :now, tries = 0, error = NULL WHERE ${OURS}`)

const postponeJob = statement(`UPDATE jobs SET due = :due, error = :error WHERE ${OURS}`)

const countJobs = statement(`
  SELECT count(*) - count(nullif(due, ${NEVER})) AS failed, count(nullif(due, ${NEVER})) AS waiting FROM jobs`)

/** The queue in that database. */
export function jobQueue(database: Database, clock: () => Date): JobQueue {
  const now = () => clock().getTime()
  return {
    add: async (kind, subject) => {
      const [rows] = await database.write([addJob({ kind, subject, now: now() })])
      return rows!.length > 0
    },
    take: async (leaseMs) => {
      // Most looks find nothing, and a look is no write.
      const [due] = await database.read([selectDue({ now: now() })])
      if (due![0]!.due === null) return null
      const [rows] = await database.write([takeJob({ now: now(), until: now() + leaseMs })])
      return (rows![0] as unknown as TakenJob | undefined) ?? null
    },
    renew: async ({ id, tries }, leaseMs) => {
      const [rows] = await database.write([extendLease({ id, tries, until: now() + leaseMs })])
      return rows!.length > 0
    },
    untilDue: async () => {
      const [rows] = await database.read([selectNext({})])
      const due = rows![0]!.due as number | null
      return due === null ? null : Math.max(0, due - now())
    },
    finish: async (job) => {
      const { id, tries, wanted } = job
      await database.write([dropJob({ id, tries, wanted }), renewJob({ id, tries, now: now() })])
    },
    proceed: async ({ id, tries }) => {
      await database.write([renewJob({ id, tries, now: now() })])
    },
    fail: async ({ id, tries }, error, ms) => {
      const due = ms === null ? NEVER : now() + ms
      await database.write([postponeJob({ id, tries, due, error: error.slice(0, LONGEST_ERROR) })])
    },
    counts: async () => {
      const [rows] = await database.read([countJobs({})])
      return rows![0] as unknown as JobCounts
    },
  }
}
