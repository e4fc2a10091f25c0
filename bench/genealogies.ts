// Seeded genealogies: a wire copy and printings derived from it and from each other, with the true parents. Everything
// is random; docs/lineage.md lists these settings beside the results.
import { EDITS, type EditName, uneditedCopies } from './edits.ts'
import { newsHeadline, newsParagraphs, newsSentence } from './news.ts'
import { type Random, randomOf } from './random.ts'

/** The wire copy has its own random numbers; otherwise additions would repeat its text. */
const TEXT_SEEDS = 1_000_000

/** Names as in bench/news.ts: a given name and a family name. */
const PERSON = /\p{Lu}\p{Ll}+ (?=\p{Lu}\p{Ll}{3,})/gu
const NUMBER = /\d[\d,.]*\d|\d/gu

export interface Settings {
  /** Number of copies, without the wire, and how many of them are lost. */
  readonly printings: number
  readonly lost: number
  /** Words of the wire copy. */
  readonly words: number
  /** Minimum and maximum number of edits per copy, each drawn from EDIT_LIST. */
  readonly edits: readonly [number, number]
  /** Share of copies whose end is cut before the edits, and the share of paragraphs they keep. */
  readonly trimmed: number
  readonly keptOfTrimmed: readonly [number, number]
  /** Shares of printings that copy a copy of a copy, and a copy; the others copy the wire. */
  readonly deep: number
  readonly second: number
  /** Minutes from a text to its copy. */
  readonly delay: readonly [number, number]
  /** Maximum delay of a printed time in minutes: a site says when it published the copy, or a crawler when it came. */
  readonly jitter: number
}

export const SETTINGS: Settings = {
  printings: 12,
  lost: 2,
  words: 750,
  edits: [1, 4],
  trimmed: 0.3,
  keptOfTrimmed: [0.5, 0.95],
  deep: 0.2,
  second: 0.3,
  delay: [5, 360],
  jitter: 24 * 60,
}

export interface GeneratedPrinting {
  readonly headline: string
  readonly paragraphs: readonly string[]
  /** The printed time in milliseconds. */
  readonly time: number
  /** Carries no information about the order. */
  readonly id: string
  /** Id of the nearest ancestor that is not lost; null for the wire copy. */
  readonly parent: string | null
}

interface Copy extends GeneratedPrinting {
  readonly depth: number
  /** The true root. */
  readonly made: number
}

type TextEdit = (text: { headline: string; paragraphs: readonly string[] }, random: Random) => typeof text

const byParagraph =
  (name: EditName): TextEdit =>
  ({ headline, paragraphs }, random) => ({
    headline,
    paragraphs: EDITS[name](uneditedCopies(paragraphs), random).map(({ text }) => text),
  })

const EDIT_LIST: Readonly<Record<string, TextEdit>> = {
  wordSwapped: byParagraph('replaceWord'),
  wordDropped: byParagraph('deleteWord'),
  numberChanged: inText(NUMBER, (_, random) => String(2 + random.below(900))),
  nameShortened: inText(PERSON, () => ''),
  sentenceReworded: byParagraph('rewriteSentence'),
  sentenceDropped: bySentence((sentences, at) => sentences.toSpliced(at, 1)),
  sentenceAdded: bySentence((sentences, at, random) => sentences.toSpliced(at, 0, newsSentence(random))),
  paragraphCut: byParagraph('removeParagraph'),
  paragraphAdded: byParagraph('addParagraph'),
  paragraphMoved: byParagraph('moveParagraph'),
  paragraphsMerged: byParagraph('mergeParagraphs'),
  headlineChanged: ({ paragraphs }, random) => ({ headline: newsHeadline(random), paragraphs }),
}

export const EDIT_LIST_NAMES = Object.keys(EDIT_LIST)

