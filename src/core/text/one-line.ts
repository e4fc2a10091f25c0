// What may a headline, a byline or a dateline be? One rule, whichever way it comes in: as a field, recognised in a text, from
// the data of a page or the front matter of a Markdown text.

/** Longest headline, byline or dateline, in UTF-16 units. What is longer is a text. */
export const MAX_LINE_LENGTH = 1_000

/** U+FEFF within a text is no space, but a mark that nobody sees. */
const WHITE_SPACE = /[^\S\ufeff]+/g

/** One line: each run of white space is one space, and there is none at the ends. Done twice it changes nothing. */
export function oneLine(text: string): string {
  return text.replace(WHITE_SPACE, ' ').trim()
}

/** The line that stands in the text; null where there is none, or one that is too long. */
export function lineIn(text: string | null | undefined): string | null {
  const line = oneLine(text ?? '')
  return line === '' || line.length > MAX_LINE_LENGTH ? null : line
}
