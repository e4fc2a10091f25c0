// Are two words forms of one name: Bilbrey's and Bilbreys, MP and MPs, Italy and Italian, Москва and Москвы?
import { foldWord } from '../../text/fold.ts'
import { WordMemory } from '../../words/word-memory.ts'

export const POSSESSIVE = /['’]s?$|(?<=s)['’]$/u
const MARKS = /['’.\s-]/gu
/** Letters that all forms of a name share. */
const SHORTEST_BASE = 4
/** Endings of a country and its people, behind their common stem. */
const PEOPLE =
  /^(?:=(?:n|an|ian|ean|ese|ish|i|ic)|y=ian|e=(?:an|ian|ish)|a=(?:an|ian|ese|ish)|o=(?:an|ian|ese)|ia=(?:ian|ish))s?$/
/** Cases of Slavic names. */
const CYRILLIC_CASE =
  /^(?:|а|я|у|ю|е|є|и|і|ы|ї|ом|ем|ём|ой|ей|ою|ею|ым|им|ого|его|ому|ему|ій|ий|ый|ая|ую|ах|ам|ами|ів|ов|ові|еві|ям|ях|ями|ь|й)$/u
const LATIN_CASE = /^(?:|a|u|e|ě|y|i|em|om|ou|owi|ovi|ego|emu|im|iem|ym|ą|ę|iej|ej|ów|ům|ami|ach)$/u
const CYRILLIC_ENDING =
  /(?:ого|его|ому|ему|ами|ями|ові|еві|ом|ем|ём|ой|ей|ою|ею|ым|им|ій|ий|ый|ая|ую|ах|ам|ям|ях|ів|[аяуюеєиіыїьй])$/u
const LATIN_ENDING = /(?:owi|ovi|ego|emu|iem|iej|ami|ach|em|om|ou|im|ym|ej|ów|ům|[aueěyiąę])$/u
const CYRILLIC = /\p{sc=Cyrillic}/u
/** Letters that only Polish and Czech write. */
const WEST_SLAVIC = /[ąęłńśźżćěščřžýůťďň]/u

/** Countries and peoples whose words follow no rule. */
const COUNTRIES = (
  'unitedstates=us=usa=american=america unitedkingdom=uk=britain=greatbritain=british=briton france=french=frenchman ' +
  'germany=german spain=spanish=spaniard netherlands=holland=dutch switzerland=swiss greece=greek denmark=danish=dane ' +
  'sweden=swedish=swede finland=finnish=finn poland=polish=pole turkey=turkish=turk wales=welsh ireland=irish ' +
  'scotland=scottish=scot england=english norway=norwegian portugal=portuguese czechrepublic=czech thailand=thai ' +
  'philippines=filipino china=chinese iceland=icelandic afghanistan=afghan peru=peruvian'
)
  .split(' ')
  .map((forms) => forms.split('='))
const COUNTRY_OF = new Map(COUNTRIES.flatMap((forms) => forms.map((form) => [form, forms[0]!] as const)))

interface PlainName {
  /** Folded, without marks and the ending of an owner. */
  readonly letters: string
  /** Of the country that it names, or whose people. */
  readonly country: string | undefined
  readonly keys: readonly string[]
}

/** A summary compares each name with others. */
const plainNames = new WordMemory(plainOf)

/** Names of several words are compared as one. */
export function isSameNameForm(left: string, right: string): boolean {
  const { letters: a, country } = plainNames.of(left)
  const other = plainNames.of(right)
  const b = other.letters
  if (a === b || `${a}s` === b || a === `${b}s`) return a !== ''
  if (country !== undefined && country === other.country) return true
  const base = commonStart(a, b)
  return base >= SHORTEST_BASE && areEndings(a, b, base)
}

/** A country by its name, its signs or its people, where no rule gives one from the other. */
export function countryOf(name: string): string | undefined {
  return plainNames.of(name).country
}

/** Forms of one name share one of these keys: its first letter, or its country. None for a name without letters. */
export function nameKeysOf(name: string): readonly string[] {
  return plainNames.of(name).keys
}

/** Are two names forms of one by what stands behind the letters that both begin with? */
function areEndings(a: string, b: string, base: number): boolean {
  const [one, other] = [a.slice(base), b.slice(base)]
  if (CYRILLIC.test(a) && CYRILLIC.test(b)) return CYRILLIC_CASE.test(one) && CYRILLIC_CASE.test(other)
  if (WEST_SLAVIC.test(a + b)) return LATIN_CASE.test(one) && LATIN_CASE.test(other)
  return PEOPLE.test(`${one}=${other}`) || PEOPLE.test(`${other}=${one}`)
}

/** A name without its case ending, in languages with cases. */
export function withoutCase(name: string): string {
  const ending = CYRILLIC.test(name) ? CYRILLIC_ENDING : WEST_SLAVIC.test(name) ? LATIN_ENDING : null
  if (ending === null) return name
  const base = name.replace(ending, '')
  return base.length >= SHORTEST_BASE ? base : name
}

function plainOf(name: string): PlainName {
  const letters = foldWord(name).replace(POSSESSIVE, '').replace(MARKS, '')
  const country = COUNTRY_OF.get(letters.replace(/s$/, '')) ?? COUNTRY_OF.get(letters)
  const first = letters.charAt(0)
  return { letters, country, keys: country === undefined || country === first ? [first] : [first, country] }
}

function commonStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return at
}

/** Do two words of some length differ by one letter, or by a transposition? */
export function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST_BASE || Math.abs(a.length - b.length) > 1) return false
  const start = commonStart(a, b)
  const [one, other] = [a.slice(start), b.slice(start)]
  if (one.slice(1) === other.slice(1) || one.slice(1) === other || one === other.slice(1)) return true
  return one.slice(2) === other.slice(2) && one[0] === other[1] && one[1] === other[0]
}
