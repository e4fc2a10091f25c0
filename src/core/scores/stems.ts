// The stem of a word in its language, or nothing for a stop word. Stemmers and stop words are natural's, by deep
// path. German stays unstemmed: natural's German stemmer brings 300 KB of stop words of other languages with it.
import english from 'natural/lib/natural/stemmers/porter_stemmer.js'
import spanish from 'natural/lib/natural/stemmers/porter_stemmer_es.js'
import persian from 'natural/lib/natural/stemmers/porter_stemmer_fa.js'
import french from 'natural/lib/natural/stemmers/porter_stemmer_fr.js'
import italian from 'natural/lib/natural/stemmers/porter_stemmer_it.js'
import dutch from 'natural/lib/natural/stemmers/porter_stemmer_nl.js'
import norwegian from 'natural/lib/natural/stemmers/porter_stemmer_no.js'
import portuguese from 'natural/lib/natural/stemmers/porter_stemmer_pt.js'
import russian from 'natural/lib/natural/stemmers/porter_stemmer_ru.js'
import swedish from 'natural/lib/natural/stemmers/porter_stemmer_sv.js'
import ukrainian from 'natural/lib/natural/stemmers/porter_stemmer_uk.js'
import englishStops from 'natural/lib/natural/util/stopwords.js'
import spanishStops from 'natural/lib/natural/util/stopwords_es.js'
import persianStops from 'natural/lib/natural/util/stopwords_fa.js'
import frenchStops from 'natural/lib/natural/util/stopwords_fr.js'
import italianStops from 'natural/lib/natural/util/stopwords_it.js'
import japaneseStops from 'natural/lib/natural/util/stopwords_ja.js'
import dutchStops from 'natural/lib/natural/util/stopwords_nl.js'
import norwegianStops from 'natural/lib/natural/util/stopwords_no.js'
import polishStops from 'natural/lib/natural/util/stopwords_pl.js'
import portugueseStops from 'natural/lib/natural/util/stopwords_pt.js'
import russianStops from 'natural/lib/natural/util/stopwords_ru.js'
import swedishStops from 'natural/lib/natural/util/stopwords_sv.js'
import ukrainianStops from 'natural/lib/natural/util/stopwords_uk.js'
import chineseStops from 'natural/lib/natural/util/stopwords_zh.js'
import { foldWord } from '../text/fold.ts'
import { ownCopy, WordMemory } from '../words/word-memory.ts'
import { hashA, hashB } from '../words/words.ts'

/** What stands for a word: '' for a stop word. The hashes are those of a word. */
export interface Stem {
  readonly text: string
  readonly hashA: number
  readonly hashB: number
}

interface Stemmer {
  stem(word: string): string
}
interface StopWords {
  readonly words: readonly string[]
}

const LANGUAGES: Readonly<Record<string, readonly [Stemmer | null, StopWords | null]>> = {
  en: [english, englishStops],
  es: [spanish, spanishStops],
  fa: [persian, persianStops],
  fr: [french, frenchStops],
  it: [italian, italianStops],
  ja: [null, japaneseStops],
  nl: [dutch, dutchStops],
  no: [norwegian, norwegianStops],
  nb: [norwegian, norwegianStops],
  pl: [null, polishStops],
  pt: [portuguese, portugueseStops],
  ru: [russian, russianStops],
  sv: [swedish, swedishStops],
  uk: [ukrainian, ukrainianStops],
  zh: [null, chineseStops],
}

/** No stemmer was made for longer ones, and some take quadratic time. */
const LONGEST_WORD = 40

/** By language: stemming takes 5 µs a word, remembering it a fiftieth. Only languages of the table have one. */
const memories = new Map<string, WordMemory<Stem>>()
const stopSets = new Map<string, ReadonlySet<string>>()

/** What stands for the word text[start…end) in the vector of its text, folded. */
export function stemAt(text: string, start: number, end: number, language: string | null): Stem {
  const known = language !== null && Object.hasOwn(LANGUAGES, language)
  return known ? memoryOf(language).of(text, start, end) : stemOf(foldWord(text.slice(start, end)))
}

/** True for what adds nothing to the vector. */
export function isStopWord(stem: Stem): boolean {
  return stem.text === ''
}

function stemOf(text: string): Stem {
  return { text, hashA: hashA(text), hashB: hashB(text) }
}

function memoryOf(language: string): WordMemory<Stem> {
  let memory = memories.get(language)
  if (memory === undefined) {
    memory = new WordMemory((word) => stemOf(ownCopy(findStem(foldWord(word), language))))
    memories.set(language, memory)
  }
  return memory
}

function findStem(word: string, language: string): string {
  const [stemmer, stopWords] = LANGUAGES[language]!
  if (stopWords && stopSet(language, stopWords).has(word)) return ''
  if (!stemmer || word.length > LONGEST_WORD) return word
  return stemmer.stem(word.replace(/'s?$/, '')) || word
}

function stopSet(language: string, stopWords: StopWords): ReadonlySet<string> {
  const known = stopSets.get(language)
  if (known) return known
  const set = new Set(stopWords.words.map((word) => word.toLowerCase()))
  stopSets.set(language, set)
  return set
}
