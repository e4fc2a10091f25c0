// NewsML-G2: a `newsItem`, alone or in a `newsMessage`. `itemMeta` says what it is, `contentMeta` what it is about; the
// story is in `contentSet`, as XHTML, NITF or plain text.
import {
  firstSaid,
  type ItemBody,
  type ItemResult,
  type OtherText,
  versionNumber,
  type WireItem,
} from './item.ts'
import { htmlWithin } from './markup-of.ts'
import { nitfItem, nitfWithin } from './nitf.ts'
import { heaviest, signalOfCode, signalOfMessage, signalOfVersion } from './signals.ts'
import { latestOf, wireTimeOf } from './times.ts'
import { childrenOf, findFirst, firstOf, parseXml, rawTextIn, textIn, type XmlElement } from './xml.ts'

/** Relations of links that lead to the story itself. */
const OWN_ADDRESS = new Set(['canonical', 'permalink'])
const HTML_TYPE = /html/i
const NONE: Pick<WireItem, 'headline' | 'byline' | 'dateline' | 'language'> = {
  headline: null,
  byline: null,
  dateline: null,
  language: null,
}

export function readNewsml(content: string): ItemResult {
  const parsed = parseXml(content)
  if (!parsed.ok) return parsed
  const items = newsItemsOf(parsed.root)
  if (items === null) {
    const actual = `this document with <${parsed.root.name}>`
    return { ok: false, problem: `NewsML-G2 begins with <newsItem> or <newsMessage>, ${actual}.` }
  }
  const stories = items.length > 1 ? items.filter(isText) : items
  if (stories.length !== 1) {
    const count = `The news message has ${stories.length} stories.`
    return {
      ok: false,
      problem: `${count} Send one news item at a time; variorum import takes the message apart.`,
    }
  }
  return { ok: true, item: itemOf(stories[0]!) }
}

/** The news items of a document; null if it has another format. */
export function newsItemsOf(root: XmlElement): XmlElement[] | null {
  if (root.name === 'newsItem') return [root]
  if (root.name !== 'newsMessage') return null
  return childrenOf(firstOf(root, 'itemSet'), 'newsItem')
}

/** Pictures and films come in one message with the story that they belong to. */
export function isText(item: XmlElement): boolean {
  const kind = codeOf(firstOf(item, 'itemMeta', 'itemClass'))
  if (kind !== '') return /(?:^|[:/])(?:text|composite)$/.test(kind)
  return (
    firstOf(item, 'contentSet', 'inlineXML') !== null || firstOf(item, 'contentSet', 'inlineData') !== null
  )
}

function itemOf(item: XmlElement): WireItem {
  const meta = firstOf(item, 'itemMeta')
  const content = firstOf(item, 'contentMeta')
  const set = firstOf(item, 'contentSet')
  const rendering = renderingOf(set)
  const nitf = rendering === null ? null : nitfWithin(rendering)
  const inner = nitf === null ? null : nitfItem(nitf)
  const { headline, byline, dateline, language } = inner ?? NONE
  const version = versionNumber(item.attributes.get('version'))
  const notes = childrenOf(meta, 'edNote').map(textIn)
  return {
    id: firstSaid(item.attributes.get('guid')),
    version,
    source: nameOf(firstOf(meta, 'provider')) ?? nameOf(firstOf(content, 'infoSource')),
    headline: firstSaid(textIn(headlineOf(content)), headline, textIn(firstOf(meta, 'title'))),
    byline: firstSaid(textIn(firstOf(content, 'by')), byline, creatorsOf(content)),
    dateline: firstSaid(textIn(firstOf(content, 'dateline')), dateline),
    language: firstSaid(
      firstOf(content, 'language')?.attributes.get('tag'),
      language,
      item.attributes.get('lang'),
    ),
    publishedAt: latestOf([timeIn(meta, 'versionCreated'), timeIn(meta, 'embargoed')]),
    modifiedAt: timeIn(content, 'contentModified'),
    url: addressOf(meta),
    section: null,
    credit: firstSaid(textIn(firstOf(content, 'creditline'))),
    signal: signalOf(meta, notes, version),
    note: firstSaid(notes),
    body: inner?.body ?? bodyOf(rendering),
    others: othersOf(notes, content, set, inner?.others ?? []),
    complete: true,
  }
}

