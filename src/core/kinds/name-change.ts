// Did a name change, and how much does that matter? Another name is news; the same one shortened, or with its
// title dropped, is a matter of style.
import type { Significance } from '../model.ts'
import type { ReadSide } from './edit.ts'
import { CAPITAL, COMMON, COURTESY, OFFICE, PRONOUN } from './lexicon.ts'
import { nameTest } from './names.ts'
import type { Token, TokenReader } from './tokens.ts'

export interface NameChange {
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

/** Words between an office and the name it belongs to. */
const TITLE_REACH = 4

/** The change of names that an edit makes, or null. */
export function nameChange(left: ReadSide, right: ReadSide, reader: TokenReader): NameChange | null {
  if (!left.only.some(mayName) && !right.only.some(mayName)) return null
  const leftScene = sceneOf(left, reader)
  const rightScene = sceneOf(right, reader)
  const gone = namesOf(leftScene)
  const come = namesOf(rightScene)
  const titles = [...titlesOf(leftScene), ...titlesOf(rightScene)]
  const tokens = [...gone, ...come, ...titles]
  if (tokens.length === 0) return null
  if (gone.length + come.length === 0)
    return { significance: titles.every(isCourtesy) ? 'low' : 'normal', tokens }
  return { significance: weigh(gone, come, leftScene, rightScene), tokens }
}

/** Can the token be a name or a title at all? Most edits have none, and what stands around them is not read. */
function mayName(token: Token): boolean {
  return (token.flags & (CAPITAL | COURTESY | OFFICE)) !== 0
}

function weigh(gone: readonly Token[], come: readonly Token[], left: Scene, right: Scene): Significance {
  if (gone.length > 0 && come.length > 0)
    return sameInitials(left, right) ? 'low' : possessive(gone, come) ? 'low' : 'high'
  const scene = gone.length > 0 ? left : right
  const other = gone.length > 0 ? right : left
  if (other.side.only.some((token) => (token.flags & PRONOUN) !== 0 && (token.flags & COMMON) === 0))
    return 'normal'
  return (gone.length > 0 ? gone : come).every((token) => besideKeptName(token, scene)) ? 'normal' : 'high'
}

/** What stands around is read only where a word can be a name or a title: in most edits, on one side at most. */
function sceneOf(side: ReadSide, reader: TokenReader): Scene {
  if (!side.only.some(mayName)) return { side, tokens: side.tokens, isName: () => false, first: 0 }
  const { text, tokens, from } = side.place.window(reader)
  const isName = nameTest({ tokens, text, lexicon: reader.lexicon, startsBlock: side.place.startsBlock })
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

/** Sergei beside a Lavrov that both sides have. */
function besideKeptName(token: Token, scene: Scene): boolean {
  const at = scene.first + token.index
  return [at - 2, at - 1, at + 1, at + 2].some((near) => {
    const other = scene.tokens[near]
    if (!other || !scene.isName(near) || scene.side.only.some((only) => only.key === other.key)) return false
    return Math.abs(near - at) === 1 ? true : scene.isName((near + at) / 2)
  })
}

/** EU and European Union. */
function sameInitials(left: Scene, right: Scene): boolean {
  const leftNames = namesOf(left)
  const rightNames = namesOf(right)
  const short = leftNames.length === 1 ? leftNames : rightNames
  const long = short === leftNames ? rightNames : leftNames
  if (short.length !== 1 || long.length < 2) return false
  return short[0]!.key.replaceAll('.', '') === long.map((token) => token.key[0]).join('')
}

/** Lavrov and Lavrov's: the same name in another case. */
function possessive(gone: readonly Token[], come: readonly Token[]): boolean {
  const plain = (token: Token) => token.key.replace(/'s?$/, '')
  return gone.map(plain).join(' ') === come.map(plain).join(' ')
}
