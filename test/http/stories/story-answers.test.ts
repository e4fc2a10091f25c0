// Questions about a whole story, asked over HTTP, on the story whose truth its notes tell.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  Collation,
  Corrections,
  Credits,
  Headlines,
  Lineage,
  Matrix,
  Origins,
  Wordings,
} from '../../../src/core/story/story-answers.ts'
import { type Library, openLibrary } from '../library.ts'
import { STORY_FIXTURE, STORY_NOTES, type UploadedStory, uploadStory } from './story.ts'

let library: Library
let story: UploadedStory
const ref = (file: string): string => story.refs.get(file)!

beforeAll(async () => {
  library = await openLibrary()
  story = await uploadStory(library, true)
  // The other text of the day came out before all: by default it would be the base.
  const patch = { method: 'PATCH', body: JSON.stringify({ base: story.articles.get('example-wire') }) }
  const headers = { 'Content-Type': 'application/json' }
  expect((await library.api('/stories/inf-treaty', { ...patch, headers })).status).toBe(200)
})
afterAll(() => library.close())

async function ask<T>(view: string): Promise<T> {
  const response = await library.api(`/stories/inf-treaty/${view}`)
  expect(response.status, view).toBe(200)
  return (await response.json()) as T
}

describe('the story of the notes', () => {
  test('each printing follows the take that the notes say', async () => {
    const { base, items, complete } = await ask<Origins>('origins')
    expect(base).toBe(story.articles.get('example-wire'))
    expect(complete).toBe(true)
    const found = items.map(({ ref, follows }) => ({
      file: story.fileOf(ref),
      follows: story.fileOf(follows),
    }))
    expect(found).toEqual(
      expect.arrayContaining(STORY_NOTES.origins.map(({ file, follows }) => ({ file, follows }))),
    )
    expect(found).toHaveLength(STORY_NOTES.origins.length)
    for (const { containment, evidence } of items) {
      expect(containment).toBeGreaterThan(0)
      expect(evidence.length).toBeGreaterThan(1)
    }
  })

  test('who carries which wording of each correction, and after how long', async () => {
    const { items } = await ask<Corrections>('corrections')
    const last = items.filter(({ to }) => to === ref('wire-3.txt'))
    expect(last).toHaveLength(STORY_NOTES.corrections.length)
    for (const noted of STORY_NOTES.corrections) {
      const item = last.find(({ changes }) =>
        changes.some(({ op, text }) => op === 'insert' && text === noted.insert),
      )
      expect(item, noted.insert).toBeDefined()
      expect(item?.from).toBe(ref(noted.from))
      expect(item?.changes.find(({ op }) => op === 'delete')?.text).toBe(noted.delete)
      const told = item?.printings.map(({ ref, carries, seconds }) => ({
        file: story.fileOf(ref),
        carries,
        seconds,
      }))
      expect(told).toEqual(expect.arrayContaining([...noted.printings]))
    }
  })

  test('a take that adds wording: who has it, edited or not, and who has what it replaced', async () => {
    const { items } = await ask<Corrections>('corrections')
    const carrying = (text: string) => {
      const item = items.find(({ changes }) => changes.some((change) => change.text.includes(text)))
      return Object.fromEntries(item!.printings.map(({ ref, carries }) => [story.fileOf(ref), carries]))
    }
    // Corrected since: the paragraph is there all the same.
    expect(carrying('Russia had already sent')).toMatchObject({
      'capital-observer.txt': 'old',
      'albion-courier-1.txt': 'new',
      'albion-courier-2.txt': 'new',
      'meridian-report.txt': 'neither',
    })
    expect(carrying('apparently')).toMatchObject({
      'capital-observer.txt': 'old',
      'wharf-gazette.txt': 'new',
      'port-ellery-echo.txt': 'neither',
    })
  })

  test('credit lines and what they are worth', async () => {
    const { items } = await ask<Credits>('credits')
    const told = items.map(({ ref, credit, finding }) => ({ file: story.fileOf(ref), credit, finding }))
    expect(told).toEqual(expect.arrayContaining([...STORY_NOTES.credits]))
    expect(told).toHaveLength(STORY_NOTES.credits.length)
    const copied = Object.fromEntries(items.map(({ ref, copied }) => [story.fileOf(ref), copied]))
    expect(copied['capital-observer.txt']).toBe(1)
    expect(copied['port-ellery-echo.txt']).toBe(0)
  })

  test('every printing comes from what it was made from', async () => {
    const { roots, edges } = await ask<Lineage>('lineage')
    expect(roots.map(story.fileOf).sort()).toEqual(['port-ellery-echo.txt', 'wire-1.txt'])
    const found = Object.fromEntries(edges.map(({ from, to }) => [story.fileOf(to), story.fileOf(from)]))
    const made = STORY_FIXTURE.documents.filter(({ follows }) => follows !== null)
    expect(found).toEqual(Object.fromEntries(made.map(({ file, follows }) => [file, follows])))
    for (const edge of edges) {
      expect(edge.confidence).toBeGreaterThan(0)
      expect(edge.evidence.length).toBeGreaterThan(0)
    }
    const letter = edges.find(({ to }) => to === ref('wharf-gazette.txt'))!
    expect(letter.evidence.map(({ text }) => text).join(' ')).toContain('Pentagon')
  })

  test('headlines from when until when', async () => {
    const { items } = await ask<Headlines>('headlines')
    const headline = (text: string) => items.find((item) => item.text === text)?.printings
    expect(headline('Russia ready to help save INF treaty, Lavrov says')).toEqual([
      { ref: ref('wire-1.txt'), from: '2018-12-24T07:42:00Z', until: '2018-12-24T09:05:00Z' },
      { ref: ref('capital-observer.txt'), from: '2018-12-24T08:15:00Z', until: null },
    ])
    expect(headline('Russia ready to help save INF Treaty, foreign minister says')).toEqual([
      { ref: ref('albion-courier-1.txt'), from: '2018-12-24T10:40:00Z', until: null },
    ])
    expect(items[0]?.text).toBe('Night ferry to the islands returns after two winters')
    expect(items.flatMap(({ printings }) => printings)).toHaveLength(11)
  })

  test('the matrix has the scores of every pair', async () => {
    const { refs, scores, containment, complete } = await ask<Matrix>('matrix')
    expect(complete).toBe(true)
    expect(refs).toHaveLength(9)
    for (const [i, left] of refs.entries()) {
      for (const [j, right] of refs.entries()) {
        const pair = (await (await library.api(`/similarity/${left}...${right}`)).json()) as {
          score: number
          containment: { leftInRight: number }
        }
        expect(scores[i]?.[j]).toBe(pair.score)
        expect(containment[i]?.[j]).toBe(pair.containment.leftInRight)
      }
    }
    expect(await ask<Matrix>('matrix')).toEqual({ refs, scores, containment, complete })
  })

  test('the collation has every paragraph of the base against every other printing', async () => {
    const collation = await ask<Collation>('collation')
    expect(collation.base).toBe(ref('wire-3.txt'))
    expect(collation.printings).not.toContain(collation.base)
    expect(collation.printings).toHaveLength(8)
    for (const [at, printing] of collation.printings.entries()) {
      const diff = await library.api(`/diff/${collation.base}...${printing}`)
      const { blocks } = (await diff.json()) as {
        blocks: { kind: string; left: number[]; right: number[]; moved: boolean; similarity: number }[]
      }
      for (const { index, cells } of collation.rows) {
        const block = blocks.find(({ left }) => left.includes(index))!
        const { kind, moved, similarity, right: paragraphs } = block
        expect(cells[at]).toEqual({ kind, moved, similarity, paragraphs })
      }
      const added = blocks.filter(({ kind }) => kind === 'added').flatMap(({ right }) => right)
      const told = collation.added.filter((one) => one.printing === printing)
      expect(told.map(({ paragraph }) => paragraph)).toEqual(added)
    }
    const note = collation.added.find(({ text }) => text.startsWith('This article was amended'))
    expect(note).toMatchObject({ printing: ref('albion-courier-2.txt'), after: 15, paragraph: 15 })
  })

  test('a base by its ref, and by its article', async () => {
    const wire = story.articles.get('example-wire')!
    const second = await ask<Collation>(`collation?base=${wire}@2`)
    expect(second.base).toBe(`${wire}@2`)
    expect(second.printings).toContain(`${wire}@3`)
    const lakeside = second.printings.indexOf(ref('lakeside-daily.txt'))
    const kinds = second.rows.map(({ cells }) => cells[lakeside]?.kind)
    expect(kinds).toEqual([
      ...['edited', 'edited', ...Array(7).fill('unchanged')],
      ...Array(6).fill('removed'),
    ])
    const origins = await ask<Origins>(`origins?base=${story.articles.get('albion-courier')}`)
    expect(origins.base).toBe(story.articles.get('albion-courier'))
    expect(origins.items.map(({ ref }) => story.fileOf(ref))).toContain('wire-3.txt')
  })

  test('a base that was chosen is the oldest text of the lineage, though it is the earliest anyway', async () => {
    const wire =
      'The dam held. Engineers opened its gates at noon to let the lake take the water of the night.'
    const more =
      'Divers will look at the bridge. A ferry takes children across the river until then, they said.'
    const at = (hour: number) => `2020-01-01T0${hour}:00:00Z`
    const upload = (source: string, hour: number, text: string) =>
      library.upload({ source, story: 'dam', text, publishedAt: at(hour) })
    const { articleId } = await upload('wire', 1, wire)
    await upload('herald', 2, `${more}\n\n${wire.replace('at noon', 'at three')}`)
    await upload('echo', 3, `${more.split('. ')[0]}.\n\n${wire.replace('at noon', 'at three')}`)
    const asked = await library.api('/stories/dam/lineage')
    const body = JSON.stringify({ base: articleId })
    const headers = { 'content-type': 'application/json' }
    expect((await library.api('/stories/dam', { method: 'PATCH', headers, body })).status).toBe(200)
    const told = await library.api('/stories/dam/lineage')
    expect(((await told.json()) as Lineage).roots).toEqual([`${articleId}@1`])
    expect(told.headers.get('etag')).not.toBe(asked.headers.get('etag'))
    const named = await library.api(`/stories/dam/lineage?base=${articleId}`)
    expect(((await named.json()) as Lineage).roots).toEqual([`${articleId}@1`])
  })

  test('the wordings of a paragraph, grouped by text', async () => {
    const { items, missing } = await ask<Wordings>('wordings?paragraph=6')
    const group = (text: string) => items.find((item) => item.text.includes(text))?.refs.map(story.fileOf)
    expect(group('sent the State Department a letter from Defense')).toEqual([
      'lakeside-daily.txt',
      'harbour-post.txt',
      'northern-ledger.txt',
    ])
    expect(group('sent the Pentagon a letter from Defence')).toEqual(['albion-courier-2.txt'])
    // Merged with the next paragraph there.
    expect(group('no answer to it. It had also')).toEqual(['wharf-gazette.txt'])
    expect(missing.map(story.fileOf)).toContain('capital-observer.txt')
    expect(items[0]?.refs.length).toBe(3)
    const split = await ask<Wordings>('wordings?paragraph=8')
    const wharf = split.items.find(({ refs }) => refs.includes(ref('wharf-gazette.txt')))
    expect(wharf?.text.split('\n\n')).toHaveLength(2)
  })
})

