// What a reader does with the pages: by keyboard, without scripts, on a phone, and a newcomer's whole walk.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openChromium } from './chromium.ts'
import { type Library, STORY, startFilledLibrary, startLibrary } from './library.ts'
import { follow, overflow, READER, violations, visit } from './walk.ts'

const WITHOUT_SCRIPTS = { ...READER, script: false }
const PHONE = { ...READER, width: 390 }

let library: Library
let edited: string
let moved: string

beforeAll(async () => {
  library = await startFilledLibrary()
  const wire = `${library.refs['example-wire']?.split('@')[0]}@2`
  edited = `${library.url}/diff/${wire}...${library.refs['harbour-post']}`
  moved = `${library.url}/diff/${wire}...${library.refs['northern-ledger']}`
})

afterAll(async () => {
  await library?.close()
})

describe('keys', () => {
  test('n and p walk through the changes and name them in the address', async () => {
    const { page, close } = await visit(edited)
    const ids = await page.$$eval('[data-change]', (rows) => rows.map((row) => row.id))
    expect(ids.length).toBeGreaterThan(3)
    const focused = () => page.evaluate(() => document.activeElement?.id)
    for (const id of ids.slice(0, 3)) {
      await page.keyboard.press('n')
      expect(await focused()).toBe(id)
      await expect.poll(() => new URL(page.url()).hash).toBe(`#${id}`)
    }
    await page.keyboard.press('p')
    expect(await focused()).toBe(ids[1])
    for (const _ of ids) await page.keyboard.press('n')
    expect(await focused()).toBe(ids.at(-1))
    await close()
  })

  test('a link to a change is where n goes on from', async () => {
    const { page, close } = await visit(edited)
    const ids = await page.$$eval('[data-change]', (rows) => rows.map((row) => row.id))
    await page.goto(`${edited}#${ids[2]}`)
    await page.keyboard.press('n')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(ids[3])
    await close()
  })

  test('v changes the view, ? shows the keys, Escape closes them', async () => {
    const { page, close } = await visit(edited)
    await page.keyboard.press('?')
    expect(await page.locator('#keys').evaluate((dialog: HTMLDialogElement) => dialog.open)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator('#keys').evaluate((dialog: HTMLDialogElement) => dialog.open)).toBe(false)
    await Promise.all([page.waitForURL(/view=inline/), page.keyboard.press('v')])
    await Promise.all([page.waitForURL((url) => !url.search), page.keyboard.press('v')])
    await close()
  })

  test('f opens every fold in place, and the address says so to whoever is sent it', async () => {
    const { page, close } = await visit(moved)
    const shown = () => page.locator('.row:visible').count()
    const before = await shown()
    const requests: string[] = []
    page.on('request', (request) => request.isNavigationRequest() && requests.push(request.url()))
    await page.keyboard.press('f')
    const open = await shown()
    expect(open).toBeGreaterThan(before)
    await expect.poll(() => new URL(page.url()).search).toBe('?fold=off')
    expect(requests).toEqual([])
    const sent = await visit(page.url())
    expect(await sent.page.locator('.row:visible').count()).toBe(open)
    await sent.close()
    expect(await page.getAttribute('.tools a:text("Inline")', 'href')).toContain('view=inline&fold=off')
    await page.click('text=Fold unchanged text')
    expect(await page.getAttribute('.tools a:text("Inline")', 'href')).not.toContain('fold')
    expect([await shown(), await page.evaluate(() => location.search), requests.length]).toEqual([
      before,
      '',
      0,
    ])
    await close()
  })

  test('the first stop of Tab skips to the page', async () => {
    const { page, close } = await visit(edited)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).hash).toBe('#main')
    await close()
  })

  test('a whole walk without a mouse', async () => {
    const { page, close } = await visit(`${library.url}/stories/${STORY}`)
    await tabTo(page, 'Collation')
    await Promise.all([page.waitForURL(/\/collation$/), page.keyboard.press('Enter')])
    await tabTo(page, 'edited')
    await Promise.all([page.waitForURL(/\/diff\/.*#l\d+$/), page.keyboard.press('Enter')])
    await page.keyboard.press('n')
    expect(await page.evaluate(() => document.activeElement?.matches('[data-change]'))).toBe(true)
    await page.goto(edited)
    await tabTo(page, 'What matters')
    await Promise.all([page.waitForURL(/only=high/), page.keyboard.press('Enter')])
    await page.goto(moved)
    await tabTo(page, 'unchanged paragraph')
    await page.keyboard.press('Enter')
    expect(await page.locator('details.folded').first().getAttribute('open')).toBe('')
    await close()
  })

  test('keys typed into a text are text', async () => {
    const { page, close } = await visit(null)
    await comparePasted(page, 'A first text.', 'A second text.')
    await page.focus('#again-left')
    await page.keyboard.type('vnp?')
    expect(await page.inputValue('#again-left')).toContain('vnp?')
    expect(await page.locator('#keys').evaluate((dialog: HTMLDialogElement) => dialog.open)).toBe(false)
    await close()
  })
})

describe('without scripts', () => {
  test('unchanged paragraphs open in place, a moved one links both ways', async () => {
    const { page, close } = await visit(moved, WITHOUT_SCRIPTS)
    const hidden = page.locator('details.folded .row').first()
    expect(await hidden.isVisible()).toBe(false)
    await page.locator('summary.fold').first().click()
    expect(await hidden.isVisible()).toBe(true)
    const there = await page.locator('.notes .moved a').first().getAttribute('href')
    const back = await page.locator(`${there} a`).getAttribute('href')
    expect(there).toMatch(/^#away\d+$/)
    expect(await page.locator(`${back} .notes .moved a`).getAttribute('href')).toBe(there)
    await close()
  })

  test('a link to a folded paragraph opens its fold', async () => {
    const { page, close } = await visit(`${edited}#r5`, WITHOUT_SCRIPTS)
    expect(await page.locator('.row:has(#r5)').isVisible()).toBe(true)
    await close()
  })

  test('views, house style and sides are links', async () => {
    const { page, close } = await visit(edited, WITHOUT_SCRIPTS)
    await follow(page, 'text=Inline')
    await expect.poll(() => page.url()).toContain('view=inline')
    expect(await page.locator('.row .left').count()).toBe(0)
    await follow(page, 'text=Show the whole text')
    expect(await page.locator('details.folded').count()).toBe(0)
    await follow(page, 'text=What matters')
    expect(await page.locator('.notes').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('60 → 90')]),
    )
    const right = await page.locator('.printing.right .source').textContent()
    await follow(page, '.swap')
    expect(await page.locator('.printing.left .source').textContent()).toBe(right)
    await expect.poll(() => page.url()).toContain('only=high')
    await close()
  })

  test('house style is hidden by a link', async () => {
    const wire = library.refs['example-wire']
    const { page, close } = await visit(
      `${library.url}/diff/${wire}...${library.refs['albion-courier']}`,
      WITHOUT_SCRIPTS,
    )
    expect(await page.locator('.right ins', { hasText: 'favour' }).count()).toBe(1)
    await follow(page, 'text=Hide house style')
    expect(await page.locator('.right ins', { hasText: 'favour' }).count()).toBe(0)
    await expect.poll(() => new URL(page.url()).searchParams.get('ignore')).toBe('typography,case,spelling')
    await close()
  })

  test('another version is picked, and any two of a story compared', async () => {
    const { page, close } = await visit(edited, WITHOUT_SCRIPTS)
    await page.click('.printing.left summary')
    await follow(page, '.printing.left .choices >> text=Version 1')
    await expect.poll(() => page.url()).toContain('@1...')
    await page.goto(`${library.url}/stories/${STORY}`)
    await page.check(`[name=left][value="${library.refs['harbour-post']}"]`)
    await page.check(`[name=right][value="${library.refs['wharf-gazette']}"]`)
    await follow(page, 'button.main')
    await expect
      .poll(() => page.url())
      .toContain(`/diff/${library.refs['harbour-post']}...${library.refs['wharf-gazette']}`)
    await close()
  })
})

