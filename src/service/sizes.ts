// How large is work? Counted in characters of the texts that it goes through.
import type { Document } from '../core/model.ts'

export function charactersOf({ paragraphs }: Pick<Document, 'paragraphs'>): number {
  let characters = 0
  for (const { text } of paragraphs) characters += text.length
  return characters
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
