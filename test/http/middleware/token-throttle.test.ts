// Whoever tries out tokens is stopped; whoever merely has an old one, or none, is not.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Library, openLibrary } from '../library.ts'

const TOKEN = 'a-long-random-token'
let library: Library
beforeEach(async () => {
  library = await openLibrary({ adminToken: TOKEN, readAccess: 'public' })
})
afterEach(() => library.close())

/** Asks as a process on this machine would, or through its proxy for another. */
const ask = (token: string | null, from = '127.0.0.1', forwarded?: string) =>
  library.app.request(
    '/api/v1/articles',
    {
      headers: {
        ...(token !== null && { Authorization: `Bearer ${token}` }),
        ...(forwarded && { 'X-Forwarded-For': forwarded }),
      },
    },
    { incoming: { socket: { remoteAddress: from } } },
  )

const guess = async (count: number, from?: string, forwarded?: string) => {
  const statuses = new Set<number>()
  for (let n = 0; n < count; n++) statuses.add((await ask(`wrong-${n}`, from, forwarded)).status)
  return [...statuses]
}

test('after twenty wrong tokens an address has to wait with others, and the right one is taken all the same', async () => {
  expect(await guess(20)).toEqual([401])
  library.now = new Date(library.now.getTime() + 10_000)
  for (const token of ['another', 'wrong-3', '']) {
    const response = await ask(token || null)
    if (token === '') expect(response.status).toBe(200)
    else {
      expect(response.status).toBe(429)
      expect(response.headers.get('retry-after')).toBe('50')
      expect(await response.json()).toMatchObject({ status: 429, type: '/problems/too-many-requests' })
    }
  }
  expect((await ask(TOKEN)).status).toBe(200)
  expect((await ask('another', '203.0.113.7')).status).toBe(401)
  library.now = new Date(library.now.getTime() + 50_000)
  expect((await ask(TOKEN)).status).toBe(200)
  expect((await ask('another')).status).toBe(401)
})

test('nobody is locked out by a thousand others who share the address', async () => {
  for (let n = 0; n < 1_000; n++) {
    expect([401, 429]).toContain((await ask(`wrong-${n}`, '172.17.0.1', `198.51.100.${n % 250}`)).status)
    if (n % 50 === 0) expect((await ask(TOKEN, '172.17.0.1')).status).toBe(200)
  }
})

test('the same wrong token again and again is an old token, not a guess', async () => {
  for (let n = 0; n < 60; n++) expect((await ask('old-token')).status).toBe(401)
  expect((await ask(TOKEN)).status).toBe(200)
})

test('good tokens do not count', async () => {
  for (let n = 0; n < 60; n++) expect((await ask(TOKEN)).status).toBe(200)
  expect(await guess(20)).toEqual([401])
})

test('logging in counts too', async () => {
  const logIn = (token: string) =>
    library.app.request(
      '/login',
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' },
        body: new URLSearchParams({ token }),
      },
      { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
    )
  for (let n = 0; n < 20; n++) expect((await logIn(`wrong-${n}`)).status).toBe(401)
  expect((await logIn('another')).status).toBe(429)
  expect((await logIn(TOKEN)).status).toBe(303)
})

test('behind a proxy on this machine it is who the proxy names last; no one else is believed', async () => {
  expect(await guess(20, '::ffff:127.0.0.1', 'made up, 198.51.100.4')).toEqual([401])
  expect((await ask('another', '127.0.0.1', '198.51.100.4')).status).toBe(429)
  expect((await ask('another', '127.0.0.1', '198.51.100.5')).status).toBe(401)
  expect(await guess(20, '203.0.113.9', '198.51.100.6')).toEqual([401])
  expect((await ask('another', '203.0.113.9', '198.51.100.7')).status).toBe(429)
})
