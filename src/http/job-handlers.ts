// Everything that is done outside of requests, by kind. To add a kind, add a line to JOB_HANDLERS; ask for it with
// `await deps.jobs?.enqueue({ kind, subject })`, where the subject is an id (a story's slug, an article's id) and
// never a text. A kind and subject that waits already is not added again, so asking often is cheap.
import type { Compute } from '../service/compute.ts'
import type { Store } from '../store/store.ts'
import { importChunk } from './staged-imports.ts'
import { fillScores } from './story-scores.ts'

/**
 * Does a slice of the work, of a few seconds at most (on Workers of few queries), and says whether there is more: then
 * it is called again, after other jobs had their turn. It may run twice at once or again after it succeeded, so its
 * writes must be repeatable. What it throws is logged, and it is tried again later, a few times.
 */
export type JobHandler = (subject: string, store: Store, compute: Compute) => Promise<'done' | 'more'>

export const JOB_HANDLERS = {
  /** Forgets idempotency keys that are no longer kept; what uploads left in the indexes is merged. The subject is empty. */
  sweep: async (_, store) => {
    if (await store.sweep()) return 'more'
    await store.jobs.add('merge', '')
    return 'done'
  },
  /** Computes the scores of pairs that a matrix lacks. The subject is the slug of a story. */
  scores: async (slug, store, compute) => ((await fillScores(store, slug, compute)) ? 'more' : 'done'),
  /** Indexes what was stored before there was an index. The subject is empty. */
  reindex: async (_, store) => ((await store.reindex()) ? 'more' : 'done'),
  /** Makes the indexes quicker after many uploads. The subject is empty. */
  merge: async (_, store) => ((await store.mergeIndexes()) ? 'more' : 'done'),
  /** Stores lines of an import that were laid down. The subject is its id. */
  import: async (id, store, compute) => ((await importChunk(store, id, compute)) ? 'more' : 'done'),
} as const satisfies Readonly<Record<string, JobHandler>>

export type JobKind = keyof typeof JOB_HANDLERS
