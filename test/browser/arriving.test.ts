// However slowly a page comes in, nothing of it moves that a reader already sees.
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Library, STORY, startFilledLibrary } from './library.ts'
import { arrivalOf, READER, visit } from './walk.ts'

const WIDTHS = [390, 1280] as const
const AT_A_TIME = 4
/** The head of a page, where most stands side by side, comes nearly word by word; then a paragraph at a time. */
const SMALL_PIECE = 250
const PIECE = 4_000
const HEAD_CHARS = 5_000
/**
 * Pieces end with a word. A word that grows over the end of its line goes to the next one in every document, and white
 * space at the end of a piece has no place yet.
 */
const TO_THE_NEXT_WORD = /(?:\s|<[^>]*>)*[^<\s]*/g

let library: Library

interface Slow {
  readonly url: string
  close(): Promise<void>
}

beforeAll(async () => {
  library = await startFilledLibrary()
})

afterAll(async () => {
  await library?.close()
})

/** A server in front of another one, whose pages come piece by piece: the next one when `drawn` has resolved. */
async function startSlow({ hostname, port }: URL, drawn: () => Promise<void>): Promise<Slow> {
  const server = createServer((asked, answer) => {
    const headers = { ...asked.headers, 'accept-encoding': 'identity' }
    request({ hostname, port, path: asked.url, headers }, (found) =>
      pass(found, answer, drawn).catch((error: Error) => answer.destroy(error)),
    ).end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

async function pass(
  found: IncomingMessage,
  answer: ServerResponse,
  drawn: () => Promise<void>,
): Promise<void> {
  const { 'content-length': _, ...headers } = found.headers
  answer.writeHead(found.statusCode ?? 500, headers)
  const parts: Buffer[] = []
  for await (const part of found) parts.push(part as Buffer)
  const whole = Buffer.concat(parts)
  if (!headers['content-type']?.startsWith('text/html')) answer.end(whole)
  else await dribble(whole.toString(), answer, drawn)
}

async function dribble(page: string, answer: ServerResponse, drawn: () => Promise<void>): Promise<void> {
  const body = page.indexOf('<body')
  answer.write(page.slice(0, body))
  for (const piece of pieces(page.slice(body))) {
    answer.write(piece)
    await drawn()
  }
  answer.end()
}

function pieces(text: string): string[] {
  const found = ['']
  let sent = 0
  for (const [word] of text.matchAll(TO_THE_NEXT_WORD)) {
    found[found.length - 1] += word
    sent += word.length
    if ((found.at(-1)?.length ?? 0) >= (sent < HEAD_CHARS ? SMALL_PIECE : PIECE)) found.push('')
  }
  return found
}

test('nothing moves while a page comes in slowly', async () => {
  const { refs } = library
  const wire = refs['example-wire']
  const paths = {
    home: '/',
    story: `/stories/${STORY}`,
    diff: `/diff/${wire?.split('@')[0]}@2...${refs['harbour-post']}`,
    'diff-rewrite': `/diff/${wire}...${refs['meridian-report']}`,
    matrix: `/stories/${STORY}/matrix`,
    collation: `/stories/${STORY}/collation`,
    lineage: `/stories/${STORY}/lineage`,
    origins: `/stories/${STORY}/origins`,
    credits: `/stories/${STORY}/credits`,
    search: '/search?q=treaty+%22Helsinki+summit%22+OR+missiles&language=en',
    reprints: `/reprints?of=${refs['harbour-post']}`,
    upload: '/upload',
  }
  const views = WIDTHS.flatMap((width) =>
    Object.entries(paths).map(([name, path]) => ({ name: `${name} at ${width}`, path, width })),
  )
  const found: Record<string, unknown> = {}
  const goOn = async (): Promise<void> => {
    for (let view = views.shift(); view; view = views.shift())
      found[view.name] = await stillness(view.path, view.width)
  }
  const names = views.map(({ name }) => name)
  await Promise.all(Array.from({ length: AT_A_TIME }, goOn))
  const still = { shift: 0, moved: [], slowly: true }
  expect(found).toEqual(Object.fromEntries(names.map((name) => [name, still])))
})

/** What moved, and whether the page was seen before it was whole. */
async function stillness(path: string, width: number): Promise<unknown> {
  const { page, close } = await visit(null, { ...READER, width })
  let opened = () => {}
  const isOpen = new Promise<void>((resolve) => {
    opened = resolve
  })
  const slow = await startSlow(new URL(library.url), () => isOpen.then(() => drawnBy(page)))
  await page.goto(slow.url + path, { waitUntil: 'commit' })
  opened()
  await page.waitForLoadState()
  const { moved, paint, shift } = await arrivalOf(page)
  const whole = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    return entry?.responseEnd ?? 0
  })
  await close()
  await slow.close()
  return { shift, moved, slowly: paint > 0 && paint < whole }
}

/** Resolves when what has come so far is drawn. */
function drawnBy(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((drawn) => requestAnimationFrame(() => setTimeout(drawn, 0))))
}
