// Why is one printing said to come from another? Facts that an editor can check, each in a sentence, the wording quoted.
import type { Evidence, Printing } from '../model.ts'
import { counted, listed, nameOf, percent, quoted, span } from '../telling.ts'
import type { Place } from './characters.ts'
import { type Derivation, isStyleOnly } from './derivation.ts'
import { isOwnVersion, type TextNode } from './family.ts'
import type { Likeness } from './likeness.ts'
import type { Texts } from './sheets.ts'

/** Facts of one kind that are told. */
const MOST_TOLD = 3
/** Holders of a wording that are named; where more have it, it says little. */
const MOST_NAMED = 3

export interface Witness {
  readonly nodes: readonly TextNode[]
  readonly texts: Texts
  readonly likeness: Likeness
  readonly root: number
}

/** Of the edge from `parent` to `child`; `nextBest` is the parent that comes next, -1 where there is none. */
export function evidenceFor(
  witness: Witness,
  parent: number,
  child: number,
  derivation: Derivation,
  nextBest: number,
): Evidence[] {
  const from = witness.nodes[parent]!
  const to = witness.nodes[child]!
  const shared = sharedWording(witness, parent, child)
  const next = nextBest < 0 ? [] : against(witness, nextBest, child, parent)
  return [
    ...(isOwnVersion(from, to)
      ? [{ kind: 'version', text: `It is a later version of the same article.` }]
      : []),
    ...shared,
    {
      kind: 'containment',
      text: `${percent(witness.likeness.containment(parent, child))} of its sentences stand in ${nameOf(from.first)}.`,
    },
    ...next,
    ownEdits(derivation),
    timeOf(from.first, to.first),
  ]
}

/** Wording and sentences that both have, the oldest text has not, and few others. */
function sharedWording({ nodes, texts, root }: Witness, parent: number, child: number): Evidence[] {
  const { readings, characters } = texts
  const [from, to] = [readings.texts[parent]!, readings.texts[child]!]
  const found: { readonly text: string; readonly holders: readonly number[] }[] = []
  if (parent !== root) {
    for (const [id, state] of characters.states[child]!) {
      const place = characters.places[id]!
      const differs = readings.texts[root]!.rows.has(place.row)
        ? !isStyleOnly(place, state, characters.states[root]!.get(id) ?? 0)
        : !place.states[state]!.style
      if (characters.states[parent]!.get(id) !== state || !differs) continue
      const holders = [...nodes.keys()].filter((node) => characters.states[node]!.get(id) === state)
      found.push({ text: wordingAt(texts, place, state), holders })
    }
  }
  for (const row of texts.sheets[child]!.rows) {
    if (!from.rows.has(row) || !to.rows.has(row) || (parent !== root && readings.texts[root]!.rows.has(row)))
      continue
    const holders = [...nodes.keys()].filter((node) => readings.texts[node]!.rows.has(row))
    if (parent === root && holders.length > MOST_NAMED) continue
    found.push({ text: readings.rows[row]!.text, holders })
  }
  found.sort((a, b) => a.holders.length - b.holders.length || b.text.length - a.text.length)
  return found
    .filter(({ text }) => text.trim() !== '')
    .slice(0, MOST_TOLD)
    .map(({ text, holders }) => ({ kind: 'shared-wording', text: sharedSentence(text, holders, nodes) }))
}

function sharedSentence(text: string, holders: readonly number[], nodes: readonly TextNode[]): string {
  const names = [...new Set(holders.map((node) => nodes[node]!.first.source))]
  if (names.length > MOST_NAMED) return `Both print ${quoted(text)}, as ${names.length - 2} others do.`
  if (names.length === 1) return `Only ${names[0]} prints ${quoted(text)}.`
  return `Only ${listed(names)} print ${quoted(text)}.`
}

/** The wording at a place with a word or two around it, as a bare “said” says nothing. */
function wordingAt({ readings }: Texts, { row, states, start, end }: Place, state: number): string {
  const { text } = readings.rows[row]!
  const before = /(?:\S+\s+){0,3}\S*$/u.exec(text.slice(0, start))?.[0] ?? ''
  const after = /^\S*(?:\s+\S+){0,3}/u.exec(text.slice(end))?.[0] ?? ''
  return before + states[state]!.text + after
}

/** What the next best parent could not have given. */
function against({ nodes, texts }: Witness, other: number, child: number, parent: number): Evidence[] {
  const { readings, characters } = texts
  const name = nameOf(nodes[other]!.first)
  const lacks = texts.sheets[child]!.rows.find(
    (row) => readings.texts[parent]!.rows.has(row) && !readings.texts[other]!.rows.has(row),
  )
  if (lacks !== undefined) {
    return [
      { kind: 'next-best', text: `Not from ${name}, which lacks ${quoted(readings.rows[lacks]!.text)}.` },
    ]
  }
  for (const place of characters.places) {
    const has = (node: number) => readings.texts[node]!.rows.has(place.row)
    if (!has(parent) || !has(child) || !has(other)) continue
    const at = (node: number) => characters.states[node]!.get(place.id) ?? 0
    if (at(parent) !== at(child) || at(other) === at(child) || isStyleOnly(place, at(other), at(child)))
      continue
    const text = `Not from ${name}, which prints ${quoted(wordingAt(texts, place, at(other)))}.`
    return [{ kind: 'next-best', text }]
  }
  return []
}

function ownEdits({ dropped, trimmed, added, changed, moved }: Derivation): Evidence {
  const cuts = dropped.length - (trimmed ? 1 : 0)
  const edits = [
    changed.length > 0 && `changes ${counted(changed.length, 'wording')}`,
    cuts > 0 && `leaves out ${counted(cuts, 'passage')}`,
    trimmed && 'cuts the end',
    added.length > 0 && `adds ${counted(added.length, 'passage')}`,
    moved > 0 && `moves ${counted(moved, 'passage')}`,
  ].filter((edit) => edit !== false)
  const text = edits.length === 0 ? 'It changes no more than house style.' : `It ${listed(edits)}.`
  return { kind: 'edits', text }
}

export function timeOf(from: Printing, to: Printing): Evidence {
  const ms = to.time - from.time
  if (ms === 0) return { kind: 'time', text: 'Both have the same time.' }
  const text =
    ms > 0
      ? `It came out ${span(ms)} later.`
      : `Its time is ${span(-ms)} earlier, against the wording; clocks and time zones may be wrong.`
  return { kind: 'time', text }
}
