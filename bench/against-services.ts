// Two commits of the service in turns: processor time of a request, by what is asked for.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { cleanEnv } from '../test/cli/processes.ts'
import { casePair } from './cases.ts'
import { loadOf } from './load.ts'

const WORDS = 1_000
/** Pairs of a round. Each is asked for once, so that no answer is a remembered one. */
const PAIRS = 120
const TOKEN = 'a-token-of-the-bench'
const AUTHORIZED = { Authorization: `Bearer ${TOKEN}` }

interface Running {
  readonly address: string
  readonly pid: number
  stop(): Promise<void>
}

/** Milliseconds of processor of a request to each service, a row for each round. */
type Tell = (name: string, times: readonly (readonly number[])[]) => void

/** Starts the service of each folder on a library of its own, sends both the same, and tells what each thing cost. */
export async function servicesInTurn(
  folders: readonly string[],
  { rounds, seed }: { readonly rounds: number; readonly seed: number },
  tell: Tell,
): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'variorum-against-'))
  const services: Running[] = []
  try {
    for (const [n, folder] of folders.entries())
      services.push(await start(folder, join(data, `library-${n}.db`)))
    const times = new Map<string, number[][]>()
    // The first round warms both up.
    for (let round = 0; round <= rounds; round++)
      for (const n of round % 2 === 0 ? [0, 1] : [1, 0])
        for (const [name, ms] of await oneRound(services[n]!, round, seed)) {
          const rows = times.get(name) ?? []
          times.set(name, rows)
          rows[round] ??= []
          rows[round]![n] = ms
        }
    for (const [name, rows] of times) tell(name, rows.slice(1))
  } finally {
    for (const service of services) await service.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

/** Uploads pairs of texts, and asks for what can be asked about them. */
async function oneRound(service: Running, round: number, seed: number): Promise<[string, number][]> {
  const refs: string[] = []
  const sides = Array.from({ length: PAIRS }, (_, n) => {
    const kind = n % 2 === 0 ? 'light 2 %' : 'heavy 30 %'
    const { left, right } = casePair(kind, WORDS, seed + 7919 * (round * PAIRS + n))
    const story = `story-${round}-${n}`
    return [
      { source: 'wire', story, text: left },
      { source: 'paper', story, text: right },
    ]
  }).flat()
  const measured = async (requests: number, request: (n: number) => Promise<Response>) =>
    (await loadOf({ request, requests, seconds: Number.POSITIVE_INFINITY }, [service.pid])).cpuMs[0]!
  const upload = await measured(sides.length, async (n) => {
    const headers = { ...AUTHORIZED, 'Content-Type': 'application/json' }
    const answer = await fetch(`${service.address}/api/v1/versions`, {
      method: 'POST',
      headers,
      body: JSON.stringify(sides[n]),
    })
    refs[n] = ((await answer.clone().json()) as { readonly ref: string }).ref
    return answer
  })
  const pair = (n: number) => `${refs[2 * n]}...${refs[2 * n + 1]}`
  const get = (path: (n: number) => string, kind: number) =>
    measured(PAIRS / 2, (n) => fetch(service.address + path(2 * n + kind), { headers: AUTHORIZED }))
  return [
    ['upload', upload],
    ['healthz', await get(() => '/healthz', 0)],
    ['scores of a pair, 2 %', await get((n) => `/api/v1/similarity/${pair(n)}`, 0)],
    ['diff page, 2 %', await get((n) => `/diff/${pair(n)}`, 0)],
    ['diff page, 30 %', await get((n) => `/diff/${pair(n)}`, 1)],
  ]
}

async function start(folder: string, database: string): Promise<Running> {
  const settings = {
    PORT: '0',
    DATABASE_URL: `file:${database}`,
    ADMIN_TOKEN: TOKEN,
    READ_ACCESS: 'public',
    LOG: 'off',
  }
  const child = spawn(process.execPath, [join(folder, 'bin', 'variorum.mjs'), 'serve'], {
    env: cleanEnv(settings),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  process.once('exit', () => child.kill('SIGKILL'))
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^listening on (http:\S+)/.exec(line)?.[1]
    if (address === undefined) continue
    const stop = async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    }
    return { address, pid: child.pid!, stop }
  }
  throw new Error(`The service of ${folder} ended before it listened.`)
}
