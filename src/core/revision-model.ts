// What became of the left text in the right one, as far as the views of a story read it.

import type { Block, Change, Comparison, Document, Similarity } from './model.ts'

/** What one text keeps of the other's words, and what that makes them to each other. */
export type KeptScores = Pick<Similarity, 'score' | 'containment' | 'words' | 'relation'>

/** A block without its changes. */
export type RevisedParagraphs = Pick<Block, 'kind' | 'moved' | 'left' | 'right' | 'similarity'>

/** `kinds` says whether a change is house style, and no more. */
export type RevisedChange = Pick<Change, 'op' | 'text' | 'kinds'>

export interface RevisedBlock extends RevisedParagraphs {
  readonly changes: readonly RevisedChange[]
}

/** The parts of a revision, each of which needs the one before. */
export type RevisionPart = 'scores' | 'outline' | 'blocks'

/** Each part is made when it is first read: a scan of both texts, then their word changes, then all that `compare` says. */
export interface Revision {
  readonly left: Document
  readonly right: Document
  readonly similarity: KeptScores
  /** In the order of the right text, like `blocks`. */
  readonly outline: readonly RevisedParagraphs[]
  readonly blocks: readonly RevisedBlock[]
  readonly whole: Comparison
  /** The last part that was read. */
  readonly made: RevisionPart
}
