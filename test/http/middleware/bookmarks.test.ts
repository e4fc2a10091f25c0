// Does a writer read what it wrote, wherever it reads? Bookmarks in headers and cookies, on a file and on a replica.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createClient } from '../../../src/client.ts'
import { readConfig } from '../../../src/config.ts'
import { createApp } from '../../../src/http/app.ts'
import { migrate, openStore } from '../../../src/store/open.ts'
import { hasSqld, type Replicated, startReplicated, WITHOUT_SQLD } from '../../store/drivers/sqld.ts'
import { type Library, openLibrary, REPRINT, STORY } from '../library.ts'

const HEADER = 'X-Variorum-Bookmark'
type App = ReturnType<typeof createApp>

const send = (app: App, path: string, json: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(json),
  })

describe('on a file', () => {
  let library: Library
  beforeAll(async () => {
    library = await openLibrary()
  })
  afterAll(() => library.close())

  test('every write answers with a bookmark, which any read may bring', async () => {
    const sent = await library.post('/versions', { source: 'wire', story: 's', text: STORY })
    const bookmark = sent.headers.get(HEADER) ?? ''
    expect(bookmark).toBe('0')
    const { ref, articleId } = (await sent.json()) as { ref: string; articleId: string }
    expect((await library.api(`/versions/${ref}`, { headers: { [HEADER]: bookmark } })).status).toBe(200)
    const patched = await library.api('/stories/s', {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: '{"title":"A title"}',
    })
    expect(patched.headers.get(HEADER)).toBe('0')
    expect((await library.api(`/articles/${articleId}`, { method: 'DELETE' })).headers.get(HEADER)).toBe('0')
  })

  test('reads, refusals and what asks no database answer without one', async () => {
    const answers = [
      await library.api('/stories'),
      await library.post('/versions', { source: 'wire' }),
      await library.post('/compare', { left: STORY, right: REPRINT }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 400, 200])
    for (const answer of answers) expect(answer.headers.get(HEADER)).toBeNull()
  })

  test.each(['a b', 'ü', '%', 'x'.repeat(1_001), '<script>'])('%j is out of form', async (bookmark) => {
    const answer = await library.api('/stories', { headers: { [HEADER]: bookmark } })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ errors: [{ path: HEADER }] })
  })

  test('a cookie out of form is ignored, and no write sets one', async () => {
    const headers = { Cookie: 'variorum_bookmark=a%20b' }
    expect((await library.api('/stories', { headers })).status).toBe(200)
    const form = new URLSearchParams({ source: 'page', text: STORY })
    const answer = await library.app.request('/upload', {
      method: 'POST',
      headers: { Accept: 'text/html', Origin: 'http://localhost' },
      body: form,
    })
    expect(answer.status).toBeLessThan(400)
    expect(answer.headers.get('set-cookie')).toBeNull()
  })
})

describe.skipIf(!hasSqld)(hasSqld ? 'on a replica' : `on a replica (${WITHOUT_SQLD})`, () => {
  let servers: Replicated
  let primary: App
  let replica: App

  const appOn = async (url: string): Promise<App> =>
    createApp({
      store: await openStore({ url }),
      config: readConfig({ DATABASE_URL: url }),
      clock: () => new Date(),
    })

  beforeAll(async () => {
    servers = await startReplicated()
    await migrate(servers.primary.url)
    primary = await appOn(servers.primary.url)
    replica = await appOn(servers.replica.url)
  })
  afterAll(() => servers?.remove())

  test('what was written at the primary is read at the replica by whoever brings the bookmark', async () => {
    for (let n = 0; n < 40; n++) {
      const sent = await send(primary, '/api/v1/versions', {
        source: `s${n}`,
        text: `${STORY}\n\nNumber ${n}.`,
      })
      const { ref } = (await sent.json()) as { ref: string }
      const read = await replica.request(`/api/v1/versions/${ref}`, {
        headers: { [HEADER]: sent.headers.get(HEADER) ?? '' },
      })
      expect(read.status).toBe(200)
    }
  })

  test('the typed client carries it along', async () => {
    const ask = (app: App) => async (input: RequestInfo | URL, init?: RequestInit) => app.request(input, init)
    let at = ask(primary)
    const client = createClient({ server: 'http://localhost', fetch: (input, init) => at(input, init) })
    for (let n = 0; n < 20; n++) {
      at = ask(primary)
      const { ref } = await client.upload({ source: `c${n}`, text: `${REPRINT}\n\nNumber ${n}.` })
      at = ask(replica)
      expect((await client.version(ref)).ref).toBe(ref)
    }
  })

  test('a browser gets it as a cookie that no script reads, and reads by it', async () => {
    const form = new URLSearchParams({ source: 'page', text: `${STORY}\n\nBy a page.` })
    const sent = await replica.request('/upload', {
      method: 'POST',
      headers: { Accept: 'text/html', Origin: 'http://localhost' },
      body: form,
    })
    expect(sent.status).toBe(303)
    const cookie = sent.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^variorum_bookmark=\d+; Max-Age=60; Path=\/; HttpOnly; SameSite=Lax$/)
    const page = await replica.request(sent.headers.get('location') ?? '', {
      headers: { Accept: 'text/html', Cookie: cookie.split(';', 1)[0] ?? '' },
    })
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('By a page.')
  })

  test('a state that the replica does not reach is 503, before a database that hangs would be', async () => {
    const answer = await replica.request('/api/v1/stories', { headers: { [HEADER]: '999999999' } })
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('1')
    expect((await replica.request('/api/v1/stories')).status).toBe(200)
  })
})
