// The body of an XML document as HTML, for the HTML reader: names without prefix, those of NITF as in HTML.
import type { XmlElement } from './xml.ts'

/** NITF elements with other names in HTML. Its remaining names are inline, which is how HTML shows unknown ones. */
const NITF_NAMES: Readonly<Record<string, string>> = {
  ...{
    hl1: 'h2',
    hl2: 'h2',
    bq: 'blockquote',
    block: 'div',
    'nitf-table': 'div',
    'media-caption': 'figcaption',
  },
  ...{
    media: 'figure',
    'body.content': 'div',
    'body.end': 'div',
    tagline: 'p',
    credit: 'p',
    datasource: 'p',
  },
}
/** Elements without text of the story. Metadata is beside tables, and credits are below pictures. */
const SILENT = new Set(
  'script style media-reference media-metadata media-object media-producer nitf-table-metadata nitf-colgroup'.split(
    ' ',
  ),
)
const VOID = new Set('br hr img col wbr'.split(' '))
const PLAIN_NAME = /^[a-z][a-z0-9-]*$/i

/** The inside of an element as HTML. `skip` names elements that are left out with everything in them. */
export function htmlWithin(element: XmlElement, skip: ReadonlySet<string> = new Set()): string {
  const parts: string[] = []
  const write = ({ children }: XmlElement) => {
    for (const child of children) {
      if (typeof child === 'string') parts.push(escaped(child))
      else if (!SILENT.has(child.name) && !skip.has(child.name)) writeElement(child)
    }
  }
  const writeElement = (child: XmlElement) => {
    const mapped = NITF_NAMES[child.name] ?? child.name
    const name = PLAIN_NAME.test(mapped) ? mapped.toLowerCase() : 'span'
    parts.push(`<${name}>`)
    if (VOID.has(name)) return
    write(child)
    parts.push(`</${name}>`)
  }
  write(element)
  return parts.join('')
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))
}
