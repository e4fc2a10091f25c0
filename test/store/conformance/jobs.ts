// The queue of work: what is asked for is taken once, comes back when its taker dies, and ends when it is done.
import { expect, test } from 'vitest'
import { type MakeLibrary, withStore } from '../library.ts'
import { newVersion } from '../make.ts'

export function jobTests(make: MakeLibrary): void {
  const start = Date.parse('2020-01-01T00:00:00Z')
  let now = start
  const clock = () => new Date(now)
  const queueTest = (name: string, work: Parameters<typeof withStore>[1]) =>
    test(name, () => {
      now = start
      return withStore(make, work, clock)
    })

  queueTest(
    'work is taken in the order in which it was asked for, and gone when it is done',
    async ({ jobs }) => {
      for (const subject of ['b', 'a', 'c']) {
        expect(await jobs.add('fill', subject)).toBe(true)
        now++
      }
      const taken = []
      for (let job = await jobs.take(1_000); job !== null; job = await jobs.take(1_000)) {
        taken.push(`${job.kind} ${job.subject} ${job.tries}`)
        await jobs.finish(job)
      }
      expect(taken).toEqual(['fill b 1', 'fill a 1', 'fill c 1'])
      expect(await jobs.counts()).toEqual({ waiting: 0, failed: 0 })
    },
  )

  queueTest('what waits is not added again; what runs already runs once more', async ({ jobs }) => {
    for (let n = 0; n < 5; n++) expect(await jobs.add('fill', 'a')).toBe(true)
    const job = await jobs.take(1_000)
    expect(job).toMatchObject({ kind: 'fill', subject: 'a' })
    expect(await jobs.take(1_000)).toBeNull()
    for (let n = 0; n < 3; n++) await jobs.add('fill', 'a')
    await jobs.finish(job!)
    const again = await jobs.take(1_000)
    expect(again).toMatchObject({ kind: 'fill', subject: 'a', tries: 1 })
    await jobs.finish(again!)
    expect(await jobs.take(1_000)).toBeNull()
  })

  queueTest('a taker that lives keeps its work, and says when it is due otherwise', async ({ jobs }) => {
    expect(await jobs.untilDue()).toBeNull()
    await jobs.add('fill', 'a')
    expect(await jobs.untilDue()).toBe(0)
    const job = await jobs.take(1_000)
    for (let n = 0; n < 3; n++) {
      now += 900
      expect(await jobs.renew(job!, 1_000)).toBe(true)
      expect(await jobs.untilDue()).toBe(1_000)
    }
    expect(await jobs.take(1_000)).toBeNull()
    now += 1_001
    const other = await jobs.take(1_000)
    expect(other).toMatchObject({ subject: 'a', tries: 2 })
    expect(await jobs.renew(job!, 90_000)).toBe(false)
    expect(await jobs.untilDue()).toBe(1_000)
    await jobs.fail(other!, 'it broke', null)
    expect(await jobs.renew(other!, 1_000)).toBe(false)
    expect(await jobs.untilDue()).toBeNull()
    expect(await jobs.counts()).toEqual({ waiting: 0, failed: 1 })
  })

  queueTest('a taker that dies gives its work back, and can finish it no more', async ({ jobs }) => {
    await jobs.add('fill', 'a')
    const dead = await jobs.take(1_000)
    now += 1_001
    const alive = await jobs.take(1_000)
    expect(alive).toMatchObject({ subject: 'a', tries: 2 })
    await jobs.finish(dead!)
    expect(await jobs.counts()).toEqual({ waiting: 1, failed: 0 })
    await jobs.finish(alive!)
    expect(await jobs.counts()).toEqual({ waiting: 0, failed: 0 })
  })

  queueTest('two takers at once never get the same', async (store, library) => {
    const other = await library.open(clock)
    for (let n = 0; n < 12; n++) await store.jobs.add('fill', String(n))
    const takeAll = async (jobs: typeof store.jobs) => {
      const subjects = []
      for (let job = await jobs.take(1_000); job !== null; job = await jobs.take(1_000))
        subjects.push(job.subject)
      return subjects
    }
    const taken = (await Promise.all([takeAll(store.jobs), takeAll(other.jobs)])).flat()
    expect(taken.sort()).toEqual(Array.from({ length: 12 }, (_, n) => String(n)).sort())
    await other.close()
  })

  queueTest('what fails comes later, what is given up comes when it is asked for again', async ({ jobs }) => {
    await jobs.add('fill', 'a')
    await jobs.fail((await jobs.take(1_000))!, 'no luck', 5_000)
    now += 4_999
    expect(await jobs.take(1_000)).toBeNull()
    now += 1
    const second = await jobs.take(1_000)
    expect(second).toMatchObject({ tries: 2 })
    await jobs.fail(second!, 'x'.repeat(10_000), null)
    now += 1e12
    expect(await jobs.take(1_000)).toBeNull()
    expect(await jobs.counts()).toEqual({ waiting: 0, failed: 1 })
    await jobs.add('fill', 'a')
    expect(await jobs.take(1_000)).toMatchObject({ subject: 'a', tries: 1 })
  })

  queueTest('what goes on waits behind the others', async ({ jobs }) => {
    await jobs.add('fill', 'long')
    now++
    await jobs.add('fill', 'short')
    const long = await jobs.take(1_000)
    now++
    await jobs.proceed(long!)
    expect(await jobs.take(1_000)).toMatchObject({ subject: 'short' })
    expect(await jobs.take(1_000)).toMatchObject({ subject: 'long', tries: 1 })
  })

  queueTest('a sweep drops the keys of yesterday, whoever comes', async (store) => {
    for (let n = 0; n < 3; n++)
      await store.versions.upload(newVersion(`Text ${n}.`, { idempotencyKey: `k${n}` }))
    expect(await store.maintenance.sweep()).toBe(false)
    const repeated = await store.versions.upload(newVersion('Text 1.', { idempotencyKey: 'k1' }))
    expect(repeated.kind).toBe('unchanged')
    now += 25 * 60 * 60 * 1000
    expect(await store.maintenance.sweep()).toBe(false)
    // The key is free again: other content under it is no longer refused.
    const reused = await store.versions.upload(newVersion('Other words.', { idempotencyKey: 'k1' }))
    expect(reused.kind).toBe('created')
  })

  queueTest(
    'lines of an import wait in order, in pieces, until each chunk has its outcome',
    async (store) => {
      const { staging } = store
      const id = await staging.begin(1_000)
      expect(await staging.next(id)).toBeNull()
      const chunks = [5, 1_200_000, 1].map((length) => Uint8Array.from({ length }, (_, n) => (n * n) % 251))
      for (const [number, bytes] of chunks.entries()) {
        await staging.append(id, number, { firstLine: 10 * number + 1, bytes })
      }
      expect(await staging.next(id)).toBeNull()
      const early = { line: 9, status: 413, problem: 'too long' }
      await staging.seal(id, 30, { created: 0, unchanged: 0, problems: [early] })
      expect(await staging.report(id)).toEqual({
        ...{ id, done: false, lines: 30, created: 0, unchanged: 0, failed: 1 },
        problems: [early],
      })
      for (const [number, bytes] of chunks.entries()) {
        const chunk = (await staging.next(id))!
        expect(chunk).toMatchObject({ number, firstLine: 10 * number + 1, maxBytes: 1_000 })
        expect(Buffer.from(chunk.bytes).equals(bytes)).toBe(true)
        const problem = { line: 10 * number + 2, status: 400, problem: 'no' }
        for (let twice = 0; twice < 2; twice++) {
          await staging.finish(id, number, { created: 2, unchanged: 1, problems: [problem] })
        }
      }
      expect(await staging.next(id)).toBeNull()
      expect(await staging.report(id)).toMatchObject({ done: true, created: 6, unchanged: 3, failed: 4 })
      expect((await staging.report(id))?.problems.map(({ line }) => line)).toEqual([2, 9, 12, 22])
      now += 8 * 24 * 60 * 60 * 1000
      await store.maintenance.sweep()
      expect(await staging.report(id)).toBeNull()
    },
  )
}
