// The frame of every page: head, masthead, footer. One style sheet, scripts only as an extra, nothing inline.
import type { PropsWithChildren } from 'hono/jsx'
import { Fragment } from 'hono/jsx/jsx-runtime'
import { writtenTime } from './figures.ts'
import { type Markup, markup, type Written } from './markup.ts'

/** What every page knows about the place it stands in. */
export interface Site {
  /** Whether this service knows logins, and whether the reader has one. */
  readonly login: 'none' | 'out' | 'in'
  /** Where the reader reached it: scheme and host. */
  readonly origin: string
}

export interface LayoutProps {
  readonly site: Site
  readonly title: string
  /** What the page says, in a sentence: for search engines and for whoever is sent its link. */
  readonly description: string
  /** Its one address, without what only changes how it is shown; left out on pages that nobody links to. */
  readonly path?: string
  readonly feed?: { readonly path: string; readonly title: string }
  /** Address of the page's oEmbed answer. */
  readonly oembed?: string
  /** The item of the navigation that this page belongs to. */
  readonly section?: Section
  /** Names of scripts in /assets that make the page nicer. */
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

/** The whole document, its content as JSX. */
export function Layout(props: PropsWithChildren<LayoutProps>) {
  return <>{layout(props, Fragment({ children: props.children }))}</>
}

/** The same around content in any form. Written as a template: most of it never changes. */
export function layout(props: LayoutProps, content: Written): Markup {
  const title = props.title === 'Variorum' ? props.title : `${props.title} · Variorum`
  const scripts = props.scripts?.map((name) => markup`<script src="/assets/${name}.js" defer></script>`)
  return markup`<html lang="en"><head>${HEAD_START}<title>${title}</title>${pageFacts(props)}${HEAD_END}${scripts}</head><body><a class="skip" href="#main">Skip to the page</a>${masthead(
    props,
  )}<main id="main"${props.wide && WIDE} tabindex="-1">${content}</main>${FOOT}</body></html>`
}

const HEAD_START = markup`<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">`
// The script is not deferred: it rewrites what comes after it before that is drawn.
const HEAD_END = markup`<link rel="icon" href="/assets/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/assets/style.css"><script src="/assets/times.js"></script>`
const WIDE = markup` class="wide"`
const FOOT = markup`<footer class="foot"><p>Variorum shows what each printing of a story changed.</p><p><a href="/docs">How to use the API</a> · <a href="/openapi.json">OpenAPI</a></p></footer>`

/** What a search engine, a feed reader, or whoever unfolds a shared link is told. */
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

/** A moment, written in UTC; a script rewrites it in the reader's zone and keeps this on hover. */
export function When({ time }: { readonly time: string }) {
  return <time datetime={time}>{writtenTime(time)}</time>
}

/** Text for screen readers alone. */
export function Unseen({ children }: PropsWithChildren) {
  return <span class="unseen">{children}</span>
}
