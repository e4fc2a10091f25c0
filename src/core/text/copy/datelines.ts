// Where was the story written, and when? `MADRID, 3 ene (EFE).- …`, `Berlin (dpa) - …`, `МОСКВА, 3 января. /ТАСС/. …`: a place,
// maybe a day, an agency in brackets or between bars, and a mark, before the first word of the story. A place in capitals needs
// only the mark. One in small letters needs a known agency, or a day and any bracket: else it is a sentence.
import { agencyNamed } from '../../credits/agencies.ts'

interface Dateline {
  /** Place and day as printed; null if there is only an agency. */
  readonly place: string | null
  /** Characters before the first word of the story. */
  readonly length: number
}

/** A longer dateline is a sentence that happens to have a dash in it. */
const LONGEST = 80

const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}'’.\- ]*\p{Lu}\.?(?:/\p{Lu}[\p{Lu}\p{M}'’.\- ]*\p{Lu})*`
const MORE = String.raw`(?:\s*[,،]\s*[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’ ]{0,30}){0,3}`
const FIGURES = String.raw`(?:\s+\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?\.?)?`
const DASH = String.raw`(?:\.?[–—―]+|\.?--+|\.?-(?=\s))`
/** Behind a bracket, other marks replace the dash: AP's `_`, Belga's `=`; and `.-` may lack its space. */
const MARK = String.raw`(?:\.?\s*(?:[–—―]+|--+|-(?=[\s\p{Lu}])|[_=](?=\s)))`
const BRACKET = `[(（]([^()（）]{1,40})[)）]`

const IN_CAPITALS = new RegExp(
  String.raw`^(${CAPITALS}${MORE}${FIGURES})\s*(?:${BRACKET}\s*${MARK}|${DASH})\s*(?=\S)`,
  'u',
)
const BARRED = new RegExp(String.raw`^(${CAPITALS}${MORE})\s*/([^/]{2,40})/\s*[.–—-]\s*`, 'u')
const BRACKETED = new RegExp(
  String.raw`^(\p{Lu}[\p{L}\p{M}'’.\-/ ]{1,40}(?:,\s*[^,()（）–—―]{1,25}){0,3}?)\s*${BRACKET}\s*(${MARK})?\s*(?=["'“”„«»‘¿¡([]*[\p{Lu}\p{Lo}\p{N}])`,
  'u',
)
/** `Москва. 3 января. INTERFAX.RU - …` */
const DOTTED =
  /^(\p{Lu}[\p{L}\p{M} -]{1,25}\.\s+(?:\d{1,2}\.?\s+\p{L}{3,10}|\p{L}{3,10}\.?\s+\d{1,2}))\.\s+\p{Lu}[\p{Lu}\p{N}.]{2,20}\s*(?:[–—]|-(?=\s))\s*(?=\S)/u
const AGENCY_FIRST = /^(?:[(（]([^()（）]{2,30})[)）]|(\p{Lu}[\p{L}]{1,11}))\s*(?:[–—]|-+(?=\s))\s*(?=\S)/u

const AGENCY_BEHIND = new RegExp(String.raw`^${BRACKET}\s*${MARK}\s*(?=\S)`, 'u')

/** `北京1月3日电 …`, with the agency in front of it or not; `ベルリン電（…`. */
const WIRED =
  /^(?:\p{Script=Han}{2,3}[社网])?([\p{Script=Han}\p{Script=Katakana}]{2,12}?\d{1,2}月\d{1,2}日)(?:电|電)[\s\u3000—–\-（(]+(?=\S)/u
const WIRED_UNDATED =
  /^([\p{Script=Han}\p{Script=Katakana}]{2,12}(?:\d{1,2}月\d{1,2}日)?)(?:电|電)\s*[—–\-（(]/u
/** `【ワシントン共同】…`, `【ロンドン＝佐藤】…` */
const JAPANESE =
  /^【([\p{Script=Han}\p{Script=Katakana}ー]{2,12}?)(?:共同|時事|ロイター|AFP(?:[=＝]時事)?|[=＝][^【】]{1,20})】\s*(?=\S)/u
/** `(서울=연합뉴스) 홍길동 기자 = …` */
const KOREAN =
  /^\((\p{Script=Hangul}{2,8})[=＝][^()]{2,15}\)\s*(?:[\p{Script=Hangul}·, ]{2,30}\s기자\s*=\s*)?(?=\S)/u
const ARABIC = new RegExp(
  String.raw`^([\p{Script=Arabic} ]{2,25}?)\s*${BRACKET}\s*(?:[–—]|-(?=\s))\s*(?=\S)`,
  'u',
)

/** A day behind a place: a month by name and a number. */
const DAY = /,[^,]*(?:\d[^,]*\p{L}{3}|\p{L}{3}[^,]*\d)/u
/** Small words in place names: `Ciudad de México`, `Frankfurt am Main`. */
const SMALL_WORD = /^(?:\p{L}{1,3}|upon)$/u
/** Each form has one of these behind the place; most paragraphs have none so early. */
const SIGNS = /[-–—―/（(电電】]/

/** Words in capitals before a dash that are not places. */
const NO_PLACE =
  /^(?:ADVERTISEMENT|ANALYSIS|BREAKING(?: NEWS)?|CORRECTION|EDITOR'?S NOTE|EXCLUSIVE|EXPLAINER|EU|LIVE|NATO|NEWS|NOTE|OPINION|PHOTOS?|REVIEW|UN|UPDATED?(?: \d+)?|VIDEO|WATCH|WHO)$/

/** The dateline of a paragraph, or null. Reads only its beginning. */
export function findDateline(paragraph: string): Dateline | null {
  const start = paragraph.slice(0, LONGEST * 2)
  if (!SIGNS.test(start)) return null
  return afterAgency(start) ?? placed(start) ?? written(start)
}

/** `(ANSA) - ROMA, 3 GEN - …`, `AGI - …` */
function afterAgency(start: string): Dateline | null {
  const match = AGENCY_FIRST.exec(start)
  if (!match || !isAgency(match[1] ?? match[2]!)) return null
  const next = placed(start.slice(match[0].length))
  return { place: next?.place ?? null, length: match[0].length + (next?.length ?? 0) }
}

function placed(start: string): Dateline | null {
  const match = IN_CAPITALS.exec(start) ?? BARRED.exec(start) ?? inSmallLetters(start) ?? DOTTED.exec(start)
  const place = match?.[1]?.trim()
  if (!match || !place || place.length > LONGEST || NO_PLACE.test(place)) return null
  // `ROMA, 3 GEN - (ANSA) - …`
  const behind = AGENCY_BEHIND.exec(start.slice(match[0].length))
  const more = behind && isAgency(behind[1]!) ? behind[0].length : 0
  return { place: place.replace(/(\d|\p{L}{5})\.$/u, '$1'), length: match[0].length + more }
}

function inSmallLetters(start: string): RegExpExecArray | null {
  const match = BRACKETED.exec(start)
  if (!match) return null
  const [, place = '', bracket = '', mark] = match
  const words = place
    .split(',')[0]!
    .trim()
    .split(/[\s/-]+/)
  if (!words.every((word) => /^\p{Lu}/u.test(word) || SMALL_WORD.test(word))) return null
  const [agency, day] = [isAgency(bracket), DAY.test(place)]
  // An unknown agency is still a name.
  const named = agency || (day && /^\p{Lu}/u.test(bracket))
  return (mark === undefined ? agency && day : named) ? match : null
}

/** Datelines of scripts without capitals. */
function written(start: string): Dateline | null {
  const arabic = ARABIC.exec(start)
  const match =
    WIRED.exec(start) ??
    WIRED_UNDATED.exec(start) ??
    JAPANESE.exec(start) ??
    KOREAN.exec(start) ??
    (arabic && isAgency(arabic[2]!) ? arabic : null)
  return match && { place: match[1]!.trim(), length: match[0].length }
}

/** `dpa/lno` is the service of a region. */
function isAgency(name: string): boolean {
  const [own = ''] = name.split('/')
  return agencyNamed(own.trim()) !== undefined
}
