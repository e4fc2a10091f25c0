// The typed client for scripts: a method per route of the API. Needs only fetch; runs in Node, on Workers and in
// browsers.

import type {
  Against,
  ArticleQuery,
  CompareSide,
  DiffFormat,
  Ignoring,
  ItemBody,
  ItemFields,
  Paging,
  ReprintsQuery,
  SimilarityFormat,
  StoryFormat,
  StoryView,
  TextBody,
  Upload,
} from './client/fields.ts'
import { emptyStream, jsonLines } from './client/json-lines.ts'
import type { ComparisonJson, SimilarityJson, TextJson } from './contract/answers/comparison.ts'
import type { ImportResultJson } from './contract/answers/imports.ts'
import type { ReprintJson, ReprintsJson } from './contract/answers/reprints.ts'
import type {
  RereadItem as RereadItemJson,
  RereadSlice as RereadSliceJson,
} from './contract/answers/reread.ts'
import type {
  ArticleJson,
  ArticleWithVersionsJson,
  FoundArticleJson,
  GatheredJson,
  PageJson,
  StoryJson,
  StoryWithArticlesJson,
} from './contract/answers/stories.ts'
import type { UploadedJson, VersionJson } from './contract/answers/versions.ts'
import type { ProblemJson } from './contract/problems.ts'
import type {
  Collation,
  Corrections,
  Credits,
  Headlines,
  Lineage,
  Matrix,
  Origins,
  Wordings,
} from './core/story/story-answers.ts'

export type * from './client/fields.ts'
export type {
  ArticleJson,
  ArticleWithVersionsJson,
  Collation,
  ComparisonJson,
  Corrections,
  Credits,
  FoundArticleJson,
  GatheredJson,
  Headlines,
  ImportResultJson,
  Lineage,
  Matrix,
  Origins,
  PageJson,
  ProblemJson,
  ReprintJson,
  ReprintsJson,
  RereadItemJson,
  RereadSliceJson,
  SimilarityJson,
  StoryJson,
  StoryWithArticlesJson,
  TextJson,
  UploadedJson,
  VersionJson,
  Wordings,
}

/** Thrown by every method if the answer is not a success. `problem` is a problem document (RFC 9457). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  constructor(
    readonly status: number,
    readonly problem: ProblemJson,
    /** The request's id in the service's log. */
    readonly requestId: string | null,
  ) {
    super(problem.detail ? `${problem.title}: ${problem.detail}` : problem.title)
  }
}

export interface ClientOptions {
  /** `http://127.0.0.1:8787`, without `/api/v1`. */
  readonly server: string
  readonly token?: string | null
  /** Replaces the global fetch. */
  readonly fetch?: typeof fetch
}

export type Client = ReturnType<typeof createClient>

type Query = Readonly<Record<string, string | number | undefined>>

interface Call {
  readonly query?: Query
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly body?: BodyInit
}

