// Which parts of a page's article are furniture: captions, credits, share bars, calls to subscribe, links to other stories?
// Rules speak of what elements are called and of how much of them is links, never of single sites.

/** Furniture is small. What holds more than this share of the text is the article, whatever its class says. */
const MOST_SHARE = 0.2
/** Nor is it long; only lists of links run on. In characters. */
const MOST_LENGTH = 1_500
/** Share of the text in links from which a list or box is navigation. */
const LINKED = 0.6
/** A list of one or two links may well be part of the text. */
const LINK_LIST_ITEMS = 3

const ELEMENTS = new Set(['nav', 'aside', 'footer', 'figcaption'])
const ROLES = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'banner',
  'search',
  'dialog',
  'alert',
  'menu',
])

/** Words that class names and ids of furniture are made of; each is a whole word of `related-links` or `relatedLinks`. */
const NAMES = new Set(
  (
    'caption captions credit credits breadcrumb breadcrumbs byline dateline timestamp datetime pubdate published updated ' +
    'meta metadata newsletter newsletters signup singup subscribe subscription related recommended recommendations share ' +
    'sharing sharebar social comments comment disqus tags taglist promo promotion advert advertisement advertising ad ads ' +
    'sponsored sponsor cookie cookies gdpr consent poll popular trending outbrain taboola sidebar rightrail slideshow ' +
    'carousel paywall disclaimer masthead pagination pager toolbar bio authorbio authors author copyright rating widget ' +
    'donate donation refs'
  ).split(' '),
)

/** True where an element of an article holding `total` characters is no part of its text. */
export function isFurniture(element: Element, total: number): boolean {
  const name = element.localName
  if (name === 'figcaption') return true
  const text = element.textContent ?? ''
  const length = text.trim().length
  if (length > MOST_LENGTH || length > total * MOST_SHARE) return false
  if (ELEMENTS.has(name) || ROLES.has(element.getAttribute('role') ?? '')) return true
  if (name === 'figure') return isPicture(element)
  if (name === 'ul' || name === 'ol') return isLinkList(element, length)
  return namesOf(element).some((word) => NAMES.has(word))
}

/** A figure may also hold a table, a listing or a quotation; these are text. */
function isPicture(figure: Element): boolean {
  return ['table', 'pre', 'blockquote', 'ul', 'ol'].every(
    (name) => figure.getElementsByTagName(name).length === 0,
  )
}

function isLinkList(list: Element, length: number): boolean {
  if (list.getElementsByTagName('li').length < LINK_LIST_ITEMS) return false
  let linked = 0
  for (const link of Array.from(list.getElementsByTagName('a')))
    linked += (link.textContent ?? '').trim().length
  return linked > length * LINKED
}

/** The words that an element's classes and id are made of, lower case: `related-links`, `relatedLinks`. */
export function namesOf(element: Element): string[] {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
}
