// Hindi.
import type { Language } from '../language.ts'
import { hi as values } from './values.ts'

export const hindi: Language = { values }
