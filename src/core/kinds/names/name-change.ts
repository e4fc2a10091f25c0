// Did a name change, and how much does that matter? Another name is news; the same one shortened, or without its title, is a
// matter of style.

import { POSTAL_SIGNS } from '../../languages/states.ts'
import type { Significance } from '../../model.ts'
import type { ReadSide } from '../edit.ts'
import { CAPITAL, COMMON, COURTESY, OFFICE, PRONOUN, SHOUTED } from '../lexicon.ts'
import type { Token, TokenReader } from '../tokens.ts'
import { isCapitalInside, nameTest } from './names.ts'
import { isSameTransliterated } from './transliteration.ts'

interface NameChange {
  readonly significance: Significance
  /** The tokens it explains. */
  readonly tokens: readonly Token[]
}

/** A side with its tokens in their surroundings. */
interface Scene {
  readonly side: ReadSide
  readonly tokens: readonly Token[]
  readonly isName: (at: number) => boolean
  /** Index of the side's first token among `tokens`. */
  readonly first: number
}

/** NATO, BoE, U.N. */
const ACRONYM_FORM = /^\p{Lu}[\p{L}.]{0,8}\p{Lu}\.?$/u
const SENTENCE_END = /[.!?…]["'”’)]*\s/g
/** Words that begin a description of a person already introduced. */
const DESCRIBING: ReadonlySet<string> = new Set(
  'the this that his her their its der die das le la el los las'.split(' '),
)
const MOST_DESCRIBING = 3
/** Words between an office and the name it belongs to. */
const TITLE_REACH = 4

/** The name change that an edit makes, or null. */
export function nameChange(left: ReadSide, right: ReadSide, reader: TokenReader): NameChange | null {
  if (!left.only.some(mayName) && !right.only.some(mayName)) return null
  const leftScene = sceneOf(left, reader)
  const rightScene = sceneOf(right, reader)
  const gone = namesOf(leftScene)
  const come = namesOf(rightScene)
  const same = acronymTokens(leftScene, rightScene)
  if (same && [...gone, ...come].every((token) => same.includes(token)))
    return { significance: 'low', tokens: same }
  const titles = [...titlesOf(leftScene), ...titlesOf(rightScene)]
  const tokens = [...gone, ...come, ...titles]
  if (tokens.length === 0) return null
  const title: Significance = titles.every(isCourtesy) ? 'low' : 'normal'
  if (gone.length + come.length === 0) return { significance: title, tokens }
  const name = weigh(gone, come, leftScene, rightScene, reader)
  return { significance: name === 'low' ? title : name, tokens }
}

/** Can the token be a name or a title at all? Most edits have none, and their surroundings are not read. */
function mayName(token: Token): boolean {
  return (token.flags & (CAPITAL | COURTESY | OFFICE)) !== 0 || isCapitalInside(token)
}

function weigh(
  gone: readonly Token[],
  come: readonly Token[],
  left: Scene,
  right: Scene,
  reader: TokenReader,
): Significance {
  if (gone.length > 0 && come.length > 0) return isSameName(gone, come) ? 'low' : 'high'
  const scene = gone.length > 0 ? left : right
  const other = gone.length > 0 ? right : left
  if (other.side.only.some(isPronoun))
    return isNews(gone, come, reader) || mayMeanAnother(other.side, gone.length > 0 ? gone : come, reader)
      ? 'high'
      : 'normal'
  // The other text has the name too, elsewhere in the paragraph.
  const isReplaced = other.side.only.some((token) => (token.flags & COMMON) === 0)
  const names = gone.length > 0 ? gone : come
  if (!isReplaced && names.every(({ text }) => other.side.place.holds(text))) return 'normal'
  const otherSide = gone.length > 0 ? 1 : 0
  if (isDescription(other.side) && names.every(({ key }) => reader.capitals?.isIn(otherSide, key)))
    return 'normal'
  return names.every((token) => besideKeptName(token, scene)) ? 'normal' : 'high'
}

/** `The hacker`, `his lawyer`: a person already introduced, whose name stands elsewhere in the text. */
function isDescription({ tokens }: ReadSide): boolean {
  const [first, ...nouns] = tokens
  if (first === undefined || !DESCRIBING.has(first.key)) return false
  return (
    nouns.length > 0 && nouns.length <= MOST_DESCRIBING && nouns.every(({ flags }) => (flags & CAPITAL) === 0)
  )
}

/** Does the text with the pronoun lack all the names? Then the referent is open. */
function isNews(gone: readonly Token[], come: readonly Token[], { capitals }: TokenReader): boolean {
  if (capitals === null) return false
  const names = gone.length > 0 ? gone : come
  const side = gone.length > 0 ? 1 : 0
  return names.every(({ key }) => !capitals.isIn(side, key))
}

/** Does another name precede the pronoun in the part of its sentence that is read? `As Reed told it, he/Holan paid`. */
function mayMeanAnother({ place }: ReadSide, names: readonly Token[], reader: TokenReader): boolean {
  const { text, tokens, from } = place.window(reader)
  const sentence = [...text.slice(0, from).matchAll(SENTENCE_END)].at(-1)?.index ?? 0
  const { lexicon, capitals } = reader
  const isName = nameTest({ tokens, text, lexicon, startsBlock: place.startsBlock }, capitals)
  return tokens.some(
    ({ start, end, key }, at) =>
      start >= sentence && end <= from && isName(at) && !names.some((name) => name.key === key),
  )
}

function isPronoun(token: Token): boolean {
  return (token.flags & PRONOUN) !== 0 && (token.flags & (COMMON | SHOUTED)) === 0
}

/** The same name in another case, order or transliteration, or shortened. */
function isSameName(gone: readonly Token[], come: readonly Token[]): boolean {
  if (gone.length !== come.length) return false
  const rest = [...come]
  return gone.every((token) => {
    const at = rest.findIndex((other) => isSameNameWord(token, other))
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
}

function isSameNameWord(left: Token, right: Token): boolean {
  const [a, b] = [left, right].map(({ key }) => key.replace(/'s?$/, '')) as [string, string]
  return a === b || isSameTransliterated(a, b) || isCutShort(left, right) || isCutShort(right, left)
}

/** Ore. and Oregon: the first letter, then the others in their order; or a state's postal code. */
function isCutShort(short: Token, long: Token): boolean {
  if (POSTAL_SIGNS.get(short.text) === long.key) return true
  if (!short.isCut || short.key.length >= long.key.length || short.key[0] !== long.key[0]) return false
  let at = 0
  for (const letter of short.key) {
    at = long.key.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

/** Surroundings are read only if a word can be a name or a title: in most edits, on one side at most. */
function sceneOf(side: ReadSide, reader: TokenReader): Scene {
  if (!side.only.some(mayName)) return { side, tokens: side.tokens, isName: () => false, first: 0 }
  const { text, tokens, from } = side.place.window(reader)
  const isName = nameTest(
    { tokens, text, lexicon: reader.lexicon, startsBlock: side.place.startsBlock },
    reader.capitals,
  )
  let first = tokens.findIndex((token) => token.end > from)
  if (first < 0) first = tokens.length
  return { side, tokens, isName, first }
}

function namesOf(scene: Scene): Token[] {
  return scene.side.only.filter((token) => scene.isName(scene.first + token.index))
}

/** Titles and offices that stand before a name. */
function titlesOf(scene: Scene): Token[] {
  return scene.side.only.filter((token) => {
    if ((token.flags & (COURTESY | OFFICE)) === 0) return false
    const at = scene.first + token.index
    for (let next = at + 1; next <= at + TITLE_REACH && next < scene.tokens.length; next++) {
      if (scene.isName(next)) return true
      if ((scene.tokens[next]!.flags & (OFFICE | COURTESY | CAPITAL)) === 0) return false
    }
    return false
  })
}

function isCourtesy(token: Token): boolean {
  return (token.flags & COURTESY) !== 0
}

/** Sergei before a Lavrov that both sides have. */
function besideKeptName(token: Token, scene: Scene): boolean {
  const at = scene.first + token.index
  return [at - 2, at - 1, at + 1, at + 2].some((near) => {
    const other = scene.tokens[near]
    if (!other || !scene.isName(near) || scene.side.only.some((only) => only.key === other.key)) return false
    return Math.abs(near - at) === 1 ? true : scene.isName((near + at) / 2)
  })
}

/**
 * EU and European Union, FAO and Food and Agriculture Organization: the words of both, if one side has the initials of the
 * other's capitals (small words may count), else null.
 */
function acronymTokens(left: Scene, right: Scene): readonly Token[] | null {
  return initialsOf(left, right) ?? initialsOf(right, left)
}

function initialsOf(short: Scene, long: Scene): readonly Token[] | null {
  const acronyms = short.side.only.filter(({ text }) => ACRONYM_FORM.test(text))
  const acronym = acronyms[0]
  const capitals = long.side.only.filter((token) => (token.flags & CAPITAL) !== 0)
  if (acronyms.length !== 1 || acronym === undefined || capitals.length < 2) return null
  const words = long.side.tokens.slice(capitals[0]!.index, capitals.at(-1)!.index + 1)
  const letters = acronym.key.replaceAll('.', '')
  const initials = (tokens: readonly Token[]) => tokens.map((token) => token.key[0]).join('')
  return letters === initials(capitals) || letters === initials(words) ? [acronym, ...words] : null
}
