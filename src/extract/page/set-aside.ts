// Parts of a page that are certainly no article: readers' comments, notices about cookies, dialogs. They are removed before
// the article is searched, since they may be longer than it.
import { ancestorsOf } from './headings.ts'
import type { Sums } from './measure.ts'
import { furnitureName, namesOf } from './names.ts'
import type { Reason } from './reasons.ts'

/** If less prose than this is left, the removed part was the article. In characters. */
const LEAST_PROSE = 100
/** A notice holds little of a page. */
const MOST_NOTICE = 0.5
/** From this many similar posts on, a box is a conversation. */
const LEAST_POSTS = 2
const CONVERSATIONS = new Set(
  'discussion discussions responses reactions talkback forum thread feedback guestbook opinions commenting comment reply'.split(
    ' ',
  ),
)
/** A notice is short: in letters. Outside of the article its wording identifies it, in whatever box. */
const LONGEST_NOTICE = 1_500
const COOKIES =
  /\bcookies?\b|\bcookie-|куки|файл\S* cookie|クッキー|쿠키|ملفات تعريف الارتباط|עוגיות|कुकी|คุกกี้/i
const DIALOGS = new Set(['dialog', 'alertdialog'])
const BOXES = new Set(
  'div section aside ol ul dl article amp-consent amp-user-notification amp-sidebar amp-lightbox'.split(' '),
)
const AMP_NOTICES = new Map<string, Reason>([
  ['amp-consent', 'cookie notice'],
  ['amp-user-notification', 'cookie notice'],
  ['amp-sidebar', 'navigation'],
  ['amp-lightbox', 'widget'],
  ['amp-ad', 'advertising'],
  ['amp-embed', 'advertising'],
  ['amp-sticky-ad', 'advertising'],
  ['amp-social-share', 'sharing'],
])

/** Elements to set aside, with their reasons. `heading` is the article's, null if unknown. */
export function setAside(
  elements: readonly Element[],
  body: Element,
  heading: Element | null,
  prose: Sums,
): Map<Element, Reason> {
  const left = new Map<Element, Reason>()
  const above = heading ? ancestorsOf(heading) : []
  const around = new Set(above)
  const home = above.find((at) => (prose.get(at) ?? 0) >= LEAST_PROSE)
  let rest = prose.get(body) ?? 0
  let hasBegun = false
  for (const element of elements) {
    if (element === heading) hasBegun = true
    if (around.has(element) || isWithin(element, left)) continue
    const own = prose.get(element) ?? 0
    const isNotice =
      home !== undefined && isCookieNotice(element, own) && !ancestorsOf(element).includes(home)
    const reason = isNotice ? 'cookie notice' : reasonOf(element, own, rest, heading === null || hasBegun)
    if (reason === null) continue
    left.set(element, reason)
    rest -= own
  }
  return left
}

function reasonOf(element: Element, own: number, rest: number, isBelow: boolean): Reason | null {
  const amp = AMP_NOTICES.get(element.localName)
  if (amp) return amp
  if (!BOXES.has(element.localName) || (own > 0 && rest - own < LEAST_PROSE)) return null
  const isSmall = own <= rest * MOST_NOTICE
  if (DIALOGS.has(element.getAttribute('role') ?? '') && isSmall) return 'widget'
  if (/\/(?:User)?Comments?$/.test(element.getAttribute('itemtype') ?? '')) return 'reader comments'
  const name = furnitureName(element)
  if (name?.reason === 'cookie notice') return isSmall ? name.reason : null
  if (!isBelow) return null
  if (name?.plain && name.reason === 'reader comments')
    return isSmall || hasPosts(element) ? name.reason : null
  return namesOf(element).some((word) => CONVERSATIONS.has(word)) && hasPosts(element)
    ? 'reader comments'
    : null
}

function isCookieNotice(element: Element, own: number): boolean {
  return (
    BOXES.has(element.localName) &&
    own > 0 &&
    own <= LONGEST_NOTICE &&
    COOKIES.test(element.textContent ?? '')
  )
}

/** True for a row of elements of the same shape, down to their classes. */
function hasPosts(element: Element): boolean {
  const alike = new Map<string, number>()
  for (const child of Array.from(element.children)) {
    const kind = `${child.localName} ${(child.getAttribute('class') ?? '').split(/\s+/)[0]}`
    if (child.localName !== 'p') alike.set(kind, (alike.get(kind) ?? 0) + 1)
  }
  if (Array.from(alike.values()).some((count) => count >= LEAST_POSTS)) return true
  return element.children.length === 1 ? hasPosts(element.children[0]!) : false
}

function isWithin(element: Element, left: ReadonlyMap<Element, Reason>): boolean {
  return left.size > 0 && ancestorsOf(element).some((at) => left.has(at))
}
