// Which printings still have a story that the wire withdrew?
import { BREAK } from '../diff/block.ts'
import type { Change, Document } from '../model.ts'
import type { ComparisonRequests, CorrectionPrinting, Printing, Spent } from '../story/story-answers.ts'
import { isScored } from '../text/document.ts'
import { COPIES } from './kinship.ts'
import type { ToldChange } from './wire-changes.ts'
import { isNotice, takesBack } from './withdrawals.ts'

/** Number of newest takes that a printing may have copied. */
const MOST_TAKES = 4
/** Words of both sides of all comparisons. */
const MOST_WORDS = 4_000_000

/**
 * The withdrawal of the last of `takes` by `kill`. A printing that copied one of the takes has the old wording; one whose
 * paper withdrew it has the new. `before`: what other printings used of the bound.
 */
export function* withdrawalIn<P extends Printing>(
  takes: readonly P[],
  kill: P,
  printings: readonly P[],
  before: Spent,
): ComparisonRequests<P, { readonly item: ToldChange; readonly complete: boolean; readonly spent: Spent }> {
  const last = takes.at(-1)!
  const outcomes: CorrectionPrinting[] = []
  let { words } = before
  for (const printing of printings) {
    const { ref, document } = printing
    const isTakenBack = takesBack(printing, last.document)
    let isCopy = false
    for (const take of isTakenBack ? [] : takes.slice(-MOST_TAKES).reverse()) {
      words += take.document.words + document.words
      if (isCopy || (words > MOST_WORDS && before.items + outcomes.length > 0)) break
      isCopy = COPIES.has((yield [take, printing]).similarity.relation)
    }
    const carries = isTakenBack ? 'new' : isCopy ? 'old' : 'neither'
    const seconds = isTakenBack ? Math.round((printing.time - kill.time) / 1000) : null
    outcomes.push({ ref, carries, seconds, uncorrected: isCopy ? leadOf(document) : null })
  }
  const now = isNotice(kill.document, last.document) ? bodyOf(kill.document).join(BREAK) : null
  const changes: Change[] = [
    change('delete', leadOf(last.document)),
    ...(now === null ? [] : [change('insert', now)]),
  ]
  const item = { from: last.ref, to: kill.ref, changes, sentence: changes, now, printings: outcomes }
  const spent = { words, items: before.items + outcomes.length }
  return {
    item: { ...item, addition: false, withdrawal: true, signal: kill.signal ?? null },
    complete: words <= MOST_WORDS,
    spent,
  }
}

function change(op: 'delete' | 'insert', text: string): Change {
  return { op, text, kinds: ['wording'], significance: 'high' }
}

/** The first paragraph, and a sign that more follow. */
function leadOf(document: Document): string {
  const [lead = '', ...rest] = bodyOf(document)
  return rest.length > 0 ? `${lead} …` : lead
}

function bodyOf({ paragraphs }: Document): string[] {
  return paragraphs.filter(({ role }) => isScored(role)).map(({ text }) => text)
}
