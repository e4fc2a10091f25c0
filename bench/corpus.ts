// npm run bench:corpus [-- --articles N --seed N]: speed and size of a library of many articles. Fills an embedded file
// through the service's importer, then searches for reprints as POST /reprints does.
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Libsql from 'libsql'
import { parseDocument } from '../src/core/text/document.ts'
import { startJobLoop } from '../src/node/job-loop.ts'
import { importResults } from '../src/service/imports/imports.ts'
import { createJobs } from '../src/service/jobs/jobs.ts'
import { findReprints } from '../src/service/reprints/reprints.ts'
import { createComparisons } from '../src/service/scores/comparisons.ts'
import { computeHere } from '../src/service/work/compute.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import { almostSame, type CorpusArticle, CorpusWriter } from './corpus-texts.ts'
import { randomOf } from './random.ts'

/** Lines written before the clock starts, so that it measures the importer alone. */
const SLICE = 5_000
/** Imported into the full library, and measured separately. */
const LAST = 5_000
/** Size of the smaller library, to measure growth. */
const FIRST = 10_000
const QUERIES = 400
const PEER = 5_000
const PEER_GROUP = 256
const MOST_BYTES = 2 * 1024 * 1024

const { values } = parseArgs({
  options: { articles: { type: 'string' }, seed: { type: 'string' }, folder: { type: 'string' } },
})
const articles = Number(values.articles ?? 100_000)
const seed = Number(values.seed ?? 20_181_226)

interface Spent {
  readonly seconds: number
  readonly cpuSeconds: number
}

const folder = values.folder ?? (await mkdtemp(join(tmpdir(), 'variorum-corpus-')))
const path = join(folder, 'library.db')
const store = await openStore({ url: `file:${path}` })
try {
  console.log(`${cpus()[0]?.model}, ${availableParallelism()} cores, Node ${process.version}, seed ${seed}`)
  await run(new CorpusWriter(seed))
} finally {
  await store.close()
  if (!values.folder) await rm(folder, { recursive: true })
}

async function run(writer: CorpusWriter): Promise<void> {
  await peer()
  const first = Math.min(FIRST, articles)
  report(`import of the first ${first}`, first, await fill(writer, first))
  await merge(store)
  const small = await reprints(writer, first)
  if (articles > first)
    report(`import up to ${articles}`, articles - first, await fill(writer, articles - first))
  if (articles > first) await reprints(writer, articles)
  await merge(store)
  const bytes = size() / articles
  const large = articles > first ? await reprints(writer, articles) : small
  report(`import into ${articles}`, LAST, await fill(writer, LAST))
  console.log(`growth of the p50 of reprints from ${first} to ${articles}: ${(large / small).toFixed(2)}`)
  console.log(`${Math.round(bytes)} bytes an article, half of them printings of others`)
  await storage()
}

/**
 * Baseline for the machine's present speed: SQLite's full-text index alone, with only the words (no texts, hashes,
 * fingerprints or answers), written by one thread in transactions of the importer's size.
 */
async function peer(): Promise<void> {
  const file = await mkdtemp(join(tmpdir(), 'variorum-peer-'))
  const database = new Libsql(join(file, 'peer.db'))
  database.exec(
    "PRAGMA journal_mode = WAL; CREATE VIRTUAL TABLE words USING fts5(body, headline, content='')",
  )
  const insert = database.prepare('INSERT INTO words (rowid, headline, body) VALUES (?, ?, ?)')
  const texts = new CorpusWriter(seed + 4)
  const written = Array.from({ length: PEER }, () => texts.next())
  const spent = await timed(async () => {
    for (const [n, { headline, paragraphs }] of written.entries()) {
      if (n % PEER_GROUP === 0) database.exec(n === 0 ? 'BEGIN' : 'COMMIT; BEGIN')
      insert.run([n + 1, headline, paragraphs.join('\n')])
    }
    database.exec('COMMIT')
  })
  database.close()
  await rm(file, { recursive: true })
  report(`peer, SQLite's FTS5 alone, ${PEER}`, PEER, spent)
}

/** The job after a large import, which runs while the service answers. */
async function merge(library: Store): Promise<void> {
  const { seconds, cpuSeconds } = await timed(async () => {
    while (await library.maintenance.mergeIndexes());
  })
  if (library !== store) return
  console.log(`the indexes merged in ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of CPU`)
}

/** Time of the importer, including the jobs beside it. */
async function fill(writer: CorpusWriter, count: number): Promise<Spent> {
  const loop = startJobLoop(createJobs(store))
  try {
    return await fillSlices(writer, count)
  } finally {
    await loop.stop()
  }
}

