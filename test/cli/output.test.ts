// What becomes of output that can't be written: a full disk, a closed pipe, an answer that breaks off.
import { once } from 'node:events'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { variorum } from './in-process.ts'
import { COMMAND, type Ended, ROOT, runProgram, type Service, startService } from './processes.ts'

const STORY = join(ROOT, 'fixtures', 'inf-treaty')
const FULL = '/dev/full'

let folder: string
let service: Service
let pair: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-output-'))
  service = await startService()
  const refs: string[] = []
  for (const file of ['wire-3.txt', 'harbour-post.txt']) {
    const args = ['push', join(STORY, file), '--source', file, '--story', 'treaty']
    refs.push((await speak(args)).out.split(' ')[0]!)
  }
  pair = refs.join('...')
})
afterAll(async () => {
  await service?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const env = () => ({ VARIORUM_SERVER: service.address, NODE: process.execPath, COMMAND })
const speak = (args: readonly string[]) => variorum(args, { cwd: folder, env: env() })
/** `variorum` stands for the command. */
const shell = (script: string): Promise<Ended> =>
  runProgram('bash', ['-c', `variorum() { "$NODE" "$COMMAND" "$@"; }; ${script}`], {
    cwd: folder,
    env: env(),
  })

describe.skipIf(!existsSync(FULL))('a full disk is a sentence, and 3', () => {
  const wire = join(STORY, 'wire-3.txt')
  /** One of each way to print: for people, JSON, a form of text, lines as they come, and from the database. */
  const COMMANDS = [
    '--help',
    `compare ${wire} ${wire} --json`,
    'diff PAIR --format csv',
    `push ${wire} --source wire-3.txt --story treaty`,
    'export',
    'check --database file:library.db',
  ]
  test.each(COMMANDS)('%s', async (words) => {
    const args = words.replace('PAIR', pair)
    const { code, err } = await shell(`cp '${service.folder}'/library.db* . ; variorum ${args} > ${FULL}`)
    expect(err).toBe('Could not write to standard output: no space is left on the device.\n')
    expect(code).toBe(3)
  })
  test('of an import', async () => {
    const { code, err } = await shell(`variorum export > all.ndjson && variorum import all.ndjson > ${FULL}`)
    expect(err).toBe('Could not write to standard output: no space is left on the device.\n')
    expect(code).toBe(3)
  })
  test('of complaints: nobody can be told', async () => {
    expect((await shell(`variorum compare nowhere nowhere 2> ${FULL}`)).code).toBe(2)
  })
  test('where a service keeps its log does not end it', async () => {
    const script = `
      variorum serve --port 0 --database file:own.db > ${FULL} 2> own.err & own=$!
      sleep 3; kill -0 $own && echo goes on; kill $(pgrep -P $own) $own; wait $own; cat own.err`
    expect((await shell(script)).out).toBe('goes on\n')
  })
})

test.each(['export', 'search treaty --json', '--help'])(
  'a reader of %s that closes early is no error',
  async (args) => {
    const { out, err } = await shell(`variorum ${args} | head -c 1 > /dev/null; echo "\${PIPESTATUS[0]}"`)
    expect({ out, err }).toEqual({ out: '0\n', err: '' })
  },
)

describe('a file that is written whole or not at all', () => {
  const lines = (n: number) =>
    Array.from({ length: n }, (_, i) => JSON.stringify({ source: 'a', text: `${i} `.repeat(200) }))
  let broken: Server | undefined
  afterEach(() => broken?.close())

  /** A service that sends so many lines, and then no more. */
  async function breaksOff(n: number): Promise<string> {
    broken = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' })
      response.write(`${lines(n).join('\n')}\n`, () => setTimeout(() => response.destroy(), 50))
    })
    broken.listen(0, '127.0.0.1')
    await once(broken, 'listening')
    return `http://127.0.0.1:${(broken.address() as AddressInfo).port}`
  }
  const beside = () => readdirSync(folder).filter((name) => name.includes('.part'))

  test('an export', async () => {
    expect(await speak(['export', '--output', 'whole.ndjson'])).toEqual({ code: 0, out: '', err: '' })
    const { out } = await speak(['export'])
    expect(readFileSync(join(folder, 'whole.ndjson'), 'utf8')).toBe(out)
    expect(beside()).toEqual([])
  })
  test('what stands there stays where the answer breaks off', async () => {
    writeFileSync(join(folder, 'kept.ndjson'), 'as it was\n')
    const server = await breaksOff(100)
    const there = await speak(['export', '--output', 'kept.ndjson', '--server', server])
    expect(there).toMatchObject({
      code: 3,
      out: '',
      err: expect.stringContaining('the export is incomplete'),
    })
    expect(readFileSync(join(folder, 'kept.ndjson'), 'utf8')).toBe('as it was\n')
    expect((await speak(['export', '--output', 'new.ndjson', '--server', server])).code).toBe(3)
    expect(existsSync(join(folder, 'new.ndjson'))).toBe(false)
    expect(beside()).toEqual([])
  })
  test('nothing is left where the disk is full half-way', async () => {
    // A bound on files stands for the disk: of the kilobytes of two stories there is room for one.
    const { code, err } = await shell(`trap '' XFSZ; ulimit -f 1; variorum export --output half.ndjson`)
    expect(err).toBe('Could not write to half.ndjson: it would exceed the maximum file size.\n')
    expect(code).toBe(3)
    expect(existsSync(join(folder, 'half.ndjson'))).toBe(false)
    expect(beside()).toEqual([])
  })
  test('a signal leaves nothing behind either', async () => {
    broken = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' })
      response.write(`${lines(3).join('\n')}\n`) // and never an end
    })
    broken.listen(0, '127.0.0.1')
    await once(broken, 'listening')
    const { port } = broken.address() as AddressInfo
    const { out } = await shell(`
      "$NODE" "$COMMAND" export --output stopped.ndjson --server http://127.0.0.1:${port} & own=$!
      until ls stopped.ndjson.*.part 2> /dev/null; do sleep 0.1; done
      kill -TERM $own; wait $own; echo "$?"; ls | grep stopped`)
    broken.closeAllConnections()
    expect(out).toMatch(/^stopped\.ndjson\.\w+\.part\n143\n$/)
  })
  test('a link keeps its name, a file its rights, and a device is written to as it is', async () => {
    writeFileSync(join(folder, 'target.ndjson'), '', { mode: 0o600 })
    symlinkSync('target.ndjson', join(folder, 'link.ndjson'))
    expect((await speak(['export', '--output', 'link.ndjson'])).code).toBe(0)
    const { size, mode } = statSync(join(folder, 'target.ndjson'))
    expect(size).toBeGreaterThan(1000)
    expect(mode & 0o777).toBe(0o600)
    expect(await speak(['export', '--output', '/dev/null'])).toEqual({ code: 0, out: '', err: '' })
    const { out, err } = await shell(
      'variorum export --output /dev/stdout | cmp - target.ndjson && echo equal',
    )
    expect({ out, err }).toEqual({ out: 'equal\n', err: '' })
  })
  test.each([
    ['.', 'it is a folder, not a file.'],
    ['no/such/folder/a.ndjson', 'there is no such file or folder.'],
    ['whole.ndjson/a', 'a part of its path is not a folder.'],
    ...(existsSync(FULL) ? [[FULL, 'no space is left on the device.']] : []),
  ])('%s can not be written: 3', async (path, why) => {
    const { code, err } = await speak(['export', '--output', path!])
    expect(err).toBe(`Could not write to ${path}: ${why}\n`)
    expect(code).toBe(3)
  })
})
