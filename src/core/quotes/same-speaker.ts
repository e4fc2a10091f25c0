// Are the speakers of two texts certainly different people? Holan, Jane Holan and the mayor may be one person; only two
// names that share no word and no spelling are surely two.
import { foldWord } from '../text/fold.ts'
import { genderOfGivenName, ROLE, speechWordsOf } from './speakers/words.ts'

const WORD = /[\p{L}\p{M}\p{N}’'.-]+/gu
const CAPITAL = /^\p{Lu}/u
/** Scripts without capitals: every word may be part of a name. */
const UNCASED = /^\p{Lo}/u
/** A German owner and a noun. */
const OWNED = /^(\p{Lu}\S*s) (\p{Lu}\S+)$/u
/** Letters that one name shares from its start in any transliteration. */
const SAME_START = 3

/** Is the speaker certainly another person or body on the other side? False in doubt. */
export function areDifferent(left: string | null, right: string | null): boolean {
  if (left === null || right === null || left === right) return false
  const ours = namesIn(left)
  const theirs = namesIn(right)
  if (ours.length === 0 || theirs.length === 0) return false
  if (isDescription(left) || isDescription(right)) return false
  if (ours.length > 1 && theirs.length > 1 && haveOtherGivenNames(ours, theirs)) return true
  return !ours.some((name) => theirs.some((other) => mayBeSame(name, other)))
}

/** The more specific of two that may be the same. */
export function fullerOf(left: string | null, right: string | null): string | null {
  if (left === null || right === null) return right ?? left
  const [ours, theirs] = [namesIn(left).length, namesIn(right).length]
  if (isDescription(left) !== isDescription(right)) return isDescription(left) ? right : left
  return ours > theirs || (ours === theirs && left > right) ? left : right
}

/** `the mayor`, `ein Sprecher`, `Müllers Anwalt`: words that begin small or have an owner describe, possibly anybody. */
function isDescription(speaker: string): boolean {
  if (/^\p{Ll}/u.test(speaker)) return true
  const owned = OWNED.exec(speaker)
  if (owned === null || genderOfGivenName(foldWord(owned[1]!)) !== null) return false
  const noun = owned[2]!
  return ((speechWordsOf('de')?.of(noun, 0, noun.length).bits ?? 0) & ROLE) !== 0
}

function namesIn(speaker: string): string[] {
  return (speaker.match(WORD) ?? [])
    .filter((word) => CAPITAL.test(word) || UNCASED.test(word))
    .map((word) => foldWord(word).replace(/[.'’]+s?$/, ''))
}

/** `Emil Marok` and `Jonas Marok`: one surname, two people. An initial may stand for any name it begins. */
function haveOtherGivenNames(ours: readonly string[], theirs: readonly string[]): boolean {
  if (!mayBeSame(ours.at(-1)!, theirs.at(-1)!)) return false
  const [first, other] = [ours[0]!, theirs[0]!]
  // A title or a nickname is no other name: the Governator and Arnold are one.
  if (genderOfGivenName(first) === null || genderOfGivenName(other) === null) return false
  return !first.startsWith(other.slice(0, 1)) && ours.length === theirs.length
}

/** Equal, or alike enough to be two spellings. */
function mayBeSame(name: string, other: string): boolean {
  if (name === other) return true
  const shorter = Math.min(name.length, other.length)
  return shorter > SAME_START && name.slice(0, SAME_START) === other.slice(0, SAME_START)
}
