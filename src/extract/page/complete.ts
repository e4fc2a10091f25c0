// Estimates whether the article may be longer than the kept text. Compares the kept words with those of the page's `article`
// element, of its `articleBody`, and of the visible text without links and certain furniture.
import type { Extracted } from './article.ts'
import { ancestorsOf } from './headings.ts'
import { isProse } from './measure.ts'
import type { Reason } from './reasons.ts'

/** A smaller share of the article than this is doubtful. */
const LEAST_KEPT = 0.6
/** A line with more of it in links leads elsewhere. */
const MOST_LINKED = 0.5
/** Text left out for these reasons is not part of any article. */
const NO_ARTICLE = new Set<Reason>([
  'navigation',
  'another article',
  'reader comments',
  'other stories',
  'cookie notice',
  'sharing',
  'advertising',
  'links',
  'repeated',
  'headline',
  'struck out',
  'note sign',
])

/** `bodyWords` are the words of the page's `articleBody`, 0 where it has none. */
export function isComplete(passages: readonly Extracted[], bodyWords: number): boolean {
  const sum = (counts: (passage: Extracted) => boolean) =>
    passages.reduce((total, passage) => (counts(passage) ? total + passage.words : total), 0)
  const keptWords = sum(({ reason }) => reason === null)
  const article = articleElement(passages)
  const mayBeArticle = ({ reason, linked, text }: Extracted) =>
    reason === null || !(NO_ARTICLE.has(reason) || linked > text.length * MOST_LINKED)
  const isShown = (passage: Extracted) => passage.reason !== 'hidden' && mayBeArticle(passage)
  const least = (whole: number) => keptWords >= whole * LEAST_KEPT
  const inArticle = (passage: Extracted) =>
    article !== null &&
    mayBeArticle(passage) &&
    (passage.reason !== 'hidden' || isProse(passage)) &&
    ancestorsOf(passage.element).includes(article)
  return least(bodyWords) && (article === null ? least(sum(isShown)) : least(sum(inArticle)))
}

/** The `article` element with most of the kept text; null if none has any. */
function articleElement(passages: readonly Extracted[]): Element | null {
  const wordsOfArticle = new Map<Element, number>()
  let keptWords = 0
  for (const { element, reason, words } of passages) {
    if (reason !== null) continue
    keptWords += words
    for (const at of ancestorsOf(element))
      if (at.localName === 'article') wordsOfArticle.set(at, (wordsOfArticle.get(at) ?? 0) + words)
  }
  for (const [element, own] of wordsOfArticle) if (own > keptWords / 2) return element
  return null
}
