// Was one printing made from another at all? Otherwise there is no copying to explain.
import type { Relation } from '../model.ts'

/** Relations with copied wording; `related` texts only share a subject. */
export const COPIES: ReadonlySet<Relation> = new Set([
  'identical',
  'reprint',
  'edited-reprint',
  'excerpt',
  'rewrite',
])
