// Who may do what: open laptops, tokens, public reads, browser sessions, and requests forged by other sites.
import { createHash, createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Config } from '../../../src/config.ts'
import { createApp } from '../../../src/http/app.ts'
import { StoreUnavailable } from '../../../src/store/failures.ts'
import type { Store } from '../../../src/store/store.ts'
import { type Library, openLibrary, REPRINT, STORY } from '../library.ts'

const TOKEN = 'a-long-random-token'
const BEARER = { Authorization: `Bearer ${TOKEN}` }

const READS = [
  '/versions/REF',
  '/articles',
  '/articles/ID',
  '/stories',
  '/stories/treaty',
  '/diff/REF...REF',
  '/export',
]

async function withArticle(settings: Partial<Config>) {
  const library = await openLibrary(settings)
  const response = await library.post('/versions', { source: 'tass', story: 'treaty', text: STORY }, BEARER)
  const { ref, articleId } = await response.json()
  return Object.assign(library, {
    ref,
    id: articleId,
    at: (path: string) => path.replaceAll('REF', ref).replaceAll('ID', articleId),
  })
}

type WithArticle = Awaited<ReturnType<typeof withArticle>>

const writesOf = (library: WithArticle): [string, string, unknown][] => [
  ['POST', '/versions', { source: 'x', text: STORY }],
  ['PATCH', `/articles/${library.id}`, { source: 'tass' }],
  ['PATCH', '/stories/treaty', { title: 'A title' }],
  ['DELETE', '/articles/unknown', undefined],
  ['DELETE', '/stories/unknown', undefined],
]

const ask = (
  library: Library,
  method: string,
  path: string,
  json: unknown,
  headers: Record<string, string> = {},
) =>
  library.api(path, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  })

describe('with a token, reads and writes need it', () => {
  let library: WithArticle
  beforeAll(async () => {
    library = await withArticle({ adminToken: TOKEN })
  })
  afterAll(() => library.close())

  test('none at all', async () => {
    for (const path of READS) {
      const response = await library.api(library.at(path))
      expect(response.status, path).toBe(401)
      expect(response.headers.get('www-authenticate')).toBe('Bearer realm="variorum"')
    }
    for (const [method, path, json] of writesOf(library)) {
      expect((await ask(library, method, path, json)).status, `${method} ${path}`).toBe(401)
    }
    const init = { method: 'POST', headers: { 'Content-Type': 'application/x-ndjson' }, body: '{}' }
    expect((await library.api('/import', init)).status).toBe(401)
    expect((await library.post('/compare', { left: STORY, right: REPRINT })).status).toBe(401)
  })

  test('an unknown one', async () => {
    for (const token of ['wrong', `${TOKEN}x`, TOKEN.slice(1), 'x'.repeat(5000)]) {
      const response = await library.api('/articles', { headers: { Authorization: `Bearer ${token}` } })
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"')
    }
    const other = await library.api('/articles', {
      headers: { Authorization: `Basic ${btoa(`a:${TOKEN}`)}` },
    })
    expect(other.status).toBe(401)
  })

  test('the right one', async () => {
    for (const path of READS) {
      expect((await library.api(library.at(path), { headers: BEARER })).status, path).toBe(200)
    }
    const statuses: number[] = []
    for (const [method, path, json] of writesOf(library)) {
      statuses.push((await ask(library, method, path, json, BEARER)).status)
    }
    expect(statuses).toEqual([201, 200, 200, 404, 404])
    expect((await library.api('/articles', { headers: { authorization: `bearer  ${TOKEN} ` } })).status).toBe(
      200,
    )
  })

  test('nothing is stored by a call that is refused', async () => {
    await ask(library, 'POST', '/versions', { source: 'refused', text: STORY })
    const { items } = await (await library.api('/articles?source=refused', { headers: BEARER })).json()
    expect(items).toEqual([])
  })

  test('what is open to all stays open', async () => {
    for (const path of ['/healthz', '/readyz', '/openapi.json', '/problems/not-found']) {
      expect((await library.app.request(path)).status, path).toBe(200)
    }
  })

  test('no page shows what is stored', async () => {
    const open = ['/login', '/docs']
    const pages = library.app.routes
      .filter(
        ({ method, path }) => method === 'GET' && !/^\/api\/|^\/(healthz|readyz|openapi|problems)/.test(path),
      )
      .map(({ path }) =>
        path.replace(':slug', 'treaty').replace(':id', library.id).replace(':pair', library.at('REF...REF')),
      )
    expect(pages).toEqual(expect.arrayContaining(['/', '/stories/treaty']))
    for (const path of new Set(pages)) {
      const response = await library.app.request(path, { headers: { Accept: 'text/html' } })
      expect(response.status, path).toBe(open.includes(path) ? 200 : 303)
      if (!open.includes(path)) {
        expect(response.headers.get('location')).toBe(`/login?next=${encodeURIComponent(path)}`)
      }
      const script = await library.app.request(path)
      expect(script.status, path).toBe(open.includes(path) ? 200 : 401)
    }
  })

  test('any name of the host will do', async () => {
    const response = await library.app.request('http://news.example.com/api/v1/articles', { headers: BEARER })
    expect(response.status).toBe(200)
  })
})

