// A running service with a library to look at: the fixture story and a few texts made for these tests, uploaded
// through the API as a user would.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../src/config.ts'
import { startServer } from '../../src/node.ts'

export interface Library {
  readonly url: string
  /** Newest ref of each source of the fixture story, by its name in the fixture, such as `harbour-post`. */
  readonly refs: Readonly<Record<string, string>>
  upload(fields: Readonly<Record<string, string>>): Promise<{ ref: string; articleId: string }>
  patchStory(slug: string, patch: Readonly<Record<string, unknown>>): Promise<void>
  close(): Promise<void>
}

interface FixtureDocument {
  readonly file: string
  readonly source: string
  readonly headline: string
  readonly url: string
  readonly byline: string | null
  readonly language: string
  readonly publishedAt: string
}

export const STORY = 'inf-treaty'
const FIXTURES = new URL('../../fixtures/', import.meta.url)

/** An empty service on a free port, with a database file of its own. */
export async function startLibrary(settings: Readonly<Record<string, string>> = {}): Promise<Library> {
  const folder = await mkdtemp(join(tmpdir(), 'variorum-pages-'))
  const config = readConfig({ PORT: '0', DATABASE_URL: `file:${join(folder, 'library.db')}`, ...settings })
  const server = await startServer(config)
  const headers = {
    'Content-Type': 'application/json',
    ...(settings.ADMIN_TOKEN && { Authorization: `Bearer ${settings.ADMIN_TOKEN}` }),
  }
  const send = async (method: string, path: string, body: unknown) => {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers,
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return response.json() as Promise<{ ref: string; articleId: string }>
  }
  return {
    url: server.url,
    refs: {},
    upload: (fields) => send('POST', '/versions', fields),
    patchStory: async (slug, patch) => {
      await send('PATCH', `/stories/${slug}`, patch)
    },
    close: async () => {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The same with the fixture story in it. */
export async function startFilledLibrary(settings: Readonly<Record<string, string>> = {}): Promise<Library> {
  const library = await startLibrary(settings)
  const folder = new URL(`${STORY}/`, FIXTURES)
  const story = JSON.parse(await readFile(new URL('story.json', folder), 'utf8')) as {
    readonly title: string
    readonly documents: readonly FixtureDocument[]
  }
  const refs: Record<string, string> = {}
  for (const { file, source, headline, url, byline, language, publishedAt } of story.documents) {
    const text = await readFile(new URL(file, folder), 'utf8')
    const facts = { source: nameOf(source), headline, url, language, publishedAt, ...(byline && { byline }) }
    refs[source] = (await library.upload({ ...facts, story: STORY, text })).ref
  }
  await library.patchStory(STORY, { title: story.title })
  return { ...library, refs }
}

export async function fixtureText(path: string): Promise<string> {
  return readFile(new URL(path, FIXTURES), 'utf8')
}

/** `harbour-post` → `Harbour Post`: sources may have any name, and this is how papers write theirs. */
function nameOf(source: string): string {
  return source.replace(
    /(^|-)(\w)/g,
    (_, hyphen: string, letter: string) => (hyphen && ' ') + letter.toUpperCase(),
  )
}
