// Ends a script, and everything it started, on a signal or when npm is gone: the shell between npm and the script dies
// of a signal, or goes on without npm, and passes nothing on. Plain Node, because it runs before there are packages.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
/** How often npm, or a process that still has to end, is checked. */
const LOOK_MS = 200
/** Grace period for processes that a program started. */
const PATIENCE_MS = 5_000
/** A process group gets a signal as one; Windows has no groups. */
const HAS_GROUPS = process.platform !== 'win32'

/**
 * Calls `end` with each signal that should end this process; npm's end counts as SIGTERM. Returns a function that stops
 * this.
 */
export function onEnding(end) {
  const byNpm = () => end('SIGTERM')
  for (const signal of SIGNALS) process.on(signal, end)
  npmIsGone.addEventListener('abort', byNpm)
  if (npmIsGone.aborted) byNpm()
  return () => {
    for (const signal of SIGNALS) process.off(signal, end)
    npmIsGone.removeEventListener('abort', byNpm)
  }
}

/**
 * Runs a program to its end, and returns its exit code, its signal, or why it did not start. A signal that should end
 * this process goes to the program and all that it started; this process ends after them.
 */
export async function runToEnd(command, args, options) {
  const child = spawn(command, args, { ...options, detached: HAS_GROUPS })
  let ending = null
  const stop = onEnding((signal) => {
    ending = signal
    send(child, signal)
  })
  try {
    const [status, signal] = await once(child, 'exit')
    return { status, signal, error: null }
  } catch (error) {
    return { status: null, signal: null, error }
  } finally {
    if (ending) await endRest(child)
    stop()
    if (ending) await endBy(ending)
  }
}

/**
 * Aborted when npm is gone, if npm runs this script. A process that was started in another way may outlive its parent.
 */
export const npmIsGone = watchNpm()

/** The parent is the shell that npm started, or npm itself if that shell became this process. */
function watchNpm() {
  const gone = new AbortController()
  const script = process.env.npm_lifecycle_script
  if (!script?.includes(basename(process.argv[1] ?? ''))) return gone.signal
  const parent = process.ppid
  const shell = processFacts(parent)
  const npm = shell?.words.includes(script) ? shell.parent : parent
  const look = setInterval(() => {
    if (process.ppid === parent && isAlive(parent) && isAlive(npm)) return
    clearInterval(look)
    gone.abort()
  }, LOOK_MS)
  look.unref()
  return gone.signal
}

/** The parent of a process and its command line; null if the system does not say. */
function processFacts(pid) {
  try {
    if (process.platform === 'linux') {
      // "pid (name) state parent …"; a name may contain parentheses.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      return { parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]), words }
    }
    const line = execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' })
    const [, parent, words] = /^\s*(\d+)\s+(.*)/s.exec(line) ?? []
    return parent ? { parent: Number(parent), words } : null
  } catch {
    return null
  }
}

/** Signals the program and all that it started. */
function send(child, signal) {
  try {
    if (HAS_GROUPS && child.pid) process.kill(-child.pid, signal)
    else child.kill(signal)
  } catch {
    // They have already ended.
  }
}

/** Waits for processes that a program left behind, and ends those that do not end by themselves. */
async function endRest(child) {
  if (!HAS_GROUPS || !child.pid) return
  const last = Date.now() + PATIENCE_MS
  while (isAlive(-child.pid) && Date.now() < last)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  send(child, 'SIGKILL')
}

/** Ends this process as the signal would have, for the process that waits for it. */
function endBy(signal) {
  process.kill(process.pid, signal)
  return new Promise(() => setTimeout(() => process.exit(1), PATIENCE_MS))
}

/** The id is that of a process or, if negative, of a group. */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
