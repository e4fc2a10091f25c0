// Stores imports fast and in order: lines that have arrived are stored together, in one transaction.

import type { ImportResultJson } from '../../contract/answers/imports.ts'
import { parseJson } from '../../contract/json-bytes.ts'
import { Problem, tooLarge } from '../../contract/problems.ts'
import type { ImportedVersion, ImportOutcome } from '../../store/model.ts'
import type { Store } from '../../store/store.ts'
import { logFault } from '../fault-log.ts'
import { importLineLimit } from '../pasted-texts.ts'
import { problemOf } from '../problem-of.ts'
import { parseUpload } from '../uploads/item-facts.ts'
import { type Line, linesOf } from './lines.ts'
import { bodyOfLine } from './original.ts'
import { importedVersion, importLine } from './version-lines.ts'

/** Limit of lines stored together: enough to share a commit, few enough that other uploads don't wait long. */
const MOST_LINES = 256
/**
 * After this many the indexes are merged at once; after fewer within an hour, so that many small imports do not merge each.
 */
const MANY_LINES = 20_000
/** Once a batch has this many bytes no further line joins it. */
const ENOUGH_BYTES = 2 * 1024 * 1024

/** A result for each line, in order, as soon as it is known: a bad line gets its own problem and stops nothing. */
export async function* importResults(
  store: Store,
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<ImportResultJson> {
  let stored = 0
  for await (const results of inStep(slicesOf(linesOf(body, importLineLimit(maxBytes))), (lines, before) =>
    storeLines(store, lines, maxBytes, before),
  )) {
    stored += results.length
    yield* results
  }
  // Every line has its result already: a failure to enqueue changes none.
  if (stored >= MANY_LINES) await store.jobs.add('merge', '').catch(() => false)
}

/**
 * The results of `work` for each part, in order. The next part begins while the one before is being stored: reading texts
 * and writing them are the work of two threads. `before` settles when the part before is stored: short texts are read faster
 * than the long ones before them, and numbers follow the order of lines. A result never waits for a part that has not
 * arrived.
 */
async function* inStep<Part, Result>(
  parts: AsyncGenerator<Part>,
  work: (part: Part, before: Promise<unknown>) => Promise<Result>,
): AsyncGenerator<Result> {
  let storing: Promise<Result> | null = null
  let coming: Promise<IteratorResult<Part>> | null = null
  try {
    for (;;) {
      coming ??= parts.next()
      if (storing && !(await earlier(coming, storing))) {
        yield await storing
        storing = null
        continue
      }
      const { done, value }: IteratorResult<Part> = await coming
      coming = null
      const next: Promise<Result> | null = done ? null : work(value, settled(storing))
      // Its failure is handled in its turn.
      next?.catch(() => {})
      if (storing) yield await storing
      storing = next
      if (done) return
    }
  } finally {
    await storing?.catch(() => {})
    await parts.return(undefined)
  }
}

/** Never fails: a part that could not be stored reports its own problem. */
async function settled(work: Promise<unknown> | null): Promise<void> {
  await work?.catch(() => {})
}

/** Whether the first settles before the second. */
function earlier(first: Promise<unknown>, second: Promise<unknown>): Promise<boolean> {
  return Promise.race([
    first.then(() => true),
    second.then(
      () => false,
      () => false,
    ),
  ])
}

/** Lines that have arrived, as many as may be stored together; waits only for the first one. */
async function* slicesOf(lines: AsyncGenerator<Line>): AsyncGenerator<Line[]> {
  try {
    let arriving: Promise<IteratorResult<Line>> | null = null
    for (;;) {
      const first: IteratorResult<Line> = await (arriving ?? lines.next())
      arriving = null
      if (first.done) return
      const slice = [first.value]
      let bytes = bytesOf(first.value)
      while (slice.length < MOST_LINES && bytes < ENOUGH_BYTES) {
        arriving = lines.next()
        const next: IteratorResult<Line> | null = await soon(arriving)
        if (next === null || next.done) break
        arriving = null
        slice.push(next.value)
        bytes += bytesOf(next.value)
      }
      yield slice
    }
  } finally {
    await lines.return(undefined)
  }
}

function bytesOf(line: Line): number {
  return line.kind === 'line' ? line.bytes.byteLength : 0
}

/** The value of the promise if it settles within a turn of the event loop, else null. */
async function soon<T>(promise: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, 0, null)
  })
  try {
    return await Promise.race([promise, later])
  } finally {
    clearTimeout(timer)
  }
}

async function storeLines(
  store: Store,
  lines: readonly Line[],
  maxBytes: number,
  before: Promise<unknown>,
): Promise<ImportResultJson[]> {
  const read = await Promise.all(lines.map((line) => readLine(line, maxBytes)))
  await before
  const good = read.flatMap((found) => (found.version === null ? [] : [found.version]))
  const outcomes = (good.length > 0 ? await store.versions.import(good) : []).values()
  return read.map(({ version, result }, n) => ({
    line: lines[n]!.number,
    ...(version === null ? result : resultOf(outcomes.next().value!)),
  }))
}

type Result = Omit<ImportResultJson, 'line'>

type ReadLine =
  | { readonly version: ImportedVersion; readonly result: null }
  | { readonly version: null; readonly result: Result }

async function readLine(line: Line, maxBytes: number): Promise<ReadLine> {
  try {
    if (line.kind === 'too-long') throw tooLarge(maxBytes, 'line')
    const fields = parseUpload(importLine, parseJson(line.bytes))
    const body = await bodyOfLine(fields)
    if (body.bytes.byteLength > maxBytes) throw tooLarge(maxBytes, body.kind)
    return { version: await importedVersion(fields, body), result: null }
  } catch (error) {
    return { version: null, result: failure(error) }
  }
}

function resultOf(outcome: ImportOutcome): Result {
  switch (outcome.kind) {
    case 'created':
      return { status: 201, ref: outcome.ref }
    case 'unchanged':
      return { status: 200, ref: outcome.ref }
    case 'conflict':
      return failure(new Problem('conflict', outcome.reason))
    case 'failed':
      return failure(outcome.error)
  }
}

function failure(error: unknown): Result {
  const problem = problemOf(error)
  if (problem.code === 'internal') logFault('a line of an import failed', error)
  return { status: problem.status, problem: problem.detail }
}
