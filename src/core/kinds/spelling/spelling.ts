// Are two words accepted spellings of one? Brings both to one form: a list of pairs, then the regular differences between
// British and American spelling (-our/-or, -ise/-ize, -re/-er, -ll-/-l-, ae/e), each with guards.
import { WordMemory } from '../../words/word-memory.ts'
import { LIGATURE_STEMS, OUR_STEMS, RE_STEMS, VARIANT_PAIRS } from './spelling-variants.ts'

const VARIANTS: ReadonlyMap<string, string> = new Map(
  VARIANT_PAIRS.split(' ').map((pair) => pair.split('=') as [string, string]),
)

/** By unit: do listed words begin with it whose other spelling begins with another? Gaol, kerb, tsar. */
const OWN_INITIALS = new Uint8Array(0x80)
const A = 0x61
const E = 0x65
const O = 0x6f
for (const [word, form] of VARIANTS) if (word[0] !== form[0]) OWN_INITIALS[word.charCodeAt(0)] = 1

/** Endings that a listed pair takes without an entry of its own. */
const ENDINGS = ["'s", 's', 'd', 'ed', 'ing', 'r', 'er', 'ly'] as const

const OUR = new RegExp(
  `^(|dis|mis|un|re|be|over|anti|water|techni|multi|tri|bi|uni|par|pal)(${OUR_STEMS})our`,
)
const RE_ENDING = new RegExp(`(${RE_STEMS})re(s|'s)?$`)
const RED = /(cent|met|lust|louv|sab|fib)red$/
const RING = /(cent|met|lust|sab)ring$/
const LIGATURE = new RegExp(`^(.{0,6}?)(${LIGATURE_STEMS})`)
/** At least three letters before `is`, so that prise is no prize and rise no rize. */
const ISE =
  /^(.*[a-z]{2}[a-z])is(e|ed|es|er|ers|ing|ingly|able|ability|ation|ations|ational|ationally|ement)$/
const YSE = /^(.*[nrt]al|.*l)ys(e|ed|es|er|ers|ing)$/
const OGUE = /(catal|dial|anal|monol|prol|epil|demag|synag|pedag|travel|homol|decal)ogue(s)?$/
/** Two vowel groups before the doubled letter: travelled, not filled. */
const DOUBLE_L =
  /^([a-z]*[aeiouy][a-z]*[^aeiou][eao]|.*(?:penci|stenci|counci|tranqui|peri|bedevi))ll(ed|ing|ings|er|ers|or|ors|ous|ously|ist|ists|ise|ize|ised|ized|ises|izes|ising|izing|iser|izer|isers|izers|ery|able)$/
const DOUBLE_OTHER =
  /^((?:re|un)?(?:bia|focu|worshi|kidna|benefi|targe|comba|budge|forma|gallo|hocu))(ss|pp|tt)(ed|es|ing|ings|er|ers)$/
const NOT_ASCII = /[^\x20-\x7e]/
const LATIN_MARKS = /(?<=\p{Script=Latin})\p{M}+/gu
/** Arabic and Hebrew vowel signs, which are optional in print, and the stroke that stretches a word. */
const VOWEL_SIGNS = /[\u0640\u064b-\u0652\u0670\u0591-\u05bd\u05bf-\u05c7]/g
const INITIALS = /^(?:\p{L}\.)+\p{L}?\.?$/u

/** Looking up a form takes a twentieth of computing it. */
const forms = new WordMemory(findForm)

/** The one form that all accepted spellings of a folded word share. Words without variants are returned as they are. */
export function spellingForm(key: string): string {
  return forms.of(key)
}

function findForm(key: string): string {
  if (key.includes('-')) return VARIANTS.get(key) ?? key.split('-').map(formOfPart).join('-')
  return formOfPart(key)
}

const isListed = new WordMemory((key) => listed(key) !== undefined)

/** May the folded word text[start…end) begin with another letter in another spelling? Gaol, aesthetic, kerb. */
export function hasOwnVariant(text: string, start = 0, end = text.length): boolean {
  const first = text.charCodeAt(start)
  if ((first === A || first === O) && start + 1 < end && text.charCodeAt(start + 1) === E) return true
  return OWN_INITIALS[first] === 1 && isListed.of(text, start, end)
}

function formOfPart(part: string): string {
  const plain = NOT_ASCII.test(part) ? withoutMarks(part) : part
  if (plain.length < 3) return plain
  if (plain.includes('.') && INITIALS.test(plain)) return plain.replaceAll('.', '')
  return listed(plain) ?? regular(plain)
}

/** Café and cafe, straße and strasse, ещё and еще. */
function withoutMarks(word: string): string {
  return word
    .replaceAll('ß', 'ss')
    .replaceAll('ё', 'е')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replace(LATIN_MARKS, '')
    .replace(VOWEL_SIGNS, '')
    .normalize('NFC')
}

function listed(word: string): string | undefined {
  const whole = VARIANTS.get(word)
  if (whole !== undefined) return whole
  if (!'sdgry'.includes(word[word.length - 1] ?? ' ')) return undefined
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending)) continue
    const stem = VARIANTS.get(word.slice(0, -ending.length))
    if (stem !== undefined) return stem + ending
  }
  return undefined
}

function regular(word: string): string {
  let form = word
  if (form.includes('our')) form = form.replace(OUR, '$1$2or')
  if (form.includes('re')) form = form.replace(RE_ENDING, '$1er$2').replace(RED, '$1ered')
  if (form.endsWith('ring')) form = form.replace(RING, '$1ering')
  if (form.includes('ae') || form.includes('oe')) form = form.replace(LIGATURE, withoutLigature)
  if (form.includes('ll')) form = form.replace(DOUBLE_L, '$1l$2')
  if (form.includes('is')) form = form.replace(ISE, '$1iz$2')
  if (form.includes('ys')) form = form.replace(YSE, '$1yz$2')
  if (form.includes('ogue')) form = form.replace(OGUE, '$1og$2')
  if (!form.includes('ss') && !form.includes('pp') && !form.includes('tt')) return form
  return form.replace(DOUBLE_OTHER, (_, stem: string, double: string, end: string) => stem + double[0] + end)
}

function withoutLigature(_: string, before: string, stem: string): string {
  return before + stem.replace(/[ao]e/, 'e')
}
