// A text as a list of sentences: what a copier drops, adds and reorders.
import type { Document, Paragraph } from '../model.ts'
import { isNotice } from '../text/notices.ts'
import { isSentenceBreak } from '../text/sentences.ts'
import { wordsOf } from '../words/words.ts'

export interface SentenceText {
  /** A paragraph per sentence, with the role of its own paragraph. */
  readonly document: Document
  /** Per sentence: does it begin a paragraph? */
  readonly begins: readonly boolean[]
}

/** Boilerplate and correction notices are left out: they say nothing of the copy's source. */
export function sentenceText(document: Document): SentenceText {
  const paragraphs: Paragraph[] = []
  const begins: boolean[] = []
  for (const { text, role } of document.paragraphs) {
    if (role === 'boilerplate' || isNotice(text)) continue
    for (const [at, sentence] of (role === 'headline' ? [text] : sentencesOf(text)).entries()) {
      paragraphs.push({ index: paragraphs.length, text: sentence, role })
      begins.push(at === 0)
    }
  }
  return { document: { ...document, paragraphs }, begins }
}

function sentencesOf(text: string): string[] {
  const words = wordsOf(text)
  const sentences: string[] = []
  let from = 0
  for (let at = 1; at < words.length; at++) {
    const [before, word] = [words[at - 1]!, words[at]!]
    if (!isSentenceBreak(text, before.start, before.end, word.start)) continue
    const cut = cutBetween(text, before.end, word.start)
    sentences.push(text.slice(from, cut).trim())
    from = cut
  }
  sentences.push(text.slice(from).trim())
  return sentences.filter((sentence) => sentence !== '')
}

/** Behind the last white space, so that opening quotation marks stay with their sentence. */
function cutBetween(text: string, end: number, start: number): number {
  for (let at = start; at > end; at--) if (/\s/u.test(text[at - 1]!)) return at
  return start
}
