// A primary that hangs: it takes connections and never answers. A replica passes writes on to it, and hangs with them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WRITE_DEADLINE_MS } from '../../src/store/drivers/database.ts'
import { type Service, startService } from '../cli/processes.ts'
import { hasSqld, WITHOUT_SQLD } from '../store/drivers/sqld.ts'
import { type Load, startLoad } from './load.ts'
import { holds, inOrder, readsGoOn, report, type Servers, startServers } from './servers.ts'

const named = (what: string): string => (hasSqld ? what : `${what} (${WITHOUT_SQLD})`)

describe.skipIf(!hasSqld)(named('while the primary hangs'), () => {
  let servers: Servers
  const services: Service[] = []
  const loads: Load[] = []

  beforeAll(async () => {
    servers = await startServers()
    const { primary, replica } = servers
    for (const settings of [
      { DATABASE_URL: primary.url, DATABASE_REPLICA_URL: replica.url },
      { DATABASE_URL: replica.url },
    ]) {
      const service = await startService(settings)
      services.push(service)
      const load = startLoad(service.address)
      await load.upload(`early-${loads.length}`, 4, 2)
      loads.push(load)
    }
  })
  afterAll(async () => {
    await Promise.all(services.map((service) => service.stop()))
    await servers?.stop()
  })

  test('writes end at their deadline, later ones at once, and reads go on; then all is well again', async () => {
    const { replica } = servers
    const stored = loads.flatMap((load) => load.stored)
    await expect
      .poll(() =>
        holds(replica.url, stored).then(
          () => 'all',
          () => 'some',
        ),
      )
      .toBe('all')
    const reading = loads.map((load) => load.startReading(load.stored, 2))
    process.kill(servers.primary.pid, 'SIGSTOP')
    try {
      const waiting = loads.flatMap((load) =>
        Array.from({ length: 6 }, (_, n) => load.uploadOnce(`lost-${n}`)),
      )
      const answers = await Promise.all(waiting)
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 503))
      for (const { ms } of answers) expect(ms).toBeGreaterThan(WRITE_DEADLINE_MS - 1_000)
      for (const load of loads) {
        // By now the circuit is open: nobody waits, but for the one that may be trying again.
        const next = await Promise.all([1, 2, 3].map((n) => load.uploadOnce(`lost-too-${n}`)))
        expect(next.map(({ status }) => status)).toEqual([503, 503, 503])
        expect(next.filter(({ ms }) => ms < WRITE_DEADLINE_MS / 2).length).toBeGreaterThanOrEqual(2)
      }
    } finally {
      process.kill(servers.primary.pid, 'SIGCONT')
    }
    await Promise.all(loads.map((load, n) => load.upload(`late-${n}`, 5, 2)))
    await Promise.all(reading.map((readers) => readers.stop()))
    for (const load of loads) {
      report('primary hung', load.answers)
      inOrder(load)
      readsGoOn(load, load.answers)
      await holds(servers.primary.url, load.stored)
    }
  })
})
