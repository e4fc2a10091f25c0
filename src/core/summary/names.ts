// Which names does the summary list as changed, dropped and added? Changed: one name replaced another. Dropped and added: only
// names that the other text lacks entirely.

import {
  CAPITAL,
  CLAIMS,
  COMMON,
  EVERYDAY,
  HEDGE,
  MONTH,
  NEGATION,
  OFFICE,
  PRONOUN,
  SAYS,
  WEEKDAY,
} from '../kinds/lexicon.ts'
import { isSlip } from '../kinds/names/name-forms.ts'
import { nameTest } from '../kinds/names/names.ts'
import type { Token, TokenReader } from '../kinds/tokens.ts'
import { type EditedBlock, type Side, tells, type WholeTexts, type WordEdit } from './edits.ts'
import { hasParts, initials, isPartOf, isSameName, ListedNames } from './listed-names.ts'
import { capitalWordsOf, lettersOf } from './text-words.ts'
import { becameOnOneLine, type Wordings } from './wordings.ts'

/** In an edit with at most so many characters beside its names, each name replaces that of the other side. */
const SHORT = 24
/** Within a name, between two capitalised words. */
const BETWEEN_NAMES = /^(?:[\s-]|\. )$/
/** Small words within a name. */
const PARTICLES = new Set(
  'of for the de la le les du des da do dos das di del della van von der den ter ten zu bin ibn al el y e und Sir Dame'.split(
    ' ',
  ),
)
const LISTED = /^, $/
const MOST_PARTICLES = 2
/** Alone, such a word may not be a name. */
const NO_NAME = EVERYDAY | NEGATION | HEDGE | SAYS | MONTH | WEEKDAY
const NO_NOUN = COMMON | PRONOUN | SAYS | CLAIMS | NEGATION | HEDGE | OFFICE
/** Presidential, External: capitalised for show. */
const COMMON_ENDING =
  /(?:ly|ing|ed|tion|ment|ity|ness|ance|ence|ship|ism|ous|ive|able|ible|ful|less|ial|ional|ernal)$/
/** Alone they name a place within another: the Northern tip. */
const DIRECTIONS = /^(?:North|South|East|West)(?:-?(?:east|west))?(?:ern)?$/
/** Least length of a name and a small word written as one. */
const SHORTEST_JOINED = 4
const SHORTEST_SMALL = 3
const LETTERS = /\p{L}.*\p{L}/u
/** Capitalised things and offices that are not names. */
const NO_NAMES = new Set(
  'TV CCTV DVD CD DNA RNA GPS PC SMS ATM VIP CEO CFO MP MPs PM PR IQ MRI NGO NGOs AI GDP HIV AIDS ID IT SUV UFO Internet Web GMT UTC EST'.split(
    ' ',
  ),
)
/** `Jobs’s`: the name is Jobs. */
const OWNER = /(?:['’]s|(?<=s)['’])$/u
/** `UK-based`: the name is UK. */
const SMALL_SUFFIX = /-\p{Ll}[^\s-]*$/u

/** Changed names with both wordings, and those that one text lacks. */
interface Lists {
  readonly changed: (string | null)[]
  readonly dropped: ListedNames
  readonly added: ListedNames
}

/** `speakers`: two speakers listed with a reattributed quotation. */
export function nameWordings(
  blocks: readonly EditedBlock[],
  texts: WholeTexts,
  reader: TokenReader,
  speakers: readonly [left: string, right: string] | null,
): Wordings {
  const lists: Lists = { changed: [], dropped: new ListedNames(), added: new ListedNames() }
  for (const { words } of blocks)
    for (const edit of words) if (tells(edit, 'name')) gather(edit, texts, reader, speakers, lists)
  return { changed: lists.changed, dropped: lists.dropped.names, added: lists.added.names }
}

/** Does the edit have names on both sides? Then a changed speaker is one of these, or one person. */
export function areNamed(edit: WordEdit, reader: TokenReader): boolean {
  return namesIn(edit, 'left', reader).length > 0 && namesIn(edit, 'right', reader).length > 0
}

