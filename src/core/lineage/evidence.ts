// Why is one printing said to come from another? Facts that an editor can check, each in a sentence, the wording quoted.
// Each quotation is looked up in the texts, as printed, before it is shown.
import type { Document } from '../model.ts'
import { counted, listed, nameOf, quoted, sharedWith, span, versionName } from '../prose.ts'
import { revise } from '../revision.ts'
import type { RevisedParagraphs, Revision } from '../revision-model.ts'
import type { Dated, Evidence } from '../story/story-answers.ts'
import { isScored } from '../text/document.ts'
import { isRestyled, readerFor } from '../wire/restyled.ts'
import { keyLine } from '../words/wording-keys.ts'
import { type Derivation, isStyleOnly } from './derivation.ts'
import { isOwnVersion, type TextNode } from './family.ts'
import type { Holders } from './holders.ts'
import { hunksOf } from './hunks.ts'
import { sentenceIn } from './quoting.ts'
import type { Texts } from './sheets.ts'

/** Most facts of one kind that are listed. */
const MOST_TOLD = 3
/** Most holders of a wording that are named; a wording with more is weak evidence. */
const MOST_NAMED = 3
/** Wordings and sentences looked up for one fact. */
const MOST_TRIED = 24
/** Words around a wording: fewer if the texts differ there, too. */
const AROUND = [3, 1] as const

export interface Witness {
  readonly nodes: readonly TextNode[]
  /** By ref, with their own times. */
  readonly printed: ReadonlyMap<string, Dated>
  readonly texts: Texts
  readonly holders: Holders
  readonly root: number
}

export interface EdgeFacts {
  /** Share of the child's words that the parent has. */
  readonly containment: number
  readonly evidence: readonly Evidence[]
}

/** For the edge from `parent` to `child`; `nextBest` is the next best parent, -1 if there is none. */
export function evidenceFor(
  witness: Witness,
  parent: number,
  child: number,
  derivation: Derivation,
  nextBest: number,
): EdgeFacts {
  const from = witness.nodes[parent]!
  const to = witness.nodes[child]!
  const { documents } = witness.holders
  const between = revise(documents[parent]!, documents[child]!)
  const containment = between.similarity.containment.rightInLeft
  const next = nextBest < 0 ? [] : against(witness, nextBest, child, parent)
  const evidence = [
    ...(isOwnVersion(from, to)
      ? [{ kind: 'version', text: `It is a later version of the same article.` }]
      : []),
    ...sharedWording(witness, parent, child),
    { kind: 'containment', text: `${sharedWith(containment, nameOf(from.first))}.` },
    ...next,
    ownEdits(between, derivation),
    timeOf(witness.printed.get(from.first.ref)!, witness.printed.get(to.first.ref)!),
  ]
  return { containment, evidence }
}

interface SharedWording {
  readonly text: string
  /** Sources that print it so. */
  readonly names: readonly string[]
}

/** Wording and sentences that both have, but not the oldest text, and few others. */
function sharedWording(witness: Witness, parent: number, child: number): Evidence[] {
  const candidates = [...sharedWords(witness, parent, child), ...sharedSentences(witness, parent, child)]
  const wordings = [...new Set(candidates)].map((text): SharedWording => {
    const names = new Set(witness.holders.of(text).map((node) => witness.nodes[node]!.first.source))
    return { text, names: [...names] }
  })
  const telling =
    parent === witness.root ? wordings.filter(({ names }) => names.length <= MOST_NAMED) : wordings
  telling.sort((a, b) => a.names.length - b.names.length || b.text.length - a.text.length)
  return telling.slice(0, MOST_TOLD).map((one) => ({
    kind: 'shared-wording',
    // Its number distinguishes it from a later version, which often has the wording.
    text: sharedBy(one, versionName(witness.nodes[witness.root]!.first)),
  }))
}

function sharedBy({ names, text }: SharedWording, oldest: string): string {
  if (names.length > MOST_NAMED) return `Both print ${quoted(text)}, which ${oldest} does not.`
  if (names.length === 1) return `Only ${names[0]} prints ${quoted(text)}.`
  return `Only ${listed(names)} print ${quoted(text)}.`
}

/** The wording of child and parent where the oldest text has another. */
function* sharedWords({ texts, holders, root }: Witness, parent: number, child: number): Generator<string> {
  if (parent === root) return
  for (const row of differingRows(texts, root, child)) {
    if (texts.sheets[parent]!.has[row] === 0) continue
    const [old, own] = [sentenceIn(texts, root, row), sentenceIn(texts, child, row)]
    const { language } = holders.documents[child]!
    const wide = hunksOf(old, own, language, AROUND[0], holders.keys)
    const narrow = hunksOf(old, own, language, AROUND[1], holders.keys)
    for (const [at, { other }] of wide.entries()) {
      const match = [other, narrow[at]!.other].find(
        (text) => holders.has(parent, text) && holders.has(child, text),
      )
      if (match !== undefined && !holders.has(root, match)) yield match
    }
  }
}

/** Whole sentences that child and parent print alike. */
function* sharedSentences(
  { texts, holders, root }: Witness,
  parent: number,
  child: number,
): Generator<string> {
  const { sheets } = texts
  let tried = 0
  for (const row of sheets[child]!.rows) {
    if (sheets[parent]!.has[row] === 0 || (parent !== root && sheets[root]!.has[row] === 1)) continue
    if (parent === root && !hasFew(sheets, row)) continue
    if (++tried > MOST_TRIED) return
    const text = sentenceIn(texts, child, row)
    const isShared = holders.has(child, text) && holders.has(parent, text)
    if (isShared && (parent === root || !holders.has(root, text))) yield text
  }
}

