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
  out.segmented += end - start
  if (out.segmented > out.mostSegmented) out.bySigns = true
  if (out.bySigns) return cutBySigns(text, start, end, out)
  if (end - start === 1 && isPlain(text.charCodeAt(start))) {
    out.pushUnfolded(text, start, end)
    return end
  }
  const run = text.slice(start, end)
  if (SYLLABIC_SCRIPT.test(run)) {
    for (const { 0: syllable, index } of run.matchAll(SYLLABLE)) pushFolded(syllable, start + index, out)
    return end
  }
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  if (LOOSE_KANA.test(run)) cutComposed(run, start, segmenter, out)
  else {
    // Asked place by place, it takes a quarter less than its iterator.
    const pieces = segmenter.segment(run)
    for (let at = 0; at < run.length; ) {
      const { segment, isWordLike } = pieces.containing(at)!
      if (isWordLike) pushPiece(text, segment, start + at, out)
      at += segment.length
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

/** Each sign with its marks is a word: what is done where the dictionary would take too long. Gives the end. */
function cutBySigns(text: string, start: number, end: number, out: WordSpans): number {
  for (let at = start; at < end; ) {
    const from = at
    at += classAt(text, at) === SURROGATE ? 2 : 1
    while (at < end && !isPlain(text.charCodeAt(at)) && isMark(text, at)) at++
    if (at - from === 1 && isPlain(text.charCodeAt(from))) out.pushUnfolded(text, from, at)
    else pushFolded(text.slice(from, at), from, out)
  }
  return end
}

/** Han and kana that are their own folded form, and never a mark: most of what is written in these scripts. */
function isPlain(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3041 && code <= 0x3096) ||
    (code >= 0x30a1 && code <= 0x30fa) ||
    code === 0x30fc
  )
}

function pushPiece(text: string, piece: string, start: number, out: WordSpans): void {
  const end = start + piece.length
  let at = start
  while (at < end && isPlain(text.charCodeAt(at))) at++
  if (at === end) out.pushUnfolded(text, start, end)
  else pushFolded(piece, start, out)
}

function pushFolded(word: string, start: number, out: WordSpans): void {
  out.pushFolded(start, start + word.length, foldWord(word))
}

// What is a mark is a pure function of the unit; this holds answers already given, nothing else.
const NOT_MARK = 1
const MARK = 2
let marks: Uint8Array | undefined

/** Sound marks of half width are letters to Unicode. */
function isMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  marks ??= new Uint8Array(0x10000)
  if (marks[code] === 0)
    marks[code] = /^[\p{M}\uff9e\uff9f]$/u.test(String.fromCharCode(code)) ? MARK : NOT_MARK
  return marks[code] === MARK
}

/** Whether a pair of units at a place is a letter of such a script. */
export function isSegmentedPair(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0
  return point > 0xffff && UNSPACED_SCRIPT.test(String.fromCodePoint(point))
}
