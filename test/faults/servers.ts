// A primary and a replica behind a link that can be cut, and what must hold of every answer of a service on them.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { READ_DEADLINE_MS, WRITE_DEADLINE_MS } from '../../src/store/drivers/database.ts'
import { migrate, openStore } from '../../src/store/open.ts'
import { freePort, type Sqld, type SqldOptions, startSqld } from '../store/drivers/sqld.ts'
import { type Link, startLink } from './link.ts'
import { type Answer, type Load, type Stored, summaryOf } from './load.ts'

export interface Servers {
  readonly folder: string
  primary: Sqld
  replica: Sqld
  /** What they were started with, to start them again. */
  readonly primaryOptions: SqldOptions
  readonly replicaOptions: SqldOptions
  /** Over which the replica hears of its primary. */
  readonly link: Link
  stop(): Promise<void>
}

/** The parsing of a request is no fault of the database. */
const SLACK_MS = 1_000
/** An answer from a database takes several steps of several processes, each of which a busy machine may hold up. */
const STEPS = 10
/** A replica that is behind or hangs is waited for, then the primary answers. */
const READ_BOUND_MS = 2_500 + READ_DEADLINE_MS
/** Longest time in which no read may be answered, whatever became of the primary. */
const PAUSE_MS = 1_000

export async function startServers(): Promise<Servers> {
  const folder = await mkdtemp(join(tmpdir(), 'variorum-faults-'))
  const grpcPort = await freePort()
  const primaryOptions = { folder: join(folder, 'primary'), port: await freePort(), grpcPort }
  const primary = await startSqld(primaryOptions)
  const link = await startLink(grpcPort)
  await migrate(primary.url)
  const replicaOptions = { folder: join(folder, 'replica'), port: await freePort(), primaryPort: link.port }
  const replica = await startSqld(replicaOptions)
  const servers: Servers = {
    folder,
    primary,
    replica,
    primaryOptions,
    replicaOptions,
    link,
    stop: async () => {
      await Promise.all([servers.primary.stop(), servers.replica.stop(), link.close()])
      await rm(folder, { recursive: true, force: true })
    },
  }
  return servers
}

/** What this machine, as busy as it was, may add to an answer. Milliseconds. */
export function slackOf({ slowestHealth }: Load): number {
  return SLACK_MS + STEPS * slowestHealth
}

/** All of the reads were answered, one soon after the other. */
export function readsGoOn(load: Load, answers: readonly Answer[]): void {
  const reads = answers.filter(({ kind }) => kind === 'read')
  const { statuses, longestGapMs } = summaryOf(reads)
  expect(statuses).toEqual({ 200: reads.length })
  expect(longestGapMs).toBeLessThan(PAUSE_MS + slackOf(load))
}

/** Every answer is a success or an orderly 503, and none took longer than its deadline. */
export function inOrder(load: Load): void {
  const bad = load.answers.filter(({ status, retryAfter }) =>
    status === 503 ? !(Number(retryAfter) >= 1) : status !== 200 && status !== 201,
  )
  expect(bad).toEqual([])
  const slack = slackOf(load)
  expect(
    load.answers.filter(({ kind, ms }) => ms > slack + (kind === 'read' ? READ_BOUND_MS : WRITE_DEADLINE_MS)),
  ).toEqual([])
}

/** The server holds each of them, as it was answered. */
export async function holds(url: string, stored: readonly Stored[]): Promise<void> {
  const store = await openStore({ url })
  for (const { ref, contentHash } of stored) {
    const [articleId = '', number] = ref.split('@')
    expect(await store.versions.read({ articleId, version: Number(number) }), ref).toMatchObject({
      ref,
      contentHash,
    })
  }
  await store.close()
}

export function report(what: string, answers: readonly Answer[]): void {
  const of = (kind: Answer['kind']) => {
    const { requests, statuses, longestMs, longestGapMs } = summaryOf(
      answers.filter((one) => one.kind === kind),
    )
    const counts = Object.entries(statuses).map(([status, count]) => `${count} × ${status}`)
    return `${requests} ${kind}s (${counts.join(', ')}), longest ${longestMs} ms, longest pause ${longestGapMs} ms`
  }
  console.log(`${what}: ${of('upload')}; ${of('read')}`)
}
