// Markup as template strings, for parts that repeat a thousand times on a page: an element per word costs more in JSX
// than the comparison itself. Every value is escaped unless it is markup already.
import type { JSX } from 'hono/jsx/jsx-runtime'

/** Safe markup. JSX accepts it as a child and does not escape it again. */
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

/** A template of markup. Attribute values must be quoted, so that a value cannot leave its attribute. */
export function markup(parts: TemplateStringsArray, ...values: readonly Written[]): Markup {
  let text = parts[0] ?? ''
  for (let at = 0; at < values.length; at++) text += written(values[at]) + (parts[at + 1] ?? '')
  return new Markup(text)
}

/** Text escaped for content and for quoted attributes. */
export function escaped(text: string): string {
  // Most texts need no escaping, and a regular expression detects that faster than a loop.
  const first = text.search(SPECIAL)
  return first < 0 ? text : rewritten(text, first, true)
}

/** Text escaped for content only. Quotation marks stay: articles are full of them. */
export function betweenTags(text: string): string {
  const first = text.search(SPECIAL_BETWEEN_TAGS)
  return first < 0 ? text : rewritten(text, first, false)
}

const SPECIAL = /[&<>"']/
const SPECIAL_BETWEEN_TAGS = /[&<>]/

/** Escapes in one pass, from the first special character. */
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
  // Numbers, and JSX elements, whose text is already escaped. These pages have no asynchronous components.
  return String(value)
}
