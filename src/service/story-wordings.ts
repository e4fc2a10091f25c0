// The wordings of one paragraph of the base: what the collation says where they stand, read in the texts.
import type { Collation, Wordings } from '../core/corpus/model.ts'
import { groupWordings, type PrintedWording, wordingAt } from '../core/corpus/wordings.ts'
import type { Store, Version } from '../store/store.ts'
import type { StoryQuestion } from './story-question.ts'
import { readTexts, type StoredPrinting } from './story-texts.ts'
import { keepAnswer, type ViewReply, type ViewWork, wholeReply } from './view-reply.ts'

/** Characters of the texts that are looked at together. */
const MOST_CHARACTERS = 4_000_000

/** The question whose answer tells where each printing has the paragraph. */
export function collationQuestion(question: StoryQuestion): StoryQuestion {
  const { asked, place, base } = question
  return {
    ...question,
    asked: { view: 'collation', story: asked.story, base: asked.base },
    place: { ...place, view: 'collation', question: base?.ref ?? '' },
  }
}

/** `collate` answers `collationQuestion`. */
export async function wordingsReply(
  work: ViewWork,
  question: StoryQuestion,
  collate: () => Promise<ViewReply>,
): Promise<ViewReply> {
  const { base, complete, asked } = question
  const paragraph = asked.paragraph ?? 0
  if (base === null) return wholeReply(JSON.stringify({ items: [], missing: [], complete }))
  const [own] = (await readTexts(work.store, [base], MOST_CHARACTERS)).printings
  const count = own?.document.paragraphs.length ?? 0
  if (own === undefined || paragraph >= count) return { kind: 'no-paragraph', ref: base.ref, count }
  const reply = await collate()
  if (reply.kind !== 'answer') return reply
  const collation = JSON.parse(reply.text) as Collation
  const found = await wordingsIn(work.store, question.versions, own, collation, paragraph)
  const wordings: Wordings = { ...groupWordings(found), complete: collation.complete }
  const text = JSON.stringify(wordings)
  if (!reply.isPending) await keepAnswer(work, question, text, true)
  return { kind: 'answer', text, isPending: reply.isPending }
}

/** Of the base, then of each printing that was collated. */
async function wordingsIn(
  store: Store,
  versions: readonly Version[],
  base: StoredPrinting,
  { printings, rows }: Collation,
  paragraph: number,
): Promise<PrintedWording[]> {
  const places = new Map(printings.map((ref, at) => [ref, rows[paragraph]!.cells[at]!.paragraphs]))
  const found: PrintedWording[] = [{ ref: base.ref, text: base.document.paragraphs[paragraph]!.text }]
  const wanted = versions.filter(({ ref }) => places.has(ref))
  for (let from = 0; from < wanted.length; ) {
    const read = await readTexts(store, wanted.slice(from), MOST_CHARACTERS)
    for (const { ref, document } of read.printings) {
      found.push({ ref, text: wordingAt(document, places.get(ref)!) })
    }
    from += read.count
  }
  return found
}
