// All background work, by kind. To add a kind, add a line to JOB_HANDLERS; request it with `await deps.jobs?.enqueue({ kind,
// subject })`, where the subject is an id (a story's slug, an article's id) and never a text. A kind and subject that waits
// already is not added again, so repeated requests are cheap.

import { isStoryView } from '../../contract/formats.ts'
import { parseRef } from '../../contract/refs.ts'
import type { Store } from '../../store/store.ts'
import { importChunk } from '../imports/staged-imports.ts'
import type { ViewRequest } from '../stories/question.ts'
import type { ViewLimits } from '../stories/view-reply.ts'
import { proceedStory } from '../stories/views.ts'
import type { Compute } from '../work/compute.ts'

/**
 * Does a slice of the work, of a few seconds at most (on Workers of few queries), and returns whether there is more: then it
 * is called again, after other jobs had their turn. It may run twice at once or again after it succeeded, so its writes must
 * be repeatable. Its errors are logged, and it is retried later, a few times.
 */
export type JobHandler = (subject: string, store: Store, compute: Compute) => Promise<'done' | 'more'>

/** Computes answers about stories, in slices of that size. */
export function storyJobs(limits?: ViewLimits) {
  const proceed = async (request: ViewRequest, store: Store, compute: Compute) =>
    (await proceedStory(store, request, compute, limits)) ? 'more' : 'done'
  return {
    /** Computes the scores of pairs that a matrix lacks. The subject is the slug of a story. */
    scores: (story, store, compute) => proceed({ view: 'matrix', story }, store, compute),
    /** Computes a slice of an answer. The subject is the view, the slug, and the base of the request if it has one. */
    answer: async (subject, store, compute) => {
      const [view = '', story = '', base = ''] = subject.split(' ')
      if (!isStoryView(view)) return 'done'
      return proceed({ view, story, base: parseRef(base) ?? undefined }, store, compute)
    },
  } as const satisfies Readonly<Record<string, JobHandler>>
}

export const JOB_HANDLERS = {
  /** Deletes expired idempotency keys, and merges what uploads left in the indexes. The subject is empty. */
  sweep: async (_, store) => {
    if (await store.maintenance.sweep()) return 'more'
    await store.jobs.add('merge', '')
    return 'done'
  },
  ...storyJobs(),
  /** Indexes what was stored before there was an index. The subject is empty. */
  reindex: async (_, store) => ((await store.maintenance.reindex()) ? 'more' : 'done'),
  /** Merges the indexes after many uploads. The subject is empty. */
  merge: async (_, store) => ((await store.maintenance.mergeIndexes()) ? 'more' : 'done'),
  /** Stores lines of a staged import. The subject is its id. */
  import: async (id, store) => ((await importChunk(store, id)) ? 'more' : 'done'),
} as const satisfies Readonly<Record<string, JobHandler>>

export type JobKind = keyof typeof JOB_HANDLERS
