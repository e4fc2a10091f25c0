// Lineage and origins of a story: each is computed and stored by itself; the answer is one of them, with the findings of the
// other if the two differ, and is stored, too.

import type { Lineage, Origins } from '../../core/story/story-answers.ts'
import { withDifferences } from '../../core/wire/differing.ts'
import { baseOfLineage, type StoryQuestion } from './question.ts'
import { datedOf } from './texts.ts'
import { keepAnswer, type ViewReply, type ViewWork, wholeReply } from './view-reply.ts'

const OTHER = { lineage: 'origins', origins: 'lineage' } as const

type SourceView = keyof typeof OTHER

/** The view whose answer combines both; null for another request. */
export function sourceView({ request: { view }, place }: StoryQuestion): SourceView | null {
  return (view === 'lineage' || view === 'origins') && place.view === view ? view : null
}

/** The request for one view by itself. */
export function questionAlone(question: StoryQuestion, view: SourceView): StoryQuestion {
  const { request, place } = question
  return { ...question, request: { ...request, view }, place: { ...place, view: `${view} alone` } }
}

/** `ask` answers `questionAlone`. */
export async function sourcesReply(
  work: ViewWork,
  question: StoryQuestion,
  view: SourceView,
  ask: (alone: StoryQuestion) => Promise<ViewReply>,
): Promise<ViewReply> {
  const own = await ask(questionAlone(question, view))
  if (own.kind !== 'answer' || own.isPending) return own
  const other = await ask(questionAlone(question, OTHER[view]))
  if (other.kind !== 'answer') return other
  if (other.isPending) return withoutOther(own.text)
  const text = joined(question, view, own.text, other.text)
  await keepAnswer(work, question, text, true)
  return wholeReply(text)
}

/** The available answer, a lineage or origins, while the other view is computed. */
export function withoutOther(own: string): ViewReply {
  const text = JSON.stringify({ ...(JSON.parse(own) as Lineage | Origins), complete: false })
  return { kind: 'answer', text, isPending: true }
}

function joined(question: StoryQuestion, view: SourceView, own: string, other: string): string {
  if (baseOfLineage(question).base === null) return own
  const [lineage, origins] = view === 'lineage' ? [own, other] : [other, own]
  const answers = withDifferences(
    { lineage: JSON.parse(lineage) as Lineage, origins: JSON.parse(origins) as Origins },
    question.versions.map(datedOf),
  )
  return JSON.stringify(answers[view])
}
