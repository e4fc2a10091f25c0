// Detects the language of a text by its script and its function words. Only used to choose stems and stop words and to fill a
// missing field: null in doubt.

import { isLetterUnit } from '../kinds/spelling/letters.ts'
import { largestOf } from '../lists.ts'
import { WordMemory } from '../words/word-memory.ts'

/** Function words are frequent: a few hundred words tell. */
const SAMPLE = 1500
/** Share of the sampled words that must be function words of the language, and lead over the next one. */
const LEAST_SHARE = 0.12
const LEAST_LEAD = 1.25
const LEAST_WORDS = 8
/** This share and lead decide from the beginning of the text alone, which is enough for most. */
const FIRST_LOOK = 500
const CLEAR_SHARE = 0.25
const CLEAR_LEAD = 2

const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in a that is was for on it with as his at by from they be this have are not he but had said who which',
  de: 'der die das und in den von zu mit sich auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei',
  fr: 'le la les de des et en un une du que est dans qui pour par au il sur plus ne pas ce se avec a été sont ont cette',
  es: 'de la que el en y a los se del las un por con una su para es al lo como más pero sus fue ha este sobre también',
  it: 'di che e la il un a per in una mi sono ho non ma lo ha le si da con del della i gli è nel alla dei anche',
  pt: 'de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu foi são',
  nl: 'de het een en van in is dat op te zijn voor met die niet aan er om ook als bij maar uit door heeft naar werd',
  sv: 'och att det i en som är på av för med den till inte har de ett om var han från men vi så nu efter vid',
  no: 'og i det er på en av for som til med at han den har de ikke et om var fra seg så men vi etter ved ble',
  cs: 'a v se na je že s z do o k ve pro za jsou by ale jako po podle který která jeho byl bude i si to když také',
  tr: 've bir bu da de için ile olarak çok daha gibi olan en ne kadar sonra dedi var ki ise olduğu göre her',
  pl: 'w i na z do się nie że jest to o za od przez po jak jego ale przy dla oraz są być jako także roku który',
}
const TAGS = Object.keys(FUNCTION_WORDS)
const WORDS_BY_LANGUAGE = TAGS.map((tag) => FUNCTION_WORDS[tag]!.split(' '))
const LONGEST_FUNCTION_WORD = largestOf(WORDS_BY_LANGUAGE.flat().map((word) => word.length))
/** Per word a bit for every language with this function word. */
const LANGUAGES_OF_WORD = new WordMemory((word) =>
  WORDS_BY_LANGUAGE.reduce((bits, words, i) => (words.includes(word) ? bits | (1 << i) : bits), 0),
)

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
]
/** Kana decide for Japanese though most characters are Han; other scripts must make up a third of the sample. */
const LEAST_KANA = 0.05
const LEAST_SCRIPT = 0.33

/** A BCP 47 primary tag, or null in doubt. Reads the first 1,500 characters. */
export function recogniseLanguage(text: string): string | null {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text
  return (
    (/[^\u0000-\u036f\u2000-\u20cf]/.test(sample) ? byScript(sample) : null) ??
    nordic(byFunctionWords(sample.slice(0, FIRST_LOOK), CLEAR_SHARE, CLEAR_LEAD), sample) ??
    nordic(byFunctionWords(sample, LEAST_SHARE, LEAST_LEAD), sample)
  )
}

function byScript(sample: string): string | null {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < LEAST_WORDS) return null
  for (const [tag, script] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / letters
    if (share >= (tag === 'ja' ? LEAST_KANA : LEAST_SCRIPT)) return narrowed(tag, sample)
  }
  return null
}

/** Languages with a common script, distinguished by letters that only one of them has. */
function narrowed(tag: string, sample: string): string {
  if (tag === 'ru') return /[іїєґ]/i.test(sample) && !/[ыэъё]/i.test(sample) ? 'uk' : 'ru'
  if (tag === 'ar') return /[پچژگ]/.test(sample) && !/[ةى]/.test(sample) ? 'fa' : 'ar'
  return tag
}

/** Danish and Norwegian share most function words; these are spelt differently. */
function nordic(tag: string | null, sample: string): string | null {
  if (tag !== 'no') return tag
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0
  const danish = count(/(?<!\p{L})(?:af|blev|bliver|efter|hvad|sig|ud|nogle|meget|op|nu|mig|dig)(?!\p{L})/giu)
  const norwegian = count(/(?<!\p{L})(?:av|ble|blir|etter|hva|seg|ut|noen|mye|opp|nå|meg|deg)(?!\p{L})/giu)
  return danish > norwegian ? 'da' : 'no'
}

function byFunctionWords(sample: string, share: number, lead: number): string | null {
  const { words, hits } = functionWords(sample.toLowerCase())
  if (words < LEAST_WORDS) return null
  let best = 0
  for (let i = 1; i < hits.length; i++) if (hits[i]! > hits[best]!) best = i
  const next = hits.reduce((most, count, i) => (i === best ? most : Math.max(most, count)), 0)
  if (hits[best]! < words * share) return null
  return hits[best]! >= next * lead ? TAGS[best]! : null
}

/** Runs of letters and marks, and how many are function words of each language. One pass over the units. */
function functionWords(text: string): { words: number; hits: Int32Array } {
  const hits = new Int32Array(TAGS.length)
  let words = 0
  let start = -1
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && isLetterUnit(text.charCodeAt(at))) {
      if (start < 0) start = at
    } else if (start >= 0) {
      words++
      if (at - start <= LONGEST_FUNCTION_WORD) {
        const bits = LANGUAGES_OF_WORD.of(text, start, at)
        if (bits !== 0) for (let i = 0; i < hits.length; i++) hits[i]! += (bits >> i) & 1
      }
      start = -1
    }
  }
  return { words, hits }
}
