// Is an edit plainly wording? Most are: small letters only, no word with a job in the lists, and nothing that could be a
// spelling or an opposite. Decided without making a token, since a rewritten text has thousands.
import { BOUND, CAPITAL, COMMON, LOADED, MEASURE, OPPOSITE, PRONOUN, RELATION, STARTER } from './lexicon.ts'
import { hasOwnVariant } from './spelling/spelling.ts'
import type { TokenReader } from './tokens.ts'

/** Every job of a word except the dull ones. */
const TELLING = ((CAPITAL - 1) & ~(COMMON | PRONOUN | STARTER)) | MEASURE | LOADED
/** Words of at least this length may be the opposite of their rest: unclear, illegal, disagree. */
const SHORTEST_OPPOSITE = 6
/** No flags: the words need a closer look. */
const TELLS = -1
const SPACE = 0x20
const COMMA = 0x2c
const FULL_STOP = 0x2e
const SEMICOLON = 0x3b
const A = 0x61
const Z = 0x7a

/**
 * True if the edit can only be `wording`; false if it needs a closer look. `facesValue` is called if one of its words may be
 * about the certainty of a value beside it.
 */
export function isPlainWording(
  left: string,
  right: string,
  reader: TokenReader,
  facesValue: () => boolean,
): boolean {
  const replaces = left !== '' && right !== ''
  if (replaces && mayBeSpellings(left, right)) return false
  const gone = dullFlags(left, reader)
  const come = gone === TELLS ? TELLS : dullFlags(right, reader)
  if (come === TELLS || (gone & come & OPPOSITE) !== 0) return false
  return (((gone | come) & BOUND) | (gone & come & RELATION)) === 0 || !facesValue()
}

function mayBeSpellings(left: string, right: string): boolean {
  const first = left.charCodeAt(0)
  if (first === right.charCodeAt(0) || first === SPACE || right.charCodeAt(0) === SPACE) return true
  return hasOwnVariant(left, 0, endOfFirstWord(left)) || hasOwnVariant(right, 0, endOfFirstWord(right))
}

/** The flags of small-letter words with spaces between and marks at their ends, if no kind needs any of them. */
function dullFlags(text: string, reader: TokenReader): number {
  let start = 0
  let all = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : SPACE
    if (code >= A && code <= Z) continue
    // A mark inside a word, as in a.m, makes another word of it.
    if (code !== SPACE && !(at > start && isPause(code) && isEnd(text, at + 1))) return TELLS
    if (at > start) {
      const { flags } = reader.factsAt(text, start, at)
      if ((flags & TELLING) !== 0 || (at - start >= SHORTEST_OPPOSITE && mayBeOpposite(text, start)))
        return TELLS
      all |= flags
    }
    start = at + 1
  }
  return text === '' || hasLetter(text) ? all : TELLS
}

function isPause(code: number): boolean {
  return code === COMMA || code === FULL_STOP || code === SEMICOLON
}

function isEnd(text: string, at: number): boolean {
  return at === text.length || text.charCodeAt(at) === SPACE
}

function mayBeOpposite(text: string, start: number): boolean {
  switch (text.charCodeAt(start)) {
    case 0x75: // un
      return text.charCodeAt(start + 1) === 0x6e
    case 0x69: // in, im, il, ir
      return 'nmlr'.includes(text[start + 1]!)
    case 0x64: // dis
      return text.startsWith('dis', start)
    case 0x6e: // non
      return text.startsWith('non', start)
    default:
      return false
  }
}

function hasLetter(text: string): boolean {
  const code = text.charCodeAt(0) === SPACE ? text.charCodeAt(1) : text.charCodeAt(0)
  return code >= A && code <= Z
}

function endOfFirstWord(text: string): number {
  const space = text.indexOf(' ')
  return space < 0 ? text.length : space
}
