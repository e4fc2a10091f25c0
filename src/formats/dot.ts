// A lineage as a graph in the DOT language: `variorum lineage STORY --format dot | dot -Tsvg`.
import type { Lineage } from '../core/story/story-answers.ts'

/** Undecided edges are dashed; a label gives the confidence, the tooltip the reason. `labelOf` names a printing. */
export function lineageDot({ roots, edges }: Lineage, labelOf: (ref: string) => string): string {
  const refs = [...roots, ...edges.map(({ to }) => to)]
  return [
    'digraph lineage {',
    '  rankdir=LR',
    '  node [shape=box, fontname="sans-serif"]',
    ...refs.map((ref) => `  ${quoted(ref)} [label=${quoted(labelOf(ref))}]`),
    ...edges.map(({ from, to, confidence, undecided, evidence }) => {
      const label = `label=${quoted(`${Math.round(confidence * 100)} %`)}`
      const tooltip = `tooltip=${quoted(evidence.map(({ text }) => text).join(' '))}`
      return `  ${quoted(from)} -> ${quoted(to)} [${label}, ${undecided ? 'style=dashed, ' : ''}${tooltip}]`
    }),
    '}',
    '',
  ].join('\n')
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
}
