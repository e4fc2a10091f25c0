// What is said of a file that can't be read, or is none of those that a command takes.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { variorum } from './in-process.ts'
import { COMMAND, runProgram } from './processes.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-input-'))
  mkdirSync(join(folder, 'folder'))
  writeFileSync(join(folder, 'a.txt'), 'Some words.\n')
  writeFileSync(join(folder, 'empty'), '')
  writeFileSync(join(folder, 'lines.gz'), gzipSync('{}\n'))
  writeFileSync(join(folder, 'binary'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0, 1]))
  symlinkSync('circle.txt', join(folder, 'circle.txt'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// Nobody listens there: what is wrong with a file is said before a service is asked.
const env = { VARIORUM_SERVER: 'http://127.0.0.1:9' }
const speak = (args: readonly string[]) => variorum(args, { cwd: folder, env })

const READERS = [
  ['compare', 'FILE', 'a.txt'],
  ['push', 'FILE', '--source', 'a'],
  ['reprints', 'FILE'],
  ['import', 'FILE'],
]
const FAULTS = [
  ['a.txt/b', 'a part of its path is not a folder.'],
  ['circle.txt', 'its links form a circle.'],
  ['x'.repeat(300), 'its name is too long.'],
] as const

describe.each(READERS)('%s %s', (...words) => {
  const args = (file: string) => words.map((word) => (word === 'FILE' ? file : word))
  test('a file that is not there', async () => {
    const err = 'Could not read nowhere/at/all: there is no such file or folder.\n'
    expect(await speak(args('nowhere/at/all'))).toEqual({ code: 2, out: '', err })
  })
  test('a folder', async () => {
    const { code, err } = await speak(args('folder'))
    expect(err).toMatch(/^Could not read folder: it is a folder[,.]/)
    expect(code).toBe(2)
  })
})

test.each(FAULTS)('%s', async (file, why) => {
  expect(await speak(['import', file])).toEqual({ code: 2, out: '', err: `Could not read ${file}: ${why}\n` })
})

describe('import', () => {
  test('of a folder says what to do instead', async () => {
    const { err } = await speak(['import', 'folder'])
    expect(err).toContain('cat FOLDER/*.ndjson | variorum import -\n')
  })
  test.each([
    ['lines.gz', 'zcat lines.gz | variorum import -'],
    ['binary', 'it has a NUL'],
  ])('of %s', async (file, what) => {
    const { code, err } = await speak(['import', file])
    expect(err).toContain(what)
    expect(code).toBe(2)
  })
})

test.each(['compare - a.txt', 'push - --source a', 'reprints -', 'import -'])(
  '%s of a folder on standard input',
  async (words) => {
    const { code, err } = await runProgram(
      'bash',
      ['-c', `"${process.execPath}" "${COMMAND}" ${words} < folder`],
      {
        cwd: folder,
        env,
      },
    )
    expect(err).toMatch(/^Could not read standard input: it is a folder/)
    expect(code).toBe(2)
  },
)

describe('check', () => {
  test.each([
    ['nowhere.db', 'There is no database file nowhere.db.'],
    ['folder', 'folder is not a file; name the database file.'],
    ['empty', 'The database file empty is empty: it has no library.'],
    ['a.txt', 'The database file a.txt cannot be opened: file is not a database'],
  ])('%s', async (file, sentence) => {
    const { code, out, err } = await speak(['check', '--database', `file:${file}`])
    expect({ code, out, err }).toEqual({ code: 3, out: '', err: `${sentence}\n` })
  })
})
