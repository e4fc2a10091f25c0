// Finds paragraphs that repeat another: duplicates, and pull quotes whose words are taken from the text.
import { foldLine } from '../facts/fold-line.ts'
import { ancestorsOf } from './headings.ts'
import { stretched } from './measure.ts'
import { namesOf } from './names.ts'
import type { Passage } from './passages.ts'

/** Shorter paragraphs may well occur twice. */
const REPEAT_WORDS = 8
/** A pull quote is a line or two; a longer quotation is text, whatever it shares. In words. */
const LEAST_CALLOUT = 4
const MOST_CALLOUT = 80
/** Runs of this many words are compared, and the text must contain this share of a pull quote's. */
const RUN = 4
const REPEATED = 0.8
/** Levels above a paragraph at which its pull quote's element may be. */
const CALLOUT_WITHIN = 4
const CALLOUTS = new Set(['blockquote', 'aside', 'q'])
const CALLOUT_NAMES = new Set(
  'pullquote pull quote callout highlight zitat cita citation exergue teaser'.split(' '),
)

/** Paragraphs among those of an article that repeat others. */
export function repeatsAmong(passages: readonly Passage[]): Set<Passage> {
  const repeats = new Set<Passage>()
  const seen = new Set<string>()
  for (const passage of passages) {
    if (seen.has(passage.text)) repeats.add(passage)
    if (passage.text.split(' ').length >= REPEAT_WORDS) seen.add(passage.text)
  }
  const callouts = passages.filter((passage) => !repeats.has(passage) && isCallout(passage))
  if (callouts.length === 0) return repeats
  const isOne = new Set(callouts)
  const runs = new Set<string>()
  for (const passage of passages)
    if (!isOne.has(passage)) for (const run of runsOf(wordsOf(passage.text))) runs.add(run)
  for (const callout of callouts) {
    const own = runsOf(wordsOf(callout.text))
    if (own.filter((run) => runs.has(run)).length >= own.length * REPEATED) repeats.add(callout)
  }
  return repeats
}

function isCallout({ element, text }: Passage): boolean {
  // A line with the speaker, after a dash.
  const words = /^[—–]/.test(text) ? 0 : wordsOf(text).length
  if (words < LEAST_CALLOUT || words > MOST_CALLOUT) return false
  return ancestorsOf(element)
    .slice(0, CALLOUT_WITHIN)
    .some((at) => CALLOUTS.has(at.localName) || namesOf(at).some((name) => CALLOUT_NAMES.has(name)))
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' '))
}

/** The words of a text, folded; signs of scripts without spaces are words of their own. */
function wordsOf(text: string): string[] {
  const folded = foldLine(text)
  return stretched(folded) === folded ? folded.split(' ') : Array.from(folded.replaceAll(' ', ''))
}
