// The Worker as it is deployed: bundled by wrangler after wrangler.toml, run in workerd with its bindings, over HTTP.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import type { Readable } from 'node:stream'
import { Miniflare, Response as MiniflareResponse } from 'miniflare'
import { unstable_getMiniflareWorkerOptions as optionsOfConfig } from 'wrangler'
import { type D1Binding, openD1 } from '../../src/store/drivers/d1.ts'
import { migrateDatabase } from '../../src/store/migrate.ts'
import { ROOT } from '../cli/processes.ts'
import { wrangler } from './wrangler.ts'

const CONFIG = join(ROOT, 'wrangler.toml')

export interface WorkerBundle {
  /** One ES module. */
  readonly code: string
  /** What wrangler wrote beside it. */
  readonly files: readonly string[]
}

const bundles = new Map<string, Promise<WorkerBundle>>()

/** What `wrangler deploy` would send, in the default environment or in the named one. A process makes each once. */
export function bundleWorker(environment = ''): Promise<WorkerBundle> {
  const bundle = bundles.get(environment) ?? makeBundle(environment)
  bundles.set(environment, bundle)
  return bundle
}

async function makeBundle(environment: string): Promise<WorkerBundle> {
  const folder = await mkdtemp(join(tmpdir(), 'variorum-bundle-'))
  try {
    await wrangler(['deploy', '--dry-run', '--outdir', folder, '--env', environment])
    return { code: await readFile(join(folder, 'worker.js'), 'utf8'), files: await readdir(folder) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

export interface WorkerOptions {
  readonly environment?: string
  /** Settings and secrets beside those of wrangler.toml; null takes one away. */
  readonly settings?: Readonly<Record<string, string | null>>
  /** Left out: the tables are there, made by `wrangler d1 migrations apply`. */
  readonly migrated?: boolean
  /** With a Cloudflare Queue bound as JOBS. */
  readonly queue?: boolean
  /** With a second D1 database, bound as DB_2. */
  readonly second?: boolean
}

export interface WorkerService {
  /** `http://127.0.0.1:PORT` */
  readonly address: string
  /** What the Worker's cache holds for that address; with a text, puts this in its place. */
  cached(key: string, text?: string): Promise<string | null>
  /** What it printed so far. */
  printed(): string
  /** As a cron of wrangler.toml does. */
  schedule(): Promise<void>
  /** How many articles the second database has. */
  articlesOfSecond(): Promise<number>
  /** The names of the tables of its D1, but for D1's own. */
  tables(): Promise<string[]>
  stop(): Promise<void>
}

/** Starts workerd with the bundle, the files of public/ and an empty library in D1. Nothing leaves the machine. */
export async function startWorker(bundle: WorkerBundle, options: WorkerOptions = {}): Promise<WorkerService> {
  const { environment = '', settings = {}, migrated = true } = options
  const folder = await mkdtemp(join(tmpdir(), 'variorum-worker-'))
  if (migrated && environment === '') {
    migratedFiles ??= migrateLocally()
    for (const { path, bytes } of await migratedFiles) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), bytes)
    }
  }
  const printed: string[] = []
  const { workerOptions } = optionsOfConfig(CONFIG, environment)
  const bindings = Object.entries({ ...workerOptions.bindings, ADMIN_TOKEN: TOKEN, ...settings })
  const workerd = new Miniflare({
    ...workerOptions,
    modules: [{ type: 'ESModule', path: 'worker.js', contents: bundle.code }],
    bindings: Object.fromEntries(bindings.filter((entry) => entry[1] !== null)),
    host: '127.0.0.1',
    port: 0,
    cf: false,
    handleRuntimeStdio: (out: Readable, error: Readable) => {
      for (const stream of [out, error])
        stream.on('data', (data: Uint8Array) => void printed.push(String(data)))
    },
    defaultPersistRoot: join(folder, 'v3'),
    d1Persist: join(folder, 'v3', 'd1'),
    ...(options.second && { d1Databases: { ...workerOptions.d1Databases, DB_2: 'variorum-2' } }),
    ...(options.queue && {
      queueProducers: { JOBS: 'variorum-jobs' },
      queueConsumers: { 'variorum-jobs': { maxBatchTimeout: 0.1 } },
    }),
  })
  const { origin } = await workerd.ready
  if (options.second) {
    await migrateDatabase(openD1((await workerd.getD1Database('DB_2')) as unknown as D1Binding))
  }
  return {
    address: origin,
    cached: async (key, text) => {
      const { default: cache } = (await workerd.getCaches()) as unknown as { default: MiniflareCache }
      const headers = { 'Cache-Control': 'public, max-age=60' }
      if (text !== undefined) await cache.put(key, new MiniflareResponse(text, { headers }))
      return (await (await cache.match(key))?.text()) ?? null
    },
    printed: () => printed.join(''),
    schedule: async () => {
      const worker = (await workerd.getWorker()) as unknown as MiniflareWorker
      const { outcome } = await worker.scheduled({ cron: '*/10 * * * *' })
      if (outcome !== 'ok') throw new Error(`The schedule ended with ${outcome}.`)
    },
    articlesOfSecond: async () => {
      const database = await workerd.getD1Database('DB_2')
      return Number(await database.prepare('SELECT count(*) AS n FROM articles').first('n'))
    },
    tables: async () => {
      const database = await workerd.getD1Database('DB')
      const select = `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '@_cf%' ESCAPE '@'`
      const { results } = await database.prepare(select).all()
      return results.map((row: Record<string, unknown>) => String(row.name))
    },
    stop: async () => {
      await workerd.dispose()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

interface StoredFile {
  /** In the folder that `--persist-to` names. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** Made once for all Workers of a process. */
let migratedFiles: Promise<readonly StoredFile[]> | null = null

/** What `wrangler d1 migrations apply` leaves of a new database. */
async function migrateLocally(): Promise<readonly StoredFile[]> {
  const folder = await mkdtemp(join(tmpdir(), 'variorum-migrated-'))
  try {
    await wrangler(['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', folder, '--env', ''])
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const paths = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
    return await Promise.all(
      paths.map(async (path) => ({ path: relative(folder, path), bytes: await readFile(path) })),
    )
  } finally {
    await rm(folder, { recursive: true })
  }
}

interface MiniflareCache {
  put(key: string, answer: MiniflareResponse): Promise<void>
  match(key: string): Promise<{ text(): Promise<string> } | undefined>
}

interface MiniflareWorker {
  scheduled(options: { cron: string }): Promise<{ outcome: string }>
}

/** The ADMIN_TOKEN of these services. */
export const TOKEN = 'a-token-of-the-tests'
