// How does an import go fast and stay in order? Lines that can't meet are stored together, the others one by one.
import type { Store } from '../store/store.ts'
import { parseJson, tooLarge } from './bodies.ts'
import { type Line, linesOf } from './lines.ts'
import { parseWith } from './parse.ts'
import { problemOf } from './problems.ts'
import type { ImportResultJson } from './shapes.ts'
import { isLonger, lineLimit } from './sides.ts'
import { type ImportLine, importLine, newVersion, onlyBody, storedOrThrow } from './uploads.ts'

/** Lines under way at once: a database commits those that wait together in one go. */
const MAX_LINES = 32
/** Bytes of the lines under way, so that many long ones don't fill the memory. */
const MAX_BYTES = 8 * 1024 * 1024

interface UnderWay {
  readonly bytes: number
  /** What its article is found by; two lines that share one keep their order. */
  readonly keys: readonly string[]
  readonly result: Promise<ImportResultJson>
}

/** A result for each line, in order, as soon as it is known: a bad line gets its own problem and stops nothing. */
export async function* importResults(
  store: Store,
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<ImportResultJson> {
  const lines = linesOf(body, lineLimit(maxBytes))
  const underWay: UnderWay[] = []
  try {
    let arriving: Promise<IteratorResult<Line>> | null = lines.next()
    for (;;) {
      const first = underWay[0]
      if (first && (arriving === null || isFull(underWay) || !(await isNextFirst(arriving, first)))) {
        underWay.shift()
        yield await first.result
        continue
      }
      if (arriving === null) return
      const next: IteratorResult<Line> = await arriving
      if (!next.done) underWay.push(begin(store, next.value, maxBytes, underWay))
      arriving = next.done ? null : lines.next()
    }
  } finally {
    // Nobody may be listening any more; what was begun is ended all the same.
    await Promise.all(underWay.map(({ result }) => result))
    await lines.return(undefined)
  }
}

function isFull(underWay: readonly UnderWay[]): boolean {
  return underWay.length >= MAX_LINES || underWay.reduce((sum, { bytes }) => sum + bytes, 0) >= MAX_BYTES
}

/** Whether another line is there before the oldest one under way is stored. */
function isNextFirst(arriving: Promise<unknown>, oldest: UnderWay): Promise<boolean> {
  return Promise.race([oldest.result.then(() => false), arriving.then(() => true)])
}

function begin(store: Store, line: Line, maxBytes: number, underWay: readonly UnderWay[]): UnderWay {
  const bytes = line.kind === 'line' ? line.bytes.byteLength : 0
  try {
    if (line.kind === 'too-long') throw tooLarge(maxBytes, 'line')
    const fields = parseWith(importLine, parseJson(line.bytes))
    const keys = keysOf(fields)
    const before = underWay.filter((other) => other.keys.some((key) => keys.includes(key)))
    const earlier = Promise.all(before.map((other) => other.result))
    const result = earlier.then(() => storeLine(store, fields, maxBytes))
    return { bytes, keys, result: result.catch(failure).then((found) => ({ line: line.number, ...found })) }
  } catch (error) {
    return { bytes, keys: [], result: Promise.resolve({ line: line.number, ...failure(error) }) }
  }
}

/** A line of an export says its article itself; any other may join one of its source. */
function keysOf({ article, source, url }: ImportLine): string[] {
  if (article != null) return [`article ${article}`]
  return url == null ? [`source ${source}`] : [`source ${source}`, `url ${url}`]
}

type Result = Omit<ImportResultJson, 'line'>

async function storeLine(store: Store, fields: ImportLine, maxBytes: number): Promise<Result> {
  const body = onlyBody(fields)
  if (isLonger(body.text, maxBytes)) throw tooLarge(maxBytes, body.kind)
  const stored = storedOrThrow(await store.upload(await newVersion(fields, body, null)))
  return { status: stored.kind === 'created' ? 201 : 200, ref: stored.version.ref }
}

function failure(error: unknown): Result {
  const problem = problemOf(error)
  if (problem.code === 'internal') console.error('a line of an import failed', error)
  return { status: problem.status, problem: problem.detail }
}
