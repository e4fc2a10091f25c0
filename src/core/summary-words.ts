// Which names, negations, hedges and attributions does a summary tell, and which sentences? A sentence that was cut takes its names
// and figures along: it is told once, as a sentence. What only came was added, and not changed.

import {
  CAPITAL,
  COMMON,
  EVERYDAY,
  HEDGE,
  lexiconOf,
  NEGATION,
  NUMERIC,
  PRONOUN,
  SHOUTED,
  STARTER,
} from './kinds/lexicon.ts'
import { type Token, TokenReader, without } from './kinds/tokens.ts'
import { append } from './lists.ts'
import type { Block, Change, ChangeKind } from './model.ts'
import { became, counted, countedClause, quoted, WORDING_LENGTH } from './phrases.ts'
import { SENTENCE_END } from './sentences.ts'

/** A deleted or inserted run of at least so many words that is a whole sentence is told as one. */
const SENTENCE_WORDS = 4
const WORD = /[\p{L}\p{N}]+/gu
const LINE_BREAK = /[\n\r]/

/** Kinds that are told outside of quotations, with the noun for each, what a desk fears most first. */
const TOLD_KINDS = [
  ['name', 'name'],
  ['negation', 'negation'],
  ['attribution', 'attribution'],
  ['hedge', 'hedge'],
] as const
type ToldKind = (typeof TOLD_KINDS)[number][0]
/** What is shown of a long edit; a clause of saying is shown whole. */
const FLAGS = { negation: NEGATION, hedge: HEDGE, attribution: 0 } as const
/** An edit of no more words is shown whole. */
const FEW_WORDS = 3
/** Within a name: a space, or a small word between two. */
const BETWEEN_NAMES = /^[\s.]*$/

/** A run of deletions and insertions between two equal texts. */
export interface WordEdit {
  /** Index of its first change. */
  readonly at: number
  readonly changes: readonly Change[]
  readonly gone: string
  readonly come: string
}

/** What was cut, added or rewritten as whole sentences, counted; and the edits that are left to be told by their words. */
export interface SentenceEdits {
  readonly cut: number
  readonly added: number
  readonly rewritten: number
}

/** Sentences of blocks that stand on both sides. */
export function sentenceEditsOf(blocks: readonly Block[]): SentenceEdits {
  const count = { cut: 0, added: 0, rewritten: 0 }
  for (const { changes } of blocks)
    for (const edit of editsOf(changes)) tally(sentencesOf(edit, changes), count)
  return count
}

function tally(
  sentences: ReturnType<typeof sentencesOf>,
  count: { cut: number; added: number; rewritten: number },
): void {
  if (sentences === null) return
  const both = Math.min(sentences.gone, sentences.come)
  count.rewritten += both
  count.cut += sentences.gone - both
  count.added += sentences.come - both
}

export function sentenceClauses({ cut, added, rewritten }: SentenceEdits): string[] {
  return [
    cut > 0 ? `${counted(cut, 'sentence')} cut` : '',
    added > 0 ? `${counted(added, 'sentence')} added` : '',
    rewritten > 0 ? `${counted(rewritten, 'sentence')} rewritten` : '',
  ].filter((clause) => clause !== '')
}

/** A clause for each kind and each of changed, dropped and added, with the wordings of up to five. */
export function wordClauses(blocks: readonly Block[], language: string | null): string[] {
  const reader = new TokenReader(lexiconOf(language))
  const edits = blocks.flatMap(({ changes }) =>
    editsOf(changes).filter((edit) => sentencesOf(edit, changes) === null),
  )
  return [
    ...TOLD_KINDS.flatMap(([kind, noun]) => kindClauses(edits, kind, noun, reader)),
    ...oppositeClause(edits),
  ]
}

/** True of the changes of whole sentences: their figures went or came with them. */
export function isInSentenceEdit(changes: readonly Change[], at: number): boolean {
  let from = at
  while (from > 0 && changes[from - 1]!.op !== 'equal') from--
  const edit = editAt(changes, from)
  return edit !== null && sentencesOf(edit, changes) !== null
}

function kindClauses(
  edits: readonly WordEdit[],
  kind: ToldKind,
  noun: string,
  reader: TokenReader,
): string[] {
  const of = edits.filter((edit) => tells(edit, kind))
  const told = kind === 'name' ? namesTold(of, reader) : wordsTold(of, FLAGS[kind], reader)
  return [
    countedClause(told.changed.length, noun, 'changed', told.changed),
    countedClause(told.dropped.length, noun, 'dropped', told.dropped),
    countedClause(told.added.length, noun, 'added', told.added),
  ].filter((text) => text !== '')
}

/** Wordings of what changed, went and came; null where one is too long to be shown. */
interface Told {
  readonly changed: (string | null)[]
  readonly dropped: (string | null)[]
  readonly added: (string | null)[]
}

/** Of a long edit only the word that the kind is about: `might`, and not all that went with it. */
function wordsTold(edits: readonly WordEdit[], flags: number, reader: TokenReader): Told {
  const told: Told = { changed: [], dropped: [], added: [] }
  for (const { gone, come } of edits) {
    if (gone !== '' && come !== '') told.changed.push(became(gone, come))
    else if (come === '') told.dropped.push(shown(aboutOf(gone, flags, reader)))
    else told.added.push(shown(aboutOf(come, flags, reader)))
  }
  return told
}

function aboutOf(text: string, flags: number, reader: TokenReader): string {
  const tokens = reader.read(text)
  const about = tokens.filter((token) => (token.flags & flags) !== 0)
  return tokens.length > FEW_WORDS && about.length === 1 ? about[0]!.text : text
}

