// A whole service over a database of its own in a temporary folder, asked through `app.request`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Config, readConfig } from '../../src/config.ts'
import { createApp } from '../../src/http/app.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { readClosedFile, type WriteFile, writeEmptyFile } from '../store/file-template.ts'

export interface Library {
  readonly app: ReturnType<typeof createApp>
  readonly store: Store
  readonly config: Config
  /** Asks for a path under `/api/v1`. */
  api(path: string, init?: RequestInit): Promise<Response>
  post(path: string, json: unknown, headers?: Record<string, string>): Promise<Response>
  /** Uploads and gives the version; fails unless it is 200 or 201. */
  upload(
    fields: Record<string, unknown>,
  ): Promise<Record<string, unknown> & { ref: string; articleId: string }>
  /** The clock of the app, which stands still until it is moved. */
  now: Date
  close(): Promise<void>
  /** Closes it, and gives its database for others to begin with. */
  closeAndKeep(): Promise<Uint8Array>
}

/** `write` makes the database that it begins with: an empty one where left out. */
export async function openLibrary(
  settings: Partial<Config> = {},
  write: WriteFile = writeEmptyFile,
): Promise<Library> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-http-'))
  const library = { now: new Date('2018-12-18T12:00:00Z') }
  const clock = () => library.now
  const path = join(folder, 'library.db')
  await write(path)
  const config = { ...readConfig({ DATABASE_URL: `file:${path}` }), ...settings }
  const store = await openStore({ url: config.databaseUrl, clock })
  const app = createApp({ store, config, clock })
  const api: Library['api'] = async (path, init) => app.request(`/api/v1${path}`, init)
  const post: Library['post'] = (path, json, headers = {}) =>
    api(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(json),
    })
  const close = async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return Object.assign(library, {
    app,
    store,
    config,
    api,
    post,
    upload: async (fields: Record<string, unknown>) => {
      const response = await post('/versions', fields)
      if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
      return (await response.json()) as Record<string, unknown> & { ref: string; articleId: string }
    },
    close,
    closeAndKeep: async () => {
      await store.close()
      const bytes = readClosedFile(path)
      rmSync(folder, { recursive: true, force: true })
      return bytes
    },
  })
}

export const STORY = [
  'Minister offers talks on the missile treaty',
  'MOSCOW, Russia – The foreign minister said on Tuesday that his country was ready to help save the treaty.',
  'He told reporters that "the door stays open" and that a letter to the Pentagon had not been answered.',
  'Proposals on strategic stability were made at the summit in Helsinki on 16 July, the ministry said.',
  'Relations between the two countries are at a low, and time and place of a meeting remain open.',
].join('\n\n')

/** The same copy with a trimmed end, a changed number and a moved paragraph. */
export const REPRINT = [
  'Minister offers talks on the missile treaty',
  'Proposals on strategic stability were made at the summit in Helsinki on 17 July, the ministry said.',
  'MOSCOW, Russia – The foreign minister said on Tuesday that his country was ready to help save the treaty.',
  'He told reporters that "the door stays open" and that a letter to the Pentagon had not been answered.',
].join('\n\n')
