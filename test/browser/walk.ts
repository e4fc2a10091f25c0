// A visit to a page that notices everything a good page does not do: console messages, requests to other hosts, what
// the Content-Security-Policy refuses, scrolling sideways, things that jump, and what axe-core finds.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { HANG_MS, openChromium } from './chromium.ts'

export interface Visitor {
  readonly width: number
  readonly scheme: 'light' | 'dark'
  readonly script: boolean
}

export interface Visit {
  readonly page: Page
  /** What the browser had to say since the last look at a page, a line each. */
  readonly complaints: string[]
  /** Opens another address in the same window; the HTTP status. */
  go(url: string): Promise<number>
  close(): Promise<void>
}

/** How a page came up. Times in milliseconds. */
export interface Arrival {
  /** First contentful paint. */
  readonly paint: number
  /** Total blocking time: what tasks took beyond 50 ms each. */
  readonly blocking: number
  /** Cumulative layout shift, and what moved. */
  readonly shift: number
  readonly moved: readonly string[]
  readonly sheets: number
}

const HEIGHT = 900
export const READER: Visitor = { width: 1280, scheme: 'light', script: true }
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface BrowserWindow {
  readonly page: Page
  complaints: string[]
}

/** Windows that wait for the next visitor, with scripts and without. A new one costs as much as several pages. */
const free: Record<'script' | 'plain', BrowserWindow[]> = { script: [], plain: [] }

/** Opens a window, at an address if one is given. The complaints go on growing until the window is closed. */
export async function visit(url: string | null, visitor: Visitor = READER): Promise<Visit> {
  const waiting = free[visitor.script ? 'script' : 'plain']
  const window = waiting.pop() ?? (await newWindow(visitor.script))
  const { page } = window
  window.complaints = []
  await page.setViewportSize({ width: visitor.width, height: HEIGHT })
  await page.emulateMedia({ colorScheme: visitor.scheme, media: null })
  const go = async (to: string) => (await page.goto(to))?.status() ?? 0
  if (url) await go(url)
  const close = async () => {
    await leaveNothing(page)
    waiting.push(window)
  }
  return { page, complaints: window.complaints, go, close }
}

async function newWindow(script: boolean): Promise<BrowserWindow> {
  const browser = await openChromium()
  const context = await browser.newContext({
    javaScriptEnabled: script,
    reducedMotion: 'reduce',
    timezoneId: 'UTC',
  })
  context.setDefaultTimeout(HANG_MS)
  if (script) await context.addInitScript(watchArrival)
  const window: BrowserWindow = { page: await context.newPage(), complaints: [] }
  listen(window)
  return window
}

/** Nothing of a visit is left for the next one: cookies, permissions, a page, the mouse above it. Pages store nothing else. */
async function leaveNothing(page: Page): Promise<void> {
  await page.context().clearCookies()
  await page.context().clearPermissions()
  await page.mouse.move(0, 0)
  // From within, or Chromium would start a process for the empty page and another one for the next page.
  await page.evaluate(() => location.replace('about:blank'))
  await page.waitForURL('about:blank')
}

/** Clicks what leads to another page, and is back when that page is whole. */
export async function follow(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.click(selector)])
}

/** Collects console messages, errors of scripts and requests to any other host. */
function listen(window: BrowserWindow): void {
  const { page } = window
  page.on('console', (message) => window.complaints.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => window.complaints.push(`error: ${error.message}`))
  page.on('request', (request) => {
    const { hostname } = new URL(request.url())
    if (hostname !== '127.0.0.1') window.complaints.push(`request to ${request.url()}`)
  })
}

/** The text of table cells that runs into the cell beside it. */
export async function spilling(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('td, th')]
      .filter(
        (cell) => cell.scrollWidth > cell.clientWidth + 1 && getComputedStyle(cell).overflowX === 'visible',
      )
      .filter(({ clientWidth }) => clientWidth > 1)
      .map(({ textContent }) => (textContent ?? '').trim().slice(0, 60)),
  )
}

/** Pixels by which the page is wider than the window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** What axe-core finds wrong, a line each: the rule, and the first place. `rules` are those to check, else all. */
export async function violations(page: Page, rules: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await loadAxe(page)
  return page.evaluate(
    async ({ tags, rules }) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
      const runOnly = rules.length ? { type: 'rule' as const, values: [...rules] } : tags
      // The other results are lists of everything that is right: building them takes longer than the checks.
      const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] })
      return violations.map(({ id, help, nodes }) => `${id}: ${help} at ${nodes[0]?.html} (${nodes.length})`)
    },
    { tags: AXE_TAGS, rules },
  )
}

/** By the protocol: Chromium keeps what it compiled for the next page, which it does not when Playwright evaluates. */
async function loadAxe(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: `${AXE};0` })
  await session.detach()
}

interface Watched {
  arrival: { blocking: number; shift: number; moved: string[] }
}

/** Runs in the page before anything of its own. */
function watchArrival(): void {
  const arrival: Watched['arrival'] = { blocking: 0, shift: 0, moved: [] }
  Object.assign(globalThis, { arrival })
  type Entry = PerformanceEntry & { value?: number; sources?: readonly { node: Node | null }[] }
  const watch = (type: string, take: (entry: Entry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  watch('longtask', ({ duration }) => {
    arrival.blocking += Math.max(0, duration - 50)
  })
  watch('layout-shift', ({ value = 0, sources = [] }) => {
    arrival.shift += value
    for (const { node } of sources) arrival.moved.push(`${node?.nodeName} ${node?.textContent?.slice(0, 40)}`)
  })
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    console.error(`refused by ${violatedDirective}: ${blockedURI}`),
  )
}

/** How the page came up that was opened last. */
export async function arrivalOf(page: Page): Promise<Arrival> {
  return page.evaluate(async () => {
    const firstPaint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
    // Observers hear of a frame after it was drawn; the first may be late on a busy machine.
    for (let frames = 0; frames < 60 && (frames < 2 || firstPaint() === 0); frames++) {
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 0)))
    }
    const paint = firstPaint()
    const { arrival } = globalThis as unknown as Watched
    return { paint, ...arrival, sheets: document.styleSheets.length }
  })
}