describe('what cannot be asked', () => {
  const status = async (path: string) => (await library.api(path)).status
  const VIEWS = ['matrix', 'collation', 'lineage', 'origins', 'corrections', 'credits', 'headlines']

  test('a story that is not stored is 404, a slug out of form 400', async () => {
    for (const view of [...VIEWS, 'wordings?paragraph=0']) {
      expect(await status(`/stories/no-such-story/${view}`), view).toBe(404)
      expect(await status(`/stories/No_Slug/${view}`), view).toBe(400)
    }
  })

  test('a base out of form is 400, one that the story has not 404', async () => {
    const wire = story.articles.get('example-wire')!
    const other = await library.upload({
      source: 'elsewhere',
      story: 'other',
      text: 'Another story altogether.',
    })
    for (const view of [
      'collation?',
      'wordings?paragraph=1&',
      'lineage?',
      'origins?',
      'corrections?',
      'credits?',
    ]) {
      expect(await status(`/stories/inf-treaty/${view}base=a@0`), view).toBe(400)
      expect(await status(`/stories/inf-treaty/${view}base=`), view).toBe(400)
      expect(await status(`/stories/inf-treaty/${view}base=nobody`), view).toBe(404)
      expect(await status(`/stories/inf-treaty/${view}base=${other.articleId}`), view).toBe(404)
      expect(await status(`/stories/inf-treaty/${view}base=${wire}@9`), view).toBe(404)
      expect(await status(`/stories/inf-treaty/${view}base=${wire}@latest`), view).toBe(200)
    }
  })

  test('a paragraph must be named, and be there', async () => {
    expect(await status('/stories/inf-treaty/wordings')).toBe(400)
    expect(await status('/stories/inf-treaty/wordings?paragraph=-1')).toBe(400)
    expect(await status('/stories/inf-treaty/wordings?paragraph=one')).toBe(400)
    expect(await status('/stories/inf-treaty/wordings?paragraph=99')).toBe(404)
  })

  test('unknown parameters and formats are 400', async () => {
    for (const view of VIEWS) {
      expect(await status(`/stories/inf-treaty/${view}?colour=red`), view).toBe(400)
      expect(await status(`/stories/inf-treaty/${view}?format=patch`), view).toBe(400)
    }
  })

  test('an empty story has empty answers', async () => {
    const { articleId } = await library.upload({ source: 'gone', story: 'empty', text: 'Gone soon.' })
    expect((await library.api(`/articles/${articleId}`, { method: 'DELETE' })).status).toBe(204)
    const answers = await Promise.all(
      [...VIEWS, 'wordings?paragraph=0'].map(async (view) =>
        (await library.api(`/stories/empty/${view}`)).json(),
      ),
    )
    expect(answers).toEqual([
      { refs: [], scores: [], containment: [], complete: true },
      { base: null, printings: [], containment: [], rows: [], added: [], complete: true },
      { roots: [], edges: [], complete: true },
      { base: null, items: [], complete: true },
      { base: null, items: [], complete: true },
      { items: [], complete: true },
      { items: [] },
      { items: [], missing: [], complete: true },
    ])
  })
})

