// Where do sentences begin and end? Scans the marks between words: a stop, then space, then a word that may begin a
// sentence, unless the word before is an abbreviation.

/** The end of a sentence at the end of a text, in any script, with any closing marks. */
export const SENTENCE_END = /[.!?…。！？؟۔।]["'”’»)\]]*\s*$/u

const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof st sen rep gov gen lt col sgt maj capt cmdr adm rev hon no vs jan feb mar apr jun jul aug sep ' +
    'sept oct nov dec mt ft fig bzw ca nr str art mme mlle'
  ).split(' '),
)
const LONGEST_ABBREVIATION = 5
const WORD = /[\p{L}\p{M}\p{N}]+/gu
const LAST_WORD = /([\p{L}\p{M}]+)\.\s*$/u
/** A shorter run of words before a full stop may be an abbreviation. */
const SENTENCE_WORDS = 4
/** Scripts without spaces: so many letters make a sentence. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu
const SENTENCE_LETTERS = 8
/** Characters at the end that decide how a text ends. */
const TAIL = 48

/** True if the gap between two words (`end` of one, `start` of the next) separates two sentences. */
export function isSentenceBreak(text: string, wordStart: number, end: number, start: number): boolean {
  if (start - end < 2)
    return start > end && (isFullwidthStop(text.charCodeAt(end)) || isMissingSpace(text, end))
  let at = end
  while (at < start && !isStop(text.charCodeAt(at))) at++
  if (at === start) return false
  if (isFullwidthStop(text.charCodeAt(at))) return true
  if (!spaceFollows(text, at + 1, start)) return false
  if (text.charCodeAt(at) === 0x2e && at === end && isAbbreviation(text, wordStart, end)) return false
  return !isLowerCase(text.charCodeAt(start))
}

/** `time.Just`: a stop whose space was lost. */
function isMissingSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (
    (code === 0x2e || code === 0x21 || code === 0x3f) &&
    /\p{Ll}/u.test(text[at - 1]!) &&
    /\p{Lu}/u.test(text[at + 1]!)
  )
}

function isStop(code: number): boolean {
  return (
    code === 0x2e ||
    code === 0x21 ||
    code === 0x3f ||
    code === 0x2026 ||
    code === 0x061f ||
    code === 0x06d4 ||
    code === 0x0964 ||
    isFullwidthStop(code)
  )
}

function isFullwidthStop(code: number): boolean {
  return code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0xff0e
}

function spaceFollows(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x20 || code === 0x0a || code === 0xa0 || code === 0x09 || code === 0x202f) return true
  }
  return false
}

function isAbbreviation(text: string, start: number, end: number): boolean {
  if (end - start === 1) return /\p{Lu}/u.test(text[start]!)
  if (end - start > LONGEST_ABBREVIATION) return false
  const word = text.slice(start, end)
  return word.includes('.') || ABBREVIATIONS.has(word.toLowerCase())
}

function isLowerCase(code: number): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a
  return /\p{Ll}/u.test(String.fromCharCode(code))
}

/** Does this text end a sentence? True of the empty text, where one begins. */
function endsSentence(text: string): boolean {
  if (text === '') return true
  const tail = text.slice(-TAIL)
  if (!SENTENCE_END.test(tail)) return false
  const last = LAST_WORD.exec(tail)
  return last === null || !isAbbreviation(last[1]!, 0, last[1]!.length)
}

/** Is the last character a plain letter, as in most edits? Then no sentence ends, and no expression is needed. */
function isWithin(text: string): boolean {
  let end = text.length - 1
  if (text.charCodeAt(end) === 0x20) end--
  const code = end < 0 ? 0 : text.charCodeAt(end)
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

/** Number of sentences in a text that follows `before`; 0 unless it consists of whole ones. */
export function wholeSentences(before: string, text: string): number {
  if (isWithin(text) || !SENTENCE_END.test(text) || !endsSentence(before)) return 0
  let words = 0
  let count = 1
  let start = 0
  let end = 0
  for (const { index, 0: word } of text.matchAll(WORD)) {
    if (words > 0 && isSentenceBreak(text, start, end, index)) count++
    words++
    start = index
    end = index + word.length
  }
  if (words >= SENTENCE_WORDS) return count
  return (text.match(UNSPACED)?.length ?? 0) >= SENTENCE_LETTERS ? count : 0
}