test('a phone gets the inline view, whatever the address says', async () => {
  const { page, close } = await visit(edited, PHONE)
  expect(await page.locator('.row .left:not(.alone):visible').count()).toBe(0)
  expect(await page.locator('.row .right:not(.alone):visible').count()).toBe(0)
  expect(await page.locator('.row .both:visible del', { hasText: 'said' }).count()).toBe(1)
  expect(await page.locator('.row .both:visible ins', { hasText: 'claimed' }).count()).toBe(1)
  await close()
})

test('on paper everything stands open and nothing is squeezed', async () => {
  const { page, close } = await visit(moved)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('details.folded .row').first().isVisible()).toBe(true)
  expect(await page.locator('.tools').isVisible()).toBe(false)
  const widths = await page.$$eval('.printing', (heads) => heads.map((head) => head.clientWidth))
  expect(Math.min(...widths)).toBeGreaterThan(400)
  expect(await overflow(page)).toBe(0)
  await close()
})

test('times are shown in the zone of the reader, the exact one on hover', async () => {
  const context = await (await openChromium()).newContext({ timezoneId: 'Asia/Tokyo' })
  const page = await context.newPage()
  await page.goto(edited)
  const time = page.locator('.printing.right time').first()
  expect(await time.getAttribute('datetime')).toMatch(/^2018-12-24T11:55:00/)
  expect(await time.textContent()).toBe('24 Dec 2018, 20:55')
  expect(await time.getAttribute('title')).toBe('24 Dec 2018, 11:55 UTC')
  await context.close()
})

