// RSS 2.0, RSS 1.0 and Atom: an item of a feed that carries its whole text.
import { decodeEntities } from '../plain.ts'
import { firstSaid, type ItemBody, type ItemResult, type OtherText, type WireItem } from './item.ts'
import { htmlWithin } from './markup-of.ts'
import { wireTimeOf } from './times.ts'
import { childrenOf, firstOf, parseXml, rawTextIn, textIn, type XmlElement } from './xml.ts'

const ROOTS = new Set(['rss', 'RDF', 'feed', 'entry', 'item'])
const TAG = /<\/?[a-z][^<>]*>/i

export function readFeedItem(content: string): ItemResult {
  const parsed = parseXml(content)
  if (!parsed.ok) return parsed
  const items = feedItemsOf(parsed.root)
  if (items === null) {
    const actual = `this document with <${parsed.root.name}>`
    return { ok: false, problem: `A feed begins with <rss>, <rdf:RDF> or <feed>, ${actual}.` }
  }
  if (items.length !== 1) {
    const problem = `The feed has ${items.length} items. Send a feed with one; variorum import splits the feed.`
    return { ok: false, problem }
  }
  return { ok: true, item: itemOf(items[0]!, channelOf(parsed.root)) }
}

/** The items of a feed; null if the document is not a feed. */
export function feedItemsOf(root: XmlElement): XmlElement[] | null {
  if (!ROOTS.has(root.name)) return null
  if (root.name === 'entry' || root.name === 'item') return [root]
  return [...childrenOf(root, 'item', 'entry'), ...childrenOf(firstOf(root, 'channel'), 'item')]
}

function channelOf(root: XmlElement): XmlElement | null {
  return root.name === 'feed' ? root : firstOf(root, 'channel')
}

function itemOf(item: XmlElement, channel: XmlElement | null): WireItem {
  const url = addressOf(item)
  const rendered = renderingsOf(item)
  const [body = null, ...rest] = rendered.sort((a, b) => b.content.length - a.content.length)
  return {
    id: firstSaid(textIn(firstOf(item, 'guid')), textIn(firstOf(item, 'id')), item.attributes.get('about')),
    version: null,
    source: hostOf(url) ?? hostOf(addressOf(channel)) ?? firstSaid(plain(firstOf(channel, 'title'))),
    headline: firstSaid(plain(firstOf(item, 'title'))),
    byline: bylineOf(item),
    dateline: null,
    language: firstSaid(
      item.attributes.get('lang'),
      textIn(firstOf(item, 'language')),
      textIn(firstOf(channel, 'language')),
      channel?.attributes.get('lang'),
    ),
    publishedAt:
      timeOf(item, 'pubDate', 'published', 'date', 'issued') ?? timeOf(item, 'updated', 'modified'),
    modifiedAt: timeOf(item, 'updated', 'modified'),
    url,
    section: null,
    credit: null,
    signal: null,
    note: null,
    body,
    others: rest.filter((other) => saysMore(other, body)).map(asOther),
    // Without a text of its own an item has at most a summary.
    complete: body !== null && contentsOf(item).length > 0,
  }
}

/** The whole text is `content:encoded` or `content`; feeds without it may put it into the description. */
function renderingsOf(item: XmlElement): ItemBody[] {
  const contents = contentsOf(item)
  const all = contents.length > 0 ? contents : childrenOf(item, 'description', 'summary')
  return all.map(bodyOf).filter(({ content }) => content.trim() !== '')
}

function contentsOf(item: XmlElement): XmlElement[] {
  return childrenOf(item, 'encoded', 'content').filter((one) => one.children.length > 0)
}

/** Markup in a feed is text, or elements (`type="xhtml"`). */
function bodyOf(element: XmlElement): ItemBody {
  const isMarkup = element.children.some((child) => typeof child !== 'string')
  if (isMarkup) return { kind: 'html', content: htmlWithin(element) }
  const content = rawTextIn(element)
  const type = element.attributes.get('type')
  const isText = type === 'text' || type === 'text/plain' || (!TAG.test(content) && !content.includes('&'))
  return { kind: isText ? 'text' : 'html', content }
}

function saysMore({ content }: ItemBody, body: ItemBody | null): boolean {
  return body === null || !body.content.includes(content)
}

function asOther({ content }: ItemBody): OtherText {
  return { reason: 'other rendering', text: content.replace(/<[^<>]*>/g, ' ') }
}

/** Titles are text, but many feeds write entities twice. */
function plain(element: XmlElement | null): string {
  return decodeEntities(textIn(element)).replace(/<[^<>]*>/g, '')
}

/** `dc:creator`, `author` with its `name`, or RSS's `author`: an address with the name in brackets. */
function bylineOf(item: XmlElement): string | null {
  const authors = childrenOf(item, 'creator', 'author').map(
    (author) => textIn(firstOf(author, 'name')) || textIn(author),
  )
  const names = authors.map((name) => /^[^\s@]+@\S+ \((.+)\)$/.exec(name)?.[1] ?? name)
  return firstSaid(
    [...new Set(names.filter((name) => name !== '' && !/^[^\s@]+@\S+$/.test(name)))].join(', '),
  )
}

/** Atom has several links; the one without `rel`, or with `alternate`, leads to the page. */
function addressOf(element: XmlElement | null): string | null {
  const links = childrenOf(element, 'link')
  const page = links.find((link) => (link.attributes.get('rel') ?? 'alternate') === 'alternate')
  const guid = firstOf(element, 'guid')
  const permanent = guid?.attributes.get('isPermaLink') === 'true' ? textIn(guid) : null
  const address = firstSaid(page?.attributes.get('href'), page && textIn(page), permanent)
  return address !== null && /^https?:\/\//i.test(address) ? address : null
}

function hostOf(url: string | null): string | null {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? null
}

function timeOf(item: XmlElement, ...names: readonly string[]): string | null {
  for (const name of names) {
    const time = wireTimeOf(textIn(firstOf(item, name)))
    if (time !== null) return time
  }
  return null
}
