// What agencies put around a story: slugs, notes to editors, take numbers, end marks, transmission codes, separators. Each
// is a line of its own.

import { WordMemory } from '../../words/word-memory.ts'

const LONGEST = 300

/** One mark, three times or more: `***`, `— — —`, `___`. */
const SEPARATOR = /^([*_~#=•·–—―+◆◇■□●○※-])(?:\s*\1){2,}$/u

const WHOLE_LINES = [
  '30|ends?|end of story|ende|fine?|fin de la nota|конец|完|终|終|enditem',
  'urgent|urgente|bulletin|flash|alert|alerte|eil|eilmeldung|dringend|срочно|молния|快讯|急电|速報|عاجل',
  'more|more to (?:come|follow)|suite|à suivre|mehr|mehr in kürze|folgt|segue|sigue|продолжение следует|续|未完',
  '(?:first|second|third|\\d{1,2}(?:st|nd|rd|th)?)[ -](?:ld|lede?|lead|add|take)(?:[ -]writethru)?(?:[ -]\\d{1,2})?',
  '(?:take|add|ld|lead|update|writethru)[ -]\\d{1,2}|\\d{1,2}\\. zusammenfassung',
  '(?:story|article) continues(?: .{1,30})?',
].join('|')
const LONGEST_WHOLE = 60
/** Whole lines, with any dashes and brackets around them. */
const WHOLE = new RegExp(`^[-–—=*(（\\[\\s]*(?:${WHOLE_LINES})[-–—=*)）\\].:!\\s]*$`, 'iu')
/** First two letters, in lower case, of the forms that begin with two ASCII letters. */
const WHOLE_BEGINNINGS: ReadonlySet<string> = new Set(WHOLE_LINES.match(/(?<=^|\||\(\?:)[a-z]{2}/g))
/** Words that a story has too count as an agency's line only in capitals or with marks around them. */
const PLAIN_WORD = /^\p{Lu}?[\p{Ll}\s\d.!:]+$/u

const CODES: readonly RegExp[] = [
  // `BC-TREATY-2NDLD`, `BC-EU--Treaty, 2nd Ld-Writethru,350`
  /^(?:BC|AM|PM)-{1,2}\p{Lu}[^.!?]*$/u,
  /^(?=.*(?:[\d/]|--))\p{Lu}[\p{Lu}\d]*(?:[-/]{1,2}[\p{Lu}\d]+){2,}(?:\s*\((?:UPDATE|CORRECTED|REFILE)[^()]{0,20}\))?$/u,
  // `TEMPETE-PORT (PREV)`, `storm-harbour 1stld-writethru`
  /^\p{Lu}[\p{Lu}\d]*(?:-[\p{Lu}\d]+)+\s*\((?:PREV|LEAD|URGENT|ACTU|PAPIER|ENCADRE|SYNTHESE|WRAPUP)[^()]{0,20}\)$/u,
  /^\S{3,40}\s+\d(?:st|nd|rd|th)[ -]?(?:ld|lede?|lead|add|take)(?:[ -]writethru)?$/iu,
  // `a0123 BC-EU--Storm,1st Ld-Writethru,0450`, `bdt0123 4 pl 250 dpa 0456`; keywords of dpa: `Sturm/Hafen/`
  /^\p{Ll}{1,4}\d{3,5}(?=\s.*(?:\d|--))(?:\s+[^\s.!?]+){1,10}$/u,
  /^\p{Lu}[\p{L}\p{N} .-]{1,40}\/(?:[\p{L}\p{N} .-]{2,40}\/){0,4}$/u,
  // `AP-NY-05-04-24 1312EDT`, `REUTERS 1312 GMT`, `041312 MAY 24`
  /^\p{Lu}{2,8}-\p{Lu}{2,4}-\d\d-\d\d-\d\d(?:\d\d)?(?:\s+\d{4}\p{Lu}{0,4})?$/u,
  /^\p{Lu}{2,8}\s+(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\s+)?\d{4}\s*(?:GMT|UTC|EDT|EST|CET|MEZ)$/u,
  /^\d{6}\s*(?:GMT|UTC|Z|MESZ|MEZ)?\s+\p{L}{3}\.?\s+\d{2,4}$/u,
  // `dpa ab cd xx n1`, `jm/kas/mfp`, `EFE ab/cd`
  /^(?:dpa|afp|apa|sda|ats|efe|ansa|EFE|AFP|ANSA)(?:[\s/-]\p{Ll}{2,4}){1,8}(?:\s+n1)?$/u,
  /^\p{Ll}{2,4}(?:\/\p{Ll}{2,4}){1,6}$/u,
]
const NOTE =
  /^[([]?(?:Eds?|Editors?|Attention,? editors|Editors.? note|Redaktionshinweis|Achtung,? Redaktionen|Note aux rédactions|Nota a los editores|Nota ai redattori)\s*[:.,]\s/u
/** What is new in this take, all in brackets: `(Recasts with quotes)`, `(neu: Zitate)`. What was corrected is news. */
const NEWS_OF_TAKE =
  /^[([](?:updates?|adds?|recasts?|repeats?|rewrites?|writes through|neu|neuer? .{3,20}|wiederholt|wiederholung|ergänzt|aktualisiert|zusammenfassung|actualiza|añade|agrega|repite|amplía|ajoute|actualise|actualisé|précise|aggiorna|aggiunge|atualiza|acrescenta)[\s:,][^()[\]]+[)\]]$/iu
const CREDITS =
  /^\((?:(?:additional )?(?:reporting|writing|editing)|compiled|berichtet?|redigiert|rédigé|édité|reportage|reporte|escrito|editado|scritto) (?:by|von|de|par|por|da)\s[^()]+\)$/iu

/** Notes to editors that begin with a letter. */
const BEGINS_NOTE = /^(?:Ed|Attention|Redaktion|Achtung|Note|Nota)/
/** A keyword with its take number. */
const BEGINS_TAKE = /^\S{3,40}\s+\d/
/** A transmission number, or the signs of an agency and its desk. */
const BEGINS_CODE = /^(?:\p{Ll}{1,4}\d|dpa|afp|apa|sda|ats|efe|ansa)/u
const NUMBER = /^\d[\d.,]*$/
const SMALL_LETTER_BIT = 0x20

/** In a list or a table, short lines repeat. */
const shortLines = new WordMemory(hasAgencyForm)
const LONGEST_SHORT_LINE = 24

/** True for such a line. Lines longer than 300 characters are not. */
export function isAgencyLine(text: string): boolean {
  if (text.length > LONGEST || isProse(text)) return false
  return text.length <= LONGEST_SHORT_LINE ? shortLines.of(text) : hasAgencyForm(text)
}

/**
 * Can the first characters rule out every form? Nearly all lines begin with two ASCII letters, the second a small one; few of
 * the forms do, and most of these have a digit or a bar soon.
 */
function isProse(text: string): boolean {
  const first = text.charCodeAt(0)
  if (!isSmallLetter(first | SMALL_LETTER_BIT) || first >= 0x80) return NUMBER.test(text)
  if (!isSmallLetter(text.charCodeAt(1)) || text.includes('/') || BEGINS_TAKE.test(text)) return false
  if (isSmallLetter(first) ? BEGINS_CODE.test(text) : BEGINS_NOTE.test(text)) return false
  return text.length > LONGEST_WHOLE || !WHOLE_BEGINNINGS.has(text.slice(0, 2).toLowerCase())
}

function isSmallLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a
}

function hasAgencyForm(text: string): boolean {
  if (SEPARATOR.test(text)) return true
  if (text.length <= LONGEST_WHOLE && WHOLE.test(text)) return isMarked(text)
  return CODES.some((code) => code.test(text)) || isNote(text) || CREDITS.test(text)
}

/** True for a note to editors, or for the first line of one. */
export function isNote(text: string): boolean {
  return NOTE.test(text) || NEWS_OF_TAKE.test(text)
}

function isMarked(text: string): boolean {
  return !PLAIN_WORD.test(text) || /continues/i.test(text)
}
