// Danish.
import type { Language } from '../language.ts'
import { da as values } from './values.ts'

export const danish: Language = { values }
