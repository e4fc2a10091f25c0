// What was left out of a page: with the version, in exports, and on the article's page.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageOf, paragraphsOf, STORIES } from '../../extract/page/templates.ts'
import { type Library, openLibrary } from '../library.ts'

let library: Library
beforeAll(async () => {
  library = await openLibrary()
})
afterAll(() => library.close())

const [story] = STORIES
const html = pageOf(
  story!,
  `<article><h1>${story!.headline}</h1>${paragraphsOf(story!.text)}
  <div id="comments"><p>I never &lt;liked&gt; the toll, and neither did my father, who had a mill.</p></div></article>`,
)

interface Part {
  readonly reason: string
  readonly words: number
}

describe('what was left out of a page', () => {
  test('is answered to the upload, and to who reads the version, and exported', async () => {
    const uploaded = await library.upload({ source: 'courier', html })
    const { extraction } = await (await library.api(`/versions/${uploaded.ref}`)).json()
    expect(uploaded.extraction).toEqual(extraction)
    expect(extraction).toMatchObject({ complete: true, from: 'page' })
    expect(extraction.left).toContainEqual({
      reason: 'reader comments',
      words: 14,
      begins: 'I never <liked> the toll, and neither did my father, who…',
    })
    const words = (extraction.left as Part[]).reduce((sum, part) => sum + part.words, extraction.kept)
    expect(words).toBe(extraction.page)
    const lines = (await (await library.api('/export')).text()).trim().split('\n')
    const line = lines.map((text) => JSON.parse(text)).find(({ article }) => article === uploaded.articleId)
    expect(line.extraction).toEqual(extraction)
  })

  test('the page of the article shows it', async () => {
    const { articleId } = await library.upload({ source: 'herald', html })
    const page = await (await library.app.request(`/articles/${articleId}`)).text()
    expect(page).toContain('What was left out')
    expect(page).toMatch(/<span>reader comments<\/span>.*I never &lt;liked&gt; the toll/s)
  })

  test('a text has nothing left out', async () => {
    const { articleId } = await library.upload({ source: 'post', text: story!.text.join('\n\n') })
    const page = await (await library.app.request(`/articles/${articleId}`)).text()
    expect(page).not.toContain('What was left out')
  })
})
