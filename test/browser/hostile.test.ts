// Can an uploaded text become markup or script? Every page is given strings that would, wherever text is shown.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ArticlePage } from '../../src/pages/article/page.tsx'
import type { FullVersion } from '../../src/store/versions-model.ts'
import { type Library, startLibrary } from './library.ts'
import { follow, type Visit, visit } from './walk.ts'

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

const HOSTILE_STORY = 'hostile'

/** A page, and texts that it shows. */
type Shown = readonly [path: string, texts: readonly string[]]

/** Elements of a feed: whatever else stood there would have come out of a text. */
const ATOM = ['author', 'entry', 'feed', 'id', 'link', 'name', 'summary', 'title', 'updated']
let library: Library
let uploaded: readonly { readonly ref: string; readonly articleId: string }[]
let open: Visit
/** May frame a diff: each of its pages is a frame around the page of that path. */
const site = createServer((request, response) => {
  response
    .setHeader('Content-Type', 'text/html')
    .end(`<title>A site</title><iframe src="${library.url}${request.url}"></iframe>`)
})
let embedder: string

beforeAll(async () => {
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening))
  embedder = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  library = await startLibrary({ EMBED_ORIGINS: embedder })
  uploaded = await uploadHostile()
  open = await visit(null)
})

afterAll(async () => {
  await open?.close()
  site.close()
  await library?.close()
})

/** Each string is the source, headline and byline of a printing, and all of them stand in its text. */
async function uploadHostile(): Promise<{ ref: string; articleId: string }[]> {
  const answers: { ref: string; articleId: string }[] = []
  for (const [index, text] of HOSTILE.entries()) {
    const paragraphs = HOSTILE.map(
      (other, at) => `Paragraph ${at} says ${other} and goes on with more words for a while.`,
    )
    // Another one is left out, and another one changed, in each.
    paragraphs.splice(index, 1, `The end of it is ${text} once more, the ${index}th one, and there it ends.`)
    answers.push(
      await library.upload({
        source: `${text} ${index}`.slice(0, 100),
        story: HOSTILE_STORY,
        headline: `${text} ${index}`,
        byline: text,
        text: paragraphs.join('\n\n'),
      }),
    )
  }
  return answers
}

test('every hostile string stays text on every page', async () => {
  const [base] = uploaded
  const [first = ''] = HOSTILE
  const story = `/stories/${HOSTILE_STORY}`
  const diffs = uploaded.slice(1).map(({ ref }) => `/diff/${base?.ref}...${ref}`)
  const all = HOSTILE.map((text) => `says ${text} and`)
  const views: readonly Shown[] = [
    [story, HOSTILE],
    [`${story}/matrix`, HOSTILE.map((text) => text.slice(0, 15))],
    [`${story}/collation`, HOSTILE],
    [`${story}/wordings?paragraph=3`, []],
    [`${story}/lineage`, HOSTILE],
    [`${story}/origins`, []],
    [`${story}/corrections`, []],
    [`${story}/credits`, []],
    [`${story}/headlines`, HOSTILE],
    [`/reprints?of=${base?.ref}`, HOSTILE.slice(1, 9)],
    [`/search?q=${encodeURIComponent('goes on with more words')}`, [first]],
  ]
  const kinds: readonly (readonly Shown[])[] = [
    uploaded.map(({ articleId }, at) => [`/articles/${articleId}`, [`${HOSTILE[at]} ${at}`]]),
    diffs.slice(0, 3).map((path) => [path, []]),
    diffs.slice(3, 6).map((path) => [`${path}?view=inline&fold=off`, all.slice(8, 12)]),
    diffs.slice(6, 8).map((path) => [`${path}?only=high`, []]),
    diffs.slice(8, 11).map((path) => [path.replace('/diff/', '/embed/'), []]),
  ]
  for (const shown of [...views, ...kinds.flatMap((kind) => kind.slice(0, 1))]) await expectOpened(shown)
  for (const shown of kinds.flatMap((kind) => kind.slice(1))) await expectRead(shown)
  for (const [at, text] of HOSTILE.entries()) {
    const query = encodeURIComponent(text)
    await library.patchStory(HOSTILE_STORY, { title: text })
    const asked: readonly Shown[] = [
      [`/stories?q=${query}`, [text]],
      [`/search?q=${query}&source=${query}&language=${query}&story=${query}`, []],
      [`${diffs[0]}?view=${query}&only=${query}&status=${query}&from=${query}`, [text]],
      [`/upload?story=${query}&source=${query}`, []],
      [`/login?failed=1&next=${query}`, []],
    ]
    for (const shown of asked) await expectRead(shown)
    // Another one for the next text, so that each of them is opened.
    await expectOpened(asked[at % asked.length]!)
  }
  expect(open.complaints.splice(0)).toEqual([])
})

/** Chromium parses the page without opening it, which takes a hundredth of the time. */
async function expectRead([path, texts]: Shown): Promise<void> {
  const answer = await fetch(library.url + path)
  expect(answer.status, path).toBe(200)
  expectHarmless(await open.page.evaluate(inspect, await answer.text()), texts, path)
}

