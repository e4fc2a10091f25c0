// The service on Node: opens the database, listens, and shuts down in order.
import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type Config, ConfigError, type Environment, readConfig } from './config.ts'
import { type AnswerBudget, createAnswerBudget } from './http/answers/answer-budget.ts'
import { createApp } from './http/app.ts'
import type { ReadAsset } from './http/deps.ts'
import { createMetrics } from './http/monitoring/metrics.ts'
import { compressed } from './node/compression.ts'
import { answerGauges, connectionGauges, droppedLines, processGauges } from './node/gauges.ts'
import { createHttpServer } from './node/http-server.ts'
import { startJobLoop } from './node/job-loop.ts'
import { createRequestLog, type LineSink } from './node/log.ts'
import { PATIENCE, type Patience } from './node/patience.ts'
import type { ThreadPool } from './node/threads.ts'
import { logSentence } from './service/fault-log.ts'
import { createJobs, RENEWED_LEASE } from './service/jobs/jobs.ts'
import { createComparisons } from './service/scores/comparisons.ts'
import { computeHere } from './service/work/compute.ts'
import { StoreUnavailable } from './store/failures.ts'
import { openStore } from './store/open.ts'

export interface RunningServer {
  /** `http://127.0.0.1:8787` */
  readonly url: string
  /** Accepts no further requests, finishes those in flight unless they stall, and closes the database. */
  close(withinMs?: number): Promise<void>
}

/** The folder above both src/ and dist/. */
const PUBLIC_FOLDER = new URL('../public/', import.meta.url)
/** Built from src/thread.ts. */
const THREAD_PROGRAM = new URL('../dist/thread.js', import.meta.url)
/** How long a closing server waits for requests in flight. */
const CLOSING_MS = 10_000
/** Bytes of answers that wait for their readers, over all connections. */
const WAITING_BYTES = 64 * 1024 * 1024
/** How long open handles may delay the exit of a closed service. */
const LINGERING_MS = 250

/**
 * Starts the service. Rejects if the database cannot be opened or the port is not available. Requests are logged to
 * `sink`; without one they are not logged.
 */
export async function startServer(
  config: Config,
  sink?: LineSink,
  patience: Patience = PATIENCE,
): Promise<RunningServer> {
  const clock = () => new Date()
  const store = await openStore({
    url: config.databaseUrl,
    replicaUrl: config.databaseReplicaUrl,
    syncUrl: config.databaseSyncUrl,
    shardUrls: config.databaseShards,
    authToken: config.databaseAuthToken,
    clock,
  })
  const answers = createAnswerBudget(WAITING_BYTES)
  const compute = await computeOf(config, answers)
  const jobs = createJobs(store, { compute, woken: () => loop.wake(), lease: RENEWED_LEASE })
  const loop = startJobLoop(jobs)
  const log = sink && createRequestLog(sink, await programVersion())
  const { server, connections, answerWith } = createHttpServer(config, patience)
  const gauges = [
    ...processGauges(),
    ...connectionGauges(connections),
    ...answerGauges(answers),
    ...compute.gauges,
    ...(log ? [droppedLines(log)] : []),
  ]
  const metrics = createMetrics(store, gauges)
  const observers = [metrics.observe, ...(log ? [log.observe] : [])]
  const shared = { answers, jobs, observers, metrics }
  const app = createApp({ store, config, clock, compute, asset: readPublicFile, ...shared })
  answerWith(compressed(app.fetch), app.fetch)
  try {
    await listen(server, config)
  } catch (error) {
    await loop.stop()
    await compute.close()
    await store.close()
    throw error
  }
  let closing: Promise<void> | null = null
  return {
    url: addressOf(server, config.host),
    close: (withinMs = CLOSING_MS) => {
      closing ??= connections
        .finish(withinMs)
        .then(() => loop.stop())
        .then(() => compute.close())
        .then(() => store.close())
        .then(() => log?.flush())
      return closing
    },
  }
}

/** Loads the thread pool only if threads are configured. */
async function computeOf({ threads }: Config, answers: AnswerBudget): Promise<ThreadPool> {
  const here = computeHere(createComparisons())
  if (threads === 0) return { ...here, gauges: [], close: async () => {} }
  const { createThreads } = await import('./node/threads.ts')
  return createThreads(threads, THREAD_PROGRAM, here, undefined, answers.admit)
}

/**
 * Runs the service until SIGTERM, SIGINT or SIGHUP, or until `stop` is aborted. Prints its address, or exits with the
 * reason why it cannot start. A second signal ends it at once.
 */
export async function serve(env: Environment = process.env, stop?: AbortSignal): Promise<void> {
  try {
    const config = readConfig(env)
    const server = await startServer(config, config.log === 'json' ? process.stdout : undefined)
    endOnSignals(server, stop)
    console.log(`listening on ${server.url}`)
  } catch (error) {
    if (!isForeseen(error)) throw error
    logSentence(error.message)
    process.exitCode = 1
  }
}

/** The version in package.json, which is beside src/ and dist/. */
async function programVersion(): Promise<string> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8').catch(() => '{}')
  const { version = 'unknown' } = JSON.parse(text) as { version?: string }
  return version
}

function endOnSignals(server: RunningServer, stop?: AbortSignal): void {
  let ending = false
  const end = async () => {
    ending = true
    await server.close()
    endProcess()
  }
  const endOrExit = () => {
    if (ending) process.exit(1)
    void end()
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, endOrExit)
  if (stop?.aborted) void end()
  stop?.addEventListener('abort', () => {
    if (!ending) void end()
  })
}

/**
 * Ends the program once the service is closed. A natural exit releases the database file, so that SQLite removes its
 * log; `process.exit` would leave an empty one. Handles that stay open longer are not waited for.
 */
export function endProcess(): void {
  setTimeout(() => process.exit(), LINGERING_MS).unref()
}

function isForeseen(error: unknown): error is Error {
  if (error instanceof ConfigError || error instanceof StoreUnavailable) return true
  return error instanceof Error && /^(?:EADDRINUSE|EADDRNOTAVAIL|EACCES|ENOTFOUND)$/.test(codeOf(error))
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : ''
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function addressOf(server: Server, host: string): string {
  // It listens on a port, not on a pipe.
  const { port } = server.address() as AddressInfo
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

const readPublicFile: ReadAsset = async (name) => {
  try {
    return await readFile(fileURLToPath(new URL(name, PUBLIC_FOLDER)))
  } catch {
    return null
  }
}
