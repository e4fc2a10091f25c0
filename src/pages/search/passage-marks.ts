// Marks passages that other sources print too: the more sources, the stronger the mark.
import type { Reprint } from '../../core/story/story-answers.ts'
import { isolated } from '../../core/text/directions.ts'
import { type Markup, markup } from '../frame/markup.ts'

/** Strengths of the mark; the style sheet has as many. */
const STRENGTHS = 3
/** Maximum sources named on a mark. */
const MOST_NAMED = 6

/** The paragraph with its shared passages marked. `index` is its index in the query text. */
export function markPassages(index: number, text: string, items: readonly Reprint[]): Markup {
  const sources = sourcesByCharacter(index, text, items)
  const runs: Markup[] = []
  for (let from = 0; from < text.length; ) {
    const sourcesHere = sources[from]
    let to = from + 1
    while (to < text.length && sameSources(sources[to], sourcesHere)) to++
    runs.push(run(text.slice(from, to), sourcesHere))
    from = to
  }
  return markup`${runs}`
}

type Sources = readonly string[] | undefined

/** For each character, the sources that print it; equal passages share one list. */
function sourcesByCharacter(index: number, text: string, items: readonly Reprint[]): Sources[] {
  const edges = new Map<number, { starts: string[]; ends: string[] }>()
  const edge = (at: number) => {
    const edge = edges.get(at) ?? { starts: [], ends: [] }
    edges.set(at, edge)
    return edge
  }
  for (const { source, passages } of items) {
    for (const passage of passages) {
      const from = passage.queryParagraph === index ? text.indexOf(passage.text) : -1
      if (from < 0) continue
      edge(from).starts.push(source)
      edge(from + passage.text.length).ends.push(source)
    }
  }
  const sourcesAt: Sources[] = []
  const open = new Map<string, number>()
  let names: Sources
  for (let at = 0; at < text.length; at++) {
    const turn = edges.get(at)
    if (turn) {
      for (const source of turn.ends) count(open, source, -1)
      for (const source of turn.starts) count(open, source, 1)
      names = open.size ? [...open.keys()] : undefined
    }
    sourcesAt.push(names)
  }
  return sourcesAt
}

function count(open: Map<string, number>, source: string, by: number): void {
  const next = (open.get(source) ?? 0) + by
  if (next > 0) open.set(source, next)
  else open.delete(source)
}

function sameSources(a: Sources, b: Sources): boolean {
  return (
    a === b ||
    (a !== undefined && b !== undefined && a.length === b.length && a.every((name, at) => name === b[at]))
  )
}

function run(text: string, sources: Sources): Markup {
  if (!sources) return markup`${text}`
  const strength = Math.min(STRENGTHS, sources.length)
  const names = sources.slice(0, MOST_NAMED).map(isolated).join(', ')
  const rest = sources.length > MOST_NAMED ? ` and ${sources.length - MOST_NAMED} more` : ''
  return markup`<mark class="by-${strength}" title="${names}${rest}">${text}</mark>`
}