/** The wire copy, then its surviving printings in order of creation. */
export function genealogy(seed: number, settings: Settings = SETTINGS): GeneratedPrinting[] {
  const random = randomOf(seed)
  const start = Date.UTC(2020, 0, 1 + (seed % 365))
  const copies: Copy[] = [wireCopy(seed, random, start, settings)]
  while (copies.length <= settings.printings)
    copies.push(copyOf(source(copies, random, settings), random, settings))
  const lost = new Set(random.shuffled(copies.slice(1)).slice(0, settings.lost))
  const byId = new Map(copies.map((copy) => [copy.id, copy]))
  return copies
    .filter((copy) => !lost.has(copy))
    .map((copy) => {
      let parent = copy.parent === null ? undefined : byId.get(copy.parent)
      while (parent && lost.has(parent)) parent = parent.parent === null ? undefined : byId.get(parent.parent)
      const time = copy.made + random.next() * settings.jitter * 60_000
      return { ...copy, parent: parent?.id ?? null, time }
    })
}

function wireCopy(seed: number, random: Random, made: number, { words }: Settings): Copy {
  const paragraphs = newsParagraphs(seed + TEXT_SEEDS, words)
  return { id: 'wire', headline: newsHeadline(random), paragraphs, parent: null, depth: 0, made, time: made }
}

/** The parent of the next printing. */
function source(copies: readonly Copy[], random: Random, { deep, second }: Settings): Copy {
  const drawn = random.next()
  const wanted = drawn < deep ? 2 : drawn < deep + second ? 1 : 0
  for (let depth: number = wanted; depth > 0; depth--) {
    const there = copies.filter((copy) => copy.depth === depth)
    if (there.length > 0) return random.pick(there)
  }
  return copies[0]!
}

function copyOf(original: Copy, random: Random, settings: Settings): Copy {
  const [fewest, most] = settings.edits
  let text: { headline: string; paragraphs: readonly string[] } = original
  if (random.chance(settings.trimmed))
    text = { ...text, paragraphs: trimmed(text.paragraphs, random, settings) }
  for (let left = fewest + random.below(most - fewest + 1); left > 0; left--) {
    text = EDIT_LIST[random.pick(EDIT_LIST_NAMES)]!(text, random)
  }
  const [soonest, latest] = settings.delay
  const made = original.made + (soonest + random.next() * (latest - soonest)) * 60_000
  const { headline, paragraphs } = text
  return {
    id: `paper-${random.below(1e9)}`,
    headline,
    paragraphs,
    parent: original.id,
    depth: original.depth + 1,
    made,
    time: made,
  }
}

function trimmed(
  paragraphs: readonly string[],
  random: Random,
  { keptOfTrimmed: [least, most] }: Settings,
): readonly string[] {
  const kept = Math.round(paragraphs.length * (least + random.next() * (most - least)))
  return paragraphs.slice(0, Math.max(1, kept))
}

/** Changes one of the matches in the text; a text without a match stays as it is. */
function inText(pattern: RegExp, change: (found: string, random: Random) => string): TextEdit {
  return ({ headline, paragraphs }, random) => {
    const places = paragraphs.flatMap((text, at) =>
      [...text.matchAll(pattern)].map((match) => ({ at, match })),
    )
    if (places.length === 0) return { headline, paragraphs }
    const { at, match } = random.pick(places)
    const text = paragraphs[at]!
    const end = match.index + match[0].length
    const edited = text.slice(0, match.index) + change(match[0], random) + text.slice(end)
    return { headline, paragraphs: paragraphs.with(at, edited) }
  }
}

function bySentence(change: (sentences: string[], at: number, random: Random) => string[]): TextEdit {
  return ({ headline, paragraphs }, random) => {
    const at = random.below(paragraphs.length)
    const sentences = paragraphs[at]!.split(/(?<=\.[”"]?) (?=[\p{Lu}“"])/u)
    const edited = change(sentences, random.below(sentences.length), random)
    if (edited.length === 0)
      return { headline, paragraphs: paragraphs.length > 1 ? paragraphs.toSpliced(at, 1) : paragraphs }
    return { headline, paragraphs: paragraphs.with(at, edited.join(' ')) }
  }
}
