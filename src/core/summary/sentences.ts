// Which whole sentences does the summary tell as cut, added, rewritten and moved? A sentence whose words stand elsewhere in the
// paragraph was reworded, and is none of these for sure.
import type { Block, Change } from '../model.ts'
import { counted } from '../phrases.ts'
import { wholeSentences } from '../sentences.ts'
import type { EditedBlock, SentenceEdit } from './edits.ts'
import { wordsOf } from './text-words.ts'

/** Shorter words stand in any sentence. */
const SHORTEST_TELLING = 4
/** Share of the telling words of a sentence that came elsewhere in the paragraph, from which it was reworded there. */
const REWORDED = 0.5
/** Share of the telling words of the shorter one, from which one sentence is another one rewritten. */
const REWRITTEN = 0.25

export function sentenceClauses(blocks: readonly EditedBlock[]): string[] {
  const count = { cut: 0, added: 0, rewritten: 0 }
  for (const block of blocks) for (const edit of block.sentences) tally(edit, block, count)
  return [
    count.cut > 0 ? `${counted(count.cut, 'sentence')} cut` : '',
    count.added > 0 ? `${counted(count.added, 'sentence')} added` : '',
    count.rewritten > 0 ? `${counted(count.rewritten, 'sentence')} rewritten` : '',
  ].filter((clause) => clause !== '')
}

function tally(
  { gone, come, goneCount, comeCount }: SentenceEdit,
  block: EditedBlock,
  count: { cut: number; added: number; rewritten: number },
): void {
  const [left, right] = [tellingWords(gone), tellingWords(come)]
  if (goneCount > 0 && comeCount > 0 && share(left, right) >= REWRITTEN) {
    const both = Math.min(goneCount, comeCount)
    count.rewritten += both
    count.cut += goneCount - both
    count.added += comeCount - both
    return
  }
  if (goneCount > 0 && shareIn(left, block.editedWords('insert')) < REWORDED) count.cut += goneCount
  if (comeCount > 0 && shareIn(right, block.editedWords('delete')) < REWORDED) count.added += comeCount
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

/** Sentences and phrases that stand elsewhere, each counted once: a sentence is one on both sides. */
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
    sentences > 0 ? `${counted(sentences, 'sentence')} moved` : '',
    phrases > 0 ? `${counted(phrases, 'phrase')} moved` : '',
  ].filter((clause) => clause !== '')
}

function isWholeSentence(changes: readonly Change[], at: number): boolean {
  const { op, text } = changes[at]!
  let before = at - 1
  while (before >= 0 && changes[before]!.op !== 'equal' && changes[before]!.op !== op) before--
  return wholeSentences(changes[before]?.text ?? '', text) > 0
}
