// variorum import --captures: saved answers, the folders of Wayback downloaders, and listings with the pages they list.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HTML, httpAnswer, type Page, pageHtml, sha1 } from './archives.ts'
import { variorum } from './in-process.ts'
import { type Service, startService } from './processes.ts'

const page = (end: string, head = '', headline = 'Storm closes harbour') =>
  pageHtml({
    headline,
    paragraphs: [
      'The harbour of Northport was closed on Monday after a storm broke two of its piers, officials said.',
      `The mayor said the repair would take ${end}, and that the ferry to the islands would not sail.`,
    ],
    head,
  } satisfies Page)

let service: Service
let folder: string
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service?.stop())

/** Imports files of these names and contents, and gives what is stored of each address. */
async function imported(files: Readonly<Record<string, string | Uint8Array>>, ...words: string[]) {
  folder = mkdtempSync(join(tmpdir(), 'variorum-saved-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  const ended = await variorum(['import', '--captures', folder, ...words, '--server', service.address])
  rmSync(folder, { recursive: true })
  return ended
}

async function stored(url: string): Promise<{ source: string; times: string[] } | null> {
  const { items } = await (await fetch(`${service.address}/api/v1/articles?limit=200`)).json()
  const item = items.find((each: { url: string }) => each.url === url)
  if (!item) return null
  const { versions, source } = await (await fetch(`${service.address}/api/v1/articles/${item.id}`)).json()
  const times = versions.map(({ capturedAt }: { capturedAt: string }) => capturedAt)
  return { source, times: times.toSorted() }
}

test('folders of wayback_machine_downloader: host/TIME/path', async () => {
  const files = {
    'websites/one.example.com/20160111232425/news/harbour/index.html': page('three weeks'),
    'websites/one.example.com/20160113000000/news/harbour/index.html': page('five weeks'),
    'websites/one.example.com/20160113000000/logo.png': Buffer.from('89504e470d0a1a0a00', 'hex'),
    'websites/one.example.com/20160113000000/index.html': page('five weeks'),
    'websites/one.example.com/20160113000000/story.php?id=7': page('nine weeks'),
  }
  const first = await imported(files)
  expect(first).toMatchObject({
    code: 0,
    err: '',
    out: '3 stored, 0 unchanged, 0 refused, 2 skipped (front page: 1, not HTML: 1)\n',
  })
  expect((await imported(files)).out).toContain('0 stored, 3 unchanged')
  expect(await stored('https://one.example.com/news/harbour/')).toEqual({
    source: 'one.example.com',
    times: ['2016-01-11T23:24:25Z', '2016-01-13T00:00:00Z'],
  })
  expect(await stored('https://one.example.com/story.php?id=7')).not.toBeNull()
})

test('folders of waybackpack: TIME/host/path, and of wget: web/TIME/http:/host/path', async () => {
  const { out } = await imported(
    {
      '19991231235959/www.two.example.com/news/harbour': page('three weeks'),
      'web.archive.org/web/20160111232425id_/http:/two.example.com/other': page('four weeks'),
      // A page that declares its address knows the scheme and the slash.
      '20160111232425/three.example.com/told/index.html': page(
        'five weeks',
        '<link rel="canonical" href="https://web.archive.org/web/20160111232425/http://www.three.example.com/told">',
      ),
    },
    '--scheme',
    'http',
  )
  expect(out).toContain('3 stored')
  expect(await stored('http://www.two.example.com/news/harbour')).toEqual({
    source: 'two.example.com',
    times: ['1999-12-31T23:59:59Z'],
  })
  expect(await stored('http://two.example.com/other')).not.toBeNull()
  expect(await stored('http://www.three.example.com/told')).not.toBeNull()
})

test('answers with their heads: Memento, redirects in front, packed, and heads beside the page', async () => {
  const memento = (url: string, date: string) => ({
    ...HTML,
    'Memento-Datetime': date,
    Link:
      `<https://web.archive.org/web/timemap/link/${url}>; rel="timemap"; type="application/link-format", ` +
      `<${url}>; rel="original", <https://web.archive.org/web/${url}>; rel="timegate"`,
  })
  const four = 'https://four.example.com/news/harbour'
  const sent = gzipSync(page('five weeks'))
  const live = '<link rel="canonical" href="https://four.example.com/live">'
  const ended = await imported({
    'a.http': httpAnswer('200 OK', memento(four, 'Mon, 11 Jan 2016 23:24:25 GMT'), page('three weeks')),
    'b.http': Buffer.concat([
      httpAnswer('302 Found', { Location: four }, ''),
      httpAnswer(
        '200 OK',
        { ...memento(four, 'Tue, 12 Jan 2016 00:00:00 GMT'), 'Content-Encoding': 'gzip' },
        sent,
      ),
    ]),
    'c.html': page('nine weeks'),
    'c.headers': httpAnswer('200 OK', memento(four, 'Wed, 13 Jan 2016 00:00:00 GMT'), ''),
    'd.http': httpAnswer(
      '200 OK',
      { ...HTML, Date: 'Thu, 14 Jan 2016 00:00:00 GMT' },
      page('one week', live),
    ),
    'e.http': httpAnswer('200 OK', { ...HTML, Date: 'Thu, 14 Jan 2016 00:00:00 GMT' }, page('one week')),
    'f.html': page('ten weeks'),
    'g.http': httpAnswer('503 Service Unavailable', HTML, page('ten weeks')),
  })
  expect(ended.code).toBe(0)
  expect(ended.out).toBe(
    '4 stored, 0 unchanged, 0 refused, 3 skipped (no http or https address: 1, no time: 1, status other than 200: 1)\n',
  )
  expect(ended.err).toContain('e.http: skipped: no http or https address')
  expect(ended.err).toContain('f.html: skipped: no time')
  expect((await stored(four))?.times).toEqual([
    '2016-01-11T23:24:25Z',
    '2016-01-12T00:00:00Z',
    '2016-01-13T00:00:00Z',
  ])
  expect((await stored('https://four.example.com/live'))?.times).toEqual(['2016-01-14T00:00:00Z'])
})

const three = page('three weeks')
const five = page('five weeks')
const digest = (text: string) => sha1(Buffer.from(text))
const row = (url: string, time: string, text: string, more: [string, string] = ['text/html', '200']) =>
  ['com,example)/', time, url, more[0], more[1], digest(text), '1234'] as const

const LISTINGS = {
  'text of the Wayback Machine': (rows: readonly (readonly string[])[]) =>
    rows.map((each) => each.join(' ')).join('\n'),
  'text with a line of letters': (rows: readonly (readonly string[])[]) =>
    ` CDX N b a m s k r M S V g\n${rows.map((each) => [...each.slice(0, 6), '-', '-', '9', '9', 'x.warc.gz'].join(' ')).join('\n')}`,
  'JSON lists': (rows: readonly (readonly string[])[]) =>
    JSON.stringify([
      ['urlkey', 'timestamp', 'original', 'mimetype', 'statuscode', 'digest', 'length'],
      ...rows,
    ]),
  CDXJ: (rows: readonly (readonly string[])[]) =>
    rows
      .map(
        ([key, time, url, mime, status, hash]) =>
          `${key} ${time} ${JSON.stringify({ url, mime, status, digest: `sha1:${hash}` })}`,
      )
      .join('\n'),
  'objects, one a line': (rows: readonly (readonly string[])[]) =>
    rows
      .map(([urlkey, timestamp, url, mime, status, hash]) =>
        JSON.stringify({ urlkey, timestamp, url, mime, status, digest: hash }),
      )
      .join('\n'),
}

test.each(Object.entries(LISTINGS))('a listing beside its pages: %s', async (form, write) => {
  const host = `https://cdx${Object.keys(LISTINGS).indexOf(form)}.example.com`
  const rows = [
    row(`${host}/news/harbour`, '20160111232425', three),
    row(`${host}/news/harbour`, '20160113000000', five),
    // Captured again, and not saved again.
    row(`${host}/news/harbour`, '20160115000000', three, ['warc/revisit', '-']),
    row(`${host}/news/other`, '20160113000000', 'elsewhere'),
    row(`${host}/news/lost`, '20160116000000', 'lost'),
    row(`${host}/logo.png`, '20160116000000', 'logo', ['image/png', '200']),
    row(`${host}/moved`, '20160116000000', 'moved', ['text/html', '301']),
  ]
  const ended = await imported({
    'list.cdx': write(rows),
    // By the digest of what stands in it, by the time in its name, and by time and address.
    'harbour-1.html': three,
    'pages/20160113000000-news-harbour.html': five,
    'pages/20160113000000-news-other.html': page('nine weeks'),
  })
  expect(ended).toMatchObject({
    code: 0,
    out: '4 stored, 0 unchanged, 0 refused, 1 skipped (listed, but not in any file: 1)\n',
    err: `${host}/news/lost: skipped: listed, but not in any file.\n`,
  })
  expect((await stored(`${host}/news/harbour`))?.times).toEqual([
    '2016-01-11T23:24:25Z',
    '2016-01-13T00:00:00Z',
    '2016-01-15T00:00:00Z',
  ])
  expect((await stored(`${host}/news/other`))?.times).toEqual(['2016-01-13T00:00:00Z'])
})

test('a folder that is not there', async () => {
  const ended = await variorum(['import', '--captures', '/nowhere/at/all', '--server', service.address])
  expect(ended).toMatchObject({ code: 2, err: expect.stringContaining('no such file or folder') })
})
