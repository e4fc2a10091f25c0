// Which times an upload may name, what is read of each, and which are refused with a sentence that says why.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Library, openLibrary, STORY } from '../library.ts'

let library: Library
beforeAll(async () => {
  library = await openLibrary()
})
afterAll(() => library.close())

const READ: readonly (readonly [string, string])[] = [
  ['2025-03-04T09:30:00Z', '2025-03-04T09:30:00Z'],
  ['2025-03-04', '2025-03-04T00:00:00Z'],
  [' 2025-03-04 ', '2025-03-04T00:00:00Z'],
  ['2024-02-29', '2024-02-29T00:00:00Z'],
  ['2025-03-04T09:30', '2025-03-04T09:30:00Z'],
  ['2025-03-04T09:30Z', '2025-03-04T09:30:00Z'],
  ['2025-03-04 09:30', '2025-03-04T09:30:00Z'],
  ['2025-03-04 09:30:15', '2025-03-04T09:30:15Z'],
  ['2025-03-04t09:30:15.25z', '2025-03-04T09:30:15.250Z'],
  ['2025-03-04T09:30:15.1239999Z', '2025-03-04T09:30:15.123Z'],
  ['2025-03-04T09:30:00+03:00', '2025-03-04T06:30:00Z'],
  ['2025-03-04T00:30-0330', '2025-03-04T04:00:00Z'],
  ['2025-03-04 00:30:00 +01', '2025-03-03T23:30:00Z'],
  ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00Z'],
  ['2025-12-31T23:59:59-12:00', '2026-01-01T11:59:59Z'],
]

const FORM = 'must be a date or a time, year first'
const REFUSED: readonly (readonly [string, string])[] = [
  ['2025-02-30', 'names 2025-02-30, a day that does not exist'],
  ['2025-02-29T10:00:00Z', 'names 2025-02-29, a day that does not exist'],
  ['1900-02-29', 'names 1900-02-29, a day that does not exist'],
  ['2025-13-01', 'names 2025-13-01, a day that does not exist'],
  ['2025-00-10', 'a day that does not exist'],
  ['2025-03-04T24:00', 'names a time of day or a zone that does not exist'],
  ['2025-03-04T10:60', 'names a time of day or a zone that does not exist'],
  ['2025-03-04T10:00:60Z', 'names a time of day or a zone that does not exist'],
  ['2025-03-04T10:00+24:00', 'names a time of day or a zone that does not exist'],
  ['2025-03-04T10:00:00 02:00', 'has lost the plus sign of its zone'],
  ['9999-12-31T23:59:59-01:00', 'must be within the years'],
  ...['03/04/2025', '04.03.2025', '04-03-2025', '25-03-04', '2025-3-4', '20250304', '2025-03', '2025'].map(
    (text) => [text, FORM] as const,
  ),
  ...['2025-W10-2', '2025-063', '1741080600', '4 March 2025', 'Tue, 04 Mar 2025 09:30:00 GMT', 'now'].map(
    (text) => [text, FORM] as const,
  ),
  ...['2025-03-04T', '2025-03-04T09', '2025-03-04+03:00', '2025-03-04T09:30+03:', '2025-03-04T09:30 AM'].map(
    (text) => [text, FORM] as const,
  ),
  ...['٢٠٢٥-٠٣-٠٤', '２０２５-０３-０４', '+002025-03-04', '2025–03–04', '2025-03-04T09:30:00,5Z'].map(
    (text) => [text, FORM] as const,
  ),
]

test.each(READ)('%s is read as %s', async (text, time) => {
  const fields = { source: 'times', text: STORY, publishedAt: text, capturedAt: text }
  const { publishedAt, capturedAt, ref } = await library.upload(fields)
  expect({ publishedAt, capturedAt }).toEqual({ publishedAt: time, capturedAt: time })
  const query = `source=raw&capturedAt=${encodeURIComponent(text)}&publishedAt=${encodeURIComponent(text)}`
  const raw = await library.api(`/versions?${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain' },
    body: STORY,
  })
  expect(await raw.json()).toMatchObject({ publishedAt: time, capturedAt: time })
  await library.store.articles.delete(ref.split('@')[0]!)
  await library.store.articles.delete((await (await library.api('/articles?source=raw')).json()).items[0].id)
})

test.each(REFUSED)('%s is refused', async (text, sentence) => {
  const response = await library.post('/versions', { source: 'refused', text: STORY, publishedAt: text })
  expect(response.status).toBe(400)
  const { detail, errors } = await response.json()
  expect(detail).toContain(sentence)
  expect(errors).toEqual([{ path: 'publishedAt', message: expect.stringContaining(sentence) }])
})

test('anything but text is refused', async () => {
  for (const publishedAt of [1741080600, true, ['2025-03-04'], {}]) {
    const response = await library.post('/versions', { source: 'refused', text: STORY, publishedAt })
    expect(response.status).toBe(400)
    expect((await response.json()).errors).toMatchObject([{ path: 'publishedAt' }])
  }
})

test('lines of an import and the form of the pages read times alike, and so do bounds of lists', async () => {
  const line = JSON.stringify({ source: 'lines', text: STORY, publishedAt: '2025-03-04 09:30' })
  const imported = await library.api('/import', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson' },
    body: `${line}\n${line.replace('03-04', '02-30')}\n`,
  })
  const [stored, refused] = (await imported.text())
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text))
  expect((await (await library.api(`/versions/${stored.ref}`)).json()).publishedAt).toBe(
    '2025-03-04T09:30:00Z',
  )
  expect(refused).toMatchObject({ status: 400, problem: expect.stringContaining('2025-02-30') })

  const form = (publishedAt: string) =>
    library.app.request('/upload', {
      method: 'POST',
      headers: { Origin: 'http://localhost' },
      body: new URLSearchParams({ source: 'form', text: STORY, publishedAt }),
    })
  expect((await form('2025-02-30')).status).toBe(400)
  expect(await (await form('2025-02-30')).text()).toContain('names 2025-02-30, a day that does not exist')
  expect((await form('2025-03-05')).status).toBe(303)
  const inMarch = await library.api('/articles?from=2025-03-05&until=2025-03-06')
  expect((await inMarch.json()).items).toMatchObject([{ source: 'form', time: '2025-03-05T00:00:00Z' }])
})
