// A paragraph that may have quotations. Paragraphs that both texts have word for word are one object, so that their marks
// are read once.
import type { WordSpans } from '../words/word-spans.ts'
import { type MarkedParagraph, markParagraph } from './marks.ts'
import { type Piece, type QuotedRun, rangesIn, readPieces, type WordRanges } from './speakers/pieces.ts'
import type { SpeechWords } from './speakers/words.ts'

export class QuotedParagraph {
  readonly text: string
  private marked: MarkedParagraph | null = null
  private pointIn = false
  private unquoted: readonly Piece[] | null = null
  private readonly ranges: WordRanges | null

  /** `ranges`: its words, if they are known. */
  constructor(text: string, ranges: WordRanges | null = null) {
    this.text = text
    this.ranges = ranges
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
   * language. `spans`: arrays that are free for its words.
   */
  pieces(runs: readonly QuotedRun[], words: SpeechWords, spans: WordSpans): readonly Piece[] {
    if (runs.length === 0 && this.unquoted !== null) return this.unquoted
    const pieces = readPieces(this.text, runs, words, this.ranges ?? rangesIn(this.text, spans))
    if (runs.length === 0) this.unquoted = pieces
    return pieces
  }
}