function gather(
  edit: WordEdit,
  texts: WholeTexts,
  reader: TokenReader,
  speakers: readonly [left: string, right: string] | null,
  { changed, dropped, added }: Lists,
): void {
  const left = namesIn(edit, 'left', reader)
  const right = namesIn(edit, 'right', reader)
  const gone = left.filter((name) => !right.some((other) => isSameName(name, other)))
  const come = right.filter((name) => !left.some((other) => isSameName(name, other)))
  if (
    gone.length > 0 &&
    gone.length === come.length &&
    isShort(edit, gone, come) &&
    describes(edit.gone, gone.at(-1)!, reader) === describes(edit.come, come.at(-1)!, reader)
  ) {
    for (const [at, name] of gone.entries()) {
      if (speakers !== null && areBoth(name, come[at]!, speakers)) continue
      if (!isOnePerson(name, come[at]!, texts) && !isMended(name, come[at]!, edit, texts, reader))
        changed.push(becameOnOneLine(name, come[at]!))
    }
    return
  }
  for (const name of gone) if (isAbsent(name, 'right', texts, reader)) dropped.add(name)
  for (const name of come) if (isAbsent(name, 'left', texts, reader)) added.add(name)
}

/** Are these the two speakers, with their office or without: `Fraktionschef Gordon Lang`? */
function areBoth(left: string, right: string, speakers: readonly [left: string, right: string]): boolean {
  const isOne = (name: string, speaker: string) => speaker.includes(name) || name.includes(speaker)
  return isOne(left, speakers[0]) && isOne(right, speakers[1])
}

