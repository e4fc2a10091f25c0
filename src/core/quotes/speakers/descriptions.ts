// Which person does a phrase without a name mean: `the mayor`, `a police officer`?
import { wordsBefore } from './offices.ts'
import type { People, Person } from './people.ts'
import type { Phrase, Phrases } from './phrases.ts'
import { BODY, DEFINITE, UTTERANCE, WOMAN } from './words.ts'

/** `the mayor`: the holder of the office; else the words themselves, if they surely mean no named person. */
const OBLIQUE: ReadonlySet<string> = new Set('dem den des einem einen eines einer'.split(' '))

export function describedPerson(
  phrases: Phrases,
  phrase: Phrase,
  people: People,
  isSurname: (key: string) => boolean,
  isSource: boolean,
): Person | null {
  const { pieces } = phrases
  if (!isSource && (pieces[phrase.to - 1]!.bits & UTTERANCE) !== 0) return null
  if (phrase.isOwned || hasOwner(phrases, phrase, isSurname)) return null
  const { nounsHaveCapitals } = phrases.words.grammar
  if (phrase.role !== null && !phrase.isIndefinite) {
    const { key } = pieces[phrase.role]!
    const holder = people.holder(key, wordsBefore(pieces, phrase.role))
    if (holder !== null) return holder
    // The mayor may be anyone named before.
    if (people.isAnyoneNamed && !nounsHaveCapitals) return null
  }
  const head = pieces[phrase.to - 1]!
  const isNoun = nounsHaveCapitals && head.capital
  const isPlural = phrase.isDefinite && phrases.words.isPlural(head.key)
  const isKnownKind =
    phrase.role !== null ||
    isPlural ||
    (phrase.isIndefinite && !nounsHaveCapitals) ||
    isNoun ||
    (head.bits & BODY) !== 0
  if (!isKnownKind) return null
  return {
    name: describing(phrases, phrase, isSource),
    isNamed: false,
    gender: (head.bits & WOMAN) !== 0 ? 'woman' : null,
    isBody: phrase.role === null,
    isPerson: phrase.role !== null,
    roles: [],
  }
}

/** The words of a phrase, with its complements but without other people's names. */
function describing(phrases: Phrases, phrase: Phrase, isSource: boolean): string {
  const { pieces } = phrases
  const genitive = phrases.words.grammar.nounsHaveCapitals && (pieces[phrase.to]?.bits ?? 0) & DEFINITE
  const reach = phrases.complementEnd(phrase, Math.min(pieces.length, phrase.to + 8))
  let to = reach
  for (let at = phrase.to; at < reach; at++) if (pieces[at]!.capital && !genitive) to = phrase.to
  // `dem Schreiben`: drop an inflected article.
  const from =
    (OBLIQUE.has(pieces[phrase.from]!.key) || (isSource && pieces[phrase.from]!.key === 'der')) &&
    phrases.words.grammar.tag === 'de'
      ? phrase.from + 1
      : phrase.from
  const words = phrases.wordsOf({ from, to })
  const isRole = phrase.role === phrase.from && !phrases.words.grammar.nounsHaveCapitals
  const isSmall = pieces[phrase.from]!.edge && (phrase.isDefinite || phrase.isIndefinite || isRole)
  return isSmall ? words.charAt(0).toLowerCase() + words.slice(1) : words
}

/** Does a phrase name an owner: `Tom Reed’s lawyer`? */
function hasOwner({ pieces }: Phrases, phrase: Phrase, isSurname: (key: string) => boolean): boolean {
  for (let at = phrase.from; at < phrase.to; at++) {
    const { owns, key, capital } = pieces[at]!
    if (owns && capital) return true
    if (capital && at < phrase.to - 1 && (isSurname(key) || isSurname(key.replace(/s$/, '')))) return true
  }
  return false
}
