// `articleBody` of structured data: the text for search engines, used if readers see none of it or only its beginning.
import { countWords } from '../../core/words/words.ts'
import { foldLine } from '../facts/fold-line.ts'
import { collapse, type Page } from '../markup.ts'
import { plainParagraphs } from '../plain.ts'
import type { Extracted } from './article.ts'

/** Shorter texts are summaries. In words. */
const LEAST_WORDS = 30
/** The page's own text is a teaser where it has less than this share of the words. */
const TEASER = 0.6
/** A line this long is hardly in two articles. In letters. */
const TELLING = 20
const LONGEST_JSON = 1_000_000
const MOST_NODES = 2_000
/** Endings of a text that was cut for search engines. */
const CUT = /(?:…|\.\.\.)\s*\]?$/
const TAG = /<\/?[a-z][^<>]*>/i

interface ArticleBody {
  readonly paragraphs: readonly string[]
  readonly words: number
  readonly isCut: boolean
}

/** The longest `articleBody` of the page's structured data that is not another article's; null without one. */
export function articleBodyOf(page: Page, passages: readonly Extracted[]): ArticleBody | null {
  const bodies = page.jsonLd.flatMap(bodiesIn)
  const shown = bodies.length > 0 ? shownBy(page, passages) : { titles: [], texts: [] }
  const texts = bodies.filter((body) => isOf(body, shown)).map(({ text }) => text)
  const longest = texts.reduce((best, text) => (text.length > best.length ? text : best), '')
  const paragraphs = paragraphsIn(longest)
  const words = paragraphs.reduce((sum, text) => sum + countWords(text), 0)
  if (words < LEAST_WORDS) return null
  return { paragraphs, words, isCut: CUT.test(paragraphs.at(-1)!) }
}

/** True if the visible text is nothing or a teaser of this text. */
export function isBeyond(body: ArticleBody, passages: readonly Extracted[]): boolean {
  const shown = passages.filter(({ reason }) => reason === null)
  return shown.reduce((sum, { words }) => sum + words, 0) < body.words * TEASER
}

/** Replaces the visible text: the page's own paragraphs are left out, repeated ones with that reason. */
export function inPlace(body: ArticleBody, passages: readonly Extracted[], root: Element): Extracted[] {
  const text = foldLine(body.paragraphs.join(' '))
  const shown = passages.map((passage): Extracted => {
    if (passage.reason !== null) return passage
    return { ...passage, reason: text.includes(foldLine(passage.text)) ? 'repeated' : 'outside the article' }
  })
  const bodyParagraphs = body.paragraphs.map(
    (paragraph): Extracted => ({
      text: paragraph,
      words: countWords(paragraph),
      tag: 'p',
      linked: 0,
      element: root,
      texts: [],
      reason: null,
      aside: false,
    }),
  )
  return [...shown, ...bodyParagraphs]
}

interface Body {
  readonly text: string
  /** The headline beside it, folded; empty without one. */
  readonly headline: string
}

function bodiesIn(json: string): Body[] {
  const bodies: Body[] = []
  const queue: unknown[] = [json.length > LONGEST_JSON || !json.includes('articleBody') ? null : parsed(json)]
  for (let i = 0; i < queue.length && i < MOST_NODES; i++) {
    const value = queue[i]
    if (typeof value !== 'object' || value === null) continue
    const text: unknown = Reflect.get(value, 'articleBody')
    const headline: unknown = Reflect.get(value, 'headline')
    if (typeof text === 'string')
      bodies.push({ text, headline: typeof headline === 'string' ? foldLine(headline) : '' })
    for (const member of Object.values(value)) if (typeof member === 'object') queue.push(member)
  }
  return bodies
}

interface Shown {
  readonly titles: readonly string[]
  readonly texts: readonly string[]
}

/** The page's titles and headings, and its visible article text, folded. */
function shownBy(page: Page, passages: readonly Extracted[]): Shown {
  const headings = passages.filter(({ tag }) => tag === 'h1' || tag === 'h2').map(({ text }) => text)
  const titles = [page.title, page.meta.get('og:title') ?? '', ...headings]
    .map(foldLine)
    .filter((title) => title !== '')
  const texts = passages.filter(({ reason }) => reason === null).map(({ text }) => foldLine(text))
  return { titles, texts: texts.filter((text) => text.length >= TELLING) }
}

/** True if the headline beside a text is visible on the page, or the text contains the visible article. */
function isOf({ text, headline }: Body, { titles, texts }: Shown): boolean {
  if (headline === '' || titles.length === 0) return true
  if (
    titles.some((title) => title.includes(headline) || (title.length >= TELLING && headline.includes(title)))
  )
    return true
  const folded = foldLine(text)
  return texts.some((own) => folded.includes(own))
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** A text with tags is read as HTML, even if they were escaped once more; else each line is a paragraph. */
function paragraphsIn(text: string): string[] {
  let lines = [text]
  for (let times = 0; times < 2 && lines.some((line) => TAG.test(line) || line.includes('&')); times++)
    lines = lines.flatMap((line) => (TAG.test(line) ? plainParagraphs(line) : splitLines(line, true)))
  return lines.flatMap((line) => splitLines(line, false)).filter((line) => /[\p{L}\p{N}]/u.test(line))
}

function splitLines(text: string, areEntities: boolean): string[] {
  const lines = text.split(/\s*[\n\r\u2028\u2029]+\s*/).map(collapse)
  return areEntities ? lines.flatMap((line) => plainParagraphs(line)) : lines
}
