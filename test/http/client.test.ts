// The types of the routes are good enough for hono's own client.
import { hc } from 'hono/client'
import { expect, test } from 'vitest'
import type { AppType } from '../../src/http/app.ts'
import { openLibrary, REPRINT, STORY } from './library.ts'

test('a client typed by the routes reads, compares and corrects', async () => {
  const library = await openLibrary()
  const ask = async (input: RequestInfo | URL, init?: RequestInit) => library.app.request(input, init)
  const { api } = hc<AppType>('http://localhost', { fetch: ask })
  const left = await library.upload({ source: 'wire', story: 'treaty', text: STORY })
  const right = await library.upload({ source: 'paper', story: 'treaty', text: REPRINT })

  const version = await (await api.v1.versions[':ref'].$get({ param: { ref: left.ref }, query: {} })).json()
  expect(version.paragraphs.map((paragraph) => paragraph.text).join('\n\n')).toBe(STORY)

  const pair = `${left.ref}...${right.ref}`
  const scores = await (await api.v1.similarity[':pair'].$get({ param: { pair }, query: {} })).json()
  expect(scores.containment.rightInLeft).toBeGreaterThan(scores.containment.leftInRight)

  const compared = await api.v1.compare.$post({
    query: { ignore: 'case' },
    json: { left: STORY, right: { text: REPRINT } },
  })
  expect((await compared.json()).similarity.score).toBe(scores.score)

  const story = await api.v1.stories[':slug'].$patch({
    param: { slug: 'treaty' },
    json: { title: 'The treaty' },
  })
  expect((await story.json()).articles.map((article) => article.source).sort()).toEqual(['paper', 'wire'])
  await library.close()
})
