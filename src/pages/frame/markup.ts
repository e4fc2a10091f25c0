// Markup written as a template, for the parts of a page that repeat a thousand times: an element a word costs more as
// JSX than the comparison it shows. Every value is escaped unless it is markup itself.
import type { JSX } from 'hono/jsx/jsx-runtime'

/** Text that is safe to stand in a page as it is. JSX takes it as a child, and never escapes it again. */
export class Markup {
  constructor(readonly text: string) {}
  get isEscaped(): true {
    return true
  }
  toString(): string {
    return this.text
  }
}

export type Written = string | number | null | undefined | false | Markup | JSX.Element | readonly Written[]

/** A template of markup. A value in an attribute must stand in quotation marks: then it can't leave it. */
export function markup(parts: TemplateStringsArray, ...values: readonly Written[]): Markup {
  let text = parts[0] ?? ''
  for (let at = 0; at < values.length; at++) text += written(values[at]) + (parts[at + 1] ?? '')
  return new Markup(text)
}

/** Text as it may stand between tags and in quoted attributes. */
export function escaped(text: string): string {
  // Most texts hold nothing special, and an expression finds that out faster than a loop.
  const first = text.search(SPECIAL)
  return first < 0 ? text : rewritten(text, first, true)
}

/** Text as it may stand between tags alone, where a quotation mark means nothing: a story is full of them. */
export function betweenTags(text: string): string {
  const first = text.search(SPECIAL_BETWEEN_TAGS)
  return first < 0 ? text : rewritten(text, first, false)
}

const SPECIAL = /[&<>"']/
const SPECIAL_BETWEEN_TAGS = /[&<>]/

/** In one pass, from the first sign that may not stand as it is. */
function rewritten(text: string, first: number, quoted: boolean): string {
  let safe = ''
  let from = 0
  for (let at = first; at < text.length; at++) {
    const entity = entityOf(text.charCodeAt(at), quoted)
    if (entity === null) continue
    safe += text.slice(from, at) + entity
    from = at + 1
  }
  return safe + text.slice(from)
}

function entityOf(unit: number, quoted: boolean): string | null {
  switch (unit) {
    case 38:
      return '&amp;'
    case 60:
      return '&lt;'
    case 62:
      return '&gt;'
    case 34:
      return quoted ? '&quot;' : null
    case 39:
      return quoted ? '&#39;' : null
    default:
      return null
  }
}

function written(value: Written): string {
  if (typeof value === 'string') return escaped(value)
  if (value instanceof Markup) return value.text
  if (Array.isArray(value)) {
    let text = ''
    for (const item of value) text += written(item)
    return text
  }
  if (value === null || value === undefined || value === false) return ''
  // Numbers, and elements of JSX, whose text is escaped already. Components of these pages are never asynchronous.
  return String(value)
}
