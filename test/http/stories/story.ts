// The story of the fixtures in a library: its documents uploaded in the order of their times, refs by file.
import { readFileSync } from 'node:fs'
import type { Story } from '../../fixtures/notes.ts'
import type { Library } from '../library.ts'

const FOLDER = new URL('../../../fixtures/inf-treaty/', import.meta.url)

export const STORY_FIXTURE = JSON.parse(readFileSync(new URL('story.json', FOLDER), 'utf8')) as Story

export interface StoryNotes {
  readonly origins: readonly { readonly file: string; readonly follows: string }[]
  readonly corrections: readonly {
    readonly from: string
    readonly to: string
    readonly delete: string
    readonly insert: string
    readonly printings: readonly {
      readonly file: string
      readonly carries: string
      readonly seconds: number | null
    }[]
  }[]
  readonly credits: readonly {
    readonly file: string
    readonly credit: string | null
    readonly finding: string
  }[]
}

export const STORY_NOTES = JSON.parse(readFileSync(new URL('notes.json', FOLDER), 'utf8')) as StoryNotes

export function readStoryText(file: string): string {
  return readFileSync(new URL(file, FOLDER), 'utf8')
}

export interface UploadedStory {
  /** By file. */
  readonly refs: ReadonlyMap<string, string>
  /** By source. */
  readonly articles: ReadonlyMap<string, string>
  fileOf(ref: string): string
}

/** The others of that day too where `all` is set, in the same story. */
export async function uploadStory(library: Library, all = false): Promise<UploadedStory> {
  const refs = new Map<string, string>()
  const articles = new Map<string, string>()
  for (const document of [...STORY_FIXTURE.documents, ...(all ? STORY_FIXTURE.others : [])]) {
    const { source, url, headline, byline, language, publishedAt, file } = document
    const version = await library.upload({
      ...{ source, url, headline, language, publishedAt, story: STORY_FIXTURE.slug },
      ...(byline !== null && { byline }),
      text: readStoryText(file),
    })
    refs.set(file, version.ref)
    articles.set(source, version.articleId)
  }
  const files = new Map([...refs].map(([file, ref]) => [ref, file]))
  return { refs, articles, fileOf: (ref) => files.get(ref) ?? ref }
}