describe('with a token and public reads', () => {
  let library: WithArticle
  beforeAll(async () => {
    library = await withArticle({ adminToken: TOKEN, readAccess: 'public' })
  })
  afterAll(() => library.close())

  test('reading and comparing are open', async () => {
    for (const path of READS) expect((await library.api(library.at(path))).status, path).toBe(200)
    expect((await library.post('/compare', { left: STORY, right: REPRINT })).status).toBe(200)
    expect((await library.app.request('/')).status).toBe(200)
  })

  test('writing is not, and an unknown token is told so even where none is needed', async () => {
    for (const [method, path, json] of writesOf(library)) {
      const response = await ask(library, method, path, json)
      expect(response.status, `${method} ${path}`).toBe(401)
      expect(response.headers.get('www-authenticate')).toContain('Bearer')
    }
    expect((await library.api('/articles', { headers: { Authorization: 'Bearer wrong' } })).status).toBe(401)
  })
})

describe('a browser', () => {
  let library: WithArticle
  beforeAll(async () => {
    library = await withArticle({ adminToken: TOKEN })
  })
  afterAll(() => library.close())

  const logIn = (token: string, next = '/stories/treaty', headers: Record<string, string> = {}) =>
    library.app.request('/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html', ...headers },
      body: new URLSearchParams({ token, next }).toString(),
    })

  const cookieOf = (response: Response) => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const write = (headers: Record<string, string>) =>
    ask(library, 'PATCH', '/stories/treaty', { title: 'By cookie' }, headers)

  test('logs in with the token and is sent where it wanted to go', async () => {
    const response = await logIn(TOKEN)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/stories/treaty')
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect(cookie).not.toMatch(/Secure/)
    expect(cookie).not.toContain(TOKEN)
    const page = await library.api('/articles', { headers: { Cookie: cookieOf(response) } })
    expect(page.status).toBe(200)
    const behindTls = await logIn(TOKEN, '/', { 'X-Forwarded-Proto': 'https' })
    expect(behindTls.headers.get('set-cookie')).toMatch(/Secure/)
  })

  test('with a wrong token stays outside', async () => {
    const response = await logIn('wrong')
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('location')).toMatch(/^\/login\?failed=1/)
    const script = await logIn('wrong', '/', { Accept: 'application/json' })
    expect(script.status).toBe(401)
  })

  test.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    '',
  ])('is never sent to %j', async (next) => {
    expect((await logIn(TOKEN, next)).headers.get('location')).toBe('/')
  })

  test('a cookie that was changed, made up or is too old counts for nothing', async () => {
    const cookie = cookieOf(await logIn(TOKEN))
    const [name = '', value = ''] = cookie.split('=')
    const forged = [
      `${name}=${value.slice(0, 70)}9${value.slice(71)}`,
      `${name}=x`,
      `${name}=`,
      'variorum_session=a.b',
    ]
    for (const bad of forged) {
      expect((await library.api('/articles', { headers: { Cookie: bad } })).status, bad).toBe(401)
    }
    const before = library.now
    library.now = new Date(before.getTime() + 31 * 24 * 60 * 60 * 1000)
    expect((await library.api('/articles', { headers: { Cookie: cookie } })).status).toBe(401)
    library.now = before
  })

  test('writes only from our own pages', async () => {
    const Cookie = cookieOf(await logIn(TOKEN))
    expect((await write({ Cookie, Origin: 'http://localhost' })).status).toBe(200)
    expect((await write({ Cookie, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200)
    // A proxy that asks us by another name: the browser knows better.
    expect(
      (await write({ Cookie, Origin: 'https://news.example', 'Sec-Fetch-Site': 'same-origin' })).status,
    ).toBe(200)
    for (const headers of [
      {},
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { Origin: 'http://localhost:9999' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site', Origin: 'http://localhost' },
    ]) {
      expect((await write({ Cookie, ...(headers as Record<string, string>) })).status).toBe(403)
    }
  })

  const logOut = (Cookie: string, headers: Record<string, string> = { Origin: 'http://localhost' }) =>
    library.app.request('/logout', { method: 'POST', headers: { Cookie, ...headers } })
  const reads = async (Cookie: string, app = library.app) =>
    (await app.request('/api/v1/articles', { headers: { Cookie } })).status

  test('logs out, and its cookie counts no more, here and in every other process', async () => {
    const cookies = await Promise.all([logIn(TOKEN), logIn(TOKEN)]).then((all) => all.map(cookieOf))
    const [cookie = '', other = ''] = cookies
    expect(cookie).not.toBe(other)
    const { config, store } = library
    const elsewhere = createApp({ store, config, clock: () => library.now })
    for (const each of cookies) expect(await reads(each, elsewhere)).toBe(200)
    const response = await logOut(cookie)
    expect(response.status).toBe(303)
    expect(response.headers.get('set-cookie')).toMatch(/Max-Age=0/)
    expect(await reads(cookie)).toBe(401)
    expect(await reads(cookie, elsewhere)).toBe(401)
    const page = await library.app.request('/stories', { headers: { Cookie: cookie, Accept: 'text/html' } })
    expect(page.status).toBe(303)
    expect(page.headers.get('location')).toMatch(/^\/login/)
    // Another browser that logged in with the same token, at the same moment.
    expect(await reads(other)).toBe(200)
    expect((await logOut(cookie)).status).toBe(303)
  })

  test('is logged out by our own pages alone', async () => {
    const cookie = cookieOf(await logIn(TOKEN))
    const foreign: Record<string, string>[] = [
      {},
      { Origin: 'https://evil.example' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ]
    for (const headers of foreign) expect((await logOut(cookie, headers)).status).toBe(403)
    expect(await reads(cookie)).toBe(200)
  })

  test('that logged in with an earlier program stays so, and can log out', async () => {
    const until = Math.floor(library.now.getTime() / 1000) + 1_000
    const digest = createHash('sha256').update(TOKEN).digest('hex')
    const secret = createHash('sha256').update(`variorum session\n${TOKEN}`).digest('hex')
    const value = `${digest}.${until}`
    const signature = createHmac('sha256', secret).update(value).digest('base64')
    const cookie = `variorum_session=${encodeURIComponent(`${value}.${signature}`)}`
    expect(await reads(cookie)).toBe(200)
    await logOut(cookie)
    expect(await reads(cookie)).toBe(401)
  })

  test('needs no database for what everyone may see', async () => {
    const Cookie = cookieOf(await logIn(TOKEN))
    const away = {
      has: () => Promise.reject(new StoreUnavailable('unreachable', 'away')),
      add: async () => {},
    }
    const store: Store = { ...library.store, inSession: () => store, endedLogins: away }
    const app = createApp({ ...library, store, clock: () => library.now })
    expect((await app.request('/healthz', { headers: { Cookie } })).status).toBe(200)
    const answer = await app.request('/api/v1/articles', { headers: { Cookie } })
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/)
    expect((await app.request('/api/v1/articles', { headers: BEARER })).status).toBe(200)
  })
})

describe('a form', () => {
  const fields = () => new URLSearchParams({ source: 'form', text: `${STORY}\n\nBy a form.` })
  const multipart = () => {
    const form = new FormData()
    for (const [name, value] of fields()) form.append(name, value)
    return form
  }
  const sent = async (
    library: Library,
    headers: Record<string, string>,
    body: BodyInit = fields(),
    path = '/upload',
  ) => (await library.app.request(path, { method: 'POST', headers, body })).status
  const storedBy = async (library: Library, source: string) =>
    (await (await library.api(`/articles?source=${source}`, { headers: BEARER })).json()).items.length
  const actionOf = async (library: Library, headers: Record<string, string> = {}) => {
    const page = await (
      await library.app.request('/upload', { headers: { Accept: 'text/html', ...headers } })
    ).text()
    return /<form class="upload" method="post" action="([^"]+)"/.exec(page)?.[1] ?? ''
  }

  test('on an open laptop shows that it is ours, or is not stored', async () => {
    const library = await openLibrary()
    for (const headers of [
      {},
      { Accept: 'text/html' },
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { Referer: 'https://evil.example/http://localhost/' },
      { Referer: 'about:blank' },
      { 'Sec-Fetch-Site': 'cross-site', Referer: 'http://localhost/upload' },
    ] as Record<string, string>[]) {
      for (const body of [fields(), multipart()]) expect(await sent(library, headers, body)).toBe(403)
    }
    expect(await sent(library, {}, fields(), '/upload?form=')).toBe(403)
    expect(await sent(library, {}, fields(), `/upload?form=${'0'.repeat(64)}`)).toBe(403)
    // As an old browser sends a form of plain text to the API.
    const plain = { 'Content-Type': 'text/plain', Accept: 'text/html,application/xhtml+xml' }
    expect(await sent(library, plain, STORY, '/api/v1/versions?source=form')).toBe(403)
    expect(await storedBy(library, 'form')).toBe(0)
    await library.close()
  })

  test.each<[string, Record<string, string>]>([
    ['by Origin', { Origin: 'http://localhost' }],
    ['by Sec-Fetch-Site', { 'Sec-Fetch-Site': 'same-origin' }],
    ['by Referer', { Referer: 'http://localhost/upload?source=a' }],
  ])('of ours is known %s', async (_, headers) => {
    const library = await openLibrary()
    for (const body of [fields(), multipart()]) expect(await sent(library, headers, body)).toBe(303)
    expect(await storedBy(library, 'form')).toBe(1)
    await library.close()
  })

  test('of ours is known by its address where the browser says nothing', async () => {
    const library = await openLibrary()
    const action = await actionOf(library)
    expect(action).toMatch(/^\/upload\?form=[0-9a-f]{64}$/)
    expect(await sent(library, {}, multipart(), action)).toBe(303)
    const faulty = new URLSearchParams({ source: '', text: '' })
    const again = await library.app.request(action, { method: 'POST', body: faulty })
    expect(again.status).toBe(400)
    expect(await again.text()).toContain(action)
    // A site that a browser names is believed before an address that may have been copied.
    expect(await sent(library, { Origin: 'https://evil.example' }, fields(), action)).toBe(403)
    const other = await openLibrary()
    expect(await sent(other, {}, fields(), action)).toBe(403)
    await other.close()
    await library.close()
  })

  test('of a browser that is logged in has an address of its own', async () => {
    const library = await openLibrary({ adminToken: TOKEN })
    const logIn = async () => {
      const response = await library.app.request('/login', {
        method: 'POST',
        body: new URLSearchParams({ token: TOKEN }),
      })
      return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    }
    const [Cookie, other] = [await logIn(), await logIn()]
    const action = await actionOf(library, { Cookie })
    expect(await sent(library, { Cookie }, fields(), '/upload')).toBe(403)
    expect(await sent(library, { Cookie: other }, fields(), action)).toBe(403)
    expect(await sent(library, { Cookie }, fields(), action)).toBe(303)
    await library.close()
  })

  test('does not stand in the way of scripts', async () => {
    const library = await openLibrary()
    const path = (source: string) => `/api/v1/versions?source=${source}`
    const plain = { 'Content-Type': 'text/plain', Accept: '*/*' }
    expect(await sent(library, {}, fields(), path('form'))).toBe(415)
    expect(await sent(library, plain, STORY, path('curl'))).toBe(201)
    expect(await sent(library, { 'Content-Type': 'text/html' }, `<p>${STORY}`, path('html'))).toBe(201)
    const json = JSON.stringify({ source: 'json', text: STORY })
    expect(await sent(library, { 'Content-Type': 'application/json' }, json, '/api/v1/versions')).toBe(201)
    // What stores nothing takes forms from scripts, too.
    const pair = new URLSearchParams({ left: STORY, right: REPRINT })
    expect(await sent(library, {}, pair, '/compare')).toBe(200)
    await library.close()
  })
})

