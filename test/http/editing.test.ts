// Corrections and removals of articles and stories.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary, REPRINT, STORY } from './library.ts'

let library: Library
beforeAll(async () => {
  library = await openLibrary()
})
afterAll(() => library.close())

const patch = (path: string, json: unknown, type = 'application/json') =>
  library.api(path, { method: 'PATCH', headers: { 'Content-Type': type }, body: JSON.stringify(json) })

const remove = (path: string) => library.api(path, { method: 'DELETE' })

describe('an article', () => {
  test('gets another source, story and url; what is left out stays', async () => {
    const { articleId } = await library.upload({ source: 'wrong', story: 'first', text: STORY })
    const response = await patch(`/articles/${articleId}`, {
      source: ' right ',
      url: 'https://example.com/a#x',
    })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      id: articleId,
      source: 'right',
      story: 'first',
      url: 'https://example.com/a',
    })
    const moved = await patch(`/articles/${articleId}`, { story: 'second' }, 'application/merge-patch+json')
    expect(await moved.json()).toMatchObject({
      source: 'right',
      story: 'second',
      url: 'https://example.com/a',
    })
    const cleared = await patch(`/articles/${articleId}`, { story: null, url: null })
    expect(await cleared.json()).toMatchObject({ source: 'right', story: null, url: null })
    expect(await (await patch(`/articles/${articleId}`, {})).json()).toMatchObject({
      source: 'right',
      story: null,
    })
  })

  test('cannot take the url of another', async () => {
    await library.upload({ source: 'holder', url: 'https://example.com/taken', text: STORY })
    const { articleId } = await library.upload({ source: 'taker', text: STORY })
    const response = await patch(`/articles/${articleId}`, { url: 'https://example.com/taken' })
    expect(response.status).toBe(409)
  })

  test('goes with all its versions', async () => {
    const { articleId } = await library.upload({ source: 'gone', story: 'gone', text: STORY })
    await library.upload({ source: 'gone', story: 'gone', text: REPRINT })
    expect((await remove(`/articles/${articleId}`)).status).toBe(204)
    for (const path of [
      `/articles/${articleId}`,
      `/versions/${articleId}@1`,
      `/versions/${articleId}/original`,
    ]) {
      expect((await library.api(path)).status, path).toBe(404)
    }
    expect((await remove(`/articles/${articleId}`)).status).toBe(404)
  })
})

describe('a story', () => {
  test('gets a title and a base, and loses them', async () => {
    const first = await library.upload({ source: 'one', story: 'titled', text: STORY })
    const second = await library.upload({ source: 'two', story: 'titled', text: REPRINT })
    const named = await patch('/stories/titled', { title: ' The missile  treaty ', base: second.articleId })
    expect(named.status).toBe(200)
    expect(await named.json()).toMatchObject({
      slug: 'titled',
      title: 'The missile treaty',
      base: second.articleId,
      articles: [{ id: expect.any(String) }, { id: expect.any(String) }],
    })
    const cleared = await (await patch('/stories/titled', { title: null, base: null })).json()
    expect(cleared.title).toBeNull()
    expect([first.articleId, second.articleId]).toContain(cleared.base)
  })

  test('takes no base from elsewhere', async () => {
    const { articleId } = await library.upload({ source: 'elsewhere', story: 'elsewhere', text: STORY })
    await library.upload({ source: 'here', story: 'here', text: STORY })
    expect((await patch('/stories/here', { base: articleId })).status).toBe(409)
    const unknown = await patch('/stories/here', { title: 'No', base: 'nobody' })
    expect(unknown.status).toBe(404)
    expect((await unknown.json()).errors).toEqual([{ path: 'base', message: 'names no stored article' }])
    expect((await (await library.api('/stories/here')).json()).title).toBeNull()
  })

  test('goes with all its articles, and nothing else', async () => {
    const gone = await library.upload({ source: 'a', story: 'doomed', text: STORY })
    const kept = await library.upload({ source: 'b', story: 'kept', text: STORY })
    expect((await remove('/stories/doomed')).status).toBe(204)
    expect((await library.api('/stories/doomed')).status).toBe(404)
    expect((await library.api(`/articles/${gone.articleId}`)).status).toBe(404)
    const still = await (await library.api(`/versions/${kept.ref}`)).json()
    expect(still.paragraphs).toHaveLength(STORY.split('\n\n').length)
  })
})
