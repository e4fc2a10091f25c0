// The lists of words that exclude each other, by language.
import { ar } from './ar.ts'
import type { Contrasts } from './contrast.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

/** By primary tag. */
export const CONTRASTS: Readonly<Record<string, Contrasts>> = { ar, de, en, es, fr, ru, zh }
