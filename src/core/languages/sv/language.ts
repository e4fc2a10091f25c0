// Swedish.
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_sv.js'
import stopWords from 'natural/lib/natural/util/stopwords_sv.js'
import type { Language } from '../language.ts'
import { sv as contrasts } from './contrasts.ts'
import { swedish as labels } from './labels.ts'
import { swedish as speech } from './speech.ts'
import { sv as values } from './values.ts'

export const swedish: Language = { contrasts, labels, stemmer, stopWords, speech, values }
