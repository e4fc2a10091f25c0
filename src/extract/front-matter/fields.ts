// The fields of front matter, whatever its syntax.

/** By names in small letters; a list is the list of its entries. */
export type Fields = ReadonlyMap<string, readonly string[]>

export interface FrontMatter {
  readonly fields: Fields
  /** Characters of the text that it takes. */
  readonly length: number
}
