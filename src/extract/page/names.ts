// The classes and the id of an element as words: whole words of `related-links` or `relatedLinks`, and what they say about
// its text. Rules use words that many systems share, never single sites.
import { keysOf } from '../../core/keys.ts'
import type { Reason } from './reasons.ts'

/** A name of furniture. */
export interface FurnitureName {
  readonly word: string
  readonly reason: Reason
  /** A name of boxes only: it may remove more of a page than a name that texts have too. */
  readonly plain: boolean
}

/** A word after one of these says what the element lacks, has or follows, not what it is: `no-ads`, `has-comments`. */
const QUALIFIERS = new Set(
  'no not non without has have with is isnt are hide hides hidden show shows enable enabled disable disabled allow allows after before below above under until pre post js only max min'.split(
    ' ',
  ),
)
/** After a name these say that the element only relates to it: `comments-enabled`, `ad-free`. */
const STATES = new Set(
  'free enabled disabled on off open closed allowed none hidden active true false yes no'.split(' '),
)

/** Names of boxes around a text. */
const BOXES: Readonly<Partial<Record<Reason, string>>> = {
  'reader comments':
    'comments disqus commentlist commentarea respond replies livefyre kommentare leserkommentare comentarios commentaires ' +
    'reacties kommentarer komentarze commenti comentários yorumlar',
  'cookie notice': 'cookie cookies cookiebar cookiebanner cookieconsent gdpr onetrust cmp consent',
  'call to subscribe': 'newsletter newsletters nlbox subscribe signup',
  'other stories': 'related recommended recommendations outbrain taboola readmore morefrom zergnet',
  sharing: 'share sharing sharebar sharedaddy addthis addtoany',
  navigation: 'breadcrumb breadcrumbs pagination pager taglist',
  advertising: 'advert advertisement advertising adsbygoogle dfp werbung anzeige publicidad publicite',
  caption: 'caption captions figcaption',
}

/** Words that are names of texts as well: `meta`, `updated`, `paywall`. */
const HINTS: Readonly<Partial<Record<Reason, string>>> = {
  'reader comments': 'comment reply',
  'credits and dates':
    'credit credits byline dateline timestamp datetime pubdate published updated meta metadata masthead disclaimer bio ' +
    'authorbio authorbox authors author copyright',
  'call to subscribe': 'subscription paywall donate donation',
  'other stories':
    'popular trending promo promotion verwandte aehnliche relacionadas relacionados connexes correlati similaires',
  sharing: 'social toolbar',
  advertising: 'ad ads sponsored sponsor',
  navigation: 'sidebar rightrail tags',
  widget: 'slideshow carousel poll rating widget refs',
}

const NAMES = new Map<string, FurnitureName>([...namesIn(HINTS, false), ...namesIn(BOXES, true)])

/** Kept for screen readers and not visible. */
const UNSEEN =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-reader(?:-text|-only)?|a11y-hidden|assistive-text|offscreen)(?:$|[\s_-])/i
/** Names of a summary below the headline. */
const STANDFIRST = new Set('standfirst dek deck subtitle subheadline subheading'.split(' '))
/** Names of an opening that the text continues. */
const OPENING = new Set(
  'lead lede intro introduction vorspann einleitung chapo chapeau bajada entradilla sottotitolo occhiello ingress lid'.split(
    ' ',
  ),
)

/** The words in an element's classes and id, lower case. */
export function namesOf(element: Element): string[] {
  return wordsOf(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`)
}

/** The first name of furniture among an element's names; null without one. */
export function furnitureName(element: Element): FurnitureName | null {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.trim()
  if (names === '') return null
  for (const name of names.split(/\s+/)) {
    const words = wordsOf(name)
    const at = words.findIndex((word, i) => named(word) !== undefined && !isQualified(words, i))
    if (at >= 0) return named(words[at]!)!
  }
  return null
}

/** Names that are written as one word with others: `cookiebot`, `relatedposts`, `sharebuttons`. */
const STEMS: readonly (readonly [stem: string, word: string])[] = [
  ['cookie', 'cookie'],
  ['related', 'related'],
  ['recommend', 'recommended'],
  ['newsletter', 'newsletter'],
  ['breadcrumb', 'breadcrumb'],
  ['advertis', 'advertisement'],
  ['sharebutton', 'share'],
  ['sharebar', 'share'],
  ['socialshare', 'share'],
  ['commentlist', 'comments'],
]

function named(word: string): FurnitureName | undefined {
  const stem = STEMS.find(([start]) => word.startsWith(start))
  return NAMES.get(stem?.[1] ?? word)
}

export function isUnseen(element: Element): boolean {
  const names = element.getAttribute('class')
  return names !== null && UNSEEN.test(names)
}

export function isNamedStandfirst(element: Element): boolean {
  return namesOf(element).some((word) => STANDFIRST.has(word))
}

export function isNamedOpening(element: Element): boolean {
  return namesOf(element).some((word) => OPENING.has(word))
}

function isQualified(words: readonly string[], at: number): boolean {
  return QUALIFIERS.has(words[at - 1] ?? '') || STATES.has(words[at + 1] ?? '')
}

function wordsOf(names: string): string[] {
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
}

function namesIn(list: Partial<Record<Reason, string>>, plain: boolean): [string, FurnitureName][] {
  return keysOf(list).flatMap((reason) =>
    (list[reason] ?? '').split(' ').map((word): [string, FurnitureName] => [word, { word, reason, plain }]),
  )
}
