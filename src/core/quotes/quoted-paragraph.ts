// A paragraph that may have quotations. Paragraphs that both texts have word for word are one object, so that their marks
// are read once.
import { type MarkedParagraph, markParagraph } from './marks.ts'

export class QuotedParagraph {
  readonly text: string
  private marked: MarkedParagraph | null = null
  private pointIn = false

  constructor(text: string) {
    this.text = text
  }

  /** Where quotation marks open and close; `pointIn`: the direction of angle marks in the whole text. */
  marks(pointIn: boolean): MarkedParagraph {
    if (this.marked === null || this.pointIn !== pointIn) {
      this.marked = markParagraph(this.text, pointIn)
      this.pointIn = pointIn
    }
    return this.marked
  }
}
