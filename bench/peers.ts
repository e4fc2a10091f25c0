// The libraries that the comparison is benchmarked against, each called as its users would on two texts.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { diff as editorDiff } from '@codemirror/merge'
import { diffArrays, diffWords } from 'diff'
import DiffMatchPatch from 'diff-match-patch'
import { diff as fastMyers } from 'fast-myers-diff'
import { compare } from '../src/core/compare.ts'

export interface Peer {
  readonly name: string
  /** The npm package, for its version; none for our own side. */
  readonly library: string | null
  readonly run: (left: string, right: string) => unknown
}

/** The first table's targets are ratios to this peer. */
export const WORD_DIFF = 'diff: diffWords'
/** What a good engineer would build in a day; the second table's targets are ratios to it. */
export const NAIVE = 'diff: paragraphs, then words'

export const OURS: Peer = {
  name: 'variorum: compare',
  library: null,
  run: (left, right) => compare(left, right),
}

export const PEERS: readonly Peer[] = [
  OURS,
  { name: WORD_DIFF, library: 'diff', run: (left, right) => diffWords(left, right) },
  { name: NAIVE, library: 'diff', run: paragraphsThenWords },
  { name: 'diff-match-patch: words', library: 'diff-match-patch', run: matchPatchWords },
  { name: 'fast-myers-diff: words', library: 'fast-myers-diff', run: fastMyersWords },
  {
    name: '@codemirror/merge: diff',
    library: '@codemirror/merge',
    run: (left, right) => editorDiff(left, right),
  },
]

/** Installed versions of the libraries. */
export function peerVersions(): string {
  const libraries = new Set(PEERS.flatMap(({ library }) => library ?? []))
  return [...libraries].map((library) => `${library} ${installedVersion(library)}`).join(', ')
}

function installedVersion(library: string): string {
  // Not every package exports its package.json, so it is searched above the entry.
  const entry = createRequire(import.meta.url).resolve(library)
  const folder = entry.slice(0, entry.lastIndexOf(`node_modules/${library}`))
  return JSON.parse(readFileSync(`${folder}node_modules/${library}/package.json`, 'utf8')).version
}

/** Aligns paragraphs as lines; compares each removed run word by word with the added run after it. */
function paragraphsThenWords(left: string, right: string): unknown[] {
  const parts = diffArrays(left.split(/\n{2,}/u), right.split(/\n{2,}/u))
  return parts.flatMap<unknown>((part, at) => {
    const next = parts[at + 1]
    if (part.added && parts[at - 1]?.removed) return []
    if (!part.removed || !next?.added) return [part]
    const extra = next.value.slice(part.value.length)
    return [...part.value.flatMap((text, place) => diffWords(text, next.value[place] ?? '')), ...extra]
  })
}

/** The library's trick for lines, applied to words: each word becomes one character, then Myers runs on those. */
function matchPatchWords(left: string, right: string): unknown {
  const engine = new DiffMatchPatch()
  engine.Diff_Timeout = 0
  const codes = new Map<string, number>()
  const diffs = engine.diff_main(wordsAsUnits(left, codes), wordsAsUnits(right, codes), false)
  const words = [...codes.keys()]
  return diffs.map(([op, units]) => [op, unitsAsText(units, words)])
}

function fastMyersWords(left: string, right: string): unknown[] {
  return [...fastMyers(wordTokens(left), wordTokens(right))]
}

function wordTokens(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? []
}

function wordsAsUnits(text: string, codes: Map<string, number>): string {
  let units = ''
  for (const token of wordTokens(text)) {
    const code = codes.get(token) ?? codes.size
    codes.set(token, code)
    units += String.fromCharCode(code)
  }
  return units
}

function unitsAsText(units: string, words: readonly string[]): string {
  let text = ''
  for (let at = 0; at < units.length; at++) text += words[units.charCodeAt(at)]
  return text
}
