// The commands that speak to a service, against a real one.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encoded } from '../extract/charsets/encoding.ts'
import { variorum } from './in-process.ts'
import { type Running, type Service, startService, variorumProcess } from './processes.ts'

const WIRE = 'The talks will begin on Monday, the ministry said.\n\nBoth sides agreed to meet in Geneva.\n'
const PRINTING = 'The talks may begin on Monday, the ministry said.\n\nBoth sides agreed to meet in Geneva.\n'

let folder: string
let service: Service

const speak = (args: readonly string[], options: Running = {}) =>
  variorum(args, { cwd: folder, ...options, env: { VARIORUM_SERVER: service.address, ...options.env } })

async function pushed(name: string, source: string, ...flags: string[]): Promise<string> {
  const { code, out, err } = await speak(['push', name, '--source', source, ...flags])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out.split(' ')[0] ?? ''
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-commands-'))
  writeFileSync(join(folder, 'wire.txt'), WIRE)
  writeFileSync(join(folder, 'printing.txt'), PRINTING)
  service = await startService()
})
afterAll(async () => {
  await service?.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('push', () => {
  test('stores once, and says so the second time', async () => {
    const args = ['push', 'wire.txt', '--source', 'wire', '--story', 'push-twice']
    const first = await speak(args)
    expect(first).toMatchObject({ code: 0, out: expect.stringMatching(/^[\w-]{1,64}@1 stored\n$/) })
    expect((await speak(args)).out).toBe(first.out.replace('stored', 'unchanged'))
  })
  test('sends every field that has a flag', async () => {
    const facts = {
      source: 'Harbour Post',
      story: 'push-fields',
      url: 'https://harbour-post.example/a',
      headline: 'Talks “will” begin & end',
      byline: 'Edda Quill',
      language: 'en',
      publishedAt: '2018-12-24T09:00:00Z',
      capturedAt: '2018-12-24T10:00:00Z',
    }
    const flags = Object.entries(facts).flatMap(([name, value]) => [`--${name.replace('At', '-at')}`, value])
    const { out } = await speak(['push', 'wire.txt', '--json', ...flags])
    expect(JSON.parse(out)).toMatchObject(facts)
  })
  test('keeps the bytes of a page as they were, and reads the article in them', async () => {
    const page = `<html><body><article><h1>Talks</h1><p>${WIRE.trim()}</p></article></body></html>\r\n`
    const { out } = await speak(['push', '-', '--source', 'web', '--type', 'html', '--json'], { input: page })
    const { ref } = JSON.parse(out)
    const original = await fetch(`${service.address}/api/v1/versions/${ref}/original`)
    expect(original.headers.get('content-type')).toMatch(/^text\/html/)
    expect(await original.text()).toBe(page)
  })
  test('a file in another character set is read by its bytes or by --charset, and comes back as it was', async () => {
    const text =
      'Городской совет во вторник обсудил план новой набережной и выслушал рыбаков, которые выступают против него.'
    const files = { 'koi8.txt': encoded(text, 'koi8-r'), 'dos.txt': encoded(text, 'ibm866') }
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
    const told = await speak(['push', 'koi8.txt', '--source', 'koi8', '--json'])
    const refused = await speak(['push', 'dos.txt', '--source', 'dos'])
    expect(refused).toMatchObject({ code: 3, err: expect.stringContaining('cannot be detected') })
    const named = await speak(['push', 'dos.txt', '--source', 'dos', '--charset', 'ibm866', '--json'])
    for (const [name, { out }] of [
      ['koi8.txt', told],
      ['dos.txt', named],
    ] as const) {
      const version = JSON.parse(out)
      expect(version.paragraphs[0].text).toBe(text)
      const original = await fetch(`${service.address}/api/v1/versions/${version.ref}/original`)
      expect(new Uint8Array(await original.arrayBuffer())).toEqual(new Uint8Array(files[name]))
    }
    const wrong = await speak(['push', 'dos.txt', '--source', 'dos', '--charset', 'a b'])
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('--charset takes a label') })
  })
  test('a repeated call with the same key gives the first answer again', async () => {
    const flags = ['--source', 'keyed', '--story', 'push-key', '--idempotency-key', 'k1', '--json']
    const first = JSON.parse((await speak(['push', 'wire.txt', ...flags])).out)
    await pushed('printing.txt', 'keyed', '--story', 'push-key')
    expect(JSON.parse((await speak(['push', 'wire.txt', ...flags])).out).ref).toBe(first.ref)
  })
})

