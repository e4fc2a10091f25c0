// Dutch.
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_nl.js'
import stopWords from 'natural/lib/natural/util/stopwords_nl.js'
import type { Language } from '../language.ts'
import { nl as contrasts } from './contrasts.ts'
import { dutch as labels } from './labels.ts'
import { dutch as speech } from './speech.ts'
import { nl as values } from './values.ts'

export const dutch: Language = { contrasts, labels, stemmer, stopWords, speech, values }
