// The frame of every page: head, masthead, footer. One style sheet, optional scripts, nothing inline.
import type { PropsWithChildren } from 'hono/jsx'
import { Fragment } from 'hono/jsx/jsx-runtime'
import { writtenTime } from './figures.ts'
import { type Markup, markup, type Written } from './markup.ts'

/** What every page knows about its request. */
export interface Site {
  /** Whether this service has logins, and whether the reader is logged in. */
  readonly login: 'none' | 'out' | 'in'
  /** The origin as the reader sees it: scheme and host. */
  readonly origin: string
}

interface LayoutProps {
  readonly site: Site
  readonly title: string
  /** The page's content in a sentence, for search engines and link previews. */
  readonly description: string
  /** The canonical address, without display options. Undefined for pages that nobody links to. */
  readonly path?: string
  readonly feed?: { readonly path: string; readonly title: string }
  /** Address of the page's oEmbed answer. */
  readonly oembed?: string
  /** The active item of the navigation. */
  readonly section?: Section
  /** Optional scripts in /assets. */
  readonly scripts?: readonly string[]
  readonly wide?: boolean
}

const SECTIONS = [
  { id: 'stories', href: '/stories', name: 'Stories' },
  { id: 'search', href: '/search', name: 'Search' },
  { id: 'compare', href: '/compare', name: 'Compare' },
  { id: 'reprints', href: '/reprints', name: 'Reprints' },
  { id: 'upload', href: '/upload', name: 'Upload' },
  { id: 'docs', href: '/docs', name: 'API' },
] as const
type Section = (typeof SECTIONS)[number]['id']

/** The whole document with JSX content. */
export function Layout(props: PropsWithChildren<LayoutProps>) {
  return <>{layout(props, Fragment({ children: props.children }))}</>
}

/** The same for content in any form. A template, because most of it never changes. */
export function layout(props: LayoutProps, content: Written): Markup {
  const title = props.title === 'Variorum' ? props.title : `${props.title} · Variorum`
  const scripts = props.scripts?.map((name) => markup`<script src="/assets/${name}.js" defer></script>`)
  return markup`<html lang="en"><head>${HEAD_START}<title>${title}</title>${pageFacts(props)}${HEAD_END}${scripts}</head><body><a class="skip" href="#main">Skip to the page</a>${masthead(
    props,
  )}<main id="main"${props.wide && WIDE} tabindex="-1">${content}</main>${FOOT}</body></html>`
}

const HEAD_START = markup`<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">`
// Not deferred: the script rewrites what follows before it is painted.
const HEAD_END = markup`<link rel="icon" href="/assets/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/assets/style.css"><script src="/assets/times.js"></script>`
const WIDE = markup` class="wide"`
const FOOT = markup`<footer class="foot"><p>Variorum shows what each printing of a story changed.</p><p><a href="/docs">How to use the API</a> · <a href="/openapi.json">OpenAPI</a></p></footer>`

/** Metadata for search engines, feed readers and link previews. */
function pageFacts({ site, title, description, path, feed, oembed }: LayoutProps): Markup {
  const address = path !== undefined && site.origin + path
  return markup`<meta name="description" content="${description}"><meta property="og:site_name" content="Variorum"><meta property="og:type" content="article"><meta property="og:title" content="${title}"><meta property="og:description" content="${description}"><meta name="twitter:card" content="summary">${
    address && markup`<meta property="og:url" content="${address}"><link rel="canonical" href="${address}">`
  }${
    feed &&
    markup`<link rel="alternate" type="application/atom+xml" title="${feed.title}" href="${feed.path}">`
  }${
    oembed &&
    markup`<link rel="alternate" type="application/json+oembed" title="${title}" href="${site.origin}${oembed}">`
  }`
}

const LOG_IN = markup`<a href="/login">Log in</a>`
const LOG_OUT = markup`<form method="post" action="/logout"><button class="plain" type="submit">Log out</button></form>`
const CURRENT = markup` aria-current="page"`

function masthead({ site, section }: LayoutProps): Markup {
  return markup`<header class="masthead"><a class="brand" href="/">Variorum</a><nav aria-label="Main">${SECTIONS.map(
    ({ id, href, name }) => markup`<a href="${href}"${id === section && CURRENT}>${name}</a>`,
  )}${site.login === 'out' && LOG_IN}${site.login === 'in' && LOG_OUT}</nav></header>`
}

/** A time in UTC. A script rewrites it in the reader's time zone and keeps UTC as the tooltip. */
export function When({ time }: { readonly time: string }) {
  return <time datetime={time}>{writtenTime(time)}</time>
}

/** Text for screen readers only. */
export function Unseen({ children }: PropsWithChildren) {
  return <span class="unseen">{children}</span>
}
