// Refs and other numbers of addresses: what no number can hold is not rounded to one that it can.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parsePair, parseRef, refText } from '../../src/contract/refs.ts'
import { type Library, openLibrary, STORY } from './library.ts'

const LARGE = ['9007199254740992', '9007199254740993', '99999999999999999999', `1${'0'.repeat(400)}`]

let library: Library
let id: string
beforeAll(async () => {
  library = await openLibrary()
  // The largest number that an import can bring, to which the others would be rounded.
  const line = { article: 'large', number: Number.MAX_SAFE_INTEGER, source: 'a', story: 's', text: STORY }
  const headers = { 'Content-Type': 'application/x-ndjson' }
  const init = { method: 'POST', headers, body: JSON.stringify(line) }
  expect(await (await library.api('/import', init)).json()).toMatchObject({ status: 201 })
  id = 'large'
})
afterAll(() => library.close())

describe('a number that no version can have', () => {
  test.each(LARGE)('%s is not there, and stands in the answer as it was given', async (number) => {
    const ref = `${id}@${number}`
    const paths = [
      `/api/v1/versions/${ref}`,
      `/api/v1/versions/${ref}/original`,
      `/api/v1/versions/${ref}/reprints`,
      `/api/v1/diff/${ref}...${id}`,
      `/api/v1/similarity/${id}...${ref}`,
      `/api/v1/stories/s/collation?base=${ref}`,
      `/diff/${id}...${ref}`,
      `/articles/${id}?version=${number}`,
    ]
    for (const path of paths) {
      const answer = await library.app.request(path)
      expect(answer.status, path).toBe(404)
      expect(await answer.text(), path).toContain(ref)
    }
  })

  test('the largest that one can have is there', async () => {
    const { ref } = await (await library.api(`/versions/${id}@9007199254740991`)).json()
    expect(ref).toBe('large@9007199254740991')
  })
})

test('an import takes no number that is rounded', async () => {
  const headers = { 'Content-Type': 'application/x-ndjson' }
  for (const number of ['9007199254740992', '99999999999999999999', '1e400', '1.5', '0', '-1']) {
    const body = `{"article": "other", "number": ${number}, "source": "a", "text": "Some words."}`
    const answer = await library.api('/import', { method: 'POST', headers, body })
    expect((await answer.json()).status, number).toBe(400)
  }
})

test.each([
  ['/articles?limit=99999999999999999999'],
  ['/articles?limit=1e2'],
  ['/articles?limit=0x10'],
  ['/articles?limit=%2050'],
  ['/stories?limit=-1'],
  ['/stories/s/wordings?paragraph=99999999999999999999'],
  ['/stories/s/wordings?paragraph=1e1'],
  ['/stories/s/wordings?paragraph=01'],
  ['/versions/large/reprints?min=99999999999999999999'],
  ['/versions/large/reprints?min=1e-1'],
  ['/versions/large/reprints?min=0x1'],
  ['/versions/large/reprints?min=Infinity'],
  ['/articles?cursor=99999999999999999999'],
])('%s is out of form', async (path) => {
  expect((await library.api(path)).status).toBe(400)
})

test('refs are written as they are read', () => {
  for (const text of ['a@1', 'a@latest', 'a@previous', ...LARGE.map((number) => `a@${number}`)]) {
    expect(refText(parseRef(text)!)).toBe(text)
    expect(refText(parsePair(`${text}...b@2`)!.left)).toBe(text)
  }
  expect(refText(parseRef('a')!)).toBe('a@latest')
  for (const text of ['a@0', 'a@01', 'a@-1', 'a@1.0', 'a@1e3', 'a@ 1', 'a@', '@1', 'a@1@2', 'a@١'])
    expect(parseRef(text), text).toBeNull()
})
