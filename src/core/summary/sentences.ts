// Which whole sentences does the summary list as cut, added, rewritten and moved? A sentence whose words stand elsewhere in the
// paragraph was reworded, and may be none of these.
import type { Block, Change } from '../model.ts'
import { countedInWords } from '../prose.ts'
import { wholeSentences } from '../text/sentences.ts'
import type { EditedBlock } from './edits.ts'
import { wordsOf } from './text-words.ts'

/** Shorter words stand in any sentence. */
const SHORTEST_TELLING = 4
/** Share of a sentence's content words that must be new elsewhere in the paragraph for it to be reworded there. */
const REWORDED = 0.5
/** Share of the shorter one's content words from which one sentence is another rewritten. */
const REWRITTEN = 0.25
/** Most sentences of a paragraph that are compared with each other. */
const MOST_MATCHED = 32

interface SentenceCount {
  cut: number
  added: number
  rewritten: number
  /** Elsewhere, maybe with other words. */
  reworded: number
}

export function sentenceClauses(blocks: readonly EditedBlock[]): string[] {
  const count: SentenceCount = { cut: 0, added: 0, rewritten: 0, reworded: 0 }
  for (const block of blocks) tally(block, count)
  return [
    count.cut > 0 ? `${countedInWords(count.cut, 'sentence')} cut` : '',
    count.added > 0 ? `${countedInWords(count.added, 'sentence')} added` : '',
    count.rewritten > 0 ? `${countedInWords(count.rewritten, 'sentence')} rewritten` : '',
    count.reworded > 0 ? `${countedInWords(count.reworded, 'sentence')} moved and edited` : '',
  ].filter((clause) => clause !== '')
}

function tally(block: EditedBlock, count: SentenceCount): void {
  const came: string[][] = []
  const went: string[][] = []
  for (const { gone, come, goneCount, comeCount } of block.sentences) {
    const [left, right] = [tellingWords(gone), tellingWords(come)]
    if (goneCount > 0 && comeCount > 0 && share(left, right) >= REWRITTEN) {
      const both = Math.min(goneCount, comeCount)
      count.rewritten += both
      count.cut += goneCount - both
      count.added += comeCount - both
      continue
    }
    if (goneCount > 0) {
      if (shareIn(left, block.editedWords('insert')) < REWORDED) count.cut += goneCount
      else if (goneCount === 1) went.push(left)
    }
    if (comeCount > 0) {
      if (shareIn(right, block.editedWords('delete')) < REWORDED) count.added += comeCount
      else if (comeCount === 1) came.push(right)
    }
  }
  for (const words of went.slice(0, MOST_MATCHED)) {
    const at = came.slice(0, MOST_MATCHED).findIndex((other) => share(words, other) >= REWORDED)
    if (at < 0) continue
    came.splice(at, 1)
    count.reworded++
  }
}

function tellingWords(text: string): string[] {
  return [...wordsOf([text])].filter((word) => word.length >= SHORTEST_TELLING)
}

function share(left: readonly string[], right: readonly string[]): number {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  return shareIn(short, new Set(long))
}

function shareIn(words: readonly string[], others: ReadonlySet<string>): number {
  return words.length === 0 ? 0 : words.filter((word) => others.has(word)).length / words.length
}

/** Sentences and phrases that moved, each counted once: a sentence is one on both sides. */
export function movedClauses(blocks: readonly Block[]): string[] {
  const isSentence = new Map<number, boolean>()
  for (const { changes } of blocks) {
    for (const [at, change] of changes.entries()) {
      const { moved } = change
      if (moved === undefined) continue
      isSentence.set(moved, (isSentence.get(moved) ?? true) && isWholeSentence(changes, at))
    }
  }
  const sentences = [...isSentence.values()].filter((is) => is).length
  const phrases = isSentence.size - sentences
  return [
    sentences > 0 ? `${countedInWords(sentences, 'sentence')} moved` : '',
    phrases > 0 ? `${countedInWords(phrases, 'phrase')} moved` : '',
  ].filter((clause) => clause !== '')
}

function isWholeSentence(changes: readonly Change[], at: number): boolean {
  const { op, text } = changes[at]!
  let before = at - 1
  while (before >= 0 && changes[before]!.op !== 'equal' && changes[before]!.op !== op) before--
  return wholeSentences(changes[before]?.text ?? '', text) > 0
}