test('a file dropped on a box is read into it', async () => {
  const { page, close } = await visit(`${library.url}/compare`)
  await page.locator('#compare-left').evaluate((box) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['A dropped text.'], 'a.txt', { type: 'text/plain' }))
    box.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  })
  await expect.poll(() => page.inputValue('#compare-left')).toBe('A dropped text.')
  await close()
})

test('a newcomer compares two texts, stores both, and sends a link that shows the same', async () => {
  const own = await startLibrary()
  const { page, close } = await visit(null)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const first =
    'The harbour board will meet on 16 July, the mayor said.\n\n“We will build it,” she told the town.\n\nThe cost is not known.'
  const second = first.replace('16', '18').replace('will build', 'may build')
  await page.goto(own.url)
  await page.fill('#compare-left', first)
  await page.fill('#compare-right', second)
  await follow(page, 'button.main')
  expect(await page.locator('h1').textContent()).toContain('2 paragraphs changed')
  expect(await page.locator('.right ins').allTextContents()).toEqual(['18', 'may'])
  expect(await (await fetch(`${own.url}/api/v1/articles`)).json()).toMatchObject({ items: [] })
  expect(await violations(page)).toEqual([])
  await follow(page, 'button:has-text("Inline")')
  await expect.poll(() => page.url()).toContain('/compare?view=inline')
  expect(await page.locator('.both del').allTextContents()).toEqual(['16', 'will'])
  for (const [source, text] of Object.entries({ 'The Wire': first, 'The Post': second })) {
    await page.goto(`${own.url}/upload?story=harbour`)
    await page.fill('#source', source)
    await page.fill('#text', text)
    await follow(page, 'button.main')
  }
  await expect.poll(() => page.url()).toBe(`${own.url}/stories/harbour`)
  await follow(page, '.tabs >> text=Matrix')
  const cell = page.locator('.heat a').first()
  const score = await cell.locator('text').textContent()
  await Promise.all([page.waitForEvent('load'), cell.click()])
  expect(await page.locator('.score b').textContent()).toBe(`0${score}`)
  await follow(page, 'text=Inline')
  await follow(page, 'text=Quotations 1')
  await follow(page, '.statuses >> text=altered')
  await page.click('text=Copy link')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toContain('?view=inline&only=quotes&status=altered')
  const fresh = await visit(link)
  const seen = await fresh.page.locator('.quotes').textContent()
  expect(seen).toBe(await page.locator('.quotes').textContent())
  expect(seen).toContain('will may build')
  await fresh.close()
  await close()
  await own.close()
})

test('with a token in force, a reader logs in, comes back to the page, uploads, and logs out', async () => {
  const locked = await startFilledLibrary({ ADMIN_TOKEN: 'a-token-for-this-test' })
  const { page, close } = await visit(`${locked.url}/stories/${STORY}?page=1`, WITHOUT_SCRIPTS)
  await expect.poll(() => new URL(page.url()).pathname).toBe('/login')
  await page.fill('#token', 'not the token')
  await follow(page, 'button.main')
  expect(await page.locator('.problem').textContent()).toContain('unknown')
  await page.fill('#token', 'a-token-for-this-test')
  await follow(page, 'button.main')
  await expect.poll(() => page.url()).toBe(`${locked.url}/stories/${STORY}?page=1`)
  await page.goto(`${locked.url}/upload`)
  await page.fill('#source', 'The Post')
  await page.setInputFiles('[name=file]', {
    name: 'page.html',
    mimeType: 'text/html',
    buffer: Buffer.from(
      '<title>A</title><article><h1>A headline here</h1><p>A text of some words.</p></article>',
    ),
  })
  await follow(page, 'button.main')
  await expect.poll(() => page.url()).toContain('/articles/')
  expect(await page.locator('.reading').textContent()).toContain('A text of some words.')
  await follow(page, 'text=Log out')
  await expect.poll(() => new URL(page.url()).pathname).toBe('/login')
  await close()
  await locked.close()
})

/** Presses Tab until something with these words has the focus, and can be seen to have it. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let step = 0; step < 100; step++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const { outlineStyle, outlineWidth } = getComputedStyle(element ?? document.body)
      const text = element?.matches('a, button, summary') ? element.textContent : ''
      return { text, isSeen: outlineStyle !== 'none' && outlineWidth !== '0px' }
    })
    if (!focused.text.includes(words)) continue
    expect(focused.isSeen, words).toBe(true)
    return
  }
  throw new Error(`${words} can't be reached by Tab`)
}

async function comparePasted(page: Page, left: string, right: string): Promise<void> {
  await page.goto(`${library.url}/compare`)
  await page.fill('#compare-left', left)
  await page.fill('#compare-right', right)
  await follow(page, 'button.main')
}
