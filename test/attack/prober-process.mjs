// The process that asks /healthz: started by prober.ts with the service's address and process id.
import { readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'

const PAUSE_MS = 5
/** Then a question counts as not answered, and its time as the wait. */
const GIVE_UP_MS = 120_000

const [address, pid] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
const none = { asked: 0, held: 0, longest: 0 }
let waits = none
let wanted = false

process.on('message', () => {
  wanted = true
})
process.on('disconnect', () => process.exit())
await ask()
process.send('ready')
for (;;) {
  const queued = queueMs(pid) + queueMs('self')
  const started = performance.now()
  await ask()
  const wait = performance.now() - started
  const held = Math.max(0, wait - (queueMs(pid) + queueMs('self') - queued))
  waits = {
    asked: waits.asked + 1,
    held: Math.max(waits.held, held),
    longest: Math.max(waits.longest, wait),
  }
  if (wanted) {
    process.send(waits)
    waits = none
    wanted = false
  }
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
}

/** Resolves when it is answered, or fails: a service that is gone holds nobody. */
function ask() {
  return new Promise((resolve) => {
    const request = get(`${address}/healthz`, { agent, timeout: GIVE_UP_MS }, (answer) =>
      answer.resume().once('close', resolve),
    )
    request.once('error', resolve)
    request.once('timeout', () => request.destroy())
  })
}

/** Milliseconds that the first thread of a process has waited for a processor so far; 0 where the system does not say. */
function queueMs(process) {
  try {
    return Number(readFileSync(`/proc/${process}/schedstat`, 'utf8').split(' ')[1]) / 1e6
  } catch {
    return 0
  }
}