function signalOf(
  meta: XmlElement | null,
  notes: readonly string[],
  version: number | null,
): WireItem['signal'] {
  const heaviestSignal = heaviest([
    signalOfCode(codeOf(firstOf(meta, 'pubStatus'))),
    ...childrenOf(meta, 'signal').map((signal) => signalOfCode(codeOf(signal))),
    ...notes.map(signalOfMessage),
  ])
  return heaviestSignal ?? signalOfVersion(version)
}

/** `qcode`, or the whole address of the same concept, or a code of no list. */
function codeOf(element: XmlElement | null): string {
  const { attributes } = element ?? { attributes: new Map<string, string>() }
  return attributes.get('qcode') ?? attributes.get('uri') ?? attributes.get('literal') ?? ''
}

/** The name if it is given, else the code or the host of the address: `nprov:AFP` is AFP. */
function nameOf(element: XmlElement | null): string | null {
  if (!element) return null
  const { attributes } = element
  return firstSaid(
    textIn(firstOf(element, 'name')),
    attributes.get('literal'),
    attributes.get('qcode')?.replace(/^[^:]*:/, ''),
    /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(attributes.get('uri') ?? '')?.[1],
  )
}

/** The one without a role, or the main one: others are for the web, for mobiles, or short. */
function headlineOf(content: XmlElement | null): XmlElement | null {
  const all = childrenOf(content, 'headline')
  const main = all.find((headline) => /(?:^|[:/])main$/i.test(headline.attributes.get('role') ?? ''))
  return main ?? all.find((headline) => !headline.attributes.has('role')) ?? all[0] ?? null
}

function creatorsOf(content: XmlElement | null): string {
  const creators = childrenOf(content, 'creator').filter(
    (creator) => !/organisation/i.test(codeType(creator)),
  )
  return creators
    .map((creator) => textIn(firstOf(creator, 'name')))
    .filter((name) => name !== '')
    .join(', ')
}

function codeType(creator: XmlElement): string {
  return creator.attributes.get('type') ?? ''
}

function addressOf(meta: XmlElement | null): string | null {
  const ownLink = childrenOf(meta, 'link').find((link) => {
    return OWN_ADDRESS.has((link.attributes.get('rel') ?? '').split(/[:/]/).at(-1)!.toLowerCase())
  })
  return firstSaid(ownLink?.attributes.get('href'))
}

/** Of several renderings of one story the first with markup; other content, such as a picture's data, is skipped. */
function renderingOf(set: XmlElement | null): XmlElement | null {
  const withMarkup = childrenOf(set, 'inlineXML').find(
    (one) => nitfWithin(one) !== null || findFirst(one, 'html') !== null,
  )
  const any = withMarkup ?? childrenOf(set, 'inlineXML')[0]
  const data = childrenOf(set, 'inlineData').filter(isInlineText)
  return any ?? data.find(isInlineHtml) ?? data[0] ?? null
}

function bodyOf(chosen: XmlElement | null): ItemBody | null {
  if (chosen === null) return null
  if (chosen.name === 'inlineData') {
    return { kind: isInlineHtml(chosen) ? 'html' : 'text', content: rawTextIn(chosen) }
  }
  return {
    kind: 'html',
    content: htmlWithin(findFirst(chosen, 'body') ?? chosen, new Set(['head', 'title'])),
  }
}

function isInlineText(data: XmlElement): boolean {
  const type = data.attributes.get('contenttype') ?? 'text/plain'
  return data.attributes.get('encoding') === undefined && /^text\/|html/i.test(type)
}

function isInlineHtml(data: XmlElement): boolean {
  return HTML_TYPE.test(data.attributes.get('contenttype') ?? '')
}

function othersOf(
  notes: readonly string[],
  content: XmlElement | null,
  set: XmlElement | null,
  inner: readonly OtherText[],
): OtherText[] {
  const descriptions = childrenOf(content, 'description').map(textIn)
  const all: OtherText[] = [
    ...notes.map((text) => ({ reason: 'note to editors' as const, text })),
    ...descriptions.map((text) => ({ reason: 'abstract' as const, text })),
    ...inner,
    ...otherRenderings(set).map((text) => ({ reason: 'other rendering' as const, text })),
  ]
  return all.filter(({ text }) => text !== '')
}

function otherRenderings(set: XmlElement | null): string[] {
  const rendering = renderingOf(set)
  return childrenOf(set, 'inlineXML', 'inlineData')
    .filter((one) => one !== rendering && (one.name === 'inlineXML' || isInlineText(one)))
    .map(textIn)
}

function timeIn(element: XmlElement | null, name: string): string | null {
  return wireTimeOf(textIn(firstOf(element, name)))
}
