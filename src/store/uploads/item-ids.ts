// The article of an item of the wire has an id made of the item's own name: so whatever version comes first makes it, every
// later one finds it, and a library that was exported and imported knows it too, without a table of names.
import { hexOf, sha256 } from '../hashes.ts'

const PREFIX = 'item-'
/**
 * That an article is no item's, where `id` is its id; no random id has a hyphen. As the index of printings has it: of these a
 * source has one without an address in a story.
 */
export function isNoItem(id: string): string {
  return `substr(${id}, 1, ${PREFIX.length}) <> '${PREFIX}'`
}
const DIGITS = 32

/** The id of the article of an item; `name` is what its source calls it, and counts for that source alone. */
export async function articleOfItem(source: string, name: string): Promise<string> {
  return PREFIX + hexOf(await sha256(JSON.stringify([source, name]))).slice(0, DIGITS)
}
