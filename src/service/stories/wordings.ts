// The wordings of one paragraph of the base: the collation gives their places, and only these are read.
import type { Collation, Wordings } from '../../core/story/story-answers.ts'
import { groupWordings, joinedWording, type PrintedWording } from '../../core/story/wordings.ts'
import type { PrintedPlace } from '../../store/model.ts'
import type { Version } from '../../store/versions-model.ts'
import { throwIfGone } from '../work/compute.ts'
import type { StoryQuestion } from './question.ts'
import { keepAnswer, type ViewReply, type ViewWork, wholeReply } from './view-reply.ts'

/** Limit of characters of all wordings: one may be a whole printing. */
const MOST_CHARACTERS = 4_000_000
/** Paragraphs that are read together: first a few, for each may be of the largest size; more if they are short. */
const FIRST_PLACES = 16
const MOST_PLACES = 1_000
const SHORT_CHARACTERS = 100_000

/** The request for the collation, which says where each printing has the paragraph. */
export function collationQuestion(question: StoryQuestion): StoryQuestion {
  const { request, place, base } = question
  return {
    ...question,
    request: { view: 'collation', story: request.story, base: request.base },
    place: { ...place, view: 'collation', question: base?.ref ?? '' },
  }
}

export const pendingWordings: ViewReply = {
  kind: 'answer',
  text: JSON.stringify({ items: [], missing: [], complete: false } satisfies Wordings),
  isPending: true,
}

/** `collate` answers `collationQuestion`. */
export async function wordingsReply(
  work: ViewWork,
  question: StoryQuestion,
  collate: () => Promise<ViewReply>,
): Promise<ViewReply> {
  const { base, complete, request } = question
  const paragraph = request.paragraph ?? 0
  if (base === null) return wholeReply(JSON.stringify({ items: [], missing: [], complete }))
  const [own] = await work.store.versions.paragraphs([
    { articleId: base.articleId, version: base.number, index: paragraph },
  ])
  if (own == null) return { kind: 'no-paragraph', ref: base.ref, count: await paragraphCount(work, base) }
  const reply = await collate()
  if (reply.kind !== 'answer') return reply
  const collation = JSON.parse(reply.text) as Collation
  const printed = await wordingsIn(
    work,
    question.versions,
    { ref: base.ref, text: own },
    collation,
    paragraph,
  )
  const wordings: Wordings = {
    ...groupWordings(printed.wordings),
    complete: collation.complete && printed.isWhole,
  }
  const text = JSON.stringify(wordings)
  if (!reply.isPending) await keepAnswer(work, question, text, true)
  return { kind: 'answer', text, isPending: reply.isPending }
}

async function paragraphCount({ store }: ViewWork, { articleId, number }: Version): Promise<number> {
  return (await store.versions.read({ articleId, version: number }))?.paragraphs.length ?? 0
}

interface FoundWordings {
  readonly wordings: readonly PrintedWording[]
  /** False if printings were left out. */
  readonly isWhole: boolean
}

/** For the base, then for each collated printing. */
async function wordingsIn(
  work: ViewWork,
  versions: readonly Version[],
  own: PrintedWording,
  { printings, rows }: Collation,
  paragraph: number,
): Promise<FoundWordings> {
  const cells = new Map(printings.map((ref, at) => [ref, rows[paragraph]!.cells[at]!.paragraphs]))
  const collated = versions.flatMap((version) => {
    const indexes = cells.get(version.ref)
    return indexes ? [{ version, indexes }] : []
  })
  const places = collated.flatMap(({ version: { articleId, number }, indexes }) =>
    indexes.map((index) => ({ articleId, version: number, index })),
  )
  const texts = await readPlaces(work, places)
  const wordings = [own]
  let at = 0
  for (const { version, indexes } of collated) {
    if (at + indexes.length > texts.length) return { wordings, isWhole: false }
    // A paragraph deleted meanwhile is empty.
    const printed = texts.slice(at, at + indexes.length).filter((text) => text !== null)
    wordings.push({ ref: version.ref, text: joinedWording(printed) })
    at += indexes.length
  }
  return { wordings, isWhole: true }
}

/** The texts of the first places, within the limit. */
async function readPlaces(
  { store, caller }: ViewWork,
  places: readonly PrintedPlace[],
): Promise<(string | null)[]> {
  const texts: (string | null)[] = []
  let characters = 0
  for (let size = FIRST_PLACES; texts.length < places.length && characters <= MOST_CHARACTERS; ) {
    throwIfGone(caller)
    const before = characters
    for (const text of await store.versions.paragraphs(places.slice(texts.length, texts.length + size))) {
      texts.push(text)
      characters += text?.length ?? 0
    }
    if (characters - before < SHORT_CHARACTERS) size = Math.min(MOST_PLACES, 4 * size)
  }
  return texts
}
