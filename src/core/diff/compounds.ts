// Compounds that one side writes with hyphens and the other without (`well-known`, `well known`): their words stay equal
// text, and only the signs between them are marked. Runs after the labels, which need the whole compound.

import { append } from '../lists.ts'
import type { Block, Change } from '../model.ts'
import { isStyleKind } from '../model.ts'
import { addChange, equalChange } from './changes.ts'

/** Longer changes are not compounds, and one at their end hardly matters to the reader. */
const LONGEST = 400
const SIGN = '[ \\u00a0\\u2010\\u2011-]'
const WORD = '[\\p{L}\\p{N}][^\\s\\u2010\\u2011-]*'
const COMPOUND = new RegExp(`^${WORD}(?:${SIGN}${WORD})+$`, 'u')
const HYPHEN = /[-\u2010\u2011]/
/** The compounds at the front and at the end of an edit. */
const PLAIN = '[\\p{L}\\p{N}\\p{M}]+'
const FRONT = new RegExp(`^${PLAIN}(?:${SIGN}${PLAIN})+(?=$|[\\s,;:!?)]|\\.(?:\\s|$))`, 'u')
const BEHIND = new RegExp(`(?<=^|[\\s(])${PLAIN}(?:${SIGN}${PLAIN})+$`, 'u')
const PIECES = new RegExp(`(${SIGN})`, 'u')

/** The block with its compounds narrowed to their signs; the same block if it has none. */
export function withNarrowCompounds(block: Block): Block {
  const { changes } = block
  if (changes.length < 2) return block
  let narrowed: (Change[] | null)[] | null = null
  for (let at = 0; at + 1 < changes.length; at++) {
    const [change, next] = [changes[at]!, changes[at + 1]!]
    if (change.op !== 'delete' || next.op !== 'insert' || changes[at + 2]?.op === 'insert') continue
    const pair = changes[at - 1]?.op === 'delete' ? null : narrowPair(change, next)
    if (pair === null) continue
    narrowed ??= changes.map(() => null)
    narrowed[at] = pair
  }
  return narrowed === null ? block : { ...block, changes: withPairs(changes, narrowed) }
}

/** The changes with the pairs of `replaced` instead of their own, by the number of the deletion. */
function withPairs(changes: readonly Change[], replaced: readonly (Change[] | null)[]): Change[] {
  const out: Change[] = []
  for (let at = 0; at < changes.length; at++) {
    const pair = replaced[at]!
    for (const change of pair ?? [changes[at]!]) addChange(out, change)
    if (pair !== null) at++
  }
  return out
}

/** The replacement for a deletion and its insertion; null without a compound. */
function narrowPair(deleted: Change, inserted: Change): Change[] | null {
  const [left, right] = [deleted.text, inserted.text]
  if (left.length > LONGEST || right.length > LONGEST) return null
  if (deleted.moved !== undefined || inserted.moved !== undefined) return null
  if (!HYPHEN.test(left) && !HYPHEN.test(right)) return null
  return (
    wholeCompound(deleted, inserted) ??
    compoundInFront(deleted, inserted) ??
    compoundBehind(deleted, inserted)
  )
}

/** The whole edit is a compound, and house style; case may differ. */
function wholeCompound(deleted: Change, inserted: Change): Change[] | null {
  const [left, right] = [deleted.text, inserted.text]
  if (!deleted.kinds.every(isStyleKind)) return null
  if (!COMPOUND.test(left) || !COMPOUND.test(right)) return null
  const [lefts, rights] = [left.split(PIECES), right.split(PIECES)]
  if (lefts.length !== rights.length || !lefts.some((piece, at) => at % 2 === 0 && piece === rights[at]))
    return null
  return piecewise(lefts, rights, deleted, inserted)
}

