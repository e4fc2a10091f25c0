// A database behind the network that is not there, never answers, or answers with something else.
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { migrate, openStore } from '../../../src/store/open.ts'
import { newVersion } from '../make.ts'

async function withServer(answer: RequestListener, work: (url: string) => Promise<void>): Promise<void> {
  const server: Server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

test('no one listens: unreachable, at once', async () => {
  let url = ''
  await withServer(
    () => {},
    async (address) => {
      url = address
    },
  )
  const store = await openStore({ url })
  const unreachable = { name: 'StoreUnavailable', reason: 'unreachable' }
  await expect(store.ping()).rejects.toMatchObject(unreachable)
  await expect(store.versions.upload(newVersion('One.'))).rejects.toMatchObject(unreachable)
  await expect(store.articles.list({}, { limit: 1 })).rejects.toMatchObject(unreachable)
  await expect(migrate(url)).rejects.toMatchObject(unreachable)
  await store.close()
})

test('a server that never answers meets the deadline', () =>
  withServer(
    () => {},
    async (url) => {
      const store = await openStore({ url })
      await expect(store.ping()).rejects.toMatchObject({ name: 'StoreUnavailable', reason: 'deadline' })
      await store.close()
    },
  ))

test('a server that is no libSQL server is unreachable', () =>
  withServer(
    (_, response) => response.writeHead(500).end('no'),
    async (url) => {
      const store = await openStore({ url })
      await expect(store.ping()).rejects.toMatchObject({ name: 'StoreUnavailable', reason: 'unreachable' })
      await store.close()
    },
  ))

test('an address of another form is refused with a sentence', async () => {
  await expect(openStore({ url: 'postgres://localhost/x' })).rejects.toThrow(/not a database address/)
  await expect(openStore({ url: 'file:' })).rejects.toThrow(/not a database address/)
  await expect(openStore({ url: ':memory:' })).rejects.toThrow(/not a database address/)
})
