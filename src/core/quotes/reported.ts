// Do the words of a quotation stand in the other text without marks, as reported speech? Looks around the rarest
// word of the quotation, in a window about as long; tense and person may have changed on the way.
import type { Quotation } from './find.ts'
import type { Spoken, WordReader } from './spoken.ts'

type Paragraphs = readonly { readonly text: string }[]

/** Quotations of fewer words must stand there word for word. */
const LOOSE_WORDS = 5
/** Share of the words of meaning that must stand in the window. */
const ENOUGH = 0.75
/** The window reaches this many times the length of the quotation to each side. */
const STRETCH = 1.5
/** Places of the rarest word that are looked at. */
const PLACE_LIMIT = 16
/** Stands for a quoted word and for a paragraph break. */
const NOTHING = -1

/** The words of a text outside quotation marks; read when first asked. */
export class UnquotedWords {
  private readonly paragraphs: Paragraphs
  private readonly quotations: readonly Quotation[]
  private readonly reader: WordReader
  private words: Int32Array | null = null
  private readonly places = new Map<number, number[]>()

  constructor(paragraphs: Paragraphs, quotations: readonly Quotation[], reader: WordReader) {
    this.paragraphs = paragraphs
    this.quotations = quotations
    this.reader = reader
  }

  /** True where the words of a quotation stand here. */
  report(spoken: Spoken): boolean {
    this.words ??= this.read()
    const { words } = this
    const content = this.reader.contentOf(spoken)
    const rarest = this.rarest(content)
    if (rarest === null) return false
    const strict = spoken.words.length < LOOSE_WORDS
    const reach = Math.ceil(spoken.words.length * STRETCH)
    for (const at of this.places.get(rarest)!.slice(0, PLACE_LIMIT)) {
      const window = words.subarray(Math.max(0, at - reach), at + reach + 1)
      if (strict ? holdsRun(window, spoken.words) : covers(window, content)) return true
    }
    return false
  }

  private rarest(content: readonly number[]): number | null {
    let best: number | null = null
    let fewest = Number.POSITIVE_INFINITY
    for (const word of content) {
      const count = this.places.get(word)?.length ?? 0
      if (count > 0 && count < fewest) {
        best = word
        fewest = count
      }
    }
    return best
  }

  private read(): Int32Array {
    const parts = this.quotations.flatMap((quotation) => quotation.parts)
    const all: number[] = []
    let next = 0
    this.paragraphs.forEach(({ text }, paragraph) => {
      const { words, starts } = this.reader.placed(text)
      for (let i = 0; i < words.length; i++) {
        const start = starts[i]!
        while (next < parts.length && isBefore(parts[next]!, paragraph, start)) next++
        const part = parts[next]
        if (part && part.paragraph === paragraph && part.start <= start) all.push(NOTHING)
        else {
          this.keep(words[i]!, all.length)
          all.push(words[i]!)
        }
      }
      all.push(NOTHING)
    })
    return Int32Array.from(all)
  }

  private keep(word: number, at: number): void {
    const places = this.places.get(word)
    if (places) places.push(at)
    else this.places.set(word, [at])
  }
}

function isBefore(part: { paragraph: number; end: number }, paragraph: number, start: number): boolean {
  return part.paragraph < paragraph || (part.paragraph === paragraph && part.end <= start)
}

function holdsRun(window: Int32Array, run: Int32Array): boolean {
  return ` ${window.join(' ')} `.includes(` ${run.join(' ')} `)
}

function covers(window: Int32Array, content: readonly number[]): boolean {
  const here = new Set(window)
  const found = content.filter((word) => here.has(word)).length
  return found >= 2 && found >= ENOUGH * content.length
}
