// Where do sentences begin? Only to link paragraphs by what they share, so a scan of the marks between words will
// do: a stop, then space, then a word that may begin a sentence, unless the word before is an abbreviation.

/** A text that ends with a sentence, in any script, whatever marks close it. */
export const SENTENCE_END = /[.!?…。！？؟۔।]["'”’»)\]]*\s*$/u

const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof st sen rep gov gen lt col sgt maj capt cmdr adm rev hon no vs jan feb mar apr jun jul aug sep ' +
    'sept oct nov dec mt ft fig bzw ca nr str art mme mlle'
  ).split(' '),
)
const LONGEST_ABBREVIATION = 5

/** True where the gap between two words (`end` of one, `start` of the next) parts two sentences. */
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
