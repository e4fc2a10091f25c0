// Norwegian.
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_no.js'
import stopWords from 'natural/lib/natural/util/stopwords_no.js'
import type { Language } from '../language.ts'
import { no as contrasts } from './contrasts.ts'
import { norwegian as labels } from './labels.ts'
import { norwegian as speech } from './speech.ts'
import { no as values } from './values.ts'

export const norwegian: Language = { contrasts, labels, stemmer, stopWords, speech, values }
