// variorum import --warc: each capture of a page is a version at its time, and what is none is counted with its reason.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { captured, chunks, HTML, httpAnswer, pageHtml, sha1, warcRecord, warcResponse } from './archives.ts'
import { variorum } from './in-process.ts'
import { type Service, startService, variorumProcess } from './processes.ts'

const BEGINNING = [
  'The harbour of Northport was closed on Monday after a storm broke two of its piers, officials said.',
  'Ships waited outside the bay through the night, and the ferry to the islands did not sail.',
]
// All captures of a page show the same time of publication.
const PUBLISHED = '<meta property="article:published_time" content="2016-01-11T08:00:00Z">'
const storm = (end: string) =>
  Buffer.from(
    pageHtml({ headline: 'Storm closes harbour', paragraphs: [...BEGINNING, end], head: PUBLISHED }),
  )
const WEEKS_3 = storm('The mayor said the repair would take three weeks and cost two million pounds.')
const WEEKS_5 = storm('The mayor said the repair would take five weeks and cost three million pounds.')
const WEEKS_9 = storm('The mayor said the repair would take nine weeks, and that nobody knew its cost.')

let service: Service
let folder: string
beforeAll(async () => {
  service = await startService()
  folder = mkdtempSync(join(tmpdir(), 'variorum-warc-'))
})
afterAll(async () => {
  await service?.stop()
  rmSync(folder, { recursive: true })
})

function archive(name: string, records: readonly Buffer[]): string {
  const path = join(folder, name)
  writeFileSync(
    path,
    Buffer.concat(name.endsWith('.gz') ? records.map((record) => gzipSync(record)) : records),
  )
  return path
}

const run = (...words: string[]) => variorum(['import', '--warc', ...words, '--server', service.address])

interface Article {
  readonly source: string
  readonly versions: readonly { number: number; capturedAt: string; publishedAt: string; ref: string }[]
}

async function articleAt(url: string): Promise<Article | undefined> {
  const { items } = (await get('/articles?limit=200')) as { items: { id: string; url: string }[] }
  const item = items.find((each) => each.url === url)
  return item && ((await get(`/articles/${item.id}`)) as Article)
}

async function get(path: string): Promise<unknown> {
  return (await fetch(`${service.address}/api/v1${path}`)).json()
}

const timesOf = (article: Article | undefined) =>
  [...(article?.versions ?? [])]
    .sort((a, b) => a.number - b.number)
    .map(({ capturedAt }) => capturedAt.slice(0, 10))

