// The fields at the top of YAML, as far as front matter needs them: plain and quoted values, folded and literal blocks, lists,
// and the names in lists of people. Not a parser of YAML: those refuse “title: Storm: harbour closed”, which people write.
import { collapse } from '../markup.ts'
import type { Fields } from './fields.ts'

const FIELD = /^(["']?)([\p{L}_][\p{L}\p{N}_. -]{0,60}?)\1[ \t]*:(?:[ \t]+(.*))?$/u
const BLOCK = /^[|>][-+\d]{0,2}[ \t]*(?:#.*)?$/
/** The field of a person that is printed. */
const PERSON = /^(?:name|display_?name|full_?name|title)$/i

/** Null if a line is not a field: then it is text between two rules. */
export function yamlFields(lines: readonly string[]): Fields | null {
  const fields = new Map<string, readonly string[]>()
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!
    at++
    if (line.trim() === '' || /^[ \t]*#/.test(line)) continue
    const [, , key, value = ''] = FIELD.exec(line) ?? []
    if (key === undefined) return null
    const from = at
    while (at < lines.length && belongs(lines[at]!)) at++
    fields.set(key.trim().toLowerCase(), valuesOf(value.trim(), lines.slice(from, at)))
  }
  return fields
}

/** Indented lines, entries of a list, and blank lines belong to the field above. */
function belongs(line: string): boolean {
  return /^(?:[ \t]|-(?:[ \t]|$))/.test(line) || line.trim() === ''
}

function valuesOf(value: string, below: readonly string[]): readonly string[] {
  if (BLOCK.test(value)) return textsOf([below.map((line) => line.trim()).join(' ')])
  if (value.startsWith('[')) return textsOf(listOf([value, ...below].join(' ')))
  if (value.startsWith('{')) return textsOf(namesOf(value.replace(/^\{|\}$/g, '').split(',')))
  if (value !== '' && !/^[&*!]/.test(value)) return textsOf([scalarOf([value, ...below].join(' ').trim())])
  const isList = below.some((line) => /^[ \t]*-(?:[ \t]|$)/.test(line))
  return textsOf(isList ? entriesOf(below) : namesOf(below))
}

function textsOf(texts: readonly string[]): readonly string[] {
  return texts.map(collapse).filter((text) => text !== '')
}

/** `[Jane Doe, "Roe, John"]`. */
export function listOf(text: string): string[] {
  const inside = text.trim().replace(/^\[|\][ \t]*(?:#[^\]]*)?$/g, '')
  return (inside.match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]+/g) ?? []).map((entry) =>
    scalarOf(entry.trim()),
  )
}

/** Entries of a list of values, or of people with their names. */
function entriesOf(lines: readonly string[]): string[] {
  const entries: string[][] = []
  for (const line of lines) {
    const entry = /^[ \t]*-[ \t]*(.*)$/.exec(line)
    if (entry) entries.push([entry[1]!])
    else entries.at(-1)?.push(line)
  }
  return entries.flatMap((entry) => {
    const names = namesOf(entry)
    const first = entry[0]!.trim()
    return names.length > 0 || FIELD.test(first) ? names : [scalarOf(first)]
  })
}

/** The names among the fields of a person. */
function namesOf(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const [, , key, value = ''] = FIELD.exec(line.trim()) ?? []
    return key !== undefined && PERSON.test(key) ? [scalarOf(value.trim())] : []
  })
}

/** Without quotes and comment. */
function scalarOf(value: string): string {
  const double = /^"((?:[^"\\]|\\.)*)"/.exec(value)
  if (double) return double[1]!.replace(/\\(["\\/])/g, '$1').replace(/\\[nt]/g, ' ')
  const single = /^'((?:[^']|'')*)'/.exec(value)
  if (single) return single[1]!.replaceAll("''", "'")
  const plain = value.replace(/(?:^|[ \t])#.*$/, '').trim()
  return plain === '~' || plain === 'null' ? '' : plain
}
