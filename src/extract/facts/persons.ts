// Recognises writers' names: not the site, an office, an account, an address or a sentence.
import { agencyNamed } from '../../core/credits/agencies.ts'
import { collapse } from '../markup.ts'
import { foldLine } from './fold-line.ts'
import type { Site } from './sites.ts'

const LONGEST_BYLINE = 160
const LONGEST_SHOWN = 100
/** With its white space, as templates lay it out. */
const LONGEST_MARKED = 2_000
const MOST_WORDS = 14
/** Words before the name; a colon may follow them. */
const BY =
  /^\s*(?:written by|words by|story by|reported by|posted by|published by|by|text von|von|texto de|por|escrito por|redigido por|par|propos recueillis par|di|a cura di|door|av|af|przez|autor(?:in|a)?|autore|auteurs?|tekst|text|texte|testo|автор|текст|фото и текст|автори|yazan|haber|penulis|oleh|作者|记者|記者|文\s*[/／]|撰文|取材|كتب|بقلم)\s*(?:[:：|／/]\s*|(?<=\p{Script=Han})\s*|\s+)/iu
const BY_ALONE =
  /^(?:written by|words by|story by|posted by|published by|by|von|por|par|di|door|av|af|autor(?:in|a)?|autore|auteur|text|texte|texto|автор|текст|作者|记者|記者|penulis|oleh)\s*[:：]?$/iu
/** Those of them that begin an unmarked byline. */
const BY_LINE =
  /^\s*(?:(?:written by|words by|story by|by|von|por|par|di|door|av|af)\s+(?=\p{Lu})|(?:by|text|texte|texto|testo|autor(?:in|a)?|autore|auteure?|автор|текст|作者|记者|記者|文)\s*[:：／/]\s*)/iu
/** Offices, accounts and placeholders that systems put in place of a writer. */
const OFFICE = new Set(
  (
    'admin,administrator,administrador,root,webmaster,web,user,username,guest,gast,anonymous,anonym,anonyme,anonimo,author,' +
    'autor,auteur,autore,default,test,none,null,undefined,unknown,n a,na,super user,wordpress,гость,админ,администратор,автор,' +
    'editor,editors,editorial,editorial team,editorial staff,editorial board,redaktion,die redaktion,online redaktion,redaktor,' +
    'redacteur,redacción,la redacción,redaccion,la redaccion,redação,redacao,redazione,la redazione,rédaction,la rédaction,' +
    'redaction,redactie,redaksjonen,redaktionen,redakcja,redakce,toimitus,редакция,編集部,编辑部,编辑,管理员,newsroom,newsdesk,' +
    'news desk,web desk,online desk,desk,staff,staff writer,staff writers,staff reporter,staff reporters,team,web team,news team,' +
    'newsteam,content team,our correspondent,correspondent,our bureau,agencies,agency,wire reports,press release'
  ).split(','),
)
/** Words that turn the name of a site into an office of it: `Ellery Gazette Staff`. */
const OFFICE_TAIL =
  / (?:staff|newsroom|newsdesk|news desk|desk|team|editors?|editorial|admin|web team|redaktion|staff writers?|staff reporters?)$/
const ADDRESS = /https?:|www\.|[<>{}]|@type|^[\w-]+\.(?:txt|html?|php)$|^@|\S+@\S+\.\S+/i
const MAIL = /\s*[|·,/(<–-]?\s*\S+@\S+\.\w+[)>]?/g
/** Where dates, offices and calls begin after a name. */
const TAIL =
  /\s*(?:[|•·‧]|\s[–—-]\s|\b(?:published|updated|posted|last updated|publicado|actualizado|veröffentlicht|aktualisiert|publié|mis à jour)\b|\bon (?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d)|,?\s*\d{1,4}[./ -]\s?(?:\d|\p{L}{3})|,?\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d).*$/iu
