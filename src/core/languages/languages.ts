// The languages whose words are known, by their primary tag.
import { ar } from './ar.ts'
import { cs } from './cs.ts'
import { da } from './da.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { han } from './han.ts'
import { hi } from './hi.ts'
import { it } from './it.ts'
import type { ValueWords } from './language.ts'
import { nl } from './nl.ts'
import { no } from './no.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import { sv } from './sv.ts'
import { tr } from './tr.ts'
import { uk } from './uk.ts'

const LANGUAGES: Readonly<Record<string, ValueWords>> = {
  ...{ ar, cs, da, de, en, es, fr, hi, it, nl, no, pl, pt, ru, sv, tr, uk },
  ...{ zh: han, ja: han, nb: no, nn: no },
}

/** The primary tag under which the words of a BCP 47 tag are known; English where they are not, or in doubt. */
export function knownLanguage(language: string | null): string {
  const primary = language === null ? 'en' : language.slice(0, 2).toLowerCase()
  return Object.hasOwn(LANGUAGES, primary) ? primary : 'en'
}

export function valueWordsOf(tag: string): ValueWords {
  return LANGUAGES[tag] ?? en
}
