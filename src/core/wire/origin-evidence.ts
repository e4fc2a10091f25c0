// The evidence that a printing follows a version: sentences that an editor can check and that don't contradict each other.

import { append } from '../lists.ts'
import type { Document } from '../model.ts'
import { isHouseStyle } from '../model.ts'
import { listed, percent, quoted, sharedWith, span, versionName } from '../prose.ts'
import type { Evidence, Printing } from '../story/story-answers.ts'
import { isScored } from '../text/document.ts'
import { isTelling } from '../words/vocabulary.ts'
import { type KeyReader, type PrintedWordings, wordingKeys } from '../words/wording-keys.ts'
import { type Decision, SAME_WORDS, type Weighed } from './origin-decision.ts'

/** Wordings quoted in one sentence. */
const MOST_QUOTED = 4
/** Groups of other versions whose wording the printing also has. */
const MOST_OTHERS = 2

export interface VersionChain<P extends Printing> {
  /** The versions that have a word or value, by its key or as a printing has it. */
  holders(key: string, word: string): readonly P[]
  /** The keys of a printing, each with its word. */
  keyedIn(document: Document): ReadonlyMap<string, string>
  /** Every key of a version, and each of its words. */
  keysOf(version: P): ReadonlySet<string>
  /** Caches what was read of the printings' paragraphs. */
  readonly keys: KeyReader
  /** Caches what was read of the versions across printings. */
  readonly prints: PrintedWordings
  /** True if a printing is compared with all versions. */
  readonly isWhole: boolean
}

export function evidenceOf<P extends Printing>(
  printing: P,
  decision: Decision<P>,
  weighed: readonly Weighed<P>[],
  chain: VersionChain<P>,
): Evidence[] {
  const { chosen } = decision
  const evidence: Evidence[] = [{ kind: 'containment', text: containmentSentence(chosen) }]
  if (chosen.exclusive.length > 0) {
    const words = quotedIn(printing.document, new Set(chosen.exclusive), [chosen.version], chain)
    evidence.push({ kind: 'shared-wording', text: `It has ${words}, which no other version has.` })
  }
  append(evidence, wordingOfOthers(printing, chosen, weighed, chain))
  append(evidence, nextBest(decision, chain))
  evidence.push({ kind: 'time', text: timeSentence(printing.time - chosen.version.time) })
  return evidence
}

function containmentSentence<P extends Printing>(chosen: Weighed<P>): string {
  const share = chosen.comparison.similarity.containment.rightInLeft
  return `${sharedWith(share, versionName(chosen.version))}${styledShare(chosen)}.`
}

/** The larger share that ignores house style: `, 100 % but for house style`. */
function styledShare<P extends Printing>({ kept, comparison }: Weighed<P>): string {
  const { containment, words } = comparison.similarity
  const styled = percent(words.right === 0 ? 0 : kept / words.right)
  return styled === percent(containment.rightInLeft) ? '' : `, ${styled} but for house style`
}

/** `It also has “214”, which only version 1 has.`: wording from versions that it doesn't follow. */
function wordingOfOthers<P extends Printing>(
  printing: P,
  chosen: Weighed<P>,
  weighed: readonly Weighed<P>[],
  chain: VersionChain<P>,
): Evidence[] {
  const { holders, keyedIn, keysOf } = chain
  const followed = keysOf(chosen.version)
  const restyled = new Set(chosen.restyled)
  const isFollowed = (word: string) => followed.has(word) || restyled.has(word)
  const others = new Map<string, readonly P[]>()
  for (const [key, word] of keyedIn(printing.document)) {
    if (isFollowed(key) || isFollowed(word) || !isTelling(key)) continue
    const versions = holders(key, word)
    if (versions.length > 0) others.set(key, versions)
  }
  if (others.size === 0) return []
  const groups = new Map<string, { readonly versions: readonly P[]; readonly keys: Set<string> }>()
  for (const other of weighed) {
    if (other === chosen) continue
    for (const key of keptWords(other)) {
      const versions = others.get(key)
      if (versions === undefined) continue
      const group = groupName(versions)
      const { keys } = groups.get(group) ?? { keys: new Set<string>() }
      groups.set(group, { versions, keys: keys.add(key) })
    }
  }
  const most = [...groups].sort(([, a], [, b]) => b.keys.size - a.keys.size).slice(0, MOST_OTHERS)
  return most.map(([group, { versions, keys }]) => ({
    kind: 'shared-wording',
    text: `It also has ${quotedIn(printing.document, keys, versions, chain)}, which only ${group}.`,
  }))
}