/** A compound before other words of the edit. */
function compoundInFront(deleted: Change, inserted: Change): Change[] | null {
  const lefts = (FRONT.exec(deleted.text)?.[0] ?? '').split(PIECES)
  const rights = (FRONT.exec(inserted.text)?.[0] ?? '').split(PIECES)
  const count = sharedPieces(lefts, rights)
  if (count === 0) return null
  const [left, right] = [lefts.slice(0, count), rights.slice(0, count)]
  const rest = restOf(
    deleted,
    inserted,
    deleted.text.slice(left.join('').length),
    inserted.text.slice(right.join('').length),
  )
  // Without a rest, the compound is the whole edit and keeps its label.
  return rest.length === 0 ? null : [...piecewise(left, right, sign(deleted), sign(inserted)), ...rest]
}

/** A compound behind other words of the edit. */
function compoundBehind(deleted: Change, inserted: Change): Change[] | null {
  const lefts = (BEHIND.exec(deleted.text)?.[0] ?? '').split(PIECES)
  const rights = (BEHIND.exec(inserted.text)?.[0] ?? '').split(PIECES)
  const count = sharedPieces([...lefts].reverse(), [...rights].reverse())
  if (count === 0) return null
  const [left, right] = [lefts.slice(-count), rights.slice(-count)]
  const rest = restOf(
    deleted,
    inserted,
    deleted.text.slice(0, deleted.text.length - left.join('').length),
    inserted.text.slice(0, inserted.text.length - right.join('').length),
  )
  return rest.length === 0 ? null : [...rest, ...piecewise(left, right, sign(deleted), sign(inserted))]
}

/**
 * Number of pieces, from the first, that are the same words with other signs between: whole words on both sides, never two
 * figures in a row, since a hyphen between these makes a range.
 */
function sharedPieces(lefts: readonly string[], rights: readonly string[]): number {
  let count = 0
  let differs = false
  for (let at = 0; at < lefts.length && lefts[at] === rights[at]; at += 2) {
    const [sign, other] = [lefts[at + 1], rights[at + 1]]
    const isWhole = !HYPHEN.test(sign ?? '') && !HYPHEN.test(other ?? '')
    if (isWhole && differs) count = at + 1
    if (isFigure(lefts[at]!) && isFigure(lefts[at + 2] ?? '')) break
    differs ||= sign !== undefined && other !== undefined && sign !== other
  }
  return count
}

function isFigure(word: string): boolean {
  return /^\d/.test(word)
}

/** The differing pieces as changes, the others as equal text. */
function piecewise(
  lefts: readonly string[],
  rights: readonly string[],
  deleted: Change,
  inserted: Change,
): Change[] {
  const out: Change[] = []
  let [gone, come] = ['', '']
  const flush = () => {
    append(out, replacing(deleted, inserted, gone, come))
    gone = come = ''
  }
  for (const [at, piece] of lefts.entries()) {
    if (piece === rights[at]) {
      flush()
      out.push(equalChange(piece))
    } else {
      gone += piece
      come += rights[at]!
    }
  }
  flush()
  return out
}

/** The rest of the edit before or behind a compound; a space at its inner end on both sides stays. */
function restOf(deleted: Change, inserted: Change, gone: string, come: string): Change[] {
  const [leads, ends] = [/^ (?=.)/su, /(?<=.) $/su].map((space) => space.test(gone) && space.test(come))
  const [from, cut] = [leads ? 1 : 0, ends ? -1 : undefined]
  return [
    ...(leads ? [equalChange(' ')] : []),
    ...replacing(deleted, inserted, gone.slice(from, cut), come.slice(from, cut)),
    ...(ends ? [equalChange(' ')] : []),
  ]
}

function replacing(deleted: Change, inserted: Change, gone: string, come: string): Change[] {
  return [
    ...(gone === '' ? [] : [{ ...deleted, text: gone }]),
    ...(come === '' ? [] : [{ ...inserted, text: come }]),
  ]
}

function sign(change: Change): Change {
  return { ...change, kinds: ['spelling'], significance: 'low' }
}
