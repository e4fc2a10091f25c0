// From the wire to the desk: an item of each format, its correction and its kill, and what the views of the story make of them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CORRECTED, newsml, ninjs, nitf, PARAGRAPHS } from '../../extract/formats/samples.ts'
import { type Library, openLibrary } from '../library.ts'

const FORMATS = { newsml, nitf, ninjs } as const

let library: Library
beforeAll(async () => {
  library = await openLibrary()
})
afterAll(() => library.close())

const read = async (path: string) => (await library.api(path)).json()
const page = async (path: string) => (await library.app.request(path)).text()

describe.each(Object.entries(FORMATS))('%s', (field, write) => {
  const story = `story-${field}`
  const wire = (sample: Parameters<typeof write>[0]) =>
    library.upload({ [field]: write(sample), story, source: `wire-${field}` })
  const paper = (name: string, paragraphs: readonly string[], publishedAt: string) =>
    library.upload({ text: paragraphs.join('\n\n'), source: `${name}-${field}`, story, publishedAt })

  it('a correction is told to whom it concerns', async () => {
    const first = await wire({})
    const star = await paper('star', PARAGRAPHS.slice(0, 3), '2026-05-04T11:00:00Z')
    const sun = await paper('sun', CORRECTED, '2026-05-04T13:00:00Z')
    const second = await wire({
      version: 2,
      paragraphs: CORRECTED,
      time: '2026-05-04T12:00:00Z',
      signal: 'correction',
      note: 'Corrects number of countries in paragraph 2',
    })
    expect(second).toMatchObject({ articleId: first.articleId, number: 2, signal: 'correction' })
    const { items } = await read(`/stories/${story}/corrections?base=${first.articleId}`)
    expect(items).toMatchObject([
      { from: first.ref, to: second.ref, withdrawal: false, signal: 'correction', now: '14' },
    ])
    const printings = Object.fromEntries(items[0].printings.map((one: { ref: string }) => [one.ref, one]))
    expect(printings[star.ref]).toMatchObject({ carries: 'old', uncorrected: '41' })
    expect(printings[sun.ref]).toMatchObject({ carries: 'new', seconds: 3600, uncorrected: null })
    const origins = await read(`/stories/${story}/origins?base=${first.articleId}`)
    expect(origins.items.map(({ ref, follows }: Record<string, string>) => [ref, follows])).toEqual([
      [star.ref, first.ref],
      [sun.ref, second.ref],
    ])
    expect(await page(`/articles/${first.articleId}`)).toContain('sent as a correction')
    expect(await page(`/stories/${story}/corrections?base=${first.articleId}`)).toContain(
      'sent as a correction',
    )
  })

  it('a kill takes all of it back, though it repeats the story', async () => {
    const kill = await wire({
      version: 3,
      paragraphs: CORRECTED,
      time: '2026-05-04T15:00:00Z',
      status: 'canceled',
    })
    expect(kill).toMatchObject({ number: 3, signal: 'kill' })
    const { items } = await read(`/stories/${story}/corrections?base=${kill.articleId}`)
    const last = items.at(-1)
    expect(last).toMatchObject({ to: kill.ref, withdrawal: true, signal: 'kill', now: null })
    expect(last.printings.map(({ carries }: { carries: string }) => carries)).toEqual(['old', 'old'])
    const shown = await page(`/stories/${story}/corrections?base=${kill.articleId}`)
    expect(shown).toContain('The base has withdrawn the story')
    expect(await page(`/articles/${kill.articleId}`)).toContain('killed by the sender')
    const origins = await read(`/stories/${story}/origins?base=${kill.articleId}`)
    expect(origins.items.map(({ follows }: Record<string, string>) => follows)).not.toContain(kill.ref)
  })

  it('a kill without a text says so in the words of its note', async () => {
    const note = 'The vote was a test of the machine.'
    const kill = await wire({
      version: 4,
      paragraphs: [],
      time: '2026-05-04T16:00:00Z',
      status: 'canceled',
      note,
    })
    expect(kill).toMatchObject({ number: 4, signal: 'kill' })
    const { items } = await read(`/stories/${story}/corrections?base=${kill.articleId}`)
    expect(items.at(-1)).toMatchObject({ withdrawal: true })
  })
})
