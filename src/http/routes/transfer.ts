// Import and export of whole libraries: NDJSON, one version a line, streamed both ways in bounded memory.
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { importReportAnswer, importResultAnswer } from '../../contract/answers/imports.ts'
import { Problem } from '../../contract/problems.ts'
import { importResults } from '../../service/imports/imports.ts'
import { stageImport } from '../../service/imports/staged-imports.ts'
import { exportLine } from '../../service/imports/version-lines.ts'
import type { Jobs } from '../../service/jobs/jobs.ts'
import { StoreUnavailable } from '../../store/failures.ts'
import type { ExportedVersion, ExportFault } from '../../store/model.ts'
import { describe } from '../answers/describe.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { requires } from '../middleware/access.ts'
import { expectMediaType } from '../requests/bodies.ts'
import { params, query } from '../requests/parse-request.ts'

const NDJSON = 'application/x-ndjson'
/** The format of src/store/uploads/ids.ts. */
const importId = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z2-9]{16}$/, 'must be the id of an import')),
})
const NDJSON_TYPES = [NDJSON, 'application/ndjson', 'application/jsonl'] as const
/** Results buffered for a client that sends everything before it reads; beyond this, reading the body pauses. */
const UNREAD_BYTES = 8 * 1024 * 1024

export function transferRoutes({ config, jobs }: AppDeps) {
  return new Hono<AppEnv>()
    .post('/import', importDescription, requires('write'), query(v.strictObject({})), async (c) => {
      expectMediaType(c, NDJSON_TYPES)
      // An import runs for as long as lines arrive; each database call has its own deadline.
      c.var.session.until = null
      const body = c.req.raw.body
      if (jobs && body && wantsItLater(c)) return acceptImport(c, jobs, body, config.maxBodyBytes)
      const results = body ? importResults(c.var.store, body, config.maxBodyBytes) : noResults()
      return c.body(ndjson(results), 200, { 'Content-Type': NDJSON, 'Cache-Control': 'no-store' })
    })
    .get('/imports/:id', reportDescription, requires('write'), params(importId), async (c) => {
      const { id } = c.req.valid('param')
      const report = await c.var.store.staging.report(id)
      if (report === null) throw new Problem('not-found', `There is no import ${id}, or its report is over.`)
      return c.json(report, 200, { 'Cache-Control': 'no-store' })
    })
    .get('/export', exportDescription, requires('read'), query(v.strictObject({})), async (c) => {
      c.var.session.until = null
      const faults: ExportFault[] = []
      const versions = c.var.store.versions.export((fault) => faults.push(fault))[Symbol.asyncIterator]()
      // Reads the first line before the answer begins: if the database is down, the answer is a 503 and not a broken
      // download.
      const first = await versions.next()
      return c.body(ndjson(exportLines(first, versions, faults)), 200, {
        'Content-Type': NDJSON,
        'Cache-Control': 'no-store',
      })
    })
}

/** RFC 7240. */
function wantsItLater(c: Context<AppEnv>): boolean {
  return /(?:^|[\s,])respond-async(?:$|[\s,;])/i.test(c.req.header('prefer') ?? '')
}

/** Answers as soon as the lines are stored; a background job processes them. */
async function acceptImport(
  c: Context<AppEnv>,
  jobs: Pick<Jobs, 'enqueue'>,
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<Response> {
  const { staging } = c.var.store
  const id = await stageImport(c.var.store, body, maxBytes)
  if (!(await jobs.enqueue({ kind: 'import', subject: id }))) {
    throw new StoreUnavailable('busy', 'Too much work is waiting.', 60)
  }
  return c.json(await staging.report(id), 202, {
    Location: `/api/v1/imports/${id}`,
    'Preference-Applied': 'respond-async',
    'Cache-Control': 'no-store',
  })
}

async function* noResults(): AsyncGenerator<never> {}

/** Damaged versions are reported in the stream, because the status is already sent. */
async function* exportLines(
  first: IteratorResult<ExportedVersion>,
  rest: AsyncIterator<ExportedVersion>,
  faults: ExportFault[],
): AsyncGenerator<object> {
  try {
    for (let next = first; ; next = await rest.next()) {
      for (const { problem, ref } of faults.splice(0)) yield { problem, ...(ref !== null && { ref }) }
      if (next.done) return
      yield exportLine(next.value)
    }
  } finally {
    await rest.return?.()
  }
}

/** One line of JSON per value, produced no faster than the client reads. */
function ndjson(values: AsyncGenerator<object>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await values.next()
        if (next.done) controller.close()
        else controller.enqueue(encoder.encode(`${JSON.stringify(next.value)}\n`))
      },
      async cancel() {
        await values.return(undefined)
      },
    },
    { highWaterMark: UNREAD_BYTES, size: (chunk) => chunk?.byteLength ?? 0 },
  )
}

const importDescription = describe({
  summary: 'Upload many versions, a line of JSON each',
  detail:
    'The answer has a line for each line, in order, while the import runs. Lines of an export have `article` and `number`: ' +
    'a missing article is created, and a number with other content is a conflict. They also have `storyTitle` ' +
    'and `storyBase` if an editor chose them; these count if the story has none. With `Prefer: respond-async` ' +
    'the answer comes as soon as all lines have arrived, and its `Location` reports their outcome.',
  tag: 'Uploading',
  scope: 'write',
  requestBody: { required: true, content: { [NDJSON]: { schema: { type: 'string' } } } },
  parameters: [
    {
      name: 'Prefer',
      in: 'header',
      description: '`respond-async`: store the lines after the answer',
      schema: { type: 'string' },
    },
  ],
  answers: {
    200: { means: 'A result for each line', schema: importResultAnswer, mediaType: NDJSON },
    202: {
      means: 'The lines have arrived and are queued; `Location` reports their outcome',
      schema: importReportAnswer,
    },
  },
  problems: ['bad-request', 'unsupported-media-type'],
})

const reportDescription = describe({
  summary: 'The outcome of an import that was answered before it was done',
  tag: 'Uploading',
  scope: 'write',
  answers: { 200: { means: 'Its progress, and the lines that failed', schema: importReportAnswer } },
  problems: ['bad-request', 'not-found'],
})

const exportDescription = describe({
  summary: 'Every version as a line of JSON, in the format of import',
  tag: 'Reading',
  scope: 'read',
  answers: {
    200: {
      means: 'The lines; for a damaged version a line with `problem` and `ref`, which import refuses',
    },
  },
  formats: [NDJSON],
  problems: ['bad-request'],
})
