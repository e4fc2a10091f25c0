// Imports that are answered early: their lines are stored first and processed by a background job.

import type { ImportResultJson } from '../../contract/answers/imports.ts'
import { tooLarge } from '../../contract/problems.ts'
import { StoreUnavailable } from '../../store/failures.ts'
import type { Store } from '../../store/store.ts'
import type { LineProblem, StagedOutcome } from '../../store/transfer/staged-imports.ts'
import { importLineLimit } from '../pasted-texts.ts'
import { importResults } from './imports.ts'
import { linesOf } from './lines.ts'

/** Limit of lines per chunk: on Workers the queries of one call are counted, and an upload takes a dozen. */
const MOST_LINES = 32
/** Once a chunk has this many bytes no further line joins it. */
const ENOUGH_BYTES = 512 * 1024

const LINE_FEED = new Uint8Array([10])

/** Stages the lines of a body and returns the id of the import. Lines that are too long fail here. */
export async function stageImport(
  store: Store,
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<string> {
  const id = await store.staging.begin(maxBytes)
  const problems: LineProblem[] = []
  let lines = 0
  let chunk = 0
  for await (const staged of chunksOf()) {
    await store.staging.append(id, chunk, staged)
    chunk++
  }
  await store.staging.seal(id, lines, { created: 0, unchanged: 0, problems })
  return id

  async function* chunksOf() {
    let parts: Uint8Array[] = []
    let firstLine = 1
    /** Number of the next line of the chunk: a gap ends the chunk. */
    let following = 1
    let bytes = 0
    const taken = async () => {
      // A `BlobPart` excludes shared memory, which no body has.
      const whole = { firstLine, bytes: new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer()) }
      parts = []
      bytes = 0
      return whole
    }
    for await (const line of linesOf(body, importLineLimit(maxBytes))) {
      lines++
      if (line.kind === 'too-long') {
        const { status, detail } = tooLarge(maxBytes, 'line')
        problems.push({ line: line.number, status, problem: detail })
        continue
      }
      const full = parts.length >= 2 * MOST_LINES || bytes >= ENOUGH_BYTES || line.number !== following
      if (parts.length > 0 && full) yield await taken()
      if (parts.length === 0) firstLine = line.number
      parts.push(line.bytes, LINE_FEED)
      bytes += line.bytes.byteLength
      following = line.number + 1
    }
    if (parts.length > 0) yield await taken()
  }
}

/** Stores the lines of one chunk; true if more wait. A repeat finds them unchanged. */
export async function importChunk(store: Store, id: string): Promise<boolean> {
  const chunk = await store.staging.next(id)
  if (chunk === null) {
    // Each of its chunks has left runs in the indexes.
    await store.jobs.add('merge', '')
    return false
  }
  const problems: LineProblem[] = []
  const outcome = { created: 0, unchanged: 0, problems }
  for await (const result of importResults(store, streamOf(chunk.bytes), chunk.maxBytes)) {
    // The database went away halfway: the whole chunk runs again, and stored lines are found unchanged.
    if (result.status === 503) throw new StoreUnavailable('unreachable', result.problem ?? '')
    count(outcome, result, chunk.firstLine)
  }
  await store.staging.finish(id, chunk.number, outcome)
  return true
}

function count(
  outcome: { -readonly [Field in keyof StagedOutcome]: StagedOutcome[Field] } & { problems: LineProblem[] },
  { line, status, problem }: ImportResultJson,
  firstLine: number,
): void {
  if (status === 201) outcome.created++
  else if (status === 200) outcome.unchanged++
  else outcome.problems.push({ line: line + firstLine - 1, status, problem: problem ?? '' })
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes)
      controller.close()
    },
  })
}
