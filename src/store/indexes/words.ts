// The words of a version for the full-text index, which keeps only their positions.
import { searchText } from '../../core/search/search-words.ts'
import type { NewParagraph } from '../versions-model.ts'

/** Version of everything that decides which words find an article. */
export const SEARCH_VERSION = 2

/** Characters of an article that are searched: some 80,000 words, and within one value of every database. */
const MOST_CHARACTERS = 500_000

/** The searched texts of a version: its headline, and its other paragraphs without boilerplate. */
export function searchedTexts(version: {
  readonly headline: string | null
  readonly paragraphs: readonly NewParagraph[]
}): { headline: string; body: string } {
  const body: string[] = []
  let characters = 0
  for (const { text, role } of version.paragraphs) {
    if (role === 'headline' || role === 'boilerplate') continue
    const words = searchText(text.slice(0, MOST_CHARACTERS - characters))
    characters += words.length + 1
    body.push(words)
    if (characters >= MOST_CHARACTERS) break
  }
  return { headline: searchText(version.headline ?? ''), body: body.join('\n') }
}
