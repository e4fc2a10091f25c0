// Italian.
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_it.js'
import stopWords from 'natural/lib/natural/util/stopwords_it.js'
import type { Language } from '../language.ts'
import { it as contrasts } from './contrasts.ts'
import { italian as labels } from './labels.ts'
import { italian as speech } from './speech.ts'
import { it as values } from './values.ts'

export const italian: Language = { contrasts, labels, stemmer, stopWords, speech, values }
