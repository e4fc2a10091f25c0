// The description of the API: valid, complete, and true to what the routes answer.
import { afterAll, beforeAll, expect, test } from 'vitest'
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

interface Schema {
  $ref?: string
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
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
  expect(described).toEqual(expect.arrayContaining([...new Set(routes)]))
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

/** Fields of a value that its schema does not know, and required ones that it lacks. */
function differences(value: unknown, schema: Schema, path = ''): string[] {
  const resolved = schema.$ref
    ? (description.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {})
    : schema
  if (Array.isArray(value)) {
    return value.flatMap((item, i) => differences(item, resolved.items ?? {}, `${path}[${i}]`))
  }
  if (value === null || typeof value !== 'object' || !resolved.properties) return []
  const known = resolved.properties
  const missing = (resolved.required ?? [])
    .filter((name) => !(name in value))
    .map((name) => `${path}.${name} missing`)
  const unknown = Object.keys(value)
    .filter((name) => !(name in known))
    .map((name) => `${path}.${name} unknown`)
  const inside = Object.entries(value).flatMap(([name, item]) =>
    differences(item, known[name] ?? {}, `${path}.${name}`),
  )
  return [...missing, ...unknown, ...inside]
}

test('answers have the fields that are described, no more and no fewer', async () => {
  const left = await library.upload({ source: 'wire', story: 'treaty', text: STORY })
  const right = await library.upload({ source: 'paper', story: 'treaty', text: REPRINT })
  const pair = `${left.ref}...${right.ref}`
  const answers: [string, string, Response][] = [
    ['/api/v1/versions/{ref}', 'get', await library.api(`/versions/${left.ref}`)],
    ['/api/v1/articles', 'get', await library.api('/articles')],
    ['/api/v1/articles/{id}', 'get', await library.api(`/articles/${left.articleId}`)],
    ['/api/v1/stories', 'get', await library.api('/stories')],
    ['/api/v1/stories/{slug}', 'get', await library.api('/stories/treaty')],
    ['/api/v1/similarity/{pair}', 'get', await library.api(`/similarity/${pair}`)],
    ['/api/v1/diff/{pair}', 'get', await library.api(`/diff/${pair}?ignore=case`)],
    ['/api/v1/compare', 'post', await library.post('/compare', { left: STORY, right: REPRINT })],
    [
      '/api/v1/versions',
      'post',
      await library.post('/versions', { source: 'wire', story: 'treaty', text: STORY }),
    ],
    ['/healthz', 'get', await library.app.request('/healthz')],
    ['/readyz', 'get', await library.app.request('/readyz')],
  ]
  for (const [path, method, response] of answers) {
    expect(response.status, path).toBe(200)
    const described =
      description.paths[path]?.[method]?.responses['200']?.content?.['application/json']?.schema
    expect(described, path).toBeDefined()
    expect(differences(await response.json(), described as Schema), path).toEqual([])
  }
  const problem = await library.api('/articles?limit=0')
  expect(differences(await problem.json(), { $ref: '#/components/schemas/Problem' })).toEqual([])
})
