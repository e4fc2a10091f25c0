// A seeded generator of news-like text: the same seed gives the same paragraphs, of any length. Sentences are patterns
// with slots; words are drawn by rank, so frequencies fall as in a real language.

import { type Random, randomOf } from './random.ts'
import {
  ADJECTIVES,
  ADVERBS,
  GIVEN_NAMES,
  MONTHS,
  NAME_ENDS,
  NAME_STARTS,
  NOUNS,
  REPORTING,
  ROLES,
  TIMES,
  VERBS,
} from './vocabulary.ts'

/** Press paragraphs are short: within these bounds, two thirds of them under fifty words. */
const SHORTEST_PARAGRAPH = 20
const LONGEST_PARAGRAPH = 80

type Slot = (random: Random) => string

const SLOTS: Readonly<Record<string, Slot>> = {
  // One noun in twelve is a compound: the long tail of words that a story uses once.
  noun: (random) => random.zipf(NOUNS) + (random.chance(1 / 12) ? `-${random.pick(NOUNS)}` : ''),
  verb: (random) => random.zipf(VERBS),
  adj: (random) => random.zipf(ADJECTIVES),
  adv: (random) => random.zipf(ADVERBS),
  day: (random) => random.pick(TIMES),
  date: (random) => `${1 + random.below(28)} ${random.pick(MONTHS)}`,
  year: (random) => String(1985 + random.below(40)),
  reported: (random) => random.pick(REPORTING),
  role: (random) => random.pick(ROLES),
  place: properName,
  person: (random) => `${random.pick(GIVEN_NAMES)} ${properName(random)}`,
  money: (random) => `$${1 + random.below(90)}.${random.below(10)} million`,
  share: (random) => `${1 + random.below(98)} percent`,
  count: (random) => grouped(2 + Math.floor(10 ** (1 + 4 * random.next()))),
}

const OPENERS = [
  '',
  '',
  '',
  'On {day} ',
  'In {place}, ',
  'By {date}, ',
  'But ',
  'Since {year}, ',
  'According to {role}, ',
  'Under the {adj} {noun}, ',
  'After the {noun} of {place}, ',
  'During a {noun} on {date}, ',
  'Despite {money} of {noun}, ',
  'Asked about the {noun}, {person} {reported} that ',
] as const

const CLAUSES = [
  'the {noun} {verb} the {adj} {noun}',
  '{person}, {role} of the {noun} {noun}, {adv} {verb} a {adj} {noun}',
  'about {count} people {verb} its {noun}',
  'it was not clear whether a {noun} would be {verb}',
  '{share} of every {noun} goes to the {noun}',
  'the {adj} {noun}, which {place} {verb} in {year}, {verb} no {noun}',
  'neither the {noun} nor its {noun} {verb} {place}',
  'a {noun} of {count} and a {noun} of {money} were {adv} {verb}',
  '{place} {verb} two of its {adj} {noun} plans',
  'the {noun} {role} {verb} has {adv} {verb} them',
  'those who {verb} {noun} and {noun} {verb} the “{adj} {noun}”',
  '{role} from {place} {verb} {person} as “{adj} and {adj}”',
] as const

const TAILS = [
  '.',
  '.',
  ', {role} {reported}.',
  ', {person} {reported}.',
  ' in {place} on {day}.',
  ' before the {noun} {verb} it.',
  ', up from {share} in {year}.',
  ' for {money} a year.',
  ', while {place} {verb} the {noun}.',
  ' and {adv} {verb} {person}.',
  '; the {adj} {noun} {verb} the rest.',
  ', as its {noun} {verb} {count} of them.',
  ' near {place}, where the {noun} {verb}.',
] as const

const QUOTATIONS = [
  '“The {noun} {verb} our {noun}, and no {noun} can {adv} change that,” {reported} {person}.',
  '{person} {reported}: “We {adv} {verb} the {noun}. It isn’t the {adj} {noun} that {place} wanted.”',
  '“If a {noun} may be {verb},” {role} {reported}, “then {place} won’t be the last {adj} {noun}.”',
] as const

/** One sentence in this many is direct speech. */
const QUOTATION_SHARE = 1 / 7

const HEADLINES = [
  '{place} {verb} {adj} {noun} over {noun}',
  '{noun} {verb} as {place} {noun} {verb} {money}',
  '{adj} {noun} {verb} in {place}',
] as const

/** Paragraphs of a made-up story of about `words` words (the last paragraph is the shortest that reaches it). */
export function newsParagraphs(seed: number, words: number): string[] {
  const random = randomOf(seed)
  const paragraphs: string[] = []
  for (let left = words; left > 0; ) {
    const paragraph = newsParagraph(random, left)
    paragraphs.push(paragraph)
    left -= roughWords(paragraph)
  }
  return paragraphs
}

/** A made-up story as plain text: paragraphs with a blank line between. */
export function newsText(seed: number, words: number): string {
  return newsParagraphs(seed, words).join('\n\n')
}

/** One paragraph of 20 to 80 words, fewer where `limit` is smaller. */
export function newsParagraph(random: Random, limit = LONGEST_PARAGRAPH): string {
  // The square of a uniform number favours short paragraphs, as the press does.
  const span = (LONGEST_PARAGRAPH - SHORTEST_PARAGRAPH) * random.next() ** 2
  const wanted = Math.min(limit, SHORTEST_PARAGRAPH + span)
  let paragraph = newsSentence(random)
  while (roughWords(paragraph) < wanted) paragraph += ` ${newsSentence(random)}`
  return paragraph
}

/** One sentence with its full stop. */
export function newsSentence(random: Random): string {
  if (random.chance(QUOTATION_SHARE)) return filled(random.pick(QUOTATIONS), random)
  return filled(random.pick(OPENERS) + random.pick(CLAUSES) + random.pick(TAILS), random)
}

/** A headline: a few words without a full stop. */
export function newsHeadline(random: Random): string {
  return filled(random.pick(HEADLINES), random)
}

/** A single word; frequent words are drawn more often. */
export function newsWord(random: Random): string {
  return random.zipf(random.pick([NOUNS, VERBS, ADJECTIVES, ADVERBS]))
}

function filled(pattern: string, random: Random): string {
  const sentence = pattern.replace(/\{(\w+)\}/gu, (_, slot: string) => SLOTS[slot]!(random))
  const first = sentence.search(/\p{L}/u)
  return sentence.slice(0, first) + sentence.charAt(first).toUpperCase() + sentence.slice(first + 1)
}

function properName(random: Random): string {
  const middle = random.chance(0.4) ? random.pick(NAME_STARTS).toLowerCase() : ''
  return random.pick(NAME_STARTS) + middle + random.pick(NAME_ENDS)
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',')
}

function roughWords(text: string): number {
  let words = 1
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++
  return words
}
