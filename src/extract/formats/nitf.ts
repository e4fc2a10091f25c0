// NITF, after its DTD of version 3.6: `docdata` says who sent it and what it is; the story is in `body`.
import {
  firstSaid,
  type ItemBody,
  type ItemResult,
  type OtherText,
  versionNumber,
  type WireItem,
} from './item.ts'
import { htmlWithin } from './markup-of.ts'
import { heaviest, signalOfCode, signalOfMessage, signalOfVersion } from './signals.ts'
import { latestOf, wireTimeOf } from './times.ts'
import { childrenOf, findFirst, firstOf, parseXml, rawTextIn, textIn, type XmlElement } from './xml.ts'

/** Notes of the body are for desks or about rights; captions belong to pictures. */
const NOT_BODY = new Set(['note', 'media-caption'])

export function readNitf(content: string): ItemResult {
  const parsed = parseXml(content)
  if (!parsed.ok) return parsed
  if (parsed.root.name !== 'nitf') {
    return { ok: false, problem: `NITF begins with <nitf>, this document with <${parsed.root.name}>.` }
  }
  return { ok: true, item: nitfItem(parsed.root) }
}

/** The item of a `nitf` element, which NewsML-G2 may also contain. */
export function nitfItem(nitf: XmlElement): WireItem {
  const docdata = firstOf(nitf, 'head', 'docdata')
  const head = firstOf(nitf, 'body', 'body.head')
  const key = firstOf(docdata, 'du-key')
  const docId = firstOf(docdata, 'doc-id')
  const version = versionNumber(attribute(key, 'version'))
  const published = firstOf(nitf, 'head', 'pubdata')
  return {
    // A key stays through all versions; without one, the id of a document does.
    id: firstSaid(attribute(key, 'key'), attribute(docId, 'id-string'), attribute(nitf, 'uno')),
    version,
    source: firstSaid(
      attribute(docId, 'regsrc'),
      textIn(firstOf(head, 'distributor')),
      attribute(published, 'name'),
      attribute(firstOf(docdata, 'doc.copyright'), 'holder'),
    ),
    headline: headlineOf(nitf, head),
    byline: bylineOf(head),
    dateline: firstSaid(datelineOf(head)),
    language: firstSaid(attribute(nitf, 'lang'), attribute(firstOf(nitf, 'body'), 'lang')),
    publishedAt: latestOf([
      timeIn(docdata, 'date.issue') ?? wireTimeOf(attribute(published, 'date.publication')),
      timeIn(docdata, 'date.release'),
    ]),
    modifiedAt: latestOf(childrenOf(firstOf(nitf, 'head'), 'revision-history').map(timeOf)),
    url: firstSaid(attribute(published, 'ex-ref')),
    section: firstSaid(attribute(published, 'position.section')),
    credit: firstSaid(textIn(firstOf(head, 'distributor'))),
    signal: signalOf(docdata, version),
    note: firstSaid(
      childrenOf(docdata, 'ed-msg').map((message) => attribute(message, 'info')),
      noteOf(head),
    ),
    body: bodyOf(nitf),
    others: othersOf(nitf, docdata, head),
    complete: true,
  }
}

function signalOf(docdata: XmlElement | null, version: number | null): WireItem['signal'] {
  const messages = childrenOf(docdata, 'ed-msg')
  const heaviestSignal = heaviest([
    signalOfCode(attribute(docdata, 'management-status')),
    ...messages.map((message) => signalOfCode(attribute(message, 'msg-type'))),
    ...messages.map((message) => signalOfMessage(attribute(message, 'info') ?? textIn(message))),
    firstOf(docdata, 'correction') ? 'correction' : null,
  ])
  return heaviestSignal ?? signalOfVersion(version)
}

function headlineOf(nitf: XmlElement, head: XmlElement | null): string | null {
  const hedline = firstOf(head, 'hedline')
  return firstSaid(textIn(firstOf(hedline, 'hl1')), textIn(hedline), textIn(firstOf(nitf, 'head', 'title')))
}

/** Several become one line. A title within, such as `Staff Writer`, is part of it as it is printed. */
function bylineOf(head: XmlElement | null): string | null {
  return firstSaid(childrenOf(head, 'byline').map(nameAndTitle).join(', '))
}

/** In print a title has a line of its own; in the document often nothing separates it. */
function nameAndTitle(byline: XmlElement): string {
  let line = ''
  for (const child of byline.children) {
    const text = typeof child === 'string' ? child : rawTextIn(child)
    const isApart = typeof child !== 'string' && child.name === 'byttl' && /[^\s,;|(–-]$/.test(line)
    line += isApart ? `, ${text.trimStart()}` : text
  }
  return line.replace(/\s+/g, ' ').replace(/ ,/g, ',').trim()
}

/** The place and date as printed: without the tags, and the spaces that tags leave before a comma. */
function datelineOf(head: XmlElement | null): string {
  return textIn(firstOf(head, 'dateline')).replace(/\s+,/g, ',')
}

function noteOf(head: XmlElement | null): string {
  return childrenOf(head, 'note').map(textIn).join(' ')
}

/** The content, and the tagline below it. */
function bodyOf(nitf: XmlElement): ItemBody | null {
  const content = firstOf(nitf, 'body', 'body.content')
  if (!content) return null
  const taglines = childrenOf(firstOf(nitf, 'body', 'body.end'), 'tagline')
  const ends = taglines.map((tagline) => `<p>${htmlWithin(tagline, NOT_BODY)}</p>`)
  return { kind: 'html', content: htmlWithin(content, NOT_BODY) + ends.join('') }
}

function othersOf(nitf: XmlElement, docdata: XmlElement | null, head: XmlElement | null): OtherText[] {
  const content = firstOf(nitf, 'body', 'body.content')
  const all: OtherText[] = [
    {
      reason: 'note to editors',
      text: childrenOf(docdata, 'ed-msg')
        .map((one) => attribute(one, 'info'))
        .join(' '),
    },
    { reason: 'note to editors', text: noteOf(head) },
    { reason: 'abstract', text: textIn(firstOf(head, 'abstract')) },
    ...textsWithin(content, 'note').map((text) => ({ reason: 'note to editors' as const, text })),
    ...textsWithin(content, 'media-caption').map((text) => ({ reason: 'caption' as const, text })),
  ]
  return all.filter(({ text }) => text.trim() !== '')
}

/** The texts of all elements with a name, anywhere. */
function textsWithin(element: XmlElement | null, name: string): string[] {
  return (element?.children ?? []).flatMap((child) => {
    if (typeof child === 'string') return []
    return child.name === name ? [textIn(child)] : textsWithin(child, name)
  })
}

function timeIn(docdata: XmlElement | null, name: string): string | null {
  return timeOf(firstOf(docdata, name))
}

function timeOf(element: XmlElement | null): string | null {
  return wireTimeOf(attribute(element, 'norm'))
}

function attribute(element: XmlElement | null, name: string): string | null {
  return element?.attributes.get(name) ?? null
}

/** The NITF element of a tree, if there is one. */
export function nitfWithin(element: XmlElement): XmlElement | null {
  return element.name === 'nitf' ? element : findFirst(element, 'nitf')
}
