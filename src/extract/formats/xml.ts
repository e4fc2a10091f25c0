// XML in, a small tree out, by saxes: strict, so that a truncated document is refused and not read as a shorter story. A
// DOCTYPE is skipped: no document defines entities, and none is fetched. 8 KB minified and gzipped. Others: fast-xml-parser
// (21 KB with its six dependencies; it expands the entities of a DOCTYPE, up to limits of its own), htmlparser2 in its XML
// mode (here already; but it accepts any broken tag, and reads a truncated document silently).
import { SaxesParser } from 'saxes'
import { decodeEntities } from '../plain.ts'

/** An element; names are without prefix, as the formats of the wire never use one local name for two things. */
export interface XmlElement {
  readonly name: string
  /** By name without prefix: `xml:lang` is `lang`. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
  /** Its start and end in the text of the document, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

type XmlResult =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly problem: string }

/** Depth limit; wire stories are some 12 deep. */
const MAX_DEPTH = 200
/** Element limit; a story of 2,000 words has some 200; a full feed of 200 stories, 20,000. */
const MAX_ELEMENTS = 200_000
/** The parser gets this many characters at a time, so that a bound stops it soon. */
const CHUNK = 65_536

type Open = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: (XmlElement | string)[] }

class XmlFault extends Error {}

/** The tree of a document. Not ok, with a sentence for the sender, if it is malformed or over a limit. */
export function parseXml(text: string, mostElements = MAX_ELEMENTS): XmlResult {
  try {
    return { ok: true, root: treeOf(text, mostElements) }
  } catch (error) {
    if (error instanceof XmlFault) return { ok: false, problem: error.message }
    throw error
  }
}

function treeOf(text: string, mostElements: number): XmlElement {
  const parser = new SaxesParser({ position: true })
  // Feeds and NITF use the names of HTML (`&nbsp;`), as if the document had declared them.
  parser.ENTITIES = new Proxy(parser.ENTITIES, {
    get: (known, name) => (typeof name === 'string' ? (known[name] ?? namedInHtml(name)) : undefined),
  })
  const open: Open[] = []
  let root: XmlElement | null = null
  let elements = 0
  let tagStart = 0
  const place = () => `line ${parser.line}, column ${parser.column}`
  parser.on('error', (error) => {
    const [, what = error.message] = /^\d+:\d+: (.*)$/.exec(error.message) ?? []
    throw new XmlFault(`The XML is not well-formed at ${place()}: ${what}`)
  })
  parser.on('opentagstart', () => {
    tagStart = text.lastIndexOf('<', parser.position - 1)
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= MAX_DEPTH) throw new XmlFault(`The XML has elements more than ${MAX_DEPTH} deep.`)
    if (++elements > mostElements) throw new XmlFault(`The XML has more than ${mostElements} elements.`)
    const plain = Object.entries(attributes).map(([key, value]) => [localName(key), value] as const)
    open.push({ name: localName(name), attributes: new Map(plain), children: [], start: tagStart, end: 0 })
  })
  parser.on('closetag', () => {
    const element = open.pop()!
    element.end = parser.position
    const parent = open.at(-1)
    if (parent) parent.children.push(element)
    else root = element
  })
  const add = (piece: string) => void open.at(-1)?.children.push(piece)
  parser.on('text', add)
  parser.on('cdata', add)
  for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK))
  parser.close()
  if (root === null) throw new XmlFault('The XML has no element.')
  return root
}

function namedInHtml(name: string): string | undefined {
  const decoded = decodeEntities(`&${name};`)
  return decoded.startsWith('&') ? undefined : decoded
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The elements of these names among the children. */
export function childrenOf(
  element: XmlElement | null | undefined,
  ...names: readonly string[]
): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && names.includes(child.name),
  )
}

/** The first element at a path of child names. */
export function firstOf(
  element: XmlElement | null | undefined,
  ...path: readonly string[]
): XmlElement | null {
  let at: XmlElement | null | undefined = element
  for (const name of path) at = childrenOf(at, name)[0]
  return at ?? null
}

/** All text within, with the white space of line breaks as one space; empty without an element. */
export function textIn(element: XmlElement | null | undefined): string {
  return rawTextIn(element).replace(/\s+/g, ' ').trim()
}

/** All text within, unchanged. The parser bounds the depth. */
export function rawTextIn(element: XmlElement | null | undefined): string {
  if (!element) return ''
  return element.children.map((child) => (typeof child === 'string' ? child : rawTextIn(child))).join('')
}

/** The first element with a name anywhere within, in document order. */
export function findFirst(element: XmlElement, name: string): XmlElement | null {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const match = child.name === name ? child : findFirst(child, name)
    if (match) return match
  }
  return null
}
