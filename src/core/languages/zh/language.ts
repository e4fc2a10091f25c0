// Chinese.
// Chinese and Japanese share the words of their values.
import stopWords from 'natural/lib/natural/util/stopwords_zh.js'
import type { Language } from '../language.ts'
import { zh as contrasts } from './contrasts.ts'
import { han as values } from './values.ts'

export const chinese: Language = { contrasts, stopWords, values }