async function expectOpened([path, texts]: Shown): Promise<void> {
  expect(await open.go(library.url + path), path).toBe(200)
  expectHarmless(await open.page.evaluate(inspect, null), texts, path)
}

test('feeds and oEmbed hold the strings as text', async () => {
  for (const path of [
    '/feed',
    `/stories/${HOSTILE_STORY}/feed`,
    `/articles/${uploaded[0]?.articleId}/feed`,
  ]) {
    const { page } = open
    const xml = await (await fetch(library.url + path)).text()
    const read = await page.evaluate((text) => {
      const feed = new DOMParser().parseFromString(text, 'application/xml')
      const names = [...new Set([...feed.querySelectorAll('*')].map(({ localName }) => localName))]
      return {
        names,
        texts: [...feed.querySelectorAll('title, name, summary')].map((one) => one.textContent),
      }
    }, xml)
    expect(read.names.sort(), path).toEqual(ATOM)
    if (path.startsWith('/stories/')) {
      for (const text of HOSTILE) expect(read.texts.join('\n'), path).toContain(text)
    }
  }
  const pair = `${uploaded[0]?.ref}...${uploaded[1]?.ref}`
  const answer = await fetch(`${library.url}/oembed?url=${encodeURIComponent(`${library.url}/diff/${pair}`)}`)
  expect(((await answer.json()) as { html: string }).html.match(/</g)).toHaveLength(2)
})

test('a page in a frame of an allowed site runs nothing, and any other page is refused there', async () => {
  const [left, right] = uploaded
  const { page, complaints, go } = open
  await go(`${embedder}/embed/${left?.ref}...${right?.ref}`)
  const frame = page.frames()[1]
  expect(await frame?.locator('.diff .row').count()).toBeGreaterThan(3)
  for (const one of page.frames()) expect(await one.evaluate(() => 'pwned' in window)).toBe(false)
  expect(complaints.splice(0)).toEqual([])
  await go(`${embedder}/diff/${left?.ref}...${right?.ref}`)
  expect(await page.frames()[1]?.locator('.diff').count()).toBe(0)
  expect(complaints.splice(0).join('\n')).toContain('frame-ancestors')
})

test('all of them come back from the forms as they were typed', async () => {
  const [text, line] = [HOSTILE.join('\n'), HOSTILE.join(' ')]
  const { page, complaints, go } = open
  await go(`${library.url}/compare`)
  await page.fill('#compare-left', `${text}\n\nA first text of its own.`)
  await page.fill('#compare-right', `${text}\n\nA second text of its own.`)
  await follow(page, 'button.main')
  expectHarmless(await page.evaluate(inspect, null), [], 'the comparison')
  expect(await page.inputValue('#again-left')).toBe(`${text}\n\nA first text of its own.`)
  await go(`${library.url}/upload`)
  await page.fill('#source', line)
  await page.fill('#headline', line)
  await page.fill('#publishedAt', line)
  await page.fill('#text', text)
  await follow(page, 'button.main')
  expectHarmless(await page.evaluate(inspect, null), [], 'the refused upload')
  expect(await page.inputValue('#source')).toBe(line)
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
    modifiedAt: null,
    section: null,
    credit: null,
    signal: null,
    rereadOf: null,
    contentHash: 'sha256:',
    words: 1,
    paragraphs: [{ index: 0, text: 'Word', role: 'body' }],
  }
  const article = {
    ...version,
    id: 'a',
    latest: 'a@1',
    time: version.capturedAt,
    firstTime: version.capturedAt,
    versionCount: 1,
    versions: [version],
  }
  const site = { login: 'none', origin: 'http://localhost' } as const
  const html = String(ArticlePage({ site, article, story: null, shown: version, steps: new Map() }))
  expect(html).toContain('javascript:window.pwned=1')
  expect(html).not.toMatch(/href="\s*javascript:/i)
  expect(html).not.toContain('onload')
})

/** What a page holds: this markup, or the one that is open. */
function inspect(html: string | null) {
  const page = html === null ? document : new DOMParser().parseFromString(html, 'text/html')
  return {
    ran: 'pwned' in window,
    scripts: [...page.scripts].filter((script) => !script.getAttribute('src')?.startsWith('/assets/')).length,
    handlers: [...page.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].filter(
        ({ name }) => name.startsWith('on') || name === 'style' || name === 'srcdoc',
      ),
    ).length,
    strangers: page.querySelectorAll('iframe, object, embed, base, style, img, meta[http-equiv]').length,
    links: [...page.querySelectorAll('[href], [action], [formaction]')].filter((element) =>
      ['href', 'action', 'formaction'].some((name) =>
        /^\s*(javascript|data):/i.test(element.getAttribute(name) ?? ''),
      ),
    ).length,
    body: page.body.textContent,
  }
}

/** Nothing ran, nothing was added to the page, no link runs anything, and the texts are in it. */
function expectHarmless(
  { body, ...page }: ReturnType<typeof inspect>,
  texts: readonly string[],
  where: string,
): void {
  expect(page, where).toEqual({ ran: false, scripts: 0, handlers: 0, strangers: 0, links: 0 })
  for (const text of texts) expect(body, where).toContain(text)
}
