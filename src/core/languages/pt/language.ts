// Portuguese.
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_pt.js'
import stopWords from 'natural/lib/natural/util/stopwords_pt.js'
import type { Language } from '../language.ts'
import { portuguese as speech } from './speech.ts'
import { pt as values } from './values.ts'

export const portuguese: Language = { stemmer, stopWords, speech, values }
