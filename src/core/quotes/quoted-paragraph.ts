// A paragraph in which quotations are looked for. One that both texts have word for word is one object for both, so that
// its marks are read once.
import { type MarkedParagraph, markParagraph } from './marks.ts'

export class QuotedParagraph {
  readonly text: string
  private marked: MarkedParagraph | null = null
  private pointIn = false

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
}
