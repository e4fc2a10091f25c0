// Can an uploaded text become markup or script? Every page is given strings that would, wherever text is shown.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ArticlePage } from '../../src/pages/article-page.tsx'
import type { FullVersion } from '../../src/store/store.ts'
import { openChromium } from './chromium.ts'
import { type Library, startLibrary } from './library.ts'
import { type Visit, visit } from './walk.ts'

const HOSTILE = [
  '<script>window.pwned = 1</script>',
  '"><img src=x onerror="window.pwned = 1">',
  "' onmouseover='window.pwned = 1",
  '" autofocus onfocus="window.pwned = 1',
  '</textarea><script>window.pwned = 1</script>',
  '</title></head><script>window.pwned = 1</script>',
  '</pre></code><svg onload="window.pwned = 1">',
  '<a href="javascript:window.pwned = 1">read on</a>',
  '<iframe srcdoc="<script>parent.pwned = 1</script>">',
  '<style>body { display: none }</style>',
  '<base href="https://elsewhere.example/">',
  '<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">',
  '&lt;b&gt; &amp; &quot; &#39;',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the braces are the attack.
  '{{constructor.constructor("window.pwned = 1")()}} ${window.pwned = 1}',
  ']]> --> <!-- <![CDATA[',
  '%3Cscript%3Ewindow.pwned = 1%3C/script%3E',
]

let browser: Browser
let library: Library
let open: Visit

beforeAll(async () => {
  browser = await openChromium()
  library = await startLibrary()
  open = await visit(browser, null)
})

afterAll(async () => {
  await open?.close()
  await browser?.close()
  await library?.close()
})

test.each(HOSTILE.map((text, index) => ({ text, index })))(
  '$text stays text',
  { timeout: 300_000 },
  async ({ text, index }) => {
    const { page, complaints, go } = open
    const story = `hostile-${index}`
    const upload = (word: string, number: number) =>
      library.upload({
        source: `${text} ${number}`.slice(0, 100),
        story,
        headline: `${text} ${word}`,
        byline: text,
        text: `The ${word} paragraph says ${text} and goes on with more words for a while.\n\n${text}\n\nThe end of it, the ${word} one.`,
      })
    const left = await upload('first', 1)
    const right = await upload('second', 2)
    await library.patchStory(story, { title: text })
    const diff = `/diff/${left.ref}...${right.ref}`
    const query = encodeURIComponent(text)
    const paths = [
      ['/', [text]],
      [`/stories?q=${query}`, [text]],
      [`/stories?q=${query}nothing`, [text]],
      [`/stories/${story}`, [text, `${text} first`]],
      [`/articles/${left.articleId}`, [text, `${text} first`]],
      [diff, [`${text} second`, `says ${text} and`]],
      [`${diff}?view=inline&fold=off&only=${query}&status=${query}`, [`says ${text} and`]],
      [`${diff}?only=high`, []],
      [`/upload?story=${query}&source=${query}`, []],
      [`/login?failed=1&next=${query}`, []],
    ] as const
    for (const [path, expected] of paths) {
      expect(await go(library.url + path), path).toBe(200)
      await expectHarmless(page, path)
      const body = await page.evaluate(() => document.body.textContent)
      for (const wanted of expected) expect(body, path).toContain(wanted)
    }
    expect(complaints.splice(0)).toEqual([])
  },
)

test.each(HOSTILE)('%s comes back from the forms as it was typed', { timeout: 300_000 }, async (text) => {
  const { page, complaints, go } = open
  await go(`${library.url}/compare`)
  await page.fill('#compare-left', `${text}\n\nA first text of its own.`)
  await page.fill('#compare-right', `${text}\n\nA second text of its own.`)
  await page.click('button.main')
  await expectHarmless(page, 'the comparison')
  expect(await page.inputValue('#again-left')).toBe(`${text}\n\nA first text of its own.`)
  await go(`${library.url}/upload`)
  await page.fill('#source', text)
  await page.fill('#headline', text)
  await page.fill('#publishedAt', text)
  await page.fill('#text', text)
  await page.click('button.main')
  await expectHarmless(page, 'the refused upload')
  expect(await page.inputValue('#source')).toBe(text)
  expect(await page.inputValue('#text')).toBe(text)
  expect(await page.locator('.problem').textContent()).toContain('publishedAt')
  expect(complaints.splice(0).filter((line) => !line.includes('400'))).toEqual([])
})

test('an address that would run is shown and never linked, even if a database holds one', () => {
  const version: FullVersion = {
    ref: 'a@1',
    articleId: 'a',
    number: 1,
    source: 'x',
    story: null,
    url: 'javascript:window.pwned=1',
    headline: null,
    byline: null,
    dateline: null,
    language: '" onload="window.pwned=1',
    publishedAt: null,
    capturedAt: '2018-12-18T14:02:00Z',
    contentHash: 'sha256:',
    words: 1,
    paragraphs: [{ index: 0, text: 'Word', role: 'body' }],
  }
  const article = {
    ...version,
    id: 'a',
    latest: 'a@1',
    time: version.capturedAt,
    versionCount: 1,
    versions: [version],
  }
  const site = { login: 'none', origin: 'http://localhost' } as const
  const html = String(ArticlePage({ site, article, story: null, shown: version, steps: new Map() }))
  expect(html).toContain('javascript:window.pwned=1')
  expect(html).not.toMatch(/href="\s*javascript:/i)
  expect(html).not.toContain('onload')
})

/** Nothing ran, nothing was added to the page, no link runs anything. */
async function expectHarmless(page: Page, where: string): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: 'pwned' in window,
    scripts: [...document.scripts].filter((script) => !script.getAttribute('src')?.startsWith('/assets/'))
      .length,
    handlers: [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].filter(
        ({ name }) => name.startsWith('on') || name === 'style' || name === 'srcdoc',
      ),
    ).length,
    strangers: document.querySelectorAll('iframe, object, embed, base, style, img, meta[http-equiv]').length,
    links: [...document.querySelectorAll('[href], [action], [formaction]')].filter((element) =>
      ['href', 'action', 'formaction'].some((name) =>
        /^\s*(javascript|data):/i.test(element.getAttribute(name) ?? ''),
      ),
    ).length,
  }))
  expect(found, where).toEqual({ ran: false, scripts: 0, handlers: 0, strangers: 0, links: 0 })
}
