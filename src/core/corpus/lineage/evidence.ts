// Why is one printing said to come from another? Facts that an editor can check, each in a sentence, the wording quoted.
import type { Dated, Evidence } from '../model.ts'
import { counted, listed, nameOf, percent, quoted, span, versionName } from '../telling.ts'
import { type Derivation, isStyleOnly } from './derivation.ts'
import { isOwnVersion, type TextNode } from './family.ts'
import type { Likeness } from './likeness.ts'
import { sentenceIn, wordingIn } from './quoting.ts'
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

interface Found {
  readonly text: string
  /** Texts that print it so. */
  readonly holders: readonly number[]
}

/** Wording and sentences that both have, the oldest text has not, and few others. */
function sharedWording(witness: Witness, parent: number, child: number): Evidence[] {
  const found = [...sharedWords(witness, parent, child), ...sharedSentences(witness, parent, child)]
  found.sort((a, b) => a.holders.length - b.holders.length || b.text.length - a.text.length)
  return found
    .filter(({ text }) => text.trim() !== '')
    .slice(0, MOST_TOLD)
    .map(({ text, holders }) => ({ kind: 'shared-wording', text: sharedBy(holders, text, witness) }))
}

function sharedWords({ nodes, texts, root }: Witness, parent: number, child: number): Found[] {
  if (parent === root) return []
  const { readings, characters } = texts
  const found: Found[] = []
  const stateOf = (node: number, id: number) => characters.states[node]!.get(id) ?? 0
  for (const place of characters.places) {
    const { id, row } = place
    const has = (node: number) => readings.texts[node]!.rows.has(row)
    const state = stateOf(child, id)
    if (!has(child) || !has(parent) || stateOf(parent, id) !== state) continue
    const differs = has(root) ? !isStyleOnly(place, state, stateOf(root, id)) : !place.states[state]!.style
    if (!differs) continue
    const holders = [...nodes.keys()].filter((node) => has(node) && stateOf(node, id) === state)
    const quotedFrom = namesOf(holders, nodes).length > MOST_NAMED ? [parent, child] : holders
    found.push({ text: wordingIn(texts, quotedFrom, place), holders })
  }
  return found
}

function sharedSentences({ nodes, texts, root }: Witness, parent: number, child: number): Found[] {
  const { sheets } = texts
  const found: Found[] = []
  for (const row of sheets[child]!.rows) {
    if (sheets[parent]!.has[row] === 0 || (parent !== root && sheets[root]!.has[row] === 1)) continue
    const having = [...nodes.keys()].filter((node) => sheets[node]!.has[row] === 1)
    if (parent === root && having.length > MOST_NAMED) continue
    const text = sentenceIn(texts, child, row)
    const holders = having.filter((node) => sentenceIn(texts, node, row) === text)
    if (holders.includes(parent)) found.push({ text, holders })
  }
  return found
}

function sharedBy(holders: readonly number[], text: string, { nodes }: Witness): string {
  const names = namesOf(holders, nodes)
  if (names.length > MOST_NAMED) return `Both print ${quoted(text)}, as ${names.length - 2} others do.`
  if (names.length === 1) return `Only ${names[0]} prints ${quoted(text)}.`
  return `Only ${listed(names)} print ${quoted(text)}.`
}

function namesOf(texts: readonly number[], nodes: readonly TextNode[]): string[] {
  return [...new Set(texts.map((node) => nodes[node]!.first.source))]
}

/** What the next best parent could not have given. */
function against({ nodes, texts }: Witness, other: number, child: number, parent: number): Evidence[] {
  const { characters, sheets } = texts
  const { first } = nodes[other]!
  // Versions of one paper are told apart by their numbers.
  const name = first.source === nodes[parent]!.first.source ? versionName(first) : nameOf(first)
  const lacks = [...sheets[child]!.rows]
    .filter((row) => sheets[parent]!.has[row] === 1 && sheets[other]!.has[row] === 0)
    .sort((a, b) => texts.readings.rows[b]!.words - texts.readings.rows[a]!.words)[0]
  if (lacks !== undefined) {
    const text = `Not from ${name}, which lacks ${quoted(sentenceIn(texts, child, lacks))}.`
    return [{ kind: 'next-best', text }]
  }
  for (const place of characters.places) {
    if (![parent, child, other].every((node) => sheets[node]!.has[place.row] === 1)) continue
    const at = (node: number) => characters.states[node]!.get(place.id) ?? 0
    if (at(parent) !== at(child) || at(other) === at(child) || isStyleOnly(place, at(other), at(child)))
      continue
    const text = `Not from ${name}, which prints ${quoted(wordingIn(texts, [other], place))}.`
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

export function timeOf(from: Dated, to: Dated): Evidence {
  const ms = to.time - from.time
  if (ms === 0) return { kind: 'time', text: 'Both have the same time.' }
  const text =
    ms > 0
      ? `It came out ${span(ms)} later.`
      : `Its time is ${span(-ms)} earlier, against the wording; clocks and time zones may be wrong.`
  return { kind: 'time', text }
}
