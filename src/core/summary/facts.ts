// The input of a summary: the parts of one comparison.
import type { TokenReader } from '../kinds/tokens.ts'
import type { Block, Document, Echo, QuoteMatch, Similarity } from '../model.ts'

export interface SummaryFacts {
  readonly similarity: Similarity
  readonly blocks: readonly Block[]
  readonly quotes: readonly QuoteMatch[]
  readonly echoes: readonly Echo[]
  readonly leftDocument: Document
  readonly rightDocument: Document
  /** False if there were too many edits to read each: then none is counted by kind. */
  readonly areRead: boolean
  /** In the language of the texts, with their capitals. */
  readonly reader: TokenReader
}
