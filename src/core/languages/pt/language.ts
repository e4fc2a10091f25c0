// Portuguese.
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_pt.js'
import stopWords from 'natural/lib/natural/util/stopwords_pt.js'
import type { Language } from '../language.ts'
import { pt as contrasts } from './contrasts.ts'
import { portuguese as labels } from './labels.ts'
import { portuguese as speech } from './speech.ts'
import { pt as values } from './values.ts'

export const portuguese: Language = { contrasts, labels, stemmer, stopWords, speech, values }
