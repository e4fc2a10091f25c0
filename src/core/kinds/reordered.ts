// Which edits of a block only move the words that name the speaker within one sentence? `“…,” Holan said` is `Holan said “…”`,
// and `said Holan` is `Holan said`: the same person spoke. Other words that change places may change everything (Dunn beat
// Hale), and are left alone.
import type { RawChange } from '../diff/changes.ts'
import { CLAIMS, COMMON, HEDGE, NEGATION, NUMERIC, SAYS } from './lexicon.ts'
import { type Token, type TokenReader, type WordFacts, without } from './tokens.ts'

/** Characters of a clause of saying. */
const LONGEST = 140
const SENTENCE_END = /[.!?…。]["'”’»)\]]*\s+["'“‘„«(]?[\p{Lu}\p{N}]/u
/** Verbs of speech with a person as object: the order decides who told whom. */
const TO_PERSONS =
  /^(?:tell|tells|told|telling|ask|asks|asked|asking|answer\w*|accus\w*|describ\w*|urg\w*|warn\w*|threat\w*|blast\w*|slam\w*)$/
const NOT_JUST_SPEECH = NEGATION | HEDGE | NUMERIC

interface Run {
  readonly from: number
  readonly to: number
  readonly deleted: string
  readonly inserted: string
  readonly sentence: number
  /** The equal text before and behind. */
  readonly before: string
  readonly after: string
}

/** Indexes of the changes of such edits. Linear in the changes. */
export function reorderedChanges(changes: readonly RawChange[], reader: TokenReader): ReadonlySet<number> {
  const reordered = new Set<number>()
  if (!hasTwoRuns(changes)) return reordered
  const runs = runsOf(changes)
  if (runs.length < 2) return reordered
  const waiting = new Map<string, Run>()
  for (const run of runs) {
    const content = contentOf(run, reader)
    if (content === null) continue
    const [gone, come] = content.isGone ? ['gone', 'come'] : ['come', 'gone']
    const partner = waiting.get(`${run.sentence} ${come} ${content.words}`)
    if (partner === undefined) waiting.set(`${run.sentence} ${gone} ${content.words}`, run)
    else for (const { from, to } of [run, partner]) for (let at = from; at < to; at++) reordered.add(at)
  }
  return reordered
}

/** Most blocks have one edit. */
function hasTwoRuns(changes: readonly RawChange[]): boolean {
  let runs = 0
  for (let at = 0; at < changes.length && runs < 2; at++)
    if (changes[at]!.op !== 'equal' && (at === 0 || changes[at - 1]!.op === 'equal')) runs++
  return runs > 1
}

/** Runs of deletions and insertions with the number of their sentence, without those that moved elsewhere. */
function runsOf(changes: readonly RawChange[]): Run[] {
  const runs: Run[] = []
  let sentence = 0
  for (let at = 0; at < changes.length; at++) {
    const change = changes[at]!
    if (change.op === 'equal') {
      if (SENTENCE_END.test(change.text)) sentence++
      continue
    }
    let to = at
    const texts = { delete: '', insert: '' }
    let moved = false
    for (; to < changes.length; to++) {
      const { op, text, moved: n } = changes[to]!
      if (op === 'equal') break
      texts[op] += text
      moved ||= n !== undefined
    }
    const { delete: deleted, insert: inserted } = texts
    if (!moved && deleted.length + inserted.length <= LONGEST) {
      const before = changes[at - 1]?.text ?? ''
      runs.push({ from: at, to, deleted, inserted, sentence, before, after: changes[to]?.text ?? '' })
    }
    if (SENTENCE_END.test(deleted) || SENTENCE_END.test(inserted)) sentence++
    at = to - 1
  }
  return runs
}

/** The words of one side that the other lacks, small words aside; null if both have some, or if not all are about speech. */
function contentOf(
  run: Run,
  reader: TokenReader,
): { readonly isGone: boolean; readonly words: string } | null {
  if (isFigure(run.deleted) && isFigure(run.inserted)) return null
  // Most edits have nothing to do with speech: skip comparing their words.
  const flags = reader.flags(run.deleted) | reader.flags(run.inserted)
  const isBeside = [reader.last(run.before.slice(-LONGEST)), reader.first(run.after.slice(0, LONGEST))].some(
    reports,
  )
  if (!isBeside && (flags & (SAYS | CLAIMS)) === 0) return null
  const deleted = reader.read(run.deleted)
  const inserted = reader.read(run.inserted)
  const key = (token: Token) => token.key
  const gone = without(deleted, inserted, key).filter(isContent)
  const come = without(inserted, deleted, key).filter(isContent)
  if (gone.length > 0 === come.length > 0) return null
  const words = gone.length > 0 ? gone : come
  if (words.some((token) => (token.flags & NOT_JUST_SPEECH) !== 0 || TO_PERSONS.test(token.key))) return null
  if (!isBeside && !words.some(reports)) return null
  return { isGone: gone.length > 0, words: words.map(key).sort().join(' ') }
}

function isContent(token: Token): boolean {
  return (token.flags & COMMON) === 0
}

/** 28 */
function isFigure(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x30 || code > 0x39) return false
  }
  return text !== ''
}

function reports(token: WordFacts | null): boolean {
  return token !== null && (token.flags & (SAYS | CLAIMS)) !== 0 && !TO_PERSONS.test(token.key)
}