describe('an open laptop', () => {
  let library: WithArticle
  beforeAll(async () => {
    library = await withArticle({})
  })
  afterAll(() => library.close())

  test('needs nothing', async () => {
    for (const path of READS) expect((await library.api(library.at(path))).status, path).toBe(200)
    const statuses: number[] = []
    for (const [method, path, json] of writesOf(library)) {
      statuses.push((await ask(library, method, path, json)).status)
    }
    expect(statuses).toEqual([201, 200, 200, 404, 404])
  })

  test.each(['localhost', 'localhost:8787', '127.0.0.1:8787', '[::1]:8787', '127.0.0.1', '0.0.0.0:8787'])(
    'answers to %s',
    async (host) => {
      expect(
        (await library.app.request(`http://${host}/api/v1/articles`, { headers: { Host: host } })).status,
      ).toBe(200)
    },
  )

  test.each([
    'evil.example',
    'evil.example:8787',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '192.168.1.5:8787',
    '0.0.0.0.evil.example',
  ])('does not answer to %s, which another site could point here', async (host) => {
    for (const path of ['/api/v1/articles', '/', '/api/v1/export']) {
      expect((await library.app.request(path, { headers: { Host: host } })).status).toBe(403)
    }
    const response = await ask(
      library,
      'POST',
      '/versions',
      { source: 'rebound', text: STORY },
      { Host: host },
    )
    expect(response.status).toBe(403)
  })

  test('takes no writes that another site sends through the browser', async () => {
    const init = (headers: Record<string, string>) => ({
      method: 'POST',
      headers: { 'Content-Type': 'text/plain', ...headers },
      body: STORY,
    })
    const path = '/versions?source=forged'
    expect((await library.api(path, init({ Origin: 'https://evil.example' }))).status).toBe(403)
    expect((await library.api(path, init({ Origin: 'null' }))).status).toBe(403)
    expect((await library.api(path, init({ 'Sec-Fetch-Site': 'cross-site' }))).status).toBe(403)
    expect((await (await library.api('/articles?source=forged')).json()).items).toEqual([])
    expect((await library.api(path, init({ Origin: 'http://localhost' }))).status).toBe(201)
  })
})

test('every answer carries the headers that keep browsers in check', async () => {
  const library = await withArticle({})
  for (const path of [
    '/',
    '/api/v1/articles',
    '/api/v1/articles/unknown',
    '/nothing',
    '/healthz',
    '/openapi.json',
  ]) {
    const { headers } = await library.app.request(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy, path).toContain("default-src 'none'")
    expect(policy, path).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('x-frame-options')).toBe('DENY')
  }
  await library.close()
})
