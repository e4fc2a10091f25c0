// Finds the corrected figure in a rewritten sentence that has no aligned paragraph. The figure is beside the same words:
// people, marched, Sydney.

import { lexiconOf, NUMERIC } from '../kinds/lexicon.ts'
import { TokenReader } from '../kinds/tokens.ts'
import type { Document } from '../model.ts'
import { isScored } from '../text/document.ts'
import { foldWord } from '../text/fold.ts'
import { isNotice } from '../text/notices.ts'
import { isSentenceBreak } from '../text/sentences.ts'
import { isTelling } from '../words/vocabulary.ts'
import { wordsOf } from '../words/words.ts'
import { type Amount, amountsAt, hasAmount } from './amounts.ts'
import type { Stretch } from './places.ts'

/** Words on either side of a figure, within its sentence, that are compared. */
const SIGHT = 8
/** Least number and share of the words beside the wire's figure that must be beside the printing's. */
const FEWEST_SHARED = 3
const SHARE = 0.5
/** Figures read per paragraph: with more, it is a table. */
const MOST_FIGURES = 40

interface Figure {
  readonly amounts: readonly Amount[]
  /** Content words beside it. */
  readonly beside: ReadonlySet<string>
}

/** The figures of a text, each with the words beside it. */
export class Figures {
  readonly #figures: readonly Figure[]

  constructor(document: Document) {
    // A correction notice states the old value.
    this.#figures = document.paragraphs.flatMap(({ role, text }, paragraph) =>
      isScored(role) && !isNotice(text) ? figuresIn(document, paragraph) : [],
    )
  }

  /** Is each amount beside the words that it has in the wire? */
  state(amounts: readonly Amount[], beside: ReadonlySet<string>): boolean {
    const near = this.#figures.filter((figure) => isBeside(figure, beside))
    return (
      amounts.length > 0 && amounts.every((amount) => near.some((each) => hasAmount(each.amounts, amount)))
    )
  }
}

function isBeside(figure: Figure, beside: ReadonlySet<string>): boolean {
  let shared = 0
  for (const word of beside) if (figure.beside.has(word)) shared++
  return shared >= FEWEST_SHARED && shared >= SHARE * Math.min(beside.size, figure.beside.size)
}

/** The content words on either side of a stretch, within its sentence. */
export function wordsBeside(document: Document, { paragraph, start, end }: Stretch): ReadonlySet<string> {
  const words = wordsIn(document, paragraph)
  const first = words.findIndex((word) => word.end > start)
  if (first < 0) return new Set()
  const behind = words.findIndex((word) => word.start >= end)
  return besideOf(words, first, behind < 0 ? words.length : Math.max(behind, first + 1))
}

interface Word {
  readonly start: number
  readonly end: number
  readonly folded: string
  readonly isFigure: boolean
  /** Whether it begins a sentence. */
  readonly begins: boolean
}

function figuresIn(document: Document, paragraph: number): Figure[] {
  const words = wordsIn(document, paragraph)
  const figures: Figure[] = []
  for (const [at, { start, end, isFigure }] of words.entries()) {
    if (!isFigure || figures.length >= MOST_FIGURES) continue
    const amounts = amountsAt(document, { paragraph, start, end })
    if (amounts.length > 0) figures.push({ amounts, beside: besideOf(words, at, at + 1) })
  }
  return figures
}

/** Of the words around those of a half-open range. */
function besideOf(words: readonly Word[], from: number, to: number): ReadonlySet<string> {
  const beside = new Set<string>()
  const add = ({ folded, isFigure }: Word) => {
    if (!isFigure && isTelling(folded)) beside.add(folded)
  }
  for (let at = from; at > 0 && at > from - SIGHT && !words[at]!.begins; at--) add(words[at - 1]!)
  for (let at = to; at < words.length && at < to + SIGHT && !words[at]!.begins; at++) add(words[at]!)
  return beside
}

function wordsIn(document: Document, paragraph: number): Word[] {
  const { text } = document.paragraphs[paragraph]!
  const reader = new TokenReader(lexiconOf(document.language))
  const spans = wordsOf(text)
  return spans.map(({ start, end }, at) => {
    const folded = foldWord(text.slice(start, end))
    const before = spans[at - 1]
    return {
      ...{ start, end, folded },
      isFigure: (reader.facts(folded).flags & NUMERIC) !== 0 || /\p{N}/u.test(folded),
      begins: before === undefined || isSentenceBreak(text, before.start, before.end, start),
    }
  })
}
