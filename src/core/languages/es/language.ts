// Spanish.
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_es.js'
import stopWords from 'natural/lib/natural/util/stopwords_es.js'
import type { Language } from '../language.ts'
import { es as contrasts } from './contrasts.ts'
import { spanish as labels } from './labels.ts'
import { spanish as speech } from './speech.ts'
import { es as values } from './values.ts'

export const spanish: Language = { contrasts, stemmer, stopWords, labels, speech, values }
