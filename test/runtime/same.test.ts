// Does the Worker give the same as Node? The same uploads to both: hashes, refs but for their ids, diffs, headers.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Service, startService } from '../cli/processes.ts'
import { givenOf, readCases, textOf } from '../fixtures/notes.ts'
import { REPRINT, STORY } from '../http/library.ts'
import { fetch } from './fetch.ts'
import { bundleWorker, startWorker, TOKEN, type WorkerService } from './service.ts'

/** A hundred thousand words say nothing here that a thousand don't, and take their time. */
const LARGE = 'long'
const AUTHORIZED = { Authorization: `Bearer ${TOKEN}` }
/** The one differs with each request, the others with what sends the answer. */
const OWN_HEADERS = [
  'x-request-id',
  'x-variorum-bookmark',
  'date',
  'connection',
  'keep-alive',
  'content-length',
  'transfer-encoding',
  'content-encoding',
  'vary',
]

const cases = (await readCases()).filter(({ name }) => name !== LARGE)
const documents = cases.flatMap((of) =>
  [...new Set(of.notes.pairs.flatMap(({ base, printing }) => [base, printing]))].map((file) => ({
    name: `${of.name}/${file}`,
    fields: {
      source: slugOf(`${of.name}-${file}`),
      story: slugOf(of.name),
      text: textOf(of, file),
      ...factsOf(of, file),
    },
  })),
)
const pairs = cases.flatMap((of) =>
  of.notes.pairs.map(({ base, printing }) => [`${of.name}/${base}`, `${of.name}/${printing}`] as const),
)

let node: Service
let worker: WorkerService
/** Refs by document, of each runtime. */
const refs = { node: new Map<string, string>(), worker: new Map<string, string>() }

beforeAll(async () => {
  node = await startService({ ADMIN_TOKEN: TOKEN, READ_ACCESS: 'public' })
  worker = await startWorker(await bundleWorker(), { settings: { READ_ACCESS: 'public' } })
})
afterAll(async () => {
  await worker?.stop()
  await node?.stop()
})

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function factsOf(of: (typeof cases)[number], file: string): Record<string, unknown> {
  const { headline, byline, language } = givenOf(of, file, of.notes.pairs[0]!)
  const facts = Object.entries({ headline, byline, language }).filter(([, value]) => value != null)
  return Object.fromEntries(facts)
}

async function upload(address: string, fields: unknown): Promise<Record<string, unknown>> {
  const headers = { ...AUTHORIZED, 'Content-Type': 'application/json' }
  const answer = await fetch(`${address}/api/v1/versions`, {
    method: 'POST',
    headers,
    body: JSON.stringify(fields),
  })
  return { status: answer.status, ...((await answer.json()) as object) }
}

/** The answers of both, the worker's with the refs of Node in place of its own. */
async function both(
  path: (side: Map<string, string>) => string,
  init?: RequestInit,
): Promise<[string, string]> {
  const [here, there] = await Promise.all([
    fetch(node.address + path(refs.node), init).then((answer) => answer.text()),
    fetch(worker.address + path(refs.worker), init).then((answer) => answer.text()),
  ])
  let renamed = there
  for (const [name, ref] of refs.worker) {
    renamed = renamed.replaceAll(ref.split('@')[0]!, refs.node.get(name)!.split('@')[0]!)
  }
  return [withoutHost(here, node.address), withoutHost(renamed, worker.address)]
}

function withoutHost(text: string, address: string): string {
  return text.replaceAll(address, '').replaceAll(encodeURIComponent(address), '')
}

