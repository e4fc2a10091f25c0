// Kinds of an edit of Chinese text. A sign is a word of the scan there, so phrases are matched in the edit itself.

import { CLAIMS, CLAUSE, HEDGE, NEGATION, NO_DENIAL, SAYS } from '../languages/zh/phrases.ts'
import type { ChangeKind, Significance } from '../model.ts'
import type { Edit } from './edit.ts'

/** Longer edits are wording. */
const LONGEST = 40

interface HanKind {
  readonly kind: ChangeKind
  readonly significance: Significance
}

/** Denials, doubts and verbs of saying that only one side has. Linear in the edit, which is short. */
export function chineseKinds({ left, right }: Edit): readonly HanKind[] {
  const [gone, come] = [left.text.trim(), right.text.trim()]
  if (gone.length + come.length > LONGEST) return []
  const kinds: HanKind[] = []
  const [deniedLeft, deniedRight] = [gone, come].map(
    (text) => phrases(text.replace(NO_DENIAL, ''), NEGATION).length,
  )
  if (deniedLeft !== deniedRight) kinds.push({ kind: 'negation', significance: 'high' })
  if (phrases(gone, HEDGE).length !== phrases(come, HEDGE).length)
    kinds.push({ kind: 'hedge', significance: 'high' })
  const attribution = attributionOf(gone, come)
  if (attribution) kinds.push({ kind: 'attribution', significance: attribution })
  return kinds
}

function attributionOf(gone: string, come: string): Significance | null {
  const [left, right] = [phrases(gone, SAYS), phrases(come, SAYS)]
  if (left.length > 0 && right.length > 0) {
    if (left.join() === right.join()) return null
    return [...left, ...right].some((verb) => CLAIMS.test(verb)) ? 'high' : 'normal'
  }
  const isClause = (gone === '' && CLAUSE.test(come)) || (come === '' && CLAUSE.test(gone))
  return isClause ? 'high' : null
}

function phrases(text: string, pattern: RegExp): readonly string[] {
  return text.match(pattern) ?? []
}
