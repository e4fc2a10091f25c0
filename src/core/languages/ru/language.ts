// Russian.
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_ru.js'
import stopWords from 'natural/lib/natural/util/stopwords_ru.js'
import type { Language } from '../language.ts'
import { ru as contrasts } from './contrasts.ts'
import { russian as labels } from './labels.ts'
import { russian as speech } from './speech.ts'
import { ru as values } from './values.ts'

export const russian: Language = { contrasts, stemmer, stopWords, labels, speech, values }
