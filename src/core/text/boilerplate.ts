// Is this paragraph furniture of the page rather than part of the article? Advertisement markers, newsletter and
// subscription calls, share lines, links to other stories, copyright tails. A false alarm takes words out of the
// scores, so each rule matches a whole short line or an unmistakable formula.

import { lengthInWords } from '../words/words.ts'
import { isAgencyLine } from './copy/agency-lines.ts'

/** Furniture is short; only copyright notices run on. */
const MOST_WORDS = 30
/** No longer paragraph is furniture. */
const MOST_FURNITURE_WORDS = 70
const LONGEST = 600

const WHOLE_LINE_FORMS = [
  'advertisements?(?:\\s*[-–—:|]\\s*.{1,40})?',
  'advertise?ment continues(?: below)?',
  '(?:story|article) continues (?:below|after)(?: (?:this )?advertisement)?',
  '(?:scroll|swipe)(?: down)? (?:for more|to continue)(?: (?:reading|with content))?',
  'sponsored(?: content)?',
  'promoted(?: stories)?',
  'share(?: this)?(?: (?:article|story|page))?(?: (?:on|via) .{1,60})?',
  '(?:share|tweet|email|print|comments?|save|copy link|whatsapp|facebook|twitter|linkedin|reddit)(?:[\\s|,/·•]+(?:share|tweet|e-?mail|print|comments?|save|copy link|whatsapp|facebook|twitter|linkedin|reddit|x))+',
  '(?:read|see|watch|listen) (?:more|also|next|now)',
  'related(?: (?:articles?|stories|content|coverage|topics))?',
  'more (?:on this (?:story|topic)|stories|from .{1,40})',
  '(?:recommended|most (?:read|popular|viewed)|trending|top stories|editor.?s.? picks?)',
  'subscribe(?: now| today)?',
  'sign up(?: now| today| here)?',
  '(?:follow|like) us',
  'all rights reserved',
  'anzeige|werbung|lesen sie auch|mehr zum thema|newsletter abonnieren',
  'publicité|lire aussi|à lire aussi|partager(?: cet article)?',
  'publicidad|anuncio|lea también|te puede interesar|compartir',
  'pubblicità|leggi anche|condividi',
  'реклама|читайте также|поделиться|подписаться',
  '广告|相关阅读|延伸阅读|分享|責任編輯.{0,20}|责任编辑.{0,20}',
  'إعلان|إعلانات|اقرأ أيضا|اقرأ أيضًا|شارك',
].join('|')
/** The whole line, except for marks around it. */
const WHOLE_LINES = new RegExp(`^[^\\p{L}\\p{N}]*(?:${WHOLE_LINE_FORMS})[^\\p{L}\\p{N}]*$`, 'iu')

const OPENING_FORMS = [
  '(?:read|see|watch) (?:more|also)\\s*[:–—|]',
  '(?:related|more|recommended|also read|read next|in pictures|video|photos?)\\s*:\\s',
  '(?:click|tap) here (?:to|for)\\b',
  '(?:follow|like|find) (?:us|\\S+(?: \\S+)?) on (?:facebook|twitter|x|instagram|whatsapp|telegram|linkedin|tiktok|youtube)\\b',
  'subscribe (?:to|now|today|for|here)\\b',
  '(?:sign|signing) up (?:to|for|here|now)\\b.*(?:newsletter|e-?mail|alerts?|briefing|inbox|free)',
  'get (?:the|our|all|more|your|unlimited)\\b.*(?:newsletter|inbox|app\\b|alerts?|delivered)',
  '(?:join|download|try|support) (?:our|us|the)\\b.*(?:newsletter|app\\b|channel|subscription|membership)',
  '(?:our|the|this) newsletter\\b',
  'share this\\b',
  '(?:send|have) (?:us )?(?:a )?(?:news )?tips?\\b.*(?:@|e-?mail|contact)',
  'lesen sie (?:auch|mehr)\\s*:|mehr dazu\\s*:',
  '(?:à )?lire aussi\\s*:|lea también\\s*:|leggi anche\\s*:|читайте также\\s*:|ver también\\s*:',
  '(?:原标题|来源|编辑|责编)[:：]',
].join('|')
/** The beginning of the line. */
const OPENINGS = new RegExp(`^[^\\p{L}\\p{N}]*(?:${OPENING_FORMS})`, 'iu')

/** First two letters, in lower case, of the forms that begin with two ASCII letters. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  `${WHOLE_LINE_FORMS}|${OPENING_FORMS}`.match(/(?<=^|\||\(\?:|\)\?)[a-z]{2}/g),
)
const SMALL_LETTER_BIT = 0x20

const NOTICE =
  /(?:^[^\p{L}\p{N}©(]*(?:©|\(c\)\s|copyright\b|all rights reserved)|©\s*\d{4}|copyright\s+(?:©|\(c\)|\d{4})|all rights reserved\.?$|may not be (?:published|reproduced)[, ].*(?:broadcast|rewritten|redistributed|permission|reproduced)|alle rechte vorbehalten\.?$|tous droits réservés\.?$|todos los derechos reservados\.?$|все права защищены\.?$|版权所有)/iu

/** Every notice has one of these: the plain list is many times as fast as the rules. */
const MAY_BE_NOTICE = /©|版权|\(c\)|reserv|réserv|copyright|may not be|vorbehalten|защищены/i

/** True for page furniture; false for paragraphs longer than 600 characters. `known`: the number of words. */
export function isBoilerplate(text: string, words?: number): boolean {
  const atLeast = words ?? 0
  if (text.length > LONGEST || atLeast > MOST_FURNITURE_WORDS) return false
  if (isAgencyLine(text.trim())) return true
  const isNotice = MAY_BE_NOTICE.test(text) && NOTICE.test(text)
  if (
    !isNotice &&
    (atLeast > MOST_WORDS || !(mayBeFurniture(text) && (WHOLE_LINES.test(text) || OPENINGS.test(text))))
  )
    return false
  // Counts words last: it takes longer than the rules, and few paragraphs match one.
  return (words ?? lengthInWords(text)) <= (isNotice ? MOST_FURNITURE_WORDS : MOST_WORDS)
}

/** False if the first two letters rule out every form, as in most lines. */
function mayBeFurniture(text: string): boolean {
  for (let at = 0; at + 1 < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x80) return true
    if (code >= 0x30 && code <= 0x39) return false
    if (!isPlainLetter(code)) continue
    return !isPlainLetter(text.charCodeAt(at + 1)) || BEGINNINGS.has(text.slice(at, at + 2).toLowerCase())
  }
  return false
}

function isPlainLetter(code: number): boolean {
  const small = code | SMALL_LETTER_BIT
  return code < 0x80 && small >= 0x61 && small <= 0x7a
}