describe('captures', () => {
  const url = 'https://www.example.com/news/harbour'
  const records = [
    warcRecord('warcinfo', { 'Content-Type': 'application/warc-fields' }, 'software: crawler\r\n'),
    // An archive is no diary: the later capture stands first.
    warcResponse(
      url,
      '2016-01-13T10:00:00Z',
      httpAnswer('200 OK', { ...HTML, 'Content-Encoding': 'gzip' }, gzipSync(WEEKS_5)),
    ),
    warcResponse(
      url,
      '2016-01-11T10:00:00.123456Z',
      httpAnswer('200 OK', { ...HTML, 'Transfer-Encoding': 'chunked' }, chunks(WEEKS_3, 100)),
    ),
    warcRecord(
      'revisit',
      {
        ...captured(url, '2016-01-12T10:00:00Z'),
        'WARC-Payload-Digest': `sha1:${sha1(chunks(WEEKS_3, 100))}`,
      },
      httpAnswer('304 Not Modified', {}, ''),
    ),
    // Back to the first wording, by the name of the capture that has it.
    warcRecord('revisit', {
      ...captured(url, '2016-01-15T10:00:00Z'),
      'WARC-Refers-To-Target-URI': url,
      'WARC-Refers-To-Date': '2016-01-11T10:00:00.123Z',
    }),
    warcRecord('request', captured(url, '2016-01-11T10:00:00Z'), 'GET /news/harbour HTTP/1.1\r\n\r\n'),
  ]

  test.each(['crawl.warc', 'crawl.warc.gz'])(
    'of %s are versions in the order of time, once',
    async (name) => {
      const path = archive(name, records)
      const source = name === 'crawl.warc' ? [] : ['--source', 'packed', '--story', 'storm']
      if (source.length > 0) rmSync(join(folder, 'crawl.warc'), { force: true })
      const here = source.length > 0 ? await startService() : service
      try {
        const at = ['--server', here.address]
        const first = await variorum(['import', '--warc', path, ...source, ...at])
        expect(first).toMatchObject({
          code: 0,
          err: '',
          out: '3 stored, 1 unchanged, 0 refused, 0 skipped\n',
        })
        const again = await variorum(['import', '--warc', path, ...source, ...at])
        expect(again).toMatchObject({ code: 0, out: '0 stored, 4 unchanged, 0 refused, 0 skipped\n' })
        const { items } = await (await fetch(`${here.address}/api/v1/articles`)).json()
        const item = items.find((each: { url: string }) => each.url === url)
        expect(item.source).toBe(source.length > 0 ? 'packed' : 'example.com')
        const article = (await (await fetch(`${here.address}/api/v1/articles/${item.id}`)).json()) as Article
        expect(timesOf(article)).toEqual(['2016-01-11', '2016-01-13', '2016-01-15'])
      } finally {
        if (here !== service) await here.stop()
      }
    },
  )

  test('are kept byte for byte', async () => {
    const article = await articleAt(url)
    const ref = article?.versions.find(({ number }) => number === 2)?.ref
    const answer = await fetch(`${service.address}/api/v1/versions/${ref}/original`)
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(WEEKS_5)
  })

  test.each<[string, string, (body: Uint8Array) => Uint8Array]>([
    ['Brotli', 'br', brotliCompressSync],
    ['deflate with its head', 'deflate', deflateSync],
    ['deflate alone', 'deflate', deflateRawSync],
    ['gzip by its old name', 'x-gzip', gzipSync],
    // Crawlers with a browser keep the header of what they have unpacked.
    ['nothing, said to be gzip', 'gzip', (body) => body],
    ['nothing, said to be Brotli', 'br', (body) => body],
  ])('are unpacked: %s', async (name, coding, pack) => {
    const address = `https://codings.example.com/news/${name.replaceAll(/\W/g, '-')}`
    const answer = httpAnswer('200 OK', { ...HTML, 'Content-Encoding': coding }, pack(WEEKS_9))
    const { out, err } = await run(
      archive('coding.warc.gz', [warcResponse(address, '2016-01-11T10:00:00Z', answer)]),
    )
    expect(err).toBe('')
    expect(out).toContain('1 stored')
    expect((await articleAt(address))?.versions).toHaveLength(1)
  })
})

test('pages in other character sets keep their bytes', async () => {
  const url = 'https://ports.example.com/news/port'
  const text = pageHtml({
    headline: 'Шторм закрыл порт',
    paragraphs: ['В понедельник порт Северный был закрыт после шторма, сообщили власти города.'],
  })
  // windows-1251, whatever the page says.
  const bytes = Buffer.from(
    [...text].map((sign) => (sign < '\u0080' ? sign.charCodeAt(0) : sign.charCodeAt(0) - 0x350)),
  )
  const headers = { 'Content-Type': 'text/html; charset=windows-1251' }
  await run(
    archive('port.warc', [warcResponse(url, '2016-01-11T10:00:00Z', httpAnswer('200 OK', headers, bytes))]),
  )
  const ref = (await articleAt(url))?.versions[0]?.ref
  expect(await get(`/versions/${ref}`)).toMatchObject({ headline: 'Шторм закрыл порт', language: 'ru' })
  const answer = await fetch(`${service.address}/api/v1/versions/${ref}/original`)
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes)
})

