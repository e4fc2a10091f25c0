// Turkish.
import type { Language } from '../language.ts'
import { tr as contrasts } from './contrasts.ts'
import { turkish as labels } from './labels.ts'
import { turkish as speech } from './speech.ts'
import { tr as values } from './values.ts'

export const turkish: Language = { contrasts, labels, speech, values }
