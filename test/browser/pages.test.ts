// Every page, wide and narrow, light and dark, with scripts and without: whole, quiet, accessible, and a picture of it.
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openChromium } from './chromium.ts'
import { fixtureText, type Library, STORY, startFilledLibrary, startLibrary } from './library.ts'
import { overflow, READER, type Visitor, violations, visit } from './walk.ts'

const SCREENSHOTS = new URL('./screenshots/', import.meta.url)
const DOCS = new URL('../../docs/', import.meta.url)

/** Pages by the dozen, each through axe: minutes where several test runs share two cores. */
const SLOW_MACHINE_MS = 600_000

let browser: Browser
let library: Library
let empty: Library
let addresses: Readonly<Record<string, string>>

beforeAll(async () => {
  await mkdir(SCREENSHOTS, { recursive: true })
  browser = await openChromium()
  library = await startFilledLibrary()
  empty = await startLibrary()
  const arabic = await uploadPair('arabic')
  const quotations = await uploadPair('quotations')
  const take = (source: string, number: number) => `${library.refs[source]?.split('@')[0]}@${number}`
  const wire = take('example-wire', 2)
  const edited = `/diff/${wire}...${library.refs['harbour-post']}`
  const moved = `/diff/${wire}...${library.refs['northern-ledger']}`
  const paths: Record<string, string> = {
    home: '/',
    stories: '/stories',
    'stories-none-found': '/stories?q=nothing-like-it',
    story: `/stories/${STORY}`,
    article: `/articles/${library.refs['example-wire']?.split('@')[0]}`,
    diff: edited,
    'diff-inline': `${edited}?view=inline`,
    'diff-moved': moved,
    'diff-split': `/diff/${library.refs['example-wire']}...${library.refs['wharf-gazette']}`,
    'diff-whole': `${moved}?fold=off&ignore=typography,case,spelling`,
    'diff-matters': `${edited}?only=high`,
    'diff-rewrite': `/diff/${library.refs['example-wire']}...${library.refs['meridian-report']}`,
    'diff-arabic': arabic,
    'diff-quotations': `${quotations}?only=quotes`,
    compare: '/compare',
    upload: `/upload?story=${STORY}`,
    login: '/login',
    docs: '/docs',
    'not-found': '/stories/no-such-story',
  }
  addresses = {
    ...Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, library.url + path])),
    'home-empty': `${empty.url}/`,
    'stories-empty': `${empty.url}/stories`,
  }
})

afterAll(async () => {
  await browser?.close()
  await Promise.all([library?.close(), empty?.close()])
})

async function uploadPair(folder: string): Promise<string> {
  const [left, right] = [await fixtureText(`${folder}/left.txt`), await fixtureText(`${folder}/right.txt`)]
  const first = await library.upload({ source: 'First Paper', story: folder, text: left })
  const second = await library.upload({ source: 'Second Paper', story: folder, text: right })
  return `/diff/${first.ref}...${second.ref}`
}

const visitors: Visitor[] = [1280, 390].flatMap((width) =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    [true, false].map((script) => ({ width, scheme, script })),
  ),
)

describe.each(visitors)('$width wide, $scheme, scripts $script', (visitor) => {
  test('every page is whole and quiet', { timeout: SLOW_MACHINE_MS }, async () => {
    const { page, complaints, go, close } = await visit(browser, null, visitor)
    for (const [name, url] of Object.entries(addresses)) {
      const status = await go(url)
      expect(status, name).toBe(name === 'not-found' ? 404 : 200)
      expect(await page.locator('h1').count(), `${name}: headings`).toBe(1)
      expect(await overflow(page), `${name} scrolls sideways`).toBe(0)
      if (visitor.script) {
        expect(await violations(page), name).toEqual([])
        await picture(page, `${name}-${visitor.width}-${visitor.scheme}`)
      }
      // Chromium itself reports an answer of 404.
      expect(
        complaints.splice(0).filter((line) => status !== 404 || !line.includes('404')),
        name,
      ).toEqual([])
    }
    await close()
  })
})

test('everything that folds is accessible when it is open', { timeout: SLOW_MACHINE_MS }, async () => {
  for (const name of ['diff', 'diff-moved', 'diff-inline']) {
    const { page, close } = await visit(browser, addresses[name] ?? '', READER)
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    expect(await overflow(page), name).toBe(0)
    expect(await violations(page), name).toEqual([])
    await picture(page, `${name}-open`)
    await close()
  }
})

test.runIf(process.env.UPDATE_SCREENSHOTS === '1')('the pictures in docs/ are taken anew', async () => {
  const shots = { diff: ['diff', 1400], 'diff-inline': ['diff-inline', 1180], story: ['story', 990] } as const
  for (const [file, [name, height]] of Object.entries(shots)) {
    const { page, close } = await visit(browser, addresses[name] ?? '', READER)
    await page.setViewportSize({ width: READER.width, height })
    await page.screenshot({ path: fileURLToPath(new URL(`${file}.png`, DOCS)) })
    await close()
  }
})

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, SCREENSHOTS)), fullPage: true })
}