describe('who may ask', () => {
  test('whoever may read, and nobody else', async () => {
    const closed = await openLibrary({ adminToken: 'a-token-of-the-admin', readAccess: 'token' })
    try {
      const bearer = { headers: { Authorization: 'Bearer a-token-of-the-admin' } }
      const fields = { source: 'wire', story: 'closed', text: 'A text that not all may read.' }
      expect((await closed.post('/versions', fields, bearer.headers)).status).toBe(201)
      for (const view of [
        'matrix',
        'collation',
        'lineage',
        'origins',
        'corrections',
        'credits',
        'headlines',
      ]) {
        expect((await closed.api(`/stories/closed/${view}`)).status, view).toBe(401)
        expect((await closed.api(`/stories/closed/${view}`, bearer)).status, view).toBe(200)
      }
    } finally {
      await closed.close()
    }
  })
})

describe('how it is answered', () => {
  test('with an ETag, and 304 while nothing changed', async () => {
    for (const view of ['matrix', 'collation', 'lineage', 'origins', 'headlines']) {
      const path = `/stories/inf-treaty/${view}`
      const first = await library.api(path)
      const etag = first.headers.get('etag')!
      expect(first.headers.get('cache-control')).toBe('private, no-cache')
      expect(first.headers.get('vary')).toBe('Accept, Authorization, Cookie')
      expect((await library.api(path, { headers: { 'If-None-Match': etag } })).status).toBe(304)
      const text = await library.api(`${path}?format=text`)
      expect(text.headers.get('etag')).not.toBe(etag)
      expect(text.headers.get('content-type')).toMatch(/^text\/plain/)
      expect((await text.text()).length).toBeGreaterThan(100)
    }
  })

  test('a new version changes the tag', async () => {
    const upload = (text: string, hour: number) =>
      library.upload({ source: 'tag', story: 'tag', text, publishedAt: `2020-01-01T0${hour}:00:00Z` })
    await upload('One text of a story.', 1)
    const before = (await library.api('/stories/tag/lineage')).headers.get('etag')
    await upload('Another text of that story.', 2)
    expect((await library.api('/stories/tag/lineage')).headers.get('etag')).not.toBe(before)
  })

  test('the matrix as csv, the lineage as a graph', async () => {
    const csv = await library.api('/stories/inf-treaty/matrix', { headers: { Accept: 'text/csv' } })
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const rows = (await csv.text()).trimEnd().split('\r\n')
    expect(rows[0]).toBe('left,right,score,containment')
    expect(rows).toHaveLength(1 + 81)
    const dot = await library.api('/stories/inf-treaty/lineage?format=dot')
    expect(dot.headers.get('content-type')).toBe('text/vnd.graphviz; charset=utf-8')
    const graph = await dot.text()
    expect(graph).toMatch(/^digraph lineage \{/)
    expect(graph).toContain(`"${ref('wire-2.txt')}" -> "${ref('lakeside-daily.txt')}"`)
    expect(graph).toContain('“') // quoted wording in the tooltips; straight marks are escaped
  })
})
