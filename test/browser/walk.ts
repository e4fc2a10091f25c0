// A visit to a page that notices everything a good page does not do: console messages, requests to other hosts,
// scrolling sideways, and what axe-core finds.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'

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

export const READER: Visitor = { width: 1280, scheme: 'light', script: true }
const AXE_PATH = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export async function newContext(browser: Browser, visitor: Visitor): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: visitor.width, height: 900 },
    colorScheme: visitor.scheme,
    javaScriptEnabled: visitor.script,
    reducedMotion: 'reduce',
    timezoneId: 'UTC',
  })
}

/** Opens a window, at an address if one is given. The complaints go on growing until the window is closed. */
export async function visit(browser: Browser, url: string | null, visitor: Visitor = READER): Promise<Visit> {
  const context = await newContext(browser, visitor)
  const page = await context.newPage()
  const complaints = listen(page)
  const go = async (to: string) => (await page.goto(to))?.status() ?? 0
  if (url) await go(url)
  return { page, complaints, go, close: () => context.close() }
}

/** Collects console messages, errors of scripts and requests to any other host. */
export function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('request', (request) => {
    const { hostname } = new URL(request.url())
    if (hostname !== '127.0.0.1') complaints.push(`request to ${request.url()}`)
  })
  return complaints
}

/** Pixels by which the page is wider than the window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** What axe-core finds wrong, a line each: the rule, and the first place. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(AXE_PATH, 'utf8'))
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, { runOnly: tags })
    return violations.map(({ id, help, nodes }) => `${id}: ${help} at ${nodes[0]?.html} (${nodes.length})`)
  }, AXE_TAGS)
}
