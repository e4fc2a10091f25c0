// Polish.
import stopWords from 'natural/lib/natural/util/stopwords_pl.js'
import type { Language } from '../language.ts'
import { pl as contrasts } from './contrasts.ts'
import { polish as labels } from './labels.ts'
import { polish as speech } from './speech.ts'
import { pl as values } from './values.ts'

export const polish: Language = { contrasts, labels, stopWords, speech, values }