describe('similarity and diff', () => {
  let pair: string
  beforeAll(async () => {
    const refs = [
      await pushed('wire.txt', 'left', '--story', 'pair'),
      await pushed('printing.txt', 'right', '--story', 'pair'),
    ]
    pair = refs.join('...')
  })
  test('the scores as a table, alone, as JSON and as CSV', async () => {
    const table = (await speak(['similarity', pair])).out
    expect(table).toMatch(/^ {2}score +0\.9375$/m)
    expect(table).toMatch(/^ {2}paragraphs +1 unchanged, 1 edited$/m)
    expect((await speak(['similarity', pair, '--score'])).out).toBe('0.9375\n')
    expect(JSON.parse((await speak(['similarity', pair, '--json'])).out)).toMatchObject({ score: 0.9375 })
    expect((await speak(['similarity', pair, '--format', 'csv'])).out).toMatch(/^left,right,score,/)
  })
  test('the diff is what compare prints of the same texts', async () => {
    for (const flags of [[], ['--color', 'always'], ['--score'], ['--format', 'csv'], ['--format', 'html']]) {
      const stored = await speak(['diff', pair, ...flags])
      const files = await variorum(['compare', 'wire.txt', 'printing.txt', ...flags], { cwd: folder })
      expect(stored).toEqual(files)
      expect(stored.out).not.toBe('')
    }
  })
  test('the patch names the refs', async () => {
    const [left, right] = pair.split('...')
    expect((await speak(['diff', pair, '--format', 'patch'])).out).toContain(`--- ${left}\n+++ ${right}\n`)
  })
  test('--exit-code says whether they differ', async () => {
    expect((await speak(['diff', pair, '--exit-code'])).code).toBe(1)
    const [left] = pair.split('...')
    expect((await speak(['diff', `${left}...${left}`, '--exit-code'])).code).toBe(0)
  })
})

describe('export and import', () => {
  test('rebuild an equal library', async () => {
    await pushed('wire.txt', 'moving', '--story', 'moving')
    await pushed('printing.txt', 'moving', '--story', 'moving')
    const exported = await speak(['export', '--output', 'library.ndjson'])
    expect(exported).toEqual({ code: 0, out: '', err: '' })
    const lines = readFileSync(join(folder, 'library.ndjson'), 'utf8')
    const count = lines.trim().split('\n').length

    const other = await startService()
    try {
      const flags = ['--server', other.address]
      const imported = await speak(['import', 'library.ndjson', ...flags])
      expect(imported).toEqual({ code: 0, out: `${count} stored, 0 unchanged, 0 refused\n`, err: '' })
      const again = await speak(['import', '-', ...flags], { input: lines })
      expect(again.out).toBe(`0 stored, ${count} unchanged, 0 refused\n`)
      // Articles may come in another order; what they hold is the same to the letter.
      const exportedAgain = (await speak(['export', ...flags])).out
      expect(exportedAgain.split('\n').sort()).toEqual(lines.split('\n').sort())
    } finally {
      await other.stop()
    }
  })
  test('a damaged version is named, stops nothing, and ends with 3', async () => {
    const damaged = await startService()
    try {
      const flags = ['--server', damaged.address]
      const input = ['one', 'two']
        .map((article) => JSON.stringify({ source: article, article, text: WIRE }))
        .join('\n')
      await speak(['import', '-', ...flags], { input })
      const whole = (await speak(['export', ...flags])).out
      const database = new Libsql(join(damaged.folder, 'library.db'))
      database.exec('UPDATE versions SET paragraph_count = 9999 WHERE id = 1')
      database.close()
      const { code, out, err } = await speak(['export', ...flags])
      expect({ code, out }).toEqual({ code: 3, out: `${whole.split('\n')[1]}\n` })
      expect(err).toBe('one@1: A part of its text is lost.\n')
    } finally {
      await damaged.stop()
    }
  })
  test('a bad line is named, stops nothing, and ends with 3', async () => {
    const good = (n: number) => JSON.stringify({ source: `import-${n}`, text: WIRE })
    const input = [good(1), '{ "source": "nobody" }', good(2)].join('\n')
    const { code, out, err } = await speak(['import', '-'], { input })
    expect(err).toMatch(/^line 2: .+\n$/)
    expect({ code, out }).toEqual({ code: 3, out: '2 stored, 0 unchanged, 1 refused\n' })
    const json = await speak(['import', '-', '--json'], { input })
    const results = json.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(results.map(({ line, status }) => [line, status])).toEqual([
      [1, 200],
      [2, 400],
      [3, 200],
    ])
  })
  test('a long import is answered while it is being sent', async () => {
    const lines = Array.from({ length: 600 }, (_, i) =>
      JSON.stringify({ source: 'long', story: `long-${i}`, text: `${i}. ${WIRE.repeat(20)}` }),
    )
    const { code, out } = await speak(['import', '-'], { input: lines.join('\n') })
    expect({ code, out }).toEqual({ code: 0, out: '600 stored, 0 unchanged, 0 refused\n' })
  })
})

