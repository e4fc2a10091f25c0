// Lines that close a copy and are not part of the story: reporter and editor, the initials of a shift, the agency's name alone,
// a promise of more to come.
import { agencyPattern } from './agencies.ts'

const LONGEST = 200
const MOST_LETTERS = 160

/** `jlm/pcr`, `(dpa/lsw)`, `ab-cd`. */
const INITIALS = /^[\s(]*\p{L}{1,4}(?:\s?[/–-]\s?\p{L}{1,4}){1,5}[).\s]*$/u
/** `dpa ab yyzz n1 cd`. */
const SHIFT = /^[\s(]*\p{L}{2,4}(?: \p{Ll}{2,4}\d?){2,6}(?: n1(?: \p{Ll}{2,4}){0,3})[).\s]*$/u
const PEOPLE =
  /^[\s(*[—–-]*(?:(?:additional |further )?(?:reporting|writing|editing|translation|graphics|research)(?: and (?:reporting|writing|editing))? by\b|(?:reported|written|edited|compiled|translated) by\b|redaktion(?:elle)?\b.{0,20}:|redigiert von|bearbeitet von|editado por|edición(?: de|:)|redacción(?: de|:)|reporte de|édité par|rédaction(?: de|:)|reportage (?:de|:)|a cura di|репортаж |редактор\b|сообщил корреспондент)/iu
/** End marks of telegrams. */
const END = /^[\s(*#—–-]*(?:ends?|more(?: to follow)?|30)?[\s)*#—–.-]*$/iu
/** Promises of a first take, obsolete in a later one. */
const PROMISE =
  /^[\s(*[—–-]*(?:this is a (?:developing|breaking)(?: news)? story\b.{0,80}|(?:more|further|updates?)(?: \p{L}+)? to (?:follow|come)|weitere (?:details|informationen|meldungen) folgen|mehr in kürze|plus d['’]informations? à (?:suivre|venir)|(?:habrá|seguirá) ampliación|подробности позже)[\s).…*-]*$/iu
const AGENCY = new RegExp(String.raw`^[\s(*[©—–-]*${agencyPattern([])}[\s)*\].—–-]*$`, 'u')

/** A short line that no reader would miss; not a sentence of the story. */
export function isSignOff(paragraph: string): boolean {
  if (paragraph.length > LONGEST) return false
  if (PEOPLE.test(paragraph)) return paragraph.length <= MOST_LETTERS
  return [INITIALS, SHIFT, END, PROMISE, AGENCY].some((form) => form.test(paragraph))
}
