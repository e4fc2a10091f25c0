// Is one printing made from another at all? Only then is there anything to say of who copied whom.
import type { Relation } from '../model.ts'

/** Relations in which wording was taken over; `related` texts share a subject, no more. */
export const COPIES: ReadonlySet<Relation> = new Set([
  'identical',
  'reprint',
  'edited-reprint',
  'excerpt',
  'rewrite',
])
