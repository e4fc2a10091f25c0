// Did words only lose the space between them, or regain it? `Holansaid` and `Holan said` have the same letters, so neither the
// name nor the verb was gained or lost.
import type { Token } from './tokens.ts'

/** One word, and the two words it stands for. */
const FEWEST = 3
/** Least length: two words of two letters. */
const SHORTEST = 4
/** Up to here, each word of one side is compared with each of the other. */
const FEW_PAIRS = 1_024

/** The words that only one side has, without those that differ only by spaces between them. */
export function withoutGlued(
  [gone, come]: readonly [readonly Token[], readonly Token[]],
  left: readonly Token[],
  right: readonly Token[],
): readonly [left: readonly Token[], right: readonly Token[]] {
  if (gone.length === 0 || come.length === 0 || left.length + right.length < FEWEST) return [gone, come]
  if (left.length * right.length > FEW_PAIRS) return [gone, come]
  const same = new Set<Token>()
  gather(gone, right, same)
  gather(come, left, same)
  if (same.size === 0) return [gone, come]
  const rest = (tokens: readonly Token[]) => tokens.filter((token) => !same.has(token))
  return [rest(gone), rest(come)]
}

/** Adds each joined word, and the two words it stands for. */
function gather(whole: readonly Token[], parts: readonly Token[], same: Set<Token>): void {
  for (const token of whole) {
    if (token.key.length < SHORTEST) continue
    for (let at = 0; at + 1 < parts.length; at++) {
      const [first, second] = [parts[at]!, parts[at + 1]!]
      // Lengths first: most edits have many words and none of them joined.
      if (first.key.length + second.key.length !== token.key.length) continue
      if (token.key.startsWith(first.key) && token.key.endsWith(second.key)) {
        same.add(token).add(first).add(second)
        break
      }
    }
  }
}
