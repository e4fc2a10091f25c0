// French.
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_fr.js'
import stopWords from 'natural/lib/natural/util/stopwords_fr.js'
import type { Language } from '../language.ts'
import { fr as contrasts } from './contrasts.ts'
import { french as labels } from './labels.ts'
import { french as speech } from './speech.ts'
import { fr as values } from './values.ts'

export const french: Language = { contrasts, stemmer, stopWords, labels, speech, values }
