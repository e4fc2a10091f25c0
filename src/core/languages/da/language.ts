// Danish.
import type { Language } from '../language.ts'
import { da as contrasts } from './contrasts.ts'
import { danish as labels } from './labels.ts'
import { danish as speech } from './speech.ts'
import { da as values } from './values.ts'

export const danish: Language = { contrasts, labels, speech, values }
