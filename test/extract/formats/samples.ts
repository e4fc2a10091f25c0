// One story as the formats of the wire send it, written after their own documents.

export interface Sample {
  readonly id?: string
  readonly version?: number
  readonly headline?: string
  readonly paragraphs?: readonly string[]
  readonly time?: string
  /** A publishing status: usable, withheld, canceled. */
  readonly status?: string
  /** A signal: update, correction. */
  readonly signal?: string
  readonly note?: string
  readonly url?: string
}

export const PARAGRAPHS = [
  'GENEVA, May 4 (Norwire) - Negotiators agreed on Monday on the text of a treaty that bans deep-sea mining for ten years.',
  'Delegates of 41 countries voted for the draft after two weeks of talks, and three countries abstained.',
  '“This is the day on which the sea won,” said Ana Ruiz, who led the talks.',
  'The treaty enters into force when 20 parliaments have ratified it, which diplomats expect next year.',
]
export const CORRECTED = PARAGRAPHS.map((text) => text.replace('41 countries', '14 countries'))

const DEFAULTS: Required<Sample> = {
  id: 'urn:newsml:norwire.example:20260504:TREATY-SEA',
  version: 1,
  headline: 'Negotiators agree on treaty against deep-sea mining',
  paragraphs: PARAGRAPHS,
  time: '2026-05-04T10:00:00Z',
  status: 'usable',
  signal: '',
  note: '',
  url: '',
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const marked = (paragraphs: readonly string[]) =>
  paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')

export function newsml(sample: Sample = {}): string {
  const { id, version, headline, paragraphs, time, status, signal, note, url } = { ...DEFAULTS, ...sample }
  return `<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${id}" version="${version}" standard="NewsML-G2"
  standardversion="2.34" conformance="power" xml:lang="en-GB">
  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
  <rightsInfo><copyrightHolder literal="Norwire"/></rightsInfo>
  <itemMeta>
    <itemClass qcode="ninat:text"/>
    <provider qcode="nprov:NW"><name>Norwire</name></provider>
    <versionCreated>${time}</versionCreated>
    <firstCreated>2026-05-04T09:58:00Z</firstCreated>
    <pubStatus qcode="stat:${status}"/>
    ${signal && `<signal qcode="sig:${signal}"/>`}
    ${note && `<edNote>${escaped(note)}</edNote>`}
    ${url && `<link rel="irel:canonical" href="${url}"/>`}
  </itemMeta>
  <contentMeta>
    <urgency>4</urgency>
    <contentModified>${time}</contentModified>
    <by>Kari Moen</by>
    <dateline>GENEVA, May 4</dateline>
    <creditline>Norwire/Kari Moen</creditline>
    <language tag="en-GB"/>
    <headline>${escaped(headline)}</headline>
    <description role="drol:summary">A treaty bans mining of the sea bed.</description>
  </contentMeta>
  <contentSet>${
    paragraphs.length > 0
      ? `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
    <head><title>Treaty</title></head><body>${marked(paragraphs)}</body></html></inlineXML>`
      : ''
  }</contentSet>
</newsItem>`
}

export function nitf(sample: Sample = {}): string {
  const { id, version, headline, paragraphs, time, status, signal, note } = { ...DEFAULTS, ...sample }
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.4/specification/dtd/nitf-3-4.dtd">
<nitf>
  <head>
    <title>Treaty</title>
    <docdata management-status="${status}">
      <doc-id regsrc="Norwire" id-string="${id}"/>
      <urgency ed-urg="4"/>
      <date.issue norm="${time.replaceAll(/[-:]/g, '')}"/>
      ${signal || note ? `<ed-msg ${signal && `msg-type="${signal}"`} info="${escaped(note)}"/>` : ''}
      <du-key generation="1" part="0" version="${version}" key="TREATY-SEA"/>
      <doc.copyright year="2026" holder="Norwire AS"/>
    </docdata>
    <pubdata type="print" position.section="World" name="Norwire"/>
  </head>
  <body>
    <body.head>
      <hedline><hl1>${escaped(headline)}</hl1><hl2>Three abstain</hl2></hedline>
      <byline>By <person>Kari Moen</person></byline>
      <distributor><org>Norwire</org></distributor>
      <dateline><location>GENEVA</location>, <story.date>May 4</story.date></dateline>
      <abstract><p>A treaty bans mining of the sea bed.</p></abstract>
    </body.head>
    <body.content>${paragraphs.length > 0 ? `<block>${marked(paragraphs)}</block>` : ''}
      <media media-type="image"><media-reference source="a.jpg"/><media-caption>Delegates in Geneva.</media-caption></media>
    </body.content>
  </body>
</nitf>`
}

export function ninjs(sample: Sample = {}): string {
  const { id, version, headline, paragraphs, time, status, signal, note } = { ...DEFAULTS, ...sample }
  return JSON.stringify({
    uri: id,
    standard: { name: 'ninjs', version: '2.1' },
    type: 'text',
    version: String(version),
    firstcreated: '2026-05-04T09:58:00Z',
    versioncreated: time,
    pubstatus: status,
    ...(signal && { signals: [{ code: signal, scheme: 'http://cv.iptc.org/newscodes/signal/' }] }),
    ...(note && { ednote: note }),
    urgency: 4,
    copyrightholder: 'Norwire',
    language: 'en-GB',
    by: 'Kari Moen',
    headlines: [
      { role: 'short', value: 'Treaty agreed' },
      { role: 'main', value: headline },
    ],
    descriptions: [{ value: 'A treaty bans mining of the sea bed.' }],
    ...(paragraphs.length > 0 && {
      bodies: [
        { role: 'text', contenttype: 'text/plain', value: paragraphs.join('\n\n') },
        { role: 'main', contenttype: 'text/html', value: `<section>${marked(paragraphs)}</section>` },
      ],
    }),
  })
}

/** Three items, the second with the sample's text. */
export function rss(sample: Sample = {}): string {
  const { headline, paragraphs, time } = { ...DEFAULTS, ...sample }
  const item = (name: string, title: string, texts: readonly string[], published: string) => `<item>
      <title>${escaped(title)}</title>
      <link>https://news.example/${name}</link>
      <guid isPermaLink="false">news-${name}</guid>
      <dc:creator>Kari Moen</dc:creator>
      <pubDate>${new Date(published).toUTCString()}</pubDate>
      <description>The first sentence.</description>
      <content:encoded><![CDATA[${marked(texts)}]]></content:encoded>
    </item>`
  return `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel>
    <title>The News</title><link>https://www.news.example/</link><language>en</language>
    ${item('one', 'Rain tomorrow', ['It will rain tomorrow in all of the north, the weather service said.'], time)}
    ${item('two', headline, paragraphs, time)}
    ${item('three', 'Ferry sold', ['The last ferry of the line was sold to a Danish buyer on Sunday.'], time)}
  </channel>
</rss>`
}

export function atom(sample: Sample = {}): string {
  const { id, headline, paragraphs, time } = { ...DEFAULTS, ...sample }
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <title>The News</title><link rel="self" href="https://news.example/feed"/>
  <entry>
    <id>${id}</id><title>${escaped(headline)}</title>
    <link rel="alternate" href="https://news.example/treaty"/>
    <author><name>Kari Moen</name></author>
    <published>${time}</published><updated>2026-05-04T12:00:00Z</updated>
    <summary>The first sentence.</summary>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${marked(paragraphs)}</div></content>
  </entry>
</feed>`
}
