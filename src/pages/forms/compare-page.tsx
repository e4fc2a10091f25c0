// The page with only the compare form.

import { Layout, type Site } from '../frame/layout.tsx'
import { CompareForm } from './compare-form.tsx'

interface ComparePageProps {
  readonly site: Site
  readonly left?: string
  readonly right?: string
  readonly problem?: string | null
}

export function ComparePage({ site, left, right, problem }: ComparePageProps) {
  return (
    <Layout
      site={site}
      title="Compare two texts"
      description="Paste two versions of a text and see what changed."
      section="compare"
      path="/compare"
      scripts={['drop']}
    >
      <header class="opening">
        <h1>Compare two texts</h1>
        <p class="note">
          Printings that are stored are compared from the page of their <a href="/stories">story</a>.
        </p>
      </header>
      <CompareForm left={left} right={right} problem={problem} />
    </Layout>
  )
}
