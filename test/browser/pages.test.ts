// Every page, wide and narrow, light and dark, with scripts and without: whole, quiet, accessible, still. ALL_LOOKS=1 tests each
// page in every pair of width and colours; PICTURES=1 puts pictures into test-results/screenshots for a person to look at.
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixtureText, type Library, STORY, startFilledLibrary, startLibrary } from './library.ts'
import { arrivalOf, overflow, READER, spilling, violations, visit } from './walk.ts'

const SCREENSHOTS = new URL('../../test-results/screenshots/', import.meta.url)
const DOCS = new URL('../../docs/', import.meta.url)

const NARROW = 320
const WIDE = 1280
/** A phone, a tablet, and more than any text is wide. */
const OTHER_WIDTHS = [390, 800, 2560] as const
/** What other colours or another width can break: the rest is the same document. */
const RULES_OF_LOOKS = [
  'color-contrast',
  'link-in-text-block',
  'target-size',
  'scrollable-region-focusable',
  'aria-hidden-focus',
  'label-content-name-mismatch',
  'region',
  'heading-order',
]
const QUALITY = 60
const STILL = { shift: 0, moved: [] }

let library: Library
let empty: Library
let addresses: Readonly<Record<string, string>>

beforeAll(async () => {
  library = await startFilledLibrary()
  empty = await startLibrary()
  const arabic = await uploadPair('arabic')
  const quotations = await uploadPair('quotations')
  const take = (source: string, number: number) => `${library.refs[source]?.split('@')[0]}@${number}`
  const wire = take('example-wire', 2)
  const edited = `${wire}...${library.refs['harbour-post']}`
  const moved = `/diff/${wire}...${library.refs['northern-ledger']}`
  const paths: Record<string, string> = {
    home: '/',
    stories: '/stories',
    'stories-none-found': '/stories?q=nothing-like-it',
    story: `/stories/${STORY}`,
    matrix: `/stories/${STORY}/matrix`,
    'matrix-containment': `/stories/${STORY}/matrix?by=containment`,
    collation: `/stories/${STORY}/collation`,
    wordings: `/stories/${STORY}/wordings?paragraph=3`,
    lineage: `/stories/${STORY}/lineage`,
    origins: `/stories/${STORY}/origins`,
    corrections: `/stories/${STORY}/corrections`,
    credits: `/stories/${STORY}/credits`,
    headlines: `/stories/${STORY}/headlines`,
    'matrix-arabic': '/stories/arabic/matrix',
    'collation-arabic': '/stories/arabic/collation',
    article: `/articles/${library.refs['example-wire']?.split('@')[0]}`,
    diff: `/diff/${edited}`,
    'diff-inline': `/diff/${edited}?view=inline`,
    'diff-moved': moved,
    'diff-split': `/diff/${library.refs['example-wire']}...${library.refs['wharf-gazette']}`,
    'diff-whole': `${moved}?fold=off&ignore=typography,case,spelling`,
    'diff-matters': `/diff/${edited}?only=high`,
    'diff-rewrite': `/diff/${library.refs['example-wire']}...${library.refs['meridian-report']}`,
    'diff-arabic': `/diff/${arabic}`,
    'diff-quotations': `/diff/${quotations}?only=quotes`,
    embed: `/embed/${edited}`,
    search: '/search?q=treaty+%22Helsinki+summit%22+OR+missiles&language=en',
    'search-nothing': '/search?q=nothing-like-it',
    'search-empty': '/search',
    reprints: `/reprints?of=${library.refs['harbour-post']}`,
    'reprints-empty': '/reprints',
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
  await Promise.all([library?.close(), empty?.close()])
})

/** The pair of two fixtures, as it stands in an address. */
async function uploadPair(folder: string): Promise<string> {
  const [left, right] = [await fixtureText(`${folder}/left.txt`), await fixtureText(`${folder}/right.txt`)]
  const first = await library.upload({ source: 'First Paper', story: folder, text: left })
  const second = await library.upload({ source: 'Second Paper', story: folder, text: right })
  return `${first.ref}...${second.ref}`
}

interface Look {
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
  /** Empty for all. */
  readonly rules: readonly string[]
}

/** Each page narrow and wide, in light and in dark. Its neighbour in the list shares most of its parts and has the other pairs. */
function looksOf(at: number): readonly Look[] {
  const narrow: Look = { width: NARROW, colorScheme: 'light', rules: [] }
  const wideDark: Look = { width: WIDE, colorScheme: 'dark', rules: RULES_OF_LOOKS }
  const wide: Look = { width: WIDE, colorScheme: 'light', rules: [] }
  const narrowDark: Look = { width: NARROW, colorScheme: 'dark', rules: RULES_OF_LOOKS }
  if (process.env.ALL_LOOKS === '1') return [narrow, narrowDark, wideDark, wide]
  return at % 2 === 0 ? [narrow, wideDark] : [narrowDark, wide]
}

test('every page is whole, quiet, still and accessible', async () => {
  // On a phone more is wrapped, and more could jump.
  const { page, complaints, go, close } = await visit(null, { ...READER, width: NARROW })
  for (const [at, [name, url]] of Object.entries(addresses).entries()) {
    await page.setViewportSize({ width: NARROW, height: 900 })
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await go(url), name).toBe(name === 'not-found' ? 404 : 200)
    const { moved, sheets, shift } = await arrivalOf(page)
    expect(await page.locator('h1').count(), `${name}: headings`).toBe(1)
    expect(sheets, `${name}: style sheets`).toBe(1)
    expect({ shift, moved }, `${name}: layout shift`).toEqual(STILL)
    for (const look of looksOf(at)) await expectGoodLook(page, name, look)
    expect(foreseen(name, complaints.splice(0)), name).toEqual([])
  }
  await close()
})

