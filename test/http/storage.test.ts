// A database that has lost a table is an operator's matter: 503 everywhere, and never a 500.
import { existsSync } from 'node:fs'
import Libsql from 'libsql'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Library, openLibrary, STORY } from './library.ts'

let library: Library
beforeEach(async () => {
  library = await openLibrary()
})
afterEach(() => library.close())

test('a table that is missing', async () => {
  const { ref, articleId } = await library.upload({ source: 'a', story: 'a', text: STORY })
  expect((await library.app.request('/readyz')).status).toBe(200)
  const path = library.config.databaseUrl.slice('file:'.length)
  expect(existsSync(path)).toBe(true)
  const other = new Libsql(path)
  other.exec('DROP TABLE printings; DROP TABLE articles')
  other.close()
  const answers = [
    await library.app.request('/readyz'),
    await library.api('/articles'),
    await library.api(`/articles/${articleId}`),
    await library.api(`/versions/${ref}`),
    await library.api('/stories'),
    await library.api('/export'),
    await library.post('/versions', { source: 'b', text: STORY }),
  ]
  for (const answer of answers) {
    expect(answer.status, answer.url).toBe(503)
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(await answer.json()).toMatchObject({ type: '/problems/unavailable' })
  }
  const imported = await library.api('/import', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson' },
    body: JSON.stringify({ source: 'b', text: STORY }),
  })
  expect(JSON.parse(await imported.text())).toMatchObject({ line: 1, status: 503 })
})
