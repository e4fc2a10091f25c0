// Ukrainian.
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_uk.js'
import stopWords from 'natural/lib/natural/util/stopwords_uk.js'
import type { Language } from '../language.ts'
import { uk as contrasts } from './contrasts.ts'
import { ukrainian as labels } from './labels.ts'
import { ukrainian as speech } from './speech.ts'
import { uk as values } from './values.ts'

export const ukrainian: Language = { contrasts, labels, stemmer, stopWords, speech, values }
