// When must a script end, and what ends with it? A signal ends it, and so does the end of npm: the shell between the two
// dies of a signal, or goes on without npm, and passes nothing on. What the script started must not stay behind.
// Plain Node without packages, since it runs before there are any.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
/** How often npm, or what is still to end, is looked after. */
const LOOK_MS = 200
/** So long what a program started may take to end after it. */
const PATIENCE_MS = 5_000
/** A group of processes gets a signal as one; Windows has none. */
const HAS_GROUPS = process.platform !== 'win32'

/** Calls `end` with each signal that should end this process; npm's end counts as SIGTERM. Returns what stops that. */
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
 * Runs a program to its end, and gives its exit code, its signal, or why it could not be started. A signal that should end
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
 * Aborted when npm has gone, if npm runs this script: a process that was started in any other way may outlive its parent.
 */
export const npmIsGone = watchNpm()

/** The parent is the shell that npm started, or npm itself where that shell became this process. */
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

/** The parent of a process and the words that started it; null where the system does not tell. */
function processFacts(pid) {
  try {
    if (process.platform === 'linux') {
      // "pid (name) state parent …", and a name may hold parentheses.
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

/** To the program and all that it started. */
function send(child, signal) {
  try {
    if (HAS_GROUPS && child.pid) process.kill(-child.pid, signal)
    else child.kill(signal)
  } catch {
    // They have ended meanwhile.
  }
}

/** Waits for what a program started and left behind, and ends it where it does not end by itself. */
async function endRest(child) {
  if (!HAS_GROUPS || !child.pid) return
  const last = Date.now() + PATIENCE_MS
  while (isAlive(-child.pid) && Date.now() < last)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  send(child, 'SIGKILL')
}

/** Ends this process as the signal would have, for whoever waits for it. */
function endBy(signal) {
  process.kill(process.pid, signal)
  return new Promise(() => setTimeout(() => process.exit(1), PATIENCE_MS))
}

/** Of a process, or of a group where the number is negative. */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
