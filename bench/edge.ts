// npm run bench:edge [-- --pairs N --seconds N --seed N --only file|server|d1|edge]: the same service on Node with a
// file, on Node with a libSQL server, and in workerd with D1. Requests a second, CPU per request, size and start time
// of the Worker.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { Miniflare } from 'miniflare'
import { migrate } from '../src/store/open.ts'
import { COMMAND, cleanEnv } from '../test/cli/processes.ts'
import {
  bundleWorker,
  startWorker,
  TOKEN,
  type WorkerBundle,
  type WorkerOptions,
} from '../test/runtime/service.ts'
import { hasSqld, startSqld } from '../test/store/drivers/sqld.ts'
import { casePair } from './cases.ts'
import { childrenNamed, cpuOf, type Load, loadOf, memoryOf } from './load.ts'

const WORDS = 1_000
/** Starts of each kind; the table has their median. */
const STARTS = 7

const { values } = parseArgs({
  options: {
    pairs: { type: 'string' },
    seconds: { type: 'string' },
    seed: { type: 'string' },
    only: { type: 'string' },
  },
})
/** So many pairs that a service with a comparison cache has evicted each before it is requested again. */
const pairs = Number(values.pairs ?? 450)
const seconds = Number(values.seconds ?? 6)
const seed = Number(values.seed ?? 20_181_226)

interface Target {
  readonly name: string
  readonly address: string
  readonly pids: readonly { readonly of: string; readonly pid: number }[]
  stop(): Promise<void>
}

interface Ref {
  readonly ref: string
}

/** Answers are not compressed: at the edge that is not the Worker's work. */
const authorized = { Authorization: `Bearer ${TOKEN}`, 'Accept-Encoding': 'identity' }
const texts = (['light 2 %', 'heavy 30 %'] as const).map((name) => ({
  name,
  pairs: Array.from({ length: pairs }, (_, n) => casePair(name, WORDS, seed + 7919 * n)),
}))

console.log(
  `${cpus()[0]?.model}, ${availableParallelism()} processors, Node ${process.version}, seed ${seed}`,
)
console.log(`texts of ${WORDS} words, ${pairs} pairs of each kind, 8 connections, ${seconds} s each\n`)
const bundle = await bundleWorker()
await tellStarts(bundle)
const starts = {
  file: startFile,
  server: startServer,
  d1: () => startD1(bundle),
  edge: () => startEdge(bundle),
}
for (const [name, start] of Object.entries(starts)) {
  const target = values.only === undefined || values.only === name ? await start() : null
  if (target === null) continue
  try {
    await measure(target)
  } finally {
    await target.stop()
  }
}

// ---- Measurements ----

async function measure(target: Target): Promise<void> {
  console.log(`\n${target.name}`)
  const sides = texts.flatMap(({ name, pairs: all }, kind) =>
    all.flatMap(({ left, right }, n) => [
      { source: `wire-${kind}`, story: `story-${kind}-${n}`, headline: `${name} ${n}`, text: left },
      { source: `paper-${kind}`, story: `story-${kind}-${n}`, headline: `${name} ${n}`, text: right },
    ]),
  )
  const refs: string[] = []
  const headers = { ...authorized, 'Content-Type': 'application/json' }
  await tell(target, 'upload', sides.length, async (n) => {
    const body = JSON.stringify(sides[n])
    const answer = await fetch(`${target.address}/api/v1/versions`, { method: 'POST', headers, body })
    refs[n] = ((await answer.clone().json()) as Ref).ref
    return answer
  })
  const pairAt = (kind: number, n: number): string => {
    const at = 2 * (kind * pairs + (n % pairs))
    return `${refs[at]}...${refs[at + 1]}`
  }
  const get = (path: string, init = authorized) => fetch(target.address + path, { headers: init })
  await tell(target, 'nothing (/healthz)', 1e9, () => get('/healthz'))
  for (const [kind, { name }] of texts.entries()) {
    await tell(target, `scores, ${name}`, 1e9, (n) => get(`/api/v1/similarity/${pairAt(kind, n)}`))
    await tell(target, `diff page, ${name}`, 1e9, (n) => get(`/diff/${pairAt(kind, n)}`))
  }
  if (target.name.startsWith('workerd')) {
    const keptAtTheEdge = (n: number) =>
      fetch(`${target.address}/api/v1/diff/${pairAt(0, n % 20)}`, {
        headers: { 'Accept-Encoding': 'identity' },
      })
    await tell(target, 'diff as JSON, kept at the edge', 1e9, keptAtTheEdge)
  }
  const memory = target.pids.map(({ of, pid }) => `${of} ${memoryOf(pid).toFixed(0)} MB`)
  console.log(`  memory at the end: ${memory.join(', ')}`)
}

async function tell(
  target: Target,
  what: string,
  requests: number,
  request: (n: number) => Promise<Response>,
): Promise<void> {
  const limit = what === 'upload' ? 600 : seconds
  // Warm-up: the compiler's time does not belong to a request.
  if (what !== 'upload') await loadOf({ request, requests: pairs, seconds: limit }, [])
  const load = await loadOf(
    { request, requests, seconds: limit },
    target.pids.map(({ pid }) => pid),
  )
  console.log(`  ${what.padEnd(32)}${figuresOf(load, target)}`)
}

function figuresOf({ perSecond, cpuMs, median, p99 }: Load, { pids }: Target): string {
  const cpu = pids.map(({ of }, n) => `${of} ${cpuMs[n]!.toFixed(2)} ms`).join(' + ')
  return `${perSecond.toFixed(0).padStart(6)} a second   CPU ${cpu}   median ${median.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`
}

// ---- Processes ----

