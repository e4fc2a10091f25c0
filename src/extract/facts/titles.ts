// Splits titles into headline and site. Titles name the site too, before or after the headline, with a separator between.
import { foldLine } from './fold-line.ts'
import type { Site } from './sites.ts'

/** Marks that hardly any headline has within it. */
const STRONG = /\s*[|｜¦]\s*|\s+[»«]\s+|\s+::\s+/u
/** In Chinese, Japanese and Korean too; other scripts use them in file names and as dashes. */
const STRONG_CJK = /\s*(?:[|｜¦_]|-{2,})\s*|\s+(?:[»«]|::)\s+/u
/** Separators that headlines have too: text before or after them is only cut if it is the site's name. */
const WEAK =
  /\s+[–—\-·•:›/~_]+\s+|:\s+|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\s*[-–—・·：]\s*(?=\S)/u
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
/** Endings of the names of papers, agencies and stations in Chinese, Japanese and Korean. */
const CJK_SITE =
  /(?:网|網|报|報|社|新闻|新聞|在线|在線|频道|頻道|电视台|電視台|周刊|週刊|ニュース|オンライン|デジタル|テレビ|일보|신문|뉴스|방송)$/u
const LONGEST_CJK_SITE = 12
/** A headline has at least this length; a shorter part before a longer one is a label or a site. */
const LEAST_WORDS = 3
const LEAST_SIGNS = 6

/** The title without the site's name, whatever separates them; the whole title if no part of it is a known site. */
export function withoutSite(title: string, site: Site): string {
  return withoutSiteAtWeakMark(strongPart(title, site), site)
}

/** The parts of a title between its separators, the whole first. */
export function partsOf(title: string): string[] {
  const parts = [title, ...title.split(strongMarkOf(title)), ...runs(title)]
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))]
}

function strongPart(title: string, site: Site): string {
  const parts = title.split(strongMarkOf(title)).map((part) => part.trim())
  const others = parts.filter((part) => part !== '' && !site.isName(part))
  if (parts.length < 2 || others.length === 0) return title
  const [only] = others
  return others.length === 1 ? only! : (others.find(isLongEnough) ?? title)
}

function strongMarkOf(title: string): RegExp {
  return CJK.test(title) ? STRONG_CJK : STRONG
}

/** True for a short name in Chinese, Japanese or Korean that ends like those of papers, agencies and stations. */
export function isSiteLike(text: string): boolean {
  return text.length <= LONGEST_CJK_SITE && CJK_SITE.test(text)
}

function isLongEnough(part: string): boolean {
  if (CJK.test(part)) return part.replace(/\s/g, '').length >= LEAST_SIGNS
  return part.split(/\s+/).length >= LEAST_WORDS
}

function withoutSiteAtWeakMark(title: string, site: Site): string {
  for (const { before, after } of cuts(title)) {
    if (site.isName(after)) return withoutSiteAtWeakMark(before, site)
    if (site.isName(before)) return after
  }
  const last = cuts(title).at(-1)
  const isCjkSite = last && isSiteLike(last.after) && isLongEnough(last.before)
  return isCjkSite ? last.before : title
}

/** Every way to cut a title in two at a separator. */
function cuts(title: string): { before: string; after: string }[] {
  const marks = new RegExp(WEAK.source, 'gu')
  return [...title.matchAll(marks)].slice(0, 8).map(({ 0: mark, index }) => ({
    before: title.slice(0, index).trim(),
    after: title.slice(index + mark.length).trim(),
  }))
}

/** The text before and after each separator, unchanged. */
function runs(title: string): string[] {
  return cuts(title).flatMap(({ before, after }) => [before, after])
}

/** True if two lines are the same headline: equal but for punctuation, or one is the other cut short with an ellipsis. */
export function isSameHeadline(a: string, b: string): boolean {
  const [left, right] = [foldLine(a), foldLine(b)]
  if (left === '' || right === '') return false
  if (left === right) return true
  const [long, short] = left.length > right.length ? [left, right] : [right, left]
  const shorter = left.length > right.length ? b : a
  return isCut(shorter) && short.length > 20 && long.startsWith(short)
}

/** True for a title that ends in an ellipsis. */
export function isCut(title: string): boolean {
  return /(?:…|\.\.\.)\s*$/.test(title)
}
