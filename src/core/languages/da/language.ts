// Danish.
import type { Language } from '../language.ts'
import { danish as speech } from './speech.ts'
import { da as values } from './values.ts'

export const danish: Language = { speech, values }
