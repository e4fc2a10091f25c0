// Which texts of a story print a wording, as it is quoted? Searches by its words, so that few texts are read.
import type { Document } from '../model.ts'
import { quotedParts } from '../prose.ts'
import { PrintedWordings, rememberedKeys, wideKeySet } from '../words/wording-keys.ts'

const ALL_ROLES = () => true

export class Holders {
  /** Reads the keys of a wording. */
  readonly keys = rememberedKeys()
  readonly #prints = new PrintedWordings(this.keys)
  /** By key: the texts that have it, ascending. */
  readonly #having = new Map<string, number[]>()
  readonly #found = new Map<string, readonly number[]>()
  #isRead = false

  constructor(readonly documents: readonly Document[]) {}

  /** Wording so long that it is quoted cut: the parts shown must not match more texts than the whole. */
  has(text: number, wording: string): boolean {
    return quotedParts(wording).every((part) => this.#prints.has(this.documents[text]!, part))
  }

  /** All texts that print it, by number. */
  of(wording: string): readonly number[] {
    const cached = this.#found.get(wording)
    if (cached) return cached
    this.#read()
    const texts = this.#candidates(wording).filter((text) => this.has(text, wording))
    this.#found.set(wording, texts)
    return texts
  }

  /** The texts with its rarest word. */
  #candidates(wording: string): readonly number[] {
    const { language = null } = this.documents[0] ?? {}
    const lists = quotedParts(wording)
      .flatMap((part) => this.keys(part, language))
      .map(({ key }) => this.#having.get(key))
      .filter((list) => list !== undefined)
    const all = [...this.documents.keys()]
    return lists.reduce<readonly number[]>((least, list) => (list.length < least.length ? list : least), all)
  }

  #read(): void {
    if (this.#isRead) return
    this.#isRead = true
    for (const [text, document] of this.documents.entries())
      for (const key of wideKeySet(document, ALL_ROLES, this.keys)) {
        const having = this.#having.get(key)
        if (having) having.push(text)
        else this.#having.set(key, [text])
      }
  }
}
