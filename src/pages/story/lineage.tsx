// The lineage of a story: who most likely copied whom, drawn as a tree over time, with the evidence.

import { percent } from '../../core/prose.ts'
import type { Differs, Evidence, Lineage, LineageEdge } from '../../core/story/story-answers.ts'
import { articlePath, diffPath } from '../frame/addresses.ts'
import { countOf, writtenTime } from '../frame/figures.ts'
import { type Markup, markup } from '../frame/markup.ts'
import { type Names, namesOf, type Printed, StoryFrame, type StoryFrameProps } from './frame.tsx'
import { type PlacedNode, placeLineage } from './lineage-layout.ts'

interface LineagePageProps extends Omit<StoryFrameProps, 'view' | 'finding'> {
  readonly lineage: Lineage
  readonly printings: readonly Printed[]
}

const MOST_SHOWN = 200
const ROW_HEIGHT = 40
const TREE_WIDTH = 560
const NAME_WIDTH = 400
const EDGE = 22
const MOST_FACTS = 3

export function LineagePage({ lineage, printings, ...frame }: LineagePageProps) {
  const names = namesOf(printings)
  const findingText = frame.isPending ? '' : finding(lineage, names)
  return (
    <StoryFrame {...frame} view="lineage" finding={findingText}>
      <section class="view" aria-labelledby="lineage-title">
        <h2 id="lineage-title">Who took it from whom</h2>
        <p class="note">
          {findingText} Time runs to the right, but each stands right of the one it came from, whatever the
          time beside it. A dashed line is undecided: the evidence below says why.
        </p>
        {lineage.edges.length ? (
          <>
            <section class="scroll" tabindex={0} aria-label="Tree of the printings">
              {lineageTree(lineage, names)}
            </section>
            {evidenceTable(lineage.edges, names)}
          </>
        ) : frame.isPending ? null : (
          <p class="empty">No printing seems to have taken its text from another one stored here.</p>
        )}
      </section>
    </StoryFrame>
  )
}

function finding({ roots, edges }: Lineage, names: Names): string {
  const children = new Map<string, number>()
  for (const { from, undecided } of edges) if (!undecided) children.set(from, (children.get(from) ?? 0) + 1)
  const [source, count] = [...children].sort((a, b) => b[1] - a[1])[0] ?? []
  const undecided = edges.filter((edge) => edge.undecided).length
  if (source === undefined)
    return undecided
      ? `The sources are undecided: ${countOf(undecided, 'step')}.`
      : 'No printing comes from another.'
  const rest = [
    roots.length > 1 ? `${countOf(roots.length, 'text')} have no source here` : '',
    undecided ? `${countOf(undecided, 'step')} undecided` : '',
  ].filter(Boolean)
  return `${countOf(count ?? 0, 'version')} came straight from ${names.of(source)}${rest.length ? `; ${rest.join(', ')}` : ''}.`
}

/** The tree as SVG: a row per printing, placed across by time, with a line to its parent. */
function lineageTree(lineage: Lineage, names: Names): Markup {
  const times = new Map([...names.printed].map(([ref, { time }]) => [ref, time]))
  const nodes = placeLineage(lineage, times).slice(0, MOST_SHOWN)
  const byRef = new Map(nodes.map((node) => [node.ref, node]))
  const height = nodes.length * ROW_HEIGHT + 8
  const width = EDGE * 2 + TREE_WIDTH + NAME_WIDTH
  // Undecided edges are drawn first, so that certain ones lie on top.
  const nodesInOrder = [...nodes].sort(
    (a, b) => Number(b.edge?.undecided ?? false) - Number(a.edge?.undecided ?? false),
  )
  const lines = nodesInOrder.map((node) => {
    const parent = node.edge && byRef.get(node.edge.from)
    return node.edge && parent ? line(parent, node, node.edge, names) : null
  })
  return markup`<svg class="tree" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-label="Lineage">${lines}${nodes.map(
    (node) => mark(node, names),
  )}</svg>`
}

