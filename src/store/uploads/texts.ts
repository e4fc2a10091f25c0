// Prepares an upload's texts for the database: hashes, lists, terms. Needs no database, and may run in a thread.

import { searchedTexts } from '../indexes/words.ts'
import type { NewVersion, PreparedTexts } from '../versions-model.ts'
import { keepOriginal } from './originals.ts'
import { jsonLists, paragraphHashes, paragraphLists } from './paragraphs.ts'

export async function prepareTexts(
  given: Pick<NewVersion, 'headline' | 'paragraphs' | 'original'>,
): Promise<PreparedTexts> {
  const { paragraphs } = given
  const hashes = await paragraphHashes(paragraphs)
  const { fingerprints, ...lists } = paragraphLists(paragraphs, hashes, new Set())
  return {
    lists,
    fingerprints: jsonLists(fingerprints),
    original: await keepOriginal(
      given.original.bytes,
      paragraphs.map(({ text }) => text),
    ),
    searched: searchedTexts(given),
    count: paragraphs.length,
  }
}
