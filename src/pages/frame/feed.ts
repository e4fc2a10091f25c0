// An Atom feed (RFC 4287), for feed readers.
import { type Markup, markup } from './markup.ts'

interface FeedEntry {
  /** Path of the entry's page; with the origin it is also the entry's id. */
  readonly path: string
  readonly title: string
  /** RFC 3339. */
  readonly updated: string
  readonly author: string
  readonly summary: string
}

export interface Feed {
  readonly origin: string
  readonly title: string
  /** Path of the feed, and of the page with the same content. */
  readonly self: string
  readonly page: string
  /** Newest first. */
  readonly entries: readonly FeedEntry[]
}

/** Time of an empty feed. */
const NO_TIME = '1970-01-01T00:00:00Z'
/** Characters that XML 1.0 cannot contain, though texts may. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

export function atomFeed({ origin, title, self, page, entries }: Feed): Markup {
  const updated =
    entries
      .map((entry) => entry.updated)
      .sort()
      .at(-1) ?? NO_TIME
  return markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>${plain(title)}</title>
<id>${origin}${self}</id>
<link rel="self" type="application/atom+xml" href="${origin}${self}"/>
<link rel="alternate" type="text/html" href="${origin}${page}"/>
<updated>${updated}</updated>
<author><name>Variorum</name></author>
${entries.map((entry) => entryOf(origin, entry))}</feed>
`
}

function entryOf(origin: string, { path, title, updated, author, summary }: FeedEntry): Markup {
  return markup`<entry>
<title>${plain(title)}</title>
<id>${origin}${path}</id>
<link rel="alternate" type="text/html" href="${origin}${path}"/>
<updated>${updated}</updated>
<author><name>${plain(author)}</name></author>
<summary>${plain(summary)}</summary>
</entry>
`
}

function plain(text: string): string {
  return text.replace(NOT_XML, ' ')
}