/** Does a noun or adjective follow the last name, so that the name only describes it: British newspaper, Clinton aides? */
function describes(text: string, name: string, reader: TokenReader): boolean {
  const behind = text.slice(text.lastIndexOf(name) + name.length)
  const next = /^[ -](\p{Ll}{3,})(?![\p{L}'’])/u.exec(behind)?.[1]
  return next !== undefined && (reader.facts(next).flags & NO_NOUN) === 0
}

/** Are there few words beside the names? */
function isShort(
  { gone, come }: WordEdit,
  goneNames: readonly string[],
  comeNames: readonly string[],
): boolean {
  const beside = (text: string, names: readonly string[]) =>
    text.length - names.reduce((sum, name) => sum + name.length, 0)
  return Math.max(beside(gone, goneNames), beside(come, comeNames)) <= SHORT
}

/** Does the other text lack the name? The last word decides: Sergei Lavrov is the same as Lavrov. */
function isAbsent(name: string, side: Side, texts: WholeTexts, reader: TokenReader): boolean {
  const words = [...capitalWordsOf([name])]
  const last = words.at(-1)
  if (last === undefined || DIRECTIONS.test(name)) return false
  if (words.length === 1 && (COMMON_ENDING.test(last) || (reader.facts(last).flags & NO_NAME) !== 0))
    return false
  if (words.length > 1 && texts.hasName(side, initials(name))) return false
  if (texts.hasCountry(side, name)) return false
  return !texts.hasName(side, last) && !texts.hasName(side, withoutLostSpace(last, reader))
}

/** `Wikinewsthat`: a name and a small word that lost the space between. */
function withoutLostSpace(word: string, reader: TokenReader): string {
  for (let at = word.length - SHORTEST_SMALL; at >= SHORTEST_JOINED; at--)
    if ((reader.facts(word.slice(at)).flags & (COMMON | PRONOUN | MONTH | WEEKDAY)) !== 0)
      return word.slice(0, at)
  return word
}

/** Paul for Hunter, if a text has Paul Hunter; Hunter for Paul Hunter. */
function isOnePerson(left: string, right: string, texts: WholeTexts): boolean {
  if (isPartOf(left, right) || isPartOf(right, left)) return true
  if (hasParts(left) || hasParts(right)) return false
  return texts.hasRun(`${left} ${right}`) || texts.hasRun(`${right} ${left}`)
}

/** `Peskovsaid` for `Peskov, said`, or a typo in a name that the other text writes as this one does. */
function isMended(
  left: string,
  right: string,
  { gone, come }: WordEdit,
  texts: WholeTexts,
  reader: TokenReader,
): boolean {
  if (withoutLostSpace(left, reader) === right || withoutLostSpace(right, reader) === left) return true
  const [a, b] = [lettersOf(left), lettersOf(right)]
  if (a.startsWith(b) && lettersOf(come).startsWith(a)) return true
  if (b.startsWith(a) && lettersOf(gone).startsWith(b)) return true
  const isWord = [left, right].some((name) => COMMON_ENDING.test(name))
  return isSlip(a, b) && (isWord || texts.hasName('left', right) || texts.hasName('right', left))
}

/** Names among the words of one side of an edit, read in their surroundings. */
function namesIn({ gone, come, scenes }: WordEdit, side: Side, reader: TokenReader): string[] {
  const text = side === 'left' ? gone : come
  const { before, after } = scenes[side]
  if (text === '') return []
  const gap = (one: string, other: string) =>
    /\s$/.test(one) || /^[\s,.;:!?]/.test(other) || one === '' ? '' : ' '
  const lead = `${before}${gap(before, text)}`
  const scene = `${lead}${text}${gap(text, after)}${after}`
  const tokens = reader.read(scene)
  const isName = nameTest(
    { tokens, text: scene, lexicon: reader.lexicon, startsBlock: before.length === scenes[side].start },
    reader.capitals,
  )
  const [from, to] = [lead.length, lead.length + text.length]
  const isIn = (at: number) => tokens[at] !== undefined && tokens[at].start >= from && tokens[at].end <= to
  const names: string[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!isIn(at) || !(isName(at) || opensName(tokens, at, isName))) continue
    const last = lastOf(
      tokens,
      at,
      scene,
      (next) => isIn(next) && (isName(next) || isOfOffice(tokens, at, next)),
    )
    const name = scene
      .slice(tokens[at]!.start, tokens[last]!.end)
      .replace(SMALL_SUFFIX, '')
      .replace(OWNER, '')
    if (LETTERS.test(name) && !NO_NAMES.has(name)) names.push(name)
    at = last
  }
  return names
}

/** `Secretary of State`, `Ministry of Interior`, `State for Children`: an office whose name follows. */
function opensName(tokens: readonly Token[], at: number, isName: (at: number) => boolean): boolean {
  if (isFieldOfOffice(tokens, at)) return true
  if (!isOfficeAt(tokens, at)) return false
  const link = tokens[at + 1]?.key
  return link === 'for' ? ((tokens[at + 2]?.flags ?? 0) & CAPITAL) !== 0 : link === 'of' && isName(at + 2)
}

/** Children, Schools and Families are part of a name behind Secretary of State for. */
function isOfOffice(tokens: readonly Token[], from: number, at: number): boolean {
  if ((tokens[at]!.flags & CAPITAL) === 0) return false
  return isFieldOfOffice(tokens, from) || (tokens[from + 1]?.key === 'for' && isOfficeAt(tokens, from))
}

/** The Children of `Minister for Children`. */
function isFieldOfOffice(tokens: readonly Token[], at: number): boolean {
  const isField = at > 1 && (tokens[at]!.flags & CAPITAL) !== 0 && tokens[at - 1]!.key === 'for'
  return isField && isOfficeAt(tokens, at - 2)
}

/** The State of `Secretary of State`, or an office. */
function isOfficeAt(tokens: readonly Token[], at: number): boolean {
  const { flags, key } = tokens[at]!
  return (flags & CAPITAL) !== 0 && ((flags & OFFICE) !== 0 || key === 'state') && (flags & PRONOUN) === 0
}

/** Index of the last word of the name that begins at `at`. */
function lastOf(tokens: readonly Token[], at: number, text: string, isName: (at: number) => boolean): number {
  let last = at
  for (let next = at + 1; next < tokens.length && next - last <= MOST_PARTICLES + 1; next++) {
    const between = text.slice(tokens[next - 1]!.end, tokens[next]!.start)
    const isListed = LISTED.test(between) && isOfSeveral(tokens, at, last)
    if (!BETWEEN_NAMES.test(between) && !isListed) break
    if (isName(next)) last = next
    else if (
      !PARTICLES.has(tokens[next]!.text) &&
      !(tokens[next]!.text === 'and' && isOfSeveral(tokens, at, last))
    )
      break
  }
  return last
}

/** The Department for Children, Schools and Families is one name. */
function isOfSeveral(tokens: readonly Token[], from: number, to: number): boolean {
  return isFieldOfOffice(tokens, from) || tokens.slice(from, to).some(({ text }) => text === 'for')
}
