// Finds paragraphs about the page rather than of the article: publication stamps, links to other stories, calls, a
// standfirst that repeats the description. Only for whole pages: in a bare fragment everything is text.
import { isBoilerplate } from '../../core/text/boilerplate.ts'
import { foldLine } from '../facts/fold-line.ts'
import { isByWord } from '../facts/persons.ts'
import type { Passage } from './passages.ts'
import type { Reason } from './reasons.ts'

/** From this share of links on, a paragraph is a link to something else. */
const LINKED = 0.85
/** A stamp or call is short; longer text is the article, whatever it says. In words. */
const STAMP_WORDS = 14
const CALL_WORDS = 45
/** In characters. */
const CREDIT_LENGTH = 200
/** Share of the words of a stamp that must be parts of dates and times. */
const STAMPED = 0.75

const MONTHS =
  'jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|mar(?:ch|zo|s)?|apr(?:il)?|may|mai|jun[ei]?|jul[yi]?|aug(?:ust)?|' +
  'sep(?:t|tember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?|' +
  'enero|febrero|abril|mayo|junio|julio|agosto|se(?:p)?tiembre|octubre|noviembre|diciembre|' +
  'janvier|février|mars|avril|juin|juillet|août|septembre|octobre|décembre|' +
  'gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|' +
  'janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|dezembro|januari|februari|märz|maart|mei|augustus|' +
  'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря'
const DAYS = '(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?'
const STAMP_WORD = new RegExp(
  `^(?:${MONTHS}|${DAYS}|\\d{1,4}(?:st|nd|rd|th)?|\\d{1,2}[.:/-]\\d{1,2}(?:[.:/-]\\d{2,4})?|[ap]\\.?m|\\d{1,2}[ap]m|e[sd]?t|p[sd]?t|gmt|utc|bst|cest|cet|msk|ist|` +
    'posted|published|updated|created|modified|first|last|on|at|by|admin|date|time|minutes?|hours?|days?|ago|read|min|de|às|um|uhr|le|à)$',
  'i',
)
/** Without a year or such a word, numbers are results, times of a running report, amounts. */
const STAMP_SIGN = /\b(?:19|20)\d\d\b|\b(?:posted|published|updated|ago)\b/i

/** A spelled-out address is part of the text. */
const WEB_ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i

const CALLS = [
  /^skip to (?:main )?content$/i,
  /^(?:post|leave|add|view|show|write)(?: (?:a|your|all|the))? ?(?:comments?|repl(?:y|ies))\b.{0,20}$/i,
  /^(?:\d+ )?(?:comments?|repl(?:y|ies)|shares?|views?|likes?|tweets?)(?: \(?\d*\)?)?$/i,
  /^(?:continue reading|story continues|keep reading)\b.{0,30}$/i,
  /^(?:advert|ad|iklan|publicidade|advertentie)$/i,
  /\b(?:this|our) (?:web)?site uses cookies\b/i,
  /\bfiled under\b/i,
  /^you (?:may|might) (?:also )?(?:like|enjoy|be interested)\b.{0,20}$/i,
  /\b(?:like this (?:story|article)\?|share (?:it|this) with)\b/i,
  /^also on \S+/i,
  /\bclicking here$/i,
  /^related (?:posts?|articles?|stories|reading|videos?)\b/i,
  /\brequires javascript\b/i,
  /^more (?:great |top )?.{0,30}\bstories$/i,
  /\bget short url\b/i,
  /\b(?:may contain|contains) (?:affiliate|referral)\b/i,
  /^tags?\s*:/i,
  /^(?:image|photo|slide|picture)? ?\d+ (?:of|\/) ?\d+$/i,
  /^(?:image|photo|picture) (?:credit|source|via)s?\b.{0,60}$/i,
]

const PICTURE_CREDITS = [
  /\((?:[^()]{0,60}\b)?(?:photos?|images?|picture|getty|afp|shutterstock|file photo)\b[^()]{0,60}\)\.?$/i,
  /^[[(]?(?:photos?|images?|pictures?|foto)\s?(?:by|credits?|courtesy|source|[:=©])/i,
  /^.{0,80}\b(?:getty images|shutterstock|ap photo|afp via)\b.{0,20}$/i,
]

/** Why a paragraph of a whole page is about the page; null if it is not. */
export function noteReason(passage: Passage): Reason | null {
  const { text, tag } = passage
  if (/^h[1-6]$/.test(tag) && isBoilerplate(text)) return 'page note'
  if (tag === 'tr') return null
  if (isLink(passage)) return 'links'
  if (isStamp(text)) return 'credits and dates'
  if (isCall(text)) return 'page note'
  return isPictureCredit(text) ? 'caption' : null
}

function isLink(passage: Passage): boolean {
  if (/^h[1-6]$/.test(passage.tag) || WEB_ADDRESS.test(passage.text)) return false
  return passage.linked > passage.text.length * LINKED
}

/** `Updated 1:39 am EST, Wednesday, November 20, 2019`: mostly parts of a date, with a digit among them. */
function isStamp(text: string): boolean {
  if (text.length > 120 || !/\d/.test(text) || !STAMP_SIGN.test(text)) return false
  const words = text.split(/[\s,|()/–—:·•]+/).filter((word) => word !== '')
  if (words.length < 2 || words.length > STAMP_WORDS) return false
  const stamped = words.filter((word) => STAMP_WORD.test(word.replace(/[.]$/, ''))).length
  return stamped >= words.length * STAMPED
}

/** True for a line that holds the byline, a word such as `By` before it, a date, and nothing else. */
export function isCreditLine(text: string, byline: string): boolean {
  if (text.length > CREDIT_LENGTH) return false
  const [line, name] = [foldLine(text), foldLine(byline)]
  const at = ` ${line} `.indexOf(` ${name} `)
  if (at < 0) return false
  const before = line.slice(0, at).trim()
  const after = line.slice(at + name.length).trim()
  return (
    (before === '' || isByWord(before)) &&
    after.split(' ').every((word) => word === '' || STAMP_WORD.test(word))
  )
}

function isCall(text: string): boolean {
  return text.length < 400 && text.split(' ').length <= CALL_WORDS && CALLS.some((call) => call.test(text))
}

/** `(AP Photo/Jane Doe, File)` at the end, or nothing but the credit: the paragraph is about a picture. */
function isPictureCredit(text: string): boolean {
  return text.length < 500 && PICTURE_CREDITS.some((credit) => credit.test(text))
}