test('what is no version is counted with its reason, and named where it may be missed', async () => {
  const at = '2017-01-01T00:00:00Z'
  const ok = (url: string, body: Uint8Array | string, headers = HTML) =>
    warcResponse(url, at, httpAnswer('200 OK', headers, body))
  const path = archive('odd.warc', [
    ok('https://odd.example.com/', WEEKS_3),
    ok('https://odd.example.com/a.png', Buffer.alloc(5000, 200), { 'Content-Type': 'image/png' }),
    ok('https://odd.example.com/empty', '<html><body></body></html>'),
    ok('https://odd.example.com/packed', Buffer.alloc(50, 3), { ...HTML, 'Content-Encoding': 'zstd' }),
    ok('https://odd.example.com/short', WEEKS_3, { ...HTML, 'Content-Length': '99999' }),
    ok('https://odd.example.com/half', gzipSync(WEEKS_3).subarray(0, 100), {
      ...HTML,
      'Content-Encoding': 'gzip',
    }),
    ok('dns:odd.example.com', '1.2.3.4', { 'Content-Type': 'text/dns' }),
    ok('https://odd.example.com/bomb', gzipSync(Buffer.alloc(80_000_000, 32)), {
      ...HTML,
      'Content-Encoding': 'gzip',
    }),
    warcResponse('https://odd.example.com/cut', at, httpAnswer('200 OK', HTML, WEEKS_3), {
      'WARC-Truncated': 'length',
    }),
    warcResponse('https://odd.example.com/gone', at, httpAnswer('404 Not Found', HTML, WEEKS_3)),
    warcResponse('https://odd.example.com/when', 'last week', httpAnswer('200 OK', HTML, WEEKS_3)),
    warcRecord('response', captured('https://odd.example.com/no-http', at), 'what is this'),
    warcRecord('revisit', {
      ...captured('https://odd.example.com/again', at),
      'WARC-Payload-Digest': 'sha1:NOWHERE',
    }),
    // A page alone, as some programs save it.
    warcRecord(
      'resource',
      { ...captured('https://odd.example.com/page', at), 'Content-Type': 'text/html' },
      WEEKS_9,
    ),
  ])
  const { code, out, err } = await run(path)
  expect(code).toBe(0)
  expect(out).toBe(
    '1 stored, 0 unchanged, 0 refused, 13 skipped (front page: 1, not HTML: 1, ' +
      'in an unknown encoding: 1, truncated when it was captured: 3, no http or https address: 1, ' +
      'too long: 1, status other than 200: 1, no time: 1, not an HTTP response: 1, ' +
      'repeats a missing capture: 1, no article in it: 1)\n',
  )
  expect(err).toContain('https://odd.example.com/short: skipped: truncated when it was captured.\n')
  expect(err).toMatch(/^https:\/\/odd\.example\.com\/empty: skipped: .+$/m)
  expect(err).not.toContain('a.png')
  const only = await run(path, '--only', 'https://odd.example.com/p', '--json')
  const lines = only.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.at(-1)).toMatchObject({ url: 'https://odd.example.com/page', status: 200 })
  expect(lines.filter(({ skipped }) => skipped === 'front-page')).toEqual([])
})

