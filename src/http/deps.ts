// What every route gets: the database, the parsed settings and the clock; and the values that a request carries.

import type { Config } from '../config.ts'
import type { Jobs } from '../service/jobs/jobs.ts'
import type { ViewLimits } from '../service/stories/view-reply.ts'
import type { Compute } from '../service/work/compute.ts'
import type { Pieces } from '../service/work/text-bytes.ts'
import type { Session } from '../store/drivers/database.ts'
import type { Store } from '../store/store.ts'
import type { AnswerBudget } from './answers/answer-budget.ts'
import type { BodyBudget } from './middleware/body-budget.ts'
import type { Trace } from './middleware/traces.ts'
import type { Metrics } from './monitoring/metrics.ts'
import type { Observer } from './observer.ts'

export interface AppDeps {
  readonly store: Store
  readonly config: Config
  readonly clock: () => Date
  /** Reads a file of `public/`. Undefined if something else serves `/assets/`. */
  readonly asset?: ReadAsset
  /** Where work on whole texts runs. Default: in this thread. */
  readonly compute?: Compute
  /** Maximum bytes of request bodies held while they arrive. Default: fits a process with a machine of its own. */
  readonly arrivingBytes?: number
  /** Budget of answers waiting for readers, shared by the process. Default: one for this app alone. */
  readonly answers?: AnswerBudget
  /** How much of a story answer is computed in one request. Default: what takes a moment. */
  readonly viewLimits?: ViewLimits
  /** A shared cache of answers. Default: none. */
  readonly cache?: SharedCache
  /** Queues work that the answer need not wait for. Default: nothing runs it. */
  readonly jobs?: Pick<Jobs, 'enqueue'>
  /** Called for every request once it is answered. */
  readonly observers?: readonly Observer[]
  /** The body of `GET /metrics`. Undefined: the route does not exist. */
  readonly metrics?: Metrics
}

/** Reads the named file (`style.css`, `icons/a.svg`); null if there is none. */
export type ReadAsset = (name: string) => Promise<Uint8Array | null>

/** On Node each request comes with its message; the bindings of a Worker are read at its start. */
export interface Incoming {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string; destroy(): void } }
}

/** Values that the first middleware of every request sets. */
export interface AppEnv {
  Bindings: Incoming
  Variables: {
    /** Also the answer's `X-Request-Id`. */
    requestId: string
    /** The trace that the request is part of; null if it has none. */
    trace: Trace | null
    session: Session
    /** The store bound to that session, so that its calls are counted for the request. */
    store: Store
    /** All request bodies that arrive at this app. */
    bodies: BodyBudget
    /** All answers that wait for their readers. */
    answers: AnswerBudget
    access: Access
    /** Goes into the address of our forms; another site cannot know it. */
    formToken: () => Promise<string>
    /** `own` for requests that only read or carry a token. */
    sender: Sender
  }
}

/** Each scope includes those before it. */
export const SCOPES = ['read', 'write', 'admin'] as const
export type Scope = (typeof SCOPES)[number]

export interface Access {
  /** The highest scope of the request; null if it has none. */
  readonly scope: Scope | null
  /** How the request got its scope; `unknown-token` is a token that is not ours. */
  readonly via: 'open' | 'bearer' | 'cookie' | 'public' | 'unknown-token' | 'none'
}

/** The sender of a write: one of our own pages, another site, or unknown. */
export type Sender = 'own' | 'other' | 'unknown'

/** A cache shared by all readers at one place: the Cache API of a Worker. It may forget entries at any time. */
export interface SharedCache {
  /** The text under that key, or null. Never throws. */
  match(key: string): Promise<string | null>
  /** Resolves when the text is stored or dropped. Never throws. */
  put(key: string, text: Pieces): Promise<void>
}
