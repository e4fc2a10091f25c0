// A service on a file, while another process holds the file's write lock: readers notice nothing.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WRITE_DEADLINE_MS } from '../../src/store/drivers/database.ts'
import { type Service, startService } from '../cli/processes.ts'
import { pause, startLoad } from './load.ts'
import { inOrder, readsGoOn, report } from './servers.ts'

/** A call that waits for the lock would hold the event loop for seconds, in each second; a busy machine in some. */
const MOST_DELAY_MS = 100

/** Begins to write and says so; ends the transaction when it is told to. */
const HOLDER = `
  const [driver, path] = process.argv.slice(1)
  const database = new (require(driver))(path)
  database.exec('PRAGMA busy_timeout = 5000')
  database.exec('BEGIN IMMEDIATE')
  process.send('holds')
  process.once('message', () => {
    database.exec('COMMIT')
    process.disconnect()
  })`

let folder: string
let path: string
let service: Service

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-faults-'))
  path = join(folder, 'library.db')
  service = await startService({ DATABASE_URL: `file:${path}` })
})
afterAll(async () => {
  await service?.stop()
  rmSync(folder, { recursive: true })
})

async function startHolder(): Promise<ChildProcess> {
  const driver = createRequire(import.meta.url).resolve('libsql')
  const child = spawn(process.execPath, ['--eval', HOLDER, driver, path], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await once(child, 'message')
  return child
}

interface Delay {
  /** Of the seconds that were looked at the quietest: the others may be the machine's. */
  readonly p99: number
  readonly longest: number
}

/** What the service itself measures of its event loop in each of so many seconds, in milliseconds. */
async function delayOver(seconds: number): Promise<Delay> {
  const windows: Delay[] = []
  await figures()
  for (let n = 0; n < seconds; n++) {
    await pause(1_000)
    windows.push(await figures())
  }
  return {
    p99: Math.min(...windows.map(({ p99 }) => p99)),
    longest: Math.max(...windows.map(({ longest }) => longest)),
  }
}

/** Since they were asked last. */
async function figures(): Promise<Delay> {
  const page = await (await fetch(`${service.address}/metrics`)).text()
  const figure = (name: string) => 1_000 * Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(page)?.[1])
  return {
    p99: figure('nodejs_eventloop_delay_p99_seconds'),
    longest: figure('nodejs_eventloop_delay_max_seconds'),
  }
}

test('readers go on while another process writes, uploads wait for it, and late ones are told', async () => {
  const load = startLoad(service.address)
  await load.upload('early', 20, 4)
  const reading = load.startReading(load.stored, 4)
  const usual = await delayOver(3)
  const holder = await startHolder()
  const before = load.answers.length
  const late = Array.from({ length: 8 }, (_, n) => load.uploadOnce(`late-${n}`))
  const delay = await delayOver(WRITE_DEADLINE_MS / 2_000)
  expect((await Promise.all(late)).map(({ status }) => status)).toEqual(late.map(() => 503))
  const answersSince = () => load.answers.slice(before)
  await expect.poll(() => answersSince().filter(({ kind }) => kind === 'read').length).toBeGreaterThan(200)
  const patient = Array.from({ length: 8 }, (_, n) => load.uploadOnce(`patient-${n}`))
  await pause(1_000)
  const meanwhile = answersSince()
  const ended = once(holder, 'exit')
  holder.send('end')
  await ended
  expect((await Promise.all(patient)).map(({ status }) => status)).toEqual(patient.map(() => 201))
  await reading.stop()
  report('file locked by another process', meanwhile)
  const told = ({ p99, longest }: typeof delay) =>
    `p99 ${p99.toFixed(1)} ms, longest ${longest.toFixed(1)} ms`
  console.log(`event-loop delay: before ${told(usual)}; while it was locked ${told(delay)}`)
  inOrder(load)
  expect(delay.p99).toBeLessThan(MOST_DELAY_MS + 2 * usual.p99)
  readsGoOn(load, meanwhile)
})