async function startFile(): Promise<Target> {
  const folder = await mkdtemp(join(tmpdir(), 'variorum-bench-'))
  const node = await startNode(`file:${join(folder, 'library.db')}`)
  const stop = async () => {
    await node.stop()
    await rm(folder, { recursive: true })
  }
  return { name: 'Node, embedded file', address: node.address, pids: [{ of: 'node', pid: node.pid }], stop }
}

async function startServer(): Promise<Target | null> {
  if (!hasSqld) return null
  const folder = await mkdtemp(join(tmpdir(), 'variorum-bench-'))
  const server = await startSqld({ folder: join(folder, 'data') })
  await migrate(server.url)
  const node = await startNode(server.url)
  const stop = async () => {
    await node.stop()
    await server.stop()
    await rm(folder, { recursive: true })
  }
  const pids = [
    { of: 'node', pid: node.pid },
    { of: 'sqld', pid: server.pid },
  ]
  return { name: 'Node, libSQL server (sqld) beside it', address: node.address, pids, stop }
}

async function startD1(worker: WorkerBundle): Promise<Target> {
  const { address, pid, stop } = await startWorkerd(worker, {
    settings: { READ_ACCESS: 'public', LOG: 'off' },
  })
  const name = 'workerd, D1 in the same process (its CPU holds both)'
  return { name, address, pids: [{ of: 'workerd', pid }], stop }
}

/** Without the database, to leave the cost of the Worker itself. */
async function startEdge(worker: WorkerBundle): Promise<Target | null> {
  if (!hasSqld) return null
  const folder = await mkdtemp(join(tmpdir(), 'variorum-bench-'))
  // As docs/deploying.md recommends for a server with many writers.
  const server = await startSqld({ folder: join(folder, 'data'), connections: 2 })
  await migrate(server.url)
  const settings = { READ_ACCESS: 'public', LOG: 'off', DATABASE_URL: server.url }
  const service = await startWorkerd(worker, { environment: 'libsql', settings })
  const pids = [
    { of: 'workerd', pid: service.pid },
    { of: 'sqld', pid: server.pid },
  ]
  const stop = async () => {
    await service.stop()
    await server.stop()
    await rm(folder, { recursive: true })
  }
  return { name: 'workerd, libSQL server (sqld) beside it', address: service.address, pids, stop }
}

async function startWorkerd(
  worker: WorkerBundle,
  options: WorkerOptions,
): Promise<{ address: string; pid: number; stop(): Promise<void> }> {
  const before = childrenNamed('workerd')
  const { address, stop } = await startWorker(worker, options)
  const [pid] = childrenNamed('workerd').filter((each) => !before.includes(each))
  if (pid === undefined) throw new Error('workerd was started, but is not among the processes.')
  return { address, pid, stop }
}

async function startNode(url: string): Promise<{ address: string; pid: number; stop(): Promise<void> }> {
  const settings = { PORT: '0', DATABASE_URL: url, ADMIN_TOKEN: TOKEN, READ_ACCESS: 'public', LOG: 'off' }
  const child = spawn(process.execPath, [COMMAND, 'serve'], {
    env: cleanEnv(settings),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  process.once('exit', () => child.kill('SIGKILL'))
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^listening on (http:\S+)/.exec(line)?.[1]
    if (address === undefined) continue
    const stop = () =>
      new Promise<void>((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      })
    return { address, pid: child.pid ?? 0, stop }
  }
  throw new Error('The service ended before it listened.')
}

// ---- Starts ----

async function tellStarts(worker: WorkerBundle): Promise<void> {
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`
  console.log(`Worker: ${kilobytes(worker.code.length)}, gzipped ${kilobytes(gzipSync(worker.code).length)}`)
  const folder = await mkdtemp(join(tmpdir(), 'variorum-bench-'))
  await writeFile(join(folder, 'worker.mjs'), worker.code)
  const script = `const at = process.cpuUsage(); await import(process.argv[1])
    const { user, system } = process.cpuUsage(at); console.log((user + system) / 1000)`
  const args = ['--input-type=module', '-e', script, join(folder, 'worker.mjs')]
  const onNode = Array.from({ length: STARTS }, () =>
    Number(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout),
  )
  await rm(folder, { recursive: true })
  const inWorkerd: number[] = []
  for (let n = 0; n < STARTS; n++) {
    const whole = await firstAnswerCpu(worker.code)
    const empty = await firstAnswerCpu('export default { fetch: () => new Response("ok") }')
    inWorkerd.push(whole - empty)
  }
  console.log(`import on Node: ${spread(onNode)} of CPU`)
  console.log(
    `cold start in workerd, its first answer included, beyond an empty Worker's: ${spread(inWorkerd)} of CPU`,
  )
}

/** CPU of workerd from its start to its first answer. */
async function firstAnswerCpu(code: string): Promise<number> {
  const before = childrenNamed('workerd')
  const workerd = new Miniflare({
    modules: [{ type: 'ESModule', path: 'worker.js', contents: code }],
    bindings: { ADMIN_TOKEN: TOKEN, LOG: 'off' },
    d1Databases: ['DB'],
    compatibilityDate: '2026-04-01',
    cf: false,
  })
  const url = await workerd.ready
  const answer = await fetch(new URL('/healthz', url))
  if (!answer.ok) throw new Error(await answer.text())
  const [pid] = childrenNamed('workerd').filter((each) => !before.includes(each))
  const spent = cpuOf(pid ?? 0)
  await workerd.dispose()
  return spent
}

function spread(samples: readonly number[]): string {
  const sorted = samples.toSorted((a, b) => a - b)
  const median = sorted[sorted.length >> 1]!
  return `median ${median.toFixed(0)} ms (${sorted[0]!.toFixed(0)} to ${sorted.at(-1)!.toFixed(0)})`
}
