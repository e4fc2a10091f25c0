// A paragraph in which quotations are looked for. One that both texts have word for word is one object for both, and
// keeps what was found out about it, so that its marks and names are read once.
import { type MarkedParagraph, markParagraph } from './marks.ts'
import type { Mention, MentionReader } from './mentions.ts'

interface Stretch {
  readonly to: number
  readonly mentions: readonly Mention[]
}

export class QuotedParagraph {
  readonly text: string
  /** Does more than one place of the texts have it? What nobody asks for again is not kept. */
  shared = false
  private marked: MarkedParagraph | null = null
  private pointIn = false
  /** The names of its stretches, by where these begin: quotations part them. */
  private stretches: Map<number, Stretch> | null = null

  constructor(text: string) {
    this.text = text
  }

  /** Where quotation marks open and close; `pointIn` as the angle marks of the whole text do. */
  marks(pointIn: boolean): MarkedParagraph {
    if (this.marked === null || this.pointIn !== pointIn) {
      this.marked = markParagraph(this.text, pointIn)
      this.pointIn = pointIn
    }
    return this.marked
  }

  /** The persons named between two places. */
  mentions(from: number, to: number, reader: MentionReader): readonly Mention[] {
    const known = this.stretches?.get(from)
    if (known !== undefined && known.to === to) return known.mentions
    const isWhole = from === 0 && to === this.text.length
    const mentions = reader.read(isWhole ? this.text : this.text.slice(from, to))
    if (this.shared) {
      this.stretches ??= new Map()
      this.stretches.set(from, { to, mentions })
    }
    return mentions
  }
}
