// Does what a script started end with it, whoever gets the signal: npm alone, the script, or all as at a terminal?
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { cleanEnv, ROOT } from './processes.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-signals-'))
})
afterEach(() => {
  for (const group of groups.splice(0)) if (!isEmpty(group)) process.kill(-group, 'SIGKILL')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Of this test: nothing stays behind if it fails. */
const groups: number[] = []

/** Only a hang is too long. */
const PATIENCE_MS = 300_000

/** Starts a program in a group of its own, and gives what it prints up to a line of that form. */
async function started(
  command: string,
  args: readonly string[],
  line: RegExp,
): Promise<{ child: ChildProcess; match: RegExpExecArray }> {
  const env = cleanEnv({ PORT: '0', DATABASE_URL: `file:${join(folder, 'start.db')}` })
  const child = spawn(command, args, { cwd: ROOT, env, detached: true, stdio: ['ignore', 'pipe', 'inherit'] })
  groups.push(child.pid!)
  for await (const printed of createInterface({ input: child.stdout! })) {
    const match = line.exec(printed)
    if (match) return { child, match }
  }
  throw new Error(`${command} ${args.join(' ')} ended before it was ready`)
}

async function isGone(gone: () => boolean | Promise<boolean>): Promise<boolean> {
  for (const last = Date.now() + PATIENCE_MS; Date.now() < last; ) {
    if (await gone()) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

/** Whether nothing listens there any more. */
function isFree(address: string): Promise<boolean> {
  const { port, hostname } = new URL(address)
  return new Promise((resolve) => {
    const probe = connect(Number(port), hostname)
    probe.once('connect', () => resolve(false))
    probe.once('error', () => resolve(true))
    probe.once('close', () => probe.destroy())
    setTimeout(() => probe.destroy(), 1000).unref()
  })
}

/** Whether no process of that group is left. */
function isEmpty(group: number): boolean {
  try {
    process.kill(-group, 0)
    return false
  } catch {
    return true
  }
}

const READY = /^listening on (http:\S+)/
const SCRIPTS: [string, string[]][] = [
  ['demo', ['--', '--data']],
  ['start', []],
]

describe.each(SCRIPTS)('npm run %s', (script, flags) => {
  const args = () => ['run', '-s', script, ...flags, ...(flags.length > 0 ? [folder] : [])]
  // At a terminal Ctrl-C reaches all; what reaches npm alone its shell passes on to nobody.
  const WAYS: [NodeJS.Signals, 'npm' | 'all'][] = [
    ['SIGTERM', 'npm'],
    ['SIGHUP', 'npm'],
    ['SIGKILL', 'npm'],
    ['SIGINT', 'all'],
  ]
  test.each(WAYS)('%s to %s', async (signal, whom) => {
    const { child, match } = await started('npm', args(), READY)
    const group = child.pid!
    expect(await isFree(match[1]!)).toBe(false)
    process.kill(whom === 'npm' ? group : -group, signal)
    expect(await isGone(() => isFree(match[1]!))).toBe(true)
    expect(await isGone(() => isEmpty(group))).toBe(true)
  })
})

describe('a script that runs a program', () => {
  // The program starts another one, and both are told by their numbers.
  const program = `
    import { spawn } from 'node:child_process'
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
    other.unref()
    console.log('running', process.pid, other.pid)
    setInterval(() => {}, 1000)`
  const script = () => `
    import { runToEnd } from ${JSON.stringify(join(ROOT, 'scripts', 'ending.mjs'))}
    const ended = await runToEnd(process.execPath, process.argv.slice(2), { stdio: 'inherit' })
    console.log(JSON.stringify(ended))`
  const run = (...args: string[]) => {
    writeFileSync(join(folder, 'run.mjs'), script())
    writeFileSync(join(folder, 'program.mjs'), program)
    return [join(folder, 'run.mjs'), ...args]
  }

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s ends all of them, and it ends by it',
    async (signal) => {
      const words = run(join(folder, 'program.mjs'))
      const { child, match } = await started(process.execPath, words, /^running (\d+) (\d+)/)
      child.kill(signal)
      expect((await once(child, 'exit'))[1]).toBe(signal)
      for (const pid of match.slice(1)) expect(await isGone(() => isEmpty(-Number(pid)))).toBe(true)
    },
  )
  test('gives the exit code', async () => {
    const { match } = await started(process.execPath, run('-e', 'process.exit(7)'), /^(\{.+)/)
    expect(JSON.parse(match[1]!)).toEqual({ status: 7, signal: null, error: null })
  })
})