/** `version 1 has`, `versions 1 and 2 have`. */
function groupName(versions: readonly Printing[]): string {
  const names = listed(versions.map(({ number }) => String(number)))
  return versions.length === 1 ? `version ${names} has` : `versions ${names} have`
}

/** The keys that the printing kept at the version's place. */
function keptWords<P extends Printing>({ version, comparison }: Weighed<P>): Set<string> {
  const { paragraphs, language } = version.document
  const words = new Set<string>()
  for (const { left, changes } of comparison.blocks) {
    if (!left.some((paragraph) => isScored(paragraphs[paragraph]!.role))) continue
    for (const change of changes) {
      const isKept = change.op === 'equal' || (change.op === 'delete' && isHouseStyle(change))
      if (isKept) for (const { key } of wordingKeys(change.text, language)) words.add(key)
    }
  }
  return words
}

/** What distinguishes the version from the next best. */
function nextBest<P extends Printing>(
  { chosen, next, by, surplus }: Decision<P>,
  { isWhole }: VersionChain<P>,
): Evidence[] {
  if (next === null) return []
  const share = percent(next.comparison.similarity.containment.rightInLeft)
  const styled = styledShare(next)
  if (by === 'weight') {
    const name = `The next best${isWhole ? '' : ' of those compared'}, ${versionName(next.version)}`
    const holds = `${name}, holds ${share} of its words${styled}`
    const decided = `the words that only version ${chosen.version.number} has decide`
    const isMore = chosen.kept - next.kept >= SAME_WORDS
    return [{ kind: 'next-best', text: isMore ? `${holds}.` : `${holds}; ${decided}.` }]
  }
  const isEqual = Math.abs(chosen.kept - next.kept) < SAME_WORDS
  const holds = `Version ${next.version.number} holds ${isEqual ? 'as much of it' : `${share} of its words${styled}`}`
  const decides = {
    identity: `it is version ${chosen.version.number} word for word, and that decides`,
    lack: `it lacks ${surplus} more ${surplus === 1 ? 'word' : 'words'} of version ${next.version.number} than of version ${chosen.version.number}, and that decides`,
    time: 'the order of their times decides',
  }[by]
  return [{ kind: 'tie', text: `${holds}; ${decides}.` }]
}

/** Some of these words as printed, the longest first; adjacent ones together if they are adjacent in the versions. */
function quotedIn<P extends Printing>(
  { paragraphs, language }: Document,
  keys: ReadonlySet<string>,
  versions: readonly P[],
  { prints, keys: read }: VersionChain<P>,
): string {
  const left = new Set(keys)
  const isPrinted = (text: string) => versions.every(({ document }) => prints.has(document, text))
  const phrases: string[] = []
  for (const { text } of paragraphs.filter(({ role }) => isScored(role))) {
    let run: { readonly start: number; readonly end: number } | null = null
    for (const { key, start, end } of read(text, language)) {
      const isWanted = left.delete(key)
      const isLonger: boolean = isWanted && run !== null && isPrinted(text.slice(run.start, end))
      if (run && !isLonger) phrases.push(text.slice(run.start, run.end))
      run = isWanted ? { start: isLonger ? run!.start : start, end } : null
    }
    if (run) phrases.push(text.slice(run.start, run.end))
  }
  const longest = phrases.sort((a, b) => b.length - a.length)
  return longest.slice(0, MOST_QUOTED).map(quoted).join(', ')
}

function timeSentence(ms: number): string {
  if (ms === 0) return 'Both have the same time.'
  return ms > 0 ? `It came out ${span(ms)} later.` : `Its time is ${span(-ms)} earlier.`
}
