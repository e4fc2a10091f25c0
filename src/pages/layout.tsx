// The frame of every page: head, masthead, footer. One style sheet, scripts only as an extra, nothing inline.
import type { PropsWithChildren } from 'hono/jsx'
import { writtenTime } from './figures.ts'

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

export function Layout(props: PropsWithChildren<LayoutProps>) {
  const title = props.title === 'Variorum' ? props.title : `${props.title} · Variorum`
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <PageFacts {...props} />
        <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/style.css" />
        {/* Not deferred: it rewrites what comes after it before that is drawn. */}
        <script src="/assets/times.js" />
        {props.scripts?.map((name) => (
          <script src={`/assets/${name}.js`} defer />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the page
        </a>
        <Masthead site={props.site} section={props.section} />
        <main id="main" class={props.wide ? 'wide' : undefined} tabindex={-1}>
          {props.children}
        </main>
        <footer class="foot">
          <p>Variorum shows what each printing of a story changed.</p>
          <p>
            <a href="/docs">How to use the API</a> · <a href="/openapi.json">OpenAPI</a>
          </p>
        </footer>
      </body>
    </html>
  )
}

/** What a search engine, a feed reader, or whoever unfolds a shared link is told. */
function PageFacts({ site, title, description, path, feed, oembed }: LayoutProps) {
  const address = path === undefined ? null : site.origin + path
  return (
    <>
      <meta name="description" content={description} />
      <meta property="og:site_name" content="Variorum" />
      <meta property="og:type" content="article" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta name="twitter:card" content="summary" />
      {address ? <meta property="og:url" content={address} /> : null}
      {address ? <link rel="canonical" href={address} /> : null}
      {feed ? <link rel="alternate" type="application/atom+xml" title={feed.title} href={feed.path} /> : null}
      {oembed ? (
        <link rel="alternate" type="application/json+oembed" title={title} href={site.origin + oembed} />
      ) : null}
    </>
  )
}

function Masthead({ site, section }: Pick<LayoutProps, 'site' | 'section'>) {
  return (
    <header class="masthead">
      <a class="brand" href="/">
        Variorum
      </a>
      <nav aria-label="Main">
        {SECTIONS.map(({ id, href, name }) => (
          <a href={href} aria-current={id === section ? 'page' : undefined}>
            {name}
          </a>
        ))}
        {site.login === 'out' ? <a href="/login">Log in</a> : null}
        {site.login === 'in' ? (
          <form method="post" action="/logout">
            <button class="plain" type="submit">
              Log out
            </button>
          </form>
        ) : null}
      </nav>
    </header>
  )
}

/** A moment, written in UTC; a script rewrites it in the reader's zone and keeps this on hover. */
export function When({ time }: { readonly time: string }) {
  return <time datetime={time}>{writtenTime(time)}</time>
}

/** Text for screen readers alone. */
export function Unseen({ children }: PropsWithChildren) {
  return <span class="unseen">{children}</span>
}
