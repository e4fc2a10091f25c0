// Persian.
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_fa.js'
import stopWords from 'natural/lib/natural/util/stopwords_fa.js'
import type { Language } from '../language.ts'

export const persian: Language = { stemmer, stopWords }
