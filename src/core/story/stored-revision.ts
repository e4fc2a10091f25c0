// A revision as a line of numbers, without the texts, and read again beside them: what is stored of a pair of printings.

import { BREAK } from '../diff/block.ts'
import { BLOCK_KINDS, type ChangeKind, type Document, isHouseStyle, RELATIONS } from '../model.ts'
import { once } from '../once.ts'
import type { RevisedBlock, RevisedChange, RevisedParagraphs, Revision } from '../revision-model.ts'

/** Kind, moved, paragraphs of both sides and similarity; then the changes, as op and length in turn. */
type StoredBlock = readonly [
  kind: number,
  moved: 0 | 1,
  left: readonly number[],
  right: readonly number[],
  similarity: number,
  changes?: readonly number[],
]

type StoredPair = readonly [
  scores: readonly [score: number, leftInRight: number, rightInLeft: number, relation: number],
  words: readonly [number, number, number, number, number, number],
  /** Missing if nobody read the blocks. */
  blocks?: readonly StoredBlock[],
]

const OPS = ['equal', 'delete', 'insert'] as const
/** Added to the number of an op that only changes house style. */
const STYLE = OPS.length
const NO_KINDS: readonly ChangeKind[] = []
const STYLE_KINDS: readonly ChangeKind[] = ['typography']
const OTHER_KINDS: readonly ChangeKind[] = ['wording']

/** The parts of the revision that were made so far. */
export function writtenRevision(revision: Revision): string {
  const { similarity, made } = revision
  const { score, containment, words, relation } = similarity
  const { left, right, kept, moved, removed, added } = words
  const { leftInRight, rightInLeft } = containment
  const blocks =
    made === 'blocks'
      ? revision.blocks.map((block) => [...storedParagraphs(block), storedChanges(block.changes)])
      : made === 'outline' && revision.outline.map(storedParagraphs)
  return JSON.stringify([
    [score, leftInRight, rightInLeft, RELATIONS.indexOf(relation)],
    [left, right, kept, moved, removed, added],
    ...(blocks ? [blocks] : []),
  ])
}

/** The stored revision of these two texts; parts that it lacks are those of `more`, which compares them. */
export function readRevision(text: string, left: Document, right: Document, more: () => Revision): Revision {
  const [scores, words, stored] = JSON.parse(text) as StoredPair
  const [score, leftInRight, rightInLeft, relation] = scores
  const [lefts, rights, kept, moved, removed, added] = words
  const compared = once(more)
  let isCompared = false
  const newer = () => {
    isCompared = true
    return compared()
  }
  const hasChanges = stored?.every((block) => block.length > 5) ?? false
  const outline = once(() => stored?.map(readParagraphs) ?? newer().outline)
  const blocks = once(() => (hasChanges ? stored!.map((one) => readBlock(one, left, right)) : newer().blocks))
  return {
    ...{ left, right },
    similarity: {
      ...{ score, containment: { leftInRight, rightInLeft }, relation: RELATIONS[relation]! },
      words: { left: lefts, right: rights, kept, moved, removed, added },
    },
    get outline() {
      return outline()
    },
    get blocks() {
      return blocks()
    },
    get whole() {
      return compared().whole
    },
    get made() {
      if (isCompared) return compared().made
      return hasChanges ? 'blocks' : stored ? 'outline' : 'scores'
    },
  }
}

function storedParagraphs({ kind, moved, left, right, similarity }: RevisedParagraphs): StoredBlock {
  return [BLOCK_KINDS.indexOf(kind), moved ? 1 : 0, left, right, similarity]
}

function storedChanges(changes: readonly RevisedChange[]): number[] {
  return changes.flatMap((change) => [
    OPS.indexOf(change.op) + (isHouseStyle(change) ? STYLE : 0),
    change.text.length,
  ])
}

function readParagraphs([kind, moved, left, right, similarity]: StoredBlock): RevisedParagraphs {
  return { kind: BLOCK_KINDS[kind]!, moved: moved === 1, left, right, similarity }
}

function readBlock(stored: StoredBlock, left: Document, right: Document): RevisedBlock {
  const paragraphs = readParagraphs(stored)
  const lefts = joined(left, paragraphs.left)
  const rights = joined(right, paragraphs.right)
  const changes: RevisedChange[] = []
  const numbers = stored[5]!
  let [l, r] = [0, 0]
  for (let at = 0; at < numbers.length; at += 2) {
    const op = OPS[numbers[at]! % STYLE]!
    const length = numbers[at + 1]!
    const text = op === 'insert' ? rights.slice(r, r + length) : lefts.slice(l, l + length)
    if (op !== 'insert') l += length
    if (op !== 'delete') r += length
    const kinds = op === 'equal' ? NO_KINDS : numbers[at]! >= STYLE ? STYLE_KINDS : OTHER_KINDS
    changes.push({ op, text, kinds })
  }
  return { ...paragraphs, changes }
}

function joined({ paragraphs }: Document, numbers: readonly number[]): string {
  return numbers.map((number) => paragraphs[number]!.text).join(BREAK)
}
