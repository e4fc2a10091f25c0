// The facts in the first lines of a printing: dateline and byline.
import { findDateline } from './copy/datelines.ts'

const LONGEST_BYLINE = 100

const BYLINE = /^(?:by|von|par|por|di|door|av|автор|текст)[:\s]\s*(\p{Lu}.*)$/iu
const SENTENCE = /[.!?…]["'”’»)\]]*$/u

/** `MOSCOW, Russia` of a paragraph that begins `MOSCOW, Russia – …`; null if it has no dateline. */
export function readDateline(paragraph: string): string | null {
  return findDateline(paragraph)?.place ?? null
}

/** Characters before the first word of the story: place, date, agency and the dash behind them. 0 without any. */
export function datelineLength(paragraph: string): number {
  return findDateline(paragraph)?.length ?? 0
}

/** `Jane Doe` of a line `By Jane Doe`; null for a sentence. */
export function readByline(paragraph: string): string | null {
  if (paragraph.length > LONGEST_BYLINE || SENTENCE.test(paragraph)) return null
  const name = BYLINE.exec(paragraph)?.[1]?.trim()
  return name && /^\p{Lu}/u.test(name) && name.split(/\s+/).length <= 14 ? name : null
}