async function fillSlices(writer: CorpusWriter, count: number): Promise<Spent> {
  let seconds = 0
  let cpuSeconds = 0
  for (let done = 0; done < count; done += SLICE) {
    const lines = Array.from({ length: Math.min(SLICE, count - done) }, () => lineOf(writer.next()))
    const spent = await timed(() => importAll(store, lines))
    seconds += spent.seconds
    cpuSeconds += spent.cpuSeconds
    if (done % 50_000 === 50_000 - SLICE)
      console.log(`  ${done + SLICE} of ${count} in ${seconds.toFixed(0)} s`)
  }
  return { seconds, cpuSeconds }
}

function lineOf({ source, headline, paragraphs }: CorpusArticle): string {
  return `${JSON.stringify({ source, headline, text: paragraphs.join('\n\n') })}\n`
}

async function importAll(into: Store, lines: readonly string[]): Promise<void> {
  const encoder = new TextEncoder()
  const chunks = Array.from({ length: Math.ceil(lines.length / 16) }, (_, n) =>
    encoder.encode(lines.slice(16 * n, 16 * n + 16).join('')),
  )
  for await (const { status, problem } of importResults(into, new Blob(chunks).stream(), MOST_BYTES)) {
    if (status >= 400) throw new Error(`A line was refused: ${problem}`)
  }
}

async function timed(work: () => Promise<void>): Promise<Spent> {
  const cpu = process.cpuUsage()
  const started = performance.now()
  await work()
  const { user, system } = process.cpuUsage(cpu)
  return { seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6 }
}

function report(what: string, count: number, { seconds, cpuSeconds }: Spent): void {
  const rate = Math.round(count / seconds)
  const cpu = Math.round((cpuSeconds / count) * 1e6)
  console.log(`${what}: ${rate} articles a second, ${cpu} µs of CPU an article`)
}

/** Prints the times for texts that were not queried before; returns their median in milliseconds. */
async function reprints(writer: CorpusWriter, library: number): Promise<number> {
  const random = randomOf(seed + 1)
  const times: number[] = []
  const cpu: number[] = []
  let found = 0
  for (let n = 0; n < QUERIES; n++) {
    const text = n % 2 === 0 ? writer.printing() : new CorpusWriter(random.below(2 ** 31)).next().paragraphs
    const document = parseDocument(text.join('\n\n'))
    const question = { stored: null, min: 0.1, limit: 50, cursor: null }
    const spent = await timed(async () => {
      const asked = { ...question, text: { ...document, contentHash: `sha256:${n}` } }
      found += (await findReprints(store, computeHere(createComparisons()), {}, asked)).items.length
    })
    times.push(spent.seconds * 1000)
    cpu.push(spent.cpuSeconds * 1000)
  }
  const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)]
  const cpuTime = `CPU p50 ${quantile(cpu, 0.5).toFixed(1)}, p99 ${quantile(cpu, 0.99).toFixed(1)}`
  const per = (found / QUERIES).toFixed(1)
  console.log(
    `reprints among ${library}: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms (${cpuTime}; ${per} found on average)`,
  )
  return p50
}

function quantile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))]!
}

/** Time for a thousand new copies, and for a thousand printings that share nine tenths with them. */
async function storage(): Promise<void> {
  const alone = await mkdtemp(join(tmpdir(), 'variorum-storage-'))
  const other = await openStore({ url: `file:${join(alone, 'library.db')}` })
  const writer = new CorpusWriter(seed + 2)
  const random = randomOf(seed + 3)
  const copies: CorpusArticle[] = []
  while (copies.length < 1_000) copies.push(new CorpusWriter(random.below(2 ** 31)).next())
  const empty = size(join(alone, 'library.db'))
  await importAll(other, copies.map(lineOf))
  await merge(other)
  const first = size(join(alone, 'library.db')) - empty
  const again = copies.map((copy, n) => ({
    source: `again-${n}.example`,
    headline: writer.next().headline,
    paragraphs: almostSame(copy.paragraphs, random),
  }))
  await importAll(other, again.map(lineOf))
  await merge(other)
  const second = size(join(alone, 'library.db')) - empty - first
  await other.close()
  await rm(alone, { recursive: true })
  const share = Math.round((100 * second) / first)
  console.log(
    `an article alone takes ${Math.round(first / 1000)} bytes, a printing that shares 90 % of its paragraphs ` +
      `${Math.round(second / 1000)}: ${share} %, ${100 - share} % saved`,
  )
}

/** Bytes of a library, including its write-ahead log. */
function size(file = path): number {
  const database = new Libsql(file)
  database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all()
  const [{ bytes }] = database
    .prepare(
      'SELECT (page_count - freelist_count) * page_size AS bytes FROM pragma_page_count, pragma_freelist_count, pragma_page_size',
    )
    .all() as [{ bytes: number }]
  database.close()
  return bytes
}
