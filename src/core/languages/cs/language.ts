// Czech.
import type { Language } from '../language.ts'
import { cs as values } from './values.ts'

export const czech: Language = { values }
