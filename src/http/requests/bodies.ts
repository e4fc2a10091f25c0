// Reads request bodies: within the limit, only in the content types of the route, as strict UTF-8.

import type { Context, MiddlewareHandler } from 'hono'
import { resolver, uniqueSymbol } from 'hono-openapi'
import type * as v from 'valibot'
import { parseJson } from '../../contract/json-bytes.ts'
import { mediaTypeOf } from '../../contract/media-type.ts'
import { parseWith } from '../../contract/parse.ts'
import { Problem, tooLarge } from '../../contract/problems.ts'
import type { Bytes } from '../../service/work/text-bytes.ts'
import { REQUEST_DEADLINE_MS } from '../../store/drivers/database.ts'
import type { AppEnv } from '../deps.ts'
import { type BodyBudget, tooMuchArrives } from '../middleware/body-budget.ts'

/** The content type of the body if it is one of `wanted`; otherwise throws a 415 that lists them. */
export function expectMediaType<const T extends string>(c: Context, types: readonly T[]): T {
  const { type, charset } = mediaTypeOf(c.req.header('content-type'))
  const isDocument = type.startsWith('text/')
  const encoding = c.req.header('content-encoding')?.trim().toLowerCase()
  const match = types.find((name) => name === type)
  if (!match) {
    const actual = type === '' ? 'none was sent' : `not ${JSON.stringify(type.slice(0, 100))}`
    throw new Problem('unsupported-media-type', `The content type must be ${listed(types)}; ${actual}.`)
  }
  // Article text may use any charset; JSON and forms are UTF-8.
  if (!isDocument && charset !== null && charset !== 'utf-8' && charset !== 'utf8') {
    throw new Problem(
      'unsupported-media-type',
      `The charset must be utf-8, not ${JSON.stringify(charset.slice(0, 40))}.`,
    )
  }
  if (encoding && encoding !== 'identity') {
    throw new Problem('unsupported-media-type', 'The body must be sent without a Content-Encoding.')
  }
  return match
}

/** A body up to this size is read in one piece, without a stream. */
const SMALL_BYTES = 65_536

/**
 * The bytes of the body. Over the limit it stops reading and throws `too-large`; the server discards the rest. The
 * database deadline of the request starts when the body is complete.
 */
export async function readBytes(c: Context<AppEnv>, limit: number): Promise<Bytes> {
  const { bodies } = c.var
  const bytes = await bytesOf(c, limit, bodies)
  restartDeadline(c)
  return bytes
}

/** Starts the database deadline of the request. */
export function restartDeadline(c: Context<AppEnv>): void {
  const { session } = c.var
  if (session.until !== null) session.until = Date.now() + REQUEST_DEADLINE_MS
}

async function bytesOf(c: Context, limit: number, budget: BodyBudget): Promise<Bytes> {
  const announced = c.req.header('content-length')
  const length = announced === undefined ? null : Number(announced)
  if (length !== null && length > limit) throw tooLarge(limit)
  // Content-Length is an upper bound.
  if (length !== null && length <= SMALL_BYTES) return wholeWithin(c.req.raw, limit)
  const { body } = c.req.raw
  if (body === null) return new Uint8Array(0)
  return length === null ? joinChunks(await chunksOf(body, limit, budget)) : wholeOf(body, length, budget)
}

async function wholeWithin(request: Request, limit: number): Promise<Bytes> {
  const bytes = new Uint8Array(await request.arrayBuffer().catch(brokenOff))
  if (bytes.byteLength > limit) throw tooLarge(limit)
  return bytes
}

function brokenOff(): never {
  throw new Problem('bad-request', 'The body ended early.')
}

/** Allocates the whole buffer at once; the system commits only pages that are written. */
async function wholeOf(body: ReadableStream<Uint8Array>, length: number, budget: BodyBudget): Promise<Bytes> {
  const bytes = new Uint8Array(length)
  let at = 0
  for await (const chunk of arriving(body, budget)) {
    if (at + chunk.byteLength > length) throw tooLarge(length)
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  if (at < length) brokenOff()
  return bytes
}

async function chunksOf(
  body: ReadableStream<Uint8Array>,
  limit: number,
  budget: BodyBudget,
): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of arriving(body, budget)) {
    length += chunk.byteLength
    if (length > limit) throw tooLarge(limit)
    chunks.push(chunk)
  }
  return chunks
}

/** The chunks as they arrive. A consumer that stops early stops reading. */
async function* arriving(body: ReadableStream<Uint8Array>, budget: BodyBudget): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  const stop = () => reader.cancel().catch(() => {})
  let givenUp = false
  const arrival = budget.begin(() => {
    givenUp = true
    void stop()
  })
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => (givenUp ? END : brokenOff()))
      if (givenUp) throw tooMuchArrives()
      if (done) return
      arrival.add(value.byteLength)
      yield value
    }
  } finally {
    arrival.end()
    await stop()
  }
}

const END = { done: true, value: undefined } as const

function joinChunks(chunks: readonly Uint8Array[]): Bytes {
  const [only] = chunks
  if (only && chunks.length === 1 && isOnBuffer(only)) return only
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

function isOnBuffer(chunk: Uint8Array): chunk is Bytes {
  return chunk.buffer instanceof ArrayBuffer
}

const JSON_TYPES = ['application/json'] as const
const PATCH_TYPES = ['application/json', 'application/merge-patch+json'] as const

/**
 * Middleware that parses a JSON body by a schema, for `c.req.valid('json')`, and adds it to the OpenAPI description.
 * The limit is in bytes.
 */
export function jsonBody<const S extends v.GenericSchema>(
  schema: S,
  limit: number,
  types: readonly string[] = JSON_TYPES,
) {
  const middleware: JsonMiddleware<v.InferInput<S>, v.InferOutput<S>> = async (c, next) => {
    expectMediaType(c, types)
    const value = parseWith(schema, parseJson(await readBytes(c, limit)))
    // Every schema of a body is an object's.
    c.req.addValidatedData('json', value as object)
    await next()
  }
  return Object.assign(middleware, { [uniqueSymbol]: { target: 'json' as const, ...resolver(schema) } })
}

/** The same for a body that may be large: its bytes, for a task that parses them (see src/http/tasks). */
export function jsonBytes<const S extends v.GenericSchema>(schema: S, limit: number) {
  const middleware: JsonMiddleware<v.InferInput<S>, Bytes> = async (c, next) => {
    expectMediaType(c, JSON_TYPES)
    c.req.addValidatedData('json', await readBytes(c, limit))
    await next()
  }
  return Object.assign(middleware, { [uniqueSymbol]: { target: 'json' as const, ...resolver(schema) } })
}

type JsonMiddleware<In, Out> = MiddlewareHandler<AppEnv, string, { in: { json: In }; out: { json: Out } }>

/** The body of a PATCH: a JSON merge patch. */
export function patchBody<const S extends v.GenericSchema>(schema: S, limit: number) {
  return jsonBody(schema, limit, PATCH_TYPES)
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
