// A request about a story, and what decides its answer: its current versions, the base they are compared with, and the
// editor's choices. It needs no text.

import type { StoryView } from '../../contract/formats.ts'
import type { Ref } from '../../contract/refs.ts'
import { byPrinting } from '../../core/story/rereadings.ts'
import { hexOf, sha256 } from '../../store/hashes.ts'
import type { Story, StoryFacts, WhichVersions } from '../../store/model.ts'
import type { Store } from '../../store/store.ts'
import type { StoryQuestion as AnswerPlace } from '../../store/stories/answers.ts'
import type { Version } from '../../store/versions-model.ts'

/** The versions each view covers. */
const VERSIONS_OF: Readonly<Record<StoryView, WhichVersions>> = {
  matrix: 'latest',
  collation: 'latest',
  wordings: 'latest',
  lineage: 'all',
  origins: 'all',
  corrections: 'all',
  credits: 'all',
  headlines: 'all',
}

export interface ViewRequest {
  readonly view: StoryView
  /** Slug. */
  readonly story: string
  /** Omitted: the story's own. */
  readonly base?: Ref | undefined
  /** For wordings only. */
  readonly paragraph?: number | undefined
}

export interface StoryQuestion {
  readonly request: ViewRequest
  readonly story: Story
  /** Earliest first. */
  readonly versions: readonly Version[]
  /** False if the story has more than one read returns. */
  readonly complete: boolean
  /** Null in an empty story. */
  readonly base: Version | null
  /** Whether the base was chosen, by the request or for the story. */
  readonly isBaseGiven: boolean
  /** Key of the cached answer. */
  readonly place: AnswerPlace
}

type QuestionOutcome =
  | { readonly kind: 'question'; readonly question: StoryQuestion }
  | { readonly kind: 'no-story' }
  /** The base is not an article of the story. */
  | { readonly kind: 'no-article'; readonly article: string }
  /** The article has no such version. */
  | { readonly kind: 'no-version'; readonly ref: Ref }

export async function readQuestion(store: Store, request: ViewRequest): Promise<QuestionOutcome> {
  const facts = await store.stories.facts(request.story, VERSIONS_OF[request.view])
  if (facts === null) return { kind: 'no-story' }
  const { story, versions, complete } = facts
  const outcome = await findBase(store, facts, request.base)
  if (outcome.kind !== 'base') return outcome
  const { base } = outcome
  const isBaseGiven = request.base !== undefined || (base !== null && base.articleId === story.chosenBase)
  const question = questionText(request, base, isBaseGiven)
  const state = await stateOf(versions, complete)
  const place = { story: request.story, view: request.view, question, state }
  return { kind: 'question', question: { request, story, versions, complete, base, isBaseGiven, place } }
}

type BaseOutcome =
  | { readonly kind: 'base'; readonly base: Version | null }
  | Extract<QuestionOutcome, { kind: 'no-article' | 'no-version' }>

async function findBase(
  store: Store,
  { story, versions, complete }: StoryFacts,
  choice: Ref | undefined,
): Promise<BaseOutcome> {
  const articleId = choice?.articleId ?? story.base
  if (articleId === null) return { kind: 'base', base: null }
  const ref: Ref = choice ?? { articleId, version: 'latest' }
  const numbers = versions.filter((version) => version.articleId === articleId).sort(byPrinting)
  const newest = complete ? (numbers.at(-1)?.number ?? null) : null
  const requested = ref.version === 'latest' ? newest : ref.version
  const version = numbers.find(({ number }) => number === requested)
  if (version) return { kind: 'base', base: version }
  const [base = null] = await store.versions.facts([ref])
  if (base?.story === story.slug) return { kind: 'base', base }
  // The article may belong to this story without the requested version.
  const isThere = numbers.length > 0 || (await store.articles.named([articleId]))[0]?.story === story.slug
  return isThere ? { kind: 'no-version', ref } : { kind: 'no-article', article: articleId }
}

/** The other parameters that decide the answer, whatever the versions. */
function questionText({ view, paragraph }: ViewRequest, base: Version | null, isBaseGiven: boolean): string {
  if (view === 'matrix' || view === 'headlines') return ''
  const given = (view === 'lineage' || view === 'origins') && isBaseGiven ? ['given'] : []
  return [base?.ref ?? '', ...given, ...(paragraph === undefined ? [] : [paragraph])].join(' ')
}

/** Goes up when an answer gets other fields: answers stored in the form before are computed again. */
const ANSWER_FORM = 3

/** Everything about a version that an answer shows, or that is read with its text. */
async function stateOf(versions: readonly Version[], complete: boolean): Promise<string> {
  const facts = versions.map((version) => {
    const {
      ref,
      contentHash,
      source,
      publishedAt,
      capturedAt,
      language,
      headline,
      byline,
      dateline,
      signal,
    } = version
    return [ref, contentHash, source, publishedAt ?? capturedAt, language, headline, byline, dateline, signal]
  })
  return hexOf(await sha256(JSON.stringify([ANSWER_FORM, complete, facts])))
}

/** In the form of a lineage. */
export function baseOfLineage({ base, isBaseGiven }: StoryQuestion) {
  return { base: base?.articleId ?? null, baseIs: isBaseGiven ? ('given' as const) : ('earliest' as const) }
}
