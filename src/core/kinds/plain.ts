// Is an edit plainly other wording? Most are: small letters only, no word with a job in the lists, and nothing that
// could be a spelling or an opposite. Answered without making a token, for a rewritten text has thousands.
import { COMMON, type Lexicon, PRONOUN, STARTER } from './lexicon.ts'
import { hasOwnVariant } from './spelling.ts'

const DULL = COMMON | PRONOUN | STARTER
/** Words from here on may be the opposite of their rest: unclear, illegal, disagree. */
const SHORTEST_OPPOSITE = 6
const SPACE = 0x20
const A = 0x61
const Z = 0x7a

/** True where only `wording` can be said of the edit; false where it must be looked at. */
export function isPlainWording(left: string, right: string, lexicon: Lexicon): boolean {
  const replaces = left !== '' && right !== ''
  if (replaces && mayBeSpellings(left, right)) return false
  return areDull(left, lexicon) && areDull(right, lexicon)
}

function mayBeSpellings(left: string, right: string): boolean {
  const first = left.charCodeAt(0)
  if (first === right.charCodeAt(0) || first === SPACE || right.charCodeAt(0) === SPACE) return true
  return hasOwnVariant(firstWord(left)) || hasOwnVariant(firstWord(right))
}

/** Small letters and single spaces, and no word that any kind asks for. */
function areDull(text: string, lexicon: Lexicon): boolean {
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : SPACE
    if (code >= A && code <= Z) continue
    if (code !== SPACE) return false
    if (at > start && !isDull(text, start, at, lexicon)) return false
    start = at + 1
  }
  return text === '' || hasLetter(text)
}

function isDull(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  const word = start === 0 && end === text.length ? text : text.slice(start, end)
  if (((lexicon.words.get(word) ?? 0) & ~DULL) !== 0) return false
  return word.length < SHORTEST_OPPOSITE || !mayBeOpposite(word)
}

function mayBeOpposite(word: string): boolean {
  switch (word.charCodeAt(0)) {
    case 0x75: // un
      return word.charCodeAt(1) === 0x6e
    case 0x69: // in, im, il, ir
      return 'nmlr'.includes(word[1]!)
    case 0x64: // dis
      return word.startsWith('dis')
    case 0x6e: // non
      return word.startsWith('non')
    default:
      return false
  }
}

function hasLetter(text: string): boolean {
  const code = text.charCodeAt(0) === SPACE ? text.charCodeAt(1) : text.charCodeAt(0)
  return code >= A && code <= Z
}

function firstWord(text: string): string {
  const space = text.indexOf(' ')
  return space < 0 ? text : text.slice(0, space)
}
