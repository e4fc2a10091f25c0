// Hindi.
import type { Language } from '../language.ts'
import { hi as contrasts } from './contrasts.ts'
import { hindi as labels } from './labels.ts'
import { hi as values } from './values.ts'

export const hindi: Language = { contrasts, labels, values }
