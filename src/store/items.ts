// The article of an item of the wire has an id made of the item's own name: so whatever version comes first makes it, every
// later one finds it, and a library that was exported and imported knows it too, without a table of names.
import { hexOf, sha256 } from './hashes.ts'

const PREFIX = 'item-'
/** For LIKE: no random id has a hyphen. */
export const ITEM_ARTICLES = `${PREFIX}%`
const DIGITS = 32

/** The id of the article of an item; `name` is what its source calls it, and counts for that source alone. */
export async function articleOfItem(source: string, name: string): Promise<string> {
  return PREFIX + hexOf(await sha256(JSON.stringify([source, name]))).slice(0, DIGITS)
}
