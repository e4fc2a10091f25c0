// A diff on other sites: who may frame it, what oEmbed says, what a shared link says, and what feeds tell.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary, REPRINT, STORY } from './library.ts'

const SITES = ['https://news.example', 'https://*.blog.example']

let library: Library
let closed: Library
let pair: string

beforeAll(async () => {
  library = await openLibrary({ embedOrigins: SITES })
  closed = await openLibrary()
  pair = await uploadPair(library)
  await uploadPair(closed)
})

afterAll(async () => {
  await library?.close()
  await closed?.close()
})

async function uploadPair(to: Library): Promise<string> {
  const publishedAt = '2018-12-18T09:00:00Z'
  const left = await to.upload({ source: 'The Wire', story: 'talks', text: STORY, publishedAt })
  const right = await to.upload({ source: 'The Post', story: 'talks', text: REPRINT })
  return `${left.ref}...${right.ref}`
}

async function text(path: string, from: Library = library): Promise<string> {
  const response = await from.app.request(path)
  expect(response.status, path).toBe(200)
  return response.text()
}

describe('/embed/{pair}', () => {
  test('may be framed by the sites that are named, and by nobody where none is', async () => {
    const { headers } = await library.app.request(`/embed/${pair}`)
    expect(headers.get('Content-Security-Policy')).toContain(`frame-ancestors ${SITES.join(' ')}`)
    expect(headers.get('X-Frame-Options')).toBeNull()
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
    const story = await closed.api('/stories/talks')
    const { articles } = (await story.json()) as { articles: { latest: string }[] }
    const refs = articles.map(({ latest }) => latest)
    const shut = await closed.app.request(`/embed/${refs.join('...')}`)
    expect(shut.status).toBe(200)
    expect(shut.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
    expect(shut.headers.get('X-Frame-Options')).toBe('DENY')
  })

  test('no other page may be framed, whatever is set', async () => {
    for (const path of ['/', `/diff/${pair}`, '/stories/talks', '/login', '/embed/nothing', '/upload']) {
      const { headers } = await library.app.request(path)
      expect(headers.get('Content-Security-Policy'), path).toContain("frame-ancestors 'none'")
      expect(headers.get('X-Frame-Options'), path).toBe('DENY')
    }
  })

  test('holds the changes, no script, and the way to the whole', async () => {
    const page = await text(`/embed/${pair}`)
    expect(page).toContain('<ins>17</ins>')
    expect(page).not.toContain('<script')
    expect(page).toContain(`href="http://localhost/diff/${pair}"`)
  })

  test.each([
    ['/embed/x', 400],
    ['/embed/x@1...y@1', 404],
  ])('%s is %d', async (path, status) => expect((await library.app.request(path)).status).toBe(status))
})

describe('/oembed', () => {
  const ask = (query: Record<string, string>, to: Library = library) =>
    to.app.request(`/oembed?${new URLSearchParams(query)}`)

  test('gives the frame of a diff page, no larger than asked', async () => {
    const response = await ask({
      url: `http://localhost/diff/${pair}?view=inline`,
      maxwidth: '400',
      format: 'json',
    })
    const answer = await response.json()
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      provider_name: 'Variorum',
      width: 400,
      height: 560,
    })
    expect(answer.title).toMatch(/^The Post .*paragraph/)
    expect(answer.html).toContain(`<iframe src="http://localhost/embed/${pair}" width="400"`)
    const page = await text(`/diff/${pair}`)
    const link = page
      .match(/type="application\/json\+oembed"[^>]*href="([^"]+)"/)?.[1]
      ?.replaceAll('&amp;', '&')
    const found = await (await library.app.request(link ?? '')).json()
    expect(found.title).toBe(answer.title)
  })

  test('a title with quotation marks stays one attribute', async () => {
    const left = await library.upload({ source: '"><script>a</script>', story: 'odd', text: STORY })
    const right = await library.upload({ source: '"><img src=x>', story: 'odd', text: REPRINT })
    const { html } = await (await ask({ url: `http://localhost/diff/${left.ref}...${right.ref}` })).json()
    expect(html.match(/</g)).toHaveLength(2)
  })

  test('is a link where no site may frame anything', async () => {
    const { articles } = (await (await closed.api('/stories/talks')).json()) as {
      articles: { latest: string }[]
    }
    const url = `http://localhost/diff/${articles.map(({ latest }) => latest).join('...')}`
    const answer = await (await ask({ url }, closed)).json()
    expect(answer.type).toBe('link')
    expect(answer.html).toBeUndefined()
  })

  test.each([
    [{}, 400],
    [{ url: 'not an address' }, 400],
    [{ url: 'http://elsewhere.example/diff/a@1...b@1' }, 404],
    [{ url: 'http://localhost/stories/talks' }, 404],
    [{ url: 'http://localhost/diff/a@1...b@1' }, 404],
    [{ url: 'http://localhost/diff/%E0%A4%A' }, 400],
    [{ url: 'http://localhost/diff/x', format: 'xml' }, 501],
    [{ url: 'OWN', maxwidth: '-3' }, 400],
    [{ url: 'OWN', maxheight: '1e9' }, 400],
  ])('%j is %d', async (query, status) => {
    const own = {
      ...query,
      ...('url' in query && query.url === 'OWN' && { url: `http://localhost/diff/${pair}` }),
    }
    const response = await ask(own as Record<string, string>)
    expect(response.status).toBe(status)
    expect(response.headers.get('Content-Type')).toContain('application/problem+json')
  })
})

