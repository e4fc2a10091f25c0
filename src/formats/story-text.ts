// The answers about a story as text for a terminal; control characters are shown, not sent.

import type { Change } from '../core/model.ts'
import { percent, span } from '../core/prose.ts'
import type {
  Collation,
  CollationCell,
  Corrections,
  Credits,
  Headlines,
  Lineage,
  LineageEdge,
  Matrix,
  Origin,
  Origins,
  Wordings,
} from '../core/story/story-answers.ts'
import { visible } from '../core/text/visible.ts'
import { type ChangedSentence, changedSentences } from '../core/wire/changed-sentences.ts'
import { PLAIN_STYLE } from './text.ts'

/** The name of a printing in a line: its source and its ref. */
export type NameOf = (ref: string) => string

const SNIPPET = 60
const INCOMPLETE = 'Incomplete: a bound was met, or scores are still being computed.'

/** Scores in percent; columns are numbered as the rows. */
export function matrixText({ refs, scores, complete }: Matrix, nameOf: NameOf): string {
  const head = `${' '.repeat(4)}${refs.map((_, at) => String(at + 1).padStart(5)).join('')}`
  const rows = refs.map((ref, row) => {
    const cells = scores[row]!.map((score) => (score === null ? '?' : String(Math.round(score * 100))))
    return `${String(row + 1).padStart(4)}${cells.map((cell) => cell.padStart(5)).join('')}  ${nameOf(ref)}`
  })
  return lines([refs.length > 0 && head, ...rows, !complete && INCOMPLETE])
}

const SIGNS: Readonly<Record<CollationCell['kind'], string>> = {
  unchanged: '=',
  edited: '~',
  split: 's',
  merged: 'm',
  rearranged: 'r',
  removed: '-',
}

/** A row for each paragraph of the base, a sign for each printing; then the added paragraphs. */
export function collationText({ base, printings, rows, added, complete }: Collation, nameOf: NameOf): string {
  if (base === null) return ''
  const column = (text: string) => text.padStart(4)
  return lines([
    `Base: ${nameOf(base)}`,
    ...printings.map((ref, at) => `${column(String(at + 1))}  ${nameOf(ref)}`),
    '',
    '= unchanged, ~ edited, s split, m merged, r rearranged, - cut; * moved',
    '',
    `${column('')}${printings.map((_, at) => column(String(at + 1))).join('')}`,
    ...rows.map(({ index, text, cells }) => {
      const signs = cells.map(({ kind, moved }) => column(SIGNS[kind] + (moved ? '*' : '')))
      return `${column(String(index))}${signs.join('')}  ${snippet(text)}`
    }),
    added.length > 0 && '\nAdded:',
    ...added.map(({ printing, after, text }) => {
      const place = after === null ? 'before all' : `after ${after}`
      return `  ${nameOf(printing)}, ${place}: ${snippet(text)}`
    }),
    !complete && INCOMPLETE,
  ])
}

/** Each wording under the names of the sources that print it. */
export function wordingsText({ items, missing, complete }: Wordings, nameOf: NameOf): string {
  const wordings = items.map(({ text, refs }) => `${refs.length}: ${refs.map(nameOf).join(', ')}\n${text}\n`)
  const missingLine = missing.length > 0 && `Not in: ${missing.map(nameOf).join(', ')}`
  return lines([...wordings, missingLine, !complete && INCOMPLETE])
}

/** A tree for each root; under each printing the evidence that it comes from the one above. */
export function lineageText({ roots, edges, complete }: Lineage, nameOf: NameOf): string {
  const children = new Map<string, LineageEdge[]>()
  for (const edge of edges) children.set(edge.from, [...(children.get(edge.from) ?? []), edge])
  const out: string[] = []
  // No recursion: a chain of copies may be as long as the story has versions.
  const open: { readonly ref: string; readonly depth: number; readonly edge: LineageEdge | null }[] = roots
    .toReversed()
    .map((ref) => ({ ref, depth: 0, edge: null }))
  for (let next = open.pop(); next; next = open.pop()) {
    const { ref, depth, edge } = next
    const indent = '  '.repeat(depth)
    const sure = edge ? ` (${percent(edge.confidence)}${edge.undecided ? ', undecided' : ''})` : ''
    out.push(`${indent}${nameOf(ref)}${sure}`)
    for (const { text } of edge ? saidOf(edge) : []) out.push(`${indent}    ${text}`)
    for (const child of (children.get(ref) ?? []).toReversed())
      open.push({ ref: child.to, depth: depth + 1, edge: child })
  }
  return lines([...out, !complete && INCOMPLETE])
}

