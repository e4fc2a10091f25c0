// The first lines of a printing say where it was written and by whom: dateline and byline.

/** A dateline longer than this is a sentence that happens to have a dash in it. */
const LONGEST_DATELINE = 80
const LONGEST_BYLINE = 100

// A place in capitals, what may follow it, the agency in brackets or between bars, and the dash:
// `MOSCOW, Russia –`, `LONDON (Reuters) -`, `WASHINGTON, Dec. 18 (AP) —`, `MOSCOW, December 18. /TASS/.`
const PLACE = String.raw`\p{Lu}[\p{Lu}\p{M}'’.\- ]*\p{Lu}\.?(?:/\p{Lu}[\p{Lu}\p{M}'’.\- ]*\p{Lu})*`
const MORE = String.raw`(?:\s*[,،]\s*[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’ ]{0,30}){0,3}`
const DASHED = new RegExp(
  String.raw`^(${PLACE}${MORE})\s*(?:\(([^()]{1,40})\)\s*)?(?:[–—―]|--|-(?=\s))\s*\S`,
  'u',
)
const BARRED = new RegExp(String.raw`^(${PLACE}${MORE})\s*/([^/]{2,40})/\s*[.–—-]`, 'u')
/** `Moscow (Reuters) –`: small letters need the agency to be a dateline. */
const MIXED =
  /^(\p{Lu}[\p{L}\p{M}'’.\- ]{1,30}(?:,\s*[\p{L}\p{N}. ]{2,30}){0,2})\s*\((?:Reuters|AP|AFP|dpa|UPI|PA|ANSA|EFE|TASS|Xinhua|Bloomberg|ANI|PTI|IANS|Kyodo|Interfax|KUNA|WAM|AAP)\)\s*[–—-]\s*\S/u
const DASH_OR_BAR = /[-–—―/（(]/
const CJK_DATELINE =
  /^([\p{Script=Han}\p{Script=Katakana}]{2,12}(?:\d{1,2}月\d{1,2}日)?)(?:电|電)\s*[—–\-（(]/u

const BYLINE = /^(?:by|von|par|por|di|door|av|автор|текст)[:\s]\s*(\p{Lu}.*)$/iu
const SENTENCE = /[.!?…]["'”’»)\]]*$/u

/** Words in capitals before a dash that are no places. */
const NO_PLACE =
  /^(?:ADVERTISEMENT|ANALYSIS|BREAKING(?: NEWS)?|CORRECTION|EDITOR'?S NOTE|EXCLUSIVE|EXPLAINER|EU|LIVE|NATO|NEWS|NOTE|OPINION|PHOTOS?|REVIEW|UN|UPDATED?(?: \d+)?|VIDEO|WATCH|WHO)$/

/** `MOSCOW, Russia` of a paragraph that begins `MOSCOW, Russia – …`; null where it begins with none. */
export function readDateline(paragraph: string): string | null {
  return findDateline(paragraph)?.place.replace(/(\d)\.$/, '$1') ?? null
}

/** Characters before the first word of the story: place, date, agency and the dash behind them. 0 where there are none. */
export function datelineLength(paragraph: string): number {
  return findDateline(paragraph)?.length ?? 0
}

function findDateline(paragraph: string): { place: string; length: number } | null {
  const start = paragraph.slice(0, LONGEST_DATELINE * 2)
  // Each form has a dash or a bar behind the place; most paragraphs have none so early.
  if (!DASH_OR_BAR.test(start)) return null
  const found = DASHED.exec(start) ?? BARRED.exec(start) ?? MIXED.exec(start) ?? CJK_DATELINE.exec(start)
  const place = found?.[1]?.trim()
  if (!found || !place || found[1]!.length > LONGEST_DATELINE || NO_PLACE.test(place)) return null
  // Two of the forms read the first sign of the story along.
  const readsOn = !/[–—―/(（.-]$/u.test(found[0])
  return { place, length: readsOn ? found[0].length - 1 : found[0].length }
}

/** `Jane Doe` of a line `By Jane Doe`; null for anything that is a sentence. */
export function readByline(paragraph: string): string | null {
  if (paragraph.length > LONGEST_BYLINE || SENTENCE.test(paragraph)) return null
  const name = BYLINE.exec(paragraph)?.[1]?.trim()
  return name && /^\p{Lu}/u.test(name) && name.split(/\s+/).length <= 14 ? name : null
}
