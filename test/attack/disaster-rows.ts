// What befalls a service from outside: a disk that is full, a process that is killed in the middle of its work. Each has a
// service of its own.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Service, startService } from '../cli/processes.ts'
import { canMount, inNamespace } from '../faults/namespaces.ts'
import type { LateRow } from './measure.ts'
import type { Answer } from './requests.ts'

const DISK = '8m'
/** Uploads that fill it, with much to spare. */
const MOST_UPLOADS = 2_000
const LINES = 2_000
const KILLS = 2
/** Many times what an idle machine takes. */
const PATIENCE_MS = 600_000

export function disasterRows(): LateRow[] {
  const group = 'disasters'
  const disk = canMount
    ? [{ group, name: 'a full disk, and room made by deletes', right: [201], attack: fillDisk }]
    : []
  return [
    ...disk,
    { group, name: 'an import answered 202, its process killed twice', right: [200], attack: killTwice },
  ]
}

/** The status of the first answer that is not as it should be, or of the upload that found room again. */
async function fillDisk(): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-full-'))
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  const env = { LOG: 'off', DATABASE_URL: `file:${join(disk, 'library.db')}` }
  const launcher = inNamespace(`mount -t tmpfs -o size=${DISK} tmpfs ${disk}`)
  const service = await startService(env, [], { launcher, complaints: [] })
  try {
    return { status: await fillAndEmpty(service), bytes: 0 }
  } finally {
    await service.stop('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

async function fillAndEmpty(service: Service): Promise<number> {
  const ids: string[] = []
  let last = await store(service, 0)
  for (let n = 1; last.status === 201 && n < MOST_UPLOADS; n++) {
    ids.push(last.id)
    last = await store(service, n)
  }
  if (last.status !== 503 || ids.length < 20) return last.status
  const read = await fetch(`${service.address}/api/v1/articles/${ids[0]}`)
  await read.arrayBuffer()
  if (read.status !== 200) return read.status
  for (const id of ids.slice(0, ids.length >> 1)) {
    const gone = await fetch(`${service.address}/api/v1/articles/${id}`, { method: 'DELETE' })
    if (gone.status !== 204) return gone.status
  }
  return (await store(service, MOST_UPLOADS)).status
}

async function store(service: Service, n: number): Promise<{ status: number; id: string }> {
  // No word twice: each takes room of its own.
  const text = Array.from({ length: 600 }, (_, k) => `w${n}x${k}`).join(' ')
  const answer = await fetch(`${service.address}/api/v1/versions?source=paper-${n}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain' },
    body: `${text}.`,
  })
  const { articleId = '' } = (await answer.json()) as { articleId?: string }
  return { status: answer.status, id: articleId }
}

interface Report {
  readonly done: boolean
  readonly created: number
  readonly unchanged: number
  readonly failed: number
}

/** 200 where every line is stored once in the end. */
async function killTwice(): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-killed-'))
  const env = { LOG: 'off', DATABASE_URL: `file:${join(folder, 'library.db')}` }
  let service = await startService(env, [], { complaints: [] })
  try {
    const sent = await fetch(`${service.address}/api/v1/import`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-ndjson', Prefer: 'respond-async' },
      body: Array.from({ length: LINES }, (_, n) => importLine(n)).join('\n'),
    })
    await sent.arrayBuffer()
    if (sent.status !== 202) return { status: sent.status, bytes: 0 }
    const place = sent.headers.get('location')
    const until = Date.now() + PATIENCE_MS
    let stored = 0
    for (let kills = 0; ; ) {
      const report = (await (await fetch(service.address + place)).json()) as Report
      const now = report.created + report.unchanged
      if (report.done) return { status: now === LINES && report.failed === 0 ? 200 : 0, bytes: 0 }
      if (Date.now() > until) return { status: 0, bytes: 0 }
      if (kills < KILLS && now > stored) {
        kills++
        stored = now
        await service.stop('SIGKILL')
        service = await startService(env, [], { complaints: [] })
      }
      await pause(20)
    }
  } finally {
    await service.stop('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

function importLine(n: number): string {
  const text = Array.from({ length: 4 }, (_, k) => `Paragraph ${k} of ${n} says what no other says.`)
  return JSON.stringify({ source: `paper-${n}`, story: 'killed', text: text.join('\n\n') })
}
