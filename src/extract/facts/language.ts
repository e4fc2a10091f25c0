// The language that the page declares.
import type { Page } from '../markup.ts'
import { type Json, textOf } from './json-ld.ts'

const TAG = /^([a-z]{2,3})(?:[-_][a-z0-9_-]+)?$/i

/** BCP 47 primary tag, lower case. */
export function languageOf(page: Page, nodes: readonly Json[]): string | null {
  const tags = [
    page.language,
    ...nodes.map((node) => textOf(node.inLanguage)),
    page.meta.get('og:locale'),
    page.meta.get('content-language'),
    page.meta.get('language'),
    page.meta.get('dc.language'),
  ]
  for (const tag of tags) {
    const primary = TAG.exec((tag ?? '').trim())?.[1]
    if (primary) return primary.toLowerCase()
  }
  return null
}
