// A server, or a balancer before it, that closes connections soon after an answer: a client that keeps them runs into
// closed ones. Reads notice nothing; a write is stored once, or its caller hears that nobody knows.
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { StoreUnavailable } from '../../../src/store/failures.ts'
import { migrate, openStore } from '../../../src/store/open.ts'
import { refsOf } from '../library.ts'
import { newVersion } from '../make.ts'
import { hasSqld, type Sqld, startSqld, WITHOUT_SQLD } from './sqld.ts'

/** Milliseconds after an answer until the connection is closed. */
const KEPT_MS = 20
const CALLS = 50

/** Passes everything on to `port`; closes a connection that has carried nothing for a while, by a reset or in order. */
async function startBalancer(port: number, how: 'reset' | 'end'): Promise<{ url: string; server: Server }> {
  const server = createServer((from) => {
    const to = connect(port, '127.0.0.1')
    let timer: ReturnType<typeof setTimeout> | undefined
    const close = () => (how === 'reset' ? from.resetAndDestroy() : from.end())
    from.on('data', () => clearTimeout(timer))
    to.on('data', () => {
      clearTimeout(timer)
      timer = setTimeout(close, KEPT_MS)
    })
    for (const socket of [from, to]) socket.on('error', () => {})
    from.on('close', () => to.destroy())
    to.on('close', () => from.destroy())
    from.pipe(to).pipe(from)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

/** About as long as connections are kept, so that some calls meet their end. */
const pause = (n: number) => new Promise((resolve) => setTimeout(resolve, KEPT_MS - 2 + (n % 40) / 10))

const named = 'behind connections that are closed'

describe.skipIf(!hasSqld)(hasSqld ? named : `${named} (${WITHOUT_SQLD})`, () => {
  let folder: string
  let sqld: Sqld
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'variorum-kept-'))
    sqld = await startSqld({ folder: join(folder, 'primary') })
    await migrate(sqld.url)
  })
  afterAll(async () => {
    await sqld?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  test.each(['reset', 'end'] as const)('by %s every read is answered', async (how) => {
    const { url, server } = await startBalancer(sqld.port, how)
    const store = await openStore({ url })
    for (let n = 0; n < CALLS; n++) {
      await store.articles.list({}, { limit: 1 })
      await pause(n)
    }
    expect(store.health()[0]?.reads).toMatchObject({ calls: CALLS, errors: 0, circuit: 'closed' })
    await store.close()
    server.close()
  })

  test.each(['reset', 'end'] as const)('by %s no upload is stored twice or lost', async (how) => {
    const { url, server } = await startBalancer(sqld.port, how)
    const store = await openStore({ url })
    const direct = await openStore({ url: sqld.url })
    const before = (await refsOf(direct)).length
    const outcomes: string[] = []
    for (let n = 0; n < CALLS; n++) {
      const outcome = await store.versions
        .upload(newVersion(`${how} ${n}.`, { story: how, source: `${how}-${n}` }))
        .then(
          ({ kind }) => kind,
          (error: unknown) => (error instanceof StoreUnavailable ? error.reason : Promise.reject(error)),
        )
      outcomes.push(outcome)
      await pause(n)
    }
    const count = (kind: string) => outcomes.filter((outcome) => outcome === kind).length
    console.log(`${how}: ${count('created')} uploads stored, of ${count('unreachable')} nobody knows`)
    expect(count('created') + count('unreachable')).toBe(CALLS)
    const stored = (await refsOf(direct)).length - before
    expect(stored).toBeGreaterThanOrEqual(count('created'))
    expect(stored).toBeLessThanOrEqual(CALLS)
    await Promise.all([store.close(), direct.close()])
    server.close()
  })
})
