// Several processes on one file, and processes that are killed.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../../src/store/open.ts'
import { refsOf, textOf } from '../library.ts'
import { bundlePrograms, exitCodeOf, startUploader, type Uploader } from './processes.ts'

let folder: string
let script: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-'))
  await bundlePrograms(folder, ['uploader', 'exiting-writer'])
  script = join(folder, 'uploader.mjs')
})

afterAll(() => rm(folder, { recursive: true }))

async function finished(uploaders: readonly Uploader[]): Promise<void> {
  const codes = await Promise.all(uploaders.map((uploader) => uploader.ended))
  expect(codes).toEqual(codes.map(() => 0))
}

test('three processes make a file at once, and the same text of all is one version', async () => {
  const url = `file:${join(folder, 'new', 'same.db')}`
  const uploaders = ['one', 'two', 'three'].map((name) => startUploader(script, 'same', url, name))
  await finished(uploaders)
  const answers = uploaders.flatMap((uploader) => uploader.answers)
  expect(answers).toHaveLength(75)
  expect(answers.filter((answer) => answer.kind === 'created')).toHaveLength(1)
  expect(new Set(answers.map((answer) => answer.ref)).size).toBe(1)
})

test('different texts of two processes to one article are versions without gaps', async () => {
  const url = `file:${join(folder, 'different.db')}`
  const uploaders = ['one', 'two'].map((name) => startUploader(script, 'different', url, name))
  await finished(uploaders)
  const refs = uploaders.flatMap((uploader) => uploader.answers).map((answer) => answer.ref)
  const numbers = refs.map((ref) => Number(ref.split('@')[1])).sort((a, b) => a - b)
  expect(numbers).toEqual(Array.from({ length: 50 }, (_, n) => n + 1))
})

test('kill -9 during a stream of uploads loses nothing that was answered', async () => {
  const path = join(folder, 'killed.db')
  for (const round of ['first', 'second', 'third']) {
    const uploader = startUploader(script, 'stream', `file:${path}`, round)
    while (uploader.answers.length < 60) await new Promise((resolve) => setTimeout(resolve, 5))
    uploader.process.kill('SIGKILL')
    expect(await uploader.ended).toBeNull()
    const store = await openStore({ url: `file:${path}` })
    for (const { ref, text } of uploader.answers) {
      const [articleId, number] = ref.split('@') as [string, string]
      expect(textOf(await store.versions.read({ articleId, version: Number(number) }))).toBe(text)
    }
    await wholeLibrary(store)
    await store.close()
    expect(integrityOf(path)).toBe('ok')
  }
})

test('an exit during a write waits for the driver, and ends with its own code', async () => {
  for (let ms = 20; ms < 38; ms += 3) {
    const path = join(folder, `exit-${ms}.db`)
    expect(await exitCodeOf(join(folder, 'exiting-writer.mjs'), [path, String(ms)])).toBe(7)
    expect(integrityOf(path)).toBe('ok')
  }
})

/** Every version reads whole, and no number is missing. */
async function wholeLibrary(store: Awaited<ReturnType<typeof openStore>>): Promise<void> {
  const refs = await refsOf(store)
  const counts = new Map<string, number>()
  for (const ref of refs) {
    const [id, number] = ref.split('@') as [string, string]
    counts.set(id, (counts.get(id) ?? 0) + 1)
    expect(Number(number)).toBe(counts.get(id))
  }
}

function integrityOf(path: string): unknown {
  const database = new Libsql(path)
  const row = database.prepare('PRAGMA integrity_check').get() as { integrity_check: unknown }
  database.close()
  return row.integrity_check
}
