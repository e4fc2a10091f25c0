// Deadlines, repetitions and the circuit around a database that is played here call by call.
import { describe, expect, test } from 'vitest'
import type { Database, Row } from '../../../src/store/drivers/database.ts'
import { type Guarded, guarded } from '../../../src/store/drivers/guard.ts'
import { newSession } from '../../../src/store/drivers/session.ts'
import { StoreUnavailable } from '../../../src/store/failures.ts'

const ROWS: Row[][] = [[{ n: 1 }]]

/** What a call does, in the order of calls; the last one goes on. */
type Play = 'answer' | 'hang' | Error

const busy = () => new StoreUnavailable('busy', 'busy')
const refused = () => networkError('ECONNREFUSED')
const broken = () => networkError('UND_ERR_SOCKET')
const reset = () => networkError('ECONNRESET', 'read')
const closed = () => networkError('EPIPE', 'write')

function networkError(code: string, syscall?: string): StoreUnavailable {
  const cause = new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code, syscall }) })
  return Object.assign(new StoreUnavailable('unreachable', 'The database cannot be reached.'), { cause })
}

interface Stage {
  readonly guarded: Guarded
  /** Calls that reached the database. */
  asked: number
  /** Pauses made, in milliseconds. */
  readonly pauses: number[]
  now: number
}

function stage(
  plays: readonly Play[],
  deadlines: { read: number; write: number } | null = { read: 500, write: 500 },
): Stage {
  const answer = async (): Promise<Row[][]> => {
    const play = plays[Math.min(scene.asked++, plays.length - 1)]!
    if (play === 'hang') return new Promise(() => {})
    if (play === 'answer') return ROWS
    throw play
  }
  const database: Database = {
    read: answer,
    write: answer,
    checkWritable: async () => {},
    close: async () => {},
  }
  const scene: Stage = {
    asked: 0,
    pauses: [],
    now: 1_000,
    guarded: guarded(database, 'server', {
      deadlines,
      now: () => scene.now,
      random: () => 0.5,
      sleep: async (ms) => {
        scene.pauses.push(ms)
        scene.now += ms
      },
    }),
  }
  return scene
}

describe('deadlines', () => {
  test.each(['read', 'write'] as const)('a %s that hangs ends with its deadline', async (kind) => {
    const scene = stage(['hang'], { read: 60, write: 60 })
    await expect(scene.guarded[kind]([])).rejects.toMatchObject({ reason: 'deadline' })
    expect(scene.asked).toBe(1)
  })

  test('a busy database is asked until the deadline, with growing pauses', async () => {
    const scene = stage([busy()], { read: 2_000, write: 2_000 })
    await expect(scene.guarded.write([])).rejects.toMatchObject({ reason: 'busy' })
    expect(scene.pauses.slice(0, 5)).toEqual([26, 51, 101, 201, 201])
    expect(scene.now).toBeLessThanOrEqual(3_000)
    expect(scene.now).toBeGreaterThan(2_700)
    expect(scene.guarded.health().writes).toMatchObject({ calls: 1, errors: 1, circuit: 'closed' })
  })

  test('a request ends when its time is over, however soon each call would be answered', async () => {
    const scene = stage(['answer', 'answer', 'hang'], { read: 3_600_000, write: 3_600_000 })
    const session = newSession({ until: scene.now + 60 })
    expect(await scene.guarded.read([], session)).toBe(ROWS)
    scene.now += 30
    expect(await scene.guarded.read([], session)).toBe(ROWS)
    await expect(scene.guarded.read([], session)).rejects.toMatchObject({ reason: 'deadline' })
    scene.now += 30
    await expect(scene.guarded.read([], session)).rejects.toMatchObject({ reason: 'deadline' })
    expect(scene.asked).toBe(3)
    expect(scene.guarded.health().reads).toMatchObject({ calls: 4, errors: 2 })
  })

  test('a driver that keeps its own time is asked once', async () => {
    const scene = stage([busy()], null)
    await expect(scene.guarded.write([])).rejects.toMatchObject({ reason: 'busy' })
    expect(scene.asked).toBe(1)
  })
})

