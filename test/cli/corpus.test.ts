// The commands that ask about the whole library: reprints, gather, search.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REPRINT, STORY } from '../http/library.ts'
import { variorum } from './in-process.ts'
import { type Service, startService } from './processes.ts'

let service: Service
let folder: string
let file: string

beforeAll(async () => {
  service = await startService()
  folder = await mkdtemp(join(tmpdir(), 'variorum-cli-'))
  file = join(folder, 'story.txt')
  await writeFile(file, STORY)
  await variorum(['push', file, '--source', 'tass', '--story', 'inf-treaty', '--server', service.address])
  await writeFile(join(folder, 'reprint.txt'), REPRINT)
  await variorum(['push', join(folder, 'reprint.txt'), '--source', 'daily', '--server', service.address])
})
afterAll(async () => {
  await service?.stop()
  await rm(folder, { recursive: true })
})

const run = (...words: string[]) => variorum([...words, '--server', service.address])

describe('reprints', () => {
  test('lists who prints a file, a line each, best first', async () => {
    const { code, out } = await run('reprints', file)
    expect(code).toBe(0)
    const lines = out.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^1\.0000 {2}1\.0000 {2}\S+@1 {2}tass {2}identical {2}\d+ words: /)
    expect(lines[1]).toContain('  daily  ')
  })

  test('lists those of a stored version, as JSON and as CSV', async () => {
    const { items } = JSON.parse((await run('reprints', file, '--json', '--most', '1')).out)
    expect(items).toHaveLength(1)
    const { out } = await run('reprints', items[0].ref, '--format', 'csv', '--min', '0')
    expect(out.split('\r\n')[0]).toMatch(/^articleId,/)
    expect(out).toContain(',daily,')
    expect(out).not.toContain(',tass,')
  })

  test('says what is wrong', async () => {
    expect(await run('reprints', file, '--min', '2')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--min'),
    })
    expect((await run('reprints', 'nobody@1')).code).toBe(3)
    expect((await run('reprints', join(folder, 'none.txt'))).code).toBe(2)
  })
})

test('gather proposes, and lets join', async () => {
  const proposed = await run('gather', 'inf-treaty')
  expect(proposed.out).toMatch(/^ {2}\S+ {2}0\.\d{4} {2}\S+ {2}daily {2}Minister/)
  const joined = await run('gather', 'inf-treaty', '--accept', 'all')
  expect(joined.out).toContain('daily joined inf-treaty')
  expect((await run('gather', 'inf-treaty')).out).toBe('')
  expect((await run('gather', 'nowhere')).code).toBe(3)
  expect((await run('gather', 'inf-treaty', '--accept', 'a,,b')).code).toBe(2)
})

test('search shows where the words stand', async () => {
  const { code, out } = await run('search', '"missile treaty" helsinki')
  expect(code).toBe(0)
  expect(out.trimEnd().split('\n')).toHaveLength(2)
  expect(out).toContain('*Helsinki*')
  expect((await run('search', 'treaty', '--source', 'daily', '--json')).out).toContain('"snippet"')
  expect((await run('search', 'nowhere-to-be-found')).out).toBe('')
})
