// Paragraphs as parameters: each distinct text once, by its hash, in JSON lists that every database takes.
import type { Role } from '../../core/model.ts'
import { hashesOf } from '../hashes.ts'
import { fingerprintTerms } from '../indexes/fingerprints.ts'
import { HASH_DIGITS } from '../indexes/paragraph-hashes.ts'
import type { NewParagraph } from '../versions-model.ts'
import { entryOf } from './list-entries.ts'

/** A role is stored as its index in this list; append, never reorder. Most are `body`, which costs no byte. */
export const ROLES: readonly Role[] = ['body', 'headline', 'subheading', 'boilerplate']

/** Greatest length of a JSON parameter in bytes of UTF-8: a quarter of what D1 takes, and short to parse. */
export const LIST_BYTES = 512 * 1024

/** Limit of entries per list: 4,000 rows go in within some 40 ms, so that no statement is a long stop. */
const LIST_ENTRIES = 4_000

/**
 * A piece of a long paragraph in UTF-16 units. At most three bytes of UTF-8 come from a unit, and at most two
 * from one that JSON escapes, so a piece with its hash always fits a list of its own.
 */
const PIECE_UNITS = 128 * 1024

const NOT_ASCII = /[^\x00-\x7f]/

interface ParagraphLists {
  /** Entries of hash, number of pieces and first piece; distinct. */
  readonly texts: readonly string[]
  /** Entries of hash, piece number and piece, of long paragraphs only. */
  readonly tails: readonly string[]
  /** Entries of lists, of hash, row and terms: see src/store/indexes/fingerprints.ts. */
  readonly fingerprints: readonly string[]
  /** Entries of hash and role in reading order; `first` is the position of the list's first entry. */
  readonly printings: readonly { readonly first: number; readonly json: string }[]
}

/** Identifies each paragraph in the database. */
export async function paragraphHashes(paragraphs: readonly NewParagraph[]): Promise<string[]> {
  const hashes = await hashesOf(paragraphs.map((paragraph) => paragraph.text))
  return hashes.map((hash) => hash.slice(0, HASH_DIGITS))
}

/**
 * The lists for one upload, each within LIST_BYTES; `hashes` are those of its paragraphs. `listed` has the hashes of texts
 * from earlier uploads in the same transaction, which are left out of all but the printings; its own are added.
 */
export function paragraphLists(
  paragraphs: readonly NewParagraph[],
  hashes: readonly string[],
  listed: Set<string>,
): ParagraphLists {
  const texts = new ListWriter()
  const tails = new ListWriter()
  const fingerprints: string[] = []
  const printings = new ListWriter()
  const brought = hashes.map((hash) => {
    if (listed.has(hash)) return false
    listed.add(hash)
    return true
  })
  const lists = fingerprintTerms(paragraphs, brought)
  paragraphs.forEach(({ text, role }, position) => {
    const hash = hashes[position]!
    printings.add(`"${entryOf(hash, ROLES.indexOf(role))}"`)
    if (!brought[position]) return
    lists[position]!.forEach((terms, row) => {
      fingerprints.push(`"${entryOf(hash, row, terms)}"`)
    })
    const pieces = piecesOf(text)
    texts.add(JSON.stringify(entryOf(hash, pieces.length, pieces[0])))
    pieces.slice(1).forEach((piece, index) => {
      tails.add(JSON.stringify(entryOf(hash, index + 1, piece)))
    })
  })
  return {
    texts: texts.lists(),
    tails: tails.lists(),
    fingerprints,
    printings: printings.numberedLists(),
  }
}

/** Cuts a text into pieces of at most PIECE_UNITS, never inside a surrogate pair. A short text is one piece. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let start = 0
  do {
    let end = Math.min(text.length, start + PIECE_UNITS)
    if (end < text.length && isHighSurrogate(text.charCodeAt(end - 1))) end--
    pieces.push(text.slice(start, end))
    start = end
  } while (start < text.length)
  return pieces
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

/** Lists of these entries, JSON each, within LIST_BYTES and LIST_ENTRIES. */
export function jsonLists(entries: readonly string[]): string[] {
  const writer = new ListWriter()
  for (const entry of entries) writer.add(entry)
  return writer.lists()
}

class ListWriter {
  readonly #lists: { first: number; entries: string[]; bytes: number }[] = []
  #count = 0

  add(json: string): void {
    // Upper bound: counting other scripts exactly would cost more than shorter lists save.
    const bytes = (NOT_ASCII.test(json) ? 3 * json.length : json.length) + 1
    let list = this.#lists.at(-1)
    if (!list || list.bytes + bytes > LIST_BYTES || list.entries.length === LIST_ENTRIES) {
      list = { first: this.#count, entries: [], bytes: 2 }
      this.#lists.push(list)
    }
    list.entries.push(json)
    list.bytes += bytes
    this.#count++
  }

  lists(): string[] {
    return this.#lists.map((list) => `[${list.entries.join(',')}]`)
  }

  numberedLists(): { first: number; json: string }[] {
    return this.#lists.map((list) => ({ first: list.first, json: `[${list.entries.join(',')}]` }))
  }
}
