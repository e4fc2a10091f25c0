// The formats that answers come in, and their media types.

export type Format = 'json' | 'text' | 'csv' | 'patch' | 'html' | 'dot'

/** Of a comparison. */
export const DIFF_FORMATS = ['json', 'text', 'csv', 'patch', 'html'] as const satisfies readonly Format[]
export type DiffFormat = (typeof DIFF_FORMATS)[number]

/** Of the scores alone. */
export const SIMILARITY_FORMATS = ['json', 'text', 'csv'] as const satisfies readonly Format[]
export type SimilarityFormat = (typeof SIMILARITY_FORMATS)[number]

/** Of a list of reprints. */
export const REPRINTS_FORMATS = ['json', 'csv'] as const satisfies readonly Format[]

/** The views of a story, with the formats of each. */
export const STORY_VIEWS = {
  matrix: ['json', 'text', 'csv'],
  collation: ['json', 'text'],
  wordings: ['json', 'text'],
  lineage: ['json', 'text', 'dot'],
  origins: ['json', 'text'],
  corrections: ['json', 'text'],
  credits: ['json', 'text'],
  headlines: ['json', 'text'],
} as const satisfies Readonly<Record<string, readonly Format[]>>
export type StoryView = keyof typeof STORY_VIEWS
export type StoryFormat = (typeof STORY_VIEWS)[StoryView][number]

export function isStoryView(name: string): name is StoryView {
  return Object.hasOwn(STORY_VIEWS, name)
}

/** Goes up when a format writes the same answer otherwise, so that nobody keeps the old one. */
export const FORMATS_VERSION = 3

/** The media type that asks for each format. */
export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  json: 'application/json',
  text: 'text/plain',
  csv: 'text/csv',
  patch: 'text/x-diff',
  html: 'text/html',
  dot: 'text/vnd.graphviz',
}

/** As answers carry it. */
export function contentTypeOf(format: Format): string {
  return format === 'json' ? MEDIA_TYPES.json : `${MEDIA_TYPES[format]}; charset=utf-8`
}
