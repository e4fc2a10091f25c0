// Does a page stay small and whole when the texts are not? Long pairs are folded and shown in parts of bounded size.
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openChromium } from './chromium.ts'
import { fixtureText, type Library, startLibrary } from './library.ts'
import { overflow, READER, visit } from './walk.ts'

const TIMEOUT = { timeout: 600_000 }
const MEGABYTE = 1_000_000
const LONG_WORDS = 100_000

let browser: Browser
let library: Library

beforeAll(async () => {
  browser = await openChromium()
  library = await startLibrary()
})

afterAll(async () => {
  await browser?.close()
  await library?.close()
})

/** Sentences that differ everywhere, so that nothing is found twice. */
function longText(seed: number, words = LONG_WORDS): string {
  const paragraphs: string[] = []
  for (let count = 0, i = 0; count < words; count += 50, i++) {
    const sentence = Array.from(
      { length: 49 },
      (_, at) => `w${((i * 49 + at) * 7919 + seed * 104_729) % 99_991}`,
    )
    paragraphs.push(`Paragraph ${sentence.join(' ')}.`)
  }
  return paragraphs.join('\n\n')
}

/** A figure changed in every tenth paragraph. */
function edited(text: string): string {
  return text
    .split('\n\n')
    .map((paragraph, at) => (at % 10 === 3 ? paragraph.replace('Paragraph w', 'Chapter w') : paragraph))
    .join('\n\n')
}

async function addressOf(left: string, right: string): Promise<string> {
  const a = await library.upload({ source: 'a', text: left })
  const b = await library.upload({ source: 'b', text: right })
  return `${library.url}/diff/${a.ref}...${b.ref}`
}

async function html(url: string): Promise<string> {
  const response = await fetch(url)
  expect(response.status).toBe(200)
  return response.text()
}

/** Every page that "Continue" leads to, from the first. */
async function parts(url: string): Promise<string[]> {
  const pages: string[] = []
  for (let next: string | undefined = url; next; ) {
    const text = await html(next)
    pages.push(text)
    const onward: RegExpMatchArray | null = text.match(/href="([^"]+)"[^>]*>Continue: /)
    next = onward?.[1] && new URL(onward[1].replaceAll('&amp;', '&'), url).href
  }
  return pages
}

describe('100,000 words a side', () => {
  test('lightly edited: one folded page, every change in it', TIMEOUT, async () => {
    const left = longText(1)
    const url = await addressOf(left, edited(left))
    const pages = await parts(url)
    for (const page of pages) expect(gzipSync(page).length).toBeLessThan(MEGABYTE)
    expect(pages.join('').match(/<div class="cell right"[^>]*>[^§]*?<ins>Chapter/g)?.length).toBe(200)
    const { page, complaints, close } = await visit(browser, url, READER)
    expect(await overflow(page)).toBe(0)
    await page.keyboard.press('n')
    expect(complaints).toEqual([])
    await close()
  })

  test('unrelated: parts of bounded size that leave no paragraph out', TIMEOUT, async () => {
    const [left, right] = [longText(2), longText(3)]
    const pages = await parts(await addressOf(left, right))
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(gzipSync(page).length).toBeLessThan(MEGABYTE)
    const all = pages.join('')
    for (const side of ['l', 'r']) {
      const anchors = new Set(
        [...all.matchAll(new RegExp(`<span class="anchor" id="${side}(\\d+)"`, 'g'))].map((m) => m[1]),
      )
      expect(anchors.size, side).toBe(left.split('\n\n').length)
    }
  })
})

test('a paragraph of a megabyte is cut for the page', TIMEOUT, async () => {
  const word = 'word '.repeat(200_000)
  const page = await html(await addressOf(`${word}first end`, `${word}second end`))
  expect(page.length).toBeLessThan(MEGABYTE / 4)
  expect(page).toContain('unchanged characters')
})

test('pasted texts too long to be held are compared, and not sent back', TIMEOUT, async () => {
  const form = new FormData()
  form.set('left', longText(4))
  form.set('right', edited(longText(4)))
  const response = await fetch(`${library.url}/compare`, { method: 'POST', body: form })
  const page = await response.text()
  expect(response.status).toBe(200)
  expect(gzipSync(page).length).toBeLessThan(MEGABYTE)
  expect(page).not.toContain('<textarea')
})

test('the page of a story of everyday length weighs little, and nothing in it jumps', TIMEOUT, async () => {
  const [left, right] = [
    await fixtureText('inf-treaty/wire-2.txt'),
    await fixtureText('inf-treaty/wharf-gazette.txt'),
  ]
  const url = await addressOf(`${left}\n\n${longText(5, 500)}`, `${right}\n\n${longText(5, 500)}`)
  expect(gzipSync(await html(url)).length).toBeLessThan(100_000)
  const { page, close } = await visit(browser, url, READER)
  const figures = await page.evaluate(async () => {
    const shifts = await new Promise<number>((resolve) => {
      let sum = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
      setTimeout(() => resolve(sum), 500)
    })
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
    return { shifts, paint, sheets: document.styleSheets.length }
  })
  console.log(
    `first contentful paint ${Math.round(figures.paint)} ms, layout shift ${figures.shifts.toFixed(4)}`,
  )
  expect(figures.sheets).toBe(1)
  expect(figures.shifts).toBeLessThan(0.01)
  await close()
})
