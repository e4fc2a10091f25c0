// What may a headline, a byline or a dateline be? One rule for every source: a field, a text, the metadata of a page, the
// front matter of Markdown.

/** Longest headline, byline or dateline, in UTF-16 units. Anything longer is a text. */
export const MAX_LINE_LENGTH = 1_000

/** Within a text, U+FEFF is no space but an invisible mark. */
const WHITE_SPACE = /[^\S\ufeff]+/g

/** One line: each run of white space becomes one space, none at the ends. Idempotent. */
export function oneLine(text: string): string {
  return text.replace(WHITE_SPACE, ' ').trim()
}

/** The text as one line; null if it is empty or too long. */
export function lineIn(text: string | null | undefined): string | null {
  const line = oneLine(text ?? '')
  return line === '' || line.length > MAX_LINE_LENGTH ? null : line
}
