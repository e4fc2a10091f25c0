// variorum reread against a running service: what it prints, how it goes on, and that a second run adds nothing.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { variorum } from './in-process.ts'
import { type Service, startService } from './processes.ts'

let service: Service
beforeAll(async () => {
  service = await startService()
  // As an older release exported them, whose rules took the name of the site into headlines.
  const line = (n: number) => ({
    article: `a${String(n).padStart(3, '0')}`,
    number: 1,
    source: 'post',
    headline: `Storm ${n} closes harbour | The Post`,
    language: 'en',
    capturedAt: '2018-01-01T10:00:00Z',
    html: `<title>Storm ${n} closes harbour | The Post</title><h1>Storm ${n} closes harbour</h1><p>The harbour was closed on Monday after storm ${n}, officials said, and no ship left it.</p>`,
    paragraphs: [
      `Storm ${n} closes harbour | The Post`,
      `The harbour was closed on Monday after storm ${n}, officials said, and no ship left it.`,
    ],
    roles: { headline: [0] },
  })
  const input = Array.from({ length: 120 }, (_, n) => JSON.stringify(line(n))).join('\n')
  const { out } = await variorum(['import', '-', '--server', service.address], { input })
  expect(out).toContain('120 stored')
})
afterAll(() => service?.stop())

const run = (...words: string[]) => variorum(['reread', ...words, '--server', service.address])

test('lists what is read differently, stores it on request, and once', async () => {
  const dry = await run()
  expect(dry.code).toBe(0)
  expect(dry.out.split('\n')[7]).toBe(
    'a007@1  headline “Storm 7 closes harbour | The Post” → “Storm 7 closes harbour”; 2 → 2 paragraphs, 16 → 16 words',
  )
  expect(dry.out).toMatch(/120 checked, 120 read differently\n$/)
  const part = await run('--after', 'a099@1', '--json')
  expect(part.out.trim().split('\n')).toHaveLength(20)
  const stored = await run('--store')
  expect(stored.out).toContain('  stored as a007@2\n')
  expect(stored.out).toMatch(/120 checked, 120 read differently, 120 stored\n$/)
  expect((await run('--store')).out).toBe('120 checked, 0 read differently, 0 stored\n')
})

test('wrong use is told', async () => {
  expect((await run('everything')).code).toBe(2)
  const wrong = await run('--after', 'somewhere')
  expect(wrong).toMatchObject({ code: 3, err: expect.stringContaining('after') })
  expect((await variorum(['reread', '--server', 'http://127.0.0.1:1'])).code).toBe(3)
})
