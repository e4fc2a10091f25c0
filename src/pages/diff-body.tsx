// The body of a diff: a row for each block, side by side or inline, with notes in the margin.
import type { Block, BlockKind } from '../core/model.ts'
import { AwayRow, FoldRow } from './diff-folds.tsx'
import { Notes, roleOf } from './diff-notes.tsx'
import { isQuiet, type PlacedBlock, type Row } from './diff-rows.ts'
import { type Scene, ViewLink } from './diff-scene.tsx'
import { Cell } from './diff-text.tsx'
import { countOf } from './figures.ts'
import { Unseen } from './layout.tsx'

const SPOKEN: Readonly<Record<BlockKind, string>> = {
  unchanged: 'Unchanged',
  edited: 'Edited',
  split: 'Split',
  merged: 'Merged',
  rearranged: 'Rearranged',
  added: 'Added',
  removed: 'Cut',
}
const SIGNS: Readonly<Record<BlockKind, string>> = {
  unchanged: '',
  edited: '→',
  split: '→',
  merged: '→',
  rearranged: '→',
  added: '+',
  removed: '−',
}

export function DiffBody({ scene }: { readonly scene: Scene }) {
  const { plan, view } = scene
  return (
    <section class="diff" aria-label="The texts">
      {view.from && plan.rows.length && (plan.rows[0]?.index ?? 0) > 0 ? (
        <ViewLink scene={scene} change={{ from: 0 }} class="fold">
          To the beginning of the text
        </ViewLink>
      ) : null}
      {plan.rows.map((row) => (
        <RowView scene={scene} row={row} />
      ))}
      {plan.next === null ? null : <NextPart scene={scene} next={plan.next} />}
    </section>
  )
}

function NextPart({ scene, next }: { readonly scene: Scene; readonly next: number }) {
  const rest = scene.comparison.blocks.length - next
  if (scene.ways.kind === 'none') {
    return <p class="fold">{countOf(rest, 'more row')}: upload the two texts to read them to the end.</p>
  }
  return (
    <ViewLink scene={scene} change={{ from: next }} class="fold" anchor={`b${next}`}>
      Continue: {countOf(rest, 'more row')}
    </ViewLink>
  )
}

function RowView({ scene, row }: { readonly scene: Scene; readonly row: Row }) {
  if (row.kind === 'block') return <BlockRow scene={scene} index={row.index} block={row.block} />
  if (row.kind === 'away') return <AwayRow scene={scene} row={row} />
  return (
    <FoldRow scene={scene} run={row.run} listed={row.listed}>
      {row.listed ? row.run.map((placed) => <BlockRow scene={scene} {...placed} />) : null}
    </FoldRow>
  )
}

function BlockRow({ scene, index, block }: { readonly scene: Scene } & PlacedBlock) {
  const quiet = isQuiet(block)
  const role = roleOf(scene, block)
  const classes = ['row', block.kind, block.moved && 'moved', quiet && 'quiet', role !== 'body' && role]
  return (
    <div
      class={classes.filter(Boolean).join(' ')}
      id={`b${index}`}
      data-change={quiet ? undefined : ''}
      tabindex={quiet ? undefined : -1}
    >
      <Anchors block={block} />
      {quiet ? null : (
        <Unseen>
          {SPOKEN[block.kind]}
          {block.moved ? ' and moved' : ''}:{' '}
        </Unseen>
      )}
      <Cells scene={scene} block={block} quiet={quiet} />
      <Notes scene={scene} index={index} block={block} role={role} />
    </div>
  )
}

/** Paragraphs can be linked to whichever of the cells a screen shows, so their anchors stand beside these. */
function Anchors({ block }: { readonly block: Block }) {
  return (
    <>
      {block.left.map((paragraph) => (
        <span class="anchor" id={`l${paragraph}`} />
      ))}
      {block.right.map((paragraph) => (
        <span class="anchor" id={`r${paragraph}`} />
      ))}
    </>
  )
}

function Cells({ scene, block, quiet }: { scene: Scene; block: Block; quiet: boolean }) {
  const both = <Cell scene={scene} block={block} side="both" />
  if (scene.view.layout === 'inline') return both
  const sign = quiet ? '' : block.moved && block.kind === 'unchanged' ? '⇅' : SIGNS[block.kind]
  return (
    <>
      {block.left.length ? <Cell scene={scene} block={block} side="left" /> : <Nothing side="left" word="" />}
      <div class="sign" aria-hidden="true">
        {sign}
      </div>
      {block.right.length ? (
        <Cell scene={scene} block={block} side="right" />
      ) : (
        <Nothing side="right" word="cut" />
      )}
      {both}
    </>
  )
}

function Nothing({ side, word }: { readonly side: 'left' | 'right'; readonly word: string }) {
  return (
    <div class={`cell ${side} nothing`} aria-hidden="true">
      <span>{word}</span>
    </div>
  )
}
