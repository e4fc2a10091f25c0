// Turkish.
import type { Language } from '../language.ts'
import { tr as values } from './values.ts'

export const turkish: Language = { values }