describe('on Node and in workerd', () => {
  test(`${documents.length} uploads are the same versions`, async () => {
    expect(documents.length).toBeGreaterThan(20)
    for (const [n, { name, fields }] of documents.entries()) {
      // Each at a time of its own: between equal ones ids decide, and these are drawn by lot.
      const capturedAt = new Date(Date.UTC(2018, 11, 18, 12, n)).toISOString()
      const here = await upload(node.address, { ...fields, capturedAt })
      const there = await upload(worker.address, { ...fields, capturedAt })
      refs.node.set(name, String(here.ref))
      refs.worker.set(name, String(there.ref))
      expect(here.status, name).toBe(201)
      expect({ ...there, ref: null, articleId: null }).toEqual({ ...here, ref: null, articleId: null })
      expect(String(there.ref).split('@')[1]).toBe(String(here.ref).split('@')[1])
    }
  })

  // JSON says everything of a comparison; the other forms are made of it, so that a part of the pairs is enough for these.
  test.each([
    ['json', pairs],
    ...['text', 'csv', 'patch', 'html'].map((format) => [format, some(pairs)] as const),
  ] as const)('the diffs are the same as %s', async (format, compared) => {
    expect(pairs.length).toBeGreaterThan(20)
    for (const [left, right] of compared) {
      const [here, there] = await both(
        (side) => `/api/v1/diff/${side.get(left)}...${side.get(right)}?format=${format}`,
      )
      expect(there, `${left} → ${right}`).toBe(here)
    }
  })

  test('the scores are the same', async () => {
    for (const [left, right] of some(pairs)) {
      const [here, there] = await both((side) => `/api/v1/similarity/${side.get(left)}...${side.get(right)}`)
      expect(there, `${left} → ${right}`).toBe(here)
    }
  })

  test('diff pages are the same', async () => {
    for (const [left, right] of pairs.slice(0, 10)) {
      const [here, there] = await both((side) => `/diff/${side.get(left)}...${side.get(right)}`)
      const at = firstDifference(here, there)
      expect(there.slice(at - 80, at + 80), `${left} → ${right}`).toBe(here.slice(at - 80, at + 80))
      expect(there === here).toBe(true)
    }
  })

  test('texts that are not stored are compared the same', async () => {
    const init = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ left: STORY, right: { markdown: `# ${REPRINT}` } }),
    }
    const [here, there] = await both(() => '/api/v1/compare', init)
    expect(there).toBe(here)
  })

  test('long texts too, whose answers come in pieces', async () => {
    const [left, right] = [STORY, REPRINT].map((text) => `${text}\n\nİstanbul, 中国 𠀀\n\n`.repeat(160))
    const headers = { 'Content-Type': 'application/json' }
    for (const format of ['json', 'html', 'patch']) {
      const init = { method: 'POST', headers, body: JSON.stringify({ left, right }) }
      const [here, there] = await both(() => `/api/v1/compare?format=${format}`, init)
      expect(here.length).toBeGreaterThan(70_000)
      expect(there === here, format).toBe(true)
    }
  })

  test.each([
    '/',
    '/stories',
    '/assets/style.css',
    '/assets/none.css',
    '/healthz',
    '/openapi.json',
    '/nowhere',
    '/api/v1/nowhere',
    '/api/v1/stories?limit=x',
    '/upload',
  ])('headers and status are the same at %s', async (path) => {
    const seen = await Promise.all(
      [node.address, worker.address].map(async (address) => {
        const headers = { 'Accept-Encoding': 'identity' } // a compressed answer has a weak tag
        const answer = await fetch(address + path, { headers, redirect: 'manual' })
        await answer.arrayBuffer()
        const found = [...answer.headers].filter(([name]) => !OWN_HEADERS.includes(name))
        const { etag, ...shared } = Object.fromEntries(found)
        // The ids of stories and articles stand in pages, and so in their tags.
        return { status: answer.status, shared, etag: path.startsWith('/assets/') ? etag : typeof etag }
      }),
    )
    expect(seen[1]).toEqual(seen[0])
  })
})

/** Every fourth. */
function some<T>(all: readonly T[]): readonly T[] {
  return all.filter((_, n) => n % 4 === 0)
}

function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}
