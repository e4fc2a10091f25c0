// What did the wire change from one version to the next? Each change with its place on both sides, and with its sentence.

import { isSignOff } from '../credits/sign-offs.ts'
import { BREAK } from '../diff/block.ts'
import { isSentenceBesideWords } from '../kinds/spans.ts'
import { append } from '../lists.ts'
import type { Block, Change, ChangeKind, Comparison, Document } from '../model.ts'
import type { Correction } from '../story/story-answers.ts'
import { isScored } from '../text/document.ts'
import { isNotice } from '../text/notices.ts'
import { isSentenceBreak } from '../text/sentences.ts'
import { wordsOf } from '../words/words.ts'
import { type Stretch, stretchIn } from './places.ts'
import { isRestyled, readerFor } from './restyled.ts'

/** Changes listed per step between versions: a rewritten take is not a list of corrections. */
const MOST_CHANGES = 200
/** Characters of equal text shown on either side of a change. */
const CONTEXT = 60
/** Characters of a sentence shown before its first change, and after its last. */
const SENTENCE_CONTEXT = 400

/** Words inserted into a sentence that correct it in any case; and those that do if their kind matters. */
const SHORT_INSERTION = 3
const TELLING_INSERTION = 12
const TELLING: ReadonlySet<ChangeKind> = new Set(['negation', 'number', 'name', 'quote', 'hedge'])

