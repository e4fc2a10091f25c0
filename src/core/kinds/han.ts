// Kinds of an edit of Chinese or Japanese text. A sign is a word of the scan there, so phrases are matched in the edit itself.

import * as japanese from '../languages/ja/phrases.ts'
import * as chinese from '../languages/zh/phrases.ts'
import type { ChangeKind, Significance } from '../model.ts'
import type { Edit } from './edit.ts'

/** Longer edits are wording. */
const LONGEST = 40

/** The phrases of one language. */
type Phrases = Pick<typeof chinese, 'NO_DENIAL' | 'NEGATION' | 'HEDGE' | 'SAYS' | 'CLAIMS' | 'CLAUSE'>

interface HanKind {
  readonly kind: ChangeKind
  readonly significance: Significance
}

/** Denials, doubts and verbs of saying that only one side has. Linear in the edit, which is short. */
export function hanKinds({ left, right }: Edit, language: string): readonly HanKind[] {
  const phrasesOf: Phrases = language === 'ja' ? japanese : chinese
  const [gone, come] = [left.text.trim(), right.text.trim()]
  if (gone.length + come.length > LONGEST) return []
  const kinds: HanKind[] = []
  const [deniedLeft, deniedRight] = [gone, come].map(
    (text) => phrases(text.replace(phrasesOf.NO_DENIAL, ''), phrasesOf.NEGATION).length,
  )
  if (deniedLeft !== deniedRight) kinds.push({ kind: 'negation', significance: 'high' })
  if (phrases(gone, phrasesOf.HEDGE).length !== phrases(come, phrasesOf.HEDGE).length)
    kinds.push({ kind: 'hedge', significance: 'high' })
  const attribution = attributionOf(gone, come, phrasesOf)
  if (attribution) kinds.push({ kind: 'attribution', significance: attribution })
  return kinds
}

function attributionOf(gone: string, come: string, { SAYS, CLAIMS, CLAUSE }: Phrases): Significance | null {
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
