// German.
// natural's German stemmer brings 300 KB of stop words of other languages with it, so German words stay whole.
import type { Language } from '../language.ts'
import { de as contrasts } from './contrasts.ts'
import { german as labels } from './labels.ts'
import { german as speech } from './speech.ts'
import { de as values } from './values.ts'

export const german: Language = { contrasts, labels, speech, values }
