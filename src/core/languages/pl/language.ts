// Polish.
import stopWords from 'natural/lib/natural/util/stopwords_pl.js'
import type { Language } from '../language.ts'
import { polish as speech } from './speech.ts'
import { pl as values } from './values.ts'

export const polish: Language = { stopWords, speech, values }