/** The names alone. One that went in one place and came in another is still there. */
function namesTold(edits: readonly WordEdit[], reader: TokenReader): Told {
  const told: Told = { changed: [], dropped: [], added: [] }
  const dropped: string[] = []
  const added: string[] = []
  for (const { gone, come } of edits) {
    const [left, right] = [namesIn(gone, reader), namesIn(come, reader)]
    const goneNames = left.filter((name) => !right.includes(name))
    const comeNames = right.filter((name) => !left.includes(name))
    if (goneNames.length + comeNames.length === 0) wholeTold({ gone, come }, told)
    else if (goneNames.length === comeNames.length)
      for (const [n, name] of goneNames.entries()) told.changed.push(became(name, comeNames[n]!))
    else if (comeNames.length === 0) append(dropped, goneNames)
    else if (goneNames.length === 0) append(added, comeNames)
    else told.changed.push(null)
  }
  append(told.dropped, without(dropped, added, itself).map(shown))
  append(told.added, without(added, dropped, itself).map(shown))
  return told
}

function wholeTold({ gone, come }: Pick<WordEdit, 'gone' | 'come'>, told: Told): void {
  if (gone !== '' && come !== '') told.changed.push(became(gone, come))
  else if (come === '') told.dropped.push(shown(gone))
  else told.added.push(shown(come))
}

function itself(name: string): string {
  return name
}

/** Runs of words with a capital; a single small or everyday word at the beginning is none. */
function namesIn(text: string, reader: TokenReader): string[] {
  const names: string[] = []
  const tokens = reader.read(text)
  for (let at = 0; at < tokens.length; at++) {
    if (!isNameWord(tokens[at]!)) continue
    let last = at
    for (let next = at + 1; next < tokens.length && next - last <= 2; next++) {
      if (!BETWEEN_NAMES.test(text.slice(tokens[last]!.end, tokens[next]!.start))) break
      if (isNameWord(tokens[next]!)) last = next
    }
    const isAloneAtStart =
      at === 0 &&
      last === 0 &&
      (tokens[0]!.flags & (EVERYDAY | STARTER)) !== 0 &&
      (tokens[0]!.flags & SHOUTED) === 0
    if (!isAloneAtStart) names.push(text.slice(tokens[at]!.start, tokens[last]!.end))
    at = last
  }
  return names
}

function isNameWord(token: Token): boolean {
  return (token.flags & CAPITAL) !== 0 && (token.flags & (COMMON | PRONOUN | NUMERIC)) === 0
}

/** Words of high weight and no other kind contradict each other. */
function oppositeClause(edits: readonly WordEdit[]): string[] {
  const of = edits.filter(
    ({ changes, gone, come }) =>
      gone !== '' &&
      come !== '' &&
      changes.every(({ kinds, significance }) => significance === 'high' && kinds.join() === 'wording'),
  )
  const by = of.length === 1 ? 'its opposite' : 'their opposites'
  const text = countedClause(
    of.length,
    'word',
    `replaced by ${by}`,
    of.map(({ gone, come }) => became(gone, come)),
  )
  return text === '' ? [] : [text]
}

function tells({ changes }: WordEdit, kind: ChangeKind): boolean {
  return changes.some(
    ({ kinds, significance }) => significance === 'high' && kinds.includes(kind) && !kinds.includes('quote'),
  )
}

function shown(words: string): string | null {
  return words.length > WORDING_LENGTH || LINE_BREAK.test(words) ? null : quoted(words)
}

/** Runs of deletions and insertions, without what moved. */
export function editsOf(changes: readonly Change[]): WordEdit[] {
  const edits: WordEdit[] = []
  for (let at = 0; at < changes.length; at++) {
    const edit = editAt(changes, at)
    if (edit === null) continue
    if (edit.changes.length > 0) edits.push(edit)
    while (at + 1 < changes.length && changes[at + 1]!.op !== 'equal') at++
  }
  return edits
}

function editAt(changes: readonly Change[], at: number): WordEdit | null {
  if (changes[at]?.op === 'equal' || changes[at] === undefined) return null
  const run: Change[] = []
  for (let i = at; i < changes.length && changes[i]!.op !== 'equal'; i++)
    if (changes[i]!.moved === undefined) run.push(changes[i]!)
  const textOf = (op: Change['op']) =>
    run
      .filter((change) => change.op === op)
      .map(({ text }) => text)
      .join('')
      .trim()
  return { at, changes: run, gone: textOf('delete'), come: textOf('insert') }
}

/** How many whole sentences went and came, where nothing but whole sentences did; else null. */
function sentencesOf(edit: WordEdit, changes: readonly Change[]): { gone: number; come: number } | null {
  const before = changes[edit.at - 1]?.text ?? ''
  if (before !== '' && !SENTENCE_END.test(before)) return null
  const gone = wholeSentences(edit.gone)
  const come = wholeSentences(edit.come)
  if (gone === null || come === null) return null
  return gone + come === 0 ? null : { gone, come }
}

function wholeSentences(text: string): number | null {
  if (text === '') return 0
  if (!SENTENCE_END.test(text) || (text.match(WORD)?.length ?? 0) < SENTENCE_WORDS) return null
  return text.split(/(?<=[.!?…]["'”’»)\]]*)\s+(?=["'“‘„«(]?[\p{Lu}\p{N}])|(?<=[。！？؟۔।])\s*(?=\S)/u).length
}
