// The fields at the top of TOML, before its first table: strings, dates, lists of strings.
import { collapse } from '../markup.ts'
import type { Fields } from './fields.ts'
import { listOf } from './yaml-fields.ts'

const FIELD = /^[ \t]*(["']?)([\p{L}_][\p{L}\p{N}_.-]{0,60})\1[ \t]*=[ \t]*(.*)$/u
const LONG_QUOTES = ['"""', "'''"]

/** Null if a line is not a field: then it is text. */
export function tomlFields(lines: readonly string[]): Fields | null {
  const fields = new Map<string, readonly string[]>()
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!
    at++
    if (line.trim() === '' || /^[ \t]*#/.test(line)) continue
    // The rest belongs to a table.
    if (/^[ \t]*\[/.test(line)) break
    const [, , key, value = ''] = FIELD.exec(line) ?? []
    if (key === undefined) return null
    const closer = endingOf(value)
    let whole = value
    for (let open = closer !== null; open && at < lines.length; at++) {
      whole += `\n${lines[at]}`
      open = !lines[at]!.includes(closer!)
    }
    fields.set(key.toLowerCase(), valuesOf(whole))
  }
  return fields
}

/** The end of a value of several lines; null if it ends with its line. */
function endingOf(value: string): string | null {
  const quotes = LONG_QUOTES.find((mark) => value.startsWith(mark))
  if (quotes !== undefined) return value.indexOf(quotes, 3) >= 0 ? null : quotes
  return value.startsWith('[') && !value.includes(']') ? ']' : null
}

function valuesOf(value: string): readonly string[] {
  const texts = value.startsWith('[') ? listOf(value.replaceAll('\n', ' ')) : [stringOf(value)]
  return texts.map(collapse).filter((text) => text !== '')
}

function stringOf(value: string): string {
  const long = LONG_QUOTES.find((mark) => value.startsWith(mark))
  if (long !== undefined)
    return value
      .slice(3)
      .split(long)[0]!
      .replace(/\\\n\s*/g, '')
  const basic = /^"((?:[^"\\]|\\.)*)"/.exec(value)
  if (basic) return basic[1]!.replace(/\\(["\\])/g, '$1').replace(/\\[nt]/g, ' ')
  const literal = /^'([^']*)'/.exec(value)
  return literal ? literal[1]! : value.replace(/[ \t]#.*$/, '')
}
