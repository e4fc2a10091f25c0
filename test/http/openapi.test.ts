// The description of the API: valid, complete, and true to what the routes answer.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { createJobs } from '../../src/service/jobs/jobs.ts'
import { differencesFrom, type Schema } from './json-schema.ts'
import { type Library, openLibrary, REPRINT, STORY } from './library.ts'

interface Operation {
  summary?: string
  security?: unknown[]
  parameters?: { name: string; in: string; required?: boolean; schema: unknown }[]
  requestBody?: { content: Record<string, { schema: unknown }> }
  responses: Record<string, { description: string; content?: Record<string, { schema?: unknown }> }>
}

interface Description {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, unknown> }
}

let library: Library
let description: Description

beforeAll(async () => {
  library = await openLibrary()
  const response = await library.app.request('/openapi.json')
  expect(response.headers.get('content-type')).toMatch(/^application\/json/)
  description = await response.json()
})
afterAll(() => library.close())

const operations = () =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )

test('is a description of OpenAPI 3.1', () => {
  expect(description.openapi).toMatch(/^3\.1/)
  expect(description.info.title).toBe('Variorum')
  expect(description.components.securitySchemes).toHaveProperty('token')
})

test('has every route of the API, each with a summary, its answers and its scope', () => {
  const routes = library.app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/v1'))
    .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:([a-z]+)/g, '{$1}')}`)
  expect(routes.length).toBeGreaterThan(15)
  const described = operations().map(({ path, method }) => `${method} ${path}`)
  expect(described.filter((name) => name.includes(' /api/')).toSorted()).toEqual(
    [...new Set(routes)].toSorted(),
  )
  for (const { path, method, operation } of operations()) {
    const where = `${method} ${path}`
    expect(operation.summary, where).toBeTruthy()
    expect(
      Object.keys(operation.responses).some((status) => status.startsWith('2')),
      where,
    ).toBe(true)
    for (const answer of Object.values(operation.responses)) expect(answer.description, where).toBeTruthy()
    expect(operation.security, where).toHaveLength(path.startsWith('/api/') ? 1 : 0)
    if (path.startsWith('/api/')) expect(operation.responses, where).toHaveProperty('401')
  }
})

test('names every path parameter and describes every query parameter once', () => {
  for (const { path, method, operation } of operations()) {
    const named = (operation.parameters ?? []).map((parameter) => `${parameter.in} ${parameter.name}`)
    expect(new Set(named).size, `${method} ${path}`).toBe(named.length)
    for (const [, name] of path.matchAll(/\{([a-z]+)\}/g)) expect(named).toContain(`path ${name}`)
  }
  const upload = description.paths['/api/v1/versions']?.post
  const names = upload?.parameters?.map((parameter) => parameter.name)
  expect(names).toEqual(
    expect.arrayContaining([
      'source',
      'story',
      'article',
      'url',
      'headline',
      'byline',
      'language',
      'publishedAt',
      'capturedAt',
      'Idempotency-Key',
    ]),
  )
  expect(Object.keys(upload?.requestBody?.content ?? {})).toEqual(
    expect.arrayContaining(['application/json', 'text/plain', 'text/markdown', 'text/html']),
  )
  const diff = description.paths['/api/v1/diff/{pair}']?.get
  expect(diff?.parameters?.map((parameter) => parameter.name).sort()).toEqual(['format', 'ignore', 'pair'])
})

test('every reference leads somewhere', () => {
  const refs = [...JSON.stringify(description).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] ?? '')
  expect(refs.length).toBeGreaterThan(10)
  for (const ref of new Set(refs)) {
    const name = /^#\/components\/schemas\/(\w+)$/.exec(ref)?.[1] ?? ref
    expect(description.components.schemas, ref).toHaveProperty(name)
  }
})

type Answers = Record<string, Response>

/** One answer of each operation that has a described JSON answer, by method, path and status. */
async function answersOfAll(): Promise<Answers> {
  const jobs = createJobs(library.store)
  const app = createApp({ store: library.store, config: library.config, clock: () => library.now, jobs })
  const send = async (method: string, path: string, json?: unknown, headers: Record<string, string> = {}) =>
    app.request(path.startsWith('/') ? `/api/v1${path}` : `/${path}`, {
      method,
      headers: json === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
      ...(json !== undefined && { body: typeof json === 'string' ? json : JSON.stringify(json) }),
    })
  const fields = { source: 'wire', story: 'treaty', headline: 'Talks', byline: 'Ida Berg', text: STORY }
  const answers: Answers = { 'post /versions 201': await send('POST', '/versions', fields) }
  answers['post /versions 200'] = await send('POST', '/versions', fields)
  const left = await library.upload(fields)
  const right = await library.upload({ source: 'paper', story: 'treaty', text: REPRINT })
  const alone = await library.upload({ source: 'late', text: `${REPRINT}\n\nMore will follow on Friday.` })
  const pair = `${left.ref}...${right.ref}`
  const views = 'matrix collation wordings lineage origins corrections credits headlines'.split(' ')
  for (const view of views) {
    const query = view === 'wordings' ? '?paragraph=1' : ''
    answers[`get /stories/{slug}/${view} 200`] = await send('GET', `/stories/treaty/${view}${query}`)
  }
  const staged = await send('POST', '/import', JSON.stringify(fields), {
    'Content-Type': 'application/x-ndjson',
    Prefer: 'respond-async',
  })
  await jobs.workOff()
  return {
    ...answers,
    'post /import 202': staged,
    'get /imports/{id} 200': await app.request(staged.headers.get('location') ?? ''),
    'get healthz 200': await send('GET', 'healthz'),
    'get readyz 200': await send('GET', 'readyz'),
    'get /versions/{ref} 200': await send('GET', `/versions/${left.ref}`),
    'get /articles 200': await send('GET', '/articles'),
    'get /articles/{id} 200': await send('GET', `/articles/${left.articleId}`),
    'patch /articles/{id} 200': await send('PATCH', `/articles/${left.articleId}`, { source: 'agency' }),
    'get /stories 200': await send('GET', '/stories'),
    'get /stories/{slug} 200': await send('GET', '/stories/treaty'),
    'patch /stories/{slug} 200': await send('PATCH', '/stories/treaty', { title: 'The treaty' }),
    'get /similarity/{pair} 200': await send('GET', `/similarity/${pair}`),
    'get /diff/{pair} 200': await send('GET', `/diff/${pair}?ignore=case`),
    'post /compare 200': await send('POST', '/compare', { left: STORY, right: REPRINT }),
    'get /versions/{ref}/reprints 200': await send('GET', `/versions/${left.ref}/reprints`),
    'post /reprints 200': await send('POST', '/reprints', { text: STORY }),
    'post /stories/{slug}/gather 200': await send('POST', '/stories/treaty/gather', {
      articles: [alone.articleId],
    }),
    'get /reread 200': await send('GET', '/reread'),
    'post /reread 200': await send('POST', '/reread'),
  }
}

test('every answer is as described, no more and no less', async () => {
  const described = operations().flatMap(({ path, method, operation }) =>
    Object.entries(operation.responses).flatMap(([status, { content }]) => {
      const schema = status.startsWith('2') ? content?.['application/json']?.schema : undefined
      return schema
        ? [
            {
              name: `${method} ${path.replace(/^\/api\/v1|^\//, '')} ${status}`,
              status,
              schema: schema as Schema,
            },
          ]
        : []
    }),
  )
  const answers = await answersOfAll()
  expect(described.map(({ name }) => name).toSorted()).toEqual(Object.keys(answers).toSorted())
  for (const { name, status, schema } of described) {
    const answer = answers[name]!
    expect(String(answer.status), name).toBe(status)
    expect(differencesFrom(schema, await answer.json(), description.components.schemas), name).toEqual([])
  }
})

