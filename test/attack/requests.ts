// What an attack sends, and what it notes of the answer.
import type { Attacked } from './service.ts'

export interface Answer {
  /** 0 where there was none. */
  readonly status: number
  readonly bytes: number
}

/** No answer by then is none: many times what the slowest takes on a machine that is busy with other things. */
export const GIVE_UP_MS = 120_000

/** Characters of a text that an import would hold up. */
const LONG = 1_000_000

export interface Fields {
  readonly source: string
  readonly story: string
  readonly text: string
  readonly publishedAt?: string
}

/** Stores a version and gives its ref. Sent as it is: as JSON a text of many lines would be over the limit. */
export async function upload(service: Attacked, { text, ...fields }: Fields): Promise<string> {
  const response = await fetch(`${service.address}/api/v1/versions?${new URLSearchParams(fields)}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain' },
    body: text,
    signal: AbortSignal.timeout(GIVE_UP_MS),
  })
  if (!response.ok) throw new Error(`the upload was answered ${response.status}`)
  return ((await response.json()) as { ref: string }).ref
}

/** Stores many versions: long ones one by one, others by one import. */
export async function storeAll(service: Attacked, versions: readonly Fields[]): Promise<void> {
  if (versions.every(({ text }) => text.length < LONG)) return importAll(service, versions)
  for (const fields of versions) await upload(service, fields)
}

async function importAll(service: Attacked, versions: readonly Fields[]): Promise<void> {
  const response = await fetch(`${service.address}/api/v1/import`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson' },
    body: versions.map((fields) => `${JSON.stringify(fields)}\n`).join(''),
  })
  const results = (await response.text()).trim().split('\n')
  const wrong = results.find((result) => !/"status":20[01]/.test(result))
  if (wrong !== undefined) throw new Error(`a line of the import was answered ${wrong}`)
}

export function post(service: Attacked, path: string, value: object): Promise<Answer> {
  return answerOf(fetch(`${service.address}/api/v1${path}`, jsonInit(value, GIVE_UP_MS)))
}

/** As a program asks for JSON, or a browser for a page. */
export function get(service: Attacked, path: string): Promise<Answer> {
  const headers = { Accept: path.startsWith('/api/') ? 'application/json' : 'text/html' }
  return answerOf(fetch(service.address + path, { headers, signal: AbortSignal.timeout(GIVE_UP_MS) }))
}

/** One after the other: the first status that is not 200, and the bytes of all. */
export async function getAll(service: Attacked, paths: readonly string[]): Promise<Answer> {
  let bytes = 0
  for (const path of paths) {
    const answer = await get(service, path)
    bytes += answer.bytes
    if (answer.status !== 200) return { status: answer.status, bytes }
  }
  return { status: 200, bytes }
}

/** Sends it and hangs up after so long. */
export async function abandon(service: Attacked, path: string, init: RequestInit, ms: number): Promise<void> {
  await fetch(service.address + path, { ...init, signal: AbortSignal.timeout(ms) })
    .then(
      (response) => response.arrayBuffer(),
      () => {},
    )
    .catch(() => {})
}

export function jsonInit(value: object, ms: number): RequestInit {
  const headers = { 'Content-Type': 'application/json' }
  return { method: 'POST', headers, body: JSON.stringify(value), signal: AbortSignal.timeout(ms) }
}

/** Reads it to its end, and keeps nothing. */
async function answerOf(asked: Promise<Response>): Promise<Answer> {
  try {
    const response = await asked
    let bytes = 0
    for await (const chunk of response.body ?? []) bytes += chunk.byteLength
    return { status: response.status, bytes }
  } catch {
    return { status: 0, bytes: 0 }
  }
}