function hasFew(sheets: Texts['sheets'], row: number): boolean {
  let having = 0
  for (let at = 0; at < sheets.length && having <= MOST_NAMED; at++) having += sheets[at]!.has[row]!
  return having <= MOST_NAMED
}

/** The first rows that both have, in other words. */
function differingRows({ characters, sheets }: Texts, one: number, other: number): readonly number[] {
  const rows = new Set<number>()
  const [a, b] = [characters.states[one]!, characters.states[other]!]
  for (const id of [...b.keys(), ...a.keys()]) {
    if (rows.size >= MOST_TRIED) break
    const place = characters.places[id]!
    if (sheets[one]!.has[place.row] === 0 || sheets[other]!.has[place.row] === 0) continue
    if (!isStyleOnly(place, a.get(id) ?? 0, b.get(id) ?? 0)) rows.add(place.row)
  }
  return [...rows].sort((x, y) => x - y)
}

/** What the next best parent can't explain. */
function against(witness: Witness, other: number, child: number, parent: number): Evidence[] {
  const { nodes, texts, holders } = witness
  const { first } = nodes[other]!
  // Versions of one paper are distinguished by number.
  const name = first.source === nodes[parent]!.first.source ? versionName(first) : nameOf(first)
  const because = (text: string): Evidence[] => [
    { kind: 'next-best', text: `Not from ${name}, which ${text}.` },
  ]
  for (const text of lackedSentences(witness, other, child, parent))
    if ([parent, child].every((node) => holders.has(node, text)) && !holders.has(other, text))
      return because(`lacks ${quoted(text)}`)
  for (const row of differingRows(texts, other, child)) {
    if (texts.sheets[parent]!.has[row] === 0) continue
    const [theirs, own] = [sentenceIn(texts, other, row), sentenceIn(texts, child, row)]
    const { language } = holders.documents[child]!
    for (const { one, other: mine } of hunksOf(theirs, own, language, AROUND[0], holders.keys)) {
      const isTheirs = holders.has(other, one) && ![parent, child].some((node) => holders.has(node, one))
      if (isTheirs && holders.has(parent, mine)) return because(`prints ${quoted(one)}`)
    }
  }
  return []
}

/** The longest sentences of child and parent that the other text lacks entirely. */
function lackedSentences({ texts }: Witness, other: number, child: number, parent: number): string[] {
  const { sheets, readings } = texts
  const lacks = [...sheets[child]!.rows].filter(
    (row) => sheets[parent]!.has[row] === 1 && sheets[other]!.has[row] === 0,
  )
  lacks.sort((a, b) => readings.rows[b]!.words - readings.rows[a]!.words)
  return lacks.slice(0, MOST_TRIED).map((row) => sentenceIn(texts, child, row))
}

/** By the scores of the two. */
function ownEdits(between: Revision, derivation: Derivation): Evidence {
  const { left: from, right: to, similarity, outline } = between
  const { removed, added } = similarity.words
  const cut = lastCut(from, outline)
  const moved = outline.reduce((sum, block) => sum + (block.moved ? block.right.length : 0), 0)
  const edits = [
    cut > 0 && `cuts the last ${cut === 1 ? 'paragraph' : counted(cut, 'paragraph')}`,
    removed > 0 && `leaves out ${counted(removed, 'word')}${cut > 0 ? ' in all' : ''}`,
    added > 0 && `adds ${counted(added, 'word')}`,
    moved > 0 && `moves ${counted(moved, 'paragraph')}`,
    hasOtherHeadline(from, to) && 'has another headline',
  ].filter((edit) => edit !== false)
  const isStyle = edits.length === 0 || (isEmpty(derivation) && isOnlyStyle(between))
  const text = isStyle ? 'It changes only house style.' : `It ${listed(edits)}.`
  return { kind: 'edits', text }
}

/** Paragraphs of the story at the end of the left text of which nothing is left. */
function lastCut({ paragraphs }: Document, blocks: readonly RevisedParagraphs[]): number {
  const removed = new Set(blocks.filter(({ kind }) => kind === 'removed').flatMap(({ left }) => left))
  const own = paragraphs.filter(({ role }) => isScored(role))
  const kept = own.findLastIndex(({ index }) => !removed.has(index))
  return kept < 0 ? 0 : own.length - 1 - kept
}

function hasOtherHeadline({ headline, language }: Document, other: Document): boolean {
  return (
    headline !== null &&
    other.headline !== null &&
    keyLine(headline, language) !== keyLine(other.headline, language)
  )
}

function isEmpty({ dropped, added, changed, moved }: Derivation): boolean {
  return dropped.length + added.length + changed.length + moved === 0
}

function isOnlyStyle({ right, blocks }: Revision): boolean {
  const reader = readerFor(right)
  return blocks.every(({ moved, changes }) => {
    const edits = changes.flatMap((change, at) => {
      if (change.op === 'equal' || (change.op === 'insert' && changes[at - 1]?.op === 'delete')) return []
      const next = changes[at + 1]
      return [change.op === 'delete' && next?.op === 'insert' ? [change, next] : [change]]
    })
    return !moved && edits.every((edit) => isRestyled(edit, reader))
  })
}

export function timeOf(from: Dated, to: Dated): Evidence {
  const ms = to.time - from.time
  if (ms === 0) return { kind: 'time', text: 'Both have the same time.' }
  const text =
    ms > 0
      ? `It came out ${span(ms)} later.`
      : `Its time is ${span(-ms)} earlier, against the wording; clocks and time zones may be wrong.`
  return { kind: 'time', text }
}
