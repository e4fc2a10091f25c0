// A seeded library: wire stories of some 750 words; half of the articles are printings of a recent one. Words are drawn
// by rank from 20,000, so that two unrelated articles share five words in a row as rarely as real ones do: 0.2 % of all
// pairs, against 1 % of 9,025 pairs of news articles. (The patterns of news.ts give 99 %.)
import { type Random, randomOf } from './random.ts'

const WORDS = 750
/** Copies that are still printed: those of the last day or two. */
const RECENT = 200
const PRINTING_SHARE = 0.5
/** Shares of a printing's paragraphs, and of their words, that are edited. */
const TOUCHED = 0.15
const EDITED_WORDS = 0.08

const FUNCTION_WORDS = (
  'the of to a and in that for on with said is was as by at from it has be were an are his had he would its ' +
  'have not but who will which they been their this after more also about than up when there first last no two'
).split(' ')
const FUNCTION_SHARE = 0.5
const VOCABULARY = vocabulary(20_000)
const QUOTED_SHARE = 1 / 7

export interface CorpusArticle {
  readonly source: string
  readonly headline: string
  readonly paragraphs: readonly string[]
}

/** Articles one after another; the same seed gives the same articles. */
export class CorpusWriter {
  readonly #random: Random
  readonly #recent: (readonly string[])[] = []

  constructor(seed: number) {
    this.#random = randomOf(seed)
  }

  next(): CorpusArticle {
    const random = this.#random
    const facts = { source: `paper-${random.below(2_000)}.example`, headline: words(random, 8).join(' ') }
    if (this.#recent.length > 0 && random.chance(PRINTING_SHARE))
      return { ...facts, paragraphs: this.printing() }
    const paragraphs = copy(random, WORDS)
    this.#recent.push(paragraphs)
    if (this.#recent.length > RECENT) this.#recent.shift()
    return { ...facts, paragraphs }
  }

  /** A printing of a recent copy as a desk makes it: the end cut, some words changed. */
  printing(): string[] {
    const random = this.#random
    const whole = random.pick(this.#recent)
    const kept = Math.max(3, Math.ceil(whole.length * (1 - 0.4 * random.next() ** 2)))
    return whole.slice(0, kept).map((text) => (random.chance(TOUCHED) ? edited(text, random) : text))
  }
}

/** The same copy with a tenth of its paragraphs, at least one, rewritten. */
export function almostSame(paragraphs: readonly string[], random: Random): string[] {
  const anew = Math.max(1, Math.round(paragraphs.length / 10))
  const fresh = Array.from({ length: anew }, () => paragraph(random))
  return [...paragraphs.slice(0, paragraphs.length - anew), ...fresh]
}

function edited(text: string, random: Random): string {
  return text
    .split(' ')
    .map((word) => (random.chance(EDITED_WORDS) ? random.zipf(VOCABULARY) : word))
    .join(' ')
}

function copy(random: Random, count: number): string[] {
  const paragraphs: string[] = []
  for (let left = count; left > 0; left -= paragraphs.at(-1)!.split(' ').length)
    paragraphs.push(paragraph(random))
  return paragraphs
}

/** 20 to 70 words; short paragraphs are more frequent. */
function paragraph(random: Random): string {
  const sentences: string[] = []
  for (let left = 20 + 50 * random.next() ** 2; left > 0; ) {
    const length = 8 + random.below(20)
    sentences.push(sentence(random, length))
    left -= length
  }
  return sentences.join(' ')
}

function sentence(random: Random, length: number): string {
  const drawn = words(random, length)
  const half = drawn.length >> 1
  if (random.chance(0.5)) drawn[half] += ','
  const text = capital(drawn.join(' '))
  return random.chance(QUOTED_SHARE) ? `“${text},” ${capital(random.zipf(VOCABULARY))} said.` : `${text}.`
}

function words(random: Random, count: number): string[] {
  return Array.from({ length: count }, () =>
    random.chance(FUNCTION_SHARE) ? random.zipf(FUNCTION_WORDS) : random.zipf(VOCABULARY),
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Made-up words; the most frequent are the shortest, as in a language. */
function vocabulary(size: number): string[] {
  const random = randomOf(7)
  const consonants = [...'bcdfghklmnprstvwz', 'st', 'tr', 'pl', 'ch']
  const vowels = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou']
  const found = new Set<string>()
  while (found.size < size) {
    const syllables = 1 + Math.floor(Math.log10(10 + found.size)) + random.below(2) - 1
    const parts = Array.from(
      { length: Math.max(1, syllables) },
      () => random.pick(consonants) + random.pick(vowels),
    )
    found.add(parts.join('') + (random.chance(0.5) ? random.pick(consonants) : ''))
  }
  return [...found]
}
