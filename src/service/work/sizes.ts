// The size of work: characters of the texts it reads.
import type { Document } from '../../core/model.ts'

export function charactersOf({ paragraphs }: Pick<Document, 'paragraphs'>): number {
  let characters = 0
  for (const { text } of paragraphs) characters += text.length
  return characters
}

/** Length of the longest; 0 without any. */
export function longestOf(documents: readonly Pick<Document, 'paragraphs'>[]): number {
  return documents.reduce((most, document) => Math.max(most, charactersOf(document)), 0)
}

export function charactersOfPair({
  left,
  right,
}: {
  readonly left: Document
  readonly right: Document
}): number {
  return charactersOf(left) + charactersOf(right)
}
