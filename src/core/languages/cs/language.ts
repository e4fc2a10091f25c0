// Czech.
import type { Language } from '../language.ts'
import { czech as speech } from './speech.ts'
import { cs as values } from './values.ts'

export const czech: Language = { speech, values }
