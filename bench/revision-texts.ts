// Two revisions of a long encyclopaedia article, as in a page's history: equal but for a few words, figures and
// sentences. Seeded.

import { type Random, randomOf } from './random.ts'
import type { Language } from './revision-words.ts'

export interface Revision {
  readonly left: string
  readonly right: string
}

/** Lengths of the articles in characters. */
const SHORTEST = 13_000
const LONGEST = 40_000
const MOST_SENTENCES = 9
/** Changed places of a revision: mostly few. */
const MOST_EDITS = 12
/** Shares of edits that add a sentence or a whole paragraph; the others change, add or drop a word or figure. */
const SENTENCE_SHARE = 0.15
const PARAGRAPH_SHARE = 0.05
/** Encyclopaedias quote little. */
const QUOTATION_SHARE = 0.02
/** One in this many paragraphs is a heading. */
const HEADINGS = 6

/** `count` pairs of revisions, half of them reversed; their lengths are spread evenly from shortest to longest. */
export function revisionsOf(language: Language, count: number, seed: number): Revision[] {
  return Array.from({ length: count }, (_, n) => {
    const random = randomOf(seed * 1009 + n)
    const length = SHORTEST + ((LONGEST - SHORTEST) * (n + 0.5)) / count
    const before = article(language, length, random)
    const after = revised(before, language, random)
    const [left, right] = n % 2 === 0 ? [before, after] : [after, before]
    return { left: left.join('\n\n'), right: right.join('\n\n') }
  })
}

function article(language: Language, length: number, random: Random): string[] {
  const paragraphs: string[] = []
  for (let written = 0; written < length; written += paragraphs.at(-1)!.length + 2)
    paragraphs.push(
      paragraphs.length % HEADINGS === HEADINGS - 1 ? heading(language, random) : paragraph(language, random),
    )
  return paragraphs
}

function heading(language: Language, random: Random): string {
  return filled(`{n}${language.space}{n}`, language, random)
}

function paragraph(language: Language, random: Random): string {
  const sentences = Array.from({ length: 2 + random.below(MOST_SENTENCES - 1) }, () =>
    sentence(language, random),
  )
  return sentences.join(language.space)
}

function sentence(language: Language, random: Random): string {
  const frame = random.chance(QUOTATION_SHARE) ? language.quotation : random.pick(language.frames)
  return filled(frame, language, random)
}

function filled(frame: string, language: Language, random: Random): string {
  return frame.replace(/\{(\w)\}/gu, (_, slot: string) => filling(slot, language, random))
}

function filling(slot: string, language: Language, random: Random): string {
  switch (slot) {
    case 'y':
      return String(1300 + random.below(720))
    case 'd':
      return String(2 + random.below(random.chance(0.5) ? 90 : 4000))
    case 'p':
      return random.pick(language.persons).replace('_', ' ')
    case 'c':
      return random.pick(language.places).replace('_', ' ')
    case 'v':
      return random.zipf(language.verbs).replace('_', ' ')
    case 'a':
      return random.zipf(language.adjectives)
    default:
      return random.zipf(language.nouns).replace('_', ' ')
  }
}

function revised(paragraphs: readonly string[], language: Language, random: Random): string[] {
  const out = [...paragraphs]
  for (let edits = 1 + random.below(1 + random.below(MOST_EDITS)); edits > 0; edits--) {
    const at = random.below(out.length)
    if (random.chance(PARAGRAPH_SHARE)) out.splice(at, 0, paragraph(language, random))
    else if (random.chance(SENTENCE_SHARE)) out[at] += language.space + sentence(language, random)
    else out[at] = edited(out[at]!, language, random)
  }
  return out
}

/** Changes, drops or adds one word or figure; without a word of the drawn kind the paragraph stays as it is. */
function edited(text: string, language: Language, random: Random): string {
  const nouns = language.nouns.map((noun) => noun.replace('_', ' ')).filter((noun) => text.includes(noun))
  const figures = text.match(/\d+/gu) ?? []
  if (figures.length > 0 && random.chance(0.3))
    return text.replace(random.pick(figures), filling('d', language, random))
  if (nouns.length === 0) return text
  const noun = random.pick(nouns)
  const added = random.pick(language.nouns).replace('_', ' ')
  return text.replace(
    noun,
    random.pick([added, noun + language.space + added, random.pick(language.adjectives), '']),
  )
}
