// Turkish.
import type { Language } from '../language.ts'
import { turkish as speech } from './speech.ts'
import { tr as values } from './values.ts'

export const turkish: Language = { speech, values }
