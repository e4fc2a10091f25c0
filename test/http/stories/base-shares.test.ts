// The share of the base that a story's page shows is that of the scores, whether it was compared just now or kept.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../../src/http/app.ts'
import { type Library, openLibrary, REPRINT, STORY } from '../library.ts'

let library: Library

beforeAll(async () => {
  library = await openLibrary()
})

afterAll(() => library?.close())

test('compared or kept, whichever text the pair is kept from', async () => {
  const parts = STORY.split('\n\n')
  const texts = [STORY, REPRINT, parts.slice(0, 3).join('\n\n'), parts.slice(0, 4).join('\n\n'), STORY]
  const refs: string[] = []
  for (const [at, text] of texts.entries()) {
    const publishedAt = `2018-12-18T0${at}:00:00Z`
    refs.push((await library.upload({ source: `Paper ${at}`, story: 'talks', text, publishedAt })).ref)
  }
  const expected: string[] = []
  for (const ref of refs.slice(1)) {
    const scores = await (await library.api(`/similarity/${refs[0]}...${ref}`)).json()
    const { leftInRight, rightInLeft } = (scores as Scores).containment
    expected.push(`${leftInRight === 1 ? 100 : Math.min(99, Math.round(leftInRight * 100))} %`)
    // Shares that differ by direction, or the test would not notice a pair that is read the wrong way round.
    if (ref !== refs.at(-1)) expect(leftInRight).not.toBe(rightInLeft)
  }
  const compared = await shown(library.app)
  const { store, config } = library
  const kept = await shown(createApp({ store, config, clock: () => new Date() }))
  expect(compared).toEqual(expected)
  expect(kept).toEqual(expected)
})

interface Scores {
  readonly containment: { readonly leftInRight: number; readonly rightInLeft: number }
}

async function shown(app: Library['app']): Promise<string[]> {
  const page = await (await app.request('/stories/talks')).text()
  return [...page.matchAll(/<b>(\d+ %)<\/b>/g)].map((match) => match[1] ?? '')
}
