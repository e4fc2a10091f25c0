// Arabic.
import type { Language } from '../language.ts'
import { ar as contrasts } from './contrasts.ts'
import { arabic as labels } from './labels.ts'
import { ar as values } from './values.ts'

export const arabic: Language = { contrasts, labels, values }