describe('repetitions', () => {
  test.each([
    ['a read over a broken connection', 'read', broken],
    ['a read that was refused', 'read', refused],
    ['a write that was refused before it was sent', 'write', refused],
    ['a write that a closed connection did not take', 'write', closed],
    ['a write to a busy database', 'write', busy],
  ] as const)('%s is made again', async (_, kind, error) => {
    const scene = stage([error(), error(), 'answer'])
    expect(await scene.guarded[kind]([])).toBe(ROWS)
    expect(scene.asked).toBe(3)
    expect(scene.guarded.health()[`${kind}s`]).toMatchObject({ calls: 1, errors: 0, ms: 77 })
  })

  test('three tries are all that a connection gets', async () => {
    const scene = stage([refused()])
    await expect(scene.guarded.read([])).rejects.toMatchObject({ reason: 'unreachable' })
    expect(scene.asked).toBe(3)
  })

  test.each([
    ['a write whose connection broke: it may be stored', broken],
    ['a write whose connection was reset while the answer was awaited', reset],
    ['a write to an older schema', () => new StoreUnavailable('schema', 'old')],
    [
      'a replica that is behind: its primary is asked instead',
      () => new StoreUnavailable('behind', 'behind'),
    ],
    ['a mistake in a statement', () => new Error('no such function')],
  ] as const)('%s is not made again', async (_, error) => {
    const scene = stage([error(), 'answer'])
    await expect(scene.guarded.write([])).rejects.toThrow()
    expect(scene.asked).toBe(1)
  })
})

describe('the circuit', () => {
  test('of writes opens while reads go on, and closes after one answer', async () => {
    let writes = 0
    let alive = false
    let now = 1_000
    const database: Database = {
      read: async () => ROWS,
      write: async () => {
        writes++
        if (!alive) throw broken()
        return ROWS
      },
      checkWritable: async () => {},
      close: async () => {},
    }
    const both = guarded(database, 'server', { now: () => now, random: () => 0.5 })
    for (let n = 0; n < 20; n++) {
      await expect(both.write([])).rejects.toMatchObject({
        reason: 'unreachable',
        retryAfterSeconds: expect.any(Number),
      })
      expect(await both.read([])).toBe(ROWS)
    }
    expect(writes).toBe(5)
    expect(both.health()).toMatchObject({
      reads: { calls: 20, errors: 0, circuit: 'closed' },
      writes: { calls: 20, errors: 20, circuit: 'open' },
    })
    alive = true
    now += 1_000
    expect(await both.write([])).toBe(ROWS)
    expect(await both.write([])).toBe(ROWS)
    expect(both.health().writes.circuit).toBe('closed')
  })

  test('does not open for a database that answers with errors', async () => {
    const scene = stage([new Error('no such function')])
    for (let n = 0; n < 20; n++) await expect(scene.guarded.write([])).rejects.toThrow('no such function')
    expect(scene.asked).toBe(20)
    expect(scene.guarded.health().writes).toMatchObject({ calls: 20, errors: 20, circuit: 'closed' })
  })

  test('does not open for callers who had no time left', async () => {
    const scene = stage(['hang'], { read: 400, write: 400 })
    for (let n = 0; n < 8; n++) {
      const session = newSession({ until: scene.now + 5 })
      await expect(scene.guarded.read([], session)).rejects.toMatchObject({ reason: 'deadline' })
    }
    expect(scene.asked).toBe(8)
    expect(scene.guarded.health().reads.circuit).toBe('closed')
  })

  test('opens in the middle of repetitions, which then end', async () => {
    const scene = stage([refused()])
    for (let n = 0; n < 3; n++)
      await expect(scene.guarded.read([])).rejects.toMatchObject({ reason: 'unreachable' })
    expect(scene.asked).toBe(5)
  })
})
