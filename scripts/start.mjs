// npm start: builds where needed, then serves in this same process, so that signals reach the service.
import { buildBundles } from './build.mjs'

/** How often npm is looked after. */
const LOOK_MS = 200

const stop = npmIsGone()
await buildBundles()
const { serve } = await import('../dist/node.js')
await serve(process.env, stop)

/**
 * Aborted when the process that started this one has ended, if that was npm: its shell dies of a signal without passing
 * it on, and the service would stay behind with its port. Started in any other way, it may outlive who started it.
 */
function npmIsGone() {
  const gone = new AbortController()
  const parent = process.ppid
  if (process.env.npm_lifecycle_event !== 'start') return gone.signal
  const look = setInterval(() => {
    if (process.ppid === parent && isAlive(parent)) return
    clearInterval(look)
    gone.abort()
  }, LOOK_MS)
  look.unref()
  return gone.signal
}

/** On Windows the parent's number stays the same when the parent ends. */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