async function expectGoodLook(page: Page, name: string, { width, colorScheme, rules }: Look): Promise<void> {
  const look = `${name}-${width}-${colorScheme}`
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme })
  await expectInside(page, look)
  expect(await violations(page, rules), look).toEqual([])
  await picture(page, look, colorScheme === 'light')
}

/** Nothing reaches over the edge of the window or of its cell. */
async function expectInside(page: Page, look: string): Promise<void> {
  expect(await overflow(page), `${look} scrolls sideways`).toBe(0)
  expect(await spilling(page), `${look}: cells`).toEqual([])
}

test('every page is whole and quiet without scripts', async () => {
  const { page, complaints, go, close } = await visit(null, { ...READER, script: false })
  for (const [name, url] of Object.entries(addresses)) {
    expect(await go(url), name).toBe(name === 'not-found' ? 404 : 200)
    expect(await page.locator('h1').count(), `${name}: headings`).toBe(1)
    for (const width of OTHER_WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      await expectInside(page, `${name}-${width}`)
    }
    expect(foreseen(name, complaints.splice(0)), name).toEqual([])
  }
  await close()
})

/** Chromium itself reports an answer of 404. */
function foreseen(name: string, complaints: readonly string[]): string[] {
  return complaints.filter((line) => name !== 'not-found' || !line.includes('404'))
}

test('wide pages come up at once and stay where they are', async () => {
  const lines: string[] = []
  for (const name of [
    'home',
    'diff',
    'diff-rewrite',
    'matrix',
    'collation',
    'lineage',
    'search',
    'reprints',
  ]) {
    const { page, close } = await visit(addresses[name] ?? '')
    const { paint, blocking, moved, shift } = await arrivalOf(page)
    expect({ shift, moved }, name).toEqual(STILL)
    expect(paint, name).toBeGreaterThan(0)
    lines.push(
      `${name}: first contentful paint ${Math.round(paint)}, total blocking time ${Math.round(blocking)}`,
    )
    await close()
  }
  console.log(`Milliseconds until pages stand, at ${READER.width} pixels:\n  ${lines.join('\n  ')}`)
})

test('everything that folds is accessible when it is open', async () => {
  for (const name of ['diff-moved', 'lineage', 'reprints']) {
    const { page, close } = await visit(addresses[name] ?? '', READER)
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    expect(await overflow(page), name).toBe(0)
    expect(await violations(page), name).toEqual([])
    await picture(page, `${name}-open`, true)
    await close()
  }
})

test.runIf(process.env.UPDATE_SCREENSHOTS === '1')('the pictures in docs/ are taken anew', async () => {
  const shots = {
    diff: ['diff', 1400],
    'diff-inline': ['diff-inline', 1180],
    story: ['story', 990],
    matrix: ['matrix', 1000],
    collation: ['collation', 1100],
    lineage: ['lineage', 1000],
  } as const
  for (const [file, [name, height]] of Object.entries(shots)) {
    const { page, close } = await visit(addresses[name] ?? '', READER)
    await page.setViewportSize({ width: READER.width, height })
    await page.screenshot({ path: fileURLToPath(new URL(`${file}.png`, DOCS)) })
    await close()
  }
})

/** In light the whole page; in dark, which differs in colours alone, what a screen shows of it. Nothing looks at them here. */
async function picture(page: Page, name: string, fullPage: boolean): Promise<void> {
  if (process.env.PICTURES !== '1') return
  const path = fileURLToPath(new URL(`${name}.jpg`, SCREENSHOTS))
  await mkdir(SCREENSHOTS, { recursive: true })
  await page.screenshot({ path, fullPage, type: 'jpeg', quality: QUALITY })
}
