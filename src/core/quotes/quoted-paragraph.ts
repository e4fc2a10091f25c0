// A paragraph that may have quotations. Paragraphs that both texts have word for word are one object, so that their marks
// are read once.
import type { WordSpans } from '../words/word-spans.ts'
import { type MarkedParagraph, markParagraph } from './marks.ts'
import { type Piece, type QuotedRun, readPieces } from './speakers/pieces.ts'
import type { SpeechWords } from './speakers/words.ts'

export class QuotedParagraph {
  readonly text: string
  private marked: MarkedParagraph | null = null
  private pointIn = false
  private unquoted: readonly Piece[] | null = null

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

  /**
   * Its words and marks, and each of its quoted runs as one piece. Without any, they are those of both texts: read once, in one
   * language.
   */
  pieces(runs: readonly QuotedRun[], words: SpeechWords, spans: WordSpans): readonly Piece[] {
    if (runs.length > 0) return readPieces(this.text, runs, words, spans)
    this.unquoted ??= readPieces(this.text, runs, words, spans)
    return this.unquoted
  }
}
