// How do both texts capitalise a word? The head of a sentence decides nothing: a word there is common if either text also
// has it in small letters, and a name if either has it with a capital inside a sentence.

import type { Side } from '../../align/side.ts'
import { foldWord } from '../../text/fold.ts'
import { isCapital, isLetterUnit, isWordUnit } from '../spelling/letters.ts'

const IN_SMALL = 1
const CAPITAL_INSIDE = 2
/** Paragraphs with a larger share of capitals are headlines, name lists or shouting: their capitals don't count. */
const MOST_CAPITALS = 0.5
const COMMA = 0x2c
const SEMICOLON = 0x3b
const SPACE = 0x20
const NO_BREAK_SPACE = 0xa0

export class Capitals {
  private readonly sides: readonly Side[]
  private forms: ReadonlyMap<string, number> | null = null
  private readonly words: (ReadonlySet<string> | undefined)[] = []
  private readonly plurals = new Map<string, boolean>()

  constructor(sides: readonly Side[]) {
    this.sides = sides
  }

  /** Does the left side (0) or the right one (1) have the folded word with a capital, at the head of a sentence or inside? */
  isIn(side: 0 | 1, key: string): boolean {
    this.words[side] ??= capitalsOf(this.sides[side]!)
    return this.words[side].has(withoutPossessive(key))
  }

  /** Does either text have the plural of an acronym: MPs, SUVs? Then it is a common noun, not a name. */
  hasPlural(acronym: string): boolean {
    let has = this.plurals.get(acronym)
    if (has === undefined) {
      has = this.sides.some(({ texts }) => texts.some((text) => holdsWord(text, `${acronym}s`)))
      this.plurals.set(acronym, has)
    }
    return has
  }

  /** `name`: capitalised inside a sentence, never small; `common`: small somewhere; null: neither occurs. */
  seenAs(key: string): 'name' | 'common' | null {
    this.forms ??= readAll(this.sides)
    const seen = this.forms.get(withoutPossessive(key)) ?? 0
    if ((seen & IN_SMALL) !== 0) return 'common'
    return (seen & CAPITAL_INSIDE) !== 0 ? 'name' : null
  }
}

/** Linear in the words of both sides; slices a text once for each different word. */
function readAll(sides: readonly Side[]): ReadonlyMap<string, number> {
  const forms = new Map<string, number>()
  for (const side of sides) {
    const seen = new Map<number, number>()
    for (let p = 0; p < side.texts.length; p++) readParagraph(side, p, seen, forms)
  }
  return forms
}

/** Capitalised words of a side, folded; each different word is read once. */
function capitalsOf({ texts, first, ids, starts, ends }: Side): ReadonlySet<string> {
  const seen = new Set<number>()
  const words = new Set<string>()
  for (let p = 0; p < texts.length; p++)
    for (let w = first[p]!; w < first[p + 1]!; w++) {
      if (!isCapital(texts[p]!.charCodeAt(starts[w]!)) || seen.has(ids[w]!)) continue
      seen.add(ids[w]!)
      words.add(withoutPossessive(foldWord(texts[p]!.slice(starts[w]!, ends[w]!))))
    }
  return words
}

function readParagraph(
  side: Side,
  p: number,
  seenBefore: Map<number, number>,
  forms: Map<string, number>,
): void {
  const text = side.texts[p]!
  const capitalsCount = tellsByCapitals(side, p)
  for (let w = side.first[p]!; w < side.first[p + 1]!; w++) {
    const start = side.starts[w]!
    const flag = formOf(text, start, capitalsCount)
    const before = seenBefore.get(side.ids[w]!) ?? 0
    if (flag === 0 || (before & flag) !== 0) continue
    seenBefore.set(side.ids[w]!, before | flag)
    const key = withoutPossessive(foldWord(text.slice(start, side.ends[w]!)))
    forms.set(key, (forms.get(key) ?? 0) | flag)
  }
}

function formOf(text: string, start: number, capitalsCount: boolean): number {
  if (!isCapital(text.charCodeAt(start))) return isLetterUnit(text.charCodeAt(start)) ? IN_SMALL : 0
  return capitalsCount && isInsideSentence(text, start) ? CAPITAL_INSIDE : 0
}

/** A letter, a comma or a semicolon precedes the space before it. */
function isInsideSentence(text: string, start: number): boolean {
  const space = text.charCodeAt(start - 1)
  if (space !== SPACE && space !== NO_BREAK_SPACE) return false
  const code = text.charCodeAt(start - 2)
  return isLetterUnit(code) || code === COMMA || code === SEMICOLON
}

function tellsByCapitals(side: Side, p: number): boolean {
  if (side.roles[p] === 'headline') return false
  const from = side.first[p]!
  const to = side.first[p + 1]!
  let capitals = 0
  for (let w = from; w < to; w++) if (isCapital(side.texts[p]!.charCodeAt(side.starts[w]!))) capitals++
  return capitals <= MOST_CAPITALS * (to - from)
}

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length
    if (!isWordUnit(text.charCodeAt(at - 1)) && !isWordUnit(text.charCodeAt(end))) return true
  }
  return false
}

function withoutPossessive(key: string): string {
  return key.endsWith("'s") ? key.slice(0, -2) : key
}
