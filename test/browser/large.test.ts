// Does a page stay small and whole when the texts are not? Long pairs are folded and shown in parts of bounded size.
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixtureText, type Library, startLibrary } from './library.ts'
import { arrivalOf, overflow, READER, visit } from './walk.ts'

const MEGABYTE = 1_000_000
/** More than three pages show. Each paragraph has fifty. */
const LONG_WORDS = 60_000
const WORDS_OF_PARAGRAPH = 50
/** Windows that are drawn on the way through a page. */
const STEPS = 12

let library: Library

beforeAll(async () => {
  library = await startLibrary()
})

afterAll(async () => {
  await library?.close()
})

/** Sentences that differ everywhere, so that nothing is found twice. */
function longText(seed: number, words = LONG_WORDS): string {
  const paragraphs: string[] = []
  for (let count = 0, i = 0; count < words; count += WORDS_OF_PARAGRAPH, i++) {
    const sentence = Array.from(
      { length: WORDS_OF_PARAGRAPH - 1 },
      (_, at) => `w${((i * WORDS_OF_PARAGRAPH + at) * 7919 + seed * 104_729) % 99_991}`,
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

/** Scrolls from the top to the end in even steps, and measures how long each takes to be drawn. */
async function scrollThrough(page: Page) {
  return page.evaluate(async (steps) => {
    const times: number[] = []
    const { scrollHeight } = document.documentElement
    for (let step = 0; step <= steps; step++) {
      const from = performance.now()
      scrollTo(0, (document.documentElement.scrollHeight * step) / steps)
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 0)))
      times.push(performance.now() - from)
    }
    const sorted = [...times].sort((a, b) => a - b)
    return {
      frames: times.length,
      slowest: sorted.at(-1) ?? 0,
      median: sorted[Math.floor(sorted.length / 2)] ?? 0,
      heightChange: Math.abs(document.documentElement.scrollHeight - scrollHeight) / scrollHeight,
    }
  }, STEPS)
}

describe(`${LONG_WORDS} words a side`, () => {
  test('lightly edited: one folded page, every change in it', async () => {
    const left = longText(1)
    const url = await addressOf(left, edited(left))
    const pages = await parts(url)
    for (const page of pages) expect(gzipSync(page).length).toBeLessThan(MEGABYTE)
    expect(pages.join('').match(/<div class="cell right"[^>]*>[^§]*?<ins>Chapter/g)?.length).toBe(
      LONG_WORDS / WORDS_OF_PARAGRAPH / 10,
    )
    const { page, complaints, close } = await visit(url, READER)
    const { paint } = await arrivalOf(page)
    const drawn = await scrollThrough(page)
    console.log(
      `${LONG_WORDS} words a side: first contentful paint ${Math.round(paint)} ms, ${drawn.frames} steps of scrolling, ` +
        `the slowest ${Math.round(drawn.slowest)} ms, the middle one ${Math.round(drawn.median)} ms`,
    )
    // Rows that are not shown are not laid out: a step costs as much at the end as at the beginning.
    expect(drawn.heightChange).toBeLessThan(0.5)
    expect(await overflow(page)).toBe(0)
    await page.keyboard.press('n')
    expect(complaints).toEqual([])
    await close()
  })

  test('unrelated: parts of bounded size that leave no paragraph out', async () => {
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

test('a paragraph of a megabyte is cut for the page', async () => {
  const word = 'word '.repeat(200_000)
  const page = await html(await addressOf(`${word}first end`, `${word}second end`))
  expect(page.length).toBeLessThan(MEGABYTE / 4)
  expect(page).toContain('unchanged characters')
})

test('pasted texts too long to be held are compared, and not sent back', async () => {
  const form = new FormData()
  form.set('left', longText(4))
  form.set('right', edited(longText(4)))
  const response = await fetch(`${library.url}/compare`, { method: 'POST', body: form })
  const page = await response.text()
  expect(response.status).toBe(200)
  expect(gzipSync(page).length).toBeLessThan(MEGABYTE)
  expect(page).not.toContain('<textarea')
})

test('the page of a story of everyday length weighs little, and nothing in it jumps', async () => {
  const [left, right] = [
    await fixtureText('inf-treaty/wire-2.txt'),
    await fixtureText('inf-treaty/wharf-gazette.txt'),
  ]
  const url = await addressOf(`${left}\n\n${longText(5, 500)}`, `${right}\n\n${longText(5, 500)}`)
  expect(gzipSync(await html(url)).length).toBeLessThan(100_000)
  const { page, close } = await visit(url, READER)
  const { paint, blocking, shift, sheets } = await arrivalOf(page)
  console.log(
    `first contentful paint ${Math.round(paint)} ms, total blocking time ${Math.round(blocking)} ms`,
  )
  expect(sheets).toBe(1)
  expect(shift).toBe(0)
  await close()
})
