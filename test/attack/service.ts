// The service under attack: a process of its own on a file, with a small heap; and what the system says it uses.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { cpuOf, memoryOf } from '../../bench/load.ts'
import { COMMAND, cleanEnv } from '../cli/processes.ts'

export const HEAP_MB = 512

export interface Attacked {
  readonly address: string
  readonly pid: number
  /** False once the process has ended. */
  readonly alive: boolean
  /** What it wrote to standard error since this was asked last. */
  complaints(): string
  /** Seconds of processor that all its threads have used. */
  seconds(): number
  /** Megabytes of memory it held at most since `forgetPeak`. */
  peak(): number
  forgetPeak(): void
  stop(): Promise<void>
}

/** A fresh library unless `folder` names one; it is removed when the service stops, unless `keep` is set. */
export async function startAttacked(env: NodeJS.ProcessEnv = {}): Promise<Attacked> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-attack-'))
  const settings = { PORT: '0', LOG: 'off', DATABASE_URL: `file:${join(folder, 'library.db')}`, ...env }
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, COMMAND, 'serve'], {
    cwd: folder,
    env: cleanEnv(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const address = await listening(child)
  const pid = child.pid!
  return {
    address,
    pid,
    get alive() {
      return child.exitCode === null && child.signalCode === null
    },
    complaints: () => {
      const complaints = said
      said = ''
      return complaints
    },
    seconds: () => cpuOf(pid) / 1_000,
    peak: () => peakOf(pid),
    forgetPeak: () => forgetPeak(pid),
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'close')
        child.kill('SIGKILL')
        await ended
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const address = /^listening on (http:\S+)/.exec(line)?.[1]
      if (address) resolve(address)
    })
    child.once('close', (code) => reject(new Error(`The service ended with ${code} before it listened.`)))
  })
}

function peakOf(pid: number): number {
  const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return kilobytes === undefined ? memoryOf(pid) : Number(kilobytes) / 1024
}

/** Linux then counts the peak anew; where it does not let us, the peak is that of all rows so far. */
function forgetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5')
  } catch {
    // The figure is larger than it need be, never smaller.
  }
}
