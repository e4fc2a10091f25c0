// Refs, pairs, times and web addresses: what is in form, and what it becomes.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFixed, isSlug, parsePair, parseRef, refText } from '../../src/contract/refs.ts'
import { parseTime, wireTime } from '../../src/contract/times.ts'
import { normalizeUrl } from '../../src/contract/urls.ts'

describe('refs', () => {
  test.each([
    ['a1', { articleId: 'a1', version: 'latest' }],
    ['a1@1', { articleId: 'a1', version: 1 }],
    ['a1@latest', { articleId: 'a1', version: 'latest' }],
    ['a1@previous', { articleId: 'a1', version: 'previous' }],
    ['A-_9@120', { articleId: 'A-_9', version: 120 }],
    [`a@${'9'.repeat(40)}`, { articleId: 'a', version: 0, text: `a@${'9'.repeat(40)}` }],
  ])('%s', (text, ref) => {
    expect(parseRef(text)).toEqual(ref)
  })

  test.each([
    '',
    '@1',
    'a@',
    'a@0',
    'a@01',
    'a@1.5',
    'a@-1',
    'a@newest',
    'a@Latest',
    'a b@1',
    'a@1@2',
    'ä@1',
    'x'.repeat(65),
    'a@1\n',
  ])('%j is none', (text) => {
    expect(parseRef(text)).toBeNull()
  })

  test('a pair is two refs with three dots between', () => {
    expect(parsePair('a@1...b')).toEqual({
      left: { articleId: 'a', version: 1 },
      right: { articleId: 'b', version: 'latest' },
    })
    for (const text of ['a@1', 'a@1..b@2', 'a@1....b@2', 'a...b...c', '...', 'a...', '...b']) {
      expect(parsePair(text), text).toBeNull()
    }
  })

  test('what a ref says is what it was parsed from', () => {
    const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/)
    const version = fc.oneof(fc.integer({ min: 1 }), fc.constantFrom('latest' as const, 'previous' as const))
    fc.assert(
      fc.property(id, version, (articleId, number) => {
        const ref = { articleId, version: number }
        expect(parseRef(refText(ref))).toEqual(ref)
        expect(isFixed(ref)).toBe(typeof number === 'number')
      }),
    )
  })

  test('slugs', () => {
    for (const slug of ['a', 'inf-treaty', '2020-election', 'x'.repeat(100)])
      expect(isSlug(slug), slug).toBe(true)
    for (const slug of ['', '-a', 'a-', 'a--b', 'A', 'ä', 'a_b', 'a b', 'x'.repeat(101)]) {
      expect(isSlug(slug), slug).toBe(false)
    }
  })
})

describe('times', () => {
  test.each([
    ['2018-12-18T09:30:00Z', '2018-12-18T09:30:00.000Z'],
    ['2018-12-18t09:30:00z', '2018-12-18T09:30:00.000Z'],
    ['2018-12-18T12:30:00+03:00', '2018-12-18T09:30:00.000Z'],
    ['2018-12-31T23:30:00-05:30', '2019-01-01T05:00:00.000Z'],
    ['2018-12-18T09:30:00.5Z', '2018-12-18T09:30:00.500Z'],
    ['2018-12-18T09:30:00.123456789Z', '2018-12-18T09:30:00.123Z'],
    ['2020-02-29T00:00:00Z', '2020-02-29T00:00:00.000Z'],
    ['2000-02-29T00:00:00Z', '2000-02-29T00:00:00.000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
    ['2017-01-01T00:59:60+01:00', '2017-01-01T00:00:00.000Z'],
    ['2018-12-18', '2018-12-18T00:00:00.000Z'],
    ['2018-12-18T09:30:00', '2018-12-18T09:30:00.000Z'],
    ['2018-12-18T09:30Z', '2018-12-18T09:30:00.000Z'],
    ['2018-12-18 09:30:00Z', '2018-12-18T09:30:00.000Z'],
    ['2018-01-01T00:00:00+0300', '2017-12-31T21:00:00.000Z'],
  ])('%s', (text, time) => {
    expect(parseTime(text)).toBe(time)
  })

  test.each([
    '',
    '2018-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2018-04-31T00:00:00Z',
    '2018-13-01T00:00:00Z',
    '2018-00-01T00:00:00Z',
    '2018-01-00T00:00:00Z',
    '2018-01-01T24:00:00Z',
    '2018-01-01T00:60:00Z',
    '2018-01-01T00:00:61Z',
    '2018-01-01T12:00:60Z',
    '2018-01-01T00:00:00.Z',
    '2018-01-01T00:00:00+24:00',
    '0000-01-01T00:00:00+00:01',
    'Tue, 18 Dec 2018 09:30:00 GMT',
  ])('%j is none', (text) => {
    expect(parseTime(text)).toBeNull()
  })

  test('answers show no fraction of zero', () => {
    expect(wireTime('2018-12-18T09:30:00.000Z')).toBe('2018-12-18T09:30:00Z')
    expect(wireTime('2018-12-18T09:30:00.500Z')).toBe('2018-12-18T09:30:00.500Z')
    expect(wireTime('2018-12-18T09:30:00Z')).toBe('2018-12-18T09:30:00Z')
  })

  test('a time is the moment that Date knows', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('9999-01-01'), noInvalidDate: true }), (date) => {
        expect(parseTime(date.toISOString())).toBe(date.toISOString())
      }),
    )
  })
})

describe('web addresses', () => {
  test.each([
    ['https://Example.COM/News/Treaty', 'https://example.com/News/Treaty'],
    ['HTTP://example.com', 'http://example.com/'],
    ['https://example.com:443/a', 'https://example.com/a'],
    ['http://example.com:8080/a', 'http://example.com:8080/a'],
    ['https://example.com/a#part', 'https://example.com/a'],
    ['https://example.com/a?utm_source=x&id=7&fbclid=y&gclid=z', 'https://example.com/a?id=7'],
    ['https://example.com/a?UTM_Campaign=x', 'https://example.com/a'],
    ['https://example.com/a?b=2&a=1', 'https://example.com/a?b=2&a=1'],
    ['https://example.com/a?q=a%20b+c', 'https://example.com/a?q=a%20b+c'],
    ['https://example.com/a?', 'https://example.com/a'],
    [' https://example.com/a ', 'https://example.com/a'],
  ])('%s', (text, url) => {
    expect(normalizeUrl(text)).toBe(url)
  })

  test.each([
    '',
    'example.com/a',
    'javascript:alert(1)',
    'ftp://example.com',
    'https://',
    'https://user:word@example.com/',
    `https://example.com/${'a'.repeat(2000)}`,
  ])('%j is none', (text) => {
    expect(normalizeUrl(text)).toBeNull()
  })

  test('normalising twice is normalising once', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (text) => {
        const once = normalizeUrl(text)
        expect(normalizeUrl(once ?? '')).toBe(once)
      }),
      { numRuns: 30 },
    )
  })
})
