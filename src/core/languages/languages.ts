// The known languages by their primary tag: the only list of them. Another language is a folder like en/ and a line here.
import { arabic } from './ar/language.ts'
import { czech } from './cs/language.ts'
import { danish } from './da/language.ts'
import { german } from './de/language.ts'
import { english } from './en/language.ts'
import { en as englishValues } from './en/values.ts'
import { spanish } from './es/language.ts'
import { persian } from './fa/language.ts'
import { french } from './fr/language.ts'
import { hindi } from './hi/language.ts'
import { italian } from './it/language.ts'
import { japanese } from './ja/language.ts'
import type { Language } from './language.ts'
import { dutch } from './nl/language.ts'
import { norwegian } from './no/language.ts'
import { no as norwegianValues } from './no/values.ts'
import { polish } from './pl/language.ts'
import { portuguese } from './pt/language.ts'
import { russian } from './ru/language.ts'
import { swedish } from './sv/language.ts'
import { turkish } from './tr/language.ts'
import { ukrainian } from './uk/language.ts'
import type { ValueWords } from './value-words.ts'
import { chinese } from './zh/language.ts'

export const LANGUAGES: Readonly<Record<string, Language>> = {
  ar: arabic,
  cs: czech,
  da: danish,
  de: german,
  en: english,
  es: spanish,
  fa: persian,
  fr: french,
  hi: hindi,
  it: italian,
  ja: japanese,
  nl: dutch,
  pl: polish,
  pt: portuguese,
  ru: russian,
  sv: swedish,
  tr: turkish,
  uk: ukrainian,
  zh: chinese,
  no: norwegian,
  nb: norwegian,
  // Nynorsk writes its values like Bokmål; its other words differ.
  nn: { values: norwegianValues },
}

/** The language of a primary tag; null if unknown. */
export function languageOf(tag: string): Language | null {
  return Object.hasOwn(LANGUAGES, tag) ? LANGUAGES[tag]! : null
}

/** The primary tag whose words serve a BCP 47 tag; English if unknown, or in doubt. */
export function knownLanguage(language: string | null): string {
  const primary = language === null ? 'en' : language.slice(0, 2).toLowerCase()
  return languageOf(primary)?.values === undefined ? 'en' : primary
}

/** English ones for a language without any. */
export function valueWordsOf(tag: string): ValueWords {
  return languageOf(tag)?.values ?? englishValues
}
