// One text prints as one quotation what the other interrupts: `“A. B,” he said.` against `“A,” he said. “B.”`. The whole is
// cut where the other text interrupts it, so that each piece finds its own partner and nothing counts as altered.
import type { Quotation, QuotePart } from './find.ts'
import { QuoteIndex } from './quote-index.ts'
import { concatenated, type QuotedText, type Spoken, type SpokenWords, wordAt } from './spoken.ts'
import type { QuoteDiffs } from './word-changes.ts'

/** Most words of the clause between two quotations of one speech, as `said the mayor, who has led the city since May`. */
const CLAUSE_WORDS = 24
/** Most quotations of one speech that are joined. */
const MOST_PARTS = 8
/** Share of a part's words that the whole must have in the same order, and how many at least. */
const SHARED = 0.6
const SHARED_WORDS = 2
/** A sentence or clause ends here: cuts are made behind such a mark. */
const PAUSE = /[.!?…;,:。！？，、；：–—]/u

/** The two lists, with the wholes of each side cut where the other side interrupts them. */
export function cutAtInterruptions(
  lefts: readonly Spoken[],
  rights: readonly Spoken[],
  sources: { left: QuotedText; right: QuotedText; numbers: SpokenWords; diffs: QuoteDiffs },
): { readonly lefts: readonly Spoken[]; readonly rights: readonly Spoken[] } {
  const { left, right, numbers, diffs } = sources
  return {
    lefts: cutWholes(lefts, rights, { text: left, numbers, diffs }),
    rights: cutWholes(rights, lefts, { text: right, numbers, diffs }),
  }
}

interface Cutting {
  readonly text: QuotedText
  readonly numbers: SpokenWords
  readonly diffs: QuoteDiffs
}

function cutWholes(wholes: readonly Spoken[], parts: readonly Spoken[], cutting: Cutting): readonly Spoken[] {
  const equal = keysOf(wholes)
  const runs = runsOf(parts, (part) => !equal.has(part.key))
  if (runs.length === 0) return wholes
  const printed = keysOf(parts)
  const index = new QuoteIndex(wholes, cutting.numbers.size, (at) => !printed.has(wholes[at]!.key))
  const cuts = new Map<number, readonly number[]>()
  for (const run of runs) {
    const words = concatenated(run.map((quote) => quote.words))
    // Speakers may follow each other in one run: each whole takes the parts that are in it.
    const free = new Set(run)
    for (const candidate of index.candidatesFor(words)) {
      if (free.size < 2) break
      if (cuts.has(candidate)) continue
      const places = cutsOf(wholes[candidate]!, run, words, free, cutting)
      if (places.length > 0) cuts.set(candidate, places)
    }
  }
  if (cuts.size === 0) return wholes
  return wholes.flatMap((whole, at) => piecesOf(whole, cuts.get(at) ?? [], cutting))
}

function keysOf(quotes: readonly Spoken[]): ReadonlySet<number> {
  return new Set(quotes.map(({ key }) => key))
}

/** Neighbouring quotations with no more than a clause between them. */
function runsOf(quotes: readonly Spoken[], accepts: (quote: Spoken) => boolean): Spoken[][] {
  const runs: Spoken[][] = []
  let run: Spoken[] = []
  const end = () => {
    if (run.length > 1) runs.push(run)
    run = []
  }
  for (const quote of quotes) {
    const last = run[run.length - 1]
    if (last && (quote.from - last.to > CLAUSE_WORDS || run.length === MOST_PARTS)) end()
    if (accepts(quote) && quote.words.length > 0) run.push(quote)
    else end()
  }
  end()
  return runs
}

/**
 * Word indexes at which the whole is cut, ascending; none if fewer than two neighbouring parts are in it. The parts of cuts
 * are no longer free.
 */
function cutsOf(
  whole: Spoken,
  run: readonly Spoken[],
  words: Int32Array,
  free: Set<Spoken>,
  { text, diffs }: Cutting,
): readonly number[] {
  if (!diffs.spend(words.length + whole.words.length)) return []
  const partner = diffs.align(words, whole.words)
  const places = wordPlaces(whole, text)
  const cuts: number[] = []
  let at = 0
  let previous: { readonly part: Spoken; readonly last: number } | null = null
  for (const part of run) {
    const range = free.has(part) ? rangeIn(partner, at, at + part.words.length) : null
    at += part.words.length
    if (range && previous !== null) {
      cuts.push(cutBetween(whole, places, previous.last, range.first, text))
      free.delete(previous.part)
      free.delete(part)
    }
    previous = range ? { part, last: range.last } : null
  }
  return cuts
}

/** First and last partner of a part's words, or null if too few of them have one. */
function rangeIn(partner: Int32Array, from: number, to: number): { first: number; last: number } | null {
  let shared = 0
  let first = -1
  let last = -1
  for (let at = from; at < to; at++) {
    const place = partner[at]!
    if (place < 0) continue
    if (first < 0) first = place
    last = place
    shared++
  }
  return shared >= SHARED_WORDS && shared >= SHARED * (to - from) ? { first, last } : null
}

/** The word behind the first pause between two words of the whole, else the second word. */
function cutBetween(
  whole: Spoken,
  places: readonly WordPlace[],
  last: number,
  next: number,
  text: QuotedText,
): number {
  for (let at = last; at < next; at++) {
    const here = places[at]!
    const following = places[at + 1]!
    if (here.part !== following.part) return at + 1
    const { paragraph } = whole.quotation.parts[here.part]!
    if (PAUSE.test(text.texts[paragraph]!.slice(here.end, following.start))) return at + 1
  }
  return next
}

interface WordPlace {
  readonly part: number
  readonly start: number
  readonly end: number
}

function wordPlaces(whole: Spoken, text: QuotedText): WordPlace[] {
  const places: WordPlace[] = []
  whole.quotation.parts.forEach(({ paragraph, start, end }, part) => {
    const behind = wordAt(text, paragraph, end)
    for (let word = wordAt(text, paragraph, start); word < behind; word++)
      places.push({ part, start: text.starts[word]!, end: text.ends[word]! })
  })
  return places
}

function piecesOf(whole: Spoken, cuts: readonly number[], { text, numbers }: Cutting): readonly Spoken[] {
  if (cuts.length === 0) return [whole]
  const places = wordPlaces(whole, text)
  const bounds = [0, ...cuts, places.length]
  return bounds
    .slice(1)
    .map((to, at) => numbers.piece(whole, text, pieceOf(whole, text, places, bounds[at]!, to)))
}

/** The words `from` up to `to` of a whole, with the marks behind them, as a quotation. */
function pieceOf(
  { quotation }: Spoken,
  text: QuotedText,
  places: readonly WordPlace[],
  from: number,
  to: number,
): Quotation {
  const first = places[from]!
  const next = places[to]
  const parts: QuotePart[] = []
  quotation.parts.forEach(({ paragraph, start, end }, part) => {
    if (part < first.part || (next && part > next.part)) return
    const begin = part === first.part && from > 0 ? first.start : start
    const stop = next?.part === part ? next.start : end
    if (stop > begin) parts.push({ paragraph, start: begin, end: stop })
  })
  const said = parts.map(({ paragraph, start, end }) => text.texts[paragraph]!.slice(start, end).trim())
  const heard = parts.filter((_, at) => said[at] !== '')
  return { paragraph: heard[0]!.paragraph, parts: heard, text: said.filter(Boolean).join(' ') }
}
