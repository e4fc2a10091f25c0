// Japanese.
// Chinese and Japanese share the words of their values.
import stopWords from 'natural/lib/natural/util/stopwords_ja.js'
import type { Language } from '../language.ts'
import { han as values } from '../zh/values.ts'
import { ja as contrasts } from './contrasts.ts'

export const japanese: Language = { contrasts, stopWords, values }