function placeOf({ across, row }: PlacedNode): { x: number; y: number } {
  return { x: EDGE + Math.round(across * TREE_WIDTH), y: row * ROW_HEIGHT + ROW_HEIGHT / 2 + 4 }
}

function line(parent: PlacedNode, node: PlacedNode, edge: LineageEdge, names: Names): Markup {
  const [from, to] = [placeOf(parent), placeOf(node)]
  const description = `${names.of(edge.from)} → ${names.of(edge.to)}, ${percent(edge.confidence)} sure${edge.undecided ? ', undecided' : ''}`
  const label = [description, ...edge.evidence.map(({ text }) => text)].join('\n')
  const bend = Math.min(8, Math.abs(to.x - from.x))
  const path = `M${from.x} ${from.y}V${to.y - bend}Q${from.x} ${to.y} ${from.x + bend} ${to.y}H${to.x}`
  const look = `edge${edge.undecided ? ' undecided' : ''} ${edge.confidence >= 0.75 ? 'sure' : 'likely'}`
  return markup`<a href="${diffPath(edge.from, edge.to)}" aria-label="${description}"><title>${label}</title><path class="reach" d="${path}"/><path class="${look}" d="${path}"/></a>`
}

function mark(node: PlacedNode, names: Names): Markup {
  const { x, y } = placeOf(node)
  const printing = names.printed.get(node.ref)
  const time = printing ? new Date(printing.time).toISOString() : ''
  const id = node.ref.split('@')[0] ?? node.ref
  const href = `${articlePath(id)}?version=${node.ref.slice(id.length + 1)}`
  const timeLabel =
    time && markup`<tspan class="when" dx="8" data-time="${time}">${writtenTime(time)}</tspan>`
  return markup`<circle class="${node.edge ? 'node' : 'node root'}" cx="${x}" cy="${y}" r="6"/><text x="${x + 14}" y="${y}" dominant-baseline="central"><a href="${href}"><tspan class="name">${names.of(node.ref)}</tspan></a>${timeLabel}</text>`
}

function evidenceTable(edges: readonly LineageEdge[], names: Names): Markup {
  return markup`<section class="scroll" tabindex="0" aria-label="Evidence"><table class="facts-table"><caption class="unseen">The evidence for each step</caption><thead><tr><th scope="col">From</th><th scope="col">To</th><th scope="col" class="number">Sure</th><th scope="col" class="rest">Evidence</th></tr></thead><tbody>${edges
    .slice(0, MOST_SHOWN)
    .map(
      (edge) =>
        markup`<tr><td data-column="From"><div><bdi>${names.of(edge.from)}</bdi></div></td><td data-column="To"><div><a href="${diffPath(edge.from, edge.to)}"><bdi>${names.of(edge.to)}</bdi></a></div></td><td class="number" data-column="Sure"><div>${percent(edge.confidence)}${edge.undecided && markup` <span class="flag">undecided</span>`}</div></td><td data-column="Evidence"><div>${evidenceList(edge.evidence)}${differing(edge.differs, (ref) => diffPath(ref, edge.to))}</div></td></tr>`,
    )}</tbody></table></section>`
}

/** Where lineage and origins disagree about a printing: the other answer, and its reason. */
export function differing(differs: Differs | null, address: (ref: string) => string): Markup | null {
  if (differs === null) return null
  const { ref, text } = differs
  const link = ref === null ? null : markup` <a href="${address(ref)}">Compare</a>`
  return markup`<p class="dim" dir="auto">${text}${link}</p>`
}

/** One fact per line; all but the first few are folded. */
export function evidenceList(evidence: readonly Evidence[]): Markup {
  const line = ({ text }: Evidence) => markup`<li dir="auto">${text}</li>`
  const rest = evidence.slice(MOST_FACTS)
  const more =
    rest.length > 0 &&
    markup`<details><summary>${rest.length} more</summary><ul class="evidence">${rest.map(line)}</ul></details>`
  return markup`<ul class="evidence">${evidence.slice(0, MOST_FACTS).map(line)}</ul>${more}`
}
