// Words of the left text missing from the right: inside it, and after its last kept word, where texts are cut first.

import { isSignOff } from '../credits/sign-offs.ts'
import type { Document } from '../model.ts'
import { isHouseStyle } from '../model.ts'
import type { RevisedBlock, Revision } from '../revision-model.ts'
import { isScored } from '../text/document.ts'
import { isNotice } from '../text/notices.ts'
import { wordsOf } from '../words/words.ts'

export interface Lack {
  /** Words before the last kept one. */
  readonly amid: number
  /** Words after it. */
  readonly tail: number
}

/** Correction notices and sign-offs don't count: all printings drop them. */
export function lackIn({ left, blocks, similarity }: Revision): Lack {
  let last = -1
  let behind = 0
  let dropped = 0
  for (const block of blocks) {
    const end = lastKept(block)
    if (end < 0) {
      for (const paragraph of block.left) dropped += notices(left, paragraph)
    } else if (end > last && isScored(left.paragraphs[end]!.role)) {
      last = end
      behind = wordsBehind(block)
    }
  }
  let all = behind
  let counted = behind
  for (let paragraph = last + 1; paragraph < left.paragraphs.length; paragraph++) {
    const words = wordsIn(left, paragraph)
    all += words
    counted += words - notices(left, paragraph)
    dropped -= notices(left, paragraph)
  }
  return { amid: Math.max(0, similarity.words.removed - all - dropped), tail: counted }
}

/** The last left paragraph of a block with kept words; -1 if there is none. */
function lastKept({ left, changes }: RevisedBlock): number {
  const isKept = changes.some(({ op, text }) => op === 'equal' && /[\p{L}\p{N}]/u.test(text))
  return isKept ? left.at(-1)! : -1
}

/** Words of the left side after the last kept one of a block. */
function wordsBehind({ changes }: RevisedBlock): number {
  const at = changes.findLastIndex(({ op, text }) => op === 'equal' && /[\p{L}\p{N}]/u.test(text))
  const cut = changes.slice(at + 1).filter((change) => change.op === 'delete' && !isHouseStyle(change))
  return cut.reduce((sum, { text }) => sum + wordsOf(text).length, 0)
}

function wordsIn({ paragraphs }: Document, paragraph: number): number {
  const { role, text } = paragraphs[paragraph]!
  return isScored(role) ? wordsOf(text).length : 0
}

/** The same, but 0 for a paragraph of the story itself. */
function notices(document: Document, paragraph: number): number {
  const { text } = document.paragraphs[paragraph]!
  return isNotice(text) || isSignOff(text) ? wordsIn(document, paragraph) : 0
}
