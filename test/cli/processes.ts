// Real processes for the tests: the built command line, and the built service on a free port and a fresh database.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { writeEmptyFile } from '../store/file-template.ts'

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const COMMAND = join(ROOT, 'bin', 'variorum.mjs')

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Running {
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly input?: string | Uint8Array
  readonly cwd?: string
}

/** The environment of a test's process: ours, without the settings that a person's shell may hold. */
export function cleanEnv(more: Running['env'] = {}): NodeJS.ProcessEnv {
  const settings =
    /^(PORT|HOST|DATABASE_|ADMIN_TOKEN|READ_ACCESS|MAX_BODY_BYTES|VARIORUM_|NO_COLOR|FORCE_COLOR)/
  const ours = Object.entries(process.env).filter(([name]) => !settings.test(name))
  return { ...Object.fromEntries(ours), ...more }
}

export async function runProgram(
  program: string,
  args: readonly string[],
  options: Running = {},
): Promise<Ended> {
  const child = spawn(program, args, { cwd: options.cwd ?? ROOT, env: cleanEnv(options.env) })
  child.stdin.on('error', () => {}) // a program that ends without reading all of its input
  child.stdin.end(options.input ?? '')
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code: code as number | null, out, err }
}

/** Runs `variorum …` to its end. It builds itself where sources are newer. */
export function variorumProcess(args: readonly string[], options: Running = {}): Promise<Ended> {
  return runProgram(process.execPath, [COMMAND, ...args], options)
}

export interface Service {
  readonly address: string
  readonly pid: number
  /** Where its database is, `library.db`. */
  readonly folder: string
  /** Stops it with SIGTERM, or another signal, and gives its exit code; null where the signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/**
 * `variorum serve` on a free port, with a database in a folder that goes when it stops. `launcher` is a program and its
 * arguments that starts it in its stead; `complaints` gets what it writes to standard error.
 */
export async function startService(
  env: Running['env'] = {},
  flags: readonly string[] = [],
  { launcher = [], complaints }: { launcher?: readonly string[]; complaints?: string[] } = {},
): Promise<Service> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-service-'))
  const path = join(folder, 'library.db')
  if (env.DATABASE_URL === undefined) await writeEmptyFile(path)
  const settings = { PORT: '0', DATABASE_URL: `file:${path}`, ...env }
  const [program = '', ...args] = [...launcher, process.execPath, COMMAND, 'serve', ...flags]
  const child = spawn(program, args, {
    cwd: folder,
    env: cleanEnv(settings),
    stdio: ['ignore', 'pipe', complaints ? 'pipe' : 'inherit'],
  })
  child.stderr?.on('data', (data) => complaints?.push(String(data)))
  const address = await listeningAddress(child)
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    const ended = once(child, 'close')
    child.kill(signal)
    const [code] = await ended
    rmSync(folder, { recursive: true, force: true })
    return code as number | null
  }
  return { address, pid: child.pid!, folder, stop }
}

function listeningAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout) {
      createInterface({ input: child.stdout }).on('line', (line) => {
        const address = /^listening on (http:\S+)/.exec(line)?.[1]
        if (address) resolve(address)
      })
    }
    child.once('close', (code) => reject(new Error(`The service ended with ${code} before it listened.`)))
  })
}
