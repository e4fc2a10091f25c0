// Whatever was answered 201 comes out of the export and back through the import as it was, and into its own library as unchanged.
// SEED and REBUILD_ROUNDS (stored texts of each media type) may be given.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary } from '../http/library.ts'
import { type Upload, uploadsOf } from './uploads.ts'

const SEED = Number(process.env.SEED ?? 20_181_226)
const ROUNDS = Number(process.env.REBUILD_ROUNDS ?? 200)
/** Only a hang is too long. */
const TIMEOUT_MS = 60_000 + 1_000 * ROUNDS

const MEDIA_TYPES = { text: 'text/plain', html: 'text/html', markdown: 'text/markdown' }

interface Result {
  readonly status: number
  readonly ref?: string
  readonly problem?: string
}

async function send(library: Library, { kind, body, fields, raw }: Upload): Promise<Response> {
  if (!raw) return library.post('/versions', { ...fields, [kind]: body })
  return library.api(`/versions?${new URLSearchParams(fields)}`, {
    method: 'POST',
    headers: { 'Content-Type': MEDIA_TYPES[kind] },
    body: new TextEncoder().encode(body),
  })
}

async function importInto(library: Library, lines: string): Promise<Result[]> {
  const headers = { 'Content-Type': 'application/x-ndjson' }
  const response = await library.api('/import', { method: 'POST', headers, body: lines })
  return (await response.text())
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

async function exportOf(library: Library): Promise<string> {
  return (await library.api('/export')).text()
}

/** What a library says of its versions; their originals stand in the export. */
async function versionsOf(library: Library, refs: Iterable<string>): Promise<Map<string, unknown>> {
  const versions = new Map<string, unknown>()
  for (const ref of refs) versions.set(ref, await (await library.api(`/versions/${ref}`)).json())
  return versions
}

/** The lines as releases wrote them that said nothing of how a body was read. */
function withoutReading(lines: string): string {
  const older = (line: string) =>
    JSON.stringify({ ...JSON.parse(line), paragraphs: undefined, roles: undefined })
  return lines.trim().split('\n').map(older).join('\n')
}

describe.each(['text', 'html', 'markdown'] as const)('a library of hostile %s', (kind) => {
  let from: Library
  let to: Library
  let older: Library
  beforeAll(async () => {
    ;[from, to, older] = [await openLibrary(), await openLibrary(), await openLibrary()]
    to.now = older.now = new Date('2021-05-06T07:08:09Z')
  })
  afterAll(() => Promise.all([from, to, older].map((library) => library.close())))

  test(
    `is rebuilt from its export (seed ${SEED}, ${ROUNDS} stored)`,
    async () => {
      const sent = new Map<string, Upload>()
      const answers: Record<number, number> = {}
      for (const upload of fc.sample(uploadsOf(kind), { seed: SEED, numRuns: 2 * ROUNDS })) {
        if (sent.size === ROUNDS) break
        const response = await send(from, upload)
        const { ref, ...rest } = await response.json()
        answers[response.status] = (answers[response.status] ?? 0) + 1
        expect([200, 201, 400, 409, 422], JSON.stringify([upload, rest])).toContain(response.status)
        if (response.status === 201) sent.set(ref, upload)
      }
      console.log(`${kind} (seed ${SEED}): ${JSON.stringify(answers)}`)
      expect(sent.size).toBe(ROUNDS)

      const lines = await exportOf(from)
      const versions = await versionsOf(from, sent.keys())
      for (const [copy, given] of [
        [to, lines],
        [older, withoutReading(lines)],
      ] as const) {
        expect((await importInto(copy, given)).filter(({ status }) => status !== 201)).toEqual([])
        for (const [ref, version] of await versionsOf(copy, sent.keys())) {
          expect(version, JSON.stringify(sent.get(ref))).toEqual(versions.get(ref))
        }
        expect((await exportOf(copy)) === lines, 'the export of the copy is the same').toBe(true)
        expect((await importInto(from, given)).filter(({ status }) => status !== 200)).toEqual([])
      }
      expect((await exportOf(from)) === lines, 'the library has not changed').toBe(true)
    },
    TIMEOUT_MS,
  )
})
