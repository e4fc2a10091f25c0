// Accounts for every word of a page: the kept words, and each part left out with its reason. Together they are the words of
// the page.
import type { Extraction } from '../../core/text/details.ts'
import { foldLine } from '../facts/fold-line.ts'
import type { Extracted } from './article.ts'
import type { Reason } from './reasons.ts'

/** More parts than this are grouped by reason. */
const MOST_PARTS = 60
const BEGINNING = 60

interface Part {
  readonly reason: Reason
  readonly words: number
  readonly begins: string
}

/**
 * The account of a page's passages, in reading order; neighbours with one reason are one part. The page's own headline
 * counts as kept if the article has it.
 */
export function accountOf(
  passages: readonly Extracted[],
  headline: string | null,
): Pick<Extraction, 'kept' | 'page' | 'left'> {
  const shown = headlineIn(passages, headline)
  const parts: (Part & { words: number })[] = []
  let keptWords = 0
  let open = false
  for (const passage of passages) {
    const { text, words } = passage
    const reason = passage === shown ? null : passage.reason
    const last = parts.at(-1)
    if (reason === null) keptWords += words
    else if (open && last?.reason === reason) last.words += words
    else if (words > 0) parts.push({ reason, words, begins: beginningOf(text) })
    open = reason !== null
  }
  const left = parts.length > MOST_PARTS ? byReason(parts) : parts
  const page = left.reduce((sum, part) => sum + part.words, keptWords)
  return { kept: keptWords, page, left }
}

/** Where the page shows its headline: in a heading, if it shows it twice. */
function headlineIn(passages: readonly Extracted[], headline: string | null): Extracted | undefined {
  const folded = foldLine(headline ?? '')
  if (folded === '') return undefined
  const shown = passages.filter(
    ({ text, reason }) => reason !== null && reason !== 'hidden' && foldLine(text) === folded,
  )
  return shown.find(({ tag }) => /^h[1-6]$/.test(tag)) ?? shown[0]
}

/** One part for each reason, at the place of its first. */
function byReason(parts: readonly Part[]): Part[] {
  const sums = new Map<Reason, Part>()
  for (const part of parts) {
    const sum = sums.get(part.reason)
    sums.set(part.reason, sum ? { ...sum, words: sum.words + part.words } : part)
  }
  return [...sums.values()]
}

function beginningOf(text: string): string {
  if (text.length <= BEGINNING) return text
  const cut = text.slice(0, BEGINNING)
  const space = cut.lastIndexOf(' ')
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, '')}…`
}
