// Uploads for the tests of the store, parsed the simplest way: paragraphs stand between blank lines.
import { createHash } from 'node:crypto'
import type { NewVersion } from '../../src/store/versions-model.ts'

/** SHA-256 as the contract spells it, of the headline and the paragraphs. */
export function contentHash(headline: string | null, paragraphs: readonly string[]): string {
  const content = [headline ?? '', ...paragraphs].join('\n\n')
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}

/** An upload of `text`; `more` overrides any field. */
export function newVersion(text: string, more: Partial<NewVersion> = {}): NewVersion {
  const texts = text.split(/\n\n+/).filter((paragraph) => paragraph !== '')
  return {
    source: 'wire',
    headline: null,
    byline: null,
    dateline: null,
    language: null,
    publishedAt: null,
    capturedAt: null,
    contentHash: contentHash(more.headline ?? null, texts),
    words: text.split(/\s+/).length,
    paragraphs: texts.map((paragraph) => ({ text: paragraph, role: 'body' as const })),
    original: { mediaType: 'text/plain', bytes: new TextEncoder().encode(text) },
    ...more,
  }
}
