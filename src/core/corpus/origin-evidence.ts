// Why a printing is said to follow a version: sentences that an editor can check, and that do not contradict each other.

import { isScored } from '../document.ts'
import { foldWord } from '../fold.ts'
import { append } from '../lists.ts'
import type { Document } from '../model.ts'
import { wordsOf } from '../words.ts'
import type { Evidence, Printing } from './model.ts'
import { type Decision, SAME_WORDS, type Weighed } from './origin-decision.ts'
import { isHouseStyle } from './places.ts'
import { counted, listed, percent, quoted, span, versionName } from './telling.ts'
import { foldedWords, isTelling, vocabularyOf } from './vocabulary.ts'

/** Wordings that are quoted in one sentence. */
const MOST_QUOTED = 4
/** Groups of other versions whose wording a printing is said to have, too. */
const MOST_OTHERS = 2

/** The versions that have a folded word. */
type Holders = (word: string) => readonly Printing[]

export function evidenceOf<P extends Printing>(
  printing: P,
  decision: Decision<P>,
  weighed: readonly Weighed<P>[],
  holders: Holders,
): Evidence[] {
  const { chosen } = decision
  const evidence: Evidence[] = [{ kind: 'containment', text: containmentSentence(chosen) }]
  if (chosen.exclusive.length > 0) {
    const words = quotedIn(printing.document, new Set(chosen.exclusive))
    evidence.push({ kind: 'shared-wording', text: `It has ${words}, which no other version has.` })
  }
  append(evidence, wordingOfOthers(printing, chosen, weighed, holders))
  append(evidence, nextBest(decision))
  evidence.push({ kind: 'time', text: timeSentence(printing.time - chosen.version.time) })
  return evidence
}

/** The share as the scores have it, and how much more it is where house style counts for nothing. */
function containmentSentence<P extends Printing>(chosen: Weighed<P>): string {
  const share = percent(chosen.comparison.similarity.containment.rightInLeft)
  const styled = percent(shareOf(chosen))
  const more = styled === share ? '' : `, ${styled} but for house style`
  return `${share} of its words stand in ${versionName(chosen.version)}${more}.`
}

/** In whatever house style. */
function shareOf<P extends Printing>({ kept, comparison }: Weighed<P>): number {
  return comparison.similarity.words.right === 0 ? 0 : kept / comparison.similarity.words.right
}

/** `It also has “214”, which only version 1 has.`: wording kept from versions that it does not follow. */
function wordingOfOthers<P extends Printing>(
  printing: P,
  chosen: Weighed<P>,
  weighed: readonly Weighed<P>[],
  holders: Holders,
): Evidence[] {
  const own = vocabularyOf(printing.document)
  const followed = new Set([...vocabularyOf(chosen.version.document), ...chosen.restyled])
  const groups = new Map<string, Set<string>>()
  for (const other of weighed) {
    if (other === chosen) continue
    for (const word of keptWords(other)) {
      if (!own.has(word) || followed.has(word) || !isTelling(word)) continue
      const names = holders(word).map(({ number }) => String(number))
      const group = `${names.length === 1 ? 'version' : 'versions'} ${listed(names)} ${names.length === 1 ? 'has' : 'have'}`
      groups.set(group, (groups.get(group) ?? new Set()).add(word))
    }
  }
  const most = [...groups].sort(([, a], [, b]) => b.size - a.size).slice(0, MOST_OTHERS)
  return most.map(([group, words]) => ({
    kind: 'shared-wording',
    text: `It also has ${quotedIn(printing.document, words)}, which only ${group}.`,
  }))
}

/** The folded words that the printing kept at the place where the version has them. */
function keptWords<P extends Printing>({ version, comparison }: Weighed<P>): Set<string> {
  const { paragraphs } = version.document
  const words = new Set<string>()
  for (const { left, changes } of comparison.blocks) {
    if (!left.some((paragraph) => isScored(paragraphs[paragraph]!.role))) continue
    for (const change of changes) {
      const isKept = change.op === 'equal' || (change.op === 'delete' && isHouseStyle(change))
      if (isKept) for (const word of foldedWords(change.text)) words.add(word)
    }
  }
  return words
}

/** What told the version from the next. */
function nextBest<P extends Printing>({ chosen, next, by, surplus }: Decision<P>): Evidence[] {
  if (next === null) return []
  const share = percent(shareOf(next))
  if (by === 'weight') {
    const holds = `The next best, ${versionName(next.version)}, holds ${share}`
    if (chosen.kept - next.kept >= SAME_WORDS) return [{ kind: 'next-best', text: `${holds}.` }]
    return [
      {
        kind: 'next-best',
        text: `${holds}; the words that only version ${chosen.version.number} has decide.`,
      },
    ]
  }
  const isEqual = Math.abs(chosen.kept - next.kept) < SAME_WORDS
  const holds = `Version ${next.version.number} holds ${isEqual ? 'as much of it' : share}`
  const decides = {
    identity: `it is version ${chosen.version.number} word for word, and that decides`,
    lack: `${counted(surplus, 'word')} more of it ${surplus === 1 ? 'is' : 'are'} missing here than of version ${chosen.version.number}, and that decides`,
    time: 'the order of their times decides',
  }[by]
  return [{ kind: 'tie', text: `${holds}; ${decides}.` }]
}

/** Some of these folded words as the printing has them, neighbours together, the longest first. */
function quotedIn({ paragraphs }: Document, folded: ReadonlySet<string>): string {
  const left = new Set(folded)
  const found: string[] = []
  for (const { text } of paragraphs.filter(({ role }) => isScored(role))) {
    let from: number | null = null
    let to = 0
    for (const { start, end } of wordsOf(text)) {
      if (left.delete(foldWord(text.slice(start, end)))) {
        from ??= start
        to = end
      } else if (from !== null) {
        found.push(text.slice(from, to))
        from = null
      }
    }
    if (from !== null) found.push(text.slice(from, to))
  }
  const longest = found.sort((a, b) => b.length - a.length)
  return longest.slice(0, MOST_QUOTED).map(quoted).join(', ')
}

function timeSentence(ms: number): string {
  if (ms === 0) return 'Both have the same time.'
  return ms > 0 ? `It came out ${span(ms)} later.` : `Its time is ${span(-ms)} earlier.`
}
