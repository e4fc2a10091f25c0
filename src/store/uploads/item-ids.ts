// Derives the article id of a wire item from the item's own name: whichever version comes first creates the article, every
// later one finds it, and so does a library that was exported and imported, without a table of names.
import { hexOf, sha256 } from '../hashes.ts'

const PREFIX = 'item-'
/**
 * SQL: the article with this `id` belongs to no item; no random id has a hyphen. As in the index of printings, where a
 * source has one article without an address in a story.
 */
export const isNoItem = <const Id extends string>(id: Id) => `substr(${id}, 1, 5) <> '${PREFIX}'` as const
const DIGITS = 32

/** The article id of an item; `name` is unique within its source. */
export async function articleOfItem(source: string, name: string): Promise<string> {
  return PREFIX + hexOf(await sha256(JSON.stringify([source, name]))).slice(0, DIGITS)
}
