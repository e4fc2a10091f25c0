// A service whose disk is full, whose file may only be read, or whose disk fails: writers are told why, readers go on, and
// once the fault is gone so is the rest. Disks are small file systems of their own, which Linux lets anyone mount.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { COMMAND, runProgram, type Service, startService, variorumProcess } from '../cli/processes.ts'
import { newVersion } from '../store/make.ts'
import { canMount, inNamespace } from './namespaces.ts'

let folder: string
let disk: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-disk-'))
  disk = join(folder, 'disk')
  mkdirSync(disk)
})
afterAll(() => rmSync(folder, { recursive: true }))

const named = (what: string) =>
  canMount ? what : `${what} (skipped: this machine lets nobody mount a file system with unshare)`

interface Disturbed extends Service {
  /** What it wrote to standard error. */
  readonly complaints: readonly string[]
}

async function serving(path: string, script: string): Promise<Disturbed> {
  const complaints: string[] = []
  const env = { DATABASE_URL: `file:${path}`, LOG: 'off' }
  const service = await startService(env, [], { launcher: inNamespace(script), complaints })
  return { ...service, complaints }
}

/** Runs a command where the service sees its file systems. */
function inside(service: Service, command: string): void {
  const args = ['-t', String(service.pid), '-U', '-m', '--preserve-credentials', 'sh', '-c', command]
  const { status, stderr } = spawnSync('nsenter', args)
  expect(status, String(stderr)).toBe(0)
}

/** The disk as the service sees it. */
const seen = (service: Service) => `/proc/${service.pid}/root${disk}`

let texts = 0
/** Different from all others, so that it takes room. */
const newText = (words: number) =>
  Array.from({ length: words }, (_, n) => `w${(texts++).toString(36)}x${n}`).join(' ')

