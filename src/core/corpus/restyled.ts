// Which words of a printing are those of a version in another house's style? `four` for `4`, `per cent` for `percent`.
import { isScored } from '../document.ts'
import { isIgnorable } from '../kinds/house-style.ts'
import type { Change, Comparison, IgnorableKind } from '../model.ts'
import { isHouseStyle } from './places.ts'
import { foldedWords } from './vocabulary.ts'

const HOUSE_STYLE: readonly IgnorableKind[] = ['typography', 'case', 'spelling']
/** What one house writes otherwise than another is a few words long. */
const LONGEST = 60

/** The folded words of the right text that replaced the same in another style; headlines and the like left out. */
export function restyledWords({ blocks, right }: Comparison): string[] {
  return blocks
    .filter(({ right: paragraphs }) => paragraphs.some((index) => isScored(right.paragraphs[index]!.role)))
    .flatMap(({ changes }) =>
      changes.flatMap((change, at) => restyled(changes[at - 1], change, right.language)),
    )
}

/** Words that fold alike are kept as they are, and count already. */
function restyled(before: Change | undefined, change: Change, language: string | null): string[] {
  if (change.op !== 'insert' || before?.op !== 'delete') return []
  if (before.text.length > LONGEST || change.text.length > LONGEST) return []
  const isStyle = isHouseStyle(change) || isIgnorable(before.text, change.text, HOUSE_STYLE, language)
  if (!isStyle) return []
  const old = foldedWords(before.text)
  return foldedWords(change.text).filter((word) => !old.includes(word))
}
