// The names of front matter fields, in site generators and in the languages of their authors.

const KEYS = {
  headline: 'title headline titel título titulo titre titolo tytuł заголовок',
  byline: 'author authors byline autor autoren autores auteur auteurs autore autori auteur автор by',
  date: 'date published publishdate pubdate published_at publish_date published-at created datum fecha data дата',
  modified:
    'modified updated lastmod last_modified_at last_modified date_modified updated_at geändert actualizado modifié',
  language: 'language lang locale sprache idioma langue lingua язык',
  address: 'canonical canonical_url canonicalurl canonical-url url link original_url source_url',
  section: 'section rubrik sección seccion rubrique sezione',
  credit: 'credit agency agentur agencia agence agenzia',
} as const

export type FieldName = keyof typeof KEYS

/** Fields that prove front matter, and whose values are not kept. */
const OTHERS = new Set(
  (
    'layout tags tag category categories draft slug permalink description summary excerpt keywords image images ' +
    'thumbnail cover type template status weight aliases alias id uid subtitle subheadline dateline source comments toc ' +
    'copyright license featured_image social_image series email affiliation abstract'
  ).split(' '),
)
const MEANT = new Set(Object.values(KEYS).flatMap((keys) => keys.split(' ')))

/** Names of a field with that meaning, the likeliest first. */
export function keysOf(name: FieldName): readonly string[] {
  return KEYS[name].split(' ')
}

/** Whether this is the name of a field of front matter. */
export function isKnownKey(key: string): boolean {
  return MEANT.has(key) || OTHERS.has(key)
}

/** The same without a mark around the block, where any word before a colon could be text: `By: …` opens a story. */
export function isTextKey(key: string): boolean {
  return isKnownKey(key) && key !== 'by'
}
