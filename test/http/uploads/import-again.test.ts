// An import that is repeated stores nothing, and costs no more than the first one did.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readConfig } from '../../../src/config.ts'
import { createApp } from '../../../src/http/app.ts'
import { openStore } from '../../../src/store/open.ts'
import type { Store } from '../../../src/store/store.ts'
import { copiesOf } from '../../store/file-template.ts'

const ARTICLES = 500
const PARAGRAPHS = 4
/** Stored before, so that reading all paragraphs for a line would show. */
const LONG_ARTICLES = 20
const LONG_PARAGRAPHS = 3_000

const writeLong = copiesOf((store) =>
  send(
    store,
    lines(LONG_ARTICLES, LONG_PARAGRAPHS, (n) => ({ story: `long-${n}` })),
  ),
)

let folder: string
let path: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-again-'))
  path = join(folder, 'library.db')
  await writeLong(path)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Every paragraph another one. */
function lines(articles: number, length: number, upload: (n: number) => object): string {
  return Array.from({ length: articles }, (_, n) => {
    const paragraphs = Array.from(
      { length },
      (_, p) => `Paragraph ${p} of ${length} in article ${n} says that ships left the harbour.`,
    )
    return JSON.stringify({ source: `paper-${n % 20}`, text: paragraphs.join('\n\n'), ...upload(n) })
  }).join('\n')
}

interface Imported {
  /** How often each status came. */
  readonly statuses: Readonly<Record<number, number>>
  /** Of the processor. */
  readonly ms: number
}

async function send(store: Store, body: string): Promise<Imported> {
  const app = createApp({ store, config: readConfig({}), clock: () => new Date() })
  const before = process.cpuUsage()
  const answer = await app.request('/api/v1/import', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson' },
    body,
  })
  const statuses: Record<number, number> = {}
  for (const line of (await answer.text()).trim().split('\n')) {
    const { status } = JSON.parse(line) as { status: number }
    statuses[status] = (statuses[status] ?? 0) + 1
  }
  const { user, system } = process.cpuUsage(before)
  return { statuses, ms: (user + system) / 1000 }
}

/** Imports with a service that starts for it. */
async function imported(body: string): Promise<Imported> {
  const store = await openStore({ url: `file:${path}` })
  try {
    return await send(store, body)
  } finally {
    await store.close()
  }
}

test.each<[string, (n: number) => object]>([
  ['that name nothing', () => ({})],
  ['of stories', (n) => ({ story: `story-${Math.floor(n / 20)}` })],
  ['with addresses and times', (n) => ({ url: `https://paper.example/${n}`, publishedAt: '2018-12-14' })],
])('uploads %s', async (_name, upload) => {
  const body = lines(ARTICLES, PARAGRAPHS, upload)
  const first = await imported(body)
  const again = await imported(body)
  expect(first.statuses).toEqual({ 201: ARTICLES })
  expect(again.statuses).toEqual({ 200: ARTICLES })
  // Some .7 of it; where each line reads all that is stored it is three times as much, and grows with the library.
  expect(again.ms).toBeLessThan(1.5 * first.ms)
})
