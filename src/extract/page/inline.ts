// Inline marks: struck-out text and signs of notes go, exponents stay raised, and the words of adjacent elements stay two.

import { isByWord } from '../facts/persons.ts'
import { isElement } from '../nodes.ts'
import type { Reason } from './reasons.ts'

const STRUCK = new Set(['del', 's', 'strike'])
const STRUCK_NAMES = /(?:^|[\s_-])(?:strike-?through|line-?through|striked|struck(?:-out)?)(?:$|[\s_-])/i
/** If more of a page than this is struck out, a tag was left open. */
const MOST_STRUCK = 0.5

const SIGN = /^[[(]?(?:\d{1,3}|[a-z]|[*†‡§¶]{1,3}|note \d{1,3})[\])]?$/i
const BARE_SIGN = /^(?:[[(]\d{1,3}[\])]|[*†‡§¶]{1,3})$/
const NOTE_NAMES =
  /(?:^|[\s_-])(?:foot-?notes?|end-?notes?|note-?ref|fn-?ref|reference|citation|ref)(?:$|[\s_-])/i
const FIGURES = /^\d{1,3}$/
/**
 * What can have an exponent: a unit of length, a letter, a formula (`CO`), ten or two. After any other number or word it is
 * a note.
 */
const POWER_BASE =
  /(?:^|[^\p{L}\p{N}])(?:[kcdmµn]?m|ft|in|yd|mi|s|[\p{L}]|mc|co|no|so|ch|10|2|км|см|мм|м|[×x·]\s?10)$|[)²³]$/iu
const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '–': '⁻',
  n: 'ⁿ',
}

/** Why an inline element is left out; null if it stays. `struck` is false on pages where nothing is struck out. */
export function inlineReason(element: Element, struck: boolean): Reason | null {
  if (struck && isStruck(element)) return 'struck out'
  const name = element.localName
  if (name === 'sup' || (name === 'a' && /#/.test(element.getAttribute('href') ?? '')))
    return isNoteSign(element) ? 'note sign' : null
  return null
}

export function isStruck(element: Element): boolean {
  if (STRUCK.has(element.localName) || element.hasAttribute('data-struck')) return true
  return STRUCK_NAMES.test(element.getAttribute('class') ?? '')
}

/** True if so little of a page is struck out that its marks are credible. */
export function areStrikesTrue(struckChars: number, chars: number): boolean {
  return struckChars <= chars * MOST_STRUCK
}

function isNoteSign(element: Element): boolean {
  const text = (element.textContent ?? '').trim()
  if (text.length > 12 || !SIGN.test(text.replace(/\s+/g, ' '))) return false
  if (element.localName === 'a') return BARE_SIGN.test(text) || (FIGURES.test(text) && leadsToNote(element))
  if (element.getElementsByTagName('a').length > 0 || BARE_SIGN.test(text)) return true
  if (NOTE_NAMES.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`))
    return true
  return FIGURES.test(text) && hasNoteBase(textBefore(element))
}

function leadsToNote(link: Element): boolean {
  return /#(?:_?ftn|fn|footnote|note|cite|ref|endnote|sdfootnote)/i.test(link.getAttribute('href') ?? '')
}

function hasNoteBase(before: string): boolean {
  return /[\p{L}\p{N}\p{P}]$/u.test(before) && !POWER_BASE.test(before)
}

/** The end of the text before an element in its line. */
function textBefore(element: Element): string {
  for (let at: Node | null = element; at; at = at.parentNode) {
    const previous: Node | null = at.previousSibling
    if (previous) return (previous.textContent ?? '').slice(-12)
    if (at !== element && !/^(?:a|b|i|em|strong|span|font|u)$/.test(isElement(at) ? at.localName : ''))
      return ''
  }
  return ''
}

/** Digits of an exponent, a charge or an isotope as raised signs: `10` before `6` is `10⁶`. Letters stay: `1st`, `Mlle`. */
export function raised(text: string): string {
  return /^\s*[\d+\-−–]+n?\s*$/.test(text) ? Array.from(text, (sign) => RAISED[sign] ?? sign).join('') : text
}

/**
 * The separation of a text from the one before it: within an element, around one that only sets letters in bold, around
 * another.
 */
export type Edge = 'none' | 'style' | 'part'

/** `3 May 2024`, `3. Mai`, `2024-05-03`, `2024年5月3日` after a name or a section. */
const DATE = /^(?:\d{1,2}(?:st|nd|rd|th|\.)?\s+\p{L}{3}|\d{1,4}[-./]\d{1,2}[-./]\d|\d{4}年)/u
const STYLES = new Set('b i em strong u font mark sub sup big small tt code ins del s strike wbr'.split(' '))

/** The stronger of an edge and that of an element's tag. */
export function edgeAt(name: string, edge: Edge): Edge {
  return edge === 'part' || !STYLES.has(name) ? 'part' : 'style'
}

/**
 * True if two texts would be read as one word, though they are two: `Ann Bell` and `Port Ellery` in adjacent elements.
 * Letters of one word (`The` with a drop cap, `coun` in bold) are not separated.
 */
export function gluesWords(before: string, after: string, edge: Edge): boolean {
  if (
    edge === 'part' &&
    /[\p{L}\p{N}]$/u.test(before.slice(-1)) &&
    (DATE.test(after) || endsWithBy(before, after))
  )
    return true
  if (edge === 'none' || !/^["“‘«„]?\p{Lu}/u.test(after)) return false
  const end = before.slice(-5)
  if (/\p{L}{2}[.!?:]["'”’»)]?$/u.test(end)) return true
  return edge === 'part' && (/\p{Ll}{2}$/u.test(end) || (/\d$/.test(end) && /^\p{Lu}\p{Ll}/u.test(after)))
}

/** `By` in an element of its own, and a name in the next. */
function endsWithBy(before: string, after: string): boolean {
  return /^\p{Lu}/u.test(after) && isByWord(/(?:^|\s)(\S+)$/u.exec(before.slice(-20))?.[1] ?? '')
}