test('every problem is as described', async () => {
  const { schemas } = description.components
  const problem = await (await library.api('/articles?limit=0')).json()
  expect(differencesFrom(schemas.Problem!, problem, schemas)).toEqual([])
})

test('a difference of any kind is found', () => {
  const schema: Schema = {
    type: 'object',
    properties: {
      n: { type: 'integer', minimum: 0, maximum: 3 },
      kind: { enum: ['a', 'b'] },
      time: { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }] },
      hash: { type: 'string', pattern: '^sha256:' },
      items: { type: 'array', items: { $ref: '#/components/schemas/Item' } },
    },
    required: ['n', 'items'],
  }
  const named = { Item: { type: 'object', properties: { one: { const: 1 } }, required: ['one'] } }
  const good = { n: 3, kind: 'a', time: '2018-12-18T12:00:00Z', hash: 'sha256:0', items: [{ one: 1 }] }
  const of = (change: object) => differencesFrom(schema, { ...good, ...change }, named).length
  expect([of({}), of({ time: null })]).toEqual([0, 0])
  const wrong: object[] = [
    { n: 4 },
    { n: 0.5 },
    { n: '3' },
    { kind: 'c' },
    { time: 'Monday' },
    { hash: 'md5:0' },
  ]
  wrong.push(
    { items: [{}] },
    { items: [{ one: 2 }] },
    { items: [{ one: 1, two: 2 }] },
    { items: {} },
    { more: 1 },
  )
  expect(wrong.map((change) => of(change))).toEqual(wrong.map(() => 1))
  expect(() => differencesFrom({ not: {} } as Schema, 1, {})).toThrow('not checked')
})
