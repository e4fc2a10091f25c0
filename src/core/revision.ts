// What became of the left text in the right one: the same alignment, word changes and house style as in `compare`, without
// quotations, summary and the labels of other changes than house style. For stories, where thousands of pairs are compared.

import { type Aligned, align } from './align/aligned.ts'
import { type Group, inReadingOrder } from './align/groups.ts'
import { compare } from './compare.ts'
import { type WrittenBlock, writeBlock } from './diff/block.ts'
import { labelledEqual, type RawChange } from './diff/changes.ts'
import { withNarrowCompounds } from './diff/compounds.ts'
import { type MatchedPair, matchPair } from './diff/matched.ts'
import { Dictionary } from './diff/whole-words.ts'
import { labelBlock } from './kinds/block-labels.ts'
import { lexiconOf } from './kinds/lexicon.ts'
import { ReadingBudget } from './kinds/reading-budget.ts'
import { mayHaveStyleEdit } from './kinds/spelling/style-edits.ts'
import { TokenReader } from './kinds/tokens.ts'
import { MIRRORED_KINDS, mirrorBlock } from './mirror.ts'
import type { Block, Change, Comparison, Document } from './model.ts'
import { once } from './once.ts'
import type { RevisedParagraphs, Revision, RevisionPart } from './revision-model.ts'
import { keptScores } from './scores/scores.ts'

/** `whole`: makes the whole comparison. */
export function revise(
  left: Document,
  right: Document,
  whole: () => Comparison = () => compare(left, right),
): Revision {
  const matched = once(() => matchedOf(left, right))
  const similarity = once(() => scoresOf(matched()))
  const outline = once(() => outlineOf(matched()))
  const comparison = once(whole)
  const blocks = once(() => blocksOf(matched()) ?? comparison().blocks)
  let made: RevisionPart = 'scores'
  return {
    left,
    right,
    get similarity() {
      return similarity()
    },
    get outline() {
      if (made === 'scores') made = 'outline'
      return outline()
    },
    get blocks() {
      made = 'blocks'
      return blocks()
    },
    get whole() {
      return comparison()
    },
    get made() {
      return made
    },
  }
}

interface Matched {
  readonly aligned: Aligned
  readonly matched: MatchedPair
}

function matchedOf(left: Document, right: Document): Matched {
  const aligned = align(left, right)
  return { aligned, matched: matchPair(aligned) }
}

function scoresOf({ aligned, matched: { blocks, moves } }: Matched): Revision['similarity'] {
  const matches = blocks.map(({ match }) => match)
  return keptScores(
    aligned,
    matches,
    matches.map(({ scored }) => scored.kept),
    moves?.words ?? 0,
  )
}

function outlineOf({ aligned, matched }: Matched): RevisedParagraphs[] {
  const paragraphs = aligned.groups.map((group, at) => paragraphsOf(group, matched, at))
  return inOrder(aligned, paragraphs, mirrorParagraphs)
}

function paragraphsOf(
  { kind, moved, left, right }: Group,
  { blocks }: MatchedPair,
  at: number,
): RevisedParagraphs {
  const { leftWords, rightWords, kept } = blocks[at]!.match
  const words = leftWords + rightWords
  return { kind, moved, left, right, similarity: words === 0 ? 1 : (2 * kept) / words }
}

const WORDING: Pick<Change, 'kinds' | 'significance'> = { kinds: ['wording'], significance: 'normal' }

/** Null if so much was edited that the order of reading decides what gets a label. */
function blocksOf({ aligned, matched }: Matched): Block[] | null {
  const { pair, groups } = aligned
  const dictionary = new Dictionary()
  const written = groups.map((group, at) =>
    writeBlock(pair.left, pair.right, group, matched.blocks[at]!, matched.moves, dictionary),
  )
  const reading = new ReadingBudget()
  if (!reading.suffices(written)) return null
  const reader = new TokenReader(lexiconOf(pair.language))
  const isStyled = ({ changes }: WrittenBlock) => mayHaveStyleEdit(changes, reader)
  const blocks = groups.map((group, at): Block => {
    const diff = { match: matched.blocks[at]!.match, ...written[at]! }
    if (group.kind !== 'unchanged' && isStyled(diff))
      return labelBlock(pair, group, diff, aligned.quoted, [], reading).block
    return {
      ...paragraphsOf(group, matched, at),
      ...{ moveGroup: group.moveGroup, significance: 'normal', changes: diff.changes.map(unlabelled) },
    }
  })
  return inOrder(aligned, blocks, mirrorBlock).map(withNarrowCompounds)
}

function unlabelled(change: RawChange): Change {
  return change.op === 'equal' ? labelledEqual(change) : { ...change, ...WORDING }
}

/** What belongs to the groups, as the caller of the pair sees it. */
function inOrder<B>({ pair, groups }: Aligned, blocks: readonly B[], mirror: (block: B) => B): B[] {
  const order = inReadingOrder(pair.left, pair.right, groups, pair.swapped)
  return order.map((at) => (pair.swapped ? mirror(blocks[at]!) : blocks[at]!))
}

function mirrorParagraphs({ kind, left, right, ...rest }: RevisedParagraphs): RevisedParagraphs {
  return { ...rest, kind: MIRRORED_KINDS[kind], left: right, right: left }
}
