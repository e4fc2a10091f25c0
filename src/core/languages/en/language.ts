// English.
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'
import stopWords from 'natural/lib/natural/util/stopwords.js'
import type { Language } from '../language.ts'
import { en as contrasts } from './contrasts.ts'
import { english as labels, englishStarters as starters } from './labels.ts'
import { english as speech } from './speech.ts'
import { en as values } from './values.ts'

export const english: Language = { contrasts, stemmer, stopWords, labels, starters, speech, values }