export function originsText({ items, complete }: Origins, nameOf: NameOf): string {
  const entries = items.map((item) =>
    [
      `${nameOf(item.ref)} follows ${nameOf(item.follows)}`,
      ...saidOf(item).map(({ text }) => `    ${text}`),
    ].join('\n'),
  )
  return lines([...entries, !complete && INCOMPLETE])
}

/** The evidence, and where lineage and origins differ. */
function saidOf({ evidence, differs }: LineageEdge | Origin): readonly { readonly text: string }[] {
  return differs === null ? evidence : [...evidence, differs]
}

/** Each changed sentence, and under it the printings of each wording. */
export function correctionsText({ items, complete }: Corrections, nameOf: NameOf): string {
  const entries = changedSentences(items).map((sentence) => {
    const { from, to, changes, printings, isNeverTaken } = sentence
    const labels = carryingIn(sentence)
    const line = (label: string, wording: string) => {
      const carrying = printings.filter(({ carries }) => carries === wording)
      const names = carrying.map(({ ref, seconds }) => nameOf(ref) + delay(seconds))
      return names.length === 0 ? false : `  ${label}: ${names.join(', ')}`
    }
    return lines([
      `${nameOf(from)} -> ${nameOf(to)}${sentence.isWithdrawal ? ': withdrawn' : signalOf(sentence)}`,
      // Insertions that span several paragraphs stay in place, too.
      `  ${changes
        .map(changeText)
        .join('')
        .trim()
        .replace(/\s*\n\s*/gu, '\n  ')}`,
      isNeverTaken && `  ${labels.new}: nobody`,
      line(labels.new, 'new'),
      line('both', 'both'),
      line('some of each', 'part'),
      line(labels.old, 'old'),
      line('neither', 'neither'),
    ])
  })
  return lines([entries.join('\n').trimEnd(), !complete && INCOMPLETE])
}

function signalOf({ signal }: ChangedSentence): string {
  return signal === null ? '' : ` (${signal})`
}

/** A printing that lacks an addition has no old wording of it, and one that lacks a deletion no new one. */
function carryingIn({ isAddition, isRemoval, isWithdrawal }: ChangedSentence): { old: string; new: string } {
  if (isWithdrawal) return { old: 'prints it', new: 'withdrew it' }
  return { old: isAddition ? 'without it' : 'old', new: isRemoval ? 'without it' : 'new' }
}

export function creditsText({ items, complete }: Credits, nameOf: NameOf): string {
  const rows = items.map(({ ref, copied, credit, finding }) => {
    const words = `${percent(copied).padStart(6)} copied`
    return `${finding.padEnd(20)}${words}  ${nameOf(ref)}${credit === null ? '' : `: ${snippet(credit)}`}`
  })
  return lines([...rows, !complete && INCOMPLETE])
}

export function headlinesText({ items }: Headlines, nameOf: NameOf): string {
  const entries = items.map(({ text, printings }) => {
    const spells = printings.map(
      ({ ref, from, until }) => `  ${nameOf(ref)}: from ${from}${until === null ? '' : ` until ${until}`}`,
    )
    return [text, ...spells].join('\n')
  })
  return lines(entries)
}

function delay(seconds: number | null): string {
  if (seconds === null) return ''
  return seconds < 0 ? ` (${span(-seconds * 1000)} before)` : ` (after ${span(seconds * 1000)})`
}

function changeText({ op, text }: Change): string {
  if (op === 'delete') return PLAIN_STYLE.deleted(text)
  return op === 'insert' ? PLAIN_STYLE.inserted(text) : text
}

function snippet(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length <= SNIPPET ? line : `${line.slice(0, SNIPPET).replace(/\s\S*$/u, '')} …`
}

function lines(parts: readonly (string | false)[]): string {
  const presentParts = parts.filter((part) => part !== false && part !== undefined)
  return presentParts.length === 0 ? '' : `${visible(presentParts.join('\n').trimEnd())}\n`
}