describe('refusals', () => {
  test('3 with the title and detail of the problem', async () => {
    const { code, out, err } = await speak(['similarity', 'nobody@1...nobody@2'])
    expect(err).toMatch(/^The server refused \(404\)\. .+/)
    expect({ code, out }).toEqual({ code: 3, out: '' })
  })
  test('3 where no server answers', async () => {
    const { code, err } = await speak(['diff', 'a@1...b@1', '--server', 'http://127.0.0.1:9'])
    expect(err).toMatch(/^No answer from http:\/\/127\.0\.0\.1:9: /)
    expect(code).toBe(3)
  })
  test.each([
    [['push', 'wire.txt'], 'push needs --source'],
    [['push', 'nowhere.txt', '--source', 'a'], 'Could not read nowhere.txt'],
    [['push', 'wire.txt', '--source', 'a', '--type', 'pdf'], 'not "pdf"'],
    [['diff'], 'This command takes PAIR; got: nothing.'],
    [['diff', 'a...b', '--server', 'localhost:8787'], 'must start with http:// or https://'],
    [['export', 'file'], 'This command takes no operand; got: "file".'],
    [['import', 'nowhere.ndjson'], 'Could not read nowhere.ndjson'],
  ])('2 for wrong use: %j', async (args, sentence) => {
    const { code, err } = await speak(args)
    expect(err).toContain(sentence)
    expect(code).toBe(2)
  })
})

describe('serve', () => {
  test('takes its settings from flags, and ends on SIGTERM', async () => {
    const own = await startService({}, ['--port', '0', '--host', 'localhost'])
    expect(own.address).toMatch(/^http:\/\/localhost:\d+$/)
    expect(await own.stop()).toBe(0)
  })
  test('a token is sent where the service asks for one', async () => {
    const locked = await startService({ ADMIN_TOKEN: 'a-long-secret' })
    try {
      const push = ['push', 'wire.txt', '--source', 'wire', '--server', locked.address]
      expect(await speak(push)).toMatchObject({ code: 3, err: expect.stringContaining('(401)') })
      expect(await speak([...push, '--token', 'a-long-secret'])).toMatchObject({ code: 0 })
      expect(await speak(push, { env: { VARIORUM_TOKEN: 'a-long-secret' } })).toMatchObject({ code: 0 })
    } finally {
      await locked.stop()
    }
  })
  test('2 for a setting that is wrong, 3 for a port that is taken', async () => {
    expect(await variorumProcess(['serve', '--port', 'many'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('PORT'),
    })
    const { port } = new URL(service.address)
    const taken = await variorumProcess(['serve', '--port', port], {
      env: { DATABASE_URL: `file:${join(folder, 'taken.db')}` },
    })
    expect(taken).toMatchObject({ code: 3, err: expect.stringContaining('EADDRINUSE') })
  })
  test('migrate says what it did', async () => {
    const database = `file:${join(folder, 'migrated.db')}`
    expect(await speak(['migrate', '--database', database])).toEqual({
      code: 0,
      out: `${database} has the tables of this version.\n`,
      err: '',
    })
  })
})
