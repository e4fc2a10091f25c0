// Finds the front matter of a Markdown text and reads its fields: YAML between lines of ---, TOML between lines of +++,
// JSON, the lines of MultiMarkdown and Pelican, the title block of Pandoc. What only looks like one, such as a paragraph
// between two rules, is text.

import type { Fields, FrontMatter } from './fields.ts'
import { jsonFields } from './json-fields.ts'
import { isKnownKey, isTextKey } from './keys.ts'
import { pandocFields } from './pandoc-fields.ts'
import { tomlFields } from './toml-fields.ts'
import { yamlFields } from './yaml-fields.ts'

/** Longer front matter is read as text. */
const LONGEST = 65_536

const META_LINE = /^([\p{L}_][\p{L}\p{N}_ -]{0,40}?)[ \t]*:[ \t]+\S/u

/** Null if the text begins without any. `text` has only line feeds. */
export function frontMatterOf(text: string): FrontMatter | null {
  const start = text.slice(0, LONGEST)
  const block =
    fenced(start, /^---[ \t]*$/, /^(?:---|\.\.\.)[ \t]*$/, yamlFields) ??
    fenced(start, /^\+\+\+[ \t]*$/, /^\+\+\+[ \t]*$/, tomlFields) ??
    jsonBlock(start) ??
    pandocFields(start) ??
    metaLines(start)
  return block !== null && [...block.fields.keys()].some(isKnownKey) ? block : null
}

/** The lines between an opening and a closing one, if `read` accepts them as fields. */
function fenced(
  text: string,
  opening: RegExp,
  closing: RegExp,
  read: (lines: readonly string[]) => Fields | null,
): FrontMatter | null {
  const lines = text.split('\n')
  if (!opening.test(lines[0] ?? '')) return null
  const end = lines.findIndex((line, n) => n > 0 && closing.test(line))
  // The last line of the searched text may be cut.
  if (end < 0 || (end === lines.length - 1 && text.length === LONGEST)) return null
  const fields = read(lines.slice(1, end))
  return fields && { fields, length: lengthOf(lines, end + 1) }
}

function jsonBlock(text: string): FrontMatter | null {
  if (!text.startsWith('{')) return null
  const lines = text.split('\n')
  const end = lines.findIndex((line) => /^\}[ \t]*$/.test(line))
  const fields = end < 0 ? null : jsonFields(lines.slice(0, end + 1).join('\n'))
  return fields && { fields, length: lengthOf(lines, end + 1) }
}

/** `Title: …` and at least one more such line, all with known names; then a blank line. */
function metaLines(text: string): FrontMatter | null {
  const end = text.indexOf('\n\n')
  if (end < 0) return null
  const lines = text.slice(0, end).split('\n')
  const fields = new Map<string, readonly string[]>()
  for (const line of lines) {
    const key = META_LINE.exec(line)?.[1]?.toLowerCase()
    if (key === undefined || !isTextKey(key)) return null
    fields.set(key, [line.slice(line.indexOf(':') + 1).trim()])
  }
  return fields.size >= 2 ? { fields, length: end + 1 } : null
}

/** Length of so many lines, with their line feeds. */
function lengthOf(lines: readonly string[], count: number): number {
  let length = 0
  for (let n = 0; n < count; n++) length += lines[n]!.length + 1
  return length
}
