// Every command as a process: it says the same as in the process of the tests, ends by itself, and with the same code.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { variorum } from './in-process.ts'
import { ROOT, type Service, startService, variorumProcess } from './processes.ts'

const LEFT = 'The talks will begin on Monday, the ministry said.\n\nBoth sides agreed to meet in Geneva.\n'
const RIGHT = LEFT.replace('will', 'may')
const LINE = JSON.stringify({ source: 'line', story: 'other', text: LEFT })

let service: Service
let folder: string
let refs: string[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-commands-'))
  writeFileSync(join(folder, 'a.txt'), LEFT)
  writeFileSync(join(folder, 'b.txt'), RIGHT)
  writeFileSync(join(folder, 'lines.ndjson'), LINE)
  service = await startService()
  // What a command stores, it finds stored when it runs again.
  refs = []
  for (const args of [push('a'), push('b')]) refs.push((await variorum(args, options())).out.split(' ')[0]!)
  for (const args of ['import lines.ndjson', 'migrate --database file:own.db'])
    await variorum(args.split(' '), options())
})
afterAll(async () => {
  await service?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const push = (name: string) => ['push', `${name}.txt`, '--source', name, '--story', 'talks']
const options = () => ({ cwd: folder, env: { VARIORUM_SERVER: service.address } })

/** PAIR and REF stand for those of the two stored versions. `serve` has tests of its own. */
const COMMANDS = [
  'compare a.txt b.txt --exit-code',
  'push a.txt --source a --story talks',
  'similarity PAIR',
  'diff PAIR --json',
  'reprints a.txt',
  'gather talks',
  'search talks --json',
  'matrix talks',
  'collation talks --json',
  'wordings talks --paragraph 1',
  'lineage talks',
  'origins talks',
  'corrections talks',
  'credits talks',
  'headlines talks',
  'vet REF',
  'export',
  'import lines.ndjson',
  'migrate --database file:own.db',
  'reread --store',
  'check --database file:own.db',
]

describe('as a process and in this one', () => {
  test.each(COMMANDS)('%s', async (command) => {
    const args = command.replace('PAIR', refs.join('...')).replace('REF', refs[1]!).split(' ')
    const here = await variorum(args, options())
    expect(await variorumProcess(args, options())).toEqual(here)
    expect(here).toMatchObject({ code: /^(?:compare|vet)/.test(command) ? here.code : 0, err: '' })
  })
  test('standard input, the folder and a complaint are those of the process', async () => {
    const args = ['compare', '-', 'nowhere.txt']
    const process = await variorumProcess(args, { ...options(), input: LEFT })
    expect(process).toEqual(await variorum(args, { ...options(), input: LEFT }))
    expect(process).toMatchObject({ code: 2, out: '' })
  })
  test('no command is missing', async () => {
    const { out } = await variorum(['--help'])
    const names = [...out.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map((match) => match[1])
    expect([...COMMANDS.map((command) => command.split(' ')[0]), 'serve'].sort()).toEqual(names.sort())
  })
})

test('its version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  expect(await variorumProcess(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
})
