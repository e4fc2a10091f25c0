// Which words of a printing are those of a version in another house's style? `four` for `4`, `per cent` for `percent`.
import { isScored } from '../document.ts'
import { COURTESY, lexiconOf } from '../kinds/lexicon.ts'
import { valuesOf } from '../kinds/numbers.ts'
import { TokenReader } from '../kinds/tokens.ts'
import type { Change, Comparison } from '../model.ts'
import { isHouseStyle } from './places.ts'
import { foldedWords } from './vocabulary.ts'

/** What one house writes otherwise than another is a few words long. */
const LONGEST = 60
/** Marks that say something of a figure which its value does not hold, and those of quotations. */
const TELLING_MARKS = /[°+−‰"“”„‟«»‹›「」『』]/gu

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
  if (!isRestyled([before, change], language)) return []
  const old = foldedWords(before.text)
  return foldedWords(change.text).filter((word) => !old.includes(word))
}

/** Is an edit, a deletion and an insertion or either alone, no more than another house's style, figures included? */
export function isRestyled(edit: readonly Change[], language: string | null): boolean {
  if (edit.every(isHouseStyle)) return true
  const text = (op: Change['op']) => edit.find((change) => change.op === op)?.text ?? ''
  const [old, fresh] = [text('delete'), text('insert')]
  return old.length <= LONGEST && fresh.length <= LONGEST && statesTheSame(old, fresh, language)
}

/**
 * `4` and `four`, `12 percent` and `12%`, `Mr. Olsen` and `Olsen`: the same values, and the same words beside them. What
 * is but a part of a value, such as `million` or `euros`, stands for itself.
 */
function statesTheSame(old: string, fresh: string, language: string | null): boolean {
  const reader = new TokenReader(lexiconOf(language))
  const said = (text: string) => {
    const tokens = reader.read(text)
    const values = valuesOf(text, tokens, reader.lexicon)
    const beside = tokens.filter(
      ({ start, end, flags }) =>
        (flags & COURTESY) === 0 && !values.some((value) => start < value.end && end > value.start),
    )
    const marks = text.match(TELLING_MARKS) ?? []
    return [...values.map(({ value }) => value), '', ...beside.map(({ key }) => key), '', ...marks].join(' ')
  }
  return said(old) === said(fresh)
}
