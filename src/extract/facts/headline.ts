// The headline of the article. Its heading, its data, its sharing tags and its title all claim to know. Two that agree beat
// a third; the site's name is not a headline; the text that readers see decides the spelling.
import { collapse, type Page } from '../markup.ts'
import { foldLine } from './fold-line.ts'
import { type Json, textOf } from './json-ld.ts'
import type { Shown } from './shown.ts'
import type { Site } from './sites.ts'
import { isCut, isSameHeadline, isSiteLike, partsOf, withoutSite } from './titles.ts'

const LONGEST_HEADLINE = 300
/** With the name of the site after it; longer lines are ignored. */
const LONGEST_TITLE = 2_000
const HEADINGS = new Set(['h1', 'h2', 'h3'])
/** A line of only punctuation names nothing. */
const WORD = /[\p{L}\p{N}]/u
/** Words this long distinguish two headlines of one story from a headline and a section. */
const WORD_LETTERS = 4

/** A claim of what the headline is. */
interface Claim {
  readonly text: string
  /** The source of the claim: two claims of one source count as one. */
  readonly by: 'shown' | 'data' | 'sharing' | 'title'
}

/** The headline of a page's article; null if nothing names one for certain. */
export function headlineOf(page: Page, nodes: readonly Json[], shown: Shown, site: Site): string | null {
  const headings = headingsOf(shown)
  const claims = claimsOf(page, nodes, indexOf(headings), site)
  const first = headings.filter(({ level, isMarked }) => level === 'h1' || isMarked)
  const isLone = new Set(first.map(({ folded }) => folded)).size === 1
  const lone = isLone && !site.isName(first[0]!.text) ? first[0]!.text : null
  const winner = mostAgreed(claims, lone)
  return winner === null || winner.length > LONGEST_HEADLINE ? null : winner
}

interface Heading {
  readonly text: string
  readonly folded: string
  readonly level: string
  /** The page's own mark-up says that this is the headline. */
  readonly isMarked: boolean
}

function headingsOf({ elements }: Shown): Heading[] {
  return elements.flatMap(({ element, isAside }) => {
    const isMarked = /(?:^|\s)headline(?:\s|$)/.test(element.getAttribute('itemprop') ?? '') && !isAside
    if (!isMarked && !HEADINGS.has(element.localName)) return []
    const content = element.textContent ?? ''
    if (content.length > LONGEST_TITLE) return []
    const text = collapse(content)
    return isTitle(text, LONGEST_HEADLINE)
      ? [{ text, folded: foldLine(text), level: element.localName, isMarked }]
      : []
  })
}

function claimsOf(page: Page, nodes: readonly Json[], index: HeadingIndex, site: Site): Claim[] {
  const unlocated: Claim[] = [
    ...nodes
      .slice(0, 1)
      .flatMap((node): Claim[] =>
        [claim(textOf(node.headline), 'data'), claim(textOf(node.name), 'data')].flat(),
      ),
    ...claim(page.meta.get('og:title'), 'sharing'),
    ...claim(page.meta.get('twitter:title'), 'sharing'),
    ...claim(page.title, 'title'),
  ]
  const claims = unlocated.flatMap(({ text, by }): Claim[] => {
    const shown = headingIn(text, index, site)
    return shown === null
      ? [{ text: withoutSite(text, site), by }]
      : [
          { text: shown, by },
          { text: shown, by: 'shown' },
        ]
  })
  const others = claims.filter(({ text }) => !site.isName(text))
  return others.length > 0 ? others : claims
}

function claim(text: string | null | undefined, by: Claim['by']): Claim[] {
  return text != null && isTitle(text, LONGEST_TITLE) ? [{ text, by }] : []
}

function isTitle(text: string, longest: number): boolean {
  return text.length <= longest && WORD.test(text)
}

/** Headings by their words, so that looking up a title costs the same for any number of headings. */
type HeadingIndex = ReadonlyMap<string, string>

function indexOf(headings: readonly Heading[]): HeadingIndex {
  const index = new Map<string, string>()
  for (const { folded, text } of headings) if (!index.has(folded)) index.set(folded, text)
  return index
}

/**
 * The heading that a title contains, whole or between separators. The name of the site does not count; of several the
 * longest.
 */
function headingIn(title: string, index: HeadingIndex, site: Site): string | null {
  const matches = partsOf(title)
    .map((part) => index.get(foldLine(part)) ?? continuedBy(part, index))
    .filter((text) => text !== null)
    .filter((text) => !site.isName(text) && !isSiteLike(text))
  return matches.reduce<string | null>(
    (best, text) => (best !== null && best.length >= text.length ? best : text),
    null,
  )
}

/** The heading that an ellipsis cuts short in a title. */
function continuedBy(part: string, index: HeadingIndex): string | null {
  if (!isCut(part)) return null
  for (const text of index.values()) if (isSameHeadline(part, text)) return text
  return null
}

/** The claim with the most sources; on a tie the visible one, then the first. */
function mostAgreed(claims: readonly Claim[], lone: string | null): string | null {
  const all = lone === null ? claims : [...claims, { text: lone, by: 'shown' as const }]
  let best: string | null = null
  let most = 0
  for (const { text } of all) {
    const agreeing = all.filter((other) => isSameHeadline(other.text, text))
    const isShown = agreeing.some(({ by }) => by === 'shown')
    const points = new Set(agreeing.map(({ by }) => by)).size + (isShown && isAbout(text, claims) ? 0.5 : 0)
    // A heading and a title that have nothing in common: the longer is the headline, the other names a section or the site.
    const isLonger = points === most && isShown && text.length > (best ?? '').length
    if (points > most || isLonger)
      [best, most] = [agreeing.find(({ by }) => by === 'shown')?.text ?? text, points]
  }
  return best
}

/** A heading that shares no word with any title belongs to a section or to the site. */
function isAbout(heading: string, claims: readonly Claim[]): boolean {
  const titles = claims.filter(({ by }) => by !== 'shown')
  if (titles.length === 0) return true
  const words = new Set(titles.flatMap(({ text }) => foldLine(text).split(' ')))
  const headingWords = foldLine(heading).split(' ')
  const longWords = headingWords.filter((word) => word.length >= WORD_LETTERS)
  return (longWords.length > 0 ? longWords : headingWords).some((word) => words.has(word))
}
