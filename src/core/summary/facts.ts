// What a summary is made from: the parts of one comparison.
import type { TokenReader } from '../kinds/tokens.ts'
import type { Block, Document, Echo, QuoteMatch, Similarity } from '../model.ts'

export interface SummaryFacts {
  readonly similarity: Similarity
  readonly blocks: readonly Block[]
  readonly quotes: readonly QuoteMatch[]
  readonly echoes: readonly Echo[]
  readonly leftDocument: Document
  readonly rightDocument: Document
  /** False where there were too many edits to read each: then none is counted by what it does. */
  readonly areRead: boolean
  /** In the language of the texts, with what they show of capitals. */
  readonly reader: TokenReader
}
