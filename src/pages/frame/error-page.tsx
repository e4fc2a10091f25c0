// The error page: what is wrong, and what to do about it.
import { Layout, type Site } from './layout.tsx'

interface ErrorPageProps {
  readonly site: Site
  /** HTTP status. */
  readonly status: number
  readonly title: string
  /** A sentence: what is wrong, and what would be right. */
  readonly detail: string
  /** The request id, shown if somebody has to look it up. */
  readonly requestId?: string | null
}

export function ErrorPage({ site, status, title, detail, requestId }: ErrorPageProps) {
  return (
    <Layout site={site} title={title} description={detail}>
      <header class="opening">
        <p class="kicker">Error {status}</p>
        <h1>{title}</h1>
        <p class="note">{detail}</p>
      </header>
      <p>
        {status === 401 || status === 403 ? (
          <a href="/login">Log in</a>
        ) : (
          <a href="/">Back to the beginning</a>
        )}
      </p>
      {requestId ? (
        <p class="facts">
          Request <code>{requestId}</code>
        </p>
      ) : null}
    </Layout>
  )
}
