// Browsers that logged out: written down until their session would have been over.
import { expect, test } from 'vitest'
import { ENDED_LOGINS_SLICE } from '../../../src/store/ended-logins.ts'
import { type MakeLibrary, withStore } from '../library.ts'

export function endedLoginTests(make: MakeLibrary): void {
  const start = Date.parse('2020-01-01T00:00:00Z')

  test('a login that was ended stays so, for every process, until it is over by itself', () => {
    let now = start
    return withStore(
      make,
      async (store, library) => {
        expect(await store.endedLogins.has('a')).toBe(false)
        await store.endedLogins.add('a', start + 1_000)
        await store.endedLogins.add('a', start + 1_000)
        const other = await library.open(() => new Date(now))
        for (const each of [store, other]) {
          expect(await each.endedLogins.has('a')).toBe(true)
          expect(await each.endedLogins.has('b')).toBe(false)
          expect(await each.endedLogins.has('')).toBe(false)
        }
        await other.close()
        await store.maintenance.sweep()
        expect(await store.endedLogins.has('a')).toBe(true)
        now = start + 1_001
        expect(await store.maintenance.sweep()).toBe(false)
        expect(await store.endedLogins.has('a')).toBe(false)
      },
      () => new Date(now),
    )
  })

  test('many are swept a slice at a time', () =>
    withStore(
      make,
      async (store) => {
        const names = Array.from({ length: ENDED_LOGINS_SLICE + 1 }, (_, n) => `login-${n}`)
        await Promise.all(names.map((name) => store.endedLogins.add(name, start - 1)))
        expect(await store.maintenance.sweep()).toBe(true)
        expect(await store.maintenance.sweep()).toBe(false)
        expect(await store.endedLogins.has('login-0')).toBe(false)
      },
      () => new Date(start),
    ))
}