const post = (service: Service, path: string, body: unknown) =>
  fetch(`${service.address}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

const upload = (service: Service, source: string, words = 300) =>
  post(service, '/api/v1/versions', {
    source,
    story: 'disk',
    text: `${newText(words)}.\n\n${newText(words)}.`,
  })

/** Every way of reading, answered as on any day. */
async function expectReads(service: Service, ids: readonly string[]): Promise<void> {
  const pair = `${ids[0]}@1...${ids[1]}@1`
  const paths = [
    '/healthz',
    '/stories/disk',
    `/articles/${ids[0]}`,
    `/diff/${pair}`,
    ...[
      `versions/${ids[0]}@1`,
      `versions/${ids[0]}@1/original`,
      `articles/${ids[0]}`,
      'articles?limit=5',
      'articles?q=w1x1',
      'stories/disk',
      'stories/disk/matrix',
      'stories/disk/collation',
      'stories/disk/lineage',
      'stories/disk/headlines',
      `similarity/${pair}`,
      `versions/${ids[0]}@1/reprints`,
      'export',
    ].map((path) => `/api/v1/${path}`),
  ]
  for (const path of paths) {
    const answer = await fetch(service.address + path)
    await answer.arrayBuffer()
    expect(answer.status, path).toBe(200)
  }
  const text = { text: newText(30) }
  const compared = await post(service, '/api/v1/compare', { left: text, right: text })
  expect(compared.status).toBe(200)
  expect((await post(service, '/api/v1/reprints', text)).status).toBe(200)
}

/** Every way of writing, refused with a sentence and a time. */
async function expectRefused(service: Service, why: RegExp): Promise<void> {
  const line = JSON.stringify({ source: 'line', text: `${newText(20_000)}.` })
  const imports = { 'Content-Type': 'application/x-ndjson' }
  const to = `${service.address}/api/v1/import`
  const answers = [
    await upload(service, 'refused', 20_000),
    await fetch(to, { method: 'POST', headers: { ...imports, Prefer: 'respond-async' }, body: line }),
    await fetch(`${service.address}/readyz`),
  ]
  for (const answer of answers) {
    expect(answer.status).toBe(503)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(1)
    const problem = await answer.json()
    expect(problem).toMatchObject({ type: '/problems/unavailable', detail: expect.stringMatching(why) })
    expect(problem.detail).toMatch(/read/)
  }
  const imported = await fetch(to, { method: 'POST', headers: imports, body: `${line}\n` })
  expect(JSON.parse(await imported.text())).toMatchObject({
    status: 503,
    problem: expect.stringMatching(why),
  })
  const page = await fetch(`${service.address}/upload`, {
    method: 'POST',
    headers: { Origin: service.address, Accept: 'text/html' },
    body: new URLSearchParams({ source: 'form', text: newText(20_000) }),
  })
  expect(page.status).toBe(503)
  expect(await page.text()).toMatch(why)
}

/** A line says it, not a stack for each call. */
function expectFewWords(service: Disturbed, why: RegExp): void {
  const lines = service.complaints.join('').split('\n').filter(Boolean)
  expect(lines.length, lines.join('\n')).toBeLessThanOrEqual(4)
  expect(lines[0]).toMatch(/^the database \(file\) refuses writes; reads are still answered: /)
  expect(lines[0]).toMatch(why)
  expect(lines.join('\n')).not.toMatch(/^\s+at /m)
}

async function isReady(service: Service): Promise<boolean> {
  return (await fetch(`${service.address}/readyz`)).status === 200
}

describe.skipIf(!canMount)(named('a full disk'), () => {
  test('that the library itself has filled: deletes are let through, and others are stored in their place', async () => {
    const path = join(disk, 'library.db')
    const service = await serving(path, `mount -t tmpfs -o size=8m tmpfs ${disk}`)
    const ids: string[] = []
    let last = await upload(service, 'first')
    for (; last.status === 201; last = await upload(service, `paper-${ids.length}`)) {
      ids.push((await last.json()).articleId)
    }
    expect(ids.length).toBeGreaterThan(50)
    await expectRefused(service, /full/)
    await expectReads(service, ids)
    for (let n = 0; n < 20; n++) expect((await upload(service, 'again')).status).toBe(503)
    expectFewWords(service, /full/)

    for (const id of ids.splice(2, 40)) {
      const gone = await fetch(`${service.address}/api/v1/articles/${id}`, { method: 'DELETE' })
      expect(gone.status).toBe(204)
    }
    expect(await isReady(service)).toBe(true)
    for (let n = 0; n < 15; n++) expect((await upload(service, `instead-${n}`)).status).toBe(201)
    await expectReads(service, ids)
    copyFileSync(join(seen(service), 'library.db'), join(folder, 'filled.db'))
    copyFileSync(join(seen(service), 'library.db-wal'), join(folder, 'filled.db-wal'))
    expect(await service.stop()).toBe(0)
    const checked = await variorumProcess(['check', '--database', `file:${join(folder, 'filled.db')}`])
    expect(checked).toMatchObject({ code: 0 })
  })

  test('that others have filled: it takes writes again by itself once they make room', async () => {
    const path = join(disk, 'library.db')
    const service = await serving(path, `mount -t tmpfs -o size=24m tmpfs ${disk}`)
    const ids: string[] = []
    for (let n = 0; n < 40; n++) ids.push((await (await upload(service, `paper-${n}`)).json()).articleId)
    const { bavail, bsize } = statfsSync(seen(service))
    const filler = join(seen(service), 'filler')
    writeFileSync(filler, new Uint8Array(bavail * bsize))
    await expect.poll(async () => (await upload(service, 'late')).status).toBe(503)
    await expectRefused(service, /full/)
    await expectReads(service, ids)
    for (const id of ids.slice(2, 5)) {
      const gone = await fetch(`${service.address}/api/v1/articles/${id}`, { method: 'DELETE' })
      expect(gone.status).toBe(204)
    }
    rmSync(filler)
    await expect.poll(() => isReady(service)).toBe(true)
    expect((await upload(service, 'after')).status).toBe(201)
    expectFewWords(service, /full/)
    expect(await service.stop()).toBe(0)
  })

  test('from the start: it says so and ends', async () => {
    const filled = await stored('start.db')
    const path = join(disk, 'library.db')
    const fill = `cp ${filled} ${path} && { cat /dev/zero > ${disk}/filler 2>/dev/null; true; }`
    const [program = '', ...args] = inNamespace(`mount -t tmpfs -o size=6m tmpfs ${disk} && ${fill}`)
    const serve = [...args, process.execPath, COMMAND, 'serve']
    const env = { PORT: '0', DATABASE_URL: `file:${path}` }
    expect(await runProgram(program, serve, { env })).toEqual({
      code: 3,
      out: '',
      err: `The database file ${path} cannot be opened: its disk is full\n`,
    })
  })
})

describe.skipIf(!canMount)(named('a file that may only be read'), () => {
  test('is read, and written once it may be', async () => {
    const path = await stored('file.db')
    const bound = `mount --bind ${path} ${path} && mount -o remount,bind,ro ${path}`
    const service = await serving(path, bound)
    const { items } = await (await fetch(`${service.address}/api/v1/articles`)).json()
    expect(await isReady(service)).toBe(false)
    await expectRefused(service, /is read-only/)
    const id = items[0].id as string
    const gone = await fetch(`${service.address}/api/v1/articles/${id}`, { method: 'DELETE' })
    expect(gone.status).toBe(503)
    await expectReads(
      service,
      items.map((item: { id: string }) => item.id),
    )
    expectFewWords(service, /is read-only/)
    inside(service, `mount -o remount,bind,rw ${path}`)
    await expect.poll(async () => (await upload(service, 'after')).status).toBe(201)
    expect(await isReady(service)).toBe(true)
    expect(await service.stop()).toBe(0)
  })

  test('in a folder that may only be read it is read as well', async () => {
    const filled = await stored('folder.db')
    const path = join(disk, 'library.db')
    const script = `mount -t tmpfs tmpfs ${disk} && cp ${filled} ${path} && mount -o remount,ro ${disk}`
    const service = await serving(path, script)
    const { items } = await (await fetch(`${service.address}/api/v1/articles`)).json()
    expect(items).toHaveLength(3)
    await expectRefused(service, /is read-only/)
    await expectReads(
      service,
      items.map((item: { id: string }) => item.id),
    )
    expectFewWords(service, /is read-only/)
    expect(await service.stop()).toBe(0)
  })
})

/** A disk that fails is played by a limit on the size of files: the system refuses to write beyond it. */
describe.skipIf(process.platform === 'win32')('a disk that fails', () => {
  test('is told of, and reads go on', async () => {
    const path = join(folder, 'limited', 'library.db')
    const complaints: string[] = []
    const service = await startService({ DATABASE_URL: `file:${path}`, LOG: 'off' }, [], {
      launcher: ['sh', '-c', 'ulimit -f 3000 && exec "$0" "$@"'],
      complaints,
    })
    const ids: string[] = []
    for (let answer = await upload(service, 'first'); answer.status === 201; ) {
      ids.push((await answer.json()).articleId)
      answer = await upload(service, `paper-${ids.length}`)
    }
    await expectRefused(service, /cannot be read or written|full/)
    await expectReads(service, ids)
    expectFewWords({ ...service, complaints }, /disk of the database/)
    expect(await service.stop()).toBe(0)
    const store = await openStore({ url: `file:${path}` })
    for (const id of ids) expect(await store.articles.read(id)).not.toBeNull()
    await store.close()
  })
})

/** A library of three articles in a file of that name. */
async function stored(name: string): Promise<string> {
  const path = join(folder, name)
  const store = await openStore({ url: `file:${path}` })
  for (const source of ['a', 'b', 'c']) {
    await store.versions.upload(newVersion(`${newText(40)}.\n\n${newText(40)}.`, { source, story: 'disk' }))
  }
  await store.close()
  return path
}
