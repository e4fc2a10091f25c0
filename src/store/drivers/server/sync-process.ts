// Keeps a file up to date with its primary by libSQL's embedded replicas. The driver's `sync` blocks until the primary
// answers, and a primary may hang: so it runs in a process of its own, which can be killed, and which restarts if it ends by
// itself.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { visible } from '../../../core/text/visible.ts'
import type { CopyingHealth } from '../guard.ts'
import { builtProgram } from '../programs.ts'
import type { SyncOptions, SyncReply } from './sync-program.ts'

/** Age at which an answer is too old, if nobody in this process wrote. */
const EVERY_MS = 500

/** Pause between two tries for a waiting caller while the primary is away. */
const RETRY_MS = 50

/** Pause from the end of a process to the start of the next: doubled each time, up to the longest. */
const FIRST_RESTART_MS = 500
const LONGEST_RESTART_MS = 15_000

/** A process that has run this long was able to run: the next one starts after the shortest pause again. */
const STEADY_MS = 60_000

/** Runs the process. The file must not have been made by anything else. */
export class SyncProcess {
  readonly #options: SyncOptions
  #child: ChildProcess
  /** Called at each message of the process. */
  readonly #listeners = new Set<() => void>()
  /** The frame of the primary's log that the file has reached; -1 before the first sync. */
  reached = -1
  /** Why the last try failed; null if it succeeded. */
  failure: string | null = null
  /** Requested tries without an answer; the process answers in order. */
  #requests = 1
  #startedAt = Date.now()
  #restarts = 0
  /** Processes in a row that ended before they were steady. */
  #short = 0
  #restart: ReturnType<typeof setTimeout> | undefined
  #isClosed = false

  constructor(path: string, url: string, authToken: string | null) {
    this.#options = { path, url, authToken: authToken ?? '', everyMs: EVERY_MS }
    this.#child = this.#start()
  }

  health(): CopyingHealth {
    return { pid: this.#child.pid ?? null, restarts: this.#restarts, failure: this.failure }
  }

  /** Resolves after a try, successful or not. */
  next(): Promise<void> {
    this.#request()
    return new Promise((resolve) => {
      const heard = () => {
        this.#listeners.delete(heard)
        resolve()
      }
      this.#listeners.add(heard)
    })
  }

  /** Whether the file reaches that frame within `ms`. */
  async reach(frame: number, ms: number): Promise<boolean> {
    const until = Date.now() + ms
    while (this.reached < frame && Date.now() < until && this.#child.connected) {
      await Promise.race([this.next(), pause(Math.max(1, until - Date.now()))])
      if (this.failure !== null) await pause(RETRY_MS)
    }
    return this.reached >= frame
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#restart)
    if (this.#child.pid === undefined) return
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const ended = once(this.#child, 'exit')
    // It writes the file a commit at a time: killed, it leaves the last one.
    this.#child.kill('SIGKILL')
    await ended
  }

  #start(): ChildProcess {
    this.#startedAt = Date.now()
    const program = fileURLToPath(builtProgram('sync-program'))
    const child = spawn(process.execPath, [program], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    child.send(this.#options)
    this.#requests = 1
    child.on('message', (reply: SyncReply) => this.#hear(reply))
    child.once('exit', (code, signal) => this.#ended(`ended (${signal ?? code})`))
    // A process that can't start has an error and no exit. A running one that fails, for example by a lost message, either
    // ends or is asked again.
    let isRefused = false
    child.on('error', (error) => {
      if (child.pid !== undefined || isRefused) return
      isRefused = true
      this.#ended(`cannot be started: ${error.message}`)
    })
    return child
  }

  #startAgain(): void {
    this.#restarts++
    try {
      this.#child = this.#start()
    } catch (error) {
      this.#ended(`cannot be started: ${error instanceof Error ? error.message : error}`)
    }
  }

  #ended(how: string): void {
    this.#hear({ failure: `The process that copies the database ${how}.` })
    if (this.#isClosed) return
    if (Date.now() - this.#startedAt >= STEADY_MS) this.#short = 0
    const ms = Math.min(LONGEST_RESTART_MS, FIRST_RESTART_MS * 2 ** this.#short++)
    const again = `it restarts in ${ms / 1000} s`
    console.error(visible(`the process that copies the database ${how}; ${again}`))
    this.#restart = setTimeout(() => this.#startAgain(), ms)
  }

  /** One waiting try serves every caller meanwhile. */
  #request(): void {
    if (this.#requests > 1 || !this.#child.connected) return
    this.#requests++
    this.#child.send({})
  }

  #hear(reply: SyncReply): void {
    this.#requests = Math.max(0, this.#requests - 1)
    if ('frame' in reply) this.reached = Math.max(this.reached, reply.frame)
    this.failure = 'failure' in reply ? reply.failure : null
    for (const listener of this.#listeners) listener()
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
