// An import that was answered before it was done, while the process that works on it is killed again and again.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RENEWED_LEASE } from '../../src/service/jobs/jobs.ts'
import { startService } from '../cli/processes.ts'
import { pause } from './load.ts'

const LINES = 3_000
/** What a busy machine may add to the lease before the next chunk is stored: less than a minute in all. */
const SLACK_MS = 50_000

interface Report {
  readonly done: boolean
  readonly created: number
  readonly unchanged: number
  readonly failed: number
}

const line = (n: number) =>
  JSON.stringify({
    source: `paper-${n}`,
    story: 'killed',
    text: Array.from({ length: 4 }, (_, k) => `Paragraph ${k} of ${n} says what no other says.`).join('\n\n'),
  })

test('a process that is killed twice holds an import up for seconds, and every line is stored once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-imports-'))
  const env = { DATABASE_URL: `file:${join(folder, 'library.db')}`, LOG: 'off' }
  let service = await startService(env)
  const sent = await fetch(`${service.address}/api/v1/import`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson', Prefer: 'respond-async' },
    body: Array.from({ length: LINES }, (_, n) => line(n)).join('\n'),
  })
  expect(sent.status).toBe(202)
  const place = sent.headers.get('location')
  const report = async () => (await (await fetch(service.address + place)).json()) as Report
  /** The report once it says more than `created`. */
  const after = async (created: number, until: number): Promise<Report> => {
    for (;;) {
      const now = await report()
      if (now.done || now.created + now.unchanged > created || Date.now() > until) return now
      await pause(20)
    }
  }
  let progress = await after(0, Date.now() + 600_000)
  for (let kills = 0; kills < 2; kills++) {
    expect(progress).toMatchObject({ done: false, failed: 0 })
    await service.stop('SIGKILL')
    service = await startService(env)
    const started = Date.now()
    const before = progress.created + progress.unchanged
    progress = await after(before, started + RENEWED_LEASE.ms + SLACK_MS)
    console.log(`goes on ${((Date.now() - started) / 1000).toFixed(1)} s after the start`)
    expect(progress.created + progress.unchanged).toBeGreaterThan(before)
  }
  for (let n = 0; n < 3_000 && !progress.done; n++) {
    await pause(50)
    progress = await report()
  }
  expect(progress).toMatchObject({ done: true, failed: 0 })
  expect(progress.created + progress.unchanged).toBe(LINES)
  const counted = await (await fetch(`${service.address}/api/v1/stories/killed`)).json()
  expect(counted.articleCount ?? counted.articles.length).toBe(LINES)
  expect(await service.stop()).toBe(0)
  rmSync(folder, { recursive: true })
})
