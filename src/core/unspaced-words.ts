// Words of scripts that set no spaces between them: cut by the runtime's dictionary, run by run.
import { foldWord } from './fold.ts'
import { classAt, LETTER, SEGMENTED, SURROGATE, UNSPACED_SCRIPT } from './word-units.ts'
import type { WordSpans } from './words.ts'

let segmenter: Intl.Segmenter | undefined

/** The dictionary takes quadratic time in the length of a run. Real ones end at the next mark, far below this. */
const LONGEST_RUN = 500

/** Their dictionaries differ from runtime to runtime; their syllables don't. */
const SYLLABIC_SCRIPT = /[\p{Script=Lao}\p{Script=Khmer}]/u
/** A letter with its marks and subscript letters, and the vowel that Lao writes before it. */
const SYLLABLE = /[\u0ec0-\u0ec4]?\p{L}(?:\u17d2\p{L}|\p{M})*|\p{N}+/gu

/** A run of a script without spaces, cut by the runtime's dictionary (Unicode UAX 29), Lao and Khmer at syllables. */
export function segmentRun(text: string, start: number, out: WordSpans): number {
  let end = start
  while (end < text.length && end - start < LONGEST_RUN) {
    const unit = classAt(text, end)
    if (unit === SEGMENTED || (unit === LETTER && end > start && isMark(text, end))) end++
    else if (unit === SURROGATE && isSegmentedPair(text, end)) end += 2
    else break
  }
  const run = text.slice(start, end)
  if (SYLLABIC_SCRIPT.test(run)) {
    for (const { 0: syllable, index } of run.matchAll(SYLLABLE)) pushFolded(syllable, start + index, out)
    return end
  }
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  if (LOOSE_KANA.test(run)) cutComposed(run, start, segmenter, out)
  else {
    for (const piece of segmenter.segment(run)) {
      if (piece.isWordLike) pushFolded(piece.segment, start + piece.index, out)
    }
  }
  return end
}

/** Sound marks that stand by themselves, as in decomposed kana, and kana of half width. */
const LOOSE_KANA = /[\u3099\u309a\uff66-\uff9f]/
/** One sign of such a run with its sound mark. */
const KANA = /.[\u3099\u309a\uff9e\uff9f]?/gsu

/** The dictionary knows only composed kana of full width: a run is cut as that, and its pieces are found again in it. */
function cutComposed(run: string, start: number, dictionary: Intl.Segmenter, out: WordSpans): void {
  let composed = ''
  const places: number[] = []
  for (const { 0: sign, index } of run.matchAll(KANA)) {
    const form = sign.normalize('NFKC')
    for (let unit = 0; unit < form.length; unit++) places.push(index)
    composed += form
  }
  places.push(run.length)
  for (const { segment, index, isWordLike } of dictionary.segment(composed)) {
    if (!isWordLike) continue
    const [from, to] = [places[index]!, places[index + segment.length]!]
    if (to > from) pushFolded(run.slice(from, to), start + from, out)
  }
}

function pushFolded(word: string, start: number, out: WordSpans): void {
  out.pushFolded(start, start + word.length, foldWord(word))
}

/** Sound marks of half width are letters to Unicode. */
function isMark(text: string, at: number): boolean {
  return /^[\p{M}\uff9e\uff9f]$/u.test(text[at] ?? '')
}

/** Whether a pair of units at a place is a letter of such a script. */
export function isSegmentedPair(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0
  return point > 0xffff && UNSPACED_SCRIPT.test(String.fromCodePoint(point))
}