/** Small words within names. */
const PARTICLE =
  /^(?:and|und|y|e|et|i|og|och|en|ja|ve|dan|и|та|de|del|della|di|da|do|dos|das|du|des|la|le|van|von|der|den|ter|ten|zu|zum|bin|ibn|al|el|abu|for|of|with|the|in|at|special|to|mit|für|pour|para|con|avec)$/iu
const UNCASED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}]/u
const SENTENCE = /[.!?…。]["'”’»)\]]*$/u
const ABBREVIATED = /(?:^|[\s.])(?:\p{Lu}|Jr|Sr|Dr|St|Inc|Ltd)\.$/u

/** The name as a byline prints it, from the author in data and meta tags; null if that is not a writer's name. */
export function bylineOf(text: string, site: Site): string | null {
  if (text.length > LONGEST_MARKED) return null
  const line = collapse(text)
  if (line.length > LONGEST_BYLINE * 4) return null
  const name = trimmed(
    line
      .replace(MAIL, '')
      .replace(BY, '')
      .split(/\s+\|\s*/)[0]!,
  )
  if (name === '' || name.length > LONGEST_BYLINE || !/\p{L}/u.test(name) || ADDRESS.test(name)) return null
  return isOffice(name) || isSiteAlone(name, site) ? null : name
}

/** The same for visible text, which may have a date or an office after the name, or be no name at all. */
export function shownBylineOf(text: string, site: Site): string | null {
  if (text.length > LONGEST_MARKED) return null
  const line = collapse(text).replace(BY, '')
  if (line.length > LONGEST_BYLINE * 2) return null
  const name = bylineOf(line.replace(TAIL, ''), site)
  if (name === null || isNameLike(name)) return name
  // An office or a place may follow the name in lower case.
  const [first = ''] = name.split(',')
  return isNameLike(first) && isFullName(first) ? bylineOf(first, site) : null
}

/** True for a word that announces a name and stands alone: `By`, `Von:`. */
export function isByWord(text: string): boolean {
  return BY_ALONE.test(text.trim())
}

/** The name in a line of any text that begins with such a word, as in `By Anna Berg`; null if it is not a byline. */
export function lineByline(text: string, site: Site): string | null {
  if (text.length > LONGEST_SHOWN || !BY_LINE.test(text)) return null
  const name = shownBylineOf(text, site)
  return name !== null && isFullName(name) ? name : null
}

/** First and last name, or one in a script without capitals: required of unmarked text. */
export function isFullName(name: string): boolean {
  if (UNCASED.test(name)) return true
  const words = name.split(/\s+/)
  return words.length >= 2 && /^\p{Lu}/u.test(words[0]!)
}

function isNameLike(name: string): boolean {
  if (name.length > LONGEST_SHOWN || /\d/.test(name)) return false
  if (SENTENCE.test(name) && !ABBREVIATED.test(name)) return false
  const words = name.split(/[\s,&]+/).filter((word) => word !== '')
  if (words.length > MOST_WORDS) return false
  if (UNCASED.test(name)) return name.length <= 30 && words.length <= 6
  const capitalized = words.filter(
    (word) => /^[\p{Lu}\p{Lt}]/u.test(word) || /^(?:d|l|o)['’]\p{Lu}/u.test(word),
  )
  return (
    capitalized.length > 0 &&
    words.every(
      (word) =>
        capitalized.includes(word) ||
        agencyNamed(word) !== undefined ||
        PARTICLE.test(word) ||
        /^['"“(]/.test(word),
    )
  )
}

function isOffice(name: string): boolean {
  const folded = foldLine(name)
  return OFFICE.has(folded)
}

/** An agency's own site names the agency, whose work it is; any other site's name is not an author. */
function isSiteAlone(name: string, site: Site): boolean {
  const office = foldLine(name).replace(OFFICE_TAIL, '')
  return (
    (site.isName(name) && agencyNamed(name) === undefined) ||
    (office !== foldLine(name) && site.isName(office))
  )
}

function trimmed(name: string): string {
  return name.replace(/^[\s:,;|–—-]+|[\s:,;|–—-]+$/gu, '')
}