describe('what a link says', () => {
  const meta = (page: string, name: string) =>
    page.match(new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`))?.[1]

  test('a diff says what changed, in its title, its description and its one address', async () => {
    const page = await text(`/diff/${pair}?view=inline&only=high`)
    expect(meta(page, 'og:title')).toMatch(/^The Post .*\d paragraph/)
    expect(page).toContain(`<title>${meta(page, 'og:title')} · Variorum</title>`)
    expect(meta(page, 'og:description')).toMatch(/‘16[^’]*’ became ‘17/)
    expect(meta(page, 'description')).toBe(meta(page, 'og:description'))
    expect(meta(page, 'og:url')).toBe(`http://localhost/diff/${pair}`)
    expect(page).toContain(`<link rel="canonical" href="http://localhost/diff/${pair}"`)
  })

  test.each([
    '/',
    '/stories',
    '/stories/talks',
    '/stories/talks/matrix',
    '/stories/talks/collation',
    '/stories/talks/wordings',
    '/stories/talks/lineage',
    '/stories/talks/origins',
    '/stories/talks/corrections',
    '/stories/talks/credits',
    '/stories/talks/headlines',
    '/compare',
    '/upload',
    '/login',
    '/docs',
  ])('%s has a title, a description and its address', async (path) => {
    const page = await text(path)
    expect(meta(page, 'og:title')?.length).toBeGreaterThan(2)
    expect(meta(page, 'description')?.length).toBeGreaterThan(10)
    expect(meta(page, 'og:url')).toBe(`http://localhost${path}`)
  })

  test('behind TLS the address says so', async () => {
    const response = await library.app.request(`/diff/${pair}`, { headers: { 'X-Forwarded-Proto': 'https' } })
    expect(meta(await response.text(), 'og:url')).toBe(`https://localhost/diff/${pair}`)
  })
})

describe('feeds', () => {
  const article = () => pair.split('@')[0] ?? ''

  test.each([
    ['/', '/feed', 1],
    ['/stories', '/feed', 1],
    ['/stories/talks', '/stories/talks/feed', 2],
    ['ARTICLE', 'ARTICLE/feed', 1],
  ])('%s links to its feed, %s', async (page, feed, least) => {
    const own = (path: string) => path.replace('ARTICLE', `/articles/${article()}`)
    expect(await text(own(page))).toContain(`type="application/atom+xml"`)
    expect(await text(own(page))).toContain(`href="${own(feed)}"`)
    const response = await library.app.request(own(feed))
    expect(response.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8')
    const xml = await response.text()
    expect(wellFormed(xml)).toBe(true)
    expect(xml.match(/<entry>/g)?.length).toBeGreaterThanOrEqual(least)
    const again = await library.app.request(own(feed), {
      headers: { 'If-None-Match': response.headers.get('ETag') ?? '' },
    })
    expect(again.status).toBe(304)
  })

  test('an entry says what a printing is to the base, and links to what it changed', async () => {
    const xml = await text('/stories/talks/feed')
    expect(xml).toMatch(/<summary>[A-Z][a-z ]+: \d+ % of the base kept, \d+ words\.<\/summary>/)
    expect(xml).toContain(`href="http://localhost/diff/${pair}"`)
  })

  test('an article that changed tells how, newest first', async () => {
    const first = await library.upload({ source: 'Herald', story: 'herald', text: STORY })
    const second = await library.upload({ source: 'Herald', story: 'herald', text: REPRINT })
    const xml = await text(`/articles/${first.articleId}/feed`)
    expect(xml.indexOf('Version 2: ')).toBeLessThan(xml.indexOf('Version 1.'))
    expect(xml).toContain(`/diff/${first.ref}...${second.ref}`)
  })

  test('whatever a text holds, the feed is well-formed', async () => {
    const hostile = ']]></title><script>x</script> & " \' <!-- \u000c end'
    await library.upload({
      source: hostile.slice(0, 60),
      story: 'hostile',
      headline: hostile.replace('\u000c', ''),
      text: `${hostile}\n\n${STORY}`,
    })
    expect(wellFormed(await text('/stories/hostile/feed'))).toBe(true)
    expect(wellFormed(await text('/feed'))).toBe(true)
  })

  test.each(['/stories/none/feed', '/articles/none/feed'])('%s is 404', async (path) => {
    expect((await library.app.request(path)).status).toBe(404)
  })
})

const TAG = /<(\/?)([a-z]+)((?: [a-z:]+="[^"<&]*(?:&[a-z0-9#]+;[^"<&]*)*")*)(\/?)>/gy
const TEXT = /(?:[^<&]|&(?:amp|lt|gt|quot|#39);)*/gy

/** Strict: tags that close in order, attributes in quotes, no sign that XML keeps for itself, none that it can't hold. */
function wellFormed(xml: string): boolean {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(xml)) return false
  const open: string[] = []
  let at = xml.indexOf('?>') + 2
  while (at < xml.length) {
    TEXT.lastIndex = at
    at += TEXT.exec(xml)?.[0].length ?? 0
    if (at >= xml.length) break
    TAG.lastIndex = at
    const tag = TAG.exec(xml)
    if (!tag) return false
    const [whole, closes, name = '', , empty] = tag
    if (closes ? open.pop() !== name : !empty && open.push(name) === 0) return false
    at += whole.length
  }
  return open.length === 0 && at > 100
}