/** Every method throws ProblemError if the service refuses, and the error of fetch if it is unreachable. */
export function createClient({ server, token, fetch: call = fetch }: ClientOptions) {
  const base = `${server.replace(/\/+$/, '')}/api/v1`
  /** The bookmark of the last write, so that reads from a replica include it. */
  let bookmark: string | undefined

  async function send(method: string, path: string, { query, headers, body }: Call = {}): Promise<Response> {
    const answer = await call(`${base}${path}${queryString(query)}`, {
      method,
      headers: definedOnly({
        authorization: token ? `Bearer ${token}` : undefined,
        'x-variorum-bookmark': bookmark,
        ...headers,
      }),
      body,
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
    })
    bookmark = answer.headers.get('x-variorum-bookmark') ?? bookmark
    if (!answer.ok) throw await problemOf(answer)
    return answer
  }
  async function json<T>(method: string, path: string, options?: Call): Promise<T> {
    const answer = await send(method, path, {
      ...options,
      headers: { accept: 'application/json', ...options?.headers },
    })
    return (await answer.json()) as T
  }
  async function text(path: string, query: Query): Promise<string> {
    return (await send('GET', path, { query })).text()
  }
  const sending = (value: unknown, headers?: Call['headers']): Call => ({
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(value),
  })

  return {
    /** A repeated call with the same `idempotencyKey` within 24 hours returns the first answer again. */
    upload: (upload: Upload, options: { readonly idempotencyKey?: string } = {}) =>
      json<UploadedJson>('POST', '/versions', sending(upload, { 'idempotency-key': options.idempotencyKey })),
    /** The same with the document as the body: `text/plain`, `text/html` or `text/markdown`. */
    uploadDocument: (
      document: BodyInit,
      mediaType: string,
      fields: ItemFields,
      options: { readonly idempotencyKey?: string } = {},
    ) =>
      json<UploadedJson>('POST', '/versions', {
        query: { ...fields },
        headers: { 'content-type': mediaType, 'idempotency-key': options.idempotencyKey },
        body: document,
      }),
    version: (ref: string) => json<VersionJson>('GET', `/versions/${ref}`),
    /** Its paragraphs, separated by blank lines. */
    versionText: (ref: string) => text(`/versions/${ref}`, { format: 'text' }),
    /** The uploaded bytes, with their content type. */
    original: async (ref: string) => {
      const answer = await send('GET', `/versions/${ref}/original`)
      const mediaType = answer.headers.get('content-type') ?? 'application/octet-stream'
      return { mediaType, bytes: new Uint8Array(await answer.arrayBuffer()) }
    },

    article: (id: string) => json<ArticleWithVersionsJson>('GET', `/articles/${id}`),
    articles: (query: ArticleQuery = {}) =>
      json<PageJson<FoundArticleJson>>('GET', '/articles', { query: { ...query } }),
    correctArticle: (id: string, fields: { source?: string; story?: string | null; url?: string | null }) =>
      json<ArticleWithVersionsJson>('PATCH', `/articles/${id}`, sending(fields)),
    deleteArticle: async (id: string): Promise<void> => void (await send('DELETE', `/articles/${id}`)),

    story: (slug: string) => json<StoryWithArticlesJson>('GET', `/stories/${slug}`),
    stories: (query: Paging & { readonly q?: string } = {}) =>
      json<PageJson<StoryWithArticlesJson>>('GET', '/stories', { query: { ...query } }),
    correctStory: (slug: string, fields: { title?: string | null; base?: string | null }) =>
      json<StoryWithArticlesJson>('PATCH', `/stories/${slug}`, sending(fields)),
    deleteStory: async (slug: string): Promise<void> => void (await send('DELETE', `/stories/${slug}`)),

    /** Scores are null, and `complete` is false, while they are being computed. */
    matrix: (slug: string) => json<Matrix>('GET', `/stories/${slug}/matrix`),
    collation: (slug: string, query: Against = {}) =>
      json<Collation>('GET', `/stories/${slug}/collation`, { query: { ...query } }),
    /** `paragraph` is an index in the base, from 0. */
    wordings: (slug: string, paragraph: number, query: Against = {}) =>
      json<Wordings>('GET', `/stories/${slug}/wordings`, { query: { ...query, paragraph } }),
    lineage: (slug: string, query: Against = {}) =>
      json<Lineage>('GET', `/stories/${slug}/lineage`, { query: { ...query } }),
    origins: (slug: string, query: Against = {}) =>
      json<Origins>('GET', `/stories/${slug}/origins`, { query: { ...query } }),
    corrections: (slug: string, query: Against = {}) =>
      json<Corrections>('GET', `/stories/${slug}/corrections`, { query: { ...query } }),
    credits: (slug: string, query: Against = {}) =>
      json<Credits>('GET', `/stories/${slug}/credits`, { query: { ...query } }),
    headlines: (slug: string) => json<Headlines>('GET', `/stories/${slug}/headlines`),
    /** Any view as text, or in another format that it supports. */
    storyAs: (
      format: StoryFormat,
      view: StoryView,
      slug: string,
      query: Against & { readonly paragraph?: number | string } = {},
    ) => text(`/stories/${slug}/${view}`, { format, ...query }),

    /** The scores of a pair, `<ref>...<ref>`. */
    similarity: (pair: string, options?: Ignoring) =>
      json<SimilarityJson>('GET', `/similarity/${pair}`, { query: ignoring(options) }),
    similarityAs: (format: SimilarityFormat, pair: string, options?: Ignoring) =>
      text(`/similarity/${pair}`, { format, ...ignoring(options) }),
    /** The whole comparison of a pair. */
    diff: (pair: string, options?: Ignoring) =>
      json<ComparisonJson>('GET', `/diff/${pair}`, { query: ignoring(options) }),
    diffAs: (format: DiffFormat, pair: string, options?: Ignoring) =>
      text(`/diff/${pair}`, { format, ...ignoring(options) }),
    /** The same for two texts. Nothing is stored. */
    compare: (left: CompareSide, right: CompareSide, options?: Ignoring) =>
      json<ComparisonJson<TextJson>>('POST', '/compare', {
        query: ignoring(options),
        ...sending({ left, right }),
      }),

    /** A page of the stored articles that print all or part of a version. */
    reprints: (ref: string, query: ReprintsQuery = {}) =>
      json<ReprintsJson>('GET', `/versions/${ref}/reprints`, { query: { ...query } }),
    /** The same for a text that is not stored. */
    reprintsOf: (
      text: (TextBody | ItemBody) & { readonly headline?: string; readonly language?: string },
      query: ReprintsQuery = {},
    ) => json<ReprintsJson>('POST', '/reprints', { query: { ...query }, ...sending(text) }),
    /** Stored articles without a story that print the copy of this one. */
    gather: (slug: string) => json<{ items: GatheredJson[] }>('POST', `/stories/${slug}/gather`),
    /** Adds articles to a story: all of them or none. */
    joinStory: (slug: string, articles: readonly string[]) =>
      json<{ items: ArticleJson[] }>('POST', `/stories/${slug}/gather`, sending({ articles })),

    /**
     * The originals of a slice that the current rules read differently; with `store` the new readings become versions.
     */
    reread: ({
      store = false,
      ...range
    }: {
      readonly after?: string
      readonly limit?: number
      readonly store?: boolean
    } = {}) => json<RereadSliceJson>(store ? 'POST' : 'GET', '/reread', { query: range }),

    /** Every stored version as JSON lines, streamed. */
    export: async (): Promise<ReadableStream<Uint8Array>> =>
      (await send('GET', '/export')).body ?? emptyStream(),
    /** Uploads JSON lines. Results arrive in order, while the body is still being sent. */
    import: async function* (lines: BodyInit): AsyncGenerator<ImportResultJson> {
      const answer = await send('POST', '/import', {
        headers: { 'content-type': 'application/x-ndjson' },
        body: lines,
      })
      if (answer.body) yield* jsonLines<ImportResultJson>(answer.body)
    },
  }
}

function queryString(query: Query = {}): string {
  const entries = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries)}`
}

function ignoring({ ignore = [] }: Ignoring = {}): Query {
  return ignore.length === 0 ? {} : { ignore: ignore.join(',') }
}

function definedOnly(headers: NonNullable<Call['headers']>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

// An answer that is not a problem document comes from between us and the service, such as a proxy.
async function problemOf(answer: Response): Promise<ProblemError> {
  const requestId = answer.headers.get('x-request-id')
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json')
  const problem = isProblem
    ? ((await answer.json()) as ProblemJson)
    : plainProblem(answer.status, await answer.text())
  return new ProblemError(answer.status, problem, requestId)
}

function plainProblem(status: number, text: string): ProblemJson {
  return {
    type: 'about:blank',
    title: `Status ${status}`,
    status,
    detail: text.trim().slice(0, 200),
    errors: [],
  }
}