const LETTERS = /[\p{L}\p{N}]/u
const QUOTATION_MARK = /["“”„‟«»‹›「」『』]/u
export const ENDS_SENTENCE = /[.!?…。！？؟][\s"'“”’»«)\]」』]*$/u
const BEGINS_BEHIND_SENTENCE = /^["'“”’»«)\]」』]*[.!?…。！？؟]/u

export interface Side {
  readonly text: string
  /** Null if the whole paragraph is new, or was dropped. */
  readonly stretch: Stretch | null
  /** Without a stretch: the paragraphs of this side between which it would stand. */
  readonly neighbours: readonly number[]
}

/** A change of the wire, with the old wording's place in one version and the new one's in the next. */
export interface WireChange {
  readonly changes: readonly Change[]
  readonly old: Side
  readonly new: Side
  /** True if the wire added to its story: a printing without it prints nothing wrong. */
  readonly isAddition: boolean
  /** True in a headline, of which only values are listed. */
  readonly isHeadline: boolean
  /** The sentence with all its changes, shared by the changes of one sentence or one quotation. */
  readonly sentence: readonly Change[]
}

/** A change as listed; its sentence has no number yet. */
export type ToldChange = Omit<Correction, 'sentence'> & { readonly sentence: readonly Change[] }

/** Without house style, boilerplate, sign-offs, pure moves and correction notices; of headlines, the values. */
export function wireChanges({ blocks, left: from, right: to }: Comparison): WireChange[] {
  const changes: WireChange[] = []
  const near = neighboursOf(blocks, (block) => countsIn(block, from, to))
  for (const [at, block] of blocks.entries()) {
    if (changes.length >= MOST_CHANGES) break
    if (isHeadline(block, from, to))
      append(changes, changesInside(block, from, to, true).filter(changesValue))
    if (block.kind === 'unchanged' || !countsIn(block, from, to)) continue
    if (block.kind === 'added' || block.kind === 'removed')
      changes.push(wholeParagraph(block, from, to, near(at)))
    else append(changes, changesInside(block, from, to))
  }
  return changes.slice(0, MOST_CHANGES)
}

function isHeadline({ left, right }: Block, from: Document, to: Document): boolean {
  const isOne = ({ paragraphs }: Document, index: number | undefined) =>
    index !== undefined && paragraphs[index]!.role === 'headline'
  return isOne(from, left[0]) && isOne(to, right[0])
}

function changesValue({ changes, old, new: fresh }: WireChange): boolean {
  return old.text !== '' && fresh.text !== '' && changes.some(({ kinds }) => kinds.includes('number'))
}

function countsIn({ left, right, kind }: Block, from: Document, to: Document): boolean {
  const paragraphs = [...left.map((p) => from.paragraphs[p]!), ...right.map((q) => to.paragraphs[q]!)]
  if (!paragraphs.every(({ role }) => isScored(role))) return false
  if (paragraphs.every(({ text }) => isSignOff(text))) return false
  const notices = paragraphs.filter(({ text }) => isNotice(text)).length
  return kind === 'added' || kind === 'removed' ? notices === 0 : notices < paragraphs.length
}

interface Neighbours {
  readonly left: readonly number[]
  readonly right: readonly number[]
}

/**
 * By block number: the nearest blocks before and after it that are on both sides. Headlines, sign-offs and the like don't
 * count, since no paper keeps them.
 */
function neighboursOf(
  blocks: readonly Block[],
  counts: (block: Block) => boolean,
): (at: number) => Neighbours {
  const inBoth = blocks.flatMap((block, at) =>
    block.left.length > 0 && block.right.length > 0 && counts(block) ? [at] : [],
  )
  // Called in ascending order.
  let next = 0
  return (at) => {
    while (next < inBoth.length && inBoth[next]! < at) next++
    const behind = inBoth[next] === at ? next + 1 : next
    const near = [inBoth[next - 1], inBoth[behind]].flatMap((place) =>
      place === undefined ? [] : [blocks[place]!],
    )
    return { left: near.flatMap(({ left }) => left), right: near.flatMap(({ right }) => right) }
  }
}

function wholeParagraph(block: Block, from: Document, to: Document, near: Neighbours): WireChange {
  const { left, right } = near
  const oldIndex = block.left[0]
  const newIndex = block.right[0]
  const side = (index: number | undefined, document: Document, neighbours: readonly number[]): Side => {
    if (index === undefined) return { text: '', stretch: null, neighbours }
    const { text } = document.paragraphs[index]!
    return { text, stretch: { paragraph: index, start: 0, end: text.length }, neighbours }
  }
  return {
    changes: block.changes,
    old: side(oldIndex, from, left),
    new: side(newIndex, to, right),
    isAddition: oldIndex === undefined,
    isHeadline: false,
    sentence: block.changes,
  }
}

/** A deletion with the insertion that replaces it, or either alone, and its place in the block. */
interface Edit {
  readonly changes: readonly Change[]
  /** Indexes in the changes of the block, half-open. */
  readonly first: number
  readonly end: number
  readonly left: number
  readonly right: number
  readonly old: string
  readonly fresh: string
}

function changesInside(block: Block, from: Document, to: Document, isHeadline = false): WireChange[] {
  const reader = readerFor(to)
  const edits = editsOf(block.changes)
    .filter((edit) => LETTERS.test(edit.old + edit.fresh) && !isRestyled(edit.changes, reader))
    .slice(0, MOST_CHANGES)
  return sentencesOf(block.changes, edits).flatMap(({ edits, changes: sentence }) =>
    edits.map((edit): WireChange => {
      const { changes, first, end, left, right, old, fresh } = edit
      const shown = block.changes
      return {
        changes: [...context(shown[first - 1], 'before'), ...changes, ...context(shown[end], 'after')],
        old: { text: old, stretch: stretchIn(from, block.left, left, old), neighbours: [] },
        new: { text: fresh, stretch: stretchIn(to, block.right, right, fresh), neighbours: [] },
        isAddition: !LETTERS.test(old) && !corrects(edit),
        isHeadline,
        sentence,
      }
    }),
  )
}

/** Do inserted words correct their surroundings? A news sentence does not. */
function corrects({ changes, fresh }: Edit): boolean {
  const words = wordsOf(fresh)
  const whole = fresh.trim()
  const isSentence = ENDS_SENTENCE.test(whole) || BEGINS_BEHIND_SENTENCE.test(whole)
  if ((words.length > 1 && isSentence) || breaksOf(fresh).length > 0) return false
  if (words.length <= SHORT_INSERTION) return true
  return (
    words.length <= TELLING_INSERTION && changes.some(({ kinds }) => kinds.some((kind) => TELLING.has(kind)))
  )
}

function editsOf(changes: readonly Change[]): Edit[] {
  const edits: Edit[] = []
  let left = 0
  let right = 0
  for (let at = 0; at < changes.length; at++) {
    const change = changes[at]!
    if (change.op === 'equal') {
      left += (change.left ?? change.text).length
      right += change.text.length
      continue
    }
    const next = changes[at + 1]
    const edit = change.op === 'delete' && next?.op === 'insert' ? [change, next] : [change]
    const old = edit.find(({ op }) => op === 'delete')?.text ?? ''
    const fresh = edit.find(({ op }) => op === 'insert')?.text ?? ''
    const place = { first: at, end: at + edit.length }
    if (isSentenceBesideWords(changes[at - 1]?.text ?? '', edit)) {
      edits.push({ ...place, changes: edit.slice(1), left, right, old: '', fresh })
      edits.push({ ...place, changes: edit.slice(0, 1), left, right: right + fresh.length, old, fresh: '' })
    } else edits.push({ ...place, changes: edit, left, right, old, fresh })
    left += old.length
    right += fresh.length
    at += edit.length - 1
  }
  return edits
}

// ---- Sentences ----

interface ChangedSentence {
  readonly edits: readonly Edit[]
  readonly changes: readonly Change[]
}

/** Edits without the end of a sentence between them on either side, or within one quotation, belong together. */
function sentencesOf(changes: readonly Change[], edits: readonly Edit[]): ChangedSentence[] {
  const [leftText, rightText] = [textOf(changes, 'insert'), textOf(changes, 'delete')]
  const [leftBreaks, rightBreaks] = [breaksOf(leftText), breaksOf(rightText)]
  const groups: Edit[][] = []
  for (const edit of edits) {
    const last = groups.at(-1)?.at(-1)
    const isApart =
      last === undefined ||
      (!isOneQuotation(last, edit, changes) &&
        (isParted(leftText, leftBreaks, last.left + last.old.length, startOf(edit.left, edit.old)) ||
          isParted(rightText, rightBreaks, last.right + last.fresh.length, startOf(edit.right, edit.fresh))))
    if (isApart) groups.push([edit])
    else groups.at(-1)!.push(edit)
  }
  return groups.map((group) => {
    const [first, last] = [group[0]!, group.at(-1)!]
    const before = leadIn(changes[first.first - 1], rightBreaks, first.right)
    const after = tailOf(changes[last.end], rightBreaks, last.right + last.fresh.length)
    return { edits: group, changes: [...before, ...changes.slice(first.first, last.end), ...after] }
  })
}

function startOf(at: number, text: string): number {
  return at + text.length - text.trimStart().length
}

function isParted(text: string, breaks: readonly number[], from: number, to: number): boolean {
  return breaks.some((at) => at > from && at <= to) || text.slice(from, to).includes(BREAK)
}

function isOneQuotation(one: Edit, other: Edit, changes: readonly Change[]): boolean {
  const isQuoted = ({ changes }: Edit) => changes.some(({ kinds }) => kinds.includes('quote'))
  if (!isQuoted(one) || !isQuoted(other)) return false
  return !changes.slice(one.end, other.first).some(({ text }) => QUOTATION_MARK.test(text))
}

/** Starts of the sentences of a text, except the first. */
export function breaksOf(text: string): number[] {
  const words = wordsOf(text)
  const breaks: number[] = []
  for (let at = 1; at < words.length; at++) {
    const [before, word] = [words[at - 1]!, words[at]!]
    if (isSentenceBreak(text, before.start, before.end, word.start)) breaks.push(word.start)
  }
  return breaks
}

/** The equal text before the first change of a sentence, from the start of the sentence. */
function leadIn(change: Change | undefined, breaks: readonly number[], end: number): Change[] {
  if (change?.op !== 'equal') return []
  const begin = end - change.text.length
  const last = breaks.findLast((at) => at > begin && at <= end) ?? begin
  // Quotation marks and brackets that open the sentence come before its first word.
  const opening = /["'“„«‹(「『]*$/u.exec(change.text.slice(0, last - begin))?.[0].length ?? 0
  const text = change.text.slice(last - begin - opening)
  const paragraph = text.lastIndexOf(BREAK)
  const shown = paragraph < 0 ? text : text.slice(paragraph + BREAK.length)
  if (shown.length <= SENTENCE_CONTEXT) return shown === '' ? [] : [{ ...change, text: shown }]
  return [{ ...change, text: `… ${shown.slice(-SENTENCE_CONTEXT).replace(/^\S*\s/u, '')}` }]
}

function tailOf(change: Change | undefined, breaks: readonly number[], from: number): Change[] {
  if (change?.op !== 'equal') return []
  const next = breaks.find((at) => at > from && at <= from + change.text.length)
  const text = next === undefined ? change.text : change.text.slice(0, next - from)
  const paragraph = text.indexOf(BREAK)
  const shown = (paragraph < 0 ? text : text.slice(0, paragraph)).replace(/\s["'“„«‹(「『]*$/u, '')
  if (shown.length <= SENTENCE_CONTEXT) return shown === '' ? [] : [{ ...change, text: shown }]
  return [{ ...change, text: `${shown.slice(0, SENTENCE_CONTEXT).replace(/\s\S*$/u, '')} …` }]
}

function textOf(changes: readonly Change[], not: 'insert' | 'delete'): string {
  return changes
    .filter(({ op }) => op !== not)
    .map(({ text, left }) => (not === 'insert' ? (left ?? text) : text))
    .join('')
}

function context(change: Change | undefined, where: 'before' | 'after'): Change[] {
  if (change?.op !== 'equal') return []
  const { text } = change
  if (text.length <= CONTEXT) return [change]
  const cut =
    where === 'before'
      ? text.slice(-CONTEXT).replace(/^\S*\s/u, '')
      : text.slice(0, CONTEXT).replace(/\s\S*$/u, '')
  return [{ ...change, text: cut }]
}
