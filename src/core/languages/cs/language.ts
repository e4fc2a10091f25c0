// Czech.
import type { Language } from '../language.ts'
import { cs as contrasts } from './contrasts.ts'
import { czech as labels } from './labels.ts'
import { czech as speech } from './speech.ts'
import { cs as values } from './values.ts'

export const czech: Language = { contrasts, labels, speech, values }
