// Reads a story for routes and pages: a missing one is a problem.

import type { StoryView } from '../../contract/formats.ts'
import { noStory, noVersion } from '../../contract/missing.ts'
import { Problem } from '../../contract/problems.ts'
import { refText } from '../../contract/refs.ts'
import type {
  Collation,
  Corrections,
  Credits,
  Headlines,
  Lineage,
  Matrix,
  Origins,
  Wordings,
} from '../../core/story/story-answers.ts'
import type { Store } from '../../store/store.ts'
import type { Job, Jobs } from '../jobs/jobs.ts'
import { readQuestion, type StoryQuestion, type ViewRequest } from './question.ts'
import { ifWritable } from './view-reply.ts'
import type { StoryViews } from './views.ts'

/** Throws a 404 if there is no such story, or the story has no such base. */
export async function askStory(store: Store, request: ViewRequest): Promise<StoryQuestion> {
  const outcome = await readQuestion(store, request)
  switch (outcome.kind) {
    case 'question':
      return outcome.question
    case 'no-story':
      throw noStory(request.story)
    case 'no-version':
      throw noVersion(outcome.ref)
    case 'no-article':
      throw new Problem('not-found', `The story ${request.story} has no article ${outcome.article}.`, [
        { path: 'base', message: 'is not an article of this story' },
      ])
  }
}

export interface ViewAnswers {
  readonly matrix: Matrix
  readonly collation: Collation
  readonly wordings: Wordings
  readonly lineage: Lineage
  readonly origins: Origins
  readonly corrections: Corrections
  readonly credits: Credits
  readonly headlines: Headlines
}

interface StoryAnswer<V extends StoryView> {
  /** JSON of `value`. */
  readonly text: string
  readonly value: () => ViewAnswers[V]
  /** True if more of it is being computed. */
  readonly isPending: boolean
}

/** Seconds after which there is more of a pending answer. */
export const RETRY_SECONDS = 2

/** The answer as far as it is computed; enqueues the rest. Throws a 404 if the base has no such paragraph. */
export async function storyAnswer<V extends StoryView>(
  { views, jobs }: { readonly views: StoryViews; readonly jobs?: Pick<Jobs, 'enqueue'> | undefined },
  store: Store,
  question: StoryQuestion & { readonly request: { readonly view: V } },
  signal: AbortSignal | null,
): Promise<StoryAnswer<V>> {
  const reply = await views.answer(store, question, { signal, isBackgroundDone: jobs !== undefined })
  if (reply.kind === 'no-paragraph') {
    throw new Problem(
      'not-found',
      `${reply.ref} has no paragraph ${question.request.paragraph}; its paragraphs are numbered from 0 to ${reply.count - 1}.`,
    )
  }
  const { text, isPending } = reply
  if (isPending && jobs) await ifWritable(() => jobs.enqueue(jobFor(question.request)))
  return { text, value: () => JSON.parse(text) as ViewAnswers[V], isPending }
}

/** Ids alone, as job-handlers.ts reads them. */
function jobFor({ view, story, base }: ViewRequest): Job {
  if (view === 'matrix') return { kind: 'scores', subject: story }
  const worked = view === 'wordings' ? 'collation' : view
  return { kind: 'answer', subject: [worked, story, ...(base ? [refText(base)] : [])].join(' ') }
}
