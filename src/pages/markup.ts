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

const SPECIAL = /[&<>"']/
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A template of markup. A value in an attribute must stand in quotation marks: then it can't leave it. */
export function markup(parts: TemplateStringsArray, ...values: readonly Written[]): Markup {
  let text = parts[0] ?? ''
  for (let at = 0; at < values.length; at++) text += written(values[at]) + (parts[at + 1] ?? '')
  return new Markup(text)
}

/** Text as it may stand between tags and in quoted attributes. */
export function escaped(text: string): string {
  // Most words hold nothing special, and the test is much cheaper than the replacement.
  return SPECIAL.test(text) ? text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign) : text
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
