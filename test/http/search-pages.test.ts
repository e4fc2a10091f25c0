// The pages that look for texts: what they find is marked, what they are asked wrongly they say.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary, REPRINT, STORY } from './library.ts'

let library: Library
let wire: string

beforeAll(async () => {
  library = await openLibrary({ maxBodyBytes: 20_000 })
  wire = (await library.upload({ source: 'The Wire', story: 'talks', language: 'en', text: STORY })).ref
  await library.upload({ source: 'The Post', story: 'talks', language: 'en', text: REPRINT })
  for (let n = 0; n < 25; n++) {
    const text = `The ferry number ${n} left the harbour at noon.\n\nIt carried nobody but its crew of ${n}.`
    await library.upload({ source: `Harbour ${n % 2}`, story: `ferry-${n}`, text })
  }
})

afterAll(() => library?.close())

async function page(path: string, status = 200, init?: RequestInit): Promise<string> {
  const response = await library.app.request(path, { headers: { Accept: 'text/html' }, ...init })
  expect(response.status, path).toBe(status)
  return response.text()
}

function form(fields: Readonly<Record<string, string | File>>): RequestInit {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return { method: 'POST', body, headers: { Accept: 'text/html' } }
}

describe('/search', () => {
  test('marks what was looked for, and nothing else', async () => {
    const found = await page('/search?q=pentagon')
    expect(found).toContain('<mark>Pentagon</mark>')
    expect(found.match(/<h2/g)).toHaveLength(2)
    expect(found).not.toContain('ferry')
  })

  test('is narrowed by source, language and story', async () => {
    expect((await page('/search?q=pentagon&source=The+Post')).match(/<h2/g)).toHaveLength(1)
    expect((await page('/search?q=ferry&story=ferry-7')).match(/<h2/g)).toHaveLength(1)
    expect(await page('/search?q=pentagon&language=de')).toContain('No stored text has')
    expect((await page('/search?source=The+Wire')).match(/<h2/g)).toHaveLength(1)
  })

  test('takes a language in whatever case', async () => {
    const text = 'O ministro falou sobre o zepelim.'
    const { articleId } = await library.upload({ source: 'Lisboa', language: 'pt-BR', text })
    for (const tag of ['pt-BR', 'pt-br', 'PT-BR'])
      expect((await page(`/search?q=zepelim&language=${tag}`)).match(/<h2/g), tag).toHaveLength(1)
    await library.api(`/articles/${articleId}`, { method: 'DELETE' })
  })

  test('goes on from page to page, until all is shown once', async () => {
    const seen: string[] = []
    for (let path: string | undefined = '/search?q=ferry'; path; ) {
      const found: string = await page(path)
      seen.push(...[...found.matchAll(/<h2[^>]*><a href="([^"]+)"/g)].map((match) => match[1] ?? ''))
      path = found.match(/<a href="(\/search\?[^"]*cursor=[^"]*)"/)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen).toHaveLength(25)
    expect(new Set(seen).size).toBe(25)
  })

  test('keeps what was asked in the form, and says what to do where nothing was', async () => {
    expect(await page('/search?q=%22a+b%22+-c&source=x')).toContain('value="&quot;a b&quot; -c"')
    expect(await page('/search')).toContain('Search the words')
  })

  test('a cursor of another list is refused', async () => {
    expect(await page('/search?q=ferry&cursor=nonsense', 400)).toContain('cursor')
  })
})

describe('/reprints', () => {
  test('of a stored version: who prints it, and its text marked where they do', async () => {
    const found = await page(`/reprints?of=${wire}`)
    expect(found).toContain('<bdi>The Post</bdi>')
    expect(found).not.toContain('<bdi>The Wire</bdi>: ')
    expect(found).toMatch(/<mark class="by-1" title="The Post">[^<]*the door stays open/)
    expect(found).toMatch(/<p id="p4">Relations between/)
    expect(found).toContain(`/diff/${wire}...`)
    expect(found).toMatch(/\d+ words, paragraph 4 of the text, 2 of the printing</)
  })

  test('of a text with more passages than are told, and says so', async () => {
    const lines = Array.from({ length: 25 }, (_, n) => `Line ${n} of the long list of names is read out.`)
    const { articleId } = await library.upload({ source: 'lister', text: lines.join('\n\n') })
    const found = await page('/reprints', 200, form({ text: lines.join('\n\n') }))
    expect(found).toContain('20 passages at least, the longest of 11 words')
    expect(found).toContain('8 more passages at least.')
    await library.api(`/articles/${articleId}`, { method: 'DELETE' })
  })

  test('of a pasted text, which comes back in the box', async () => {
    const shared = 'reporters that "the door stays open" and that a letter to the Pentagon had not been'
    const text = `Something new stands at the top of it.\n\nHe told ${shared} sent.`
    const found = await page('/reprints', 200, form({ text }))
    expect(found).toMatch(/<mark class="by-2" title="[^"]*">He told reporters[^<]*had not been<\/mark>/)
    expect(found).toContain(`\n${text.replaceAll('"', '&quot;')}</textarea>`)
    expect(found).not.toContain('/diff/')
  })

  test('of a text whose every phrase is asked about, and the box says so', async () => {
    const text =
      'Nothing else.\n\nProposals on strategic stability were made at the summit in Helsinki on 16 or so.'
    const found = await page('/reprints', 200, form({ text, every: 'on' }))
    expect(found).toContain('<bdi>The Wire</bdi>')
    expect(found).toContain('name="every" value="on" checked')
    expect(await page(`/reprints?of=${wire}`)).toContain(`href="/reprints?of=${wire}&amp;every=on"`)
    expect(await page(`/reprints?of=${wire}&every=on`)).toContain('name="every" value="on" checked')
  })

  test('of a file', async () => {
    const file = new File([`<title>x</title><article><p>${REPRINT.split('\n\n')[2]}</p></article>`], 'a.html')
    expect(await page('/reprints', 200, form({ text: '', file }))).toContain('<bdi>The Wire</bdi>')
  })

  test('of a text nobody has', async () => {
    expect(
      await page('/reprints', 200, form({ text: 'Gold fell to its lowest price since last May.' })),
    ).toContain('Nobody prints it here')
  })

  test.each([
    ['/reprints?of=x%20y', 400],
    ['/reprints?of=nothing@1', 404],
    [`/reprints?of=nothing@1&cursor=x`, 404],
  ])('%s is %d', async (path, status) => void (await page(path, status)))

  test('what cannot be used is said on the page, and nothing of it is lost', async () => {
    expect(await page('/reprints', 422, form({ text: ' ' }))).toContain('The text is empty')
    expect(await page('/reprints', 422, form({ text: '?!' }))).toContain('role="alert"')
    expect(await page('/reprints', 413, form({ text: 'word '.repeat(10_000) }))).toBeTruthy()
    expect((await library.app.request('/reprints', { method: 'POST', body: '{}' })).status).toBe(415)
  })

  test('stores nothing', async () => {
    const { items } = (await (await library.api('/articles?limit=200')).json()) as { items: unknown[] }
    expect(items).toHaveLength(27)
  })
})
