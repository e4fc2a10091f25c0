// The typed client against a real service: each method, and what a refusal looks like.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, createClient, ProblemError } from '../../src/client.ts'
import { type Service, startService } from './processes.ts'

const WIRE = 'The talks will begin on Monday, the ministry said.\n\nBoth sides agreed to meet in Geneva.'
const PRINTING = WIRE.replace('will', 'may')

let service: Service
let client: Client

beforeAll(async () => {
  service = await startService()
  client = createClient({ server: `${service.address}/` })
})
afterAll(() => service?.stop())

async function refusal(call: Promise<unknown>): Promise<ProblemError> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof ProblemError) return error
  throw new Error(`Expected a ProblemError, got ${String(error)}`)
}

describe('versions', () => {
  test('are uploaded in both forms and read back', async () => {
    const stored = await client.upload({ source: 'wire', story: 'versions', text: WIRE })
    expect(stored).toMatchObject({ number: 1, source: 'wire', story: 'versions' })
    expect(stored.unchanged).toBeUndefined()
    const again = await client.uploadDocument(WIRE, 'text/plain', { source: 'wire', story: 'versions' })
    expect(again).toMatchObject({ ref: stored.ref, unchanged: true })

    const { unchanged: _, ...version } = again
    expect(await client.version(stored.ref)).toEqual(version)
    expect((await client.versionText(stored.ref)).trim()).toBe(WIRE)
    const original = await client.original(stored.ref)
    expect(original.mediaType).toMatch(/^text\/plain/)
    expect(new TextDecoder().decode(original.bytes)).toBe(WIRE)
  })
  test('keep their first answer under a key', async () => {
    const send = (text: string, idempotencyKey?: string) =>
      client.upload({ source: 'keyed', story: 'versions', text }, { idempotencyKey })
    const first = await send(WIRE, 'once')
    await send(PRINTING)
    expect((await send(WIRE, 'once')).ref).toBe(first.ref)
    expect((await send(WIRE)).number).toBe(3)
  })
})

describe('articles and stories', () => {
  test('are listed page by page, corrected and deleted', async () => {
    for (const source of ['a', 'b', 'c']) await client.upload({ source, story: 'listed', text: WIRE })
    const first = await client.articles({ story: 'listed', limit: 2 })
    expect(first.items).toHaveLength(2)
    const second = await client.articles({ story: 'listed', limit: 2, cursor: first.next ?? '' })
    expect([...first.items, ...second.items].map(({ source }) => source).sort()).toEqual(['a', 'b', 'c'])
    expect(second.next).toBeNull()

    const [newest] = first.items
    const id = newest?.id ?? ''
    expect(await client.correctArticle(id, { source: 'd' })).toMatchObject({ id, source: 'd' })
    expect(await client.article(id)).toMatchObject({ source: 'd', versions: [{ number: 1 }] })

    expect(await client.correctStory('listed', { title: 'Listed talks', base: id })).toMatchObject({
      base: id,
    })
    expect((await client.stories({ q: 'listed' })).items).toMatchObject([
      { slug: 'listed', title: 'Listed talks' },
    ])

    await client.deleteArticle(id)
    expect((await client.story('listed')).articles).toHaveLength(2)
    await client.deleteStory('listed')
    expect((await refusal(client.story('listed'))).status).toBe(404)
  })
})

describe('comparing', () => {
  test('stored versions, and texts that are not', async () => {
    const wire = await client.upload({ source: 'wire', story: 'compared', text: WIRE })
    const printing = await client.upload({ source: 'printing', story: 'compared', text: PRINTING })
    const pair = `${wire.ref}...${printing.ref}`
    expect(await client.similarity(pair)).toMatchObject({
      left: wire.ref,
      right: printing.ref,
      score: 0.9375,
    })
    expect(await client.similarityAs('text', pair)).toBe('0.9375\n')

    const diff = await client.diff(pair)
    expect(diff.left.ref).toBe(wire.ref)
    expect(await client.diffAs('text', pair)).toContain('[-will-]{+may+}')
    const { blocks, similarity } = await client.compare(WIRE, { text: PRINTING })
    expect({ blocks, similarity }).toEqual({ blocks: diff.blocks, similarity: diff.similarity })
  })
  test('heeds what is ignored', async () => {
    const shouted = WIRE.replace('Monday', 'MONDAY')
    expect((await client.compare(WIRE, shouted)).blocks[0]?.kind).toBe('edited')
    const { blocks, ignore } = await client.compare(WIRE, shouted, { ignore: ['case', 'typography'] })
    expect(blocks.flatMap(({ changes }) => changes).every(({ op }) => op === 'equal')).toBe(true)
    expect([...ignore].sort()).toEqual(['case', 'typography'])
  })
})

describe('whole libraries', () => {
  test('come out as lines and go in as lines', async () => {
    const lines = await new Response(await client.export()).text()
    const articles: string[] = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).article)
    expect(articles).toEqual([...articles].sort())
    expect(lines).toContain('"source":"wire"')
    const results = []
    for await (const result of client.import(`${lines}not a line\n`)) results.push(result)
    const count = lines.trim().split('\n').length
    expect(results).toHaveLength(count + 1)
    expect(results.slice(0, -1).every(({ status }) => status === 200)).toBe(true)
    expect(results.at(-1)).toMatchObject({ line: count + 1, status: 400, problem: expect.any(String) })
  })
})

describe('refusals', () => {
  test('carry the problem document and the id of the request', async () => {
    const error = await refusal(client.version('unknown@1'))
    expect(error.status).toBe(404)
    expect(error.problem).toMatchObject({
      status: 404,
      title: expect.any(String),
      detail: expect.any(String),
    })
    expect(error.message).toBe(`${error.problem.title}: ${error.problem.detail}`)
    expect(error.requestId).toMatch(/\S+/)
  })
  test('name the field', async () => {
    const error = await refusal(client.upload({ source: 'a', story: 'No slug', text: WIRE }))
    expect(error.status).toBe(400)
    expect(error.problem.errors.map(({ path }) => path)).toContain('story')
  })
  test('of something between us and the service are problems too', async () => {
    const proxy: typeof fetch = async () => new Response('Bad gateway\n', { status: 502 })
    const error = await refusal(createClient({ server: 'http://127.0.0.1:1', fetch: proxy }).story('any'))
    expect(error.problem).toMatchObject({ status: 502, detail: 'Bad gateway' })
  })
})