describe('damaged archives', () => {
  const record = (n: number) =>
    warcResponse(
      `https://damaged.example.com/news/${n}`,
      '2018-01-01T00:00:00Z',
      httpAnswer('200 OK', HTML, WEEKS_3),
    )

  test.each<[string, string, Buffer, string]>([
    [
      'the end is missing',
      'a.warc',
      Buffer.concat([record(1), record(2).subarray(0, 700)]),
      'it ends inside a record',
    ],
    [
      'the end of the packing is missing',
      'a.warc.gz',
      Buffer.concat([gzipSync(record(1)), gzipSync(record(2)).subarray(0, 300)]),
      'its gzip data is damaged or truncated',
    ],
    [
      'a record has no length',
      'b.warc',
      Buffer.concat([
        record(1),
        Buffer.from('WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nabc'),
      ]),
      'a record has no length',
    ],
    [
      'a head never ends',
      'c.warc',
      Buffer.concat([
        record(1),
        Buffer.from(`WARC/1.0\r\nWARC-Type: response\r\nX: ${'y'.repeat(3_000_000)}`),
      ]),
      'a record has headers of more than 1048576 bytes',
    ],
    [
      'what follows is something else',
      'd.warc',
      Buffer.concat([record(1), Buffer.from('Hello.\r\nA: b\r\n\r\n')]),
      'a record does not begin with WARC/',
    ],
  ])('%s: what came before is stored, and the end is told', async (_name, name, bytes, why) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    const { code, out, err } = await run(path)
    expect(code).toBe(3)
    expect(out).toMatch(/^(?:1 stored, 0 unchanged|0 stored, 1 unchanged), 0 refused, 0 skipped\n$/)
    expect(err).toContain(`The rest of ${path} is skipped: ${why}`)
  })

  test.each<[string, Buffer | string, string]>([
    ['a text', 'Hello.\n', 'it is not a WARC file'],
    ['an empty file', '', ''],
  ])('%s', async (name, bytes, why) => {
    const path = join(folder, `${name}.bin`)
    writeFileSync(path, bytes)
    const { code, out, err } = await run(path)
    expect(out).toBe('0 stored, 0 unchanged, 0 refused, 0 skipped\n')
    expect(code).toBe(why ? 3 : 0)
    expect(err).toContain(why)
  })

  test.each<[string, Buffer | string, string]>([
    ['ZIP', Buffer.from('PK\x03\x04......'), 'WACZ'],
    ['zstd', Buffer.from('28b52ffd0000', 'hex'), 'zstd -dc'],
    ['ARC', 'filedesc://x.arc 0.0.0.0 2006', 'ARC file'],
  ])('%s is another form, and the complaint says what to do', async (name, bytes, why) => {
    const path = join(folder, `${name}.bin`)
    writeFileSync(path, bytes)
    const { code, err } = await run(path)
    expect(code).toBe(2)
    expect(err).toContain(why)
  })

  test('a record of many times the size of a page is read past, in little memory', async () => {
    const large = 200 * 1024 * 1024
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://damaged.example.com/large\r\n`
    const path = join(folder, 'large.warc.gz')
    // Zeros of 200 MiB, in members of 10: more than it may take.
    const start = Buffer.from(`${head}WARC-Date: 2018-01-01T00:00:00Z\r\nContent-Length: ${large}\r\n\r\n`)
    const member = gzipSync(Buffer.alloc(10 * 1024 * 1024))
    const end = gzipSync(Buffer.from('\r\n\r\n'))
    writeFileSync(
      path,
      Buffer.concat([gzipSync(start), ...Array<Buffer>(20).fill(member), end, gzipSync(record(7))]),
    )
    const limited = await variorumProcess(['import', '--warc', path, '--server', service.address], {
      env: { NODE_OPTIONS: '--max-old-space-size=128' },
    })
    expect(limited).toMatchObject({ code: 0, err: 'https://damaged.example.com/large: skipped: too long.\n' })
    expect(limited.out).toContain('1 skipped (too long: 1)')
  })
})

test('wrong use is told before anything is read or sent', async () => {
  const missing = await run(join(folder, 'none.warc'))
  expect(missing).toMatchObject({ code: 2, err: expect.stringContaining('no such file') })
  expect((await run('--captures', 'x')).code).toBe(2)
  expect((await variorum(['import', 'x.ndjson', '--only', 'https://a.example'])).err).toContain(
    '--warc or --captures',
  )
  expect((await run()).code).toBe(2)
})

test('no temporary file is left', async () => {
  const env = { TMPDIR: join(folder) }
  await variorum(['import', '--warc', archive('left.warc', []), '--server', service.address], { env })
  expect(readdirSync(folder).filter((name) => name.startsWith('variorum-captures-'))).toEqual([])
})
